// A table of a TOML file, read key by key: each fault is noted with its place and what to write instead, and
// reading goes on, so that all faults of a file are told at once. For config.cpp only.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

namespace santral::hub {

struct ConfigTrouble {
    std::uint32_t line = 0; // from 1, like the column; 0: the file as a whole
    std::uint32_t column = 0;
    std::string text; // what is wrong; what to write instead
    bool operator==(const ConfigTrouble&) const = default;
};

struct ParsedConfig {
    toml::table table;
    bool partial = false; // lines that are no TOML were left out: what is missing may have stood there
};

// Notes every line that is no TOML and reads the others.
ParsedConfig parseToml(std::string text, std::vector<ConfigTrouble>& troubles);

class ConfigReader {
public:
    // Says what is wrong with a text ("… is no numeric address; write …"); empty: nothing.
    using Judge = std::function<std::string(const std::string&)>;

    // `name` is empty for the top of the file. The table and the list outlive the reader.
    ConfigReader(const toml::table& table, std::string name, std::vector<ConfigTrouble>& troubles);

    // Nothing where the key is missing or wrong.
    std::optional<std::string> text(std::string_view key, const Judge& judge = {});
    std::optional<std::int64_t> number(std::string_view key, std::int64_t least, std::int64_t most);
    std::optional<bool> flag(std::string_view key);
    std::optional<std::vector<std::string>> texts(std::string_view key, const Judge& judge = {});
    std::optional<ConfigReader> table(std::string_view key);

    bool has(std::string_view key) const { return table_->contains(key); }
    void fault(std::string_view key,
               std::string text); // at the key's value, or at the table where it is missing
    void refuseUnknown();         // every key that was not asked for

private:
    const toml::node* find(std::string_view key);
    void wrongType(const toml::node& node, std::string_view key, std::string_view wanted);
    void note(const toml::source_position& at, std::string text);

    const toml::table* table_;
    std::string name_;
    std::vector<ConfigTrouble>* troubles_;
    std::vector<std::string> known_;
};

} // namespace santral::hub
