// Puts a note with a file into the newest conversation of a desk's folder, for end-to-end runs: e2e_desk_file
// FOLDER FILE
#include "core/hub/local_hub.hpp"

#include <cstdio>
#include <fstream>

using namespace santral;

namespace {

template <class T>
Result<T> wait(asio::io_context& io, const std::function<void(Hub::Done<T>)>& ask) {
    std::optional<Result<T>> kept;
    ask([&](Result<T> answer) { kept = std::move(answer); });
    io.restart();
    while (!kept) io.run_one();
    return std::move(*kept);
}

Result<void> write(const std::filesystem::path& folder, const std::filesystem::path& file) {
    std::string id;
    std::ifstream(folder / "agent") >> id;
    auto known = parseUuid(id);
    if (!known) return Error{Errc::NotFound, "agent"};
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    auto on = io.get_executor();
    Agent agent{AgentId{*known}, "", Role::Administrator};
    auto hub =
        LocalHub::open({folder, agent, {on, on, on, on}, &systemClock(), &systemRandom(), timers.get(), {}});
    if (!hub) return hub.error();
    Subscription watch;
    auto page = wait<InboxPage>(io, [&](auto done) {
        watch = (*hub)->watchInbox({InboxTab::Team}, 1, [done](const InboxUpdate& update) {
            if (update.snapshot) done(update.page);
        });
    });
    watch.reset();
    if (page->rows.empty()) return Error{Errc::NotFound, "conversation"};
    auto stored =
        wait<Attachment>(io, [&](auto done) { (*hub)->storeFile(file, file.filename().string(), done); });
    if (!stored) return stored.error();
    auto message = makeId<MessageId>(systemClock(), systemRandom());
    AddNote note{page->rows.front().conversation.id, message, "with a file", {*stored}};
    auto receipt =
        wait<Receipt>(io, [&](auto done) { (*hub)->execute((*hub)->newCommandId(), note, std::move(done)); });
    if (!receipt) return receipt.error();
    while (!(*hub)->idle() || (*hub)->viewApplied() < (*hub)->head()) io.run_one();
    return {};
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return std::fprintf(stderr, "e2e_desk_file FOLDER FILE\n"), 2;
    auto written = write(argv[1], argv[2]);
    if (written) return 0;
    std::fprintf(stderr, "%s\n", describe(written.error()).c_str());
    return 1;
}
