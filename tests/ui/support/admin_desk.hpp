// The whole window on its administration, over a made-up company; pages by name, fields by object name.
#pragma once

#include "tests/ui/support/desk_bench.hpp"
#include "tests/ui/support/sample_administration.hpp"
#include "tests/ui/support/ui_case.hpp"
#include "ui/administration/administration_view.hpp"
#include "ui/administration/changes_page.hpp"
#include "ui/administration/channel_page.hpp"
#include "ui/administration/hours_page.hpp"
#include "ui/administration/queue_page.hpp"
#include "ui/administration/user_page.hpp"
#include "ui/settings/key_table.hpp"
#include "ui/shell/actions.hpp"
#include "ui/widgets/button.hpp"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace santral::ui {

struct AdminDesk : DeskBench {
    sample::Company company;

    explicit AdminDesk(bool administrator = true) {
        fill();
        if (administrator) company = sample::setUpCompany(hub, clock, random);
        open();
        window->activateWindow();
        window->openAdministration();
        settle();
    }
    template <class T>
    T& part(const char* name) {
        T* found = window->findChild<T*>(QLatin1String(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    template <class Page>
    Page& turnTo(int index) {
        window->administration()->openPage(index);
        settle();
        auto* page = qobject_cast<Page*>(window->administration()->page());
        REQUIRE(page);
        return *page;
    }
    UserPage& users() { return turnTo<UserPage>(0); }
    SkillPage& skills() { return turnTo<SkillPage>(3); }
    QueuePage& queues() { return turnTo<QueuePage>(4); }
    HoursPage& hours() { return turnTo<HoursPage>(5); }
    ChannelPage& chatPage() { return turnTo<ChannelPage>(12); }
    ChangesPage& log() { return turnTo<ChangesPage>(13); }
    void press(const char* name) {
        QTest::mouseClick(&part<Button>(name), Qt::LeftButton);
        settle();
    }
    void retype(const char* name, const QString& words) {
        auto& field = part<QLineEdit>(name);
        field.setFocus();
        field.selectAll();
        field.insert(words); // as an input method does: QTest's keyboard has ASCII alone
        settle();
    }
    QString verdict(const char* name) { return part<QLabel>(name).text(); }
    template <class T>
    std::optional<T> last() const {
        for (auto at = hub.executed().rbegin(); at != hub.executed().rend(); ++at)
            if (const auto* found = std::get_if<T>(&*at)) return *found;
        return {};
    }
    template <class T>
    std::size_t count() const {
        std::size_t count = 0;
        for (const CommandBody& body : hub.executed()) count += std::holds_alternative<T>(body);
        return count;
    }
    void pick(const char* name, int index) {
        auto& box = part<QComboBox>(name);
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
        settle();
    }
    void undo() {
        window->run(Act::Undo);
        settle();
    }
};

} // namespace santral::ui
