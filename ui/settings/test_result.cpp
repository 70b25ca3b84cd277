#include "ui/settings/test_result.hpp"

#include "ui/bridge/text.hpp"
#include "ui/bridge/words.hpp"
#include "ui/widgets/icons.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QAccessible>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

class Mark final : public QWidget {
public:
    Mark(Icon icon, bool ok, bool running, QWidget* parent)
        : QWidget(parent), icon_(icon), ok_(ok), running_(running) {
        setFixedSize(18, 20);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Look& l = look();
        drawIcon(painter, QRectF(1, 2, 16, 16), icon_, running_ ? l.text3 : ok_ ? l.ok : l.bad);
    }

private:
    Icon icon_;
    bool ok_, running_;
};

QLabel* resultLabel(const QString& text, Type type, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(typeface(type));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

TestResult::TestResult(QWidget* parent) : QWidget(parent), lines_(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("testResult"));
    lines_->setContentsMargins(0, space::kTight, 0, 0);
    lines_->setSpacing(space::kTight);
}

void TestResult::clear() {
    good_ = false;
    while (QLayoutItem* item = lines_->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    setAccessibleName({});
}

void TestResult::setRunning(const QString& text) {
    clear();
    addLine(false, true, text, {});
}

void TestResult::setSteps(const std::vector<TestStep>& steps) {
    clear();
    good_ = !steps.empty() && std::all_of(steps.begin(), steps.end(), [](const TestStep& s) { return s.ok; });
    for (const TestStep& step : steps) {
        QString text = stepText(step.what);
        if (!step.ok) text += QStringLiteral(": ") + reasonText(step.why);
        addLine(step.ok, false, text, toQt(step.detail));
    }
}

void TestResult::setVerdict(bool ok, const QString& text, const QString& detail) {
    clear();
    good_ = ok;
    addLine(ok, false, text, detail);
}

void TestResult::addLine(bool ok, bool running, const QString& text, const QString& detail) {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kItem);
    const Icon icon = running ? Icon::Loader : ok ? Icon::CircleCheck : Icon::CircleX;
    row->addWidget(new Mark(icon, ok, running, line), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(1);
    column->addWidget(resultLabel(text, Type::Base, line));
    if (!detail.isEmpty()) {
        QLabel* small = resultLabel(detail, Type::Secondary, line);
        QPalette quiet = small->palette();
        quiet.setColor(QPalette::WindowText, look().text3);
        small->setPalette(quiet);
        column->addWidget(small);
    }
    row->addLayout(column, 1);
    lines_->addWidget(line);
    setAccessibleName(accessibleName().isEmpty() ? text : accessibleName() + QStringLiteral("; ") + text);
    if (running) return;
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

} // namespace santral::ui
