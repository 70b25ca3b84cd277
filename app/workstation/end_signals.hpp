// SIGTERM and SIGINT (a logout, a terminal) end the program in order, as closing its window does. For main().
#pragma once

#include <QSocketNotifier>

#include <memory>

namespace santral {

class EndSignals {
public:
    EndSignals(); // from now on; one of it
    ~EndSignals();
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

private:
    std::unique_ptr<QSocketNotifier> heard_;
};

} // namespace santral
