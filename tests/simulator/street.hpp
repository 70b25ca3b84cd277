// The visitors' side: pages of the web chat that write, read and come again, over the wire of
// docs/protocol.md.
#pragma once

#include "core/base/wakeup.hpp"
#include "core/net/web_socket_client.hpp"
#include "tests/simulator/machine.hpp"
#include "tests/simulator/record.hpp"

#include <deque>
#include <map>

namespace santral::simulator {

class Visitor {
public:
    Visitor(Machine& street, Record& record, std::string name);

    asio::awaitable<void> live();
    void write(std::string text);
    void reload(); // the page, without a word; what waits is kept in the browser
    bool isQuiet() const { return welcomed_ && waiting_.empty(); }
    const std::string& name() const { return name_; }
    const std::string& key() const { return key_; } // empty before the first welcome
    std::uint64_t top() const { return top_; }
    const std::map<std::uint64_t, std::string>& items() const { return items_; } // what he sees, by number

private:
    struct Waiting {
        std::string id;
        std::string text;
    };
    asio::awaitable<void> connect();
    void heard(std::string_view text);
    void welcome(std::string_view text);
    void sendAll();
    void sendNext(const Waiting& message);
    void say(std::string text);
    void gone();
    void keep(std::uint64_t number, const std::string& text);

    Machine& street_;
    Record& record_;
    std::string name_;
    std::string token_, key_;
    std::unique_ptr<net::WebSocket> socket_;
    Wakeup wake_;
    bool welcomed_ = false, over_ = false;
    std::deque<Waiting> waiting_;
    std::map<std::string, std::string> own_; // texts, by id
    std::map<std::uint64_t, std::string> items_;
    std::uint64_t top_ = 0;
    std::uint64_t written_ = 0;
    Subscription again_;
};

class Street final : public Machine {
public:
    Street(World& world, Network& network, const std::filesystem::path& place, Record& record,
           std::size_t visitors);
    ~Street() override;
    std::vector<std::unique_ptr<Visitor>>& visitors() { return visitors_; }
    bool isQuiet() const;

private:
    void begin() override;
    asio::awaitable<void> stop() override;
    void clear() override;

    Record& record_;
    std::size_t count_;
    std::unique_ptr<Tasks> tasks_;
    std::vector<std::unique_ptr<Visitor>> visitors_;
};

} // namespace santral::simulator
