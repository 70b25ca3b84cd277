// One start of a program with a window, from exec to rest, by pixels read back from the X server
// (docs/bench.md says what each word means), and the parts of the desk's window that must show something.
#pragma once

#include "tests/bench/desk_process.hpp"
#include "tests/bench/screen.hpp"

#include <filesystem>
#include <memory>

namespace santral::bench {

struct Part {
    const char* name;
    Rect at;
    std::size_t leastInk; // of a pane that shows something
};

struct Subject {
    const char* name;
    std::filesystem::path program;
    std::filesystem::path data; // of a desk
    std::vector<Part> parts;
};
Subject deskOver(const std::filesystem::path& data);

struct Start { // all in milliseconds since exec
    double mapped = 0;
    std::vector<double> parts;
    double painted = 0;
    double settled = 0;
    double reading = 0; // of that spent in the bench, reading pixels
    Picture last;
};

class Starter {
public:
    // Starts the program, follows its window until it rests, and leaves it running.
    Start start(const Subject& subject);
    void stop(); // as a person closes the window
    void kill(); // SIGKILL, and its helpers with it

    std::map<std::string, double> memory() const;
    double processor() const;

private:
    struct Shown {
        double ms; // since exec
        Picture picture;
    };
    double since(Steady::time_point at) const;
    std::vector<Shown> pictures();
    static double firstAlike(const std::vector<Shown>& all, const Picture& last, Rect part);

    Home home_;
    Screen screen_;
    std::unique_ptr<DeskProcess> desk_;
};

// A desk that came to rest without its content must not be measured as a quick one: gives up then.
void checkContent(const Subject& subject, const Picture& picture);
void checkRows(const Picture& picture); // each of the inbox's first ten shows something

} // namespace santral::bench
