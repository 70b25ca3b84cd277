// The web chat joined to the hub: what visitors do becomes commands, what agents write reaches their pages.
// Core thread.
#pragma once

#include "core/channel/webchat/visitor_server.hpp"
#include "core/hub/local_hub.hpp"
#include "core/hub/visitor_uploads.hpp"

#include <memory>
#include <string>

namespace santral {

class ChatChannel final : public Outlet, private webchat::Port {
public:
    struct Context {
        LocalHub& hub;
        const Clock& clock;
        Timers& timers;
        Random& random;
    };
    struct Site {
        webchat::Assets assets;
        std::string fileKey; // 32 random octets, the same over restarts; addresses of files are made with it
        std::filesystem::path uploads;
        net::HttpOptions http;
    };
    ChatChannel(Context context, WidgetSettings settings, Site site);
    ~ChatChannel() override; // after stop()

    Result<net::Endpoint> start();                                               // Conflict "port-taken"
    void adopt(std::unique_ptr<net::Stream> stream, const std::string& address); // the simulator's
    asio::awaitable<void> stop();
    void setAvailable(bool on);
    void agentTyping(const Agent& who, ConversationId id, bool on);
    const webchat::VisitorServer& server() const { return *server_; } // for its counts

    void send(Outgoing message, std::function<void(Delivery, std::string)> report) override;
    void seenByAgent(const Identity& visitor, std::uint32_t upto) override;

private:
    using Visitor = webchat::Visitor;
    void open(webchat::Opening opening, Done<webchat::Opened> done) override;
    std::optional<webchat::Look> look(const std::string& chat) const override;
    void present(const Visitor& visitor, const webchat::Page& page, bool on) override;
    void received(const Visitor& visitor, webchat::Message message, Done<webchat::Accepted> done) override;
    void identified(const Visitor& visitor, webchat::Identify identify, Done<webchat::Contact> done) override;
    void history(const Visitor& visitor, webchat::HistoryWish wish, std::size_t limit,
                 Done<webchat::History> done) override;
    void seen(const Visitor& visitor, webchat::Seen seen) override;
    void typing(const Visitor& visitor, bool on) override;
    void moved(const Visitor&, webchat::Page) override {}
    void store(const Visitor& visitor, webchat::Upload upload, Done<webchat::File> done) override;
    void fetch(std::string key, Done<webchat::Download> done) override;

    // Items of a chat as the view has them, `limit` behind `after`. Where it has yet to take some in, they
    // are waited for once: a page that was told of fewer would never ask again.
    struct Pages {
        IdentityId identity;
        std::uint32_t after = 0;
        std::uint64_t upto = 0; // the last number that has to be there
        std::size_t limit = 0;
    };
    void page(Pages pages, bool waited, Done<std::vector<TimelineItem>> done);
    void addReading(IdentityId identity, webchat::Opened opened, Done<webchat::Opened> done);
    webchat::Contact contactOf(const Identity& visitor) const;
    void report(const Visitor& visitor, std::uint64_t upto, Delivery delivery);
    void signal(const Visitor& visitor, Signal::Kind kind, bool on);
    webchat::Item itemFrom(const TimelineItem& item) const;
    webchat::File fileFrom(const Attachment& file, const std::string& place) const;
    std::string keyFor(const std::string& place) const;
    Result<std::string> placeOf(std::string_view key) const; // NotFound where we have not made it
    void answerKnown(const ReceiveChat& chat, Done<webchat::Accepted> done);
    static std::string takerOf(const std::string& visitor, const std::string& clientId); // of uploads
    Result<std::vector<Attachment>> filesOf(const Visitor& visitor, const webchat::Message& message);
    void download(const Attachment& file, Done<webchat::Download> done);

    webchat::Brands brands() const;
    const Brand* brandOf(const Visitor& visitor) const;
    ChatLook hubLook() const;

    Context context_;
    WidgetSettings settings_;
    std::string fileKey_;
    bool available_ = true;
    VisitorUploads uploads_;
    std::unique_ptr<webchat::VisitorServer> server_;
    Subscription organisation_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0); // for answers of the hub that come after the end
};

} // namespace santral
