// What a command prints: rows in aligned columns for people, or one JSON array of objects for machines.
#pragma once

#include <boost/json.hpp>
#include <ostream>
#include <string>
#include <vector>

namespace santral::hub {

struct Cell {
    std::string text;         // for people; control characters are made visible
    boost::json::value value; // for machines
    Cell(std::string same) : text(std::move(same)), value(text) {}
    Cell(std::string shown, boost::json::value told) : text(std::move(shown)), value(std::move(told)) {}
};

class Table {
public:
    explicit Table(std::vector<std::string> columns) : columns_(std::move(columns)) {}
    void add(std::vector<Cell> row) { rows_.push_back(std::move(row)); } // as many as columns
    void print(std::ostream& out, bool json) const;

private:
    void printJson(std::ostream& out) const;

    std::vector<std::string> columns_;
    std::vector<std::vector<Cell>> rows_;
};

} // namespace santral::hub
