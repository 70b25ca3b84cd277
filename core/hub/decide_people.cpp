// Customers and their identities: who is who, why, and how somebody is forgotten.
#include "core/base/text.hpp"
#include "core/hub/deciding.hpp"

#include <algorithm>

namespace santral {
namespace {

bool isMailAddress(std::string_view text) {
    std::size_t at = text.rfind('@');
    bool plain = std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' ||
               std::string_view("<>(),;:\\\"[]").find(c) != std::string_view::npos;
    });
    return plain && at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.size() <= 254 &&
           isUtf8(text);
}

} // namespace

Result<std::string> normalAddress(IdentityKind kind, const std::string& typed, const std::string& region) {
    std::string text(trim(typed));
    if (kind == IdentityKind::Mail) {
        if (!isMailAddress(text)) return Error{Errc::Invalid, "mail address"};
        return toLowerAscii(text);
    }
    if (kind == IdentityKind::Phone) {
        auto number = parsePhone(text, region);
        if (!number || !number->possible) return Error{Errc::Invalid, "telephone number"};
        return number->e164;
    }
    if (text.empty() || text.size() > 128) return Error{Errc::Invalid, "visitor"};
    return text;
}

Result<void> Deciding::on(const IdentifyVisitor& c) {
    Newcomer who;
    who.kind = IdentityKind::Visitor;
    who.address = c.visitor;
    if (c.name) who.display = std::string(clip(trim(*c.name), kNameLimit));
    Result<std::string> mail = std::string();
    if (c.mail && !trim(*c.mail).empty()) mail = normalAddress(IdentityKind::Mail, *c.mail);
    if (!mail) return mail.error();
    auto visitor = meet(who);
    if (!visitor) return visitor.error();
    if (auto done = takeBack(*visitor, c.name && who.display.empty(), c.mail && mail->empty()); !done)
        return done;
    if (mail->empty()) return {};
    auto self = state_.identity(*visitor);
    if (!self) return self.error();
    auto owner = state_.identity(IdentityKind::Mail, *mail);
    if (!owner) return owner.error();
    if (*owner && (*owner)->customer == (*self)->customer) return {};
    auto unused = *owner ? isUnused(**owner) : Result<bool>(false);
    if (!unused) return unused.error();
    if (*unused) { // he, or another visitor, has taken it back
        IdentityLinked linked{(*self)->customer, LinkReason::GivenInChat, false, (*owner)->customer};
        return emit(linked, {}, (*owner)->id);
    }
    if (*owner) { // somebody else's address: nobody has proved anything, an agent decides
        const Identity& me = **self;
        return emit(IdentitySeen{me.kind, me.verified, me.sample, me.address, me.display, *mail, false}, {},
                    me.id);
    }
    Newcomer given;
    given.address = *mail;
    given.display = who.display;
    given.verified = false;
    given.customer = (*self)->customer;
    given.reason = LinkReason::GivenInChat;
    auto met = meet(given);
    return met ? Result<void>() : met.error();
}

// Typed in a chat, belonging to nobody else, and nothing ever came from there or went there.
Result<bool> Deciding::isUnused(const Identity& identity) {
    if (identity.reason != LinkReason::GivenInChat || identity.verified) return false;
    auto card = state_.card(identity.customer);
    if (!card) return card.error();
    bool alone = *card && (*card)->identities.size() == 1 && (*card)->customer.note.empty();
    if (!alone) return false;
    auto used = state_.hasItems(identity.id);
    return used ? Result<bool>(!*used) : used;
}

// What a visitor has only claimed goes with his word. An address that was written to or from is more than
// that and stays.
Result<void> Deciding::takeBack(IdentityId visitor, bool name, bool mail) {
    auto found = state_.identity(visitor);
    if (!found) return found.error();
    const Identity me = **found;
    if (auto done = takeBackTyped(me, name && !me.display.empty(), mail); !done) return done;
    bool nameless = name && !me.display.empty();
    bool claimless = mail && !me.claimed.empty();
    if (!nameless && !claimless) return {};
    IdentitySeen seen{me.kind, me.verified, me.sample, me.address, me.display, me.claimed, nameless};
    if (nameless) seen.display.clear();
    if (claimless) seen.claimed.clear();
    return emit(std::move(seen), {}, visitor);
}

// The addresses that he typed, which carry the name that he gave with them.
Result<void> Deciding::takeBackTyped(const Identity& me, bool name, bool mail) {
    auto card = state_.card(me.customer);
    if (!card) return card.error();
    const std::vector<Identity> all = *card ? (*card)->identities : std::vector<Identity>();
    for (const Identity& one : all) {
        bool typed = one.kind == IdentityKind::Mail && one.reason == LinkReason::GivenInChat && !one.verified;
        auto used = typed ? state_.hasItems(one.id) : Result<bool>(true);
        if (!used) return used.error();
        if (*used) continue;
        if (name && one.display == me.display) {
            IdentitySeen seen{one.kind, one.verified, one.sample, one.address, {}, one.claimed, true};
            if (auto done = emit(std::move(seen), {}, one.id); !done) return done;
        }
        if (!mail) continue;
        IdentityLinked parted{newId<CustomerId>(), LinkReason::GivenInChat, true, me.customer};
        if (auto done = emit(parted, {}, one.id); !done) return done;
    }
    return {};
}

Result<void> Deciding::on(const EditCustomer& c) {
    auto card = state_.card(c.customer);
    if (!card) return card.error();
    if (!*card) return Error{Errc::NotFound, "customer"};
    if (!isUtf8(c.name) || !isUtf8(c.note)) return Error{Errc::Invalid, "text is not UTF-8"};
    if (c.name.size() > kNameLimit || c.note.size() > kTextLimit) return Error{Errc::TooLarge, "customer"};
    const Customer& now = (*card)->customer;
    if (now.name == c.name && now.language == c.language && now.note == c.note) return {};
    return emit(CustomerEdited{c.customer, c.name, c.language, c.note}, {}, {});
}

Result<void> Deciding::on(const AddIdentity& c) {
    auto card = state_.card(c.customer);
    if (!card) return card.error();
    if (!*card) return Error{Errc::NotFound, "customer"};
    auto address = normalAddress(c.kind, c.address);
    if (!address) return address.error();
    auto known = state_.identity(c.kind, *address);
    if (!known) return known.error();
    if (*known && (*known)->customer == c.customer) return {};
    if (*known) {
        // Somebody else's address: joined only by who sees that customer too.
        auto seen = sees(state_, scope_, (*known)->customer);
        if (!seen) return seen.error();
        if (!*seen) return Error{Errc::Conflict, "address"};
        IdentityLinked linked{c.customer, LinkReason::AgentDecided, false, (*known)->customer};
        return emit(linked, {}, (*known)->id);
    }
    Newcomer who;
    who.kind = c.kind;
    who.address = *address;
    who.verified = false;
    who.customer = c.customer;
    who.reason = LinkReason::AgentDecided;
    auto met = meet(who);
    return met ? Result<void>() : met.error();
}

Result<void> Deciding::on(const LinkIdentity& c) {
    auto identity = state_.identity(c.identity);
    auto card = state_.card(c.customer);
    if (!identity || !card) return identity ? card.error() : identity.error();
    if (!*identity || !*card) return Error{Errc::NotFound, *identity ? "customer" : "identity"};
    if ((*identity)->customer == c.customer) return {};
    IdentityLinked linked{c.customer, LinkReason::AgentDecided, false, (*identity)->customer};
    return emit(linked, {}, c.identity);
}

Result<void> Deciding::on(const UnlinkIdentity& c) {
    auto identity = state_.identity(c.identity);
    if (!identity) return identity.error();
    if (!*identity) return Error{Errc::NotFound, "identity"};
    auto card = state_.card((*identity)->customer);
    if (!card) return card.error();
    if (*card && (*card)->identities.size() < 2) return {}; // alone already
    IdentityLinked linked{newId<CustomerId>(), LinkReason::AgentDecided, true, (*identity)->customer};
    return emit(linked, {}, c.identity);
}

Result<void> Deciding::on(const EraseCustomer& c) {
    return erase(c.customer);
}

Result<void> Deciding::on(const RemoveSample&) {
    auto all = state_.sampleCustomers();
    if (!all) return all.error();
    for (CustomerId id : *all) {
        if (auto done = erase(id); !done) return done;
    }
    return {};
}

Result<void> Deciding::erase(CustomerId id) {
    auto card = state_.card(id);
    if (!card) return card.error();
    if (!*card) return Error{Errc::NotFound, "customer"};
    CustomerErased erased{id, {}, {}, {}};
    for (const Identity& identity : (*card)->identities) erased.identities.push_back(identity.id);
    auto theirs = state_.conversationsOf(id);
    if (!theirs) return theirs.error();
    for (const Conversation* one : *theirs) erased.conversations.push_back(one->id);
    auto emptied = state_.emptiedBy(erased.identities);
    if (!emptied) return emptied.error();
    erased.emptied = std::move(*emptied);
    auto withdrawn = state_.withdrawnOf(id);
    if (!withdrawn) return withdrawn.error();
    erased.identities.insert(erased.identities.end(), withdrawn->begin(), withdrawn->end());
    return emit(std::move(erased), {}, {});
}

Result<void> Deciding::on(const ImportConversation& c) {
    auto address = normalAddress(c.kind, c.address);
    if (!address) return address.error();
    Newcomer who;
    who.kind = c.kind;
    who.address = *address;
    who.display = c.name;
    who.sample = c.sample;
    auto identity = meet(who);
    if (!identity) return identity.error();
    auto known = state_.identity(*identity);
    if (!known) return known.error();
    auto card = state_.card((*known)->customer);
    if (!card) return card.error();
    if (!c.language.empty() && (*card)->customer.language.empty()) {
        const Customer& customer = (*card)->customer;
        CustomerEdited edited{customer.id, customer.name, c.language, customer.note};
        if (auto done = emit(std::move(edited), {}, {}); !done) return done;
    }
    Matter matter;
    matter.identity = *identity;
    matter.brand = c.brand;
    matter.subject = c.subject;
    matter.fresh = true;
    matter.sample = c.sample;
    if (!c.entries.empty()) {
        matter.channel = c.entries.front().channel;
        matter.happened = c.entries.front().at;
    }
    auto id = conversationFor(matter);
    if (!id) return id.error();
    if (c.owner) {
        if (auto done = emit(ConversationAssigned{c.owner, matter.happened}, *id, *identity); !done)
            return done;
    }
    for (const auto& entry : c.entries) {
        if (auto done = import(c, entry, *id, *identity); !done) return done;
    }
    std::optional<TimePoint> last;
    if (!c.entries.empty()) last = c.entries.back().at;
    for (const std::string& tag : c.tags) {
        if (auto done = emit(ConversationTagged{tag, true, last}, *id, *identity); !done) return done;
    }
    if (!c.closed) return {};
    return emit(ConversationClosed{last}, *id, *identity);
}

Result<void> Deciding::import(const ImportConversation& c, const ImportConversation::Entry& entry,
                              ConversationId id, IdentityId identity) {
    Actor writer = entry.direction == Direction::In ? Actor::customer() : command_.actor;
    if (entry.call) {
        const CallPart& p = *entry.call;
        return emitAs(writer,
                      CallChanged{newId<MessageId>(), p.call, p.direction, p.outcome, p.startedAt,
                                  p.answeredAt, p.endedAt, p.number, p.line, p.why},
                      id, identity);
    }
    MessageAdded m;
    m.message = newId<MessageId>();
    m.channel = entry.channel;
    m.direction = entry.direction;
    m.note = entry.note;
    bool chat = entry.channel == Channel::Chat && !entry.note && c.kind == IdentityKind::Visitor;
    if (entry.direction == Direction::Out && !entry.note) m.delivery = chat ? Delivery::Read : Delivery::Sent;
    if (chat) {
        auto count = state_.chatCount(identity);
        if (!count) return count.error();
        m.chatNumber = *count + 1;
    }
    m.happened = entry.at;
    m.text = entry.text;
    m.mail = entry.mail;
    m.attachments = entry.attachments;
    return emitAs(writer, std::move(m), id, identity);
}

} // namespace santral
