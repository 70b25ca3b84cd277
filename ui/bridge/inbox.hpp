// What another thread hands to the GUI thread: closures in order, and one wake-up each time the box was
// empty. The only mutex of the workstation. Courier is its reader; the core side of the clients puts.
#pragma once

#include <functional>
#include <mutex>
#include <vector>

namespace santral::ui {

class Inbox {
public:
    using Item = std::function<void()>;

    // `wake` is called by the thread that puts, under the lock: it may only queue something.
    explicit Inbox(std::function<void()> wake) : wake_(std::move(wake)) {}

    void put(Item item);      // any thread; nothing happens after close()
    std::vector<Item> take(); // the reader's thread: all that waits, in order
    void close();             // the reader's thread: what waits is dropped and nobody is woken any more

private:
    std::mutex mutex_;
    std::vector<Item> items_;
    std::function<void()> wake_;
};

} // namespace santral::ui
