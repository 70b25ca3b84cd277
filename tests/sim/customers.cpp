#include "tests/sim/customers.hpp"

namespace santral::sim {

void Customers::start(TimePoint begin) {
    begin_ = begin;
    comeNext();
}

void Customers::comeNext() {
    if (arrived_ == plan_.arrivals.size()) return;
    Millis wait = begin_ + plan_.arrivals[arrived_].at - clock_.now();
    next_ = timers_.after(std::max(wait, Millis(0)), [this] {
        comes(plan_.arrivals[arrived_++]);
        comeNext();
    });
}

void Customers::comes(const Arrival& arrival) {
    if (arrival.channel == Channel::Chat) chats(arrival);
    if (arrival.channel == Channel::Mail) mails(arrival);
} // calls ring at desks: Callers

void Customers::chats(const Arrival& arrival) {
    says(arrival.customer, arrival.queue, [this, &arrival](ConversationId conversation) {
        if (arrival.goes) later(*arrival.goes, [this, conversation] { goes(conversation); });
    });
    if (arrival.goes) return;
    for (Millis delay : arrival.later) {
        later(delay, [this, &arrival] { says(arrival.customer, arrival.queue, [](ConversationId) {}); });
    }
}

// Where new matters go is the hub's setting; the decision is made inside the call.
void Customers::says(std::size_t customer, QueueId queue, std::function<void(ConversationId)> then) {
    DecideConfig config = hub_.config();
    config.chatQueue = queue;
    hub_.configure(std::move(config));
    ReceiveChat chat;
    chat.visitor = "visitor-" + std::to_string(customer);
    chat.message = makeId<MessageId>(clock_, systemRandom());
    chat.text = "Merhaba, siparişim nerede? " + std::to_string(++number_);
    ask(std::move(chat), [then = std::move(then)](const Receipt& receipt) { then(receipt.conversation); });
}

void Customers::mails(const Arrival& arrival) {
    DecideConfig config = hub_.config();
    config.mailboxes.front().queue = arrival.queue;
    hub_.configure(std::move(config));
    std::string number = std::to_string(++number_);
    ReceiveMail mail;
    mail.key = {"mail:sim", number};
    mail.message = makeId<MessageId>(clock_, systemRandom());
    mail.mail.subject = "Fatura " + number;
    mail.mail.from = {"Müşteri", "customer" + std::to_string(arrival.customer) + "@example.org"};
    mail.mail.to = {{"Destek", "destek@example.com"}};
    mail.mail.messageId = "<" + number + "@example.org>";
    mail.text = "Faturam gelmedi.";
    ask(std::move(mail), [](const Receipt&) {});
}

void Customers::goes(ConversationId conversation) {
    auto found = hub_.state().served().find(conversation);
    if (found == hub_.state().served().end()) return;
    for (const Contact& contact : found->second.contacts) {
        bool waits = contact.state == ContactState::Waiting || contact.state == ContactState::Offered;
        if (!waits || contact.channel != Channel::Chat) continue;
        ask(EndContact{conversation, contact.id, EndWhy::Abandoned}, [](const Receipt&) {});
        return;
    }
}

void Customers::ask(CommandBody command, std::function<void(const Receipt&)> then) {
    hub_.submitNew(Actor::system(), std::move(command),
                   [this, then = std::move(then)](Result<Receipt> answer) {
                       if (!answer) {
                           ++refused_;
                           return;
                       }
                       written_.emplace(answer->last, clock_.steadyNow());
                       then(*answer);
                   });
}

void Customers::later(Millis delay, std::function<void()> work) {
    std::uint64_t number = ++number_;
    waiting_[number] = timers_.after(delay, [this, number, work = std::move(work)] {
        auto own = std::move(waiting_[number]);
        waiting_.erase(number);
        work();
    });
}

} // namespace santral::sim
