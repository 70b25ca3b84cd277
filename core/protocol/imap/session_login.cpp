// Session from the greeting to the log-in.
#include "core/base/text.hpp"
#include "core/protocol/imap/session.hpp"
#include "core/protocol/imap/syntax.hpp"

namespace santral::imap {

void Session::greeting(const Response& response) {
    if (response.untagged() && response.name == "BYE") return fail(Failure::ServerClosed, response.text);
    const bool preauth = response.name == "PREAUTH";
    if (!response.untagged() || (response.name != "OK" && !preauth))
        return fail(Failure::Misbehaved, response.tag + ' ' + response.name + ' ' + response.text);
    // Whoever skips the log-in also skips STARTTLS: an attacker's way around it.
    if (preauth && settings_.startTls) return fail(Failure::NoTls, "PREAUTH before TLS");
    greeted_ = true;
    deadline_.reset();
    handleStatus(response);
    if (preauth) {
        loggedIn_ = true;
        emit(LoggedIn{});
    }
}

void Session::startTlsEnded(const Response& response) {
    if (response.name != "OK") return fail(Failure::NoTls, response.text);
    // Octets behind the go-ahead would be taken for something that came through TLS.
    if (reader_.pending() > 0) return fail(Failure::NoTls, "octets before TLS");
    awaitingTls_ = true;
    emit(StartTls{});
}

void Session::logIn() {
    const std::string& user = settings_.user;
    const std::string& password = settings_.password;
    if (capabilities_.has("AUTH=PLAIN")) {
        using namespace std::string_literals;
        std::string secret = base64("\0"s + user + "\0"s + password);
        if (capabilities_.has("SASL-IR")) return begin(Step::LogIn, "AUTHENTICATE PLAIN " + secret);
        return begin(Step::LogIn, "AUTHENTICATE PLAIN", {std::move(secret)});
    }
    if (capabilities_.has("LOGINDISABLED")) return fail(Failure::NoPasswordLogIn, "");
    if (isQuotable(user) && isQuotable(password))
        return begin(Step::LogIn, "LOGIN " + asQuoted(user) + ' ' + asQuoted(password));
    begin(Step::LogIn, "LOGIN {" + std::to_string(user.size()) + '}',
          {user + " {" + std::to_string(password.size()) + '}', password});
}

void Session::logInEnded(const Response& response) {
    if (response.name == "OK") {
        loggedIn_ = true;
        // Most servers offer more to those they know; they say it in the answer or must be asked.
        if (!response.hasCode("CAPABILITY")) capabilities_.clear();
        return emit(LoggedIn{});
    }
    Failure why = Failure::WrongPassword;
    for (auto code : {"UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG"})
        if (response.hasCode(code)) why = Failure::ServerBusy;
    for (auto code : {"EXPIRED", "CONTACTADMIN", "AUTHORIZATIONFAILED", "NOPERM"})
        if (response.hasCode(code)) why = Failure::LogInRefused;
    if (response.hasCode("PRIVACYREQUIRED")) why = Failure::NoTls;
    if (response.name == "BAD") why = Failure::Misbehaved;
    fail(why, response.text);
}

} // namespace santral::imap
