#include "tests/ui/support/sample_administration.hpp"

#include "core/base/random.hpp"

namespace santral::ui::sample {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

class Founder {
public:
    Founder(TestHub& hub, const Clock& clock, Random& random) : hub_(hub), clock_(clock), random_(random) {}

    Company found() {
        divide();
        learn();
        hire();
        handOut();
        hub_.setOrganisation(all_);
        hub_.setAgents(agents_);
        hub_.setDevices({device(c_.deniz, "Ön masa 3", 200, minutes(4)),
                         device(c_.deniz, "Deniz'in dizüstü bilgisayarı", 40, hours(26)),
                         device(c_.me, "Yönetim", 300, minutes(1))});
        settings();
        changes();
        HubStatus status;
        status.link = HubStatus::Link::Connected;
        status.channels = {{Channel::Chat, "https://santral.example", ChannelState::Ready, {}, {}},
                           {Channel::Mail, "destek@kuzey.example", ChannelState::Ready, {}, {}}};
        hub_.setStatus(status);
        return c_;
    }

private:
    template <class IdType>
    IdType id() {
        return makeId<IdType>(clock_, random_);
    }
    void divide() {
        c_.north = id<BrandId>(), c_.south = id<BrandId>();
        all_.brands = {{c_.north, "Kuzey Outdoor", false}, {c_.south, "Güney Ayakkabı", false}};
        c_.returns = id<QueueId>(), c_.orders = id<QueueId>(), c_.billing = id<QueueId>();
        all_.queues = {{c_.returns, "İade ve değişim", c_.north, false},
                       {c_.orders, "Sipariş", {}, false},
                       {c_.billing, "Fatura", {}, false},
                       {id<QueueId>(), "Teknik destek", {}, false},
                       {id<QueueId>(), "Kampanya 2024", c_.south, true}};
        c_.support = id<TeamId>(), c_.sales = id<TeamId>();
        all_.teams = {{c_.support, "Destek", {c_.returns, c_.orders}, false},
                      {c_.sales, "Satış", {c_.orders}, false},
                      {id<TeamId>(), "Muhasebe", {c_.billing}, false}};
        for (const char* name : {"İade", "Değişim", "Kargo gecikti", "Şikâyet", "Toptan"})
            all_.tags.push_back({id<TagId>(), name, false});
        for (const char* name : {"Çözüldü", "Müşteri vazgeçti", "Yanlış numara"})
            all_.reasons.push_back({id<ReasonId>(), name, ReasonKind::Close, false});
        for (const char* name : {"Mola", "Öğle yemeği", "Eğitim", "Toplantı"})
            all_.reasons.push_back({id<ReasonId>(), name, ReasonKind::NotReady, false});
    }
    void learn() {
        c_.azerbaijani = id<SkillId>(), c_.english = id<SkillId>(), c_.returnsSkill = id<SkillId>();
        all_.skills = {{c_.azerbaijani, "Azerbaycanca", false},
                       {c_.english, "İngilizce", false},
                       {c_.returnsSkill, "İade işlemleri", false},
                       {id<SkillId>(), "Faturalama", false},
                       {id<SkillId>(), "Rusça", true}};
        c_.office = id<HoursId>();
        all_.hours = {
            {c_.office, "Ofis",
             R"({"tz":"Europe/Istanbul","week":{"mon":[["09:00","12:30"],["13:30","18:00"]],)"
             R"("tue":[["09:00","12:30"],["13:30","18:00"]],"wed":[["09:00","18:00"]],)"
             R"("thu":[["09:00","18:00"]],"fri":[["09:00","17:00"]]},)"
             R"("holidays":["2026-10-29"],"special":{"2026-10-28":[["09:00","12:30"]]}})",
             false},
            {id<HoursId>(), "Çağrı hattı",
             R"({"tz":"Europe/Istanbul","week":{"mon":[["08:00","22:00"]],"sat":[["10:00","18:00"]]}})",
             false}};
    }
    // What the hub offers: orders, to those who know Azerbaijani, and later to others.
    void handOut() {
        QueueWork& work = all_.queues[1].work;
        work.handOut = HandOut::Push;
        work.hours = c_.office;
        work.level = {60, 180, 4 * 60 * 60, 75, 80};
        work.skills = {{c_.azerbaijani, 3}, {c_.returnsSkill, 2}};
        work.widenings = {{minutes(2), 1, {}, 0}, {minutes(5), 5, c_.billing, 2}};
        work.wrapUp = {30, 0, 60};
        all_.queues[0].work.level = {120, 300, 0, 75, 80};
        AgentState ready;
        ready.agent = c_.leyla;
        ready.presence = Presence::Ready;
        all_.states.push_back(ready);
    }
    void hire() {
        Agent me = hub_.self();
        c_.me = me.id;
        me.login = "elif.kaya";
        me.role = Role::Administrator;
        c_.deniz = id<AgentId>(), c_.can = id<AgentId>(), c_.leyla = id<AgentId>(), c_.former = id<AgentId>();
        agents_ = {
            me,
            {c_.deniz, "Deniz Yıldırım", Role::Agent, "deniz.yildirim", {c_.support}, {c_.billing}, false},
            {c_.can, "Can Aksoy", Role::Supervisor, "can.aksoy", {c_.support, c_.sales}, {}, false},
            {c_.leyla, "Leyla Məmmədova", Role::Agent, "leyla.memmedova", {c_.sales}, {}, false},
            {c_.former, "Gizem Tan", Role::Agent, "gizem.tan", {c_.sales}, {}, true}};
        agents_[1].skills = {{c_.returnsSkill, 4}, {c_.english, 2}};
        agents_[3].skills = {{c_.azerbaijani, 5}, {c_.returnsSkill, 3}};
    }
    Device device(AgentId agent, const std::string& name, int age, Millis unused) {
        const TimePoint now = clock_.now();
        return {id<TokenId>(), agent, name, now - days(age), now - unused, now + days(400 - age)};
    }
    void mailbox(const std::string& who, const std::string& name, QueueId queue) {
        MailboxSettings& one = hub_.settings().mailboxes.emplace_back();
        one.address = who + "@kuzey.example";
        one.name = name;
        one.user = one.address;
        one.imap = {"imap.kuzey.example", 993, Security::Tls};
        one.smtp = {"smtp.kuzey.example", 465, Security::Tls};
        one.hasPassword = true;
        one.queue = queue;
        one.signature = "Kuzey Outdoor Müşteri Hizmetleri";
    }
    void settings() {
        Settings& s = hub_.settings();
        mailbox("destek", "Kuzey Destek", c_.orders);
        mailbox("iade", "Kuzey İade", c_.returns);
        mailbox("satis", "Kuzey Satış", {});
        s.widget.on = true;
        s.widget.brandName = "Kuzey Outdoor";
        s.widget.port = 8080;
        s.widget.origins = {"https://kuzey.example", "https://www.kuzey.example"};
        s.widget.queue = c_.returns;
        s.phone.domain = "pbx.kuzey.example";
        s.phone.transport = SipTransport::Tls;
    }
    template <class T>
    void note(std::optional<T> Setup::*part, std::optional<T> before, T after, AgentId by, Millis ago) {
        Change change;
        change.at = clock_.now() - ago;
        change.by = by;
        change.before.*part = std::move(before);
        change.after.*part = std::move(after);
        hub_.addChange(std::move(change));
    }
    // Oldest first, as it happened.
    void changes() {
        note<Brand>(&Setup::brand, {}, all_.brands[0], {}, days(210));
        Team small = all_.teams[0];
        small.queues = {c_.returns};
        note<Team>(&Setup::team, small, all_.teams[0], c_.me, days(12));
        Agent before = agents_[4];
        before.away = false;
        note<Agent>(&Setup::agent, before, agents_[4], c_.me, days(3));
        Change access;
        access.at = clock_.now() - hours(26);
        access.by = c_.me;
        access.access = AccessChange{c_.leyla, AccessAct::Password, {}};
        hub_.addChange(std::move(access));
        WidgetSettings fewer = hub_.settings().widget;
        fewer.origins = {"https://kuzey.example"};
        fewer.queue = c_.orders;
        note<WidgetSettings>(&Setup::widget, fewer, hub_.settings().widget, c_.me, hours(5));
        Agent agent = agents_[1];
        agent.role = Role::Supervisor;
        agent.teams = {c_.support, c_.sales};
        note<Agent>(&Setup::agent, agent, agents_[1], c_.me, minutes(42));
        Queue taken = all_.queues[1];
        taken.work = {};
        note<Queue>(&Setup::queue, taken, all_.queues[1], c_.me, minutes(20));
        Queue renamed = all_.queues[0];
        renamed.name = "İade";
        note<Queue>(&Setup::queue, renamed, all_.queues[0], c_.me, minutes(8));
    }

    TestHub& hub_;
    const Clock& clock_;
    Random& random_;
    Company c_;
    Organisation all_;
    std::vector<Agent> agents_;
};

} // namespace

Company setUpCompany(TestHub& hub, const Clock& clock, Random& random) {
    return Founder(hub, clock, random).found();
}

} // namespace santral::ui::sample
