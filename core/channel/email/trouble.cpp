#include "core/channel/email/trouble.hpp"

#include <algorithm>

namespace santral::email {
namespace {

bool isCode(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); });
}

} // namespace

std::string whyCode(const Error& error) {
    switch (error.code) {
    case Errc::Unavailable:
    case Errc::Untrusted:
    case Errc::Denied:
    case Errc::NotFound:
    case Errc::Rejected:
        if (!error.detail.empty()) return error.detail;
        return std::string(why::kServerRefused);
    case Errc::Timeout:
        return error.detail.empty() ? std::string(why::kTimeout) : error.detail;
    default:
        return std::string(why::kClosed);
    }
}

std::string_view whyCode(imap::Failure failure) {
    switch (failure) {
    case imap::Failure::ConnectionLost:
        return why::kClosed;
    case imap::Failure::ServerClosed:
        return why::kClosed;
    case imap::Failure::ServerBusy:
        return why::kServerBusy;
    case imap::Failure::WrongPassword:
        return why::kWrongPassword;
    case imap::Failure::LogInRefused:
        return why::kSignInRefused;
    case imap::Failure::NoPasswordLogIn:
        return why::kNoPasswordSignIn;
    case imap::Failure::NoTls:
        return why::kNoTls;
    case imap::Failure::NoMailbox:
        return why::kNoMailbox;
    case imap::Failure::Misbehaved:
        return why::kProtocol;
    case imap::Failure::TimedOut:
        return why::kTimeout;
    }
    return why::kProtocol;
}

bool isBelowProtocol(const std::optional<Error>& error) {
    return error && (error->code == Errc::Untrusted || error->code == Errc::Rejected ||
                     error->code == Errc::NotFound || error->code == Errc::Timeout);
}

bool needsMending(imap::Failure failure) {
    return failure == imap::Failure::WrongPassword || failure == imap::Failure::LogInRefused ||
           failure == imap::Failure::NoPasswordLogIn;
}

std::string whyCode(const smtp::Refusal& refusal) {
    const bool unsaid = refusal.code == 0;
    if (unsaid && !refusal.permanent) {
        // Dialling already gave a code; a broken dialogue gives words.
        return refusal.stage == smtp::Stage::Greeting && isCode(refusal.text) ? refusal.text
                                                                              : std::string(why::kClosed);
    }
    switch (refusal.stage) {
    case smtp::Stage::LogIn:
        if (unsaid) return std::string(why::kNoPasswordSignIn);
        return std::string(refusal.permanent ? why::kWrongPassword : why::kServerBusy);
    case smtp::Stage::Tls:
        return std::string(why::kNoTls);
    case smtp::Stage::Sender:
        if (unsaid) return std::string(why::kBadAddress);
        return std::string(refusal.permanent ? why::kSenderRefused : why::kServerBusy);
    case smtp::Stage::Recipient:
        if (unsaid) return std::string(why::kBadAddress);
        if (refusal.enhanced.ends_with(".2.2") || refusal.code == 552) return std::string(why::kMailboxFull);
        return std::string(refusal.permanent ? why::kMailboxUnknown : why::kServerBusy);
    case smtp::Stage::Data:
    case smtp::Stage::Content:
        if (refusal.text == "too large" || refusal.code == 552 || refusal.enhanced.ends_with(".3.4"))
            return std::string(why::kTooLarge);
        if (refusal.permanent) return std::string(why::kContentRefused);
        break;
    case smtp::Stage::Greeting:
    case smtp::Stage::Hello:
        if (refusal.permanent) return std::string(why::kServerRefused);
        break;
    }
    return std::string(why::kServerBusy);
}

} // namespace santral::email
