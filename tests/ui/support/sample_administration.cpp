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
        hire();
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
    }
    Device device(AgentId agent, const std::string& name, int age, Millis unused) {
        const TimePoint now = clock_.now();
        return {id<TokenId>(), agent, name, now - days(age), now - unused, now + days(400 - age)};
    }
    void settings() {
        Settings& s = hub_.settings();
        s.mailbox.address = "destek@kuzey.example";
        s.mailbox.name = "Kuzey Destek";
        s.mailbox.user = "destek@kuzey.example";
        s.mailbox.imap = {"imap.kuzey.example", 993, Security::Tls};
        s.mailbox.smtp = {"smtp.kuzey.example", 465, Security::Tls};
        s.mailbox.hasPassword = true;
        s.mailbox.queue = c_.orders;
        s.mailbox.signature = "Kuzey Outdoor Müşteri Hizmetleri";
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
