// Subjects: the base without the "Re:" of all clients, for matching, and the one of a reply.
#pragma once

#include <string>
#include <string_view>

namespace santral::mime {

struct BaseSubject {
    std::string text; // prefixes, "(fwd)", and list tags before a prefix gone; white space runs to one space
    bool answers = false;  // had the mark of a reply
    bool forwards = false; // had the mark of a forward
};

// After RFC 5256 section 2.1, with the prefixes that clients write in other languages ("Ynt:", "Cvb:",
// "İlt:", "AW:", "SV:" …) and counted ones ("Re[2]:", "Re (3):"). Compare results by santral::fold.
BaseSubject baseSubject(std::string_view subject);

std::string replySubject(std::string_view subject); // "Re: …"; one that already answers stays as it is

} // namespace santral::mime
