// What an agent is writing, per kind of answer. The journal keeps it as text, so that a crash or a switch of
// conversation loses nothing.
#pragma once

#include "core/domain/message.hpp"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace santral::ui {

enum class ComposeMode { Chat, Mail, Note };
inline constexpr int kComposeModes = 3;
QString slotName(ComposeMode mode); // as core/hub/hub.hpp names the slot of a draft: "chat", "mail", "note"
std::optional<ComposeMode> modeOfSlot(std::string_view slot);

// A file on its way to the blob store. It can be sent once it is stored.
struct DraftFile {
    quint64 id = 0; // of this composer
    QString name;
    QString type; // "image/png"
    qint64 size = 0;
    QString path;     // where it lies, or
    QByteArray bytes; // what was pasted
    QString hash;     // in the blob store, when stored
    QString problem;  // why it cannot be sent, in words
    bool isStored() const { return !hash.isEmpty(); }
    bool operator==(const DraftFile&) const = default;
};

struct ComposerDraft {
    QString text;
    QString to; // as typed: addresses separated by commas
    QString cc;
    QString subject;
    QList<DraftFile> files;
    QString from; // the mailbox it leaves from; empty: whichever the hub takes
    bool isEmpty() const { return text.trimmed().isEmpty() && files.isEmpty(); }
    bool operator==(const ComposerDraft&) const = default;

    // Files that are not stored yet are left out: their bytes may be gone after a restart.
    std::string toBody() const; // empty for an empty draft
    static ComposerDraft fromBody(std::string_view body);
    std::vector<Attachment> attachments() const;
};

// "Deniz <deniz@ornek.example>, ali@ornek.example"; nothing when one of them is no address.
std::optional<std::vector<MailAddress>> parseAddresses(const QString& text);
QString formatAddresses(const std::vector<MailAddress>& addresses);

} // namespace santral::ui
