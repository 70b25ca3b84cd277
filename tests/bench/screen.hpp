// Another program's window as the X server of DISPLAY shows it: DAMAGE tells of every change, shared memory
// brings the pixels, XTEST presses keys. For the benches of the window; wants a display without a window
// manager (Xvfb).
#pragma once

#include "tests/bench/figures.hpp"
#include "tests/bench/picture.hpp"

#include <xcb/damage.h>
#include <xcb/shm.h>
#include <xcb/xcb.h>

#include <sys/types.h>

namespace santral::bench {

class Screen {
public:
    Screen(); // gives up where there is no X server or it lacks one of the extensions
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    // Waits until the process shows its first window of at least 400 × 300 and follows it from then on.
    Steady::time_point follow(pid_t process, std::chrono::seconds limit);
    Rect whole() const { return whole_; } // of the followed window

    // True as soon as anything was drawn since the last time; false when nothing was until then.
    bool changed(Steady::time_point until);
    Picture read(Rect part);
    double readMs() const { return readMs_; }    // spent in read() since follow(),
    std::size_t reads() const { return reads_; } // and how often

    void focus();
    // Keysyms, pressed in this order and released in the other one. Returns when the last was pressed.
    Steady::time_point press(std::initializer_list<xcb_keysym_t> keys);
    void close(); // asks as a person would

private:
    void openMemory();
    void wait(Steady::time_point until);
    bool isOf(xcb_window_t window, pid_t process);
    xcb_keycode_t codeOf(xcb_keysym_t key);
    xcb_atom_t atom(const char* name);

    xcb_connection_t* display_;
    xcb_screen_t* screen_;
    xcb_window_t window_ = 0;
    xcb_damage_damage_t damage_ = 0;
    xcb_shm_seg_t segment_ = 0;
    std::uint8_t damageEvent_ = 0;
    const std::uint32_t* memory_ = nullptr;
    Rect whole_;
    double readMs_ = 0;
    std::size_t reads_ = 0;
};

} // namespace santral::bench
