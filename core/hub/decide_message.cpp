// Messages and mails: where each belongs, and what became of it.
#include "core/base/text.hpp"
#include "core/hub/deciding.hpp"
#include "core/hub/reply_tokens.hpp"
#include "core/protocol/mime/reply_token.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::size_t kReferences = 20;
constexpr std::size_t kLocalPartLimit = 64; // octets before the @ (RFC 5321 section 4.5.3.1.1)

bool isFinal(Delivery d) {
    return d != Delivery::Waiting && d != Delivery::Sending;
}

Result<void> checkText(std::string_view text, std::size_t files, std::size_t limit) {
    if (text.size() > limit || files > kAttachmentLimit) return Error{Errc::TooLarge, "message"};
    if (!isUtf8(text)) return Error{Errc::Invalid, "message is not UTF-8"};
    return {};
}

std::string domainOf(std::string_view address) {
    return std::string(address.substr(address.rfind('@') + 1));
}

} // namespace

Result<void> Deciding::on(const SendMessage& c) {
    auto found = unmerged(c.conversation);
    if (!found) return found.error();
    const Conversation conversation = **found;
    if (!c.message) return Error{Errc::Invalid, "message without an id"};
    if (c.text.empty() && c.attachments.empty()) return Error{Errc::Invalid, "empty message"};
    auto there = state_.conversationOf(c.message);
    if (!there) return there.error();
    if (*there == c.conversation) return {}; // sent before, under another command
    if (*there) return Error{Errc::Conflict, "message"};
    bool colleague = conversation.agentSeq > c.seen && conversation.lastAgent != command_.actor.agent;
    if (c.seen > 0 && (conversation.customerSeq > c.seen || colleague)) return Error{Errc::Conflict, "stale"};
    std::size_t limit = c.channel == Channel::Chat ? kChatTextLimit : kTextLimit;
    if (auto ok = checkText(c.text, c.attachments.size(), limit); !ok) return ok;
    auto due = dueOf(c);
    if (!due) return due.error();
    MessageAdded message;
    IdentityId identity;
    if (c.channel == Channel::Chat) {
        auto visitor = state_.visitorOf(conversation);
        if (!visitor) return visitor.error();
        if (!*visitor) return Error{Errc::Unsupported, "no chat with this customer"};
        identity = (*visitor)->id;
    } else if (c.channel == Channel::Mail && c.mail) {
        message.mail = c.mail;
        if (auto done = completeMail(c, *message.mail, identity); !done) return done;
    } else {
        return Error{Errc::Unsupported, "channel"};
    }
    if (auto done = wake(conversation); !done) return done;
    if (!conversation.owner && command_.actor.agent) {
        auto mine = assign(conversation.id, command_.actor.agent, {}, conversation.identity);
        if (!mine) return mine;
    }
    if (*due > now_) return hold(c, *due, std::move(message.mail), identity);
    if (c.channel == Channel::Chat) {
        auto count = state_.chatCount(identity);
        if (!count) return count.error();
        message.chatNumber = *count + 1;
    }
    message.message = c.message;
    message.channel = c.channel;
    message.direction = Direction::Out;
    message.delivery = Delivery::Waiting;
    message.text = c.text;
    message.attachments = c.attachments;
    decision_.receipt.chatNumber = message.chatNumber;
    return emit(std::move(message), conversation.id, identity);
}

// From, Message-ID and the identity of the first recipient. An address that is new belongs to this customer.
Result<void> Deciding::completeMail(const SendMessage& c, MailPart& mail, IdentityId& identity) {
    if (config_.mailboxes.empty()) return Error{Errc::Unsupported, "no mailbox"};
    if (mail.to.empty()) return Error{Errc::Invalid, "no recipient"};
    if (mail.subject.size() > kSubjectLimit) return Error{Errc::TooLarge, "subject"};
    for (auto* list : {&mail.to, &mail.cc}) {
        for (MailAddress& one : *list) {
            auto address = normalAddress(IdentityKind::Mail, one.address);
            if (!address) return address.error();
        }
    }
    auto conversation = existing(c.conversation);
    if (!conversation) return conversation.error();
    auto own = state_.identity((*conversation)->identity);
    if (!own) return own.error();
    Newcomer who;
    who.address = normalAddress(IdentityKind::Mail, mail.to.front().address).value();
    who.verified = false;
    who.customer = *own ? (*own)->customer : CustomerId{};
    who.reason = LinkReason::AgentDecided;
    auto met = meet(who);
    if (!met) return met.error();
    identity = *met;
    auto last = lastMailOf(**conversation);
    if (!last) return last.error();
    if (*last && mail.inReplyTo.empty()) {
        mail.inReplyTo = (*last)->messageId;
        mail.references = (*last)->references;
        if (!mail.inReplyTo.empty()) mail.references.push_back(mail.inReplyTo);
    }
    if (mail.references.size() > kReferences) { // the first one and the newest (RFC 5322, section 3.6.4)
        auto surplus = static_cast<std::ptrdiff_t>(mail.references.size() - kReferences);
        mail.references.erase(mail.references.begin() + 1, mail.references.begin() + 1 + surplus);
    }
    const OwnMailbox& mailbox =
        *mailboxFor(config_.mailboxes, **conversation, mail.from.address,
                    *last ? (*last)->mailbox : std::string(), state_.organisation().queues);
    mail.from = {mailbox.name, mailbox.address};
    askForAnswers(mailbox, **conversation, toString(c.message), mail);
    return {};
}

// Message-ID, and where answers go: with the token that leads them here.
void Deciding::askForAnswers(const OwnMailbox& mailbox, const Conversation& conversation,
                             const std::string& unique, MailPart& mail) const {
    std::string recipient = normalAddress(IdentityKind::Mail, mail.to.front().address).value();
    std::string token = makeReplyToken(config_.replyKey, conversation, recipient);
    std::string domain = domainOf(mailbox.address);
    mail.replyTo.clear(); // no desk has a say in it, nor in files beside its attachments
    mail.htmlHash.clear();
    mail.rawHash.clear();
    mail.mailbox.clear();
    mail.messageId =
        token.empty() ? "<" + unique + "@" + domain + ">" : mime::tokenMessageId(unique, token, domain);
    if (token.empty() || !mailbox.plusAddresses) return;
    std::string address = mime::tokenAddress(mailbox.address, token);
    bool fits = address.size() - domain.size() - 1 <= kLocalPartLimit;
    if (fits) mail.replyTo.push_back({mailbox.name, std::move(address)});
}

Result<void> Deciding::on(const RetryMessage& c) {
    auto found = state_.item(c.message);
    if (!found) return found.error();
    if (!*found || (*found)->item.conversation != c.conversation) return Error{Errc::NotFound, "message"};
    const TimelineItem& item = (*found)->item;
    if (item.delivery != Delivery::Failed && item.delivery != Delivery::Perhaps) return {};
    return emit(MessageState{c.message, Delivery::Waiting, {}}, item.conversation, (*found)->identity);
}

// Where new chats of a brand go; one that has been put away since takes no more.
QueueId Deciding::chatQueueOf(BrandId brand) const {
    const auto& all = state_.organisation().brands;
    auto found = std::find_if(all.begin(), all.end(), [&](const Brand& one) { return one.id == brand; });
    const Queue* own = found == all.end() ? nullptr : state_.queue(found->chat.queue);
    return own && !own->away ? own->id : config_.chatQueue;
}

Result<void> Deciding::on(const ReceiveChat& c) {
    if (auto ok = checkText(c.text, c.attachments.size(), kChatTextLimit); !ok) return ok;
    Newcomer who;
    who.kind = IdentityKind::Visitor;
    who.address = c.visitor;
    auto identity = meet(who);
    if (!identity) return identity.error();
    Matter matter;
    matter.identity = *identity;
    matter.brand = c.brand;
    matter.queue = chatQueueOf(c.brand);
    auto conversation = conversationFor(matter);
    if (!conversation) return conversation.error();
    auto count = state_.chatCount(*identity);
    if (!count) return count.error();
    MessageAdded message;
    message.message = c.message;
    message.chatNumber = *count + 1;
    message.clientId = c.clientId;
    message.text = c.text;
    message.attachments = c.attachments;
    decision_.receipt.chatNumber = message.chatNumber;
    return emit(std::move(message), *conversation, *identity);
}

Result<void> Deciding::on(const ReportChatSeen& c) {
    auto identity = state_.identity(IdentityKind::Visitor, c.visitor);
    if (!identity) return identity.error();
    if (!*identity) return Error{Errc::NotFound, "visitor"};
    if (c.delivery != Delivery::Delivered && c.delivery != Delivery::Read)
        return Error{Errc::Invalid, "delivery"};
    auto count = state_.chatCount((*identity)->id);
    if (!count) return count.error();
    if (c.upto == 0 || c.upto > *count) return Error{Errc::Invalid, "message number"};
    return emit(ChatSeen{c.upto, c.delivery}, {}, (*identity)->id);
}

Result<void> Deciding::on(const ReceiveMail& c) {
    auto from = normalAddress(IdentityKind::Mail, c.mail.from.address);
    if (auto ok = checkText(c.text, 0, kTextLimit); !ok) return ok;
    auto there = state_.takenElsewhere(c.mail, c.text);
    if (!there) return there.error();
    if (*there) {
        decision_.receipt.conversation = *there;
        return {};
    }
    Newcomer who;
    who.address = from ? *from : "unknown@invalid"; // RFC 2606: nobody's address, but nothing is lost
    who.display = std::string(clip(c.mail.from.name, kNameLimit));
    auto identity = meet(who);
    if (!identity) return identity.error();
    auto id = matterOfMail(c, *identity);
    if (!id) return id.error();
    MessageAdded message;
    message.message = c.message;
    message.channel = Channel::Mail;
    message.text = c.text;
    message.mail = c.mail;
    message.attachments = c.attachments;
    decision_.inbound = c.key;
    auto conversation = existing(*id);
    if (!conversation) return conversation.error();
    auto owner = state_.identity((*conversation)->identity);
    auto sender = state_.identity(*identity);
    if (!owner || !sender) return owner ? sender.error() : owner.error();
    // A third person who answers in somebody's matter stands in that customer's record, with his own From.
    bool sameCustomer = *owner && *sender && (*owner)->customer == (*sender)->customer;
    return emit(std::move(message), *id, sameCustomer ? *identity : (*conversation)->identity);
}

// Wakes it, or what it was merged into; nil where there is none such, or where it has ended too long ago.
Result<ConversationId> Deciding::goOnIn(ConversationId id) {
    if (!id) return id;
    auto conversation = state_.goesTo(id);
    if (!conversation) return conversation.error();
    if (!*conversation) return ConversationId{};
    id = (*conversation)->id;
    bool closed = (*conversation)->state == ConversationState::Closed;
    if (closed && now_ - (*conversation)->lastAt >= kReopenWithin) return ConversationId{};
    if (auto done = wake(**conversation); !done) return done.error();
    return id;
}

// Where new mails of a mailbox go; of one that nobody wrote down, where those of the first do.
QueueId Deciding::mailQueueOf(const std::string& mailbox) const {
    const auto& all = config_.mailboxes;
    const OwnMailbox* own = mailbox.empty() && !all.empty() ? &all.front() : mailboxNamed(all, mailbox);
    return own ? own->queue : QueueId{};
}

Result<ConversationId> Deciding::matterOfMail(const ReceiveMail& c, IdentityId from) {
    std::vector<std::string> named = c.mail.references;
    if (!c.mail.inReplyTo.empty()) named.push_back(c.mail.inReplyTo);
    for (auto id = named.rbegin(); id != named.rend(); ++id) {
        auto known = state_.conversationOfMail(*id);
        if (!known) return known.error();
        auto joined = goOnIn(*known);
        if (!joined || *joined) return joined;
    }
    auto joined = goOnIn(c.replyTo);
    if (!joined || *joined) return joined;
    Matter matter;
    matter.identity = from;
    matter.channel = Channel::Mail;
    matter.brand = c.brand;
    matter.queue = mailQueueOf(c.mail.mailbox);
    matter.subject = c.mail.subject;
    auto sender = state_.identity(from);
    if (!sender) return sender.error();
    auto latest = state_.latestConversation((*sender)->customer);
    if (!latest) return latest.error();
    matter.fresh =
        !*latest || (*latest)->state == ConversationState::Closed || now_ - (*latest)->lastAt > kSameMatter;
    return conversationFor(matter);
}

Result<void> Deciding::on(const ReportDelivery& c) {
    auto place = state_.conversationOf(c.message); // it may have moved while it was on its way
    if (!place) return place.error();
    ConversationId where = *place ? *place : c.conversation;
    auto found = existing(where);
    if (!found) return found.error();
    auto item = state_.item(c.message);
    if (!item) return item.error();
    IdentityId identity = *item ? (*item)->identity : (*found)->identity;
    if (*item) {
        Delivery now = (*item)->item.delivery;
        if (now == c.delivery && (*item)->item.why == c.why) return {};
        if (isFinal(now) && c.delivery < now) return {}; // an older report came late
    }
    return emit(MessageState{c.message, c.delivery, c.why}, where, identity);
}

} // namespace santral
