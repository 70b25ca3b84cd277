// What conversations of one customer mean to each other when they are merged and separated, in sets of single
// messages and tags: by another way than core/domain/conversation_fold.hpp, to be compared with it.
#pragma once

#include "core/domain/conversation.hpp"

#include <map>
#include <set>
#include <string>

namespace santral::test {

class MergeModel {
public:
    struct Talk {
        ConversationState state = ConversationState::Open;
        std::set<std::pair<TimePoint, int>> waits; // the customer's messages that nobody has answered
        std::set<int> unread;
        std::set<std::pair<std::string, ConversationId>> tags; // and from which conversation each came
        TimePoint lastAt{};
        int saidIn = 0; // the step in which anybody last said something

        ConversationId into; // merged
        ConversationState before = ConversationState::Open, wokeFrom = ConversationState::Open;
        std::set<std::pair<TimePoint, int>> waitsThen; // as it was merged
        std::set<int> unreadThen;
        int mergedIn = 0;

        bool closed() const { return state == ConversationState::Closed; }
        std::set<std::string> words() const {
            std::set<std::string> all;
            for (const auto& [tag, from] : tags) all.insert(tag);
            return all;
        }
    };

    int step = 0;
    std::map<ConversationId, Talk> talks;

    Talk& operator[](ConversationId id) { return talks[id]; }
    ConversationId target(ConversationId id) {
        while (talks.at(id).into) id = talks.at(id).into;
        return id;
    }

    void said(ConversationId id, int message, TimePoint at) {
        Talk& talk = talks[id];
        talk.state = ConversationState::Open;
        talk.waits.emplace(at, message);
        talk.unread.insert(message);
        talk.lastAt = at;
        talk.saidIn = step;
    }
    bool answers(ConversationId id, TimePoint at) {
        Talk& talk = talks[id];
        if (talk.into) return false;
        talk.state = ConversationState::Open;
        talk.waits.clear();
        talk.lastAt = at;
        talk.saidIn = step;
        return true;
    }
    void closes(ConversationId id) {
        talks[id].state = ConversationState::Closed;
        talks[id].waits.clear();
        talks[id].unread.clear();
    }
    bool reopens(ConversationId id, ConversationState state = ConversationState::Open) {
        if (talks[id].into) return false;
        talks[id].state = state;
        return true;
    }
    void tags(ConversationId id, const std::string& tag, bool on) {
        Talk& talk = talks[id];
        bool has = talk.words().count(tag) > 0;
        if (on && !has) talk.tags.emplace(tag, ConversationId{});
        if (!on) std::erase_if(talk.tags, [&](const auto& one) { return one.first == tag; });
    }
    bool merges(ConversationId id, ConversationId into) {
        Talk &gone = talks[id], &stays = talks[into];
        if (gone.into && gone.into == into) return true;
        if (id == into || gone.into || stays.into) return false;
        bool wakes = gone.state == ConversationState::Open      ? stays.state != ConversationState::Open
                     : gone.state == ConversationState::Snoozed ? stays.closed()
                                                                : false;
        gone.into = into;
        gone.before = gone.state;
        gone.waitsThen = gone.waits;
        gone.unreadThen = gone.unread;
        gone.wokeFrom = wakes ? stays.state : ConversationState::Open;
        gone.mergedIn = step;
        if (wakes) stays.state = ConversationState::Open;
        stays.waits.insert(gone.waits.begin(), gone.waits.end());
        stays.unread.insert(gone.unread.begin(), gone.unread.end());
        for (const std::string& tag : gone.words()) stays.tags.emplace(tag, id);
        stays.lastAt = std::max(stays.lastAt, gone.lastAt);
        closes(id);
        return true;
    }
    bool separates(ConversationId id) {
        Talk& gone = talks[id];
        if (!gone.into) return true;
        Talk& stays = talks[gone.into];
        if (stays.into) return false;
        gone.into = {};
        gone.state = gone.before;
        gone.waits = gone.waitsThen;
        gone.unread = gone.unreadThen;
        for (const auto& one : gone.waits) stays.waits.erase(one);
        for (int one : gone.unread) stays.unread.erase(one);
        std::erase_if(stays.tags, [&](const auto& one) { return one.second == id; });
        bool silent = stays.saidIn < gone.mergedIn && stays.state == ConversationState::Open;
        if (gone.wokeFrom == ConversationState::Open || !silent) return true;
        stays.state = gone.wokeFrom;
        if (stays.closed()) closes(this->idOf(stays));
        return true;
    }

private:
    ConversationId idOf(const Talk& talk) const {
        for (const auto& [id, one] : talks) {
            if (&one == &talk) return id;
        }
        return {};
    }
};

} // namespace santral::test
