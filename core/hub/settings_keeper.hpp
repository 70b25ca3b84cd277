// Keeps the desk's settings in its journal, passwords sealed with a key file beside it. Core thread.
#pragma once

#include "core/base/random.hpp"
#include "core/base/seal.hpp"
#include "core/domain/settings.hpp"
#include "core/hub/setting_store.hpp"

#include <filesystem>
#include <functional>
#include <memory>

namespace santral {

// The password that a mailbox had: by its address, or, where that has changed, by its user and server. Empty:
// there is none.
std::string keptPassword(const MailboxSettings& mailbox, const std::vector<MailboxSettings>& kept);

class SettingsKeeper {
public:
    // The key file is made where it is missing (0600).
    static Result<std::unique_ptr<SettingsKeeper>> open(SettingStore& store,
                                                        const std::filesystem::path& keyFile, Random& random);

    // With passwords: for the channels of this process only. NotFound: nothing was ever saved.
    void load(std::function<void(Result<Settings>)> done);
    // An empty password keeps the one that is kept already, see keptPassword(); hasPassword false forgets it.
    void save(Settings settings, std::function<void(Result<Settings>)> done); // answers with passwords

    // For whoever sets the hub up: without passwords, and as new where nothing was ever saved.
    void show(std::function<void(Result<Settings>)> done);

    // A key for another use, made from the one that seals: nothing more has to be kept secret. Who restores a
    // backup without the key file gets another.
    std::string keyFor(std::string_view use) const;

private:
    SettingsKeeper(SettingStore& store, std::string key, Random& random)
        : store_(store), key_(std::move(key)), random_(random) {}
    std::string sealed(const std::string& password) {
        return password.empty() ? "" : seal(key_, password, random_);
    }
    std::string opened(const std::string& box) const;

    SettingStore& store_;
    std::string key_;
    Random& random_;
};

} // namespace santral
