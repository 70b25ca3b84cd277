// What an HTTP request and its answer are to the rest of core (RFC 9110, RFC 9112). Values only.
#pragma once

#include "core/base/error.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace santral::net {

struct Header {
    std::string name;
    std::string value;
};

struct Request {
    std::string method;
    std::string path;  // percent-decoded, always begins with "/"
    std::string query; // as it came, without "?"
    std::vector<Header> headers;
    std::string address; // of the client, numeric; behind a trusted proxy the one it names
    bool keepAlive = true;
    bool isHttp10 = false;
    std::uint64_t length = 0; // of the body, as announced
    bool hasLength = false;
    std::string body;           // Collect
    std::filesystem::path file; // Save: the handler owns the file from now on

    std::string_view header(std::string_view name) const; // the first one; "" where there is none
    // A value of the query, decoded; "" where it is missing or badly encoded.
    std::string queryValue(std::string_view name) const;
};

struct Response {
    unsigned status = 200;
    std::vector<Header> headers;
    std::shared_ptr<const std::string> body; // shared: the same bytes go to everybody
    std::filesystem::path file;              // sent instead of a body, piece by piece
    bool close = false;                      // end the connection behind it
};

Response textResponse(unsigned status, std::string text, std::string type = "text/plain; charset=utf-8");

// The first value of a name; "" where there is none.
std::string_view firstValue(const std::vector<Header>& headers, std::string_view name);
// All values of a name as one list (RFC 9110 section 5.3).
std::string joinedValues(const std::vector<Header>& headers, std::string_view name);
// A Content-Length; nothing where it is not one number of 1 to 18 digits.
std::optional<std::uint64_t> parseLength(std::string_view digits);
// "Connection: keep-alive, Upgrade": is the token in the list? ASCII case does not matter.
bool hasToken(std::string_view list, std::string_view token);
// %XX and nothing else; false for a broken sequence.
bool percentDecode(std::string_view text, std::string& out);
std::string percentEncode(std::string_view text); // all but unreserved characters (RFC 3986 section 2.3)
std::string_view reasonPhrase(unsigned status);
std::string httpDate(std::int64_t unixSeconds); // RFC 9110 section 5.6.7

// Status line and headers up to the empty line. Adds Content-Length, and Connection: close where asked.
std::string formatHead(const Response& response, std::uint64_t length, bool close);
// True where the client's If-None-Match names the response's ETag: answer 304 then.
bool isNotModified(const Request& request, const Response& response);

} // namespace santral::net
