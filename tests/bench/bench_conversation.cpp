// Key press → painted of the next conversation, in the real desk over a big folder: keys through XTEST,
// pixels read back from the X server. docs/bench.md says what each word means.
#include "tests/bench/data_folder.hpp"
#include "tests/bench/desk_process.hpp"
#include "tests/bench/give_up.hpp"
#include "tests/bench/screen.hpp"

#include <optional>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr int kWarmUps = 10;
constexpr int kSwitches = 150;
constexpr double kAlike = 0.97;
constexpr auto kRest = std::chrono::milliseconds(120); // nothing drawn for so long: the switch is done
constexpr auto kPatience = std::chrono::seconds(1);    // for the first that is drawn
constexpr auto kLimit = std::chrono::seconds(20);

constexpr xcb_keysym_t kControl = 0xffe3;
constexpr xcb_keysym_t kDown = 0xff54;

// Of the window of 1600 × 1000 as ui/shell lays it out. What is read is the smallest part that holds all
// three.
constexpr Rect kRead{388, 53, 1208, 750};
constexpr Rect kHeader{0, 0, 862, 57};
constexpr Rect kTimeline{0, 57, 862, 693};
constexpr Rect kCard{868, 44, 340, 500};

struct Shown {
    Steady::time_point at;
    Picture picture;
};

struct Switch {         // in milliseconds since the key
    double first = 0;   // anything of header, timeline or card changed
    double painted = 0; // header and timeline are those of the conversation
    double whole = 0;   // and the customer's card
};

class Desk {
public:
    explicit Desk(const std::filesystem::path& data)
        : process_(home_, programBeside("santral"), deskArguments(data)) {
        screen_.follow(process_.id(), kLimit);
        if (screen_.whole().width < 1600 || screen_.whole().height < 1000)
            giveUp("the window is smaller than 1600 x 1000");
        screen_.focus();
        while (screen_.changed(Steady::now() + std::chrono::seconds(1))) {
        }
        before_ = screen_.read(kRead);
    }

    // Nothing: no other conversation came, so the list has ended.
    std::optional<Switch> next() {
        const auto start = screen_.press({kControl, kDown});
        std::vector<Shown> all;
        while (screen_.changed(all.empty() ? start + kPatience : Steady::now() + kRest)) {
            Picture now = screen_.read(kRead);
            const Picture& last = all.empty() ? before_ : all.back().picture;
            if (!(now == last)) all.push_back({Steady::now(), std::move(now)});
        }
        if (all.empty()) return std::nullopt;
        const Picture last = all.back().picture;
        if (before_.likeness(last, kHeader) >= kAlike && before_.likeness(last, kTimeline) >= kAlike)
            return std::nullopt;
        const auto ms = [&](Rect part) {
            std::size_t first = all.size() - 1;
            while (first > 0 && all[first - 1].picture.likeness(last, part) >= kAlike) --first;
            return std::chrono::duration<double, std::milli>(all[first].at - start).count();
        };
        Switch result;
        result.first = std::chrono::duration<double, std::milli>(all.front().at - start).count();
        result.painted = std::max(ms(kHeader), ms(kTimeline));
        result.whole = std::max(result.painted, ms(kCard));
        before_ = last;
        pictures_ += all.size();
        return result;
    }

    std::size_t pictures() const { return pictures_; }
    double msOfOneRead() const { return screen_.readMs() / static_cast<double>(screen_.reads()); }
    std::string savePicture() {
        const std::string file = (std::filesystem::temp_directory_path() / "bench_conversation.ppm").string();
        screen_.read(screen_.whole()).save(file);
        return file;
    }
    void close() {
        screen_.close();
        if (!process_.waitForEnd(std::chrono::seconds(10))) giveUp("the window does not close");
    }

private:
    Home home_;
    Screen screen_;
    DeskProcess process_;
    Picture before_;
    std::size_t pictures_ = 0;
};

void print(const char* name, Sample& sample) {
    std::printf("%-24s p50 %6.1f  p95 %6.1f  p99 %6.1f  max %6.1f ms\n", name, sample.at(0.5),
                sample.at(0.95), sample.at(0.99), sample.at(1));
}

void measureAll(const std::filesystem::path& data) {
    Desk desk(data);
    Sample first, painted, whole;
    for (int i = 0; i < kWarmUps + kSwitches; ++i) {
        const auto one = desk.next();
        if (!one)
            giveUp("no further conversation after " + std::to_string(i) + ", see " + desk.savePicture());
        if (i < kWarmUps) continue;
        first.add(one->first);
        painted.add(one->painted);
        whole.add(one->whole);
    }
    desk.close();
    const double read = desk.msOfOneRead();
    std::printf("%zu switches; %.1f pictures each, %.1f ms to read one: no figure is finer than that\n",
                painted.size(), double(desk.pictures()) / (kWarmUps + kSwitches), read);
    print("anything changed", first);
    print("header and timeline", painted);
    print("and customer card", whole);
    std::printf("aim: header and timeline p50 <= 16 ms, p99 <= 50 ms\n");
    Line("conversation")
        .add("switches", static_cast<double>(painted.size()))
        .add("", painted)
        .add("whole", whole)
        .add("read_ms", read)
        .print();
}

} // namespace

int main(int argc, char** argv) {
    const auto data = dataFolder(argc, argv);
    return data ? run([&] { measureAll(*data); }) : 2;
}
