// Work that the hub offers, bottom right over the panes: who, in which queue, the first words, and how long
// the offer stands. While the agent's phone rings with it, accepting is answering. Never takes the keyboard;
// several queue up, the one that ends first at the foot.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/conversation.hpp"
#include "ui/widgets/button.hpp"

#include <QTimer>
#include <QWidget>

#include <map>
#include <vector>

namespace santral::ui {

class Avatar;
class ElidedLabel;
class TimerLabel;

struct ContactFace {
    InboxRow row;
    Contact contact;
    QString queue; // its name; empty: none
    bool rings = false;
    QString number = {}; // of whom it rings, as people write it
};

struct ContactKeys {
    QKeySequence accept, decline;
    QKeySequence answer, refuse; // while it rings
};

class ContactCard final : public QWidget {
    Q_OBJECT
public:
    ContactCard(const ContactFace& face, const Clock& clock, const ContactKeys& keys, QWidget* parent);
    void set(const ContactFace& face, const ContactKeys& keys);
    void setWaiting(bool waiting); // for the hub's answer: it is asked once
    bool isWaiting() const { return waiting_; }
    void setBehind(int count); // so many more queue up that have no room
    void takeFocus(bool decline);
    const ContactFace& face() const { return face_; }
    QWidget& whyAnchor() const { return *why_; }

Q_SIGNALS:
    void accepted(santral::ContactId contact);
    void declined(santral::ContactId contact);
    void whyAsked(santral::ContactId contact);
    void callerAsked(santral::CallId call); // of one that rings

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void build();
    void retranslate();
    void nameCustomer();
    QString headText() const;
    void tick();

    const Clock& clock_;
    ContactFace face_;
    ContactKeys keys_;
    int behind_ = 0;
    bool waiting_ = false;
    Avatar* avatar_;
    ElidedLabel* head_;
    ElidedLabel* name_;
    ElidedLabel* words_;
    TimerLabel* time_;
    Button* why_;
    Button* accept_;
    Button* decline_;
    QTimer timer_;
};

class ContactStack final : public QObject {
    Q_OBJECT
public:
    static constexpr int kShown = 3;

    ContactStack(const Clock& clock, QWidget* over);
    // All that is offered. New ones are told to a screen reader.
    void set(const std::vector<ContactFace>& faces);
    void setKeys(const ContactKeys& keys);
    void setFoot(int height);   // cards of ringing calls stand below
    ContactCard* first() const; // whose offer ends first; nullptr: none
    ContactCard* find(ContactId contact) const;
    ContactCard* ringing(CallId call) const;
    void takeFocus(CallId call, bool decline); // from the card that it stood on while it only rang
    std::size_t size() const { return cards_.size(); }

Q_SIGNALS:
    void accepted(santral::ContactId contact);
    void declined(santral::ContactId contact);
    void whyAsked(santral::ContactId contact);
    void callerAsked(santral::CallId call);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ContactCard* make(const ContactFace& face);
    std::vector<ContactCard*> inOrder() const;
    void place();

    const Clock& clock_;
    QWidget* over_;
    ContactKeys keys_;
    int foot_ = 0;
    std::map<ContactId, ContactCard*> cards_;
};

} // namespace santral::ui
