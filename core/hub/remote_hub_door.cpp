// The rest of the desk's door to its hub: watching, reading, files, drafts, settings.
#include "core/base/log.hpp"
#include "core/hub/damage.hpp"
#include "core/hub/live_pages.hpp"
#include "core/hub/remote_hub.hpp"

#include <algorithm>

namespace santral {

// A view whose damage shows while it is opened is made anew the second time.
Result<std::unique_ptr<RemoteHub>> RemoteHub::open(RemoteHubOptions options) {
    store::ViewFile view{options.folder / "view.db", options.vfs};
    auto desk = openOnce(options);
    return desk || !store::isViewDamaged(view) ? std::move(desk) : openOnce(std::move(options));
}

// Room for the journal, and what was found when its files were opened.
void RemoteHub::watchDisk() {
    own_->keepReserve(options_.reserve, *options_.timers, [this](bool spent) {
        status_.diskTrouble = spent;
        if (spent) status_.diskWhy = "full";
        tellStatus();
    });
    if (own_->salvaged()) note(status_, damageOf(*own_->salvaged()));
    if (store::isViewDamaged(viewFile_)) note(status_, {Damage::File::View});
}

Subscription RemoteHub::watchAgents(std::function<void(std::vector<Agent>)> tell) {
    return live_->watchAgents(std::move(tell));
}

Subscription RemoteHub::watchOrganisation(std::function<void(Organisation)> tell) {
    return live_->watchOrganisation(std::move(tell));
}

Subscription RemoteHub::watchInHand(std::function<void(std::vector<InHand>)> tell) {
    auto first = [this, tell, alive = std::weak_ptr(alive_)] {
        if (!alive.expired()) tell(book_.all());
    };
    asio::post(options_.executors.core, std::move(first));
    return inHands_.add(std::move(tell));
}

void RemoteHub::dropInHand(CommandId id) {
    book_.drop(id);
    if (!ahead_.empty()) takeHeavy({});
}

Subscription RemoteHub::watchInbox(InboxQuery query, std::size_t limit,
                                   std::function<void(InboxUpdate)> tell) {
    return live_->watchInbox(std::move(query), limit, std::move(tell));
}

void RemoteHub::loadInbox(InboxQuery query, InboxRow after, std::size_t limit, Done<InboxPage> done) {
    readInbox(*reading_, std::move(query), self_.id, after, limit, std::move(done));
}

void RemoteHub::loadConversation(ConversationId id, Done<InboxRow> done) {
    reading_->ask([id](store::ViewReader& view) { return view.row(id); },
                  [this, id, done](Result<std::optional<InboxRow>> row) {
                      if (!row) return done(row.error());
                      if (*row) return done(std::move(**row));
                      auto expected = live_->row(id); // begun here, ahead of the hub
                      if (!expected) return done(Error{Errc::NotFound, "conversation"});
                      done(std::move(*expected));
                  });
}

Subscription RemoteHub::watchThread(CustomerId id, std::size_t limit,
                                    std::function<void(ThreadUpdate)> tell) {
    return live_->watchThread(id, limit, std::move(tell));
}

// From here as far as it goes, then from the hub where it can be asked.
void RemoteHub::loadOlder(CustomerId id, Seq before, std::size_t limit, Done<ThreadPage> done) {
    auto question = [id, before, limit](store::ViewReader& view) {
        return view.thread(id, before, limit + 1);
    };
    auto answer = [this, id, before, limit, done](Result<std::vector<TimelineItem>> items) {
        if (!items) return done(items.error());
        if (items->size() > limit || !welcomed_) return done(threadOf(std::move(*items), limit));
        std::uint64_t n = ++lastNumber_;
        Seq lowest = items->empty() ? before : items->back().seq;
        older_[n] = {std::move(*items), id, limit, done};
        link_->send(wire::Older{n, id, lowest, limit - std::min(limit, older_[n].items.size()) + 1});
    };
    reading_->ask(std::move(question), std::move(answer));
}

void RemoteHub::on(wire::Page page) {
    auto asked = older_.find(page.n);
    if (asked == older_.end()) return;
    OlderAsked& one = asked->second;
    one.items.insert(one.items.end(), std::make_move_iterator(page.items.begin()),
                     std::make_move_iterator(page.items.end()));
    if (page.more && one.items.size() <= one.limit) { // what lay there was not for these eyes
        std::uint64_t missing = one.limit + 1 - one.items.size();
        return link_->send(wire::Older{page.n, one.customer, page.reached, missing});
    }
    OlderAsked whole = std::move(one);
    older_.erase(asked);
    whole.done(threadOf(std::move(whole.items), whole.limit));
}

Subscription RemoteHub::watchCustomer(CustomerId id, std::function<void(CustomerCard)> tell) {
    return live_->watchCustomer(id, std::move(tell));
}

void RemoteHub::findCustomer(IdentityKind kind, std::string address, Done<CustomerCard> done) {
    readCustomer(*reading_, kind, std::move(address), std::move(done));
}

void RemoteHub::search(SearchQuery query, Done<SearchAnswer> done) {
    sideReading_->ask([query](store::ViewReader& view) { return view.search(query); }, std::move(done));
}

// Signals

Subscription RemoteHub::watchSignals(std::function<void(Signal)> tell) {
    return signals_.add(std::move(tell));
}

void RemoteHub::on(wire::Signalled heard) {
    Signal signal;
    switch (heard.kind) {
    case wire::SignalKind::CustomerTyping:
        signal.kind = Signal::Kind::CustomerTyping;
        break;
    case wire::SignalKind::CustomerPresent:
        signal.kind = Signal::Kind::CustomerPresent;
        break;
    case wire::SignalKind::AgentTyping:
        signal.kind = Signal::Kind::ColleagueTyping;
        break;
    case wire::SignalKind::AgentViewing:
        signal.kind = Signal::Kind::ColleagueViewing;
        break;
    }
    signal.customer = heard.customer;
    signal.conversation = heard.conversation;
    signal.agent = heard.agent;
    signal.on = heard.on;
    signals_.tell(signal);
}

void RemoteHub::agentTyping(ConversationId id, bool on) {
    link_->send(wire::Signalled{wire::SignalKind::AgentTyping, {}, id, {}, on});
}

void RemoteHub::agentViewing(ConversationId id, bool on) {
    link_->send(wire::Signalled{wire::SignalKind::AgentViewing, {}, id, {}, on});
}

void RemoteHub::setReady(bool on) {
    ready_ = on;
    if (welcomed_) link_->send(wire::Ready{on});
}

Subscription RemoteHub::watchStatus(std::function<void(HubStatus)> tell) {
    auto keep = statuses_.add(std::move(tell));
    tellStatus();
    return keep;
}

void RemoteHub::on(wire::Channels channels) {
    status_.channels = std::move(channels.channels);
    if (channels.mailboxes && *channels.mailboxes != held_.mailboxes) {
        held_.mailboxes = std::move(*channels.mailboxes);
        if (held_.whole && !anew_) replica_->whenIdle([this] { keepHeld(); });
    }
    status_.mailboxes = held_.mailboxes;
    tellStatus();
}

// Files

void RemoteHub::storeFile(std::filesystem::path file, std::string name, Done<Attachment> done) {
    kept_->store(std::move(file), std::move(name), std::move(done));
}

void RemoteHub::openFile(std::string hash, Done<std::filesystem::path> done) {
    kept_->open(std::move(hash), welcomed_, std::move(done));
}

// What only this desk knows

void RemoteHub::loadDrafts(ConversationId id, Done<std::vector<Draft>> done) {
    auto onItsWay = [this](MessageId message) { return book_.holdsMessage(message); };
    own_->loadDrafts(id, *reading_, std::move(onItsWay), std::move(done));
}

// Language and phone are this desk's; where it knows no telephone system, the hub's is offered. What is the
// hub's own is administered.
void RemoteHub::loadSettings(Done<Settings> done) {
    keeper_->show([this, done](Result<Settings> own) {
        Settings settings = own ? std::move(*own) : Settings{};
        settings.agentName = self_.name;
        settings.sampleDesk = false;
        if (settings.phone.domain.empty()) {
            PhoneSettings system = held_.phone;
            system.user = settings.phone.user;
            system.hasPassword = settings.phone.hasPassword;
            settings.phone = std::move(system);
        }
        settings.fileQuota = settings.fileQuota.value_or(options_.fileQuota);
        done(std::move(settings));
    });
}

void RemoteHub::saveSettings(Settings settings, Done<void> done) {
    settings.mailboxes = {};
    settings.widget = {};
    keeper_->save(std::move(settings), [this, done](Result<Settings> saved) {
        if (!saved) return done(saved.error());
        if (settingsTold_) settingsTold_(*saved);
        if (saved->fileQuota) kept_->setQuota(*saved->fileQuota);
        done(Result<void>());
    });
}

void RemoteHub::testMailbox(MailboxSettings mailbox, Done<std::vector<TestStep>> done) {
    AdminRequest request;
    request.ask = AdminAsk::TestMailbox;
    request.password = std::exchange(mailbox.password, {});
    request.settings.mailbox = std::move(mailbox);
    administer(std::move(request), [done](Result<AdminAnswer> answer) {
        if (!answer) return done(answer.error());
        done(std::move(answer->steps));
    });
}

void RemoteHub::administer(AdminRequest request, Done<AdminAnswer> done) {
    if (!welcomed_)
        return asio::post(options_.executors.core, [done] { done(Error{Errc::Unavailable, "hub"}); });
    std::uint64_t n = ++lastNumber_;
    administering_[n] = std::move(done);
    link_->send(wire::Administer{n, std::move(request)});
}

void RemoteHub::on(wire::Administered told) {
    auto asked = administering_.find(told.n);
    if (asked == administering_.end()) return;
    auto done = std::move(asked->second);
    administering_.erase(asked);
    if (!told.answer.code.empty()) return done(Error{wire::errcNamed(told.answer.code), told.answer.why});
    done(std::move(told.answer));
}

// The floor: only the hub knows it

template <class T>
void RemoteHub::answerUnavailable(const Done<T>& done) {
    asio::post(options_.executors.core, [done] { done(Error{Errc::Unavailable, "hub"}); });
}

Subscription RemoteHub::watchBoard(std::function<void(Result<Board>)> tell) {
    if (!welcomed_) answerUnavailable<Board>(tell);
    auto keep = std::make_shared<Subscription>(boardWatchers_.add(std::move(tell)));
    if (welcomed_) link_->send(wire::WatchBoard{true}); // also where it is watched already: a first board
    return Subscription([this, keep, alive = std::weak_ptr(alive_)] {
        keep->reset();
        bool last = !alive.expired() && boardWatchers_.empty();
        if (last && welcomed_) link_->send(wire::WatchBoard{false});
    });
}

void RemoteHub::boardAt(TimePoint moment, Done<Board> done) {
    if (!welcomed_) return answerUnavailable(done);
    std::uint64_t n = ++lastNumber_;
    boards_[n] = std::move(done);
    link_->send(wire::BoardAt{n, moment});
}

void RemoteHub::on(wire::Boarded boarded) {
    Result<Board> board = std::move(boarded.board);
    if (!boarded.code.empty()) board = Error{wire::errcNamed(boarded.code), boarded.why};
    if (boarded.n == 0) return boardWatchers_.tell(board);
    auto asked = boards_.find(boarded.n);
    if (asked == boards_.end()) return;
    auto done = std::move(asked->second);
    boards_.erase(asked);
    done(std::move(board));
}

void RemoteHub::explainContact(ConversationId conversation, ContactId contact, Done<Why> done) {
    if (!welcomed_) return answerUnavailable(done);
    std::uint64_t n = ++lastNumber_;
    explaining_[n] = std::move(done);
    link_->send(wire::Explain{n, conversation, contact});
}

void RemoteHub::on(wire::Explained told) {
    auto asked = explaining_.find(told.n);
    if (asked == explaining_.end()) return;
    auto done = std::move(asked->second);
    explaining_.erase(asked);
    if (!told.code.empty()) return done(Error{wire::errcNamed(told.code), told.why});
    done(std::move(told.reason));
}

} // namespace santral
