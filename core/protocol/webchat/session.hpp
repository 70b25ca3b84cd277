// One connection of one visitor, without I/O: frames in, questions for the hub and frames out. It keeps the
// order that docs/protocol.md section 4 promises, matches answers to what was asked, and holds the connection
// to its limits. Driven by core/channel/webchat; time is passed in.
#pragma once

#include "core/protocol/webchat/codec.hpp"

#include <memory>
#include <vector>

namespace santral::webchat {

using Text = std::shared_ptr<const std::string>; // one frame; shared by all pages that get it

struct Goodbye {
    std::uint16_t code = 1000;
    std::string reason;
};

class Session {
public:
    // What the hub has to be told or asked, in the order of the visitor's frames.
    using Ask = std::variant<Hello, Message, Identify, HistoryWish, Seen, Typing, Page>;

    explicit Session(const Limits& limits) : limits_(limits) {}

    void receive(std::string_view frame, SteadyPoint now);
    void helloOverdue(); // the time limit is over; says good-bye unless hello came
    std::optional<Ask> nextAsk();
    std::vector<Text> takeOutput();
    // Once set nothing is taken any more: send the output, then close with it.
    const std::optional<Goodbye>& goodbye() const { return goodbye_; }
    bool isOpen() const { return state_ == State::Open; }

    // Answers. `about` is the id or the type of the frame refused.
    void welcome(const Welcome& welcome);
    void refuseHello(std::string_view code, std::optional<Millis> wait); // without a wait: close 4000 follows
    void accepted(Uuid id, const Accepted& accepted);
    void identified(Uuid id, const std::string& name, const std::string& email);
    void history(const History& history);
    void refused(const std::string& about, std::string_view code, std::optional<Millis> wait);

    // A new item of the chat, already encoded. Left out where this connection gets, or got, an `ack` for it.
    void item(std::uint64_t n, Uuid id, const Text& frame);
    void push(const Text& frame); // status, typing, seen, identified: only after `welcome`
    void end(std::uint16_t code, std::string_view reason); // without a word
    void leave(std::string_view reason, std::optional<Millis> wait, std::uint16_t code);

private:
    enum class State { Fresh, Opening, Open };

    void take(Frame frame);
    void takeHello(Hello hello);
    void takeMessage(Message message);
    void takeHistory(const HistoryWish& wish);
    bool overRate(const Frame& frame, SteadyPoint now);
    bool mayTalk(std::string_view about); // answers with `hello` where welcome has not been said
    void refuse(std::string_view code, std::string_view about, std::optional<Millis> wait = std::nullopt);
    void send(std::string frame);

    Limits limits_;
    State state_ = State::Fresh;
    std::vector<Ask> asks_; // a few at most, and vectors that are empty take no memory
    std::vector<Text> output_;
    std::optional<Goodbye> goodbye_;
    std::vector<Uuid> inflight_; // messages that the hub has not answered
    std::uint64_t heard_ = 0;    // highest n that this connection was told
    bool historyAsked_ = false;
    TokenBucket frames_;
    std::vector<SteadyPoint> strikes_; // when the rate was broken lately
};

} // namespace santral::webchat
