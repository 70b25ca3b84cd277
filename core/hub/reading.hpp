// Asks the view on the readers' executor and brings the answer back to the core thread. Dropped answers: when
// the Reading is gone, nobody is called any more.
#pragma once

#include "core/base/asio.hpp"
#include "core/hub/disk_work.hpp"
#include "core/store/view.hpp"

#include <functional>
#include <memory>

namespace santral {

class Reading {
public:
    Reading(asio::any_io_executor core, asio::any_io_executor disk, std::unique_ptr<store::ViewReader> reader)
        : core_(std::move(core)), disk_(std::move(disk)), reader_(std::move(reader)) {}

    // `question` gets the ViewReader; `done` its result.
    template <class Question, class Done>
    void ask(Question question, Done done) {
        auto work = [reader = reader_.get(), core = core_, alive = std::weak_ptr(alive_),
                     question = std::move(question), done = std::move(done)]() mutable {
            auto answer = std::make_shared<decltype(question(*reader))>(question(*reader));
            asio::post(core, [answer, alive, done = std::move(done)]() mutable {
                if (!alive.expired()) done(std::move(*answer));
            });
        };
        asio::post(disk_, std::move(work));
    }

    // The same for a coroutine of the core thread, which must end before the Reading does.
    template <class T>
    asio::awaitable<T> answer(std::function<T(store::ViewReader&)> question) {
        std::function<T()> work = [this, question = std::move(question)] { return question(*reader_); };
        co_return co_await onExecutor(disk_, std::move(work));
    }

private:
    asio::any_io_executor core_;
    asio::any_io_executor disk_;
    std::unique_ptr<store::ViewReader> reader_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
