// The members of a board's checkpoint by name. Only board_save.cpp includes this.
#pragma once

#include "core/domain/fields.hpp"
#include "core/routing/board_contacts.hpp"
#include "core/routing/board_conversations.hpp"
#include "core/routing/board_tally.hpp"

namespace santral::routing {

struct BoardSaved {
    int version = 0;
    BoardQueues::Saved queues;
    std::vector<std::int64_t> facts;
    BoardAgents::Saved agents;
    std::vector<BoardStay> contacts;
    BoardConversations::Saved conversations;
};

template <Is<BoardQueueKept> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("known", s.known), v("away", s.away), v("hand-out", s.handOut);
}
template <Is<BoardQueues::Saved> T, class V>
void describeFields(T& s, V&& v) {
    v("queues", s.queues), v("before", s.before), v("levels", s.levels);
}
template <Is<AgentStretch> T, class V>
void describeFields(T& s, V&& v) {
    v("from", s.from), v("time", s.time);
}
template <Is<AgentDone> T, class V>
void describeFields(T& s, V&& v) {
    v("at", s.at), v("handled", s.handled);
}
template <Is<BoardAgentKept> T, class V>
void describeFields(T& s, V&& v) {
    v("state", s.state), v("was-in", s.wasIn), v("teams", s.teams), v("queues", s.queues);
    v("activity", s.activity), v("since", s.since), v("stretches", s.stretches), v("done", s.done);
}
template <Is<BoardTeamKept> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("queues", s.queues);
}
template <Is<BoardAgents::Saved> T, class V>
void describeFields(T& s, V&& v) {
    v("agents", s.agents), v("teams", s.teams);
}
template <Is<BoardStay> T, class V>
void describeFields(T& s, V&& v) {
    v("contact", s.contact), v("conversation", s.conversation), v("place", s.place), v("state", s.state);
    v("agent", s.agent), v("queued", s.queuedAt), v("since", s.since), v("in-hand", s.inHandAt);
    v("accepted", s.accepted), v("handled", s.handledBefore);
}
template <Is<BoardMatter> T, class V>
void describeFields(T& s, V&& v) {
    v("identity", s.identity), v("owner", s.owner), v("waiting", s.waitingSince), v("place", s.place);
    v("state", s.state);
}
template <Is<BoardPromise> T, class V>
void describeFields(T& s, V&& v) {
    v("conversation", s.conversation), v("due", s.due), v("made", s.madeAt), v("place", s.place);
    v("broken", s.broken);
}
template <Is<BoardConversations::Saved> T, class V>
void describeFields(T& s, V&& v) {
    v("conversations", s.conversations), v("matters", s.matters), v("promises", s.promises);
}
template <Is<BoardSaved> T, class V>
void describeFields(T& s, V&& v) {
    v("version", s.version), v("queues", s.queues), v("facts", s.facts), v("agents", s.agents);
    v("contacts", s.contacts), v("conversations", s.conversations);
}

} // namespace santral::routing
