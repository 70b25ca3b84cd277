// Session filing sent mail. The folder is found by its role, never by a translated name alone.
#include "core/base/text.hpp"
#include "core/protocol/imap/mailbox_name.hpp"
#include "core/protocol/imap/session.hpp"
#include "core/protocol/imap/syntax.hpp"

#include <algorithm>

namespace santral::imap {
namespace {

constexpr std::size_t kLiteralMinus = 4096; // RFC 7888 section 5

// For servers without SPECIAL-USE: what other programs call it. The last part of the name counts.
bool looksLikeSent(const Mailbox& mailbox) {
    std::string_view last = mailbox.name;
    if (mailbox.delimiter != 0) last = last.substr(last.rfind(mailbox.delimiter) + 1);
    for (std::string_view name : {"Sent", "Sent Items", "Sent Messages", "Sent Mail", "Gönderilmiş Öğeler",
                                  "Gönderilmiş", "Gönderilenler", "Göndərilmiş", "Göndərilənlər"})
        if (equalsIgnoreCase(last, name)) return true;
    return false;
}

} // namespace

void Session::append(std::uint64_t token, std::string mail, SteadyPoint now) {
    now_ = now;
    if (ended_) return emit(AppendFailed{token, false, ""});
    appends_.push_back({token, std::move(mail)});
    proceed();
}

void Session::sendAppend() {
    // This one files what passes through its own submission server; a second copy would only confuse.
    if (capabilities_.has("X-GM-EXT-1")) {
        emit(Appended{appends_.front().token, true});
        appends_.pop_front();
        return proceed();
    }
    if (!sentFolder_) {
        mailboxes_.clear();
        const bool byRole = capabilities_.has("SPECIAL-USE") && capabilities_.has("LIST-EXTENDED");
        return begin(Step::FindSent, byRole ? "LIST \"\" \"*\" RETURN (SPECIAL-USE)" : "LIST \"\" \"*\"");
    }
    std::string& mail = appends_.front().mail;
    const bool atOnce =
        capabilities_.has("LITERAL+") || (capabilities_.has("LITERAL-") && mail.size() <= kLiteralMinus);
    std::string line = "APPEND " + asQuoted(*sentFolder_) + " (\\Seen) {" + std::to_string(mail.size());
    if (atOnce) return begin(Step::Append, line + "+}\r\n" + mail);
    begin(Step::Append, line + '}', {mail});
}

void Session::findSentEnded() {
    auto usable = [](const Mailbox& m) {
        return !m.is("\\Noselect") && !m.is("\\NonExistent") && printable(m.wireName) == m.wireName;
    };
    auto found = std::find_if(mailboxes_.begin(), mailboxes_.end(),
                              [&](const Mailbox& m) { return usable(m) && m.is("\\Sent"); });
    if (found == mailboxes_.end())
        found = std::find_if(mailboxes_.begin(), mailboxes_.end(),
                             [&](const Mailbox& m) { return usable(m) && looksLikeSent(m); });
    sentFolder_ = found == mailboxes_.end() ? "Sent" : found->wireName;
    const bool create = found == mailboxes_.end();
    mailboxes_.clear();
    if (!create) return;
    createdSent_ = true;
    begin(Step::CreateSent, "CREATE \"Sent\"");
}

void Session::appendEnded(const Response& response) {
    if (response.name == "NO" && response.hasCode("TRYCREATE") && !std::exchange(createdSent_, true))
        return begin(Step::CreateSent, "CREATE " + asQuoted(*sentFolder_));
    const std::uint64_t token = appends_.front().token;
    appends_.pop_front();
    if (response.name == "OK") return emit(Appended{token, false});
    emit(AppendFailed{token, false, printable(response.text)});
}

void Session::dropAppends() {
    bool tried = active(Step::Append);
    for (const Sending& sending : appends_)
        emit(AppendFailed{sending.token, std::exchange(tried, false), ""});
    appends_.clear();
}

} // namespace santral::imap
