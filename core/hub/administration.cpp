#include "core/hub/administration.hpp"

#include "core/base/text.hpp"
#include "core/domain/administration_fields.hpp"
#include "core/domain/command_codec.hpp"
#include "core/domain/json.hpp"
#include "core/hub/authorise.hpp"
#include "core/hub/settings_check.hpp"
#include "core/hub/wire.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::uint64_t kChanges = 50, kMostChanges = 200;
constexpr std::size_t kMostMailboxes = 50;

bool needsSignIn(AdminAsk ask) {
    return ask == AdminAsk::SetPassword || ask == AdminAsk::Tokens || ask == AdminAsk::SignOut ||
           ask == AdminAsk::RevokeAll;
}

// The password travels apart from the part that it belongs to.
template <class T>
T withSecret(T part, const AdminRequest& request) {
    part.password = request.password;
    part.hasPassword = !request.forget;
    return part;
}

Result<void> check(const Setup& setup, const State& state) {
    if (setup.mailbox) return checkMailbox(*setup.mailbox, state);
    if (setup.widget) return checkWidget(*setup.widget, state);
    if (setup.phone) return checkPhone(*setup.phone, state);
    return Error{Errc::Invalid, "settings"};
}

// In the place of the one it was; empty, that one goes.
Result<void> putMailbox(std::vector<MailboxSettings>& all, const std::optional<std::string>& was,
                        MailboxSettings mailbox) {
    auto named = [&](const std::string& address) {
        return std::find_if(all.begin(), all.end(), [&](const MailboxSettings& one) {
            return equalsIgnoreCase(one.address, address);
        });
    };
    auto place = was ? named(*was) : named(mailbox.address);
    bool anew = was ? was->empty() : all.empty();
    if (!was && place == all.end() && all.size() == 1) place = all.begin();
    if (place == all.end() && !anew) return Error{Errc::NotFound, "mailbox"};
    auto same = named(mailbox.address);
    if (same != all.end() && same != place) return Error{Errc::Conflict, "address"};
    if (mailbox.address.empty()) {
        if (place != all.end()) all.erase(place);
    } else if (place == all.end()) {
        if (all.size() >= kMostMailboxes) return Error{Errc::TooLarge, "mailboxes"};
        all.push_back(std::move(mailbox));
    } else {
        *place = std::move(mailbox);
    }
    return {};
}

template <class T>
std::function<void(Result<T>)> plainly(Administration::Done done) {
    return [done = std::move(done)](const Result<T>& outcome) {
        if (!outcome) return done(outcome.error());
        done(AdminAnswer{});
    };
}

} // namespace

std::string encode(const AdminRequest& request) {
    std::string text = json::write(request);
    if (!request.command) return text;
    text.pop_back();
    text += text.size() > 1 ? "," : "";
    return text + "\"command\":\"" + std::string(nameOf(*request.command)) +
           "\",\"members\":" + encodeCommand(*request.command) + '}';
}

Result<AdminRequest> readAdminRequest(std::string_view text) {
    auto parsed = json::parse(text);
    if (!parsed) return parsed.error();
    AdminRequest request;
    json::Reader reader;
    reader.value(*parsed, request);
    if (!reader.ok()) return Error{Errc::Invalid, "member " + reader.where()};
    if (request.ask != AdminAsk::Command) return request;
    std::string name;
    reader.field(parsed->as_object(), "command", name);
    if (!reader.ok()) return Error{Errc::Invalid, "member command"};
    const auto* members = parsed->as_object().if_contains("members");
    if (!members) return Error{Errc::Invalid, "a command without members"};
    auto body = decodeCommand(name, *members);
    if (!body) return body.error();
    request.command = std::move(*body);
    return request;
}

std::string encode(const AdminAnswer& answer) {
    return json::write(answer);
}

Result<AdminAnswer> readAdminAnswer(std::string_view text) {
    auto answer = json::read<AdminAnswer>(text);
    if (answer && !answer->code.empty()) return Error{wire::errcNamed(answer->code), answer->why};
    return answer;
}

void Administration::answer(std::string_view text, std::function<void(std::string)> tell) {
    auto done = [tell](const Result<AdminAnswer>& outcome) {
        if (outcome) return tell(encode(*outcome));
        AdminAnswer refused;
        refused.code = name(outcome.error().code);
        refused.why = outcome.error().detail;
        tell(encode(refused));
    };
    auto asked = readAdminRequest(text);
    if (!asked) return done(asked.error());
    carryOut(Actor::system(), std::move(*asked), done);
}

void Administration::carryOut(const Actor& actor, AdminRequest request, Done done) {
    if (auto ok = authoriseAdministration(actor, request.ask, hub_.state()); !ok) return done(ok.error());
    if (needsSignIn(request.ask) && !signIn_) return done(Error{Errc::Unsupported, "sign-in"});
    switch (request.ask) {
    case AdminAsk::Organisation:
        return tellOrganisation(actor, done);
    case AdminAsk::Command:
        if (!request.command) return done(Error{Errc::Invalid, "command"});
        return hub_.submitNew(actor, std::move(*request.command), plainly<Receipt>(std::move(done)));
    case AdminAsk::SetPassword:
        return setPassword(actor, std::move(request), std::move(done));
    case AdminAsk::Tokens:
        return tellTokens(request.agent, done);
    case AdminAsk::SignOut:
        return signOut(actor, request.token, std::move(done));
    case AdminAsk::RevokeAll:
        return revokeAll(actor, request.agent, std::move(done));
    case AdminAsk::Changes:
        return tellChanges(request, std::move(done));
    case AdminAsk::Settings:
        return tellSettings(done);
    case AdminAsk::SaveSettings:
        return saveSettings(actor, std::move(request), std::move(done));
    case AdminAsk::TestMailbox:
        return testMailbox(std::move(request), done);
    }
}

void Administration::tellOrganisation(const Actor& actor, const Done& done) {
    AdminAnswer answer;
    answer.agents = hub_.state().agents();
    answer.organisation = seenBy(actor.agent, hub_.state().organisation());
    done(std::move(answer));
}

void Administration::tellTokens(AgentId agent, const Done& done) {
    signIn_->tokens(agent, [done](Result<std::vector<Device>> rows) {
        if (!rows) return done(rows.error());
        AdminAnswer answer;
        answer.tokens = std::move(*rows);
        done(std::move(answer));
    });
}

// From the view, once it holds what was changed until now.
void Administration::tellChanges(const AdminRequest& request, Done done) {
    std::uint64_t limit = request.limit == 0 ? kChanges : std::min(request.limit, kMostChanges);
    auto question = [before = request.before, limit](store::ViewReader& view) {
        return view.changes(before, limit + 1);
    };
    auto told = [limit, done = std::move(done)](Result<std::vector<Change>> found) {
        if (!found) return done(found.error());
        AdminAnswer answer;
        answer.changes = std::move(*found);
        answer.more = answer.changes.size() > limit;
        if (answer.more) answer.changes.resize(limit);
        done(std::move(answer));
    };
    hub_.onceViewHas(hub_.committedHead(),
                     [hub = &hub_, question = std::move(question), told = std::move(told)]() mutable {
                         hub->reading().ask(std::move(question), std::move(told));
                     });
}

void Administration::tellSettings(const Done& done) {
    hub_.loadSettings([done](Result<Settings> settings) {
        if (!settings) return done(settings.error());
        AdminAnswer answer;
        answer.settings.mailboxes = std::move(settings->mailboxes);
        answer.settings.widget = std::move(settings->widget);
        answer.settings.phone = std::move(settings->phone);
        done(std::move(answer));
    });
}

std::function<void(Result<void>)> Administration::recording(const Actor& actor, AccessChange change,
                                                            Done done) {
    return [hub = &hub_, by = actor.agent, change = std::move(change),
            done = std::move(done)](const Result<void>& outcome) {
        if (!outcome) return done(outcome.error());
        hub->submitNew(Actor::system(), RecordAccess{by, change}, plainly<Receipt>(done));
    };
}

void Administration::setPassword(const Actor& actor, AdminRequest request, Done done) {
    AccessChange change{request.agent, AccessAct::Password, {}};
    signIn_->setPassword(request.agent, std::move(request.password),
                         recording(actor, std::move(change), std::move(done)));
}

void Administration::signOut(const Actor& actor, TokenId token, Done done) {
    auto row = signIn_->device(token);
    if (!row) return done(row.error());
    AccessChange change{row->agent, AccessAct::SignedOut, row->device};
    signIn_->signOut(token, recording(actor, std::move(change), std::move(done)));
}

void Administration::revokeAll(const Actor& actor, AgentId agent, Done done) {
    AccessChange change{agent, AccessAct::SignedOutEverywhere, {}};
    signIn_->revokeAll(agent, recording(actor, std::move(change), std::move(done)));
}

void Administration::saveSettings(const Actor& actor, AdminRequest request, Done done) {
    if (auto ok = check(request.settings, hub_.state()); !ok) return done(ok.error());
    auto loaded = [hub = &hub_, actor, request = std::move(request),
                   done = std::move(done)](Result<Settings> now) mutable {
        if (!now) return done(now.error());
        Setup& wanted = request.settings;
        if (wanted.mailbox) {
            MailboxSettings mailbox = withSecret(std::move(*wanted.mailbox), request);
            auto put = putMailbox(now->mailboxes, request.mailbox, std::move(mailbox));
            if (!put) return done(put.error());
        }
        if (wanted.widget) now->widget = std::move(*wanted.widget);
        if (wanted.phone) now->phone = withSecret(std::move(*wanted.phone), request);
        hub->saveSettingsAs(actor, std::move(*now), plainly<void>(std::move(done)));
    };
    hub_.loadSettings(std::move(loaded));
}

void Administration::testMailbox(AdminRequest request, const Done& done) {
    if (!request.settings.mailbox) return done(Error{Errc::Invalid, "mailbox"});
    MailboxSettings mailbox = withSecret(std::move(*request.settings.mailbox), request);
    hub_.testMailbox(std::move(mailbox), [done](Result<std::vector<TestStep>> steps) {
        if (!steps) return done(steps.error());
        AdminAnswer answer;
        answer.steps = std::move(*steps);
        done(std::move(answer));
    });
}

} // namespace santral
