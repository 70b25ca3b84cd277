#include "core/protocol/imap/data.hpp"

#include "core/base/text.hpp"
#include "core/protocol/imap/mailbox_name.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace santral::imap {
namespace {

Error bad(std::string_view what) {
    return Error{Errc::Invalid, std::string(what)};
}

bool isSection(std::string_view name) {
    return name.find('[') != std::string_view::npos || name == "RFC822" || name == "RFC822.HEADER" ||
           name == "RFC822.TEXT";
}

std::optional<int> digits(std::string_view text) {
    int out = 0;
    auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (failed != std::errc{} || end != text.data() + text.size()) return {};
    return out;
}

std::optional<unsigned> month(std::string_view name) {
    static constexpr std::array<std::string_view, 12> kNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (unsigned i = 0; i < kNames.size(); ++i)
        if (equalsIgnoreCase(kNames[i], name)) return i + 1;
    return {};
}

void readAttribute(FetchData& out, const std::string& name, Value& value) {
    if (name == "UID") {
        out.uid = value.number32();
    } else if (name == "FLAGS") {
        out.flags = readFlags(value);
    } else if (name == "RFC822.SIZE") {
        out.size = value.number();
    } else if (name == "MODSEQ") {
        if (!value.items.empty()) out.modSeq = value.items.front().number();
    } else if (name == "INTERNALDATE") {
        out.internalDate = readInternalDate(value.text);
    } else if (name == "ENVELOPE") {
        if (auto envelope = readEnvelope(value)) out.envelope = std::move(*envelope);
    } else if (name == "BODYSTRUCTURE" || name == "BODY") {
        if (auto structure = readStructure(value)) out.structure = std::move(*structure);
    } else if (isSection(name)) {
        out.sections.push_back(
            {name, value.isNil(), value.isNil() ? "" : std::move(value.text), value.streamed});
    }
}

} // namespace

void Capabilities::assign(const std::vector<Value>& values) {
    words_.clear();
    for (const Value& value : values) words_.insert(toUpperAscii(value.text));
}

Result<FetchData> readFetch(Response&& response) {
    if (response.name != "FETCH" || !response.number || response.values.empty() ||
        !response.values.front().isList())
        return bad("FETCH");
    FetchData out;
    out.number = *response.number;
    auto& items = response.values.front().items;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2)
        readAttribute(out, toUpperAscii(items[i].text), items[i + 1]);
    return out;
}

Result<Esearch> readEsearch(const Response& response) {
    Esearch out;
    const auto& values = response.values;
    std::size_t i = 0;
    if (!values.empty() && values[0].isList()) {
        if (values[0].items.size() == 2) out.tag = values[0].items[1].text;
        ++i;
    }
    if (i < values.size() && values[i].isAtom("UID")) {
        out.uid = true;
        ++i;
    }
    for (; i + 1 < values.size(); i += 2) {
        const std::string name = toUpperAscii(values[i].text);
        const Value& value = values[i + 1];
        if (name == "MIN") out.min = value.number32();
        if (name == "MAX") out.max = value.number32();
        if (name == "COUNT") out.count = value.number32();
        if (name == "MODSEQ") out.modSeq = value.number();
        const bool partial = name == "PARTIAL" && value.items.size() == 2 && !value.items[1].isNil();
        if (name != "ALL" && !partial) continue;
        auto set = SequenceSet::parse(partial ? value.items[1].text : value.text);
        if (!set) return set.error();
        (partial ? out.partial : out.all) = std::move(*set);
    }
    return out;
}

bool Mailbox::is(std::string_view attribute) const {
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const std::string& a) { return equalsIgnoreCase(a, attribute); });
}

Result<Mailbox> readMailbox(const Response& response) {
    const auto& values = response.values;
    if (values.size() < 3 || !values[0].isList()) return bad("LIST");
    Mailbox out;
    out.attributes = readFlags(values[0]);
    if (!values[1].isNil() && !values[1].text.empty()) out.delimiter = values[1].text.front();
    out.wireName = values[2].text;
    // A few servers forget the quotes around names with spaces.
    for (std::size_t i = 3; i < values.size() && values[2].kind == Value::Kind::Atom; ++i)
        if (values[i].kind == Value::Kind::Atom) out.wireName += ' ' + values[i].text;
    out.name = decodeMailboxName(out.wireName);
    return out;
}

Result<Status> readStatus(const Response& response) {
    const auto& values = response.values;
    if (values.size() < 2 || !values.back().isList()) return bad("STATUS");
    Status out;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) out.name += (i == 0 ? "" : " ") + values[i].text;
    out.name = decodeMailboxName(out.name);
    const auto& items = values.back().items;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2)
        if (auto number = items[i + 1].number()) out.counts[toUpperAscii(items[i].text)] = *number;
    return out;
}

Result<Vanished> readVanished(const Response& response) {
    const auto& values = response.values;
    if (values.empty()) return bad("VANISHED");
    Vanished out;
    out.earlier = values.front().isList();
    auto set = SequenceSet::parse(values.back().text);
    if (!set) return set.error();
    out.uids = std::move(*set);
    return out;
}

std::vector<std::string> readFlags(const Value& list) {
    std::vector<std::string> out;
    out.reserve(list.items.size());
    for (const Value& item : list.items) out.push_back(item.text);
    return out;
}

std::optional<TimePoint> readInternalDate(std::string_view text) {
    using namespace std::chrono;
    text = trim(text);
    auto parts = split(text, ' ');
    if (parts.size() != 3 || parts[1].size() != 8 || parts[2].size() != 5) return {};
    auto date = split(parts[0], '-');
    if (date.size() != 3) return {};
    auto d = digits(date[0]), y = digits(date[2]), h = digits(parts[1].substr(0, 2)),
         m = digits(parts[1].substr(3, 2)), s = digits(parts[1].substr(6, 2)),
         zoneHours = digits(parts[2].substr(1, 2)), zoneMinutes = digits(parts[2].substr(3, 2));
    auto mon = month(date[1]);
    if (!d || !y || !h || !m || !s || !zoneHours || !zoneMinutes || !mon) return {};
    year_month_day day{year(*y), std::chrono::month(*mon), std::chrono::day(static_cast<unsigned>(*d))};
    if (!day.ok() || *h > 23 || *m > 59 || *s > 60) return {};
    const minutes zone = hours(*zoneHours) + minutes(*zoneMinutes);
    TimePoint local = sys_days(day) + hours(*h) + minutes(*m) + seconds(*s);
    return parts[2].front() == '-' ? local + zone : local - zone;
}

} // namespace santral::imap
