// A ringing call, bottom right over the panes: who, for whom, how long already. Never takes the keyboard;
// several stand on top of each other.
#pragma once

#include "ui/bridge/voice_client.hpp"

#include <QTimer>
#include <QWidget>

#include <map>
#include <vector>

namespace santral::ui {

class Avatar;
class Button;
class ElidedLabel;
class TimerLabel;

class OfferCard final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kExpected{20}; // within which an offer should be answered

    OfferCard(const voice::CallInfo& call, const Clock& clock, QWidget* parent);
    void setCustomer(const QString& name, const QString& about); // when somebody is known under the number
    const voice::CallInfo& call() const { return call_; }
    bool isDecline(const QWidget* button) const;

Q_SIGNALS:
    void accepted(santral::CallId call);
    void declined(santral::CallId call);
    void customerRequested(santral::CallId call);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void retranslate();
    void tick();

    const Clock& clock_;
    voice::CallInfo call_;
    QString customer_;
    QString about_;
    Avatar* avatar_;
    ElidedLabel* head_;
    ElidedLabel* name_;
    ElidedLabel* detail_;
    TimerLabel* time_;
    Button* accept_;
    Button* decline_;
    QTimer timer_;
};

class OfferStack final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kShown = 5;

    OfferStack(const Clock& clock, QWidget* over);
    void setAbove(QWidget* kept); // a part of `over` that the cards leave free, where they would cover it
    OfferCard* put(const voice::CallInfo& call); // the card of this call, made when it is new
    void remove(CallId call);

Q_SIGNALS:
    void placed(int height); // so much of the corner the cards take, and what they leave free below
    // A card is taken away with the keyboard on one of its buttons.
    void focusLeft(santral::CallId call, bool decline);
    void accepted(santral::CallId call);
    void declined(santral::CallId call);
    void customerRequested(santral::CallId call);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    std::vector<OfferCard*> inOrder() const; // the longest ringing first
    int lift() const;

    const Clock& clock_;
    QWidget* over_;
    QWidget* kept_ = nullptr;
    std::map<CallId, OfferCard*> cards_;
};

} // namespace santral::ui
