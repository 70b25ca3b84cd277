// The GUI thread's end of the road from core: gives out addresses to which the core thread sends values, and
// calls whoever waits there. Used by HubClient and VoiceClient. Listeners live and are called on the GUI
// thread only; the core thread knows nothing but numbers.
#pragma once

#include "ui/bridge/inbox.hpp"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <unordered_map>

namespace santral::ui {

// Runs a closure on the core thread, later, in the order of the calls.
using CorePost = std::function<void(std::function<void()>)>;

class Courier : public QObject {
    Q_OBJECT
public:
    using Ticket = std::uint64_t;

    explicit Courier(QObject* parent = nullptr);
    ~Courier() override; // what is still on its way is dropped

    // Where the core thread sends values of one kind. Copyable; outlives the courier without harm.
    template <class T>
    class Address {
    public:
        void operator()(T value) const {
            inbox_->put([courier = courier_, ticket = ticket_, value = std::move(value)]() mutable {
                courier->deliver<T>(ticket, std::move(value));
            });
        }
        Ticket ticket() const { return ticket_; }

    private:
        friend class Courier;
        Address(std::shared_ptr<Inbox> inbox, Courier* courier, Ticket ticket)
            : inbox_(std::move(inbox)), courier_(courier), ticket_(ticket) {}

        std::shared_ptr<Inbox> inbox_; // the one object that both threads hold
        Courier* courier_;
        Ticket ticket_;
    };

    // Calls `hear` for every value until forget().
    template <class T>
    Address<T> listen(std::function<void(T)> hear) {
        return add<T>(nullptr, false, std::move(hear));
    }
    // Calls `hear` once, unless `context` is gone by then. No context: it is called whatever happens.
    template <class T>
    Address<T> expect(QObject* context, std::function<void(T)> hear) {
        return add<T>(context, true, std::move(hear));
    }
    void forget(Ticket ticket);
    std::size_t waiting() const { return slots_.size(); }

private:
    struct Slot {
        virtual ~Slot() = default;
        QPointer<QObject> context;
        bool bound = false;
        bool once = false;
        bool forgotten = false; // while it is being called
        int calls = 0;
    };
    template <class T>
    struct TypedSlot final : Slot {
        std::function<void(T)> hear;
    };

    template <class T>
    Address<T> add(QObject* context, bool once, std::function<void(T)> hear) {
        auto slot = std::make_unique<TypedSlot<T>>();
        slot->context = context;
        slot->bound = context != nullptr;
        slot->once = once;
        slot->hear = std::move(hear);
        slots_.emplace(++last_, std::move(slot));
        return Address<T>(inbox_, this, last_);
    }
    template <class T>
    void deliver(Ticket ticket, T value) {
        const auto found = slots_.find(ticket);
        if (found == slots_.end() || found->second->forgotten) return;
        // The ticket was given out by add<T>, so the slot has this type.
        auto& slot = static_cast<TypedSlot<T>&>(*found->second);
        slot.forgotten = slot.once;
        ++slot.calls;
        if (!slot.bound || slot.context) slot.hear(std::move(value));
        if (--slot.calls == 0 && slot.forgotten) slots_.erase(ticket);
    }
    void drain();

    std::shared_ptr<Inbox> inbox_;
    std::deque<Inbox::Item> taken_;
    std::unordered_map<Ticket, std::unique_ptr<Slot>> slots_;
    Ticket last_ = 0;
};

} // namespace santral::ui
