// All channels of one hub as its settings say: starts, changes and stops them, tests settings, and keeps the
// phone's account for whoever runs the phone. Made by the programs; core thread.
#pragma once

#include "core/hub/chat_channel.hpp"
#include "core/hub/mail_channel.hpp"
#include "core/hub/settings_keeper.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace santral {

class Channels {
public:
    struct Options {
        std::filesystem::path folder; // of the hub
        std::filesystem::path sieveProgram;
        webchat::Assets assets; // widget and sample shop
        const Clock* clock = nullptr;
        Timers* timers = nullptr;
        Random* random = nullptr;
        net::HttpOptions http = {};        // of the visitors' port
        net::Resolver* resolver = nullptr; // of mail servers' names, as in net::ConnectOptions
    };
    static Result<std::unique_ptr<Channels>> open(LocalHub& hub, Options options);
    ~Channels(); // after stop()

    // Reads the settings and starts what they name. `ready` hears of the first settings, NotFound where there
    // are none.
    void start(std::function<void(Result<Settings>)> ready);
    asio::awaitable<void> stop();

    // Settings with passwords, at the start and after each change.
    void watchSettings(std::function<void(const Settings&)> tell) { tell_ = std::move(tell); }
    void save(Settings settings, Hub::Done<void> done);
    void setAvailable(bool on);
    bool busy() const { return changing_; }                         // settings are being put into effect
    std::optional<net::Endpoint> chatAt() const { return chatAt_; } // where the widget is served
    const ChatChannel* chat() const { return chat_.get(); }         // nullptr: off

private:
    Channels(LocalHub& hub, Options options);
    void apply(const Settings& settings);
    asio::awaitable<void> change(Settings settings);
    asio::awaitable<void> stopMail(const std::vector<MailboxSettings>& wanted);
    void startMail(const std::vector<MailboxSettings>& wanted);
    asio::awaitable<void> changeChat(const Settings& settings);
    asio::awaitable<void> test(MailboxSettings mailbox, Hub::Done<std::vector<TestStep>> done);
    void startChat(const WidgetSettings& widget);
    Result<std::string> fileKey();

    LocalHub& hub_;
    Options options_;
    std::unique_ptr<SettingsKeeper> keeper_;
    std::unique_ptr<sieve::Sieve> sieve_;
    std::unique_ptr<email::Dialer> dialer_;
    std::map<std::string, std::unique_ptr<MailChannel>> mail_; // by the address of the mailbox
    std::unique_ptr<ChatChannel> chat_;
    std::optional<net::Endpoint> chatAt_;
    std::optional<Settings> applied_;
    bool changing_ = false;
    bool available_ = true;
    std::optional<Settings> next_;
    std::function<void(const Settings&)> tell_;
    Tasks tasks_;
};

} // namespace santral
