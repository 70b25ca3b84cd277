#include "core/store/sqlite/view_changes.hpp"

#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"

#include <cstdint>

namespace santral::store {
namespace {

class Noting {
public:
    Noting(Database& db, const Event& event)
        : db_(db), change_{event.seq, event.at, event.agent, {}, {}, false, {}} {}

    Result<void> operator()(const AgentAdded& e) {
        auto row = db_.prepare("SELECT body FROM agent WHERE id=?");
        row.bind(e.agent.id);
        return compare(row, e.agent, &Setup::agent);
    }
    Result<void> operator()(const BrandChanged& e) { return organised("brand", e.brand, &Setup::brand); }
    Result<void> operator()(const QueueChanged& e) { return organised("queue", e.queue, &Setup::queue); }
    Result<void> operator()(const TeamChanged& e) { return organised("team", e.team, &Setup::team); }
    Result<void> operator()(const TagChanged& e) { return organised("tag", e.tag, &Setup::tag); }
    Result<void> operator()(const ReasonChanged& e) { return organised("reason", e.reason, &Setup::reason); }
    Result<void> operator()(const ViewChanged& e) { // an agent's own is nothing that was set up
        return e.view.owner ? Result<void>() : organised("view", e.view, &Setup::view);
    }
    Result<void> operator()(const SkillChanged& e) { return organised("skill", e.skill, &Setup::skill); }
    Result<void> operator()(const HoursChanged& e) { return organised("hours", e.hours, &Setup::hours); }
    Result<void> operator()(const SettingsChanged& e) {
        change_.before = *e.before;
        change_.after = *e.after;
        change_.secret = e.secret;
        return keep();
    }
    Result<void> operator()(const AccessChanged& e) {
        change_.access = e.change;
        return keep();
    }
    template <class T>
    Result<void> operator()(const T&) {
        return {};
    }

private:
    template <class T>
    Result<void> organised(const char* kind, const T& now, std::optional<T> Setup::*part) {
        auto row = db_.prepare("SELECT body FROM organisation WHERE kind=? AND id=?");
        row.bind(kind, now.id);
        return compare(row, now, part);
    }
    template <class T>
    Result<void> compare(Statement& row, const T& now, std::optional<T> Setup::*part) {
        if (row.next()) {
            auto before = json::read<T>(row.text(0));
            if (!before) return before.error();
            change_.before.*part = std::move(*before);
        }
        if (row.failed()) return row.error();
        change_.after.*part = now;
        return change_.before == change_.after ? Result<void>() : keep();
    }
    Result<void> keep() {
        return db_.prepare("INSERT OR REPLACE INTO change(seq,body) VALUES(?,?)")
            .bind(change_.seq, json::write(change_))
            .run();
    }

    Database& db_;
    Change change_;
};

} // namespace

Result<void> noteChange(Database& db, const Event& event) {
    // What is about customers and their matters is no change of theirs; and it is nearly everything.
    if (event.conversation || event.identity) return {};
    return std::visit(Noting(db, event), event.body);
}

Result<std::vector<Change>> readChanges(Database& db, Seq before, std::size_t limit) {
    auto rows = db.prepare("SELECT body FROM change WHERE seq<? ORDER BY seq DESC LIMIT ?");
    rows.bind(before == 0 ? INT64_MAX : static_cast<std::int64_t>(before), static_cast<std::int64_t>(limit));
    std::vector<Change> all;
    while (rows.next()) {
        auto one = json::read<Change>(rows.text(0));
        if (!one) return one.error();
        all.push_back(std::move(*one));
    }
    if (rows.failed()) return rows.error();
    return all;
}

} // namespace santral::store
