#include "core/base/log.hpp"

#include "core/base/text.hpp"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace santral::log {
namespace {

spdlog::level::level_enum toSpd(Level level) {
    switch (level) {
    case Level::Debug:
        return spdlog::level::debug;
    case Level::Info:
        return spdlog::level::info;
    case Level::Warn:
        return spdlog::level::warn;
    case Level::Error:
        return spdlog::level::err;
    }
    return spdlog::level::info;
}

std::shared_ptr<spdlog::logger>& current() {
    static std::shared_ptr<spdlog::logger> logger = [] {
        auto made =
            std::make_shared<spdlog::logger>("santral", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_level(spdlog::level::warn);
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %L %v", spdlog::pattern_time_type::utc);
        return made;
    }();
    return logger;
}

} // namespace

void toFile(const std::filesystem::path& file, Level level) {
    constexpr std::size_t kRotateAt = 5 * 1024 * 1024;
    auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), kRotateAt, 3);
    auto logger = std::make_shared<spdlog::logger>("santral", sink);
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %L %v", spdlog::pattern_time_type::utc);
    logger->set_level(toSpd(level));
    logger->flush_on(spdlog::level::info);
    current() = logger;
}

void setLevel(Level level) {
    current()->set_level(toSpd(level));
}

void write(Level level, std::string_view area, std::string_view text) {
    current()->log(toSpd(level), "{}: {}", area, printable(text));
}

} // namespace santral::log
