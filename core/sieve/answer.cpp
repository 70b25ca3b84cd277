#include "core/sieve/answer.hpp"

#include "core/protocol/mime/limits.hpp"
#include "core/protocol/mime/read.hpp"
#include "core/sieve/html_clean.hpp"

namespace santral::sieve {
namespace {

class TellBodies final : public mime::BodySink {
public:
    explicit TellBodies(const Tell& tell) : tell_(tell) {}
    void write(std::string_view octets) override {
        while (!octets.empty()) {
            std::string_view piece = octets.substr(0, kMaxBodyFrame);
            tell_(Frame::Body, piece);
            octets.remove_prefix(piece.size());
        }
    }

private:
    const Tell& tell_;
};

} // namespace

void answer(Frame asked, std::string_view payload, const Tell& tell) {
    if (asked == Frame::Mail && payload.size() <= mime::kMaxMail) {
        TellBodies bodies(tell);
        tell(Frame::Mail, encode(mime::readMail(payload, bodies)));
        return;
    }
    if (asked == Frame::Html && payload.size() <= kMaxHtml)
        return tell(Frame::Html, encode(cleanHtml(payload)));
    tell(Frame::Refused, {});
}

} // namespace santral::sieve
