// The thread that liblinphone lives on: its signalling must not wait for disk or desk. Used by main.cpp.
#pragma once

#include "core/base/asio.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <thread>

namespace santral {

class EngineThread {
public:
    EngineThread() : work_(asio::make_work_guard(io_)), thread_([this] { io_.run(); }) {}
    ~EngineThread() {
        work_.reset();
        thread_.join();
    }
    EngineThread(const EngineThread&) = delete;
    EngineThread& operator=(const EngineThread&) = delete;

    asio::any_io_executor executor() { return io_.get_executor(); }

private:
    asio::io_context io_{1};
    asio::executor_work_guard<asio::io_context::executor_type> work_;
    std::thread thread_;
};

} // namespace santral
