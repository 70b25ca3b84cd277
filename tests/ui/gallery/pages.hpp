// The pages of the gallery.
#pragma once

#include <QString>
#include <QWidget>

#include <memory>

namespace santral::ui {

std::unique_ptr<QWidget> makePage(const QString& name); // an unknown name shows the conversation

} // namespace santral::ui
