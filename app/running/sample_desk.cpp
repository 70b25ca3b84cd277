#include "app/running/sample_desk.hpp"

#include "core/base/fold.hpp"
#include "core/base/log.hpp"
#include "core/base/sha256.hpp"
#include "resources/assets.hpp"

#include <boost/json/parse.hpp>

#include <array>

namespace santral {
namespace {

using namespace std::chrono_literals;

constexpr int kConversations = 320;
constexpr std::array<const char*, 3> kLanguages = {"tr", "az", "en"};

class SampleMaker {
public:
    SampleMaker(LocalHub& hub, const Clock& clock, boost::json::object texts, std::function<void()> done)
        : hub_(hub), now_(clock.now()), texts_(std::move(texts)), done_(std::move(done)) {}

    void makeAll() {
        for (int i = 0; i < kConversations; ++i) {
            // Oldest first, denser towards now: three weeks in all.
            double age = static_cast<double>(kConversations - 1 - i) / kConversations;
            auto back = Millis(static_cast<std::int64_t>(age * age * age * 21 * 86'400'000.0));
            ask(conversation(i, now_ - back - 2min));
        }
    }

private:
    std::uint64_t pick(std::uint64_t below) { return random_.next() % below; }

    static std::string stringAt(const boost::json::value& value) { return std::string(value.as_string()); }

    ImportConversation conversation(int i, TimePoint end) {
        std::size_t language = pick(10) < 6 ? 0 : 1 + pick(2);
        const auto& pool = texts_.at(kLanguages[language]).as_object();
        auto any = [&](const char* list) -> const boost::json::value& {
            const auto& all = pool.at(list).as_array();
            return all[pick(all.size())];
        };
        const auto& talk = any("talks").as_object();
        ImportConversation c;
        c.name = stringAt(any("first")) + " " + stringAt(any("last"));
        c.language = kLanguages[language];
        c.subject = stringAt(talk.at("subject"));
        c.sample = true;
        bool open = i >= kConversations - 40;
        c.closed = !open;
        bool mine = open && pick(3) == 0;
        if (!open || mine) c.owner = hub_.self().id;
        if (const auto* tags = talk.if_contains("tags")) {
            for (const auto& tag : tags->as_array()) c.tags.push_back(stringAt(tag));
        }
        std::size_t lines = talk.at("lines").as_array().size();
        std::size_t shown = open ? 1 + pick(lines) : lines;
        address(c, talk, i);
        fill(c, talk, shown, end);
        return c;
    }

    void address(ImportConversation& c, const boost::json::object& talk, int i) {
        std::string number = std::to_string(i);
        if (talk.contains("call")) {
            c.kind = IdentityKind::Phone;
            std::string tail = std::string(4 - number.size(), '0') + number;
            c.address = "+90555010" + tail;
        } else if (talk.contains("mail")) {
            c.kind = IdentityKind::Mail;
            std::string name = fold(c.name);
            std::replace(name.begin(), name.end(), ' ', '.');
            c.address = name + number + "@ornek.example";
        } else {
            c.kind = IdentityKind::Visitor;
            c.address = sha256("sample " + number);
        }
    }

    void fill(ImportConversation& c, const boost::json::object& talk, std::size_t shown, TimePoint end) {
        std::string order = std::to_string(40'000 + pick(20'000));
        bool mail = c.kind == IdentityKind::Mail;
        TimePoint at = end - 7min * static_cast<int>(shown);
        if (c.kind == IdentityKind::Phone) c.entries.push_back(call(c, at));
        for (std::size_t i = 0; i < shown; ++i) {
            std::string line = stringAt(talk.at("lines").as_array()[i]);
            ImportConversation::Entry entry;
            entry.direction = line[0] == '<' ? Direction::In : Direction::Out;
            entry.note = line[0] == '#';
            if (c.kind == IdentityKind::Phone) { // of what is spoken the agent keeps the outcome
                if (entry.direction == Direction::In) continue;
                entry.note = true;
            }
            entry.channel = mail                            ? Channel::Mail
                            : c.kind == IdentityKind::Phone ? Channel::Phone
                                                            : Channel::Chat;
            entry.at = at += 7min;
            entry.text = line.substr(2);
            if (auto hole = entry.text.find("{order}"); hole != std::string::npos)
                entry.text.replace(hole, 7, order);
            if (mail && !entry.note) entry.mail = mailOf(c, entry);
            c.entries.push_back(std::move(entry));
        }
    }

    MailPart mailOf(const ImportConversation& c, const ImportConversation::Entry& entry) {
        MailPart mail;
        bool in = entry.direction == Direction::In;
        MailAddress them{c.name, c.address};
        MailAddress us{"Örnek Mağaza", "destek@ornek.example"};
        mail.subject = (in ? "" : "Re: ") + c.subject;
        mail.from = in ? them : us;
        mail.to = {in ? us : them};
        mail.messageId = "<" + sha256(c.address + entry.text).substr(0, 32) + "@ornek.example>";
        return mail;
    }

    ImportConversation::Entry call(const ImportConversation& c, TimePoint at) {
        ImportConversation::Entry entry;
        entry.channel = Channel::Phone;
        entry.at = at;
        CallPart part;
        part.call = makeId<CallId>(systemClock(), systemRandom());
        part.number = c.address;
        part.startedAt = at;
        bool missed = pick(5) == 0;
        part.outcome = missed ? CallOutcome::Missed : CallOutcome::Answered;
        if (!missed) part.answeredAt = at + 9s;
        part.endedAt = at + (missed ? Millis(24s) : Millis(3min + 17s));
        entry.call = part;
        return entry;
    }

    void ask(ImportConversation c) {
        auto answered = [left = left_, done = done_](Result<Receipt> receipt) {
            if (!receipt) log::warn("sample", describe(receipt.error()));
            if (--*left == 0) done();
        };
        hub_.submit(Actor::of(hub_.self()), hub_.newCommandId(), std::move(c), answered);
    }

    LocalHub& hub_;
    TimePoint now_;
    boost::json::object texts_;
    SeededRandom random_{2026};
    std::function<void()> done_;
    std::shared_ptr<int> left_ = std::make_shared<int>(kConversations);
};

} // namespace

std::string sampleAgentName() {
    auto texts = boost::json::parse(assets().at("sample/desk.json"));
    return std::string(texts.as_object().at("agent").as_string());
}

void makeSampleDesk(LocalHub& hub, const Clock& clock, std::function<void()> done) {
    auto texts = boost::json::parse(assets().at("sample/desk.json"));
    SampleMaker(hub, clock, std::move(texts.as_object()), std::move(done)).makeAll();
}

} // namespace santral
