// Stands above the composer while something that was written here has not left yet: when it leaves, its first
// words, and what can be done about it. Takes no focus by itself; buttons for mouse, keyboard and reader.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/ids.hpp"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace santral::ui {

class Button;
class HeldLine;

struct HeldFace {
    MessageId message;
    QString when;    // "Leaves in 8 s", "Leaves Tomorrow 09:00"
    QString words;   // the first of what was written
    QString warning; // the customer has written since; empty: he has not
    bool canPutOff = true;
    bool operator==(const HeldFace&) const = default;
};

class HeldBar final : public QWidget {
    Q_OBJECT
public:
    explicit HeldBar(QWidget* parent = nullptr);
    ~HeldBar() override;

    void set(const std::vector<HeldFace>& faces); // in order; none hides it
    QWidget* anchorOf(MessageId message) const;   // where another time is chosen; nullptr: not here

Q_SIGNALS:
    void nowRequested(santral::MessageId message);
    void timeRequested(santral::MessageId message);
    void backRequested(santral::MessageId message);

private:
    QVBoxLayout* column_;
    QLabel* more_;
    std::vector<HeldLine*> lines_;
};

} // namespace santral::ui
