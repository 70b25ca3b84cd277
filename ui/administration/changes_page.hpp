// The log of changes: who changed what and when, from what to what, newest first; and the way back to what
// stood there before, which is a change of its own.
#pragma once

#include "ui/administration/thing_page.hpp"

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace santral::ui {

class Button;

class ChangesPage final : public SetupPage {
    Q_OBJECT
public:
    explicit ChangesPage(SetupModel& model);
    QString title() const override;
    Icon icon() const override { return Icon::History; }
    void refresh() override;
    void opened() override;
    void focusPage() override;
    void retranslate() override;
    ThingList& list() { return *list_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void load(Seq before);
    void take(const AdminAnswer& answer, Seq before);
    void fillList();
    void show(Uuid id);
    void showChange(const Change& change);
    void addLine(int row, const QString& what, const QString& from, const QString& to);
    void goBack();

    SetupModel& model_;
    ThingList* list_;
    Button* older_;
    QStackedWidget* right_;
    QLabel* none_;
    QLabel* heading_;
    QLabel* who_;
    QWidget* table_ = nullptr;
    QWidget* detail_;
    QLabel* note_;
    Button* back_;
    std::vector<Change> changes_; // newest first
    Seq shown_ = 0;
};

} // namespace santral::ui
