// Finds where a mail stops being new and starts repeating the mail it answers. Used by the timeline, which
// folds the rest behind one line.
#pragma once

#include <QStringView>

namespace santral::ui {

// Position of the first character of the quoted history, or -1. Only history that runs to the end of the text
// counts: an answer written between quotations stays whole.
qsizetype quotedFrom(QStringView text);

} // namespace santral::ui
