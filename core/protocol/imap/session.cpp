#include "core/protocol/imap/session.hpp"

#include "core/base/text.hpp"

namespace santral::imap {
namespace {

ReaderLimits readerLimits(const SessionSettings& settings) {
    ReaderLimits limits;
    limits.literal = settings.largestMail + (1u << 20); // a mail is never asked for beyond largestMail
    return limits;
}

} // namespace

Session::Session(SessionSettings settings, SteadyPoint now)
    : settings_(std::move(settings)), reader_(readerLimits(settings_)), now_(now),
      backlog_(settings_.window) {
    deadline_ = now_ + settings_.greetingLimit;
}

std::optional<Event> Session::nextEvent() {
    // The receiver's answers to the events before are known now: time to see what is left to do.
    if (events_.empty() && std::exchange(waitWhenHeard_, false)) proceed();
    if (events_.empty()) return {};
    Event event = std::move(events_.front());
    events_.pop_front();
    return event;
}

void Session::receive(std::string_view bytes, SteadyPoint now) {
    if (ended_) return;
    now_ = now;
    if (awaitingTls_) return fail(Failure::NoTls, "octets before TLS");
    if (active_ && idle_ != Idle::On) deadline_ = now_ + settings_.commandLimit;
    reader_.receive(bytes);
    drain();
    proceed();
}

void Session::drain() {
    while (!ended_) {
        auto event = reader_.next();
        if (!event) break;
        handle(std::move(*event));
    }
    if (!ended_ && reader_.failure()) fail(Failure::Misbehaved, describe(*reader_.failure()));
}

void Session::handle(ReaderEvent event) {
    if (auto* response = std::get_if<Response>(&event)) {
        handleResponse(*response);
    } else if (const auto* begin = std::get_if<LiteralBegin>(&event)) {
        inBody_ = active(Step::Bodies) && begin->section.starts_with("BODY[]");
        if (inBody_) emit(BodyBegin{begin->size});
    } else if (auto* chunk = std::get_if<LiteralChunk>(&event)) {
        if (inBody_) emit(BodyChunk{std::move(chunk->bytes)});
    } else if (std::holds_alternative<Unreadable>(event)) {
        inBody_ = false;
    }
}

void Session::handleResponse(Response& response) {
    if (!greeted_) return greeting(response);
    if (response.continuation()) return handleContinuation(response);
    if (response.untagged()) return handleUntagged(response);
    // An answer to a question that nobody asked has no effect.
    if (active_ && active_->tag == response.tag) handleTagged(response);
}

void Session::handleContinuation(const Response& response) {
    if (!active_) return;
    if (active_->step == Step::Idle && idle_ == Idle::Asked) {
        idle_ = Idle::On;
        deadline_ = now_ + settings_.idleRenewal;
    } else if (!active_->more.empty()) {
        output_ += active_->more.front() + "\r\n";
        active_->more.pop_front();
    } else {
        fail(Failure::Misbehaved, "+ " + response.text);
    }
}

void Session::handleUntagged(Response& response) {
    if (response.name == "BYE") {
        if (leaving_) return; // the tagged answer or the end of the connection follows
        return fail(Failure::ServerClosed, response.text);
    }
    if (response.name == "OK" || response.name == "NO" || response.name == "BAD")
        return handleStatus(response);
    if (response.name == "CAPABILITY") return capabilities_.assign(response.values);
    if (response.name == "FETCH") return fetched(response);
    if (response.name == "VANISHED") return vanished(response);
    if (response.name == "EXPUNGE" && exists_ > 0) --exists_;
    if (response.name == "EXISTS" && response.number) {
        const bool waiting = active(Step::Idle) || active(Step::Noop);
        if (selected_ && (waiting || *response.number != exists_)) stale_ = true;
        exists_ = *response.number;
    }
    if (response.name == "ENABLED")
        for (const Value& word : response.values) qresync_ = qresync_ || word.isAtom("QRESYNC");
    const bool list = response.name == "LIST" || response.name == "XLIST";
    if (list && active(Step::FindSent) && mailboxes_.size() < 10'000)
        if (auto mailbox = readMailbox(response)) mailboxes_.push_back(std::move(*mailbox));
}

void Session::handleStatus(const Response& response) {
    if (!response.code) return;
    const auto& [name, values] = *response.code;
    if (name == "ALERT") return emit(Alert{printable(response.text)});
    if (name == "CAPABILITY") return capabilities_.assign(values);
    if (values.empty()) return;
    if (name == "UIDVALIDITY") {
        const std::uint32_t validity = values[0].number32().value_or(0);
        // Numbered anew while we look: start over with a fresh connection.
        if (selected_ && validity != position_.uidValidity)
            return fail(Failure::ConnectionLost, "UIDVALIDITY");
        position_.uidValidity = validity;
    }
    if (name == "UIDNEXT") uidNext_ = values[0].number32();
    if (name == "HIGHESTMODSEQ") highestModSeq_ = values[0].number().value_or(0);
}

void Session::handleTagged(Response& response) {
    const Step step = active_->step;
    active_.reset();
    deadline_.reset();
    handleStatus(response);
    if (response.name == "BAD" && isVital(step)) return fail(Failure::Misbehaved, response.text);
    switch (step) {
    case Step::Capability:
        if (capabilities_.empty()) fail(Failure::Misbehaved, "no capabilities");
        break;
    case Step::StartTls:
        startTlsEnded(response);
        break;
    case Step::LogIn:
        logInEnded(response);
        break;
    case Step::Enable:
        break;
    case Step::Select:
        selectEnded(response);
        break;
    case Step::FirstUid:
        if (findFirst_) fail(Failure::Misbehaved, "no UID");
        break;
    case Step::ListNew:
        if (response.name != "OK") fail(Failure::ServerBusy, response.text);
        break;
    case Step::Bodies:
        bodiesEnded(response);
        break;
    case Step::Seen:
        break; // whether it worked or not, the mail is safe
    case Step::FindSent:
        findSentEnded();
        break;
    case Step::CreateSent:
        break; // where that failed, APPEND will say so
    case Step::Append:
        appendEnded(response);
        break;
    case Step::Idle:
        noIdle_ = noIdle_ || idle_ == Idle::Asked; // offered, but refused
        idle_ = Idle::No;
        break;
    case Step::Noop:
        break;
    case Step::LogOut:
        ended_ = true;
        emit(LoggedOut{});
        break;
    }
}

bool Session::isVital(Step step) {
    return step != Step::LogIn && step != Step::Enable && step != Step::Append && step != Step::Idle;
}

// The next command follows from what is known and what is still missing.
void Session::proceed() {
    if (ended_ || !greeted_ || awaitingTls_) return;
    if (active_) {
        if (active_->step == Step::Idle && idle_ == Idle::On && hasWork()) {
            output_ += "DONE\r\n";
            idle_ = Idle::Ending;
            deadline_ = now_ + settings_.commandLimit;
        }
        return;
    }
    if (leaving_ && (!selected_ || appends_.empty())) return begin(Step::LogOut, "LOGOUT");
    if (proceedToMailbox() || proceedInMailbox()) return;
    wait();
}

bool Session::proceedToMailbox() {
    if (capabilities_.empty()) {
        begin(Step::Capability, "CAPABILITY");
    } else if (settings_.startTls && !tls_) {
        if (capabilities_.has("STARTTLS")) {
            begin(Step::StartTls, "STARTTLS");
        } else {
            fail(Failure::NoTls, "no STARTTLS");
        }
    } else if (!loggedIn_) {
        logIn();
    } else if (!std::exchange(enableTried_, true) && capabilities_.has("ENABLE") &&
               (capabilities_.has("QRESYNC") || capabilities_.has("CONDSTORE"))) {
        begin(Step::Enable, capabilities_.has("QRESYNC") ? "ENABLE QRESYNC" : "ENABLE CONDSTORE");
    } else if (!selected_) {
        select();
    } else {
        return false;
    }
    return true;
}

bool Session::proceedInMailbox() {
    if (settings_.probe) {
        logOut(now_);
    } else if (findFirst_) {
        begin(Step::FirstUid, "FETCH " + std::to_string(*findFirst_) + " (UID)");
    } else if (!seen_.empty()) {
        storeSeen();
    } else if (!appends_.empty()) {
        sendAppend();
    } else if (stale_ && backlog_.highest() < kLast - 1) {
        stale_ = false;
        begin(Step::ListNew, "UID FETCH " + std::to_string(backlog_.highest() + 1) + ":* (UID RFC822.SIZE)");
    } else if (backlog_.hasWindow()) {
        caughtUp_ = false;
        begin(Step::Bodies, "UID FETCH " + backlog_.nextWindow().toString() +
                                " (UID FLAGS INTERNALDATE BODY.PEEK[]<0." +
                                std::to_string(settings_.largestMail) + ">)");
    } else {
        return false;
    }
    return true;
}

bool Session::hasWork() const {
    return leaving_ || stale_ || !seen_.empty() || !appends_.empty() || backlog_.hasWindow();
}

void Session::wait() {
    if (!events_.empty()) {
        waitWhenHeard_ = true; // a mail among them may be settled at once
        return;
    }
    if (backlog_.empty() && !std::exchange(caughtUp_, true)) emit(CaughtUp{});
    if (capabilities_.has("IDLE") && !noIdle_) {
        idle_ = Idle::Asked;
        begin(Step::Idle, "IDLE");
    } else if (!deadline_) {
        deadline_ = now_ + settings_.pollEvery;
    }
}

void Session::begin(Step step, std::string line, std::deque<std::string> more) {
    active_ = Command{step, "S" + std::to_string(++tags_), std::move(more)};
    output_ += active_->tag + ' ' + line + "\r\n";
    deadline_ = now_ + settings_.commandLimit;
}

void Session::tick(SteadyPoint now) {
    now_ = now;
    if (ended_ || !deadline_ || now < *deadline_) return;
    if (idle_ == Idle::On) {
        output_ += "DONE\r\n";
        idle_ = Idle::Ending;
        deadline_ = now_ + settings_.commandLimit;
    } else if (!active_ && selected_) {
        begin(Step::Noop, "NOOP");
    } else {
        fail(Failure::TimedOut, greeted_ ? "no answer" : "no greeting");
    }
}

void Session::tlsStarted(SteadyPoint now) {
    now_ = now;
    awaitingTls_ = false;
    tls_ = true;
    capabilities_.clear(); // what was said in the clear counts for nothing
    proceed();
}

void Session::connectionLost(SteadyPoint now) {
    now_ = now;
    if (ended_) return;
    if (!leaving_) return fail(Failure::ConnectionLost, "");
    ended_ = true;
    dropAppends();
    emit(LoggedOut{});
}

void Session::logOut(SteadyPoint now) {
    now_ = now;
    leaving_ = true;
    proceed();
}

void Session::fail(Failure why, std::string_view text) {
    if (std::exchange(ended_, true)) return;
    dropAppends();
    emit(Failed{why, printable(text)});
}

} // namespace santral::imap
