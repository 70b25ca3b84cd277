#include "core/net/message_deflate.hpp"

#include "core/net/websocket_extensions.hpp"
#include "core/net/websocket_frames.hpp"
#include "tests/support/desk_socket.hpp"

using namespace santral;
using namespace santral::net;
using test::DeskSocket;
using test::Site;

namespace {

std::string sentence(int times = 40) {
    std::string out;
    for (int i = 0; i < times; ++i) out += "Siparişiniz yola çıktı, sayın müşterimiz. ";
    return out;
}

WebSocketLimits deflating() {
    WebSocketLimits limits = hubLinkLimits();
    limits.deflate.on = true;
    return limits;
}

WebSocketLimits plain() {
    WebSocketLimits limits = hubLinkLimits();
    limits.deflate.on = false;
    return limits;
}

std::string frameOf(unsigned first, std::string_view payload) {
    std::string out;
    websocket::appendFrame(out, websocket::Opcode::Text, payload, 0x01020304u);
    out[0] = static_cast<char>(first);
    return out;
}

// What a server that agreed to compression makes of these frames.
std::optional<websocket::Event> read(websocket::FrameReader& reader, MessageDeflate& deflate,
                                     const std::string& bytes) {
    reader.allowDeflate([&](std::string_view packed, std::size_t most) {
        return deflate.unpack(packed, most, DeflateOptions{});
    });
    reader.receive(bytes);
    return reader.next();
}

std::string textOf(const std::string& bytes) {
    MessageDeflate deflate;
    websocket::FrameReader reader(websocket::Role::Server, 1'000'000);
    auto event = read(reader, deflate, bytes);
    REQUIRE(event);
    REQUIRE(std::holds_alternative<websocket::Message>(*event));
    return std::string(std::get<websocket::Message>(*event).data);
}

std::uint16_t inflateFault(const std::string& bytes) {
    MessageDeflate deflate;
    websocket::FrameReader reader(websocket::Role::Server, 1'000'000);
    auto event = read(reader, deflate, bytes);
    REQUIRE(event);
    REQUIRE(std::holds_alternative<websocket::Fault>(*event));
    return std::get<websocket::Fault>(*event).code;
}

const std::string kHello("\xF2\x48\xCD\xC9\xC9\x07\x00", 7); // RFC 7692 section 7.2.3.1
const std::string kLastBlock("\xF3\x48\xCD\xC9\xC9\x07\x00\x00",
                             8); // section 7.2.3.4: the last block of its stream

std::string handshake(const std::string& offer) {
    return "GET /echo HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
           "Sec-WebSocket-Extensions: " +
           offer + "\r\n\r\n";
}

std::string agreedTo(const std::string& offer, bool on) {
    Site site;
    site.handler.socketLimits.deflate.on = on;
    test::RawClient client(site.io, site.port);
    client.send(handshake(offer));
    test::HttpAnswer answer = client.answer();
    CHECK(answer.status == 101);
    return answer.header("Sec-WebSocket-Extensions");
}

} // namespace

TEST_CASE("deflate: a message comes out as it went in, whatever came before it") {
    MessageDeflate deflate;
    for (const std::string& text : {sentence(), std::string(60'000, 'x'), sentence(3)}) {
        std::string packed = deflate.pack(text);
        REQUIRE(!packed.empty());
        CHECK(packed.size() < text.size());
        CHECK(MessageDeflate().unpack(packed, text.size(), {}).value() == text);
    }
}

TEST_CASE("deflate: what does not shrink stays as it is") {
    SeededRandom random(1);
    std::string noise;
    for (int i = 0; i < 4'000; ++i) noise += static_cast<char>(random.next() & 0xFF);
    MessageDeflate deflate;
    CHECK(deflate.pack(noise).empty());
    CHECK(deflate.pack("").empty());
    CHECK(deflate.packed(*MessageDeflate::prepare(std::string(256, 'a'))).empty()); // not above the size
    CHECK_FALSE(deflate.packed(*MessageDeflate::prepare(std::string(257, 'a'))).empty());
}

TEST_CASE("deflate: the examples of RFC 7692 are read, whole and in fragments") {
    CHECK(textOf(frameOf(0xC1, kHello)) == "Hello");
    CHECK(textOf(frameOf(0x41, kHello.substr(0, 3)) + frameOf(0x80, kHello.substr(3))) == "Hello");
    CHECK(textOf(frameOf(0xC1, kLastBlock)) == "Hello");
    CHECK(textOf(frameOf(0xC1, std::string("\0", 1))).empty());
    CHECK(textOf(frameOf(0x81, "Hello")) == "Hello"); // uncompressed is allowed all the same
}

TEST_CASE("deflate: its bit is an error wherever it says nothing") {
    CHECK(inflateFault(frameOf(0xC9, "ping")) == 1002);
    CHECK(inflateFault(frameOf(0xC8, "")) == 1002);
    CHECK(inflateFault(frameOf(0x01, "a") + frameOf(0xC0, "b")) == 1002); // on a continuation
    CHECK(inflateFault(frameOf(0xA1, "x")) == 1002);
    CHECK(inflateFault(frameOf(0x91, "x")) == 1002);
    CHECK(inflateFault(frameOf(0xE1, kHello)) == 1002);
}

TEST_CASE("deflate: octets that are no compressed message close with 1007") {
    CHECK(inflateFault(frameOf(0xC1, "\xFF\xFF\xFF")) == 1007);
    CHECK(inflateFault(frameOf(0xC1, kHello.substr(0, 4))) == 1007);
    CHECK(inflateFault(frameOf(0xC1, kLastBlock + "more")) == 1007);
    CHECK(inflateFault(frameOf(0xC1, MessageDeflate().pack(std::string(1000, '\xFF')))) ==
          1007); // not UTF-8 inside
}

TEST_CASE("deflate: a bomb is found out by its size and by its ratio") {
    MessageDeflate deflate;
    std::string bomb = deflate.pack(std::string(50'000'000, '\0'));
    REQUIRE(bomb.size() < 60'000);
    CHECK(inflateFault(frameOf(0xC1, bomb)) == 1009); // over the message limit
    std::string steep = deflate.pack(std::string(900'000, '\0'));
    REQUIRE(900'000 / steep.size() > 200);
    CHECK(inflateFault(frameOf(0xC1, steep)) == 1009); // within it, but over the ratio
    std::string small = deflate.pack(std::string(60'000, 'a'));
    REQUIRE(60'000 / small.size() > 200);
    CHECK(textOf(frameOf(0xC1, small)).size() == 60'000); // too small to hurt
}

TEST_CASE("deflate: only offers that need no window are taken") {
    CHECK(websocket::canDeflate("permessage-deflate"));
    CHECK(websocket::canDeflate("permessage-deflate; client_max_window_bits"));
    CHECK(websocket::canDeflate("x-other, Permessage-Deflate; client_max_window_bits=\"10\""));
    CHECK(websocket::canDeflate("permessage-deflate; server_max_window_bits=10, permessage-deflate"));
    CHECK_FALSE(websocket::canDeflate(""));
    CHECK_FALSE(websocket::canDeflate("permessage-deflate; server_max_window_bits=10"));
    CHECK_FALSE(websocket::canDeflate("permessage-deflate; server_no_context_takeover=1"));
    CHECK_FALSE(websocket::canDeflate("permessage-deflate; client_max_window_bits=7"));
    CHECK_FALSE(websocket::canDeflate("permessage-deflate; unknown"));
    CHECK_FALSE(
        websocket::canDeflate("permessage-deflate; server_no_context_takeover; server_no_context_takeover"));
}

TEST_CASE("deflate: only an answer to our offer is one") {
    CHECK(websocket::isDeflateAnswer("permessage-deflate; server_no_context_takeover"));
    CHECK(websocket::isDeflateAnswer(websocket::kDeflate));
    CHECK_FALSE(websocket::isDeflateAnswer("permessage-deflate")); // it would keep a window of ours
    CHECK_FALSE(websocket::isDeflateAnswer(
        "permessage-deflate; server_no_context_takeover; client_max_window_bits=10"));
    CHECK_FALSE(websocket::isDeflateAnswer("x-webkit-deflate-frame"));
}

TEST_CASE("deflate: the server agrees only where its options ask for it") {
    CHECK(agreedTo("permessage-deflate; client_max_window_bits", true) == websocket::kDeflate);
    CHECK(agreedTo("permessage-deflate; client_max_window_bits", false).empty());
    CHECK(agreedTo("permessage-deflate; server_max_window_bits=9", true).empty());
}

TEST_CASE("deflate: without an agreement a compressed frame is an error") {
    Site site;
    test::RawClient raw(site.io, site.port);
    raw.send(handshake("permessage-deflate"));
    CHECK(raw.answer().status == 101);
    raw.send(frameOf(0xC1, kHello));
    CHECK(test::runUntil(site.io, [&] { return raw.received().ends_with("\x03\xEAreserved bit"); })); // 1002
    CHECK(site.handler.texts.empty());
}

TEST_CASE("deflate: desk and hub compress what is large and understand each other") {
    Site site;
    site.handler.socketLimits.deflate.on = true;
    DeskSocket desk(site);
    REQUIRE(desk.join(desk.plain("/echo"), deflating()));
    desk.send("short");
    desk.send(sentence());
    CHECK(desk.next() == "short");
    CHECK(desk.next() == sentence());
    CHECK(site.handler.asked.front().header("Sec-WebSocket-Extensions") == websocket::kDeflate);
}

TEST_CASE("deflate: another's client understands what we compress, and we what it does") {
    Site site;
    site.handler.socketLimits.deflate.on = true;
    test::SocketClient::Wish wish{site.port, "/echo"};
    wish.deflate = true;
    test::SocketClient client(site.io, wish);
    REQUIRE(client.open());
    CHECK(client.deflates());
    for (int times : {1, 40, 500}) {
        client.send(sentence(times));
        CHECK(client.next() == sentence(times));
    }
}

TEST_CASE("deflate: one prepared text serves those that agreed and those that did not") {
    Site site;
    site.handler.socketLimits.deflate.on = true;
    DeskSocket packed(site);
    DeskSocket unpacked(site);
    REQUIRE(packed.join(packed.plain("/echo"), deflating()));
    REQUIRE(unpacked.join(unpacked.plain("/echo"), plain()));
    CHECK(test::runUntil(site.io, [&] { return site.handler.sockets.size() == 2; }));
    auto text = MessageDeflate::prepare(sentence());
    CHECK_FALSE(text->packed); // not before somebody wants it
    for (auto& socket : site.handler.sockets) socket->sendPrepared(text);
    CHECK(site.handler.sockets[0]->buffered() < 300);
    CHECK(site.handler.sockets[1]->buffered() > sentence().size());
    CHECK(text.use_count() == 3); // held, not copied
    CHECK(packed.next() == sentence());
    CHECK(unpacked.next() == sentence());
}
