// Scrolls a million generated rows and prints what one frame costs the GUI thread.
#include "tests/ui/gallery/pages.hpp"
#include "tests/ui/support/sample_thread.hpp"
#include "ui/conversation/timeline_view.hpp"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

namespace santral::ui {
namespace {

constexpr int kRows = 1'000'000;

struct Spread {
    double p50, p95, most;
};

double cpuMs() {
    return 1e3 * double(std::clock()) / CLOCKS_PER_SEC;
}

Spread spreadOf(std::vector<double> spent) {
    std::sort(spent.begin(), spent.end());
    const auto at = [&](double part) {
        return spent.at(static_cast<std::size_t>(part * double(spent.size() - 1)));
    };
    return {at(0.5), at(0.95), spent.back()};
}

// Milliseconds of one action and everything it paints: by the clock, and of processor time, which tells more
// on a machine that others use too.
struct Cost {
    Spread wall, cpu;
};

Cost measure(int times, const std::function<void(int)>& action) {
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double began = cpuMs();
        action(i);
        QApplication::processEvents();
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        cpu.push_back(cpuMs() - began);
    }
    return {spreadOf(std::move(wall)), spreadOf(std::move(cpu))};
}

} // namespace

int benchScroll() {
    sample::FixedClock clock;
    sample::EndlessModel model(kRows);
    QElapsedTimer timer;
    timer.start();
    TimelineView view(clock);
    view.resize(870, 720);
    view.setModel(&model);
    view.show();
    QApplication::processEvents();
    view.repaint();
    const double first = static_cast<double>(timer.nsecsElapsed()) / 1e6;

    const Cost up = measure(600, [&](int) { view.scrollByPixels(-60); });
    const Cost down = measure(300, [&](int) { view.scrollByPixels(60); });
    const Cost whole = measure(100, [&](int) { view.viewport()->update(); });
    const Cost jump = measure(100, [&](int i) { view.reveal(Seq(1 + (i * 7919LL * 1009LL) % kRows)); });
    const Cost resize = measure(60, [&](int i) { view.resize(700 + i * 3, 720); });
    std::printf("{\"bench\":\"scroll\",\"rows\":%d,\"first_paint_ms\":%.1f,\"p50_ms\":%.2f,\"p95_ms\":%.2f,"
                "\"max_ms\":%.2f,\"cpu_p50_ms\":%.2f,\"cpu_p95_ms\":%.2f,\"back_cpu_p95_ms\":%.2f,"
                "\"repaint_cpu_p95_ms\":%.2f,\"jump_cpu_p95_ms\":%.2f,\"resize_cpu_p95_ms\":%.2f}\n",
                kRows, first, up.wall.p50, up.wall.p95, up.wall.most, up.cpu.p50, up.cpu.p95, down.cpu.p95,
                whole.cpu.p95, jump.cpu.p95, resize.cpu.p95);
    return 0;
}

} // namespace santral::ui
