// Colleagues as a note names them: "@Elif Kaya". Who is meant is told by the text alone, so that a draft, an
// undo or a paste never says something else than what is read.
#pragma once

#include "core/domain/ids.hpp"

#include <QList>
#include <QString>

#include <vector>

namespace santral::ui {

struct Colleague {
    AgentId id;
    QString name;
    bool sees = true; // the open conversation
};

// Whom a text mentions, each once, in the order of `all`. A name counts as a whole only, its letters folded
// ("@ELIF KAYA"), also with an ending ("@Elif Kaya'ya"); the longer of two names that fit is meant; who
// shares a name is mentioned with the other.
std::vector<AgentId> mentionsIn(const QString& text, const QList<Colleague>& all);

// Those whose name, or a word of it, begins with what is typed after the @; who sees the conversation first.
QList<Colleague> offeredFor(const QString& typed, const QList<Colleague>& all);

} // namespace santral::ui
