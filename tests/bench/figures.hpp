// Percentiles, and the one line of JSON that every bench ends with.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace santral::bench {

using Steady = std::chrono::steady_clock;

inline double millisBetween(Steady::time_point from, Steady::time_point to) {
    return std::chrono::duration<double, std::milli>(to - from).count();
}
inline double millisSince(Steady::time_point start) {
    return millisBetween(start, Steady::now());
}

class Sample { // of times in milliseconds
public:
    void add(double value) { values_.push_back(value); }
    std::size_t size() const { return values_.size(); }
    double at(double share) {
        if (values_.empty()) return 0;
        std::sort(values_.begin(), values_.end());
        auto index = static_cast<std::size_t>(share * static_cast<double>(values_.size() - 1) + 0.5);
        return values_[index];
    }

private:
    std::vector<double> values_;
};

class Line {
public:
    explicit Line(const std::string& bench) : text_("{\"bench\":\"" + bench + "\"") {}
    Line& add(const std::string& name, double value) {
        char number[64];
        std::snprintf(number, sizeof number, "%.4g", value);
        text_ += ",\"" + name + "\":" + number;
        return *this;
    }
    Line& add(const std::string& name, Sample& sample) {
        std::string prefix = name.empty() ? "" : name + "_";
        return add(prefix + "p50_ms", sample.at(0.5))
            .add(prefix + "p95_ms", sample.at(0.95))
            .add(prefix + "p99_ms", sample.at(0.99));
    }
    void print() const {
        std::printf("%s}\n", text_.c_str());
        std::fflush(stdout);
    }

private:
    std::string text_;
};

} // namespace santral::bench
