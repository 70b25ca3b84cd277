// The administration: what can be set up on the left, in groups, and the page of one of them beside it. Shown
// to administrators only; the hub judges every step itself.
#pragma once

#include "ui/administration/setup_model.hpp"
#include "ui/administration/thing_page.hpp"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace santral::ui {

class AdministrationView final : public QWidget {
    Q_OBJECT
public:
    explicit AdministrationView(SetupModel& model, QWidget* parent = nullptr);

    void open(); // it comes on screen: the keyboard goes into the pages
    void openChannels();
    void openPage(int page);     // in the order of the list, headings left out
    SetupPage* page() const;     // on screen
    QWidget* navigation() const; // the list of pages

Q_SIGNALS:
    // For the toast: what was done, what the button says, what it does (empty: nothing).
    void told(const QString& said, const QString& action, std::function<void()> act);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Group { People, Work, Channels, Log };
    struct Entry {
        SetupPage* page;
        Group group;
        bool teamOnly;
    };
    void build();
    void add(SetupPage* page, Group group, bool teamOnly = false);
    void fillList();
    void refresh();
    void turnTo(int row);
    void retranslate();
    QString groupName(Group group) const;

    SetupModel& model_;
    QLabel* title_;
    QLabel* cutOff_;
    QListWidget* list_;
    QStackedWidget* stack_;
    std::vector<Entry> entries_;
    bool team_ = false;
    bool filling_ = false;
};

} // namespace santral::ui
