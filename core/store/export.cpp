#include "core/store/export.hpp"

#include "core/domain/json.hpp"
#include "core/store/sqlite/ledger_rows.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace santral::store {
namespace {

constexpr std::size_t kPiece = 256u << 10;
constexpr std::string_view kActors[] = {"system", "agent", "customer"};

// As it is stored, unless somebody has put line breaks between its members: a line is an event.
Result<std::string> onOneLine(std::string_view stored) {
    if (stored.empty()) return std::string("{}");
    auto parsed = json::parse(stored);
    if (!parsed) return parsed.error();
    if (!parsed->is_object()) return Error{Errc::Invalid, "no object"};
    bool broken = stored.find_first_of("\r\n") != std::string_view::npos;
    return broken ? std::string(boost::json::serialize(*parsed)) : std::string(stored);
}

template <class IdType>
void addId(std::string& line, std::string_view name, IdType id) {
    if (id) ((line += ",\"") += name) += "\":\"" + toString(id) + '"';
}

Result<std::string> lineOf(const LedgerRow& row) {
    std::string line = "{\"seq\":" + std::to_string(row.seq);
    addId(line, "id", row.id);
    line += ",\"at\":" + std::to_string(toMillis(row.at)) + ",\"v\":" + std::to_string(row.version) +
            ",\"kind\":";
    json::writeString(line, row.kind);
    auto actor = static_cast<std::size_t>(row.actor);
    if (actor < std::size(kActors)) (line += ",\"actor\":\"") += std::string(kActors[actor]) + '"';
    addId(line, "agent", row.agent);
    addId(line, "conversation", row.conversation);
    addId(line, "identity", row.identity);
    auto facts = onOneLine(row.facts);
    if (!facts) return facts;
    line += ",\"facts\":" + *facts;
    if (row.content) {
        auto content = onOneLine(*row.content);
        if (!content) return content;
        line += ",\"content\":" + *content;
    }
    return line += "}\n";
}

} // namespace

Result<Seq> exportEvents(const LedgerFile& file, const std::function<Result<void>(std::string_view)>& write) {
    auto rows = LedgerRows::open(file);
    if (!rows) return rows.error();
    auto head = rows->head();
    if (!head) return head;
    std::string waiting;
    auto told = rows->each(0, *head, [&](const LedgerRow& row) -> Result<void> {
        auto line = lineOf(row);
        if (!line)
            return Error{Errc::Corrupt, "event " + std::to_string(row.seq) + ": " + line.error().detail};
        waiting += *line;
        if (waiting.size() < kPiece) return {};
        return write(std::exchange(waiting, {}));
    });
    if (!told) return told.error();
    if (auto last = write(waiting); !last) return last.error();
    return head;
}

} // namespace santral::store
