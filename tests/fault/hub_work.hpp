// What visitors, mail servers and an agent ask of a hub, by dice, several things at a time; each asking and
// each acknowledgement is told as a line of a Book.
#pragma once

#include "core/hub/local_hub.hpp"
#include "tests/fault/book.hpp"
#include "tests/sim/dice.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace santral::fault {

class HubWork {
public:
    struct Options {
        std::uint64_t seed = 0;
        std::uint64_t life = 1; // of one folder, counted upwards: no two ask the same
        std::size_t commands = 100;
        std::size_t atOnce = 8;
        std::filesystem::path files = {}; // a folder for attachments; empty: none
    };
    using Tell = std::function<void(const std::string& line)>;

    // On the core executor of the hub, which outlives it.
    HubWork(LocalHub& hub, const Clock& clock, Options options, Tell tell);
    void start(const std::vector<Book::Chat>& again); // which are sent again first
    bool finished() const { return begun_ == options_.commands && open_ == 0; }
    void onFinished(std::function<void()> tell) { finishedTell_ = std::move(tell); }

private:
    struct Item { // that may come again
        std::string token, visitor;
        bool mail = false;
    };
    struct Place {
        ConversationId conversation;
        std::string visitor;
    };
    void fill();
    void next();
    void ask(const std::string& token, const Actor& actor, CommandBody body);
    void submit(const std::string& token, const std::string& visitor, const Actor& actor, CommandId id,
                CommandBody body, int times);
    void answered(const std::string& token, const std::string& visitor, const Result<Receipt>& receipt);
    void chat(const Item& item);
    void mail(const Item& item);
    void again();
    void answer();
    void act();
    void put();
    void import();
    void erase();
    void withFile();
    void settled();
    std::string newToken() { return "L" + std::to_string(options_.life) + "-" + std::to_string(++last_); }
    MessageId newMessage() { return makeId<MessageId>(clock_, random_); }
    const Place* somewhere();

    LocalHub& hub_;
    const Clock& clock_;
    Options options_;
    Tell tell_;
    sim::Dice dice_;
    SeededRandom random_;
    std::size_t begun_ = 0, open_ = 0;
    std::uint64_t last_ = 0;
    std::vector<Item> items_;
    std::vector<Place> places_;
    std::function<void()> finishedTell_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral::fault
