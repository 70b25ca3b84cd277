// Files of visitors: taken by POST /upload, given out by GET /file/… (docs/protocol.md, section 11).
#include "core/base/sha256.hpp"
#include "core/base/text.hpp"
#include "core/channel/webchat/visitor_server.hpp"

#include <algorithm>
#include <array>

namespace santral::webchat {
namespace {

constexpr std::size_t kNameMost = 200; // characters
constexpr std::size_t kKeyMost = 200;
constexpr Millis kLater{5'000};
constexpr double kSecondsADay = 86'400;

// Characters that show nothing or turn the reading order round: "gpj.exe" must not look like "exe.jpg".
std::string withoutTricks(std::string_view name) {
    static constexpr std::array<std::string_view, 3> kPrefixes{"\xE2\x80", "\xE2\x81", "\xEF\xBB"};
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        bool trick = false;
        if (i + 2 < name.size()) {
            std::string_view head = name.substr(i, 2);
            auto last = static_cast<unsigned char>(name[i + 2]);
            trick = (head == kPrefixes[0] &&
                     ((last >= 0x8B && last <= 0x8F) || (last >= 0xAA && last <= 0xAE))) ||
                    (head == kPrefixes[1] && last >= 0xA0 && last <= 0xAF) ||
                    (head == kPrefixes[2] && last == 0xBF);
        }
        if (trick) {
            i += 2;
        } else {
            out += name[i];
        }
    }
    return out;
}

// First cleaned, then judged. Empty: no name.
std::string cleanName(std::string_view given) {
    if (!isUtf8(given)) return {};
    std::string clean = withoutTricks(withoutControls(given));
    std::string_view name = clean;
    name = trim(name.substr(name.find_last_of("/\\") + 1));
    return name == "." || name == ".." ? std::string() : std::string(name);
}

std::string cleanType(std::string_view given) {
    std::string type = toLowerAscii(trim(given.substr(0, given.find(';'))));
    auto isToken = [](std::string_view text) {
        auto allowed = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                   std::string_view("!#$&-^_.+").find(c) != std::string_view::npos;
        };
        return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), allowed);
    };
    std::size_t slash = type.find('/');
    bool good =
        slash != std::string::npos && isToken(type.substr(0, slash)) && isToken(type.substr(slash + 1));
    return good ? type : "application/octet-stream";
}

// Pictures that no browser runs; everything else is only saved.
bool isPicture(std::string_view type) {
    return type == "image/png" || type == "image/jpeg" || type == "image/gif" || type == "image/webp";
}

bool isKey(std::string_view key) {
    auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               std::string_view("/_-").find(c) != std::string_view::npos;
    };
    return !key.empty() && key.size() <= kKeyMost && std::all_of(key.begin(), key.end(), allowed);
}

net::Response fileResponse(const Download& file) {
    net::Response response;
    response.headers = {
        {"Content-Type", isPicture(file.type) ? file.type : "application/octet-stream"},
        {"Content-Disposition", "attachment; filename*=UTF-8''" + net::percentEncode(file.name)},
        {"X-Content-Type-Options", "nosniff"},
        {"Content-Security-Policy", "sandbox; default-src 'none'"},
        {"Cross-Origin-Resource-Policy", "cross-origin"},
        {"Access-Control-Allow-Origin", "*"},
        {"Referrer-Policy", "no-referrer"},
        {"Cache-Control", "private, max-age=86400"},
    };
    response.file = file.path;
    return response;
}

} // namespace

net::Response VisitorServer::uploadAnswer(const net::Request& request, unsigned status,
                                          std::string json) const {
    net::Response response = net::textResponse(status, std::move(json), "application/json");
    response.headers.push_back({"X-Content-Type-Options", "nosniff"});
    response.headers.push_back({"Cache-Control", "no-store"});
    response.headers.push_back({"Vary", "Origin"});
    if (isAllowed(request)) { // without it the page cannot read the answer
        response.headers.push_back({"Access-Control-Allow-Origin", std::string(request.header("Origin"))});
    }
    return response;
}

net::Response VisitorServer::uploadFailure(const net::Request& request, unsigned status,
                                           std::string_view code, std::optional<Millis> wait) const {
    net::Response response = uploadAnswer(request, status, encodeFailure(code, wait));
    if (wait) response.headers.push_back({"Retry-After", std::to_string(wait->count() / 1000 + 1)});
    return response;
}

net::Response VisitorServer::refusal(const net::Request& head, unsigned status) {
    if (status == 413) return uploadFailure(head, status, "too_big", std::nullopt);
    return uploadFailure(head, status, "busy", kLater);
}

VisitorServer::Known* VisitorServer::bearer(const net::Request& request) {
    std::string_view given = request.header("Authorization");
    constexpr std::string_view kScheme = "bearer ";
    if (!equalsIgnoreCase(given.substr(0, kScheme.size()), kScheme)) return nullptr;
    std::string_view token = trim(given.substr(kScheme.size()));
    for (const auto& [name, pages] : options_.brands) {
        auto known = known_.find(keyOf(token, pages.id));
        if (known != known_.end()) return &known->second;
    }
    return nullptr;
}

net::Plan VisitorServer::planUpload(const net::Request& head) {
    auto fail = [&](unsigned status, std::string_view code, std::optional<Millis> wait = std::nullopt) {
        return uploadFailure(head, status, code, wait);
    };
    if (!isAllowed(head)) return fail(403, "origin");
    if (head.method == "OPTIONS") {
        net::Response preflight = uploadAnswer(head, 204, {});
        preflight.headers.push_back({"Access-Control-Allow-Methods", "POST"});
        preflight.headers.push_back({"Access-Control-Allow-Headers", "authorization, content-type"});
        preflight.headers.push_back({"Access-Control-Max-Age", "600"});
        return preflight;
    }
    if (head.method != "POST") return fail(405, "malformed");
    Known* known = bearer(head);
    if (!known) return fail(401, "token");
    std::string name = cleanName(head.queryValue("name"));
    if (!parseId(head.queryValue("id")) || name.empty() || countCharacters(name) > kNameMost) {
        return fail(400, "malformed");
    }
    if (!head.hasLength) return fail(411, "length");
    if (head.length == 0) return fail(400, "empty");
    if (head.length > options_.limits.file) return fail(413, "too_big");
    SteadyPoint now = clock_.steadyNow();
    Rate octets{options_.limits.uploadOctetsADay, options_.limits.uploadOctetsADay / kSecondsADay};
    Millis wait = known->uploads.take(options_.limits.uploads, now);
    if (wait <= Millis(0)) wait = known->octets.take(octets, now, static_cast<double>(head.length));
    if (wait > Millis(0)) return fail(429, "rate", wait);
    return net::Save{options_.uploads, options_.limits.file};
}

void VisitorServer::finishUpload(const net::Request& request, net::Answer answer) {
    Known* known = bearer(request);
    if (!known) return answer(uploadFailure(request, 401, "token", std::nullopt));
    Upload upload;
    upload.id = *parseId(request.queryValue("id"));
    upload.name = cleanName(request.queryValue("name"));
    upload.type = cleanType(request.header("Content-Type"));
    upload.size = request.length;
    upload.path = request.file;
    net::Request kept = request;
    std::weak_ptr<VisitorServer*> alive = self_;
    auto done = [alive, kept, key = known->visitor.key,
                 answer = std::move(answer)](const Result<File>& stored) {
        std::error_code ignored;
        std::filesystem::remove(kept.file, ignored);
        auto self = alive.lock();
        if (!self) return;
        VisitorServer& server = **self;
        if (stored) server.markSaved(key);
        if (stored) return answer(server.uploadAnswer(kept, 200, encodeFile(*stored)));
        switch (stored.error().code) {
        case Errc::Denied:
            return answer(server.uploadFailure(kept, 403, "refused", std::nullopt));
        case Errc::Invalid:
            return answer(server.uploadFailure(kept, 400, "malformed", std::nullopt));
        case Errc::TooLarge:
            return answer(server.uploadFailure(kept, 413, "too_big", std::nullopt));
        case Errc::Full:
            return answer(server.uploadFailure(kept, 507, "busy", kLater));
        default:
            return answer(server.uploadFailure(kept, 503, "busy", kLater));
        }
    };
    port_.store(known->visitor, std::move(upload), std::move(done));
}

void VisitorServer::sendFile(const std::string& key, net::Answer answer) {
    auto missing = [] {
        net::Response response = net::textResponse(404, "Not Found");
        response.headers.push_back({"X-Content-Type-Options", "nosniff"});
        return response;
    };
    if (!isKey(key)) return answer(missing());
    auto done = [missing, answer = std::move(answer)](const Result<Download>& file) {
        if (file) return answer(fileResponse(*file));
        if (file.error().code == Errc::NotFound) return answer(missing());
        net::Response busy = net::textResponse(503, "Service Unavailable");
        busy.headers.push_back({"Retry-After", "5"});
        answer(std::move(busy));
    };
    port_.fetch(key, std::move(done));
}

} // namespace santral::webchat
