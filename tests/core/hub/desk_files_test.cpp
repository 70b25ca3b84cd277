// Files on a joined desk: kept up to a quota, fetched again when they are wanted.
#include "core/hub/desk_files.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/team_bench.hpp"

#include <fstream>

using namespace santral;
using test::TeamBench;

namespace {

// Two desks in one queue; what the first writes with a file, the second sees.
struct FilesBench : TeamBench {
    ConversationId conversation = visitorWrites("v1", "bir", support);
    Agent deniz = addAgent("deniz", Role::Agent, {support});
    Agent emre = addAgent("emre", Role::Agent, {support});
    Desk* one = nullptr;
    Desk* two = nullptr;

    explicit FilesBench(std::uint64_t quota) {
        fileQuota = quota;
        one = &openDesk(deniz);
        two = &openDesk(emre);
        untilWhole(*one);
        untilWhole(*two);
    }
    Attachment stored(Desk& desk, const std::string& octets) {
        auto file = folder.path() / "kutu.txt";
        std::ofstream(file, std::ios::trunc) << octets;
        std::optional<Result<Attachment>> answer;
        desk->storeFile(file, "kutu.txt", [&](Result<Attachment> a) { answer = a; });
        until([&] { return answer.has_value(); });
        return answer->value();
    }
    CommandBody note(const Attachment& file) { return AddNote{conversation, newMessage(), "ekte", {file}}; }
    // Written on the first desk, and on the hub's disk.
    std::string sent(const std::string& octets) {
        Attachment file = stored(*one, octets);
        must(on(*one, note(file)));
        untilWhole(*two);
        return file.hash;
    }
    Result<std::filesystem::path> opened(Desk& desk, const std::string& hash) {
        std::optional<Result<std::filesystem::path>> answer;
        desk->openFile(hash, [&](Result<std::filesystem::path> p) { answer = p; });
        until([&] { return answer.has_value(); });
        settle();
        return *answer;
    }
    bool isHere(Desk& desk, const std::string& hash) {
        return std::filesystem::exists(desk.folder / "blobs" / hash.substr(0, 2) / hash);
    }
    void later() { deskClock.ahead += store::BlobShelf::kOpen + Millis(1000); }
    void again(Desk& desk, const Agent& agent) {
        stop(desk);
        start(desk, agent.login);
    }
};

const std::string kLetter = std::string(100, 'a'), kPicture = std::string(100, 'b');

} // namespace

TEST_CASE("desk files: over the quota the one unused for longest goes, and is fetched again when wanted") {
    FilesBench t(150);
    std::string letter = t.sent(kLetter), picture = t.sent(kPicture);
    REQUIRE(t.opened(*t.two, letter));
    t.later();
    REQUIRE(t.opened(*t.two, picture));
    CHECK_FALSE(t.isHere(*t.two, letter));
    CHECK(t.isHere(*t.two, picture));
    t.later();
    auto back = t.opened(*t.two, letter);
    REQUIRE(back);
    std::ifstream in(*back);
    std::string text;
    std::getline(in, text);
    CHECK(text == kLetter);
}

TEST_CASE("desk files: a file that is not here is said to be so while the hub cannot be reached") {
    FilesBench t(150);
    std::string letter = t.sent(kLetter);
    t.stopHub();
    t.until([&] { return !t.linked(*t.two); });
    auto missing = t.opened(*t.two, letter);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == Errc::Unavailable);
    CHECK(missing.error().detail == "file");
}

TEST_CASE("desk files: one that waits to be sent stays, also after the desk was started anew") {
    FilesBench t(150);
    std::string picture = t.sent(kPicture);
    t.stopHub();
    t.until([&] { return !t.linked(*t.two); });
    Attachment mine = t.stored(*t.two, kLetter);
    REQUIRE(t.on(*t.two, t.note(mine)));
    t.fileQuota = 0;
    t.later();
    t.again(*t.two, t.emre);
    t.settle();
    CHECK(t.isHere(*t.two, mine.hash));
    t.startHub();
    t.until([&] { return t.hub->idle() && t.opened(*t.one, mine.hash).has_value(); });
}

TEST_CASE("desk files: one in a draft stays") {
    FilesBench t(1000);
    Attachment mine = t.stored(*t.two, kLetter);
    bool kept = false;
    Draft draft{"note", "{\"files\":[{\"hash\":\"" + mine.hash + "\"}]}", {}};
    (*t.two)->saveDraft(t.conversation, draft, [&](Result<void> done) { kept = done.has_value(); });
    t.until([&] { return kept; });
    t.fileQuota = 0;
    t.later();
    t.again(*t.two, t.emre);
    t.settle();
    CHECK(t.isHere(*t.two, mine.hash));
}

TEST_CASE("desk files: what was sent goes like all others once the hub has it") {
    FilesBench t(0);
    std::string letter = t.sent(kLetter);
    CHECK(t.isHere(*t.one, letter));
    t.later();
    t.stored(*t.one, kPicture);
    t.until([&] { return !t.isHere(*t.one, letter); });
}

TEST_CASE("desk files: a file wanted twice at once is fetched once and given to both") {
    FilesBench t(1000);
    std::string letter = t.sent(kLetter);
    int answers = 0;
    for (int i = 0; i < 2; ++i) {
        (*t.two)->openFile(letter, [&](Result<std::filesystem::path> p) { answers += p.has_value(); });
    }
    t.until([&] { return answers == 2; });
    CHECK(t.isHere(*t.two, letter));
}
