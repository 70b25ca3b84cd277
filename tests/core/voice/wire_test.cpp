#include "core/voice/wire.hpp"

#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::voice;

namespace {

wire::News everyField() {
    wire::News news;
    news.kind = wire::NewsKind::Snapshot;
    CallInfo call;
    call.id = {{1, 2}};
    call.state = CallState::HeldByRemote;
    call.direction = Direction::Out;
    call.remote = {"sip:1@x.example", "1", "Ayşe \"A\"\n"};
    call.headers = {{"X-Queue", "sales"}};
    call.answeredAt = fromMillis(1'700'000'000'000);
    call.end = EndKind::Refused;
    news.snapshot = Snapshot{{LineState::Failed, LineProblem::WrongPassword, 403, "1001@x.example"},
                             {call},
                             {{{"id", "name", true, false}}, {"id", ""}, false, true}};
    return news;
}

} // namespace

TEST_CASE("wire: news and commands come back as they were sent, however they are cut") {
    wire::News news = everyField();
    wire::Command command;
    command.kind = wire::CommandKind::Account;
    command.account =
        Account{"1001", "login", "pass", "x.example", "", "", Transport::Tls, Srtp::Required, 60};
    std::string bytes = wire::encode(news) + wire::encode(command);
    for (std::size_t step : {std::size_t(1), std::size_t(7), bytes.size()}) {
        wire::FrameReader reader;
        std::vector<std::string> frames;
        for (std::size_t at = 0; at < bytes.size(); at += step) {
            reader.receive(std::string_view(bytes).substr(at, step));
            while (auto frame = reader.next().value()) frames.push_back(*frame);
        }
        REQUIRE(frames.size() == 2);
        CHECK(wire::decodeNews(frames[0]).value() == news);
        CHECK(wire::decodeCommand(frames[1]).value() == command);
    }
}

TEST_CASE("wire: a frame over the limit and what is no command are errors") {
    wire::FrameReader reader;
    reader.receive(std::string("\x7F\xFF\xFF\xFF", 4));
    CHECK(reader.next().error().code == Errc::TooLarge);
    for (const char* bad :
         {"", "[]", "{\"kind\":\"dance\"}", "{\"kind\":7}", "{\"call\":\"xyz\"}", "{\"on\":1}"}) {
        INFO(bad);
        CHECK(!wire::decodeCommand(bad));
    }
}
