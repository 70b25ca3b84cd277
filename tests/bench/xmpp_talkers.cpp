#include "tests/bench/xmpp_talkers.hpp"

namespace santral::bench {
namespace {

constexpr std::size_t kAgents = 100;
constexpr std::size_t kWave = 50; // connections being opened at a time
constexpr std::string_view kOpen =
    R"(<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="localhost" version="1.0"/>)";

std::string base64(std::string_view octets) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < octets.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t j = 0; j < 3; ++j)
            three = three << 8 | (i + j < octets.size() ? static_cast<unsigned char>(octets[i + j]) : 0u);
        for (std::size_t j = 0; j < 4; ++j)
            out += i + j <= octets.size() ? kLetters[three >> (18 - 6 * j) & 63] : '=';
    }
    return out;
}

} // namespace

XmppTalkers::XmppTalkers(std::uint16_t port, std::size_t count, std::vector<std::string> texts)
    : port_(port), count_(count), texts_(std::move(texts)),
      sockets_({[this](std::size_t socket) { sockets_.send(socket, kOpen); },
                [this](std::size_t socket, std::string_view text) { take(socket, text); },
                [this](std::size_t) { ++broken_; }}) {
    for (std::string& text : texts_) {
        for (char& c : text) {
            if (c == '<' || c == '&' || c == '>') c = ' ';
        }
    }
}

std::string XmppTalkers::nameOf(std::size_t socket) const {
    return socket < kAgents ? "agent" + std::to_string(socket)
                            : "customer" + std::to_string(socket - kAgents);
}

bool XmppTalkers::open(double seconds) {
    auto limit =
        Steady::now() + std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(seconds));
    Answered nobody = [](std::uint32_t, Steady::time_point) {};
    WebSockets::Target target{port_, "/xmpp-websocket", "Sec-WebSocket-Protocol: xmpp\r\n"};
    std::size_t all = kAgents + count_;
    while (opened_ < all) {
        while (sockets_.count() < all && sockets_.count() < opened_ + kWave) sockets_.open(target);
        if (broken_ > 0 || Steady::now() >= limit) return false;
        turn(std::min(limit, Steady::now() + std::chrono::milliseconds(100)), nobody);
    }
    return true;
}

void XmppTalkers::turn(Steady::time_point until, const Answered& answered) {
    answered_ = &answered;
    sockets_.turn(until);
    answered_ = nullptr;
}

void XmppTalkers::take(std::size_t socket, std::string_view stanza) {
    if (stanza.starts_with("<message")) {
        auto message = messageOf(valueAfter(stanza, " id='", '\''));
        if (message && socket < kAgents) (*answered_)(*message, Steady::now());
    } else if (stanza.starts_with("<stream:features") || stanza.starts_with("<features")) {
        takeFeatures(socket, stanza);
    } else if (stanza.starts_with("<success")) {
        sockets_.send(socket, kOpen);
    } else if (stanza.starts_with("<iq") && stanza.find("'bind'") != std::string_view::npos) {
        if (socket < kAgents) sockets_.send(socket, R"(<presence xmlns="jabber:client"/>)");
        ++opened_;
    } else if (stanza.starts_with("<failure") || stanza.starts_with("<close")) {
        ++broken_;
    }
}

void XmppTalkers::takeFeatures(std::size_t socket, std::string_view stanza) {
    if (stanza.find("<mechanism") == std::string_view::npos) {
        return sockets_.send(socket, R"(<iq xmlns="jabber:client" type="set" id="bind">)"
                                     R"(<bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>)");
    }
    std::string secret = '\0' + nameOf(socket) + '\0' + "secret";
    sockets_.send(socket, R"(<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">)" +
                              base64(secret) + "</auth>");
}

void XmppTalkers::say(std::size_t who, std::uint32_t message) {
    sockets_.send(kAgents + who, R"(<message xmlns="jabber:client" type="chat" to=")" +
                                     nameOf(who % kAgents) + R"(@localhost" id=")" + ids_.idOf(message) +
                                     R"("><body>)" + texts_[message % texts_.size()] + "</body></message>");
}

} // namespace santral::bench
