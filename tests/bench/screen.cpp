#include "tests/bench/screen.hpp"

#include "tests/bench/give_up.hpp"

#include <xcb/xtest.h>

#include <cstring>
#include <limits>
#include <malloc.h>
#include <memory>
#include <poll.h>
#include <sys/ipc.h>
#include <sys/shm.h>

namespace santral::bench {
namespace {

template <class T>
using Reply = std::unique_ptr<T, decltype(&std::free)>;

template <class T>
Reply<T> reply(T* raw) {
    return {raw, &std::free};
}

constexpr int kLeastWidth = 400;
constexpr int kLeastHeight = 300;
constexpr std::size_t kMemory = std::size_t(2560) * 1600 * 4;

} // namespace

Screen::Screen() : display_(xcb_connect(nullptr, nullptr)) {
    if (xcb_connection_has_error(display_)) giveUp("no X server at DISPLAY");
    screen_ = xcb_setup_roots_iterator(xcb_get_setup(display_)).data;
    const auto demand = [this](xcb_extension_t* extension, const char* name) {
        const auto* data = xcb_get_extension_data(display_, extension);
        if (!data || !data->present) giveUp(std::string("the X server lacks ") + name);
    };
    demand(&xcb_damage_id, "DAMAGE");
    demand(&xcb_shm_id, "MIT-SHM");
    demand(&xcb_test_id, "XTEST");
    damageEvent_ = xcb_get_extension_data(display_, &xcb_damage_id)->first_event;
    const auto version =
        reply(xcb_damage_query_version_reply(display_, xcb_damage_query_version(display_, 1, 1), nullptr));
    if (!version) giveUp("the X server's DAMAGE does not answer");
    openMemory();
    // Pictures come and go: their memory is to stay, or the kernel would clear it anew for each.
    mallopt(M_MMAP_THRESHOLD, std::numeric_limits<int>::max());
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    const std::uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(display_, screen_->root, XCB_CW_EVENT_MASK, &mask);
    xcb_flush(display_);
}

void Screen::openMemory() {
    const int id = shmget(IPC_PRIVATE, kMemory, IPC_CREAT | 0600);
    void* at = id < 0 ? nullptr : shmat(id, nullptr, 0);
    if (id < 0 || at == reinterpret_cast<void*>(-1)) giveUp("no shared memory");
    memory_ = static_cast<const std::uint32_t*>(at);
    segment_ = xcb_generate_id(display_);
    auto* error = xcb_request_check(
        display_, xcb_shm_attach_checked(display_, segment_, static_cast<std::uint32_t>(id), 0));
    shmctl(id, IPC_RMID, nullptr); // goes with the last that uses it
    if (error) giveUp("the X server takes no shared memory");
}

Screen::~Screen() {
    xcb_disconnect(display_);
    shmdt(memory_);
}

void Screen::wait(Steady::time_point until) {
    xcb_flush(display_);
    const double left = -millisSince(until);
    if (left <= 0) return;
    pollfd one{xcb_get_file_descriptor(display_), POLLIN, 0};
    poll(&one, 1, static_cast<int>(left) + 1);
}

Steady::time_point Screen::follow(pid_t process, std::chrono::seconds limit) {
    window_ = 0;
    readMs_ = 0;
    reads_ = 0;
    const auto until = Steady::now() + limit;
    while (Steady::now() < until) {
        const auto event = reply(xcb_poll_for_event(display_));
        if (!event) {
            wait(until);
            continue;
        }
        if ((event->response_type & 0x7f) != XCB_MAP_NOTIFY) continue;
        const auto now = Steady::now();
        const auto window = reinterpret_cast<xcb_map_notify_event_t*>(event.get())->window;
        const auto size =
            reply(xcb_get_geometry_reply(display_, xcb_get_geometry(display_, window), nullptr));
        if (!size || size->width < kLeastWidth || size->height < kLeastHeight || !isOf(window, process))
            continue;
        window_ = window;
        whole_ = {0, 0, size->width, size->height};
        damage_ = xcb_generate_id(display_);
        xcb_damage_create(display_, damage_, window_, XCB_DAMAGE_REPORT_LEVEL_NON_EMPTY);
        return now;
    }
    giveUp("the program shows no window");
}

bool Screen::isOf(xcb_window_t window, pid_t process) {
    const auto cookie = xcb_get_property(display_, 0, window, atom("_NET_WM_PID"), XCB_ATOM_CARDINAL, 0, 1);
    const auto property = reply(xcb_get_property_reply(display_, cookie, nullptr));
    if (!property || xcb_get_property_value_length(property.get()) < 4) return false;
    std::uint32_t pid = 0;
    std::memcpy(&pid, xcb_get_property_value(property.get()), sizeof pid);
    return static_cast<pid_t>(pid) == process;
}

bool Screen::changed(Steady::time_point until) {
    bool seen = false;
    while (!seen) {
        while (const auto event = reply(xcb_poll_for_event(display_)))
            seen = seen || (event->response_type & 0x7f) == damageEvent_;
        if (xcb_connection_has_error(display_)) giveUp("the X server has gone");
        if (seen || Steady::now() >= until) break;
        wait(until);
    }
    // What is drawn from here on is told anew; the pixels are read after this.
    if (seen) xcb_damage_subtract(display_, damage_, XCB_NONE, XCB_NONE);
    return seen;
}

Picture Screen::read(Rect part) {
    const auto start = Steady::now();
    const auto cookie = xcb_shm_get_image(
        display_, window_, static_cast<std::int16_t>(part.x), static_cast<std::int16_t>(part.y),
        static_cast<std::uint16_t>(part.width), static_cast<std::uint16_t>(part.height), ~0u,
        XCB_IMAGE_FORMAT_Z_PIXMAP, segment_, 0);
    if (!reply(xcb_shm_get_image_reply(display_, cookie, nullptr))) giveUp("the window cannot be read");
    Picture picture(memory_, part.width, part.height);
    readMs_ += millisSince(start);
    ++reads_;
    return picture;
}

void Screen::focus() {
    xcb_set_input_focus(display_, XCB_INPUT_FOCUS_PARENT, window_, XCB_CURRENT_TIME);
    xcb_flush(display_);
}

xcb_keycode_t Screen::codeOf(xcb_keysym_t key) {
    const xcb_setup_t* setup = xcb_get_setup(display_);
    const auto count = static_cast<std::uint8_t>(setup->max_keycode - setup->min_keycode + 1);
    const auto map = reply(xcb_get_keyboard_mapping_reply(
        display_, xcb_get_keyboard_mapping(display_, setup->min_keycode, count), nullptr));
    if (!map) giveUp("the X server has no keyboard");
    const xcb_keysym_t* syms = xcb_get_keyboard_mapping_keysyms(map.get());
    const int length = xcb_get_keyboard_mapping_keysyms_length(map.get());
    for (int i = 0; i < length; i += map->keysyms_per_keycode)
        if (syms[i] == key)
            return static_cast<xcb_keycode_t>(setup->min_keycode + i / map->keysyms_per_keycode);
    giveUp("the keyboard lacks a key");
}

Steady::time_point Screen::press(std::initializer_list<xcb_keysym_t> keys) {
    std::vector<xcb_keycode_t> codes;
    for (const xcb_keysym_t key : keys) codes.push_back(codeOf(key));
    const auto send = [&](std::uint8_t what, xcb_keycode_t code) {
        xcb_test_fake_input(display_, what, code, XCB_CURRENT_TIME, screen_->root, 0, 0, 0);
    };
    for (std::size_t i = 0; i + 1 < codes.size(); ++i) send(XCB_KEY_PRESS, codes[i]);
    const auto now = Steady::now();
    send(XCB_KEY_PRESS, codes.back());
    xcb_flush(display_);
    for (auto code = codes.rbegin(); code != codes.rend(); ++code) send(XCB_KEY_RELEASE, *code);
    xcb_flush(display_);
    return now;
}

void Screen::close() {
    xcb_client_message_event_t message{};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 32;
    message.window = window_;
    message.type = atom("WM_PROTOCOLS");
    message.data.data32[0] = atom("WM_DELETE_WINDOW");
    xcb_damage_destroy(display_, damage_);
    xcb_send_event(display_, 0, window_, 0, reinterpret_cast<const char*>(&message));
    xcb_flush(display_);
}

xcb_atom_t Screen::atom(const char* name) {
    const auto length = static_cast<std::uint16_t>(std::strlen(name));
    const auto found =
        reply(xcb_intern_atom_reply(display_, xcb_intern_atom(display_, 0, length, name), nullptr));
    return found ? found->atom : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
}

} // namespace santral::bench
