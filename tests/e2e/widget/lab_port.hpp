// The hub behind the visitors' server while the widget is tested in a browser: chats in memory, and the
// agent's part played by the test. One thread.
#pragma once

#include "core/base/random.hpp"
#include "core/channel/webchat/visitor_server.hpp"

#include <boost/json/object.hpp>
#include <map>

namespace santral::test {

class LabPort final : public webchat::Port {
public:
    LabPort(const Clock& clock, Random& random, std::filesystem::path blobs);
    void serve(webchat::VisitorServer& server) { server_ = &server; }

    void open(webchat::Opening opening, Done<webchat::Opened> done) override;
    std::optional<webchat::Look> look(const std::string& brand) const override;
    void present(const webchat::Visitor& visitor, const webchat::Page& page, bool on) override;
    void received(const webchat::Visitor& visitor, webchat::Message message,
                  Done<webchat::Accepted> done) override;
    void identified(const webchat::Visitor& visitor, webchat::Identify identify,
                    Done<webchat::Contact> done) override;
    void history(const webchat::Visitor& visitor, webchat::HistoryWish wish, std::size_t limit,
                 Done<webchat::History> done) override;
    void seen(const webchat::Visitor& visitor, webchat::Seen seen) override;
    void typing(const webchat::Visitor& visitor, bool on) override;
    void moved(const webchat::Visitor& visitor, webchat::Page page) override;
    void store(const webchat::Visitor& visitor, webchat::Upload upload, Done<webchat::File> done) override;
    void fetch(std::string key, Done<webchat::Download> done) override;

    // Plays one verb of the test: say, system, typing, seen, status, block, lose, forget, dress, look. It
    // acts on the visitor who came last among those who wrote, or who came last at all.
    boost::json::object play(const boost::json::object& wish);

private:
    struct Chat {
        std::string key;
        std::vector<webchat::Item> items;
        std::map<Uuid, webchat::Accepted> answers;
        std::map<Uuid, webchat::File> uploads;
        std::vector<std::string> sums; // of the uploads, in order
        std::string name, email;
        webchat::Seen seen{0, 0, 0};
        std::uint64_t has = 0; // delivered to its pages
        bool typing = false;
        std::vector<std::string> pages;
    };

    Chat& chatOf(const std::string& key);
    Chat* current();
    const webchat::Item& append(Chat& chat, webchat::Item item);
    webchat::File keep(Uuid id, std::string name, std::string type, const std::string& bytes);
    void say(Chat& chat, const boost::json::object& wish);
    void tellSeen(Chat& chat, const boost::json::object& wish);
    boost::json::object look();

    const Clock& clock_;
    Random& random_;
    std::filesystem::path blobs_;
    webchat::VisitorServer* server_ = nullptr;
    std::vector<std::unique_ptr<Chat>> chats_; // in the order they came
    std::map<std::string, webchat::Download> files_;
    webchat::Look look_;
    std::string title_;
    bool available_ = true;
    bool block_ = false;
    bool lose_ = false; // forgets the uploads before the next message, as a restart does
};

} // namespace santral::test
