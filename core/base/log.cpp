#include "core/base/log.hpp"

#include "core/base/text.hpp"

#include <spdlog/sinks/base_sink.h>
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

constexpr const char* kPattern = "%Y-%m-%dT%H:%M:%S.%eZ %L %v";

// A rotating file that can be opened anew under its name, for whoever moves it away (logrotate).
class FileSink final : public spdlog::sinks::base_sink<std::mutex> {
public:
    explicit FileSink(std::string file) : file_(std::move(file)) { open(); }
    void reopen() {
        std::lock_guard lock(mutex_);
        open();
        sink_->set_formatter(formatter_->clone());
    }

protected:
    void sink_it_(const spdlog::details::log_msg& message) override { sink_->log(message); }
    void flush_() override { sink_->flush(); }
    void set_formatter_(std::unique_ptr<spdlog::formatter> formatter) override {
        formatter_ = std::move(formatter);
        sink_->set_formatter(formatter_->clone());
    }

private:
    void open() {
        constexpr std::size_t kRotateAt = 5 * 1024 * 1024;
        sink_ = std::make_unique<spdlog::sinks::rotating_file_sink_st>(file_, kRotateAt, 3);
    }

    std::string file_;
    std::unique_ptr<spdlog::sinks::rotating_file_sink_st> sink_;
};

std::shared_ptr<FileSink>& currentFile() {
    static std::shared_ptr<FileSink> file;
    return file;
}

std::shared_ptr<spdlog::logger>& current() {
    static std::shared_ptr<spdlog::logger> logger = [] {
        auto made =
            std::make_shared<spdlog::logger>("santral", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_level(spdlog::level::warn);
        made->set_pattern(kPattern, spdlog::pattern_time_type::utc);
        return made;
    }();
    return logger;
}

} // namespace

Result<void> toFile(const std::filesystem::path& file, Level level) {
    try { // the library knows no other way
        currentFile() = std::make_shared<FileSink>(file.string());
    } catch (const spdlog::spdlog_ex& error) {
        return Error{Errc::Io, error.what()};
    }
    auto logger = std::make_shared<spdlog::logger>("santral", currentFile());
    logger->set_pattern(kPattern, spdlog::pattern_time_type::utc);
    logger->set_level(toSpd(level));
    logger->flush_on(spdlog::level::info);
    current() = logger;
    return {};
}

Result<void> reopen() {
    if (!currentFile()) return {};
    try {
        currentFile()->reopen();
    } catch (const spdlog::spdlog_ex& error) {
        return Error{Errc::Io, error.what()};
    }
    return {};
}

void setLevel(Level level) {
    current()->set_level(toSpd(level));
}

void write(Level level, std::string_view area, std::string_view text) {
    current()->log(toSpd(level), "{}: {}", area, printable(text));
}

} // namespace santral::log
