// The baseline of bench_chat: what the machine gives when a server does nothing but take messages over
// Beast's WebSockets, write one row each (SQLite, WAL, FULL), and acknowledge them after one commit per turn
// of its loop. It speaks as much of the visitors' wire as the visitors of bench_chat need. bench_chat_relay
// FOLDER
#include "core/store/sqlite/database.hpp"

#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <cstdio>
#include <deque>
#include <memory>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using santral::store::Database;

class Visitor;

class Relay {
public:
    Relay(asio::io_context& io, Database& db) : io_(io), db_(db) {}
    void take(const std::shared_ptr<Visitor>& from, std::string_view frame);

private:
    void commit();

    asio::io_context& io_;
    Database& db_;
    std::vector<std::pair<std::shared_ptr<Visitor>, std::string>> answers_; // after the commit
};

class Visitor : public std::enable_shared_from_this<Visitor> {
public:
    Visitor(asio::ip::tcp::socket socket, Relay& relay) : stream_(std::move(socket)), relay_(relay) {
        stream_.next_layer().set_option(asio::ip::tcp::no_delay(true));
    }
    void start() {
        stream_.async_accept([self = shared_from_this()](boost::system::error_code failed) {
            if (!failed) self->read();
        });
    }
    void send(std::string text) {
        output_.push_back(std::move(text));
        if (output_.size() == 1) write();
    }
    std::uint64_t number() { return ++number_; }

private:
    void read() {
        auto taken = [self = shared_from_this()](boost::system::error_code failed, std::size_t) {
            if (failed) return;
            auto data = self->input_.cdata();
            self->relay_.take(self, {static_cast<const char*>(data.data()), data.size()});
            self->input_.consume(self->input_.size());
            self->read();
        };
        stream_.async_read(input_, std::move(taken));
    }
    void write() {
        auto written = [self = shared_from_this()](boost::system::error_code failed, std::size_t) {
            if (failed) return;
            self->output_.pop_front();
            if (!self->output_.empty()) self->write();
        };
        stream_.text(true);
        stream_.async_write(asio::buffer(output_.front()), std::move(written));
    }

    websocket::stream<asio::ip::tcp::socket> stream_;
    Relay& relay_;
    beast::flat_buffer input_;
    std::deque<std::string> output_;
    std::uint64_t number_ = 0;
};

std::string_view textOf(std::string_view frame, std::string_view key) {
    auto at = frame.find(key);
    if (at == std::string_view::npos) return {};
    frame.remove_prefix(at + key.size());
    return frame.substr(0, frame.find('"'));
}

void Relay::take(const std::shared_ptr<Visitor>& from, std::string_view frame) {
    if (frame.find(R"("t":"hello")") != std::string_view::npos) return from->send(R"({"t":"welcome","v":1})");
    if (answers_.empty()) { // the rest of this turn joins the same commit
        (void)db_.execute("BEGIN IMMEDIATE");
        asio::post(io_, [this] { commit(); });
    }
    std::string_view id = textOf(frame, R"("id":")");
    (void)db_.prepare("INSERT INTO message(id,body) VALUES(?,?)")
        .bind(id, textOf(frame, R"("text":")"))
        .run();
    std::string answer = R"({"t":"ack","id":")" + std::string(id) + R"(","n":)" +
                         std::to_string(from->number()) + R"(,"at":0})";
    answers_.emplace_back(from, std::move(answer));
}

void Relay::commit() {
    if (!db_.execute("COMMIT")) std::abort();
    for (auto& [visitor, answer] : std::exchange(answers_, {})) visitor->send(std::move(answer));
}

void accept(asio::ip::tcp::acceptor& door, Relay& relay) {
    door.async_accept([&door, &relay](boost::system::error_code failed, asio::ip::tcp::socket socket) {
        if (failed) return;
        std::make_shared<Visitor>(std::move(socket), relay)->start();
        accept(door, relay);
    });
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) return std::fprintf(stderr, "bench_chat_relay FOLDER\n"), 2;
    std::filesystem::create_directories(argv[1]);
    auto db = Database::open(std::filesystem::path(argv[1]) / "relay.db", {});
    if (!db || !db->execute("CREATE TABLE message(seq INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT)"))
        return std::fprintf(stderr, "bench_chat_relay: no database\n"), 1;
    asio::io_context io(1);
    asio::signal_set signals(io, SIGTERM, SIGINT);
    signals.async_wait([&io](boost::system::error_code, int) { io.stop(); });
    Relay relay(io, *db);
    asio::ip::tcp::endpoint any(asio::ip::address_v4::loopback(), 0);
    asio::ip::tcp::acceptor door(io, any);
    accept(door, relay);
    std::printf("http://127.0.0.1:%u/\nREADY\n", door.local_endpoint().port());
    std::fflush(stdout);
    io.run();
    return 0;
}
