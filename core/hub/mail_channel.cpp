#include "core/hub/mail_channel.hpp"

#include "core/base/log.hpp"
#include "core/base/text.hpp"
#include "core/hub/deciding.hpp"
#include "core/hub/disk_work.hpp"
#include "core/hub/loose_files.hpp"
#include "core/hub/mail_values.hpp"
#include "core/hub/reply_tokens.hpp"
#include "core/protocol/mime/build.hpp"
#include "core/protocol/mime/read.hpp"
#include "core/protocol/mime/reply_token.hpp"

#include <charconv>

namespace santral {
namespace {

constexpr std::size_t kFilesKept = 200;
constexpr std::size_t kLookBack = 200; // entries of the thread, for the mail that is answered

std::string positionText(const imap::Position& p) {
    return std::to_string(p.uidValidity) + " " + std::to_string(p.lastUid) + " " + std::to_string(p.modSeq);
}

imap::Position positionFrom(std::string_view text) {
    auto parts = split(text, ' ');
    auto number = [&](std::size_t i) {
        std::uint64_t value = 0;
        if (i < parts.size()) std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), value);
        return value;
    };
    return {static_cast<std::uint32_t>(number(0)), static_cast<std::uint32_t>(number(1)), number(2)};
}

} // namespace

MailChannel::MailChannel(Context context, MailboxSettings mailbox)
    : context_(context), mailbox_(std::move(mailbox)), tasks_(context.hub.executors().core) {}

MailChannel::~MailChannel() = default;

void MailChannel::start() {
    auto loaded = [this, alive = std::weak_ptr(alive_)](Result<std::string> text) {
        if (alive.expired() || stopping_) return;
        begin(text ? positionFrom(*text) : imap::Position{});
    };
    context_.hub.own().loadSetting("position " + mailbox_.address, std::move(loaded));
}

void MailChannel::begin(const imap::Position& position) {
    email::MailAccount account;
    account.mailbox = mailbox_;
    email::ConnectorContext connector{context_.hub.executors().core, context_.clock, context_.timers,
                                      context_.random, context_.dialer};
    email::MailSink& sink = *this;
    connector_ = std::make_unique<email::EmailConnector>(connector, std::move(account), position, sink);
    connector_->start();
    for (auto& [message, report] : std::exchange(early_, {})) send(std::move(message), std::move(report));
}

asio::awaitable<void> MailChannel::stop() {
    stopping_ = true;
    if (connector_) co_await connector_->stop();
    tasks_.stop();
    co_await tasks_.done();
}

void MailChannel::received(email::InboundMail mail, Done done) {
    tasks_.spawn(takeIn(std::move(mail), std::move(done)), "mail in");
}

// Without the server's words: they may name the mailbox or the mail.
void MailChannel::unobtainable(const std::string&, std::uint32_t uid, const std::string&) {
    log::warn("mail", "uid " + std::to_string(uid) + " cannot be had from the server");
}

void MailChannel::positionMoved(const std::string& account, const imap::Position& position) {
    context_.hub.own().saveSetting("position " + account, positionText(position), [](Result<void>) {});
}

void MailChannel::statusChanged(const std::string& account, const email::MailStatus& status) {
    context_.hub.reportChannel(
        {Channel::Mail, account, static_cast<ChannelStatus::State>(status.state), status.why, status.detail});
}

asio::awaitable<void> MailChannel::takeIn(email::InboundMail mail, Done done) {
    auto command = co_await read(mail);
    if (!command) {
        done(command.error());
        co_return;
    }
    auto answered = [done, hub = &context_.hub, raw = command->mail.rawHash](Result<Receipt> receipt) {
        bool known = receipt && receipt->first == 0; // another mailbox brought it
        if (known) hub->looseFiles().keep(raw);
        done(receipt ? Result<void>() : receipt.error());
    };
    context_.hub.submitNew(Actor::system(), std::move(*command), std::move(answered));
}

// The raw mail is kept first: whatever the sieve makes of it, nothing is lost.
asio::awaitable<Result<ReceiveMail>> MailChannel::read(const email::InboundMail& mail) {
    LocalHub& hub = context_.hub;
    ReceiveMail command;
    command.message = makeId<MessageId>(context_.clock, context_.random);
    std::function<Result<store::StoredBlob>()> keepRaw = [&] { return hub.own().blobs().put(mail.raw); };
    auto raw = co_await onExecutor(hub.executors().ledger, std::move(keepRaw));
    if (!raw) co_return raw.error();
    // The same octets are the same mail, also where the server has numbered its mails anew.
    command.key = {"mail:" + mail.account, raw->hash};
    command.formerKey = {command.key.channel,
                         std::to_string(mail.uidValidity) + ":" + std::to_string(mail.uid)};
    std::string octets = mail.raw;
    auto sieved = co_await context_.sieve.readMail(std::move(octets));
    if (!sieved && sieved.error().code != Errc::Corrupt && sieved.error().code != Errc::TooLarge) {
        co_return sieved.error(); // the helper is not there: later
    }
    std::vector<std::string> tokens;
    if (sieved) {
        fillFromMail(sieved->mail, command);
        tokens = mime::replyTokens(sieved->mail);
        auto kept = co_await keepParts(*sieved, command);
        if (!kept) co_return kept.error();
    } else {
        mime::Mail head = mime::readHead(mail.raw);
        fillFromHead(head, command);
        tokens = mime::replyTokens(head);
    }
    command.mail.mailbox = mailbox_.address;
    for (const OwnMailbox& own : hub.config().mailboxes) hideReplyTokens(command.mail, own.address);
    std::string sender = toLowerAscii(trim(command.mail.from.address));
    auto answered = conversationOfTokens(hub.state(), hub.config().replyKey, tokens, sender);
    if (!answered) co_return answered.error();
    command.replyTo = *answered;
    command.mail.rawHash = raw->hash;
    command.text = std::string(clip(command.text, kTextLimit));
    if (command.mail.messageId.empty())
        command.mail.messageId = "<" + raw->hash.substr(0, 32) + "@no-id.invalid>";
    co_return command;
}

asio::awaitable<Result<void>> MailChannel::keepParts(const sieve::SievedMail& sieved, ReceiveMail& into) {
    LocalHub& hub = context_.hub;
    if (sieved.mail.html) {
        std::string html = *sieved.mail.html;
        auto clean = co_await context_.sieve.cleanHtml(std::move(html));
        if (clean) {
            std::function<Result<store::StoredBlob>()> keep = [&] {
                return hub.own().blobs().put(clean->html);
            };
            auto blob = co_await onExecutor(hub.executors().ledger, std::move(keep));
            if (!blob) co_return blob.error();
            into.mail.htmlHash = blob->hash;
            if (into.text.empty()) into.text = clean->text;
        }
    }
    for (const mime::Attachment& part : sieved.mail.attachments) {
        if (into.attachments.size() >= kFilesKept) break; // the raw mail has the rest
        std::function<Result<store::StoredBlob>()> keep = [&]() -> Result<store::StoredBlob> {
            auto octets = sieved.bodies.read(part.offset, part.size);
            if (!octets) return octets.error();
            return hub.own().blobs().put(*octets);
        };
        auto blob = co_await onExecutor(hub.executors().ledger, std::move(keep));
        if (!blob) co_return blob.error();
        into.attachments.push_back({part.name, part.type, blob->size, blob->hash, part.contentId});
    }
    co_return Result<void>();
}

void MailChannel::send(Outgoing message, std::function<void(Delivery, std::string)> report) {
    if (!connector_) {
        early_.emplace_back(std::move(message), std::move(report));
        return;
    }
    tasks_.spawn(deliver(std::move(message), std::move(report)), "mail out");
}

asio::awaitable<void> MailChannel::deliver(Outgoing message,
                                           std::function<void(Delivery, std::string)> report) {
    if (!message.item.mail) co_return;
    LocalHub& hub = context_.hub;
    mime::Outgoing mail = outgoingMail(message.item, mailbox_);
    mail.text += co_await quotedHistory(message);
    for (const Attachment& file : message.item.attachments) {
        std::function<Result<std::string>()> load = [&] { return hub.own().blobs().read(file.hash); };
        auto octets = co_await onExecutor(hub.executors().ledger, std::move(load));
        if (!octets) {
            report(Delivery::Failed, "attachment-missing");
            co_return;
        }
        mail.files.push_back({file.name, file.type, std::move(*octets), {}});
    }
    auto built = mime::buildMail(mail);
    if (!built) {
        report(Delivery::Failed, built.error().code == Errc::TooLarge ? "too-large" : "address");
        co_return;
    }
    email::OutgoingMail outgoing;
    outgoing.envelope = envelopeOf(*message.item.mail, std::move(*built));
    outgoing.delayed = [report](const smtp::Refusal& why, Millis) {
        report(Delivery::Waiting, waitingCode(why));
    };
    // In the ledger before it can have left: were this program to end here, nobody would send it again
    // unasked.
    outgoing.beforeEnd = [&hub, id = message.item.message, in = message.item.conversation](auto sure) {
        hub.submitNew(Actor::system(), ReportDelivery{id, in, Delivery::Sending, {}},
                      [sure](const Result<Receipt>& kept) { sure(kept.has_value()); });
    };
    connector_->send(std::move(outgoing), [report](email::SendOutcome outcome) {
        auto [delivery, why] = deliveryOf(outcome);
        report(delivery, why);
    });
}

// The mail that is answered, quoted below the answer.
asio::awaitable<std::string> MailChannel::quotedHistory(const Outgoing& message) {
    const std::string& answered = message.item.mail->inReplyTo;
    if (answered.empty()) co_return std::string();
    std::function<Result<std::vector<TimelineItem>>(store::ViewReader&)> look =
        [customer = message.to.customer](store::ViewReader& view) {
            return view.thread(customer, 0, kLookBack);
        };
    auto items = co_await context_.hub.reading().answer(std::move(look));
    if (!items) co_return std::string();
    for (const TimelineItem& item : *items) {
        if (item.mail && item.mail->messageId == answered) co_return quoteOf(item);
    }
    co_return std::string();
}

} // namespace santral
