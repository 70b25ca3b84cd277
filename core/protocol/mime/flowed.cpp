#include "core/protocol/mime/flowed.hpp"

namespace santral::mime {

std::string unflow(std::string_view text, bool deleteSpace) {
    std::string out;
    out.reserve(text.size());
    bool open = false; // the last line is waiting for its rest
    while (!text.empty()) {
        std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        bool quoted = line.starts_with('>');
        bool signature = line == "-- ";
        if (open && (quoted || signature)) out += '\n';
        if (!quoted && line.starts_with(' ')) line.remove_prefix(1);
        open = !quoted && !signature && line.ends_with(' ') && end != std::string_view::npos;
        if (open && deleteSpace) line.remove_suffix(1);
        out += line;
        if (!open && end != std::string_view::npos) out += '\n';
    }
    return out;
}

} // namespace santral::mime
