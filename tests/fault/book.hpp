// What a hub was asked and what it acknowledged, told line by line (from the same process or over a pipe of
// one that was killed), and the judgement of what is left afterwards.
//   try TOKEN KIND MESSAGE [VISITOR]   asked; KIND is chat, mail, file, note, send, act or import (then the
//   number of
//                                      entries stands for MESSAGE); a repeat names the same TOKEN again
//   ok TOKEN FIRST LAST                acknowledged, with the events it became
//   put CELL N, has CELL N             a draft or a setting was to be saved with this content; it is
//   fault WORDS                        seen while it ran
#pragma once

#include "core/store/journal.hpp"
#include "core/store/ledger.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace santral::fault {

struct Counts {
    std::uint64_t asked = 0, acknowledged = 0, lost = 0, doubled = 0, madeUp = 0, halves = 0;
    std::uint64_t kept = 0; // drafts and settings that were acknowledged
    std::uint64_t keptLost = 0;
};

struct Judgement {
    Counts counts;
    std::vector<std::string> faults; // a sentence each
};

// Begins the names of visitors who may be erased. One who is and writes again is somebody new, and so is what
// he sends twice.
inline constexpr std::string_view kPassing = "passing";

class Book {
public:
    struct Chat {
        std::string token, visitor;
    };

    void hear(std::string_view line);
    std::vector<Chat> unanswered() const; // visitors' messages, which their pages would send again
    // Of ledger and journal as they are found. A journal that is not there is nullptr.
    Judgement judge(store::LedgerReader& ledger, store::Journal* journal) const;
    bool anythingKept() const;         // acknowledged drafts or settings
    bool anythingAcknowledged() const; // of commands

private:
    struct Asked {
        std::string kind, visitor;
        std::set<std::string> messages;
        std::size_t entries = 0;
        bool answered = false;
        Seq first = 0, last = 0;
    };
    struct Cell {
        std::uint64_t acknowledged = 0, asked = 0; // contents are numbered upwards
        std::uint64_t times = 0;
    };
    struct Found {
        std::map<std::string, std::vector<Seq>> messages; // by id
        std::map<std::string, std::size_t> entries;       // of imports, by token
        Seq head = 0;
    };
    Result<Found> look(store::LedgerReader& ledger) const;
    void judge(const std::string& token, const Asked& asked, const Found& found, Judgement& into) const;
    void judgeCells(store::Journal* journal, Judgement& into) const;

    std::map<std::string, Asked> asked_;        // by token
    std::map<std::string, std::string> tokens_; // by message
    std::map<std::string, Cell> cells_;
    std::vector<std::string> faults_;
};

// How a cell is named, and what is found in it: the number it holds, 0 where there is none.
std::string draftCell(ConversationId conversation, const std::string& slot);
std::string settingCell(const std::string& name);
std::uint64_t numberIn(store::Journal& journal, const std::string& cell);

} // namespace santral::fault
