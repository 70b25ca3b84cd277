#include "core/voice/wire.hpp"

#include "core/domain/json.hpp"
#include "core/voice/fields.hpp"

namespace santral::voice::wire {

template <Is<Command> T, class V>
void describeFields(T& s, V&& v) {
    v("kind", s.kind), v("token", s.token), v("version", s.version), v("bar", s.bar), v("call", s.call);
    v("on", s.on), v("text", s.text), v("as", s.as), v("account", s.account), v("devices", s.devices);
    v("record", s.record);
}
template <Is<News> T, class V>
void describeFields(T& s, V&& v) {
    v("kind", s.kind), v("version", s.version), v("text", s.text), v("about", s.about);
    v("why", s.holdFailure), v("snapshot", s.snapshot), v("line", s.line), v("call", s.call);
    v("quality", s.quality), v("devices", s.devices), v("record", s.record);
}

namespace {

std::string framed(const std::string& body) {
    std::string frame;
    for (int shift : {24, 16, 8, 0}) frame += static_cast<char>(body.size() >> shift & 0xFF);
    return frame + body;
}

std::size_t lengthIn(std::string_view head) {
    std::size_t length = 0;
    for (char c : head.substr(0, 4)) length = length << 8 | static_cast<unsigned char>(c);
    return length;
}

} // namespace

std::string encode(const Command& command) {
    return framed(json::write(command));
}
std::string encode(const News& news) {
    return framed(json::write(news));
}
Result<Command> decodeCommand(std::string_view frame) {
    return json::read<Command>(frame);
}
Result<News> decodeNews(std::string_view frame) {
    return json::read<News>(frame);
}

Result<std::optional<std::string>> FrameReader::next() {
    if (buffer_.size() < 4) return std::optional<std::string>();
    std::size_t length = lengthIn(buffer_);
    if (length > kMaxFrame) return Error{Errc::TooLarge, "frame of " + std::to_string(length) + " octets"};
    if (buffer_.size() < 4 + length) return std::optional<std::string>();
    std::optional<std::string> frame = buffer_.substr(4, length);
    buffer_.erase(0, 4 + length);
    return frame;
}

} // namespace santral::voice::wire
