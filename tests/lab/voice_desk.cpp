// The desk's side of the phone without a desk, for tests and by hand: every line of stdin is a command of
// core/voice/wire.hpp as JSON (account, dial, answer, …), every event is a line of JSON on stdout with the
// time it was told in microseconds since 1970. `voice_desk PROGRAM ARGUMENTS…` starts PROGRAM where
// santral-voice does not run.
// `--forgetful` as the first argument keeps no record. Ends like a desk that was closed when stdin ends.
#include "core/base/tasks.hpp"
#include "core/base/timers.hpp"
#include "core/os/detached.hpp"
#include "core/os/paths.hpp"
#include "core/voice/voice_link.hpp"
#include "core/voice/wire.hpp"

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <chrono>
#include <iostream>
#include <unistd.h>

using namespace santral;
using namespace santral::voice;

namespace {

class Printer final : public VoiceEvents {
public:
    explicit Printer(bool forgetful) : forgetful_(forgetful) {}
    void line(const LineInfo& line) override { make(wire::NewsKind::Line).line = line, print(); }
    void call(const CallInfo& call) override { make(wire::NewsKind::Call).call = call, print(); }
    void dtmf(CallId call, char digit) override {
        make(wire::NewsKind::Dtmf).about = call;
        news_.text = digit;
        print();
    }
    void quality(CallId call, const Quality& quality) override {
        make(wire::NewsKind::Quality).about = call;
        news_.quality = quality;
        print();
    }
    void holdFailed(CallId call, HoldFailure why) override {
        make(wire::NewsKind::HoldFailed).about = call;
        news_.holdFailure = why;
        print();
    }
    void devices(const DeviceList& devices) override {
        make(wire::NewsKind::Devices).devices = devices, print();
    }
    void record(const CallRecord& record, RecordDone done) override {
        make(wire::NewsKind::Record).record = record, print();
        if (!forgetful_) done(true);
    }
    void failed(const Error& error) override { make(wire::NewsKind::Failed).text = describe(error), print(); }

private:
    wire::News& make(wire::NewsKind kind) {
        news_ = {};
        news_.kind = kind;
        return news_;
    }
    void print() {
        auto now = std::chrono::system_clock::now().time_since_epoch();
        std::cout << "{\"at\":" << std::chrono::duration_cast<std::chrono::microseconds>(now).count()
                  << ",\"news\":" << wire::encode(news_).substr(4) << "}" << std::endl;
    }
    wire::News news_;
    bool forgetful_;
};

void obeyCall(VoiceEngine& engine, const wire::Command& command) {
    using Kind = wire::CommandKind;
    switch (command.kind) {
    case Kind::Dial:
        return engine.dial(command.call, command.text);
    case Kind::Answer:
        return engine.answer(command.call);
    case Kind::Decline:
        return engine.decline(command.call, command.as);
    case Kind::HangUp:
        return engine.hangUp(command.call);
    case Kind::Hold:
        return engine.hold(command.call, command.on);
    case Kind::Mute:
        return engine.mute(command.call, command.on);
    case Kind::Dtmf:
        return engine.sendDtmf(command.call, command.text);
    default:
        std::cerr << "voice_desk: no such order\n";
    }
}

void obey(VoiceEngine& engine, const wire::Command& command) {
    using Kind = wire::CommandKind;
    switch (command.kind) {
    case Kind::Account:
        return engine.setAccount(command.account);
    case Kind::Network:
        return engine.networkChanged(command.on);
    case Kind::Devices:
        return engine.chooseDevices(command.devices);
    case Kind::RefreshDevices:
        return engine.refreshDevices();
    default:
        return obeyCall(engine, command);
    }
}

asio::awaitable<void> listen(asio::io_context& io, VoiceEngine& engine) {
    asio::posix::stream_descriptor in(io, ::dup(STDIN_FILENO));
    asio::streambuf buffer;
    for (;;) {
        auto [failed, size] = co_await asio::async_read_until(in, buffer, '\n', kAwait);
        if (failed) break;
        std::string line(static_cast<const char*>(buffer.data().data()), size);
        buffer.consume(size);
        auto command = wire::decodeCommand(line);
        if (command)
            obey(engine, *command);
        else
            std::cerr << "voice_desk: " << describe(command.error()) << "\n";
    }
    co_await engine.stop();
}

} // namespace

int main(int count, char** words) {
    std::vector<std::string> arguments(words + 1, words + count);
    bool forgetful = !arguments.empty() && arguments[0] == "--forgetful";
    if (forgetful) arguments.erase(arguments.begin());
    auto folders = os::userFolders();
    if (!folders || arguments.empty()) {
        std::cerr << "voice_desk: " << (folders ? "which program?" : describe(folders.error())) << "\n";
        return 2;
    }
    std::string program = arguments[0];
    arguments.erase(arguments.begin());
    VoiceFiles files = voiceFiles(folders->runtime, folders->data);
    asio::io_context io{1};
    auto timers = makeTimers(io.get_executor());
    LinkOptions options{files.socket, files.token, [&] { return os::startDetached(program, arguments); }};
    auto engine = makeVoiceLink(io.get_executor(), *timers, systemClock(), std::move(options));
    Printer printer(forgetful);
    engine->start(printer);
    Tasks tasks(io.get_executor());
    tasks.spawn(listen(io, *engine), "stdin");
    io.run();
    return 0;
}
