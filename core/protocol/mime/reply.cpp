#include "core/protocol/mime/reply.hpp"

#include "core/base/text.hpp"
#include "core/protocol/mime/subject.hpp"

#include <algorithm>
#include <array>

namespace santral::mime {
namespace {

bool contains(const std::vector<Address>& list, std::string_view address) {
    return std::any_of(list.begin(), list.end(),
                       [address](const Address& one) { return equalsIgnoreCase(one.address, address); });
}

bool isOurs(const ReplyFrame& frame, std::string_view address) {
    auto same = [address](std::string_view own) { return equalsIgnoreCase(own, address); };
    return same(frame.self.address) ||
           std::any_of(frame.ownAddresses.begin(), frame.ownAddresses.end(), same);
}

void addTo(std::vector<Address>& list, const std::vector<Address>& more, const std::vector<Address>& already,
           const ReplyFrame& frame) {
    for (const Address& one : more) {
        bool known = contains(list, one.address) || contains(already, one.address);
        bool usable = one.address.find('@') != std::string::npos;
        if (usable && !known && !isOurs(frame, one.address)) list.push_back(one);
    }
}

// RFC 5322 section 3.6.4.
std::vector<std::string> referencesOf(const Mail& original) {
    std::vector<std::string> ids = original.references;
    if (ids.empty() && original.inReplyTo.size() == 1) ids = original.inReplyTo;
    if (!original.messageId.empty()) ids.push_back(original.messageId);
    return ids;
}

std::string textOf(const ReplyFrame& frame) {
    std::string out = frame.text;
    if (!frame.signature.empty()) out += "\n\n-- \n" + frame.signature;
    if (!frame.attribution.empty()) out += "\n\n" + frame.attribution + "\n" + quoteLines(frame.quoted);
    return out.ends_with('\n') ? out : out + "\n";
}

} // namespace

std::string quoteLines(std::string_view text) {
    std::string out;
    while (text.ends_with('\n')) text.remove_suffix(1);
    for (std::string_view line : split(text, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        out += line.empty() || line.starts_with('>') ? ">" : "> ";
        out += line;
        out += '\n';
    }
    return out;
}

Outgoing replyTo(const Mail& original, const ReplyFrame& frame) {
    Outgoing out;
    out.from = frame.self;
    const std::vector<Address>& asked = original.replyTo.empty() ? original.from : original.replyTo;
    addTo(out.to, asked, {}, frame);
    bool wasOurs = out.to.empty();
    if (wasOurs || frame.toAll) addTo(out.to, original.to, {}, frame);
    if (frame.toAll) addTo(out.cc, original.cc, out.to, frame);
    out.subject = replySubject(original.subject.value_or(""));
    out.inReplyTo = original.messageId;
    out.references = referencesOf(original);
    out.text = textOf(frame);
    return out;
}

bool mayAnswerAutomatically(const Mail& mail) {
    if (mail.automatic || mail.kind == Kind::DeliveryReport || mail.from.size() != 1) return false;
    std::string address = toLowerAscii(mail.from.front().address);
    std::string local = address.substr(0, address.find('@'));
    if (address.find('@') == std::string::npos) return false;
    constexpr auto kMachines =
        std::to_array<std::string_view>({"mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply",
                                         "do-not-reply", "bounce", "bounces", "root"});
    return std::none_of(kMachines.begin(), kMachines.end(), [&](std::string_view name) {
        return local == name || local.starts_with(std::string(name) + "+") ||
               local.starts_with(std::string(name) + "-");
    });
}

} // namespace santral::mime
