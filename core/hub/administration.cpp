#include "core/hub/administration.hpp"

#include "core/domain/command_codec.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "core/hub/wire.hpp"

namespace santral {

namespace store {

template <Is<TokenRow> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("agent", s.agent), v("device", s.device);
    v("made", s.made), v("used", s.used), v("ends", s.ends);
}

} // namespace store

namespace {

struct RequestHead { // the request without the members of its command
    AdminAsk ask = AdminAsk::Organisation;
    std::string command;
    AgentId agent;
    std::string password;
    TokenId token;
};

template <Is<RequestHead> T, class V>
void describeFields(T& s, V&& v) {
    v("ask", s.ask), v("command", s.command), v("agent", s.agent), v("password", s.password);
    v("token", s.token);
}

} // namespace

template <Is<AdminAnswer> T, class V>
void describeFields(T& s, V&& v) {
    v("code", s.code), v("why", s.why), v("agents", s.agents), v("organisation", s.organisation);
    v("tokens", s.tokens);
}

std::string encode(const AdminRequest& request) {
    RequestHead head{request.ask, {}, request.agent, request.password, request.token};
    if (!request.command) return json::write(head);
    head.command = nameOf(*request.command);
    std::string text = json::write(head);
    text.pop_back();
    return text + ",\"members\":" + encodeCommand(*request.command) + '}';
}

Result<AdminRequest> readAdminRequest(std::string_view text) {
    auto parsed = json::parse(text);
    if (!parsed) return parsed.error();
    RequestHead head;
    json::Reader reader;
    reader.value(*parsed, head);
    if (!reader.ok()) return Error{Errc::Invalid, "member " + reader.where()};
    AdminRequest request{head.ask, std::nullopt, head.agent, std::move(head.password), head.token};
    if (head.ask != AdminAsk::Command) return request;
    const auto* members = parsed->as_object().if_contains("members");
    if (!members) return Error{Errc::Invalid, "a command without members"};
    auto body = decodeCommand(head.command, *members);
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

AdminAnswer Administration::organisation() const {
    AdminAnswer answer;
    answer.agents = hub_.state().agents();
    answer.organisation = hub_.state().organisation();
    return answer;
}

void Administration::answer(std::string_view text, std::function<void(std::string)> tell) {
    auto refuse = [tell](const Error& error) {
        tell(encode(AdminAnswer{std::string(name(error.code)), error.detail, {}, {}, {}}));
    };
    auto done = [tell, refuse](const auto& outcome) {
        outcome ? tell(encode(AdminAnswer{})) : refuse(outcome.error());
    };
    auto asked = readAdminRequest(text);
    if (!asked) return refuse(asked.error());
    switch (asked->ask) {
    case AdminAsk::Organisation:
        return tell(encode(organisation()));
    case AdminAsk::Command:
        return hub_.submitNew(Actor::system(), std::move(*asked->command), done);
    case AdminAsk::SetPassword:
        return signIn_.setPassword(asked->agent, std::move(asked->password), done);
    case AdminAsk::Tokens:
        return signIn_.tokens(asked->agent, [tell, refuse](Result<std::vector<store::TokenRow>> rows) {
            if (!rows) return refuse(rows.error());
            AdminAnswer answer;
            answer.tokens = std::move(*rows);
            tell(encode(answer));
        });
    case AdminAsk::SignOut:
        return signIn_.signOut(asked->token, done);
    case AdminAsk::RevokeAll:
        return signIn_.revokeAll(asked->agent, done);
    }
}

} // namespace santral
