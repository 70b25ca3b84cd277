// A filter of the inbox in words: what can be chosen, what is chosen, and how one part comes and goes. No
// widgets.
#pragma once

#include "core/domain/agent.hpp"
#include "core/domain/inbox_query.hpp"
#include "core/domain/team.hpp"
#include "ui/widgets/icons.hpp"

#include <QString>

#include <vector>

namespace santral::ui {

// What a desk knows by name.
struct InboxNames {
    Organisation all = {};
    std::vector<Agent> agents = {};
    AgentId me = {};
};

struct FilterPart {
    enum class Kind { Unanswered, Unread, Pressing, Channel, Owner, Queue, Brand, Tag };
    Kind kind = Kind::Unanswered;
    QString text;
    Icon icon = Icon::None;
    Uuid id = {}; // of Owner, Queue and Brand
    Channel channel = Channel::Chat;
    std::string tag = {};
};

QString headingOf(FilterPart::Kind kind); // three kinds share the first one
// Everything that can be chosen for a tab, in the order in which it is shown. What was put away is there only
// where the filter has it.
std::vector<FilterPart> filterParts(const InboxNames& names, InboxTab tab, const InboxFilter& filter);
FilterPart tagPart(const std::string& tag);
// What a filter asks for, by name; also what nobody knows any more, so that it can be taken out.
std::vector<FilterPart> partsOf(const InboxFilter& filter, const InboxNames& names);
bool has(const InboxFilter& filter, const FilterPart& part);
InboxFilter toggled(InboxFilter filter, const FilterPart& part);
// On the tab of what is mine the owner is known.
InboxFilter fitting(InboxFilter filter, InboxTab tab);

QString matchingText(std::uint64_t matching); // "12 match"; beyond what is counted "10,000 or more match"
QString tabName(InboxTab tab);
QString orderName(InboxOrder order);
// "Team · Unanswered, Returns": what a view shows, in one line.
QString describeQuery(const InboxQuery& query, const InboxNames& names);

// The views this agent can pick: his own, then everybody's, each by name.
std::vector<SavedView> viewsOf(const InboxNames& names);
const SavedView* viewById(const InboxNames& names, SavedViewId id); // nullptr: put away, or not his

} // namespace santral::ui
