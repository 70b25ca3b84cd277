// The original of an HTML mail in the simple view: already cleaned by the sieve, shown without ever fetching
// anything.
#pragma once

#include <QString>

class QWidget;

namespace santral::ui {

void showOriginalMail(QWidget* over, const QString& subject, const QString& cleanedHtmlFile);

} // namespace santral::ui
