#include "core/base/timers.hpp"

#include <boost/asio/steady_timer.hpp>

namespace santral {
namespace {

class AsioTimers final : public Timers {
public:
    explicit AsioTimers(asio::any_io_executor executor) : executor_(std::move(executor)) {}

    Subscription after(Millis delay, std::function<void()> fire) override {
        auto timer = std::make_shared<asio::steady_timer>(executor_, delay);
        timer->async_wait([timer, fire = std::move(fire)](boost::system::error_code failed) {
            if (!failed && timer->expiry() != asio::steady_timer::time_point::min()) fire();
        });
        return Subscription([timer] { timer->expires_at(asio::steady_timer::time_point::min()); });
    }

    asio::awaitable<void> wait(Millis delay) override {
        asio::steady_timer timer(executor_, delay);
        co_await timer.async_wait(kAwait);
    }

private:
    asio::any_io_executor executor_;
};

} // namespace

std::unique_ptr<Timers> makeTimers(asio::any_io_executor executor) {
    return std::make_unique<AsioTimers>(std::move(executor));
}

} // namespace santral
