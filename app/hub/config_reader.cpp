#include "app/hub/config_reader.hpp"

#include <algorithm>

namespace santral::hub {
namespace {

// The line becomes empty, so that those behind it keep their numbers. False: there was nothing to empty, or
// it was the head of a table, without which the keys below it would be taken for others.
bool emptyLine(std::string& text, std::uint32_t number) {
    std::size_t begin = 0;
    for (std::uint32_t line = 1; line < number; ++line) {
        begin = text.find('\n', begin);
        if (begin == std::string::npos) return false;
        ++begin;
    }
    std::size_t end = std::min(text.find('\n', begin), text.size());
    std::size_t first = text.find_first_not_of(" \t\r", begin);
    if (first >= end || text[first] == '[') return false;
    text.erase(begin, end - begin);
    return true;
}

std::string_view nameOf(toml::node_type type) {
    switch (type) {
    case toml::node_type::string:
        return "a text";
    case toml::node_type::integer:
        return "a whole number";
    case toml::node_type::floating_point:
        return "a broken number";
    case toml::node_type::boolean:
        return "true or false";
    case toml::node_type::array:
        return "a list";
    case toml::node_type::table:
        return "a table";
    default:
        return "a date or a time";
    }
}

} // namespace

ParsedConfig parseToml(std::string text, std::vector<ConfigTrouble>& troubles) {
    ParsedConfig parsed;
    for (;;) {
        try {
            parsed.table = toml::parse(text);
            return parsed;
        } catch (const toml::parse_error& error) { // the library knows no other way
            auto at = error.source().begin;
            troubles.push_back({at.line, at.column,
                                "this is no TOML: " + std::string(error.description()) +
                                    "; write name = value, with texts in \"quotes\""});
            parsed.partial = true;
            if (!emptyLine(text, at.line)) return parsed;
        }
    }
}

ConfigReader::ConfigReader(const toml::table& table, std::string name, std::vector<ConfigTrouble>& troubles)
    : table_(&table), name_(std::move(name)), troubles_(&troubles) {}

const toml::node* ConfigReader::find(std::string_view key) {
    known_.emplace_back(key);
    return table_->get(key);
}

void ConfigReader::note(const toml::source_position& at, std::string text) {
    troubles_->push_back({at.line, at.column, std::move(text)});
}

void ConfigReader::wrongType(const toml::node& node, std::string_view key, std::string_view wanted) {
    note(node.source().begin,
         std::string(key) + " is " + std::string(nameOf(node.type())) + "; write " + std::string(wanted));
}

std::optional<std::string> ConfigReader::text(std::string_view key, const Judge& judge) {
    const toml::node* node = find(key);
    if (!node) return std::nullopt;
    const auto* value = node->as_string();
    if (!value) {
        wrongType(*node, key, "a text in \"quotes\"");
        return std::nullopt;
    }
    std::string wrong = judge ? judge(value->get()) : std::string();
    if (value->get().empty()) wrong = std::string(key) + " is empty; write a value or leave the line out";
    if (wrong.empty()) return value->get();
    note(node->source().begin, wrong);
    return std::nullopt;
}

std::optional<std::int64_t> ConfigReader::number(std::string_view key, std::int64_t least,
                                                 std::int64_t most) {
    const toml::node* node = find(key);
    if (!node) return std::nullopt;
    std::string wanted = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    const auto* value = node->as_integer();
    if (!value) {
        wrongType(*node, key, wanted);
        return std::nullopt;
    }
    if (value->get() >= least && value->get() <= most) return value->get();
    note(node->source().begin,
         std::string(key) + " is " + std::to_string(value->get()) + "; write " + wanted);
    return std::nullopt;
}

std::optional<bool> ConfigReader::flag(std::string_view key) {
    const toml::node* node = find(key);
    if (!node) return std::nullopt;
    if (const auto* value = node->as_boolean()) return value->get();
    wrongType(*node, key, "true or false, without quotes");
    return std::nullopt;
}

std::optional<std::vector<std::string>> ConfigReader::texts(std::string_view key, const Judge& judge) {
    const toml::node* node = find(key);
    if (!node) return std::nullopt;
    const toml::array* list = node->as_array();
    if (!list) {
        wrongType(*node, key, "a list of texts, like [\"one\", \"two\"]");
        return std::nullopt;
    }
    std::vector<std::string> out;
    for (const toml::node& one : *list) {
        const auto* value = one.as_string();
        if (!value) {
            note(one.source().begin, "in " + std::string(key) + " stands " + std::string(nameOf(one.type())) +
                                         "; write texts in \"quotes\"");
            continue;
        }
        std::string wrong = judge ? judge(value->get()) : std::string();
        if (!wrong.empty()) note(one.source().begin, wrong);
        out.push_back(value->get());
    }
    return out;
}

std::optional<ConfigReader> ConfigReader::table(std::string_view key) {
    const toml::node* node = find(key);
    if (!node) return std::nullopt;
    if (const toml::table* table = node->as_table())
        return ConfigReader(*table, std::string(key), *troubles_);
    wrongType(*node, key, "a table: [" + std::string(key) + "] on a line of its own");
    return std::nullopt;
}

void ConfigReader::fault(std::string_view key, std::string text) {
    const toml::node* node = table_->get(key);
    note(node ? node->source().begin : table_->source().begin, std::move(text));
}

void ConfigReader::refuseUnknown() {
    std::string names;
    for (const std::string& one : known_) names += (names.empty() ? "" : ", ") + one;
    for (const auto& [key, value] : *table_) {
        if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
        std::string where = name_.empty() ? "at the top of the file" : "in [" + name_ + "]";
        note(key.source().begin,
             std::string(key.str()) + " is not known " + where + "; write one of " + names);
    }
}

} // namespace santral::hub
