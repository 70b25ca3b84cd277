// The foot of the window: hub, phone and channels in words, colour and shape; how much is kept here.
#pragma once

#include "core/domain/status.hpp"
#include "ui/widgets/icons.hpp"

#include <QAbstractButton>

#include <vector>

class QHBoxLayout;
class QLabel;

namespace santral::ui {

enum class Health { Good, Working, Bad, Off };

class StatusChip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit StatusChip(const char* name, QWidget* parent);
    void set(Health health, const QString& text, const QString& detail);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Health health_ = Health::Off;
};

class StatusBar final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kHeight = 26;
    explicit StatusBar(const Clock& clock, QWidget* parent = nullptr);

    void setHub(const HubStatus& status);
    void setRefused(int count); // of what is in hand
    QWidget& hubChip();
    // Of the voice engine: it knows more of the phone than the hub.
    void setPhone(Health health, const QString& text, const QString& detail);

Q_SIGNALS:
    void troubleChosen(); // a chip of phone or channel was pressed
    void inHandRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fit(); // how much is kept here gives way to what is wrong

    const Clock& clock_;
    HubStatus status_;
    int refused_ = 0;
    StatusChip* hub_;
    StatusChip* phone_;
    std::vector<StatusChip*> channels_;
    QHBoxLayout* row_;
    QLabel* cache_;
};

} // namespace santral::ui
