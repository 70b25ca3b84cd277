#include "app/hub/inspect.hpp"

#include "app/hub/inspect_mail.hpp"
#include "app/hub/inspect_sla.hpp"
#include "core/base/tasks.hpp"
#include "core/domain/phone_number.hpp"
#include "core/os/detached.hpp"
#include "core/protocol/mime/limits.hpp"
#include "core/sieve/sieve.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

namespace santral::hub {
namespace {

namespace json = boost::json;

void print(const json::object& line) {
    std::cout << json::serialize(line) << '\n';
}

json::object failure(const std::string& file, const Error& error) {
    return {{"file", file}, {"error", describe(error)}};
}

// Pipes too; at most one octet more than the limit, so that the sieve can say TooLarge.
Result<std::string> readAll(const std::string& file, std::size_t limit) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return Error{Errc::NotFound, file};
    std::string octets;
    std::string piece(64u << 10, '\0');
    while (octets.size() <= limit && in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        octets.append(piece, 0, static_cast<std::size_t>(in.gcount()));
    }
    return octets;
}

asio::awaitable<json::object> inspectMail(sieve::Sieve& sieve, const std::string& file) {
    Result<std::string> octets = readAll(file, mime::kMaxMail);
    if (!octets) co_return failure(file, octets.error());
    Result<sieve::SievedMail> mail = co_await sieve.readMail(std::move(*octets));
    if (!mail) co_return failure(file, mail.error());
    json::object line{{"file", file}};
    for (auto& [key, value] : describe(mail->mail)) line[key] = value;
    co_return line;
}

asio::awaitable<json::object> inspectHtml(sieve::Sieve& sieve, const std::string& file) {
    Result<std::string> octets = readAll(file, mime::kMaxMail);
    if (!octets) co_return failure(file, octets.error());
    Result<sieve::CleanHtml> page = co_await sieve.cleanHtml(std::move(*octets));
    if (!page) co_return failure(file, page.error());
    json::array heldBack(page->heldBack.begin(), page->heldBack.end());
    co_return json::object{
        {"file", file}, {"html", page->html}, {"text", page->text}, {"held_back", std::move(heldBack)}};
}

asio::awaitable<void> inspectAll(sieve::Sieve& sieve, const std::string& what,
                                 const std::vector<std::string>& files, int& exitCode) {
    for (const std::string& file : files) {
        json::object line;
        if (what == "mail") {
            line = co_await inspectMail(sieve, file);
        } else {
            line = co_await inspectHtml(sieve, file);
        }
        if (line.contains("error")) exitCode = 1;
        print(line);
    }
    sieve.stop();
    co_await sieve.done();
}

int inspectFiles(const std::string& what, const std::vector<std::string>& files) {
    Result<std::filesystem::path> folder = os::programFolder();
    if (!folder) {
        std::cerr << "santral-hub: " << describe(folder.error()) << '\n';
        return 1;
    }
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    sieve::SieveOptions options;
    options.program = *folder / "santral-sieve";
    options.scratch = std::filesystem::temp_directory_path();
    auto sieve = sieve::makeSieve(io.get_executor(), *timers, std::move(options));
    Tasks tasks(io.get_executor());
    int exitCode = 0;
    tasks.spawn(inspectAll(*sieve, what, files, exitCode), "inspect");
    io.run();
    return exitCode;
}

int inspectPhone(const std::vector<std::string>& arguments) {
    std::string region = arguments.size() > 1 ? arguments[1] : std::string();
    std::optional<PhoneNumber> number = parsePhone(arguments[0], region);
    json::object line{{"input", arguments[0]}};
    if (!number) {
        line["error"] = "no telephone number";
    } else {
        line["e164"] = number->e164;
        line["type"] = name(number->type);
        line["region"] = number->region;
        line["valid"] = number->valid;
        line["possible"] = number->possible;
    }
    print(line);
    return number ? 0 : 1;
}

struct InspectOptions {
    std::string what;
    std::vector<std::string> arguments;
};

int inspectCases(const std::vector<std::string>& arguments) {
    if (arguments.size() != 2) {
        std::cerr << "santral-hub: inspect sla takes SCHEDULES.json and CASES.jsonl\n";
        return kMisused;
    }
    return inspectSla(arguments[0], arguments[1], std::cout, std::cerr) ? kDone : kFailed;
}

int inspect(const InspectOptions& options) {
    if (options.what == "phone") return inspectPhone(options.arguments);
    if (options.what == "sla") return inspectCases(options.arguments);
    return inspectFiles(options.what, options.arguments);
}

} // namespace

void addInspectCommand(CLI::App& program, Chosen& chosen) {
    CLI::App* command = program.add_subcommand(
        "inspect", "Show what Santral reads in a mail, a page or a number, or when a case is due");
    auto options = std::make_shared<InspectOptions>();
    command
        ->add_option("what", options->what,
                     "mail FILE…, html FILE…, phone NUMBER [REGION] or sla SCHEDULES.json CASES.jsonl")
        ->required()
        ->check(CLI::IsMember({"mail", "html", "phone", "sla"}));
    command->add_option("arguments", options->arguments, "files, or a number and its region")->required();
    command->callback([&chosen, options] { chosen = [options] { return inspect(*options); }; });
}

} // namespace santral::hub
