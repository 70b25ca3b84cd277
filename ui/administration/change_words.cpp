// The words of the log of changes: from what to what.
#include "ui/administration/setup_model.hpp"
#include "ui/administration/setup_values.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/administration/work_words.hpp"
#include "ui/bridge/text.hpp"

#include <QCoreApplication>
#include <QStringList>

namespace santral::ui {
namespace {

class ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::SetupWords)
public:
    explicit ChangeWords(const SetupModel& model) : model_(model) {}

    std::vector<ChangeLine> lines(const Change& change) {
        const Setup &a = change.before, &b = change.after;
        compare(a.agent, b.agent);
        compare(a.brand, b.brand);
        compare(a.queue, b.queue);
        compare(a.team, b.team);
        compare(a.tag, b.tag);
        compare(a.reason, b.reason);
        compare(a.skill, b.skill);
        compare(a.hours, b.hours);
        compare(a.view, b.view);
        compare(a.mailbox, b.mailbox);
        compare(a.widget, b.widget);
        compare(a.phone, b.phone);
        if (change.secret) lines_.push_back({tr("Password"), {}, tr("a new one")});
        return std::move(lines_);
    }
    QString title(const Change& change) const {
        if (change.access) return accessTitle(*change.access);
        return savedText(change.before, change.after);
    }
    QString author(const Change& change) const {
        if (!change.by) return tr("The hub itself");
        const Agent* agent = model_.agent(change.by);
        return agent ? toQt(agent->name) : tr("Somebody");
    }

private:
    QString accessTitle(const AccessChange& access) const {
        const Agent* agent = model_.agent(access.agent);
        const QString name = agent ? toQt(agent->name) : tr("Somebody");
        switch (access.act) {
        case AccessAct::Password:
            return tr("New password: %1").arg(name);
        case AccessAct::SignedOut:
            return tr("Device signed out: %1 (%2)").arg(name, toQt(access.device));
        case AccessAct::SignedOutEverywhere:
            return tr("Signed out everywhere: %1").arg(name);
        }
        return {};
    }
    template <class T>
    void compare(const std::optional<T>& before, const std::optional<T>& after) {
        if (!after) return;
        describe(before.value_or(T{}), *after);
    }
    void line(const QString& what, const QString& from, const QString& to) {
        if (from != to) lines_.push_back({what, from, to});
    }
    void line(const QString& what, const std::string& from, const std::string& to) {
        line(what, toQt(from), toQt(to));
    }
    void add(std::vector<ChangeLine> more) {
        for (ChangeLine& one : more) lines_.push_back(std::move(one));
    }
    void inUse(bool before, bool after) {
        if (before != after) line(tr("In use"), before ? tr("no") : tr("yes"), after ? tr("no") : tr("yes"));
    }
    QString queues(const std::vector<QueueId>& ids) const {
        QStringList names;
        for (QueueId id : ids) names << queueName(id);
        names.sort(Qt::CaseInsensitive);
        return names.join(QStringLiteral(", "));
    }
    QString queueName(QueueId id) const {
        const Queue* queue = model_.queue(id);
        return queue ? toQt(queue->name) : QString();
    }
    QString server(const ServerAddress& at) const {
        if (at.host.empty()) return {};
        const QString names[] = {QStringLiteral("TLS"), QStringLiteral("STARTTLS"), tr("not encrypted")};
        return QStringLiteral("%1:%2, %3").arg(toQt(at.host)).arg(at.port).arg(names[int(at.security)]);
    }

    void describe(const Agent& a, const Agent& b) {
        line(tr("Name"), a.name, b.name);
        line(tr("Sign-in name"), a.login, b.login);
        line(tr("Extension"), a.extension, b.extension);
        if (a.role != b.role || !a.id)
            line(tr("Role"), a.id ? roleName(a.role) : QString(), roleName(b.role));
        line(tr("Teams"), teams(a.teams), teams(b.teams));
        line(tr("Own queues"), queues(a.queues), queues(b.queues));
        add(abilityLines(a, b, model_));
        if (a.away != b.away)
            line(tr("May sign in"), a.away ? tr("no") : tr("yes"), b.away ? tr("no") : tr("yes"));
    }
    QString teams(const std::vector<TeamId>& ids) const {
        QStringList names;
        for (TeamId id : ids)
            if (const Team* team = model_.team(id)) names << toQt(team->name);
        names.sort(Qt::CaseInsensitive);
        return names.join(QStringLiteral(", "));
    }
    QString brandName(BrandId id) const {
        const Brand* brand = model_.brand(id);
        return brand ? toQt(brand->name) : QString();
    }
    void describe(const Brand& a, const Brand& b) {
        line(tr("Name"), a.name, b.name);
        const ChatLook &was = a.look, &is = b.look;
        line(tr("Colour of the chat"), was.accent, is.accent);
        line(tr("Side of the page"), chatSideName(was.side), chatSideName(is.side));
        line(tr("Look of the chat"), chatThemeName(was.theme), chatThemeName(is.theme));
        describe(tr("Title of the chat (%1)"), was.title, is.title);
        describe(tr("Greeting of the chat (%1)"), was.greeting, is.greeting);
        line(tr("Name of its own chat"), a.chat.name, b.chat.name);
        line(tr("Pages that may show it"), joined(a.chat.origins), joined(b.chat.origins));
        line(tr("Its new chats go to"), queueName(a.chat.queue), queueName(b.chat.queue));
        inUse(a.away, b.away);
    }
    void describe(const QString& what, const PerLanguage& a, const PerLanguage& b) {
        line(what.arg(chatLanguageName("tr")), a.tr, b.tr);
        line(what.arg(chatLanguageName("az")), a.az, b.az);
        line(what.arg(chatLanguageName("en")), a.en, b.en);
    }
    void describe(const Queue& a, const Queue& b) {
        line(tr("Name"), a.name, b.name);
        line(tr("Brand"), brandName(a.brand), brandName(b.brand));
        add(workLines(a.work, b.work, model_));
        inUse(a.away, b.away);
    }
    void describe(const Team& a, const Team& b) {
        line(tr("Name"), a.name, b.name);
        line(tr("Queues"), queues(a.queues), queues(b.queues));
        inUse(a.away, b.away);
    }
    void describe(const Tag& a, const Tag& b) {
        line(tr("Name"), a.name, b.name);
        inUse(a.away, b.away);
    }
    void describe(const Reason& a, const Reason& b) {
        line(tr("Name"), a.name, b.name);
        inUse(a.away, b.away);
    }
    void describe(const Skill& a, const Skill& b) {
        line(tr("Name"), a.name, b.name);
        inUse(a.away, b.away);
    }
    void describe(const Hours& a, const Hours& b) {
        line(tr("Name"), a.name, b.name);
        add(scheduleLines(a.schedule, b.schedule));
        inUse(a.away, b.away);
    }
    void describe(const SavedView& a, const SavedView& b) {
        line(tr("Name"), a.name, b.name);
        line(tr("Queues"), queues(a.query.filter.queues), queues(b.query.filter.queues));
        line(tr("Tags"), joined(a.query.filter.tags), joined(b.query.filter.tags));
        SavedView like = b;
        like.query.filter.queues = a.query.filter.queues;
        like.query.filter.tags = a.query.filter.tags;
        if (a.id && a.query != like.query) lines_.push_back({tr("What else it shows"), {}, tr("a new one")});
        inUse(a.away, b.away);
    }
    void describe(const MailboxSettings& a, const MailboxSettings& b) {
        line(tr("Mail address"), a.address, b.address);
        line(tr("Name beside it"), a.name, b.name);
        line(tr("Server for receiving (IMAP)"), server(a.imap), server(b.imap));
        line(tr("Server for sending (SMTP)"), server(a.smtp), server(b.smtp));
        line(tr("User name"), a.user, b.user);
        line(tr("Certificate authority"), a.caFile, b.caFile);
        line(tr("Signature"), a.signature, b.signature);
        line(tr("Queue"), queueName(a.queue), queueName(b.queue));
    }
    void describe(const WidgetSettings& a, const WidgetSettings& b) {
        if (a.on != b.on) line(tr("Open"), a.on ? tr("yes") : tr("no"), b.on ? tr("yes") : tr("no"));
        line(tr("Name of the shop"), a.brandName, b.brandName);
        line(tr("Network address"), a.bind, b.bind);
        line(tr("Port"), QString::number(a.port), QString::number(b.port));
        line(tr("Pages"), joined(a.origins), joined(b.origins));
        line(tr("Queue"), queueName(a.queue), queueName(b.queue));
    }
    void describe(const PhoneSettings& a, const PhoneSettings& b) {
        line(tr("Extension or user"), a.user, b.user);
        line(tr("Domain"), a.domain, b.domain);
        line(tr("Outbound proxy"), a.proxy, b.proxy);
        line(tr("Country of short numbers"), a.region, b.region);
        line(tr("Queue"), queueName(a.queue), queueName(b.queue));
    }
    static QString joined(const std::vector<std::string>& all) {
        QStringList texts;
        for (const std::string& one : all) texts << toQt(one);
        return texts.join(QStringLiteral(", "));
    }

    const SetupModel& model_;
    std::vector<ChangeLine> lines_;
};

} // namespace

QString changeTitle(const Change& change, const SetupModel& model) {
    return ChangeWords(model).title(change);
}
std::vector<ChangeLine> changeLines(const Change& change, const SetupModel& model) {
    return ChangeWords(model).lines(change);
}
QString changeAuthor(const Change& change, const SetupModel& model) {
    return ChangeWords(model).author(change);
}

} // namespace santral::ui
