// The whole window over a TestHub and a phone without a network, on the test's own thread.
#pragma once

#include "core/voice/scripted_engine.hpp"
#include "tests/support/hub_bench.hpp"
#include "tests/ui/support/sample_desk.hpp"
#include "ui/bridge/voice_client.hpp"
#include "ui/settings/preferences.hpp"
#include "ui/shell/appearance.hpp"
#include "ui/shell/main_window.hpp"

#include <QTemporaryDir>

namespace santral::ui {

struct DeskBench : HubBench {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("desk.ini"))};
    Appearance appearance{preferences};
    voice::ScriptedEngine engine{clock, random};
    std::unique_ptr<VoiceClient> phone =
        std::make_unique<VoiceClient>(VoiceDoor{engine, post, clock, random});
    std::unique_ptr<VoiceRelay> relay =
        phone->makeRelay([](const voice::CallRecord&, std::function<void(bool)> done) { done(true); });
    std::unique_ptr<MainWindow> window;
    sample::Desk sample;

    DeskBench() { engine.start(relay->events()); }
    ~DeskBench() {
        window.reset();
        phone.reset();
        settle();
    }

    void registerPhone() {
        voice::Account account;
        account.user = "214";
        account.domain = "pbx.example";
        phone->setAccount(account);
        settle();
    }
    void fill() { sample = sample::fillDesk(hub, clock); }
    MainWindow& open(const QSize& size = {1600, 1000}) {
        window =
            std::make_unique<MainWindow>(WindowParts{*client, phone.get(), preferences, appearance, clock});
        window->resize(size);
        window->show();
        settle();
        settle();
        return *window;
    }
    // Somebody calls; answered where wanted.
    // `callId`: of the caller's call, as a PBX sends it along.
    CallId ring(const std::string& number, const std::string& name = {}, const std::string& callId = {}) {
        voice::Party party;
        party.number = number;
        party.display = name;
        party.address = "sip:" + number + "@pbx.example";
        std::vector<voice::Header> headers;
        if (!callId.empty()) headers.push_back({"X-Call-Id", callId});
        const CallId call = engine.offer(party, std::move(headers));
        settle();
        return call;
    }
};

} // namespace santral::ui
