#include "ui/administration/roles_page.hpp"

#include "core/domain/rights.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kRoleColumn = 168;
constexpr std::array kRoleColumns{Role::Agent, Role::Supervisor, Role::Administrator};

const char* wordsOf(Right right) { // untranslated
    switch (right) {
    case Right::Converse:
        return QT_TRANSLATE_NOOP(
            "santral::ui::RolesPage",
            "See and answer conversations: in the own queues, taken ones, those in no queue");
    case Right::Arrange:
        return QT_TRANSLATE_NOOP("santral::ui::RolesPage",
                                 "Take, hand over, move, snooze, tag and close them");
    case Right::EditCustomers:
        return QT_TRANSLATE_NOOP("santral::ui::RolesPage", "Edit customers, join and part their addresses");
    case Right::OwnWork:
        return QT_TRANSLATE_NOOP("santral::ui::RolesPage",
                                 "Set the own state, take what is offered, keep own views of the inbox");
    case Right::Lead:
        return QT_TRANSLATE_NOOP("santral::ui::RolesPage",
                                 "See the floor board, set the state, skills and capacity of agents, "
                                 "keep views of the inbox for everybody");
    case Right::Erase:
        return QT_TRANSLATE_NOOP("santral::ui::RolesPage", "Erase a customer for good");
    case Right::SeeEverything:
        return QT_TRANSLATE_NOOP("santral::ui::RolesPage", "See every conversation, whatever its queue");
    case Right::ManageUsers:
        return QT_TRANSLATE_NOOP("santral::ui::RolesPage", "Users, passwords and devices");
    case Right::Organise:
        return QT_TRANSLATE_NOOP("santral::ui::RolesPage",
                                 "Teams, queues, skills, opening hours, brands, tags and reasons");
    case Right::ManageChannels:
        return QT_TRANSLATE_NOOP("santral::ui::RolesPage", "Mailbox, telephone system and chat on the shop");
    case Right::ReadChanges:
        break;
    }
    return QT_TRANSLATE_NOOP("santral::ui::RolesPage", "Read the log of changes and take changes back");
}

// Yes or no, as a sign and in words.
class Mark final : public QWidget {
public:
    Mark(bool yes, QWidget* parent) : QWidget(parent), yes_(yes) { setFixedSize(20, 20); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Look& l = look();
        if (yes_) return drawIcon(painter, QRectF(1, 1, 18, 18), Icon::Check, l.ok);
        painter.fillRect(QRectF(6, 9.5, 8, 1.5), l.text3);
    }

private:
    bool yes_;
};

QLabel* roleLabel(Type type, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setFont(typeface(type));
    label->setWordWrap(true);
    return label;
}

} // namespace

RolesPage::RolesPage(SetupModel& model)
    : model_(model), inside_(new QWidget), heading_(roleLabel(Type::Title, inside_)),
      explanation_(roleLabel(Type::Secondary, inside_)) {
    setObjectName(QStringLiteral("roles"));
    auto* grid = new QGridLayout;
    build(*grid);
    auto* column = new QVBoxLayout(inside_);
    column->setContentsMargins(space::kWide, space::kPane, space::kWide, space::kWide);
    column->setSpacing(space::kItem);
    explanation_->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(heading_);
    column->addWidget(explanation_);
    column->addSpacing(space::kPane);
    column->addLayout(grid);
    column->addStretch(1);
    inside_->setMaximumWidth(980);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("rolesScroll"));
    scroll->setWidget(inside_);
    scroll->setWidgetResizable(true);
    scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    setFocusProxy(scroll);
    retranslate();
}

void RolesPage::build(QGridLayout& grid) {
    grid.setHorizontalSpacing(space::kWide);
    grid.setVerticalSpacing(space::kItem);
    grid.setColumnStretch(0, 1);
    for (std::size_t i = 0; i < kRoleColumns.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        grid.setColumnMinimumWidth(column, kRoleColumn);
        names_[i] = roleLabel(Type::Subject, inside_);
        words_[i] = roleLabel(Type::Secondary, inside_);
        counts_[i] = roleLabel(Type::SecondaryStrong, inside_);
        words_[i]->setForegroundRole(QPalette::PlaceholderText);
        words_[i]->setFixedWidth(kRoleColumn);
        grid.addWidget(names_[i], 0, column, Qt::AlignBottom);
        grid.addWidget(words_[i], 1, column, Qt::AlignTop);
        grid.addWidget(counts_[i], 2, column, Qt::AlignTop);
    }
    grid.setRowMinimumHeight(3, space::kItem);
    int row = 4;
    for (const Right right : kRights) {
        auto* line = new QWidget(inside_);
        line->setFixedHeight(1);
        line->setBackgroundRole(QPalette::Mid);
        line->setAutoFillBackground(true);
        grid.addWidget(line, row++, 0, 1, 4);
        auto* text = roleLabel(Type::Base, inside_);
        text->setMinimumHeight(26);
        rights_.push_back(text);
        grid.addWidget(text, row, 0);
        for (std::size_t i = 0; i < kRoleColumns.size(); ++i) {
            auto* mark = new Mark(may(kRoleColumns[i], right), inside_);
            marks_.push_back(mark);
            grid.addWidget(mark, row, static_cast<int>(i) + 1);
        }
        ++row;
    }
}

QString RolesPage::title() const {
    return tr("Roles");
}

void RolesPage::refresh() {
    const auto users = model_.users();
    for (std::size_t i = 0; i < kRoleColumns.size(); ++i) {
        const auto count = std::count_if(users.begin(), users.end(), [&](const Agent& user) {
            return !user.away && user.role == kRoleColumns[i];
        });
        counts_[i]->setText(tr("%n user(s)", nullptr, static_cast<int>(count)));
    }
}

void RolesPage::focusPage() {
    setFocus(Qt::OtherFocusReason);
}

void RolesPage::retranslate() {
    heading_->setText(title());
    focusProxy()->setAccessibleName(title());
    explanation_->setText(tr("What each may do. The hub judges every step by this, whatever a desk asks for. "
                             "A role is given under Users."));
    for (std::size_t i = 0; i < kRoleColumns.size(); ++i) {
        names_[i]->setText(roleName(kRoleColumns[i]));
        words_[i]->setText(roleWords(kRoleColumns[i]));
    }
    for (std::size_t r = 0; r < rights_.size(); ++r) {
        const QString words = tr(wordsOf(kRights[r]));
        rights_[r]->setText(words);
        for (std::size_t i = 0; i < kRoleColumns.size(); ++i)
            marks_[r * kRoleColumns.size() + i]->setAccessibleName(
                QStringLiteral("%1, %2: %3")
                    .arg(words, roleName(kRoleColumns[i]),
                         may(kRoleColumns[i], kRights[r]) ? tr("yes") : tr("no")));
    }
    refresh();
}

void RolesPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
}

} // namespace santral::ui
