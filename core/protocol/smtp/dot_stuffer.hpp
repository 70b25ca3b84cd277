// Makes a mail fit for DATA (RFC 5321 section 4.5.2): every line end is CRLF, every line that begins with a
// dot gets another one, NUL is left out. So the end of the data is what we end it with and nothing in the
// mail can pass for it, whatever line ends the next server believes in.
#pragma once

#include <string>
#include <string_view>

namespace santral::smtp {

class DotStuffer {
public:
    void feed(std::string_view bytes, std::string& out);
    void finish(std::string& out); // the line end that may be missing, and the final dot

private:
    bool lineStart_ = true;
    bool afterCr_ = false;
};

} // namespace santral::smtp
