#include "app/hub/mailbox_commands.hpp"

#include "app/hub/ask_password.hpp"
#include "app/hub/names.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <vector>

namespace santral::hub {
namespace {

struct MailboxOptions {
    CommonOptions common;
    std::string address; // empty: the only one
    std::optional<std::string> insteadOf;
    std::optional<std::string> name, user, imap, smtp, imapSecurity, smtpSecurity, queue, caFile, signature;
};
using SharedMailbox = std::shared_ptr<MailboxOptions>;
using Mailboxes = std::vector<MailboxSettings>;
using Work = Result<void> (*)(const MailboxOptions&, AdminDoor&, const Organisation&, const Mailboxes&);

std::string securityName(Security security) {
    return std::string(enumNames(security)[static_cast<std::size_t>(security)]);
}

// "imap.example", "imap.example:993" or "[::1]:993"; without a port the one that is set stays.
Result<void> readServer(const std::optional<std::string>& given, ServerAddress& into) {
    if (!given) return {};
    std::string text = *given;
    auto colon = text.rfind(':');
    bool bracketed = !text.empty() && text.front() == '[';
    bool hasPort = colon != std::string::npos && (!bracketed || text[colon - 1] == ']') &&
                   (bracketed || text.find(':') == colon);
    if (hasPort) {
        const std::string digits = text.substr(colon + 1);
        bool number = !digits.empty() && digits.size() <= 5 &&
                      digits.find_first_not_of("0123456789") == std::string::npos;
        unsigned long port = number ? std::stoul(digits) : 0;
        if (port == 0 || port > 65535) return Error{Errc::Invalid, "a port is a number from 1 to 65535"};
        into.port = static_cast<std::uint16_t>(port);
        text.erase(colon);
    }
    if (bracketed && text.size() > 2) text = text.substr(1, text.size() - 2);
    into.host = text;
    return {};
}

void readSecurity(const std::optional<std::string>& given, ServerAddress& into) {
    auto names = enumNames(Security{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (given == names[i]) into.security = static_cast<Security>(i);
    }
}

Result<std::string> textOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in.is_open() || in.bad()) return Error{Errc::Invalid, file + " cannot be read"};
    return text;
}

// The hub reads this file itself, wherever the command was given.
std::string wholePath(const std::string& file) {
    return file.empty() ? file : std::filesystem::absolute(file).string();
}

Result<void> fillMailbox(MailboxSettings& mailbox, const MailboxOptions& options, const Organisation& all) {
    if (mailbox.user.empty() || mailbox.user == mailbox.address) mailbox.user = options.address;
    mailbox.address = options.address;
    if (options.name) mailbox.name = *options.name;
    if (options.user) mailbox.user = *options.user;
    if (auto done = readServer(options.imap, mailbox.imap); !done) return done;
    if (auto done = readServer(options.smtp, mailbox.smtp); !done) return done;
    readSecurity(options.imapSecurity, mailbox.imap);
    readSecurity(options.smtpSecurity, mailbox.smtp);
    if (options.caFile) mailbox.caFile = wholePath(*options.caFile);
    if (options.queue) {
        auto queue = options.queue->empty() ? Result<Queue>(Queue{}) : named(all.queues, *options.queue);
        if (!queue) return queue.error();
        mailbox.queue = queue->id;
    }
    if (!options.signature) return {};
    auto signature = textOf(*options.signature);
    if (!signature) return signature.error();
    mailbox.signature = std::move(*signature);
    return {};
}

const MailboxSettings* find(const Mailboxes& all, const std::string& address) {
    auto found = std::find_if(all.begin(), all.end(), [&](const MailboxSettings& one) {
        return equalsIgnoreCase(one.address, address);
    });
    return found == all.end() ? nullptr : &*found;
}

// The one that is named; without a name the only one.
Result<MailboxSettings> meant(const Mailboxes& all, const std::string& address) {
    if (all.empty()) return Error{Errc::NotFound, "there is no mailbox yet; see `mailbox set`"};
    if (address.empty() && all.size() == 1) return all.front();
    if (address.empty()) return Error{Errc::Invalid, "there are several: name one by its address"};
    const MailboxSettings* found = find(all, address);
    return found ? Result<MailboxSettings>(*found)
                 : Error{Errc::NotFound, "there is no mailbox " + address + "; see `mailbox show`"};
}

// `was`: the address of the one that becomes it; empty: a new one.
Result<AdminAnswer> saveMailbox(AdminDoor& door, const std::string& was, MailboxSettings mailbox,
                                std::string password, bool forget) {
    AdminRequest request;
    request.ask = AdminAsk::SaveSettings;
    request.mailbox = was;
    request.settings.mailbox = std::move(mailbox);
    request.password = std::move(password);
    request.forget = forget;
    return door.ask(request);
}

Error inWords(const Error& error) {
    if (error.code == Errc::Conflict) return {error.code, "there is a mailbox with this address already"};
    if (error.code == Errc::TooLarge) return {error.code, "a hub reads 50 mailboxes at most"};
    if (error.code != Errc::Invalid) return error;
    if (error.detail == "address") return {error.code, "that is not a mail address"};
    if (error.detail == "imap")
        return {error.code, "--imap needs the server that keeps the mail, HOST[:PORT]"};
    if (error.detail == "smtp") return {error.code, "--smtp needs the server that sends, HOST[:PORT]"};
    if (error.detail == "security")
        return {error.code, "without TLS only a server on this computer is talked to"};
    return error;
}

Result<void> set(const MailboxOptions& options, AdminDoor& door, const Organisation& all,
                 const Mailboxes& mailboxes) {
    const MailboxSettings* known = find(mailboxes, options.insteadOf.value_or(options.address));
    if (options.insteadOf && !known) return meant(mailboxes, *options.insteadOf).error();
    MailboxSettings now = known ? *known : MailboxSettings{};
    const std::string was = now.address;
    if (auto done = fillMailbox(now, options, all); !done) return done;
    auto saved = saveMailbox(door, was, std::move(now), {}, false);
    if (!saved) return inWords(saved.error());
    bool hasPassword = known && known->hasPassword;
    tellDone(options.common,
             hasPassword ? options.address + " is set up"
                         : options.address + " is set up; give its password with `mailbox password " +
                               options.address + "`",
             {});
    return {};
}

Result<void> password(const MailboxOptions& options, AdminDoor& door, const Organisation&,
                      const Mailboxes& mailboxes) {
    auto now = meant(mailboxes, options.address);
    if (!now) return now.error();
    auto secret = askPassword();
    if (!secret) return secret.error();
    const std::string address = now->address;
    auto saved = saveMailbox(door, address, std::move(*now), std::move(*secret), false);
    if (!saved) return inWords(saved.error());
    tellDone(options.common, "the password of " + address + " is kept, sealed", {});
    return {};
}

Result<void> away(const MailboxOptions& options, AdminDoor& door, const Organisation&,
                  const Mailboxes& mailboxes) {
    auto now = meant(mailboxes, options.address);
    if (!now) return now.error();
    auto saved = saveMailbox(door, now->address, {}, {}, true);
    if (!saved) return saved.error();
    tellDone(options.common, now->address + " is read no more; its mails stay", {});
    return {};
}

Cell serverCell(const ServerAddress& server) {
    return {server.host + ":" + std::to_string(server.port) + " " + securityName(server.security)};
}

Result<void> show(const MailboxOptions& options, AdminDoor&, const Organisation& all,
                  const Mailboxes& mailboxes) {
    Table table({"address", "name", "user", "imap", "smtp", "queue", "password"});
    for (const MailboxSettings& one : mailboxes) {
        auto queue = namesOf(all.queues, std::vector<QueueId>{one.queue});
        table.add({one.address, one.name, one.user, serverCell(one.imap), serverCell(one.smtp), joined(queue),
                   Cell(one.hasPassword ? "kept" : "missing", one.hasPassword)});
    }
    table.print(std::cout, options.common.json);
    return {};
}

Result<void> test(const MailboxOptions& options, AdminDoor& door, const Organisation&,
                  const Mailboxes& mailboxes) {
    auto now = meant(mailboxes, options.address);
    if (!now) return now.error();
    AdminRequest request;
    request.ask = AdminAsk::TestMailbox;
    request.settings.mailbox = std::move(*now);
    auto answer = door.ask(request);
    if (!answer && answer.error().code == Errc::Unsupported)
        return Error{Errc::Invalid, "a mailbox is tested by a hub that runs: start it first"};
    if (!answer) return answer.error();
    Table table({"step", "good", "why", "detail"});
    bool good = true;
    for (const TestStep& step : answer->steps) {
        table.add({step.what, Cell(step.ok ? "yes" : "no", step.ok), step.why, step.detail});
        good = good && step.ok;
    }
    table.print(std::cout, options.common.json);
    return good ? Result<void>() : Error{Errc::Invalid, "the mailbox does not work yet"};
}

int run(const MailboxOptions& options, Work work) {
    auto found = [&](AdminDoor& door, AdminAnswer& all) -> Result<void> {
        AdminRequest request;
        request.ask = AdminAsk::Settings;
        auto answer = door.ask(request);
        if (!answer) return answer.error();
        return work(options, door, all.organisation, answer->settings.mailboxes);
    };
    return withHub(options.common, AdminDoor::Folder::MustBeThere, found);
}

void addSettings(CLI::App& command, const SharedMailbox& options) {
    auto security = CLI::IsMember({"tls", "starttls", "none"});
    command.add_option("address", options->address, "the mail address customers write to")->required();
    command.add_option("--instead-of", options->insteadOf, "the mailbox that gets this address from now on");
    command.add_option("--name", options->name, "the name beside it");
    command.add_option("--imap", options->imap, "where the mail lies, HOST[:PORT]");
    command.add_option("--imap-security", options->imapSecurity, "tls, starttls, or none on this computer")
        ->check(security);
    command.add_option("--smtp", options->smtp, "where answers are sent from, HOST[:PORT]");
    command.add_option("--smtp-security", options->smtpSecurity, "tls, starttls, or none on this computer")
        ->check(security);
    command.add_option("--user", options->user, "what the servers call it; else the address");
    command.add_option("--queue", options->queue, "the queue its mail goes to; \"\" for none");
    command.add_option("--ca-file", options->caFile, "one more certificate authority to trust (PEM)");
    command.add_option("--signature", options->signature, "a text file that ends every answer");
}

} // namespace

void addMailboxCommands(CLI::App& program, Chosen& chosen) {
    CLI::App& group = *program.add_subcommand("mailbox", "The mailboxes that this hub reads and answers");
    group.require_subcommand(1);
    auto options = std::make_shared<MailboxOptions>();
    auto add = [&](const char* name, const char* what, Work work) {
        CLI::App* command = group.add_subcommand(name, what);
        addCommon(*command, options->common);
        command->callback(
            [&chosen, options, work] { chosen = [options, work] { return run(*options, work); }; });
        return command;
    };
    auto addNamed = [&](const char* name, const char* what, Work work) {
        add(name, what, work)
            ->add_option("address", options->address, "which one; not needed where there is one");
    };
    addSettings(*add("set", "Set one up, or change what is given and only that", set), options);
    add("show", "What is set up", show);
    addNamed("password", "Asked for at a terminal, else one line of standard input", password);
    addNamed("test", "Tries every step of reading and sending", test);
    addNamed("away", "Read it no more", away);
}

} // namespace santral::hub
