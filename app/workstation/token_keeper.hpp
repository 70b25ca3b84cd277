// Keeps the token of a sign-in where the computer keeps secrets; where no keychain answers in time, in a file
// of the desk's folder that only this user can read. Nobody is ever kept waiting at the start. GUI thread.
#pragma once

#include "app/workstation/keychain.hpp"
#include "app/workstation/team.hpp"
#include "core/base/clock.hpp"

namespace santral {

class TokenKeeper {
public:
    enum class Place { Keychain, File };
    struct Patience {
        Millis write{5'000}; // then the file is taken
        Millis read{60'000}; // a keychain may ask its owner for a password
        Millis last{1'000};  // for what is to be done before the program ends
    };

    TokenKeeper(std::unique_ptr<Keychain> keychain, Patience patience);
    explicit TokenKeeper(std::unique_ptr<Keychain> keychain) : TokenKeeper(std::move(keychain), Patience()) {}

    // After a sign-in. Errors are those of the file; what the keychain says only decides about the place.
    void store(const std::filesystem::path& folder, const Membership& membership,
               std::function<void(Result<Place>)> done);
    // The token of a stored membership, at once where its file has it; that one is moved into the keychain
    // beside. Timeout where the keychain does not answer; it may still come later, in a second call.
    void load(const std::filesystem::path& folder, const Membership& membership,
              std::function<void(Result<std::string>)> done);
    // The token is good for nothing any more. What else lies in the folder stays.
    void forget(const std::filesystem::path& folder);
    // The same when the program is about to end: waits for the keychain, but not long.
    void forgetNow(const std::filesystem::path& folder);
    // Answers that are still to come find nobody.
    void drop() { ++generation_; }

private:
    using Outcome = std::function<void(Result<void>)>;
    void write(const std::filesystem::path& folder, const std::string& token, Outcome done);
    template <class T>
    std::function<void(Result<T>)> limited(Millis limit, bool late, std::function<void(Result<T>)> done);

    std::unique_ptr<Keychain> keychain_;
    Patience patience_;
    std::uint64_t generation_ = 0;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
