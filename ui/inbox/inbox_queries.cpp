#include "ui/inbox/inbox_queries.hpp"

#include "ui/bridge/text.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace santral::ui {
namespace {

template <class Tag>
QJsonValue written(Id<Tag> id) {
    return toQt(toString(id));
}
QJsonValue written(Channel channel) {
    return toQt(enumNames(channel)[static_cast<std::size_t>(channel)]);
}
QJsonValue written(const std::string& text) {
    return toQt(text);
}

template <class Tag>
bool take(const QJsonValue& value, Id<Tag>& id) {
    const auto read = parseUuid(toCore(value.toString()));
    if (read) id.value = *read;
    return read.has_value();
}
template <class E>
bool takeEnum(const QJsonValue& value, E& e) {
    const auto names = enumNames(E{});
    const std::string name = toCore(value.toString());
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return false;
    e = static_cast<E>(found - names.begin());
    return true;
}
bool take(const QJsonValue& value, Channel& channel) {
    return takeEnum(value, channel);
}
bool take(const QJsonValue& value, std::string& text) {
    text = toCore(value.toString());
    return !text.empty();
}

// One list of members for both ways.
template <class Visit>
void eachMember(Visit visit) {
    visit("queues", &InboxFilter::queues);
    visit("brands", &InboxFilter::brands);
    visit("channels", &InboxFilter::channels);
    visit("owners", &InboxFilter::owners);
    visit("tags", &InboxFilter::tags);
    visit("unanswered", &InboxFilter::unanswered);
    visit("unread", &InboxFilter::unread);
    visit("pressing", &InboxFilter::pressing);
}

struct FilterWriter {
    const InboxFilter& filter;
    QJsonObject& to;
    void operator()(const char* name, bool InboxFilter::*member) const {
        if (filter.*member) to[QLatin1String(name)] = true;
    }
    template <class T>
    void operator()(const char* name, std::vector<T> InboxFilter::*member) const {
        QJsonArray all;
        for (const T& one : filter.*member) all << written(one);
        if (!all.isEmpty()) to[QLatin1String(name)] = all;
    }
};

struct FilterReader {
    InboxFilter& filter;
    const QJsonObject& from;
    void operator()(const char* name, bool InboxFilter::*member) const {
        filter.*member = from[QLatin1String(name)].toBool();
    }
    template <class T>
    void operator()(const char* name, std::vector<T> InboxFilter::*member) const {
        for (const QJsonValue& value : from[QLatin1String(name)].toArray()) {
            T one{};
            if (take(value, one)) (filter.*member).push_back(one);
        }
    }
};

constexpr std::array kTabs{InboxTab::Mine, InboxTab::Team, InboxTab::Waiting, InboxTab::Solved};

QString keyOf(InboxTab tab) {
    return toQt(enumNames(tab)[static_cast<std::size_t>(tab)]);
}

} // namespace

InboxQuery InboxQueries::query(InboxTab tab) const {
    return {tab, at(tab).filter, at(tab).order};
}

void InboxQueries::use(const SavedView& view) {
    at(view.query.tab) = {fitting(view.query.filter, view.query.tab), view.query.order, view.id};
}

QByteArray InboxQueries::toBytes() const {
    QJsonObject all;
    for (const InboxTab tab : kTabs) {
        QJsonObject one;
        eachMember(FilterWriter{at(tab).filter, one});
        const auto order = static_cast<std::size_t>(at(tab).order);
        if (order > 0) one[QStringLiteral("order")] = toQt(enumNames(InboxOrder{})[order]);
        if (at(tab).view) one[QStringLiteral("view")] = written(at(tab).view);
        if (!one.isEmpty()) all[keyOf(tab)] = one;
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

InboxQueries InboxQueries::fromBytes(const QByteArray& bytes) {
    InboxQueries queries;
    const QJsonObject all = QJsonDocument::fromJson(bytes).object();
    for (const InboxTab tab : kTabs) {
        const QJsonObject one = all[keyOf(tab)].toObject();
        eachMember(FilterReader{queries.at(tab).filter, one});
        takeEnum(one[QStringLiteral("order")], queries.at(tab).order);
        take(one[QStringLiteral("view")], queries.at(tab).view);
    }
    return queries;
}

} // namespace santral::ui
