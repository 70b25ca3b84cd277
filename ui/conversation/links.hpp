// Finds links in plain text. Only http, https, mailto and tel ever become links; what a link opens is decided
// by a person who was shown the real host.
#pragma once

#include <QString>
#include <QUrl>

#include <vector>

namespace santral::ui {

struct Link {
    int start = 0;
    int length = 0;
    QUrl url;
};

std::vector<Link> findLinks(const QString& text);
// What a person should judge a link by: "example.com", and the plain form as well when letters only look
// alike.
QString realHost(const QUrl& url);

} // namespace santral::ui
