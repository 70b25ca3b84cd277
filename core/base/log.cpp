#include "core/base/log.hpp"

#include "core/base/text.hpp"

#include <spdlog/async_logger.h>
#include <spdlog/details/thread_pool.h>
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

// The log's own thread, where it has one.
std::shared_ptr<spdlog::details::thread_pool>& writing() {
    static std::shared_ptr<spdlog::details::thread_pool> pool;
    return pool;
}

// A disk that hangs may hold up this many lines; what is older than they is lost then, and nobody waits.
constexpr std::size_t kWaiting = 4'096;

void writeBy(Writer writer, spdlog::level::level_enum level) {
    std::shared_ptr<spdlog::logger> logger;
    if (writer == Writer::OwnThread) {
        writing() = std::make_shared<spdlog::details::thread_pool>(kWaiting, 1);
        logger = std::make_shared<spdlog::async_logger>("santral", currentFile(), writing(),
                                                        spdlog::async_overflow_policy::overrun_oldest);
    } else {
        logger = std::make_shared<spdlog::logger>("santral", currentFile());
    }
    logger->set_pattern(kPattern, spdlog::pattern_time_type::utc);
    logger->set_level(level);
    logger->flush_on(spdlog::level::info);
    current() = logger;
}

} // namespace

Result<void> toFile(const std::filesystem::path& file, Level level, Writer writer) {
    try { // the library knows no other way
        currentFile() = std::make_shared<FileSink>(file.string());
    } catch (const spdlog::spdlog_ex& error) {
        return Error{Errc::Io, error.what()};
    }
    writeBy(writer, toSpd(level));
    return {};
}

void finish() {
    if (!writing()) return;
    const auto level = current()->level();
    writing().reset(); // ends when its queue is empty
    writeBy(Writer::Caller, level);
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
