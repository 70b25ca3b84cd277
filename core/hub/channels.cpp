#include "core/hub/channels.hpp"

#include "core/base/log.hpp"
#include "core/channel/email/account_check.hpp"
#include "core/os/durable_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace santral {
namespace {

constexpr std::size_t kKeyOctets = 32;

std::string addressOf(const net::Endpoint& at) {
    return "http://" + at.address + ":" + std::to_string(at.port);
}

// Without the account: that is each desk's own.
PhoneSettings systemOf(const PhoneSettings& phone) {
    PhoneSettings system;
    system.domain = phone.domain;
    system.proxy = phone.proxy;
    system.transport = phone.transport;
    system.region = phone.region;
    return system;
}

} // namespace

Channels::Channels(LocalHub& hub, Options options)
    : hub_(hub), options_(std::move(options)), tasks_(hub.executors().core) {}

Channels::~Channels() = default;

Result<std::unique_ptr<Channels>> Channels::open(LocalHub& hub, Options options) {
    std::unique_ptr<Channels> channels(new Channels(hub, std::move(options)));
    Options& o = channels->options_;
    auto keeper = SettingsKeeper::open(hub.own(), o.folder / "secret.key", *o.random);
    if (!keeper) return keeper.error();
    channels->keeper_ = std::move(*keeper);
    std::error_code failed;
    std::filesystem::create_directories(o.folder / "scratch", failed);
    if (failed) return Error{Errc::Io, "scratch: " + failed.message()};
    sieve::SieveOptions sieve{o.sieveProgram, o.folder / "scratch"};
    channels->sieve_ = sieve::makeSieve(hub.executors().core, *o.timers, std::move(sieve));
    channels->dialer_ = email::makeDialer(*o.timers, o.resolver);
    Channels* self = channels.get();
    LocalHub::SettingsDoor door;
    door.load = [self](Hub::Done<Settings> done) { self->keeper_->show(std::move(done)); };
    door.save = [self](Settings settings, Hub::Done<void> done) {
        self->save(std::move(settings), std::move(done));
    };
    door.testMailbox = [self](MailboxSettings mailbox, Hub::Done<std::vector<TestStep>> done) {
        self->tasks_.spawn(self->test(std::move(mailbox), std::move(done)), "mailbox test");
    };
    hub.setSettingsDoor(std::move(door));
    hub.mindAgentTyping([self](const Agent& who, ConversationId id, bool on) {
        if (self->chat_) self->chat_->agentTyping(who, id, on);
    });
    hub.mindReady([self](bool on) { self->setAvailable(on); });
    return channels;
}

void Channels::start(std::function<void(Result<Settings>)> ready) {
    keeper_->load([this, ready](Result<Settings> settings) {
        if (settings) apply(*settings);
        ready(std::move(settings));
    });
}

void Channels::save(Settings settings, Hub::Done<void> done) {
    keeper_->save(std::move(settings), [this, done](Result<Settings> saved) {
        if (!saved) return done(saved.error());
        apply(*saved);
        done(Result<void>());
    });
}

void Channels::setAvailable(bool on) {
    available_ = on;
    if (chat_) chat_->setAvailable(on);
}

void Channels::apply(const Settings& settings) {
    if (tell_) tell_(settings);
    if (changing_) {
        next_ = settings;
        return;
    }
    changing_ = true;
    tasks_.spawn(change(settings), "settings");
}

// One change at a time; of several that come meanwhile only the last counts.
asio::awaitable<void> Channels::change(Settings settings) {
    for (;;) {
        co_await stopMail(settings.mailboxes);
        hub_.configure({ownMailboxes(settings.mailboxes), settings.phone.region, settings.widget.queue,
                        settings.phone.queue, systemOf(settings.phone), keeper_->keyFor("reply token")});
        startMail(settings.mailboxes);
        co_await changeChat(settings);
        applied_ = settings;
        if (!next_) break;
        settings = *std::exchange(next_, std::nullopt);
    }
    changing_ = false;
}

// Those that are not as they were; the others go on.
asio::awaitable<void> Channels::stopMail(const std::vector<MailboxSettings>& wanted) {
    for (auto at = mail_.begin(); at != mail_.end();) {
        if (std::find(wanted.begin(), wanted.end(), at->second->mailbox()) != wanted.end()) {
            ++at;
            continue;
        }
        hub_.setOutlet(Channel::Mail, nullptr, at->first);
        co_await at->second->stop();
        hub_.forgetChannel(Channel::Mail, at->first);
        at = mail_.erase(at);
    }
}

void Channels::startMail(const std::vector<MailboxSettings>& wanted) {
    for (const MailboxSettings& one : wanted) {
        auto [at, isNew] = mail_.try_emplace(one.address);
        if (!isNew) continue;
        MailChannel::Context context{
            hub_, *sieve_, *dialer_, *options_.clock, *options_.timers, *options_.random};
        at->second = std::make_unique<MailChannel>(context, one);
        at->second->start();
        hub_.setOutlet(Channel::Mail, at->second.get(), one.address);
    }
    hub_.tellStranded();
}

asio::awaitable<void> Channels::changeChat(const Settings& settings) {
    if (applied_ && applied_->widget == settings.widget) co_return;
    if (chat_) {
        hub_.setOutlet(Channel::Chat, nullptr);
        co_await chat_->stop();
        chat_.reset();
        hub_.forgetChannel(Channel::Chat, addressOf(*std::exchange(chatAt_, std::nullopt)));
    }
    if (settings.widget.on) startChat(settings.widget);
}

void Channels::startChat(const WidgetSettings& widget) {
    std::string asked = addressOf({widget.bind, widget.port});
    auto key = fileKey();
    if (!key) {
        hub_.reportChannel(
            {Channel::Chat, asked, ChannelStatus::State::Trouble, "cannot-store", describe(key.error())});
        return;
    }
    ChatChannel::Context context{hub_, *options_.clock, *options_.timers, *options_.random};
    ChatChannel::Site site{options_.assets, *key, options_.folder / "uploads", options_.http};
    auto chat = std::make_unique<ChatChannel>(context, widget, std::move(site));
    auto at = chat->start();
    if (!at) {
        std::string why = at.error().code == Errc::Conflict ? "port-taken" : "cannot-listen";
        hub_.reportChannel({Channel::Chat, asked, ChannelStatus::State::Trouble, why, describe(at.error())});
        return;
    }
    chat_ = std::move(chat);
    chatAt_ = *at;
    chat_->setAvailable(available_);
    hub_.setOutlet(Channel::Chat, chat_.get());
    hub_.reportChannel({Channel::Chat, addressOf(*at), ChannelStatus::State::Ready, "", ""});
}

asio::awaitable<void> Channels::test(MailboxSettings mailbox, Hub::Done<std::vector<TestStep>> done) {
    if (mailbox.password.empty() && applied_) mailbox.password = keptPassword(mailbox, applied_->mailboxes);
    email::Links links{hub_.executors().core, *options_.clock, *options_.timers, *dialer_};
    std::function<void(const TestStep&)> nobody = [](const TestStep&) {};
    auto steps = co_await email::testAccount(links, std::move(mailbox), std::move(nobody));
    done(std::move(steps));
}

Result<std::string> Channels::fileKey() {
    auto file = options_.folder / "files.key";
    std::ifstream in(file, std::ios::binary);
    std::string key((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (key.size() == kKeyOctets) return key;
    key = makeSealKey(*options_.random);
    if (auto done = os::writeDurably(file, key); !done) return done.error();
    return key;
}

asio::awaitable<void> Channels::stop() {
    hub_.setSettingsDoor({});
    hub_.mindAgentTyping({});
    hub_.mindReady({});
    tasks_.stop();
    co_await tasks_.done();
    for (auto& [address, mail] : mail_) {
        hub_.setOutlet(Channel::Mail, nullptr, address);
        co_await mail->stop();
    }
    hub_.setOutlet(Channel::Chat, nullptr);
    if (chat_) co_await chat_->stop();
    sieve_->stop();
    co_await sieve_->done();
}

} // namespace santral
