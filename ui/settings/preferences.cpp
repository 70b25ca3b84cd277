#include "ui/settings/preferences.hpp"

#include "core/domain/message.hpp"

#include <algorithm>

namespace santral::ui {
namespace {

QString soundKey(SoundEvent event) {
    switch (event) {
    case SoundEvent::Ring:
        return QStringLiteral("sounds/ring");
    case SoundEvent::NewConversation:
        return QStringLiteral("sounds/conversation");
    case SoundEvent::Message:
        return QStringLiteral("sounds/message");
    case SoundEvent::Trouble:
        break;
    }
    return QStringLiteral("sounds/trouble");
}

QString holdKey(Channel channel) {
    return channel == Channel::Mail ? QStringLiteral("hold/mail") : QStringLiteral("hold/chat");
}

constexpr std::uint32_t kMailHold = 10; // seconds; who chats waits for the answer

const QString kTheme = QStringLiteral("look/theme");
const QString kLanguage = QStringLiteral("look/language");
const QString kContent = QStringLiteral("notices/content");
const QString kHubAddress = QStringLiteral("hub/address");
const QString kHubLogin = QStringLiteral("hub/login");
const QString kHubCa = QStringLiteral("hub/authority");
const QString kIdle = QStringLiteral("state/idle-minutes");
const QString kSingleKeys = QStringLiteral("keys/single");

} // namespace

Preferences::Preferences(const QString& file, QObject* parent) : QObject(parent), settings_(file) {}

void Preferences::store(const QString& key, const QVariant& value) {
    settings_.set(key, value);
    Q_EMIT changed();
}

ThemeChoice Preferences::theme() const {
    const QString name = settings_.value(kTheme).toString();
    if (name == QLatin1String("light")) return ThemeChoice::Light;
    return name == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

void Preferences::setTheme(ThemeChoice choice) {
    constexpr const char* kNames[] = {"system", "light", "dark"};
    store(kTheme, QString::fromLatin1(kNames[static_cast<int>(choice)]));
}

std::optional<Language> Preferences::language() const {
    return languageFromCode(settings_.value(kLanguage).toString());
}

void Preferences::setLanguage(std::optional<Language> language) {
    store(kLanguage, language ? languageCode(*language) : QString());
}

bool Preferences::soundOn(SoundEvent event) const {
    return settings_.value(soundKey(event), true).toBool();
}

void Preferences::setSoundOn(SoundEvent event, bool on) {
    store(soundKey(event), on);
}

bool Preferences::noticesShowContent() const {
    return settings_.value(kContent, true).toBool();
}

void Preferences::setNoticesShowContent(bool show) {
    store(kContent, show);
}

std::uint32_t Preferences::hold(Channel channel) const {
    const std::uint32_t otherwise = channel == Channel::Mail ? kMailHold : 0;
    bool number = false;
    const std::uint32_t kept = settings_.value(holdKey(channel), otherwise).toUInt(&number);
    return number ? std::min(kept, kLongestHold) : otherwise;
}

void Preferences::setHold(Channel channel, std::uint32_t seconds) {
    store(holdKey(channel), std::min(seconds, kLongestHold));
}

int Preferences::idleMinutes() const {
    return std::clamp(settings_.value(kIdle, 0).toInt(), 0, kLongestIdle);
}

void Preferences::setIdleMinutes(int minutes) {
    store(kIdle, std::clamp(minutes, 0, kLongestIdle));
}

bool Preferences::singleKeys() const {
    return settings_.value(kSingleKeys, true).toBool();
}

void Preferences::setSingleKeys(bool on) {
    store(kSingleKeys, on);
}

std::optional<QKeySequence> Preferences::keys(const QString& action) const {
    const QVariant kept = settings_.value(QString(QStringLiteral("keys/") + action));
    if (!kept.isValid()) return std::nullopt;
    return QKeySequence(kept.toString(), QKeySequence::PortableText);
}

void Preferences::setKeys(const QString& action, const std::optional<QKeySequence>& keys) {
    const QString key = QStringLiteral("keys/") + action;
    if (!keys)
        settings_.remove(key);
    else
        settings_.set(key, keys->toString(QKeySequence::PortableText));
    Q_EMIT changed();
}

LastSignIn Preferences::lastSignIn() const {
    return {settings_.value(kHubAddress).toString(), settings_.value(kHubLogin).toString(),
            settings_.value(kHubCa).toString()};
}

void Preferences::rememberSignIn(const LastSignIn& signIn) {
    settings_.set(kHubAddress, signIn.address);
    settings_.set(kHubLogin, signIn.login);
    settings_.set(kHubCa, signIn.caFile);
}

QByteArray Preferences::bytes(const QString& name) const {
    return settings_.value(QString(QStringLiteral("window/") + name)).toByteArray();
}

void Preferences::setBytes(const QString& name, const QByteArray& bytes) {
    settings_.set(QString(QStringLiteral("window/") + name), bytes);
}

bool Preferences::flag(const QString& name, bool otherwise) const {
    return settings_.value(QString(QStringLiteral("window/") + name), otherwise).toBool();
}

void Preferences::setFlag(const QString& name, bool on) {
    settings_.set(QString(QStringLiteral("window/") + name), on);
}

} // namespace santral::ui
