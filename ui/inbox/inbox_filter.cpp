#include "ui/inbox/inbox_filter.hpp"

#include "ui/bridge/hub_client.hpp"
#include "ui/bridge/text.hpp"
#include "ui/widgets/channels.hpp"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace santral::ui {
namespace {

using Kind = FilterPart::Kind;

class FilterWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::InboxFilter)
public:
    static QString of(Kind kind) {
        switch (kind) {
        case Kind::Unanswered:
            return tr("Unanswered");
        case Kind::Unread:
            return tr("Unread");
        case Kind::Pressing:
            return tr("Pressing");
        default:
            return {};
        }
    }
    static QString heading(Kind kind) {
        switch (kind) {
        case Kind::Channel:
            return tr("Channels");
        case Kind::Owner:
            return tr("Owners");
        case Kind::Queue:
            return tr("Queues");
        case Kind::Brand:
            return tr("Brands");
        case Kind::Tag:
            return tr("Tags");
        default:
            return tr("State");
        }
    }
    static QString matching(std::uint64_t n) {
        if (n >= kMostMatching) return tr("%1 or more match").arg(QLocale().toString(quint64(n)));
        return tr("%n match", nullptr, static_cast<int>(n));
    }
    static QString me() { return tr("Me"); }
    static QString nobody() { return tr("Nobody"); }
    static QString noQueue() { return tr("No queue"); }
    static QString unknown() { return tr("Not known here"); }
    static QString tab(InboxTab tab) {
        switch (tab) {
        case InboxTab::Mine:
            return tr("Mine");
        case InboxTab::Team:
            return tr("Team");
        case InboxTab::Waiting:
            return tr("Snoozed");
        case InboxTab::Solved:
            break;
        }
        return tr("Solved");
    }
    static QString order(InboxOrder order) {
        switch (order) {
        case InboxOrder::MostUrgent:
            return tr("Most urgent first");
        case InboxOrder::LongestWaiting:
            return tr("Longest waiting first");
        case InboxOrder::Newest:
            break;
        }
        return tr("Newest first");
    }
};

constexpr std::array kFilterChannels{Channel::Chat, Channel::Mail, Channel::Phone};

template <class T>
bool isIn(const std::vector<T>& all, const T& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

template <class T>
void flip(std::vector<T>& all, const T& one) {
    if (const auto found = std::find(all.begin(), all.end(), one); found != all.end())
        all.erase(found);
    else
        all.push_back(one);
}

FilterPart state(Kind kind) {
    constexpr std::array kIcons{Icon::Reply, Icon::MailOpen, Icon::ClockAlert};
    return {kind, FilterWords::of(kind), kIcons[static_cast<std::size_t>(kind)]};
}
FilterPart channelPart(Channel channel) {
    FilterPart part{Kind::Channel, channelName(channel), channelIcon(channel)};
    part.channel = channel;
    return part;
}

template <class T, class IdType>
QString nameIn(const std::vector<T>& all, IdType id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
    return found == all.end() ? FilterWords::unknown() : toQt(found->name);
}

FilterPart ownerPart(AgentId id, const InboxNames& names) {
    const QString name = !id              ? FilterWords::nobody()
                         : id == names.me ? FilterWords::me()
                                          : nameIn(names.agents, id);
    return {Kind::Owner, name, id ? Icon::User : Icon::UserX, id.value};
}
FilterPart queuePart(QueueId id, const InboxNames& names) {
    return {Kind::Queue, id ? nameIn(names.all.queues, id) : FilterWords::noQueue(), Icon::Inbox, id.value};
}
FilterPart brandPart(BrandId id, const InboxNames& names) {
    return {Kind::Brand, nameIn(names.all.brands, id), Icon::Store, id.value};
}

// By name behind what stands there already.
void append(std::vector<FilterPart>& to, std::vector<FilterPart> more) {
    const QCollator byName;
    std::stable_sort(more.begin(), more.end(), [&](const FilterPart& a, const FilterPart& b) {
        return byName.compare(a.text, b.text) < 0;
    });
    std::move(more.begin(), more.end(), std::back_inserter(to));
}

std::vector<FilterPart> ownerParts(const InboxNames& names, const InboxFilter& filter) {
    std::vector<FilterPart> parts;
    for (const Agent& agent : names.agents)
        if (agent.id != names.me && (!agent.away || isIn(filter.owners, agent.id)))
            parts.push_back(ownerPart(agent.id, names));
    return parts;
}

template <class T, class IdType, class Make>
std::vector<FilterPart> inUse(const std::vector<T>& all, const std::vector<IdType>& chosen, Make make) {
    std::vector<FilterPart> parts;
    for (const T& one : all)
        if (!one.away || isIn(chosen, one.id)) parts.push_back(make(one));
    return parts;
}

} // namespace

QString headingOf(FilterPart::Kind kind) {
    return FilterWords::heading(kind);
}

FilterPart tagPart(const std::string& tag) {
    FilterPart part{Kind::Tag, toQt(tag), Icon::Tag};
    part.tag = tag;
    return part;
}

std::vector<FilterPart> filterParts(const InboxNames& names, InboxTab tab, const InboxFilter& filter) {
    std::vector<FilterPart> parts;
    for (const Kind kind : {Kind::Unanswered, Kind::Unread, Kind::Pressing}) parts.push_back(state(kind));
    for (const Channel channel : kFilterChannels) parts.push_back(channelPart(channel));
    if (tab != InboxTab::Mine) {
        parts.push_back(ownerPart(names.me, names));
        parts.push_back(ownerPart({}, names));
        append(parts, ownerParts(names, filter));
    }
    const auto queues = inUse(names.all.queues, filter.queues,
                              [&](const Queue& queue) { return queuePart(queue.id, names); });
    if (!queues.empty()) parts.push_back(queuePart({}, names));
    append(parts, queues);
    append(parts, inUse(names.all.brands, filter.brands,
                        [&](const Brand& brand) { return brandPart(brand.id, names); }));
    std::vector<FilterPart> tags;
    for (const Tag& tag : names.all.tags)
        if (!tag.away || isIn(filter.tags, tag.name)) tags.push_back(tagPart(tag.name));
    for (const std::string& own : filter.tags) {
        const auto kept = [&](const Tag& tag) { return tag.name == own; };
        if (std::none_of(names.all.tags.begin(), names.all.tags.end(), kept)) tags.push_back(tagPart(own));
    }
    append(parts, std::move(tags));
    return parts;
}

std::vector<FilterPart> partsOf(const InboxFilter& filter, const InboxNames& names) {
    std::vector<FilterPart> parts;
    if (filter.unanswered) parts.push_back(state(Kind::Unanswered));
    if (filter.unread) parts.push_back(state(Kind::Unread));
    if (filter.pressing) parts.push_back(state(Kind::Pressing));
    for (const Channel channel : filter.channels) parts.push_back(channelPart(channel));
    for (const AgentId owner : filter.owners) parts.push_back(ownerPart(owner, names));
    for (const QueueId queue : filter.queues) parts.push_back(queuePart(queue, names));
    for (const BrandId brand : filter.brands) parts.push_back(brandPart(brand, names));
    for (const std::string& tag : filter.tags) parts.push_back(tagPart(tag));
    return parts;
}

bool has(const InboxFilter& filter, const FilterPart& part) {
    switch (part.kind) {
    case Kind::Unanswered:
        return filter.unanswered;
    case Kind::Unread:
        return filter.unread;
    case Kind::Pressing:
        return filter.pressing;
    case Kind::Channel:
        return isIn(filter.channels, part.channel);
    case Kind::Owner:
        return isIn(filter.owners, AgentId{part.id});
    case Kind::Queue:
        return isIn(filter.queues, QueueId{part.id});
    case Kind::Brand:
        return isIn(filter.brands, BrandId{part.id});
    case Kind::Tag:
        break;
    }
    return isIn(filter.tags, part.tag);
}

InboxFilter toggled(InboxFilter filter, const FilterPart& part) {
    switch (part.kind) {
    case Kind::Unanswered:
        filter.unanswered = !filter.unanswered;
        break;
    case Kind::Unread:
        filter.unread = !filter.unread;
        break;
    case Kind::Pressing:
        filter.pressing = !filter.pressing;
        break;
    case Kind::Channel:
        flip(filter.channels, part.channel);
        break;
    case Kind::Owner:
        flip(filter.owners, AgentId{part.id});
        break;
    case Kind::Queue:
        flip(filter.queues, QueueId{part.id});
        break;
    case Kind::Brand:
        flip(filter.brands, BrandId{part.id});
        break;
    case Kind::Tag:
        flip(filter.tags, part.tag);
        break;
    }
    return filter;
}

InboxFilter fitting(InboxFilter filter, InboxTab tab) {
    if (tab == InboxTab::Mine) filter.owners.clear();
    return filter;
}

QString matchingText(std::uint64_t matching) {
    return FilterWords::matching(matching);
}

QString tabName(InboxTab tab) {
    return FilterWords::tab(tab);
}

QString orderName(InboxOrder order) {
    return FilterWords::order(order);
}

QString describeQuery(const InboxQuery& query, const InboxNames& names) {
    QStringList words;
    for (const FilterPart& part : partsOf(query.filter, names)) words << part.text;
    if (query.order != InboxOrder::Newest) words << orderName(query.order);
    if (words.isEmpty()) return tabName(query.tab);
    return tabName(query.tab) + QStringLiteral(" · ") + words.join(QStringLiteral(", "));
}

std::vector<SavedView> viewsOf(const InboxNames& names) {
    std::vector<SavedView> views;
    for (const SavedView& view : names.all.views)
        if (!view.away && (!view.owner || view.owner == names.me)) views.push_back(view);
    const QCollator byName;
    std::stable_sort(views.begin(), views.end(), [&](const SavedView& a, const SavedView& b) {
        const bool ownA = bool(a.owner), ownB = bool(b.owner);
        return ownA != ownB ? ownA : byName.compare(toQt(a.name), toQt(b.name)) < 0;
    });
    return views;
}

const SavedView* viewById(const InboxNames& names, SavedViewId id) {
    for (const SavedView& view : names.all.views)
        if (view.id == id && id && !view.away && (!view.owner || view.owner == names.me)) return &view;
    return nullptr;
}

} // namespace santral::ui
