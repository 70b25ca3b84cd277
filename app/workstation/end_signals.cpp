#include "app/workstation/end_signals.hpp"

#include <QCoreApplication>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace santral {
namespace {

std::array<int, 2> ends{-1, -1}; // of a pipe: a signal's handler may do little more than write

void heard(int) {
    const char one = 1;
    [[maybe_unused]] const auto written = ::write(ends[1], &one, 1);
}

} // namespace

EndSignals::EndSignals() {
    if (::pipe(ends.data()) != 0) return; // then a signal ends the program at once; nothing is lost by that
    for (const int end : ends) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    heard_ = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    QObject::connect(heard_.get(), &QSocketNotifier::activated, heard_.get(), [this] {
        heard_->setEnabled(false);
        QCoreApplication::exit(0);
    });
    std::signal(SIGTERM, heard);
    std::signal(SIGINT, heard);
}

EndSignals::~EndSignals() {
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    heard_.reset();
    for (int& end : ends)
        if (end >= 0) ::close(std::exchange(end, -1));
}

} // namespace santral
