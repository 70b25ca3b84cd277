#include "core/hub/settings_keeper.hpp"

#include "core/base/log.hpp"
#include "core/base/sha256.hpp"
#include "core/base/text.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "core/os/durable_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace santral {

// What lies in the journal: the settings, and beside them the sealed passwords.
struct KeptSettings {
    Settings settings;
    std::vector<std::string> mailboxSecrets; // as the mailboxes
    std::string phoneSecret;
};

template <Is<KeptSettings> T, class V>
void describeFields(T& s, V&& v) {
    v("settings", s.settings), v("mailbox-secrets", s.mailboxSecrets), v("phone-secret", s.phoneSecret);
}

namespace {

constexpr const char* kName = "settings";

Result<std::string> readKey(const std::filesystem::path& file, Random& random) {
    std::ifstream in(file, std::ios::binary);
    if (in) {
        std::string key((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        if (key.size() == kSealKeyOctets) return key;
        return Error{Errc::Corrupt, file.filename().string()};
    }
    std::string key = makeSealKey(random);
    if (auto done = os::writeDurably(file, key); !done) return done.error();
    return key;
}

// What was kept while a hub had one mailbox.
struct FormerlyKept {
    struct Former {
        MailboxSettings mailbox;
    } settings;
    std::string mailboxSecret;
};

template <Is<FormerlyKept::Former> T, class V>
void describeFields(T& s, V&& v) {
    v("mailbox", s.mailbox);
}
template <Is<FormerlyKept> T, class V>
void describeFields(T& s, V&& v) {
    v("settings", s.settings), v("mailbox-secret", s.mailboxSecret);
}

Result<KeptSettings> readKept(const std::string& text) {
    auto kept = json::read<KeptSettings>(text);
    if (!kept || !kept->settings.mailboxes.empty()) return kept;
    auto former = json::read<FormerlyKept>(text);
    if (!former || former->settings.mailbox.address.empty()) return kept;
    kept->settings.mailboxes.push_back(std::move(former->settings.mailbox));
    kept->mailboxSecrets.push_back(std::move(former->mailboxSecret));
    return kept;
}

} // namespace

std::string keptPassword(const MailboxSettings& mailbox, const std::vector<MailboxSettings>& kept) {
    auto sameAddress = [&](const MailboxSettings& one) {
        return equalsIgnoreCase(one.address, mailbox.address);
    };
    auto sameAccount = [&](const MailboxSettings& one) {
        return one.user == mailbox.user && one.imap.host == mailbox.imap.host;
    };
    auto found = std::find_if(kept.begin(), kept.end(), sameAddress);
    if (found == kept.end()) found = std::find_if(kept.begin(), kept.end(), sameAccount);
    return found == kept.end() ? std::string() : found->password;
}

Result<std::unique_ptr<SettingsKeeper>>
SettingsKeeper::open(SettingStore& store, const std::filesystem::path& keyFile, Random& random) {
    auto key = readKey(keyFile, random);
    if (!key) return key.error();
    return std::unique_ptr<SettingsKeeper>(new SettingsKeeper(store, std::move(*key), random));
}

std::string SettingsKeeper::opened(const std::string& box) const {
    if (box.empty()) return {};
    auto secret = unseal(key_, box);
    if (!secret) log::error("settings", "a kept password cannot be opened: " + describe(secret.error()));
    return secret ? *secret : std::string();
}

void SettingsKeeper::load(std::function<void(Result<Settings>)> done) {
    store_.loadSetting(kName, [this, done](Result<std::string> text) {
        if (!text) return done(text.error());
        auto kept = readKept(*text);
        if (!kept) return done(kept.error());
        Settings settings = std::move(kept->settings);
        kept->mailboxSecrets.resize(settings.mailboxes.size());
        for (std::size_t i = 0; i < settings.mailboxes.size(); ++i) {
            settings.mailboxes[i].password = opened(kept->mailboxSecrets[i]);
            settings.mailboxes[i].hasPassword = !settings.mailboxes[i].password.empty();
        }
        settings.phone.password = opened(kept->phoneSecret);
        settings.phone.hasPassword = !settings.phone.password.empty();
        done(std::move(settings));
    });
}

void SettingsKeeper::save(Settings settings, std::function<void(Result<Settings>)> done) {
    load([this, settings = std::move(settings), done](Result<Settings> old) mutable {
        auto keepOld = [](auto& now, const std::string& before) {
            if (now.password.empty() && now.hasPassword) now.password = before;
            now.hasPassword = !now.password.empty();
        };
        KeptSettings kept;
        for (MailboxSettings& mailbox : settings.mailboxes) {
            if (old) keepOld(mailbox, keptPassword(mailbox, old->mailboxes));
            kept.mailboxSecrets.push_back(sealed(mailbox.password));
        }
        if (old) keepOld(settings.phone, old->phone.password);
        kept.phoneSecret = sealed(settings.phone.password);
        kept.settings = settings;
        store_.saveSetting(kName, json::write(kept), [settings, done](Result<void> saved) {
            if (!saved) return done(saved.error());
            done(settings);
        });
    });
}

void SettingsKeeper::show(std::function<void(Result<Settings>)> done) {
    load([done](Result<Settings> settings) {
        if (!settings && settings.error().code != Errc::NotFound) return done(settings.error());
        Settings shown = settings ? std::move(*settings) : Settings{};
        for (MailboxSettings& mailbox : shown.mailboxes) mailbox.password.clear();
        shown.phone.password.clear();
        done(std::move(shown));
    });
}

std::string SettingsKeeper::keyFor(std::string_view use) const {
    return hmacSha256(key_, use);
}

} // namespace santral
