// The product's own visitors' server with a hub in memory, for the widget's tests in a browser:
//   chat_hub FOLDER_OF_WIDGET SCRATCH_FOLDER
// prints the port, then answers every line of JSON on its input (see LabPort::play) with a line; ends with
// its input.
#include "tests/e2e/widget/lab_port.hpp"

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/json.hpp>
#include <fstream>
#include <iostream>
#include <unistd.h>

namespace santral::test {
namespace {

webchat::Assets assetsOf(const std::filesystem::path& folder) {
    webchat::Assets assets;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string name = "widget/" + std::filesystem::relative(entry.path(), folder).generic_string();
        assets[name] = {std::istreambuf_iterator<char>(in), {}};
    }
    return assets;
}

asio::awaitable<void> obey(LabPort& port, asio::posix::stream_descriptor input,
                           webchat::VisitorServer& server) {
    asio::streambuf buffer;
    while (true) {
        auto [failed, size] = co_await asio::async_read_until(input, buffer, '\n', kAwait);
        if (failed) break;
        std::istream lines(&buffer);
        std::string line;
        std::getline(lines, line);
        boost::json::value wish = boost::json::parse(line);
        std::cout << boost::json::serialize(port.play(wish.as_object())) << std::endl;
    }
    co_await server.stop();
}

int run(const std::filesystem::path& widget, const std::filesystem::path& scratch) {
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    std::filesystem::create_directories(scratch / "uploads");
    std::filesystem::create_directories(scratch / "blobs");
    LabPort port(systemClock(), systemRandom(), scratch / "blobs");

    webchat::VisitorServerOptions options;
    options.brands["default"] = {};
    options.assets = assetsOf(widget);
    options.uploads = scratch / "uploads";
    options.limits.opens = {1000, 1000}; // a whole test run comes from one address
    options.limits.addressMessages = {1000, 1000};
    options.http.limits.requests = {10000, 10000};
    webchat::VisitorServer server(io.get_executor(), *timers, systemClock(), systemRandom(), port,
                                  std::move(options));
    port.serve(server);
    auto at = server.listen({"127.0.0.1", 0});
    if (!at) {
        std::cerr << describe(at.error()) << '\n';
        return 1;
    }
    std::cout << at->port << std::endl;
    asio::posix::stream_descriptor input(io, ::dup(STDIN_FILENO));
    asio::co_spawn(io, obey(port, std::move(input), server), asio::detached);
    io.run();
    return 0;
}

} // namespace
} // namespace santral::test

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "chat_hub FOLDER_OF_WIDGET SCRATCH_FOLDER\n";
        return 2;
    }
    return santral::test::run(argv[1], argv[2]);
}
