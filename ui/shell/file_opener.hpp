// Opens a file that somebody sent: pictures, PDF, text, sound and video in the system's viewer, everything
// else only after it was saved by hand. Never runs anything.
#pragma once

#include "core/domain/message.hpp"

#include <QString>

#include <functional>

class QWidget;

namespace santral::ui {

bool isHarmless(const Attachment& attachment); // both its type and its name say so
// A file name for this computer: no path, no control characters, nothing hidden, at most 120 characters.
QString safeFileName(const std::string& name);
void openStoredFile(QWidget* over, const QString& blob, const Attachment& attachment,
                    std::function<void(const QString& trouble)> failed);

} // namespace santral::ui
