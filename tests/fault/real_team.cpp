#include "tests/fault/real_team.hpp"

#include <array>
#include <cstdio>
#include <utility>

namespace santral::fault {
namespace {

constexpr std::size_t kMembers = 3;
constexpr std::size_t kVisitors = 30;
// All desks come from one address, and again whenever an answer was lost.
constexpr const char* kMore = R"([limits]
requests_at_once = 3000
requests_per_second = 1000
[log]
level = "error"
file = "hub.log"
)";

std::string inQuotes(const std::filesystem::path& path) {
    return "'" + path.string() + "'";
}

// What a program says and how it ends.
std::pair<std::string, int> outcomeOf(const std::string& line) {
    std::FILE* pipe = ::popen(line.c_str(), "r");
    if (!pipe) return {{}, -1};
    std::string said;
    std::array<char, 4096> octets{};
    while (std::size_t got = std::fread(octets.data(), 1, octets.size(), pipe))
        said.append(octets.data(), got);
    return {said, ::pclose(pipe)};
}

} // namespace

RealTeam::RealTeam(std::filesystem::path program) : program_(std::move(program)), folder_(kMembers, kMore) {
    queues_ = {QueueId{{9, 1}}, QueueId{{9, 2}}};
    for (const bench::Member& one : folder_.members()) {
        std::string login = "agent" + std::to_string(members_.size());
        std::filesystem::path desk = *folder_.folder() / login;
        std::filesystem::create_directories(desk);
        std::filesystem::permissions(desk, std::filesystem::perms::owner_all);
        members_.push_back({login, one.agent, one.token, desk});
    }
    fill();
}

// Two see a queue each and one sees both; what visitors have begun lies in none yet.
void RealTeam::fill() {
    std::vector<CommandBody> commands = {SaveQueue{{queues_[0], "Support", {}, false}},
                                         SaveQueue{{queues_[1], "Billing", {}, false}}};
    const std::vector<std::vector<QueueId>> sees = {{queues_[0]}, queues_, {queues_[1]}};
    for (std::size_t i = 0; i < members_.size(); ++i) {
        const Member& one = members_[i];
        commands.push_back(RegisterAgent{{one.agent, one.login, Role::Agent, one.login, {}, sees[i]}});
    }
    for (std::size_t i = 0; i < kVisitors; ++i) {
        ReceiveChat chat;
        chat.visitor = "visitor" + std::to_string(i);
        chat.message = makeId<MessageId>(systemClock(), systemRandom());
        chat.text = "asks something";
        commands.push_back(std::move(chat));
    }
    folder_.execute(std::move(commands));
}

std::string RealTeam::hubProgram() const {
    return (program_.parent_path() / "santral-hub").string();
}

std::vector<std::string> RealTeam::hub() const {
    std::vector<std::string> words = {program_.string(), "under", hubProgram()};
    for (std::string& word : folder_.serve()) words.push_back(std::move(word));
    return words;
}

std::vector<std::string> RealTeam::desk(const DeskStart& start) const {
    const Member& member = members_[start.member];
    std::vector<std::string> words = {program_.string(), "desk",
                                      "--name",          member.login,
                                      "--folder",        member.folder.string(),
                                      "--port",          std::to_string(start.port),
                                      "--agent",         toString(member.agent),
                                      "--token",         member.token,
                                      "--seed",          std::to_string(start.seed),
                                      "--life",          std::to_string(start.life)};
    for (QueueId queue : queues_) words.insert(words.end(), {"--queue", toString(queue)});
    for (const Member& one : members_) words.insert(words.end(), {"--colleague", toString(one.agent)});
    return words;
}

std::filesystem::path RealTeam::ledger() const {
    return *folder_.folder() / "data" / "ledger.db";
}

bool RealTeam::agrees(const Member& member) const {
    std::string hash = inQuotes(hubProgram()) + " hash --json ";
    auto hub = outcomeOf(hash + "--data " + inQuotes(ledger().parent_path()) + " --login " + member.login);
    auto desk = outcomeOf(hash + "--desk " + inQuotes(member.folder));
    return hub.second == 0 && desk.second == 0 && hub.first == desk.first;
}

std::optional<std::string> RealTeam::unsound() const {
    auto verified =
        outcomeOf(inQuotes(hubProgram()) + " verify --data " + inQuotes(ledger().parent_path()) + " 2>&1");
    if (verified.second == 0) return std::nullopt;
    return "santral-hub verify: " + verified.first;
}

} // namespace santral::fault
