#include "tests/core/channel/webchat/chat_site.hpp"

#include <fstream>

using namespace santral;
using namespace santral::test;
using namespace std::chrono_literals;
namespace json = boost::json;

namespace {

struct Uploader {
    explicit Uploader(const webchat::Limits& limits = {}) : site(limits), page(site, memory) {
        REQUIRE(page.arrive());
    }

    HttpAnswer put(const std::string& query, const std::string& body, const std::string& type = "image/png",
                   const std::string& origin = kShop) {
        std::string request = "POST /upload?" + query + " HTTP/1.1\r\nHost: hub\r\nOrigin: " + origin +
                              "\r\nAuthorization: Bearer " + memory.token + "\r\nContent-Type: " + type +
                              "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        return site.request(request);
    }
    std::string code(const HttpAnswer& answer) {
        auto parsed = json::parse(answer.body).as_object();
        return std::to_string(answer.status) + " " + std::string(parsed.at("code").as_string());
    }
    HttpAnswer get(const std::string& path) {
        return site.request("GET /" + path + " HTTP/1.1\r\nHost: hub\r\n\r\n");
    }

    ChatSite site;
    Page::Memory memory;
    Page page;
};

const std::string kFile = "77000000000000000000000000000001";

} // namespace

TEST_CASE("web chat files: an upload is stored, sent with a message and fetched again") {
    Uploader up;
    std::string bytes(300'000, 'p');
    HttpAnswer stored = up.put("id=" + kFile + "&name=kutu%20foto.png", bytes);
    REQUIRE(stored.status == 200);
    CHECK(stored.header("Access-Control-Allow-Origin") == kShop);
    CHECK(stored.header("Vary") == "Origin");
    json::object file = json::parse(stored.body).as_object();
    CHECK(file.at("name") == "kutu foto.png");
    CHECK(file.at("size") == 300'000);

    up.page.send({{"t", "message"}, {"id", kFile}, {"files", json::array{kFile}}});
    REQUIRE(up.page.await("ack"));
    HttpAnswer got = up.get(std::string(file.at("url").as_string()));
    CHECK(got.body == bytes);
    CHECK(got.header("Content-Type") == "image/png");
    CHECK(got.header("Content-Disposition") == "attachment; filename*=UTF-8''kutu%20foto.png");
    CHECK(got.header("X-Content-Type-Options") == "nosniff");
    CHECK(got.header("Content-Security-Policy") == "sandbox; default-src 'none'");
    CHECK(std::filesystem::is_empty(up.site.folder / "uploads"));
    CHECK(up.put("id=" + kFile + "&name=other.png", "again").body == stored.body); // the first one counts
}

TEST_CASE("web chat files: what a browser might run is given out as octets to be saved") {
    Uploader up;
    for (const char* type : {"text/html", "image/svg+xml", "application/pdf", "Nonsense"}) {
        INFO(type);
        std::string id = "7700000000000000000000000000000" + std::to_string(up.site.hub.uploads.size() + 2);
        HttpAnswer stored = up.put("id=" + id + "&name=x", "<script>", type);
        REQUIRE(stored.status == 200);
        HttpAnswer got = up.get(std::string(json::parse(stored.body).as_object().at("url").as_string()));
        CHECK(got.header("Content-Type") == "application/octet-stream");
    }
    CHECK(up.get("file/unknown/key").status == 404);
    CHECK(up.get("file/..%2F..%2Fetc%2Fpasswd").status == 404);
}

TEST_CASE("web chat files: names are cleaned before they are judged") {
    Uploader up;
    auto nameOf = [&](const std::string& encoded) {
        std::string id = "7800000000000000000000000000000" + std::to_string(up.site.hub.uploads.size() + 1);
        HttpAnswer answer = up.put("id=" + id + "&name=" + encoded, "x");
        if (answer.status != 200) return up.code(answer);
        return std::string(json::parse(answer.body).as_object().at("name").as_string());
    };
    CHECK(nameOf("..%2F..%5Cetc%2Fpasswd") == "passwd");
    CHECK(nameOf("a%0D%0Ab%00c.txt") == "abc.txt");
    CHECK(nameOf("fatura%E2%80%AEgpj.exe") == "faturagpj.exe"); // right-to-left override
    CHECK(nameOf(".ht%E2%80%8Baccess") == ".htaccess");
    CHECK(nameOf("%2E%2E") == "400 malformed");
    CHECK(nameOf("%C3%28") == "400 malformed");
    CHECK(nameOf("") == "400 malformed");
}

TEST_CASE("web chat files: every refusal has its status and its code") {
    webchat::Limits limits;
    limits.file = 1000;
    Uploader up(limits);
    std::string good = "id=" + kFile + "&name=a.png";
    CHECK(up.code(up.put(good, std::string(1001, 'x'))) == "413 too_big");
    CHECK(up.code(up.put(good, "")) == "400 empty");
    CHECK(up.code(up.put("id=7&name=a.png", "x")) == "400 malformed");
    HttpAnswer foreign = up.put(good, "x", "image/png", "https://evil.example");
    CHECK(up.code(foreign) == "403 origin");
    CHECK(foreign.header("Access-Control-Allow-Origin").empty());
    up.site.hub.refuse = Errc::Full;
    HttpAnswer full = up.put(good, "x");
    CHECK(up.code(full) == "507 busy");
    CHECK(json::parse(full.body).as_object().contains("wait"));
    CHECK(std::filesystem::is_empty(up.site.folder / "uploads"));
    up.memory.token = std::string(43, 'z');
    CHECK(up.code(up.put(good, "x")) == "401 token");
}

TEST_CASE("web chat files: uploads of a visitor are counted, and by octets too") {
    webchat::Limits limits;
    limits.uploads = {2, 0.1};
    Uploader up(limits);
    CHECK(up.put("id=" + kFile + "&name=a", "x").status == 200);
    CHECK(up.put("id=" + kFile + "&name=a", "x").status == 200);
    HttpAnswer third = up.put("id=" + kFile + "&name=a", "x");
    CHECK(up.code(third) == "429 rate");
    CHECK(third.header("Retry-After") == "11");

    webchat::Limits small;
    small.uploadOctetsADay = 100;
    Uploader byOctets(small);
    CHECK(byOctets.put("id=" + kFile + "&name=a", std::string(90, 'x')).status == 200);
    CHECK(byOctets.code(byOctets.put("id=" + kFile + "&name=a", std::string(20, 'x'))) == "429 rate");
}

TEST_CASE("web chat files: the preflight of an allowed page is answered, nobody else's") {
    ChatSite site;
    std::string rest = "\r\nAccess-Control-Request-Method: POST\r\n\r\n";
    HttpAnswer good = site.request("OPTIONS /upload HTTP/1.1\r\nHost: hub\r\nOrigin: " + kShop + rest);
    CHECK(good.status == 204);
    CHECK(good.header("Access-Control-Allow-Headers") == "authorization, content-type");
    CHECK(good.header("Access-Control-Allow-Origin") == kShop);
    HttpAnswer bad =
        site.request("OPTIONS /upload HTTP/1.1\r\nHost: hub\r\nOrigin: https://evil.example" + rest);
    CHECK(bad.status == 403);
    CHECK(bad.header("Access-Control-Allow-Origin").empty());
}

TEST_CASE("web chat files: the widget and the sample shop are served with tags and types") {
    ChatSite site;
    auto get = [&](const std::string& path, const std::string& more = {}) {
        return site.request("GET " + path + " HTTP/1.1\r\nHost: hub\r\n" + more + "\r\n");
    };
    HttpAnswer script = get("/widget/santral-chat.js?x=1");
    CHECK(script.body == "export {};");
    CHECK(script.header("Content-Type") == "text/javascript; charset=utf-8");
    CHECK(script.header("Access-Control-Allow-Origin") == "*");
    CHECK(script.header("Cache-Control") == "public, max-age=300");
    CHECK(get("/widget/santral-chat.js", "If-None-Match: " + script.header("ETag") + "\r\n").status == 304);
    CHECK(get("/widget/shop/").body == "<p>shop</p>");
    CHECK(get("/widget/shop").header("Location") == "/widget/shop/");
    CHECK(get("/widget/../secret").status == 404);
    CHECK(get("/").status == 404);
    CHECK(site.request("DELETE /widget/shop/ HTTP/1.1\r\nHost: hub\r\n\r\n").status == 405);
}
