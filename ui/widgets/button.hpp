// The one push button of the desk. Style paints it; what it means is said here.
#pragma once

#include "ui/widgets/icons.hpp"

#include <QPushButton>

namespace santral::ui {

class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind {
        Primary, // the one thing to do next
        Quiet,   // outlined
        Soft,    // tinted, no outline: chips
        Danger,  // ends something
        Bare,    // no outline until pointed at; icon buttons
    };

    // `name` is the objectName, which tests and end-to-end runs use.
    Button(Kind kind, const char* name, QWidget* parent = nullptr);

    Kind kind() const { return kind_; }
    void setKind(Kind kind);
    Icon glyph() const { return glyph_; }
    void setGlyph(Icon icon);
    // Text for everybody: label, accessible name, and tooltip when only the icon is shown. `keys` is printed
    // in the tooltip.
    void setLabel(const QString& label, const QKeySequence& keys = {});
    // Without text, as in a narrow window; the label stays in tooltip and accessible name.
    void setIconOnly(bool iconOnly);
    bool isIconOnly() const { return iconOnly_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void refresh();

    Kind kind_;
    Icon glyph_ = Icon::None;
    QString label_;
    QKeySequence keys_;
    bool iconOnly_ = false;
};

} // namespace santral::ui
