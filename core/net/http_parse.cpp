#include "core/net/http_parse.hpp"

#include "core/base/asio.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace santral::net {
namespace {

namespace http = boost::beast::http;
using Parser = http::request_parser<http::empty_body>;
using MaybeHead = std::optional<Result<ParsedHead>>;

MaybeHead refuse(BadHead& bad, unsigned status, std::string why) {
    bad = {status, why};
    return Error{Errc::Invalid, std::move(why)};
}

std::string_view view(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

std::size_t countOf(const std::vector<Header>& headers, std::string_view name) {
    auto same = [&](const Header& header) { return equalsIgnoreCase(header.name, name); };
    return static_cast<std::size_t>(std::count_if(headers.begin(), headers.end(), same));
}

// "/path?query", or the absolute form that a server has to take too (RFC 9112 section 3.2.2).
bool readTarget(std::string_view target, Request& request) {
    if (target.substr(0, 7) == "http://" || target.substr(0, 8) == "https://") {
        std::size_t path = target.find_first_of("/?", target.find("//") + 2);
        target = path == std::string_view::npos ? std::string_view("/") : target.substr(path);
        if (target.front() == '?') {
            request.query = target.substr(1);
            request.path = "/";
            return true;
        }
    }
    if (target == "*" && request.method == "OPTIONS") target = "/";
    if (target.empty() || target.front() != '/') return false;
    target = target.substr(0, target.find('#'));
    std::size_t question = target.find('?');
    if (question != std::string_view::npos) request.query = target.substr(question + 1);
    bool decoded = percentDecode(target.substr(0, question), request.path);
    return decoded && request.path.find('\0') == std::string::npos;
}

// How the body is delimited; 0 where all is well.
unsigned readLength(Request& request, std::string& why) {
    std::size_t codings = countOf(request.headers, "Transfer-Encoding");
    std::size_t lengths = countOf(request.headers, "Content-Length");
    if (codings > 0) {
        why = "transfer coding";
        if (lengths > 0 || codings > 1 || request.isHttp10) return 400;
        return equalsIgnoreCase(request.header("Transfer-Encoding"), "chunked") ? 411 : 501;
    }
    if (lengths == 0) return 0;
    why = "content length";
    auto length = parseLength(request.header("Content-Length"));
    if (lengths > 1 || !length) return 400;
    request.length = *length;
    request.hasLength = true;
    return 0;
}

MaybeHead parse(std::string_view head, BadHead& bad) {
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(kHeadMost));
    parser.body_limit(boost::none); // whoever reads the body knows how long it may be
    parser.eager(false);
    boost::system::error_code failed;
    parser.put(asio::const_buffer(head.data(), head.size()), failed);
    if (failed == http::error::bad_version) return refuse(bad, 505, "version");
    if (failed && failed != http::error::need_more) return refuse(bad, 400, failed.message());
    if (!parser.is_header_done()) return refuse(bad, 400, "head");

    const auto& message = parser.get();
    ParsedHead parsed;
    Request& request = parsed.request;
    parsed.size = head.size();
    if (message.version() != 10 && message.version() != 11) return refuse(bad, 505, "version");
    request.isHttp10 = message.version() == 10;
    request.method = view(message.method_string());
    for (const auto& field : message) {
        request.headers.push_back(
            {std::string(view(field.name_string())), std::string(trim(view(field.value())))});
    }
    std::string why;
    if (unsigned status = readLength(request, why)) return refuse(bad, status, why);
    if (!readTarget(view(message.target()), request)) return refuse(bad, 400, "target");
    std::size_t hosts = countOf(request.headers, "Host");
    if (hosts > 1 || (hosts == 0 && !request.isHttp10)) return refuse(bad, 400, "host");
    std::string_view connection = request.header("Connection");
    request.keepAlive =
        request.isHttp10 ? hasToken(connection, "keep-alive") : !hasToken(connection, "close");
    return parsed;
}

// A line feed without its carriage return, or the other way round, is where two readers part ways.
bool brokenLineEnds(std::string_view input, std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i) {
        char c = input[i];
        if (c == '\0') return true;
        if (c == '\n' && (i == 0 || input[i - 1] != '\r')) return true;
        if (i > 0 && input[i - 1] == '\r' && c != '\n') return true;
        bool folded = (c == ' ' || c == '\t') && i > 0 && input[i - 1] == '\n';
        if (folded) return true;
    }
    return false;
}

} // namespace

MaybeHead HeadReader::read(std::string_view input, BadHead& bad) {
    std::size_t blank = 0; // empty lines before a request are skipped (RFC 9112 section 2.2)
    while (blank < 4 && input.substr(blank, 2) == "\r\n") blank += 2;
    std::string_view rest = input.substr(blank);
    std::size_t from = seen_ > blank + 3 ? seen_ - blank - 3 : 0;
    std::size_t end = rest.find("\r\n\r\n", from);
    std::size_t complete = end == std::string_view::npos ? rest.size() : end + 4;
    if (brokenLineEnds(rest.substr(0, complete), from, complete)) return refuse(bad, 400, "line ends");
    if (complete > kHeadMost) return refuse(bad, 431, "head too long");
    if (end == std::string_view::npos) {
        seen_ = input.size();
        return std::nullopt;
    }
    seen_ = 0;
    auto parsed = parse(rest.substr(0, complete), bad);
    if (parsed && *parsed) (*parsed)->size += blank;
    return parsed;
}

} // namespace santral::net
