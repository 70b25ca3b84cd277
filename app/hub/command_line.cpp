#include "app/hub/command_line.hpp"

#include "core/base/text.hpp"

#include <iostream>
#include <map>

namespace santral::hub {

void addCommon(CLI::App& command, CommonOptions& options) {
    command.add_option("--data", options.folder, "folder of the hub")->required();
    command.add_flag("--json", options.json, "print JSON, for machines");
}

int withHub(const CommonOptions& options, AdminDoor::Folder rule, const AdminWork& work) {
    auto door = AdminDoor::open(options.folder, rule);
    if (!door) return fail(door.error());
    auto all = (*door)->organisation();
    if (!all) return fail(all.error());
    auto outcome = work(**door, *all);
    return outcome ? kDone : fail(outcome.error());
}

int fail(const Error& error) {
    std::cerr << "santral-hub: " << printable(explain(error)) << '\n';
    return kFailed;
}

// The hub's codes in words; what this program itself found out is a sentence already.
std::string explain(const Error& error) {
    static const std::map<std::pair<Errc, std::string>, std::string> kSentences{
        {{Errc::Conflict, "name"}, "another one in use has this name"},
        {{Errc::Conflict, "login"}, "somebody has this login already"},
        {{Errc::Conflict, "last-administrator"}, "this is the last administrator, and one has to be left"},
        {{Errc::Invalid, "name"}, "a name is a line of text without spaces at its ends"},
        {{Errc::TooLarge, "name"}, "a name has at most 80 octets, a tag at most 64"},
        {{Errc::Invalid, "offer"}, "an offer stands for 5 seconds to 10 minutes"},
        {{Errc::Conflict, "line"}, "calls of this line go to another queue already"},
        {{Errc::Conflict, "extension"}, "somebody else has this extension"},
        {{Errc::Invalid, "lines"},
         "lines have 1 to 32 letters, digits and + * # . _ -, in a queue that is handed out"},
        {{Errc::Invalid, "extension"}, "an extension has 1 to 32 letters, digits and + * # . _ -"},
        {{Errc::TooLarge, "lines"}, "a queue has at most 100 lines"},
        {{Errc::Invalid, "widening"}, "a step changes something after a time"},
        {{Errc::Invalid, "capacity"}, "a capacity has numbers from 0 to 1000"},
        {{Errc::TooLarge, "seconds"}, "a time is at most 366 days"},
        {{Errc::TooLarge, "widenings"}, "a queue has at most 20 steps"},
        {{Errc::TooLarge, "schedule"}, "a schedule has at most 64 KiB"},
        {{Errc::Invalid, "login"}, "a login has 1 to 64 of the letters a to z, digits and . _ - @ +"},
    };
    auto found = kSentences.find({error.code, error.detail});
    if (found != kSentences.end()) return found->second;
    bool sentence = error.code == Errc::NotFound || error.code == Errc::Invalid;
    return sentence && !error.detail.empty() ? error.detail : describe(error);
}

void tellDone(const CommonOptions& options, const std::string& sentence, const std::string& id) {
    if (options.json) {
        std::cout << boost::json::serialize(boost::json::object{{"id", id}}) << '\n';
    } else {
        std::cout << printable(sentence) << '\n';
    }
}

} // namespace santral::hub
