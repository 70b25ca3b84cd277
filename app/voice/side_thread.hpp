// A thread with an executor: liblinphone lives on one and the journal is written on another, so that
// signalling, desk and disk do not wait for each other. Ends when all that was posted is done. Used by
// main.cpp.
#pragma once

#include "core/base/asio.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <thread>

namespace santral {

class SideThread {
public:
    SideThread() : work_(asio::make_work_guard(io_)), thread_([this] { io_.run(); }) {}
    ~SideThread() {
        work_.reset();
        thread_.join();
    }
    SideThread(const SideThread&) = delete;
    SideThread& operator=(const SideThread&) = delete;

    asio::any_io_executor executor() { return io_.get_executor(); }

private:
    asio::io_context io_{1};
    asio::executor_work_guard<asio::io_context::executor_type> work_;
    std::thread thread_;
};

} // namespace santral
