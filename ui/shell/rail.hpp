// The dark rail at the left edge: where one can go, and at its foot help, settings and oneself.
#pragma once

#include "ui/widgets/icons.hpp"

#include <QAbstractButton>

namespace santral::ui {

class RailButton final : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(const char* name, Icon icon, QWidget* parent);
    void setLabel(const QString& label, const QString& keys = {});
    void setCount(int count); // 0: no mark
    QSize sizeHint() const override { return {40, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon icon_;
    QString label_;
    int count_ = 0;
};

class Avatar;
class KeyBindings;

class Rail final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kWidth = 56;
    explicit Rail(QWidget* parent = nullptr);

    void setAgent(const QString& name);
    void setUnread(int count);
    void setHelp(int count); // agents who ask for help
    void setMissedCalls(int count);
    void setPhone(bool there); // false: built without one
    enum class Place { Inbox, Board, Administration };
    void setPlace(Place place);             // which of them is on screen
    void setSupervisor(bool there);         // false: there is no board to go to
    void setAdministrator(bool there);      // false: there is nothing to go to
    void nameKeys(const KeyBindings& keys); // prints the keys in the tooltips
    QWidget* dialAnchor() const { return dial_; }

Q_SIGNALS:
    void inboxRequested();
    void boardRequested();
    void administrationRequested();
    void dialRequested();
    void helpRequested();
    void settingsRequested();
    void themeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void join(RailButton* place, void (Rail::*asked)());

    RailButton* inbox_;
    RailButton* dial_;
    RailButton* board_;
    RailButton* administration_;
    RailButton* theme_;
    RailButton* help_;
    RailButton* settings_;
    Avatar* me_;
    bool placing_ = false;
    QString dialKeys_, boardKeys_, administrationKeys_, helpKeys_, settingsKeys_;
};

} // namespace santral::ui
