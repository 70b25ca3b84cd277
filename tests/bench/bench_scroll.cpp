// What one frame of scrolling costs the GUI thread: the desk's timeline with a million generated messages,
// beside the toolkit's own list with as many plain rows. docs/bench.md says what each word means.
#include "tests/bench/figures.hpp"
#include "tests/ui/support/sample_thread.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/widgets/look.hpp"

#include <QAbstractListModel>
#include <QApplication>
#include <QListView>
#include <QScrollBar>

#include <ctime>
#include <functional>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr int kRows = 1'000'000;
constexpr int kWidth = 870; // of the timeline in a window of 1600 × 1000
constexpr int kHeight = 720;
constexpr int kStep = 60; // pixels, as a turn of the wheel

double processorMs() {
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return 1e3 * static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) / 1e6;
}

// Of one action and everything it paints: by the clock, and of processor time, which tells more on a machine
// that others use too.
struct Frames {
    Sample wall, cpu;
};

Frames measure(int times, const std::function<void(int)>& action) {
    Frames frames;
    for (int i = 0; i < times; ++i) {
        const auto start = Steady::now();
        const double began = processorMs();
        action(i);
        QApplication::processEvents(); // paints into the backing store and hands it to the screen
        frames.cpu.add(processorMs() - began);
        frames.wall.add(millisSince(start));
    }
    return frames;
}

void print(const char* name, Frames& frames) {
    std::printf("%-22s p50 %6.2f  p95 %6.2f  p99 %6.2f  max %6.2f ms   processor p50 %6.2f  p95 %6.2f\n",
                name, frames.wall.at(0.5), frames.wall.at(0.95), frames.wall.at(0.99), frames.wall.at(1),
                frames.cpu.at(0.5), frames.cpu.at(0.95));
}

class PlainRows final : public QAbstractListModel {
public:
    int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : kRows; }
    QVariant data(const QModelIndex& index, int role) const override {
        if (role != Qt::DisplayRole) return {};
        return QStringLiteral("Message %1: where is my order?").arg(index.row());
    }
};

Frames measurePlainList() {
    PlainRows rows;
    QListView list;
    list.setUniformItemSizes(true);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setModel(&rows);
    list.resize(kWidth, kHeight);
    list.show();
    QApplication::processEvents();
    list.scrollToBottom();
    QApplication::processEvents();
    QScrollBar* bar = list.verticalScrollBar();
    return measure(600, [&](int) { bar->setValue(bar->value() - kStep); });
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("TZ")) qputenv("TZ", "Europe/Istanbul");
    const bool screen =
        !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (!screen && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Frames plain = measurePlainList();
    ui::installLook(ui::Theme::Light);

    ui::sample::FixedClock clock;
    ui::sample::EndlessModel model(kRows);
    const auto start = Steady::now();
    ui::TimelineView view(clock);
    view.resize(kWidth, kHeight);
    view.setModel(&model);
    view.show();
    QApplication::processEvents();
    view.repaint();
    const double first = millisSince(start);

    Frames up = measure(1'500, [&](int) { view.scrollByPixels(-kStep); });
    Frames down = measure(500, [&](int) { view.scrollByPixels(kStep); });
    Frames page = measure(300, [&](int) { view.scrollByPixels(-kHeight); });
    Frames whole = measure(200, [&](int) { view.viewport()->update(); });
    Frames jump = measure(200, [&](int i) { view.reveal(Seq(1 + (i * 7919LL * 1009LL) % kRows)); });
    Frames resize = measure(60, [&](int i) { view.resize(700 + i * 3, kHeight); });

    std::printf("%d rows on '%s', first paint %.1f ms\n", kRows, qPrintable(QApplication::platformName()),
                first);
    print("scroll up", up);
    print("scroll back", down);
    print("a page up", page);
    print("whole repaint", whole);
    print("random jump", jump);
    print("step of a resize", resize);
    print("plain list, scroll", plain);
    std::printf("aim: scroll up p95 <= 4 ms\n");
    Line("scroll")
        .add("rows", kRows)
        .add("first_paint_ms", first)
        .add("", up.wall)
        .add("cpu_p95_ms", up.cpu.at(0.95))
        .add("page_p95_ms", page.wall.at(0.95))
        .add("jump_p95_ms", jump.wall.at(0.95))
        .add("plain_list_p95_ms", plain.wall.at(0.95))
        .print();
    return 0;
}
