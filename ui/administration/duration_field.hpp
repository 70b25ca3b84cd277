// A length of time, typed into a line of a form. What is shown when the line is left is how the desk has
// understood it.
#pragma once

#include <QLineEdit>

#include <cstdint>

namespace santral::ui {

// Empty means none; the placeholder says what that is.
class DurationField final : public QLineEdit {
    Q_OBJECT
public:
    DurationField(const char* name, QWidget* parent);
    void setSeconds(std::uint32_t seconds);
    std::uint32_t seconds() const; // 0 where nothing good stands there
    QString problem() const;       // empty: good

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::uint32_t shown_ = 0;
};

} // namespace santral::ui
