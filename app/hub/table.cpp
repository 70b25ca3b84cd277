#include "app/hub/table.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace santral::hub {
namespace {

constexpr std::size_t kGap = 2;

std::size_t width(std::string_view text) { // in code points
    auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

} // namespace

void Table::print(std::ostream& out, bool json) const {
    if (json) return printJson(out);
    std::vector<std::vector<std::string>> lines;
    std::vector<std::string>& head = lines.emplace_back();
    for (const std::string& column : columns_) head.push_back(toUpperAscii(column));
    for (const auto& row : rows_) {
        std::vector<std::string>& line = lines.emplace_back();
        for (const Cell& cell : row) line.push_back(cell.text.empty() ? "-" : printable(cell.text));
    }
    std::vector<std::size_t> widths(columns_.size());
    for (const auto& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], width(line[i]));
    }
    for (const auto& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            bool last = i + 1 == line.size();
            out << line[i] << (last ? "\n" : std::string(widths[i] - width(line[i]) + kGap, ' '));
        }
    }
}

void Table::printJson(std::ostream& out) const {
    boost::json::array all;
    for (const auto& row : rows_) {
        boost::json::object one;
        for (std::size_t i = 0; i < row.size(); ++i) one[columns_[i]] = row[i].value;
        all.push_back(std::move(one));
    }
    out << boost::json::serialize(all) << '\n';
}

} // namespace santral::hub
