// What a hub has done since its start, in numbers: kept by LocalHub, told by the monitor. Core thread.
#pragma once

#include "core/domain/commands.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>
#include <variant>

namespace santral {

// In the order of CommandBody.
inline constexpr std::array<std::string_view, 61> kCommandKinds{"take_conversation",
                                                                "assign_conversation",
                                                                "move_conversation",
                                                                "close_conversation",
                                                                "reopen_conversation",
                                                                "snooze_conversation",
                                                                "tag_conversation",
                                                                "mark_read",
                                                                "add_note",
                                                                "send_message",
                                                                "retry_message",
                                                                "start_conversation",
                                                                "edit_customer",
                                                                "add_identity",
                                                                "link_identity",
                                                                "unlink_identity",
                                                                "erase_customer",
                                                                "save_brand",
                                                                "save_queue",
                                                                "save_team",
                                                                "save_tag",
                                                                "save_reason",
                                                                "save_view",
                                                                "remove_sample",
                                                                "register_agent",
                                                                "record_settings",
                                                                "record_access",
                                                                "receive_chat",
                                                                "identify_visitor",
                                                                "report_chat_seen",
                                                                "receive_mail",
                                                                "report_delivery",
                                                                "record_call",
                                                                "import_conversation",
                                                                "release_message",
                                                                "reschedule_message",
                                                                "restore_conversation",
                                                                "restore_customer",
                                                                "restore_identity",
                                                                "withdraw_identity",
                                                                "withdraw_message",
                                                                "save_skill",
                                                                "save_hours",
                                                                "set_skills",
                                                                "set_agent_state",
                                                                "accept_contact",
                                                                "decline_contact",
                                                                "finish_contact",
                                                                "finish_wrap_up",
                                                                "ask_help",
                                                                "offer_contact",
                                                                "return_contact",
                                                                "end_contact",
                                                                "end_wrap_up",
                                                                "mark_service",
                                                                "note_desk",
                                                                "receive_call",
                                                                "report_call",
                                                                "merge_conversation",
                                                                "separate_conversation",
                                                                "split_conversation"};
static_assert(std::variant_size_v<CommandKinds> == kCommandKinds.size(), "name the new command's kind here");

// How long something took, sorted into steps; each step counts what took at most so long.
struct Durations {
    static constexpr std::array<double, 11> kSteps{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                   0.05,   0.1,   0.25,   0.5,   1}; // seconds
    std::array<std::uint64_t, kSteps.size()> upTo{};
    std::uint64_t count = 0;
    double seconds = 0; // all together

    void add(std::chrono::nanoseconds took) {
        double length = std::chrono::duration<double>(took).count();
        for (std::size_t i = 0; i < kSteps.size(); ++i) upTo[i] += length <= kSteps[i];
        ++count;
        seconds += length;
    }
};

struct HubCounts {
    std::array<std::uint64_t, kCommandKinds.size()> executed{}; // by kind; repeats of a command do not count
    std::array<std::uint64_t, kCommandKinds.size()> refused{};
    std::uint64_t events = 0;
    Durations commits; // from the hand-over to the disk until its answer was back

    void execute(const CommandBody& command, std::size_t eventsOfIt) {
        ++executed[command.index()];
        events += eventsOfIt;
    }
    void refuse(const CommandBody& command) { ++refused[command.index()]; }
    void commit(bool durable, std::chrono::nanoseconds took) {
        if (durable) commits.add(took);
    }
};

} // namespace santral
