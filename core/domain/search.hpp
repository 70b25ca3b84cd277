// Questions to the search box and their answers: newest first, as typed.
#pragma once

#include "core/domain/conversation.hpp"
#include "core/domain/customer.hpp"

#include <string>
#include <utility>
#include <vector>

namespace santral {

struct SearchQuery {
    std::string text; // words, the last one unfinished; "in quotes" is a phrase
    std::size_t limit = 20;
};

enum class HitKind { Customer, Conversation, Message };

struct SearchHit {
    HitKind kind = HitKind::Message;
    CustomerId customer;
    ConversationId conversation; // nil for a customer
    Seq seq = 0;                 // of the message
    std::string title;           // whose it is
    std::string snippet;         // original spelling
    std::vector<std::pair<std::size_t, std::size_t>>
        marks; // begin and end of the hits in the snippet, in octets
    TimePoint at{};
};

struct SearchAnswer {
    std::vector<SearchHit> customers;
    std::vector<SearchHit> conversations;
    std::vector<SearchHit> messages;
};

} // namespace santral
