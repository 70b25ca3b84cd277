#include "core/voice/voice_host.hpp"

#include "core/voice/scripted_engine.hpp"
#include "core/voice/voice_link.hpp"
#include "tests/core/voice/heard.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_timers.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>

using namespace santral;
using namespace santral::voice;
using namespace std::chrono_literals;

namespace {

const std::string kToken = "0123456789abcdef";

// A program with its engine, as app/voice puts it together. Dropping it is its kill -9: nothing is said any
// more.
struct Program {
    Program(Timers& timers, const Clock& clock, const std::filesystem::path& folder, HostOptions options)
        : engine(clock, systemRandom()),
          journal(Journal::open(os::openAppendFile(folder / "journal").value()).value()),
          listener(os::listenLocal(io.get_executor(), folder / "voice.sock").value()),
          host(io.get_executor(), timers, clock, systemRandom(), engine,
               JournalSide{journal, io.get_executor()}, std::move(options)) {
        asio::co_spawn(io, run(), asio::detached);
    }
    asio::awaitable<void> run() {
        co_await host.run(*listener);
        ended = true;
    }

    asio::io_context io;
    ScriptedEngine engine;
    Journal journal;
    std::unique_ptr<os::LocalListener> listener;
    VoiceHost host;
    bool ended = false;
};

// A window that says and hears plain frames, and can be cut off.
struct RawDesk {
    RawDesk(asio::io_context& side, std::filesystem::path socket) : io(side) {
        asio::co_spawn(io, run(std::move(socket)), asio::detached);
    }
    asio::awaitable<void> run(std::filesystem::path path) {
        auto socket = co_await os::connectLocal(std::move(path));
        if (socket) {
            line = std::make_unique<FrameLine>(std::move(*socket), io.get_executor());
            for (const std::string& frame : early) line->send(frame);
            FrameLine::Take take = [this](std::string_view frame) {
                news.push_back(wire::decodeNews(frame).value());
                return true;
            };
            co_await line->run(std::move(take));
        }
        closed = true;
    }
    void say(const wire::Command& command) { sayFrame(wire::encode(command)); }
    void sayFrame(const std::string& frame) { line ? line->send(frame) : early.push_back(frame); }
    void hello(const std::string& token, bool bar = false) {
        wire::Command command;
        command.on = true;
        command.version = wire::kVersion;
        command.token = token;
        command.bar = bar;
        say(command);
    }
    bool heard(wire::NewsKind kind) const {
        return std::any_of(news.begin(), news.end(), [kind](const auto& one) { return one.kind == kind; });
    }

    asio::io_context& io;
    std::unique_ptr<FrameLine> line;
    std::vector<std::string> early;
    std::vector<wire::News> news;
    bool closed = false;
};

struct Desk {
    std::unique_ptr<VoiceEngine> link;
    test::Heard heard;
    bool stopped = false;
};

asio::awaitable<void> stopLink(Desk& desk) {
    co_await desk.link->stop();
    desk.stopped = true;
}

struct World {
    World() { writeToken(kToken); }
    ~World() {
        for (auto& desk : desks) stop(*desk);
        for (auto& raw : raws) cut(*raw);
        endProgram();
    }

    void writeToken(const std::string& token) { std::ofstream(folder / "voice.token") << token << "\n"; }
    void runProgram() {
        endProgram();
        HostOptions options{kToken, 30s, 10s, [this] { ++bars; }};
        program = std::make_unique<Program>(timers, clock, folder.path(), std::move(options));
    }
    void endProgram() {
        if (!program) return;
        program->listener->close();
        CHECK(until([&] { return program->ended; }));
        program.reset();
    }
    Desk& openDesk(bool keepRecords = true, std::optional<Account> account = test::sampleAccount()) {
        LinkOptions options{folder / "voice.sock", folder / "voice.token",
                            [this]() -> Result<void> {
                                ++starts;
                                if (startFails) return Error{Errc::NotFound, "santral-voice"};
                                runProgram();
                                return {};
                            },
                            journalOfLink};
        Desk& desk = *desks.emplace_back(std::make_unique<Desk>());
        desk.heard.keepRecords = keepRecords;
        desk.link = makeVoiceLink(io.get_executor(), timers, clock, std::move(options));
        desk.link->start(desk.heard);
        desk.link->setAccount(std::move(account));
        return desk;
    }
    Desk& connected(bool keepRecords = true) {
        Desk& desk = openDesk(keepRecords);
        REQUIRE(until(
            [&] { return !desk.heard.lines.empty() && desk.heard.lines.back().state == LineState::Ready; }));
        return desk;
    }
    void stop(Desk& desk) {
        if (std::exchange(desk.stopped, true)) return;
        desk.stopped = false;
        asio::co_spawn(io, stopLink(desk), asio::detached);
        CHECK(until([&] { return desk.stopped; }));
    }
    RawDesk& rawDesk() { return *raws.emplace_back(std::make_unique<RawDesk>(io, folder / "voice.sock")); }
    RawDesk& rawWindow() {
        RawDesk& desk = rawDesk();
        desk.hello(kToken);
        REQUIRE(until([&] { return desk.heard(wire::NewsKind::Snapshot); }));
        return desk;
    }
    void cut(RawDesk& desk) {
        if (desk.line) desk.line->close();
        CHECK(until([&] { return desk.closed; }));
    }
    // Lets everything happen; moves the time only when there is nothing else to do.
    bool until(const std::function<bool()>& seen, Millis atMost = 60s) {
        for (Millis passed{}; !seen(); passed += 5ms) {
            while (turn() > 0 && !seen()) continue;
            if (seen() || passed >= atMost) break;
            timers.advance(5ms);
        }
        return seen();
    }

    std::size_t turn() {
        io.restart();
        std::size_t done = io.poll();
        if (!program) return done;
        program->io.restart();
        return done + program->io.poll();
    }
    bool settle(Millis during = 1s) {
        return !until([] { return false; }, during);
    }

    test::TempFolder folder;
    asio::io_context io;
    FakeClock clock;
    FakeTimers timers{io.get_executor(), clock};
    std::unique_ptr<Program> program;
    std::vector<std::unique_ptr<Desk>> desks;
    std::vector<std::unique_ptr<RawDesk>> raws;
    int starts = 0;
    int bars = 0;
    bool startFails = false;
    std::filesystem::path journalOfLink; // empty: the program is started in any case
};

const Party kCaller{"sip:+905550100101@pbx.example", "+905550100101", "Sample"};

} // namespace

TEST_CASE("voice link: starts the program, signs the line on and carries a call") {
    World world;
    Desk& desk = world.connected();
    CHECK(world.starts == 1);
    CallId call = world.program->engine.offer(kCaller, {{"X-Queue", "sales"}});
    REQUIRE(world.until([&] { return desk.heard.is(call, CallState::Incoming); }));
    CHECK(desk.heard.last(call)->headers == std::vector<Header>{{"X-Queue", "sales"}});
    desk.link->answer(call);
    REQUIRE(world.until([&] { return desk.heard.is(call, CallState::Active); }));
    desk.link->sendDtmf(call, "12#");
    world.program->engine.remotePresses(call, '7');
    desk.link->mute(call, true);
    REQUIRE(world.until([&] { return desk.heard.digits == "7" && desk.heard.last(call)->muted; }));
    CHECK(world.program->engine.sentDigits() == "12#");
    desk.link->hangUp(call);
    REQUIRE(world.until([&] { return desk.heard.records.size() == 3; }));
    CHECK(desk.heard.is(call, CallState::Ended));
    world.settle();
    CHECK(world.program->journal.waiting().empty());
}

TEST_CASE("voice link: without an account nothing is started, and with one it is at once") {
    World world;
    world.journalOfLink = world.folder / "calls.jsonl";
    Desk& desk = world.openDesk(true, std::nullopt);
    world.settle(10s);
    CHECK(world.starts == 0);
    desk.link->setAccount(test::sampleAccount());
    CHECK(world.until(
        [&] { return !desk.heard.lines.empty() && desk.heard.lines.back().state == LineState::Ready; }));
    CHECK(world.starts == 1);
}

TEST_CASE("voice link: records that no window had yet are fetched without an account") {
    World world;
    world.journalOfLink = world.folder / "calls.jsonl";
    std::ofstream(world.journalOfLink) << "a record\n";
    world.openDesk(true, std::nullopt);
    CHECK(world.until([&] { return world.starts == 1; }));
}

TEST_CASE("voice link: a new window finds the call, gets every record once and hangs up") {
    World world;
    world.runProgram();
    RawDesk& window = world.rawWindow();
    CallId call = world.program->engine.offer(kCaller);
    world.program->engine.answer(call);
    world.until([&] { return window.heard(wire::NewsKind::Record); });
    world.cut(window);
    world.settle();

    Desk& desk = world.connected();
    CHECK(world.starts == 0);
    REQUIRE(world.until([&] { return desk.heard.is(call, CallState::Active); }));
    desk.link->hangUp(call);
    REQUIRE(world.until([&] { return desk.heard.records.size() == 3; }));
    CHECK(desk.heard.records[0].part.call == call);
    CHECK(desk.heard.records[2].part.outcome == CallOutcome::Answered);
    world.settle();
    CHECK(desk.heard.records.size() == 3);
    CHECK(world.program->journal.waiting().empty());
}

TEST_CASE("voice link: a record that the desk could not keep comes again, there and in the next window") {
    World world;
    Desk& first = world.connected(false);
    CallId call = world.program->engine.offer(kCaller);
    world.program->engine.remoteEnds(call, EndKind::Cancelled);
    REQUIRE(world.until([&] { return first.heard.records.size() == 2; }));
    world.settle(10s);
    CHECK(first.heard.records.size() == 2); // the desk is still at it
    first.heard.dones[1](false);
    first.heard.dones[0](true);
    REQUIRE(world.until([&] { return first.heard.records.size() == 3; }));
    CHECK(first.heard.records[2] == first.heard.records[1]);

    Desk& second = world.connected();
    REQUIRE(world.until([&] { return !second.heard.records.empty(); }));
    world.settle();
    CHECK(second.heard.records == std::vector{first.heard.records[1]});
}

TEST_CASE("voice link: when the program dies its calls end, and their records come from the next one") {
    World world;
    Desk& desk = world.connected();
    CallId call = world.program->engine.offer(kCaller);
    desk.link->answer(call);
    REQUIRE(world.until([&] { return desk.heard.records.size() == 2; }));
    world.settle();
    world.program.reset();
    REQUIRE(world.until([&] { return desk.heard.is(call, CallState::Ended); }));
    CHECK(desk.heard.last(call)->end == EndKind::Broken);
    REQUIRE(world.until([&] { return desk.heard.records.size() == 3; }));
    CHECK(desk.heard.records[2].part.endedAt);
    CHECK(desk.heard.records[2].part.why == "broken");
    CHECK(world.until([&] { return desk.heard.lines.back().state == LineState::Ready; }));
    CHECK(desk.heard.count(call, CallState::Ended) == 1);
}

TEST_CASE("voice link: a program that cannot be started is said once, and dialling ends at once") {
    World world;
    world.startFails = true;
    Desk& desk = world.openDesk();
    REQUIRE(world.until([&] { return !desk.heard.errors.empty(); }));
    CHECK(desk.heard.lines.back().problem == LineProblem::NoProgram);
    CallId call = makeId<CallId>(systemClock(), systemRandom());
    desk.link->dial(call, "1002");
    CHECK(desk.heard.last(call)->end == EndKind::Broken);
    world.settle(30s);
    CHECK(desk.heard.errors.size() == 1);
    world.startFails = false;
    CHECK(world.until([&] { return desk.heard.lines.back().state == LineState::Ready; }));
}

TEST_CASE("voice host: without a window it stays for a call, calls for the bar, and ends when idle") {
    World world;
    world.runProgram();
    RawDesk& window = world.rawWindow();
    CallId call = world.program->engine.offer(kCaller);
    world.program->engine.answer(call);
    world.settle(60s);
    CHECK(world.bars == 0);
    world.cut(window);
    world.settle(60s);
    CHECK(world.bars == 1);
    CHECK(!world.program->ended);
    world.program->engine.remoteEnds(call, EndKind::HungUp);
    world.settle(20s);
    CHECK(!world.program->ended);
    CHECK(world.until([&] { return world.program->ended; }, 15s));
}

TEST_CASE("voice host: a window that leaves for good lets it end, after the call if there is one") {
    World world;
    Desk& desk = world.connected();
    CallId call = world.program->engine.offer(kCaller);
    desk.link->answer(call);
    world.until([&] { return desk.heard.is(call, CallState::Active); });
    world.stop(desk);
    world.settle(5s);
    CHECK(!world.program->ended);
    world.program->engine.remoteEnds(call, EndKind::HungUp);
    CHECK(world.until([&] { return world.program->ended; }, 1s));
}

TEST_CASE(
    "voice host: a phone that rings is busy once the window leaves for good, and what comes of it is kept") {
    World world;
    Desk& desk = world.connected();
    CallId call = world.program->engine.offer(kCaller);
    world.until([&] { return desk.heard.is(call, CallState::Incoming); });
    world.stop(desk);
    CHECK(world.until([&] { return world.program->ended; }, 1s));
    auto records = world.program->journal.waiting();
    REQUIRE(!records.empty());
    CHECK(records.back().part.call == call);
    CHECK(records.back().part.endedAt);
    CHECK(world.program->journal.open().empty());
}

TEST_CASE("voice host: without the token nothing is heard and nothing obeyed") {
    World world;
    world.runProgram();
    CallId call = world.program->engine.offer(kCaller);
    for (const std::string& token : {std::string(), std::string("0123456789abcdeX"), kToken + "x"}) {
        RawDesk& stranger = world.rawDesk();
        stranger.hello(token);
        wire::Command answer;
        answer.kind = wire::CommandKind::Answer;
        answer.call = call;
        stranger.say(answer);
        REQUIRE(world.until([&] { return stranger.closed; }));
        REQUIRE(stranger.news.size() == 1);
        CHECK(stranger.news[0].kind == wire::NewsKind::Refused);
    }
    CHECK(world.program->engine.find(call)->state == CallState::Incoming);
}

TEST_CASE("voice host: a line that says nothing or nonsense is closed, and the others go on") {
    World world;
    world.runProgram();
    RawDesk& window = world.rawWindow();
    RawDesk& silent = world.rawDesk();
    RawDesk& wild = world.rawDesk();
    wild.hello(kToken, true);
    wild.sayFrame(std::string("\x7F\xFF\xFF\xFF", 4));
    RawDesk& strange = world.rawDesk();
    strange.hello(kToken, true);
    strange.sayFrame(std::string("\0\0\0\x02[]", 6));
    CHECK(world.until([&] { return silent.closed && wild.closed && strange.closed; }));
    world.program->engine.offer(kCaller);
    CHECK(world.until([&] { return window.heard(wire::NewsKind::Call); }));
    CHECK(!window.closed);
}

TEST_CASE("voice host: a new window takes the place of the old one and of the bar, a bar of nobody") {
    World world;
    world.runProgram();
    RawDesk& old = world.rawWindow();
    RawDesk& bar = world.rawDesk();
    bar.hello(kToken, true);
    REQUIRE(world.until([&] { return bar.heard(wire::NewsKind::Snapshot); }));
    world.program->engine.offer(kCaller);
    REQUIRE(
        world.until([&] { return old.heard(wire::NewsKind::Record) && bar.heard(wire::NewsKind::Call); }));
    CHECK(!bar.heard(wire::NewsKind::Record)); // only a window keeps records
    CHECK(!old.closed);
    RawDesk& fresh = world.rawWindow();
    CHECK(world.until([&] { return old.closed && bar.closed; }));
    CHECK(fresh.heard(wire::NewsKind::Record));
}

TEST_CASE(
    "voice link: of two desks the newer has the phone, and the older gets it back when that one closes") {
    World world;
    Desk& first = world.connected();
    Desk& second = world.connected();
    REQUIRE(world.until([&] { return first.heard.lines.back().problem == LineProblem::OtherWindow; }));
    std::size_t told = second.heard.lines.size();
    world.settle(30s);
    CHECK(second.heard.lines.size() == told); // they do not take turns
    CHECK(first.heard.errors.size() == 1);
    world.stop(second);
    CHECK(world.until([&] { return first.heard.lines.back().state == LineState::Ready; }));
}
