#include "ui/administration/changes_page.hpp"

#include "ui/administration/setup_values.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr std::uint64_t kChangesAtOnce = 100;
constexpr int kChangesWidth = 400;
constexpr int kChangeWidth = 640;

Uuid idOf(const Change& change) {
    return {0, change.seq};
}

bool mayGoBack(const Change& change) {
    return !change.access && !(change.before == change.after);
}

} // namespace

ChangesPage::ChangesPage(SetupModel& model)
    : model_(model), list_(new ThingList("changes", Icon::History, this, ThingList::Kind::Told)),
      older_(new Button(Button::Kind::Quiet, "changesOlder", this)), right_(new QStackedWidget(this)),
      none_(new QLabel), heading_(new QLabel), who_(new QLabel), detail_(new QWidget), note_(new QLabel),
      back_(new Button(Button::Kind::Quiet, "changesBack")) {
    setObjectName(QStringLiteral("changesPage"));
    build();
    connect(list_, &ThingList::chosen, this, &ChangesPage::show);
    connect(list_, &ThingList::entered, this, [this] { back_->setFocus(Qt::OtherFocusReason); });
    connect(older_, &Button::clicked, this, [this] { load(changes_.empty() ? 0 : changes_.back().seq); });
    connect(back_, &Button::clicked, this, &ChangesPage::goBack);
    retranslate();
}

void ChangesPage::build() {
    heading_->setFont(typeface(Type::Title));
    heading_->setWordWrap(true);
    heading_->setTextFormat(Qt::PlainText);
    who_->setFont(typeface(Type::Secondary));
    who_->setForegroundRole(QPalette::PlaceholderText);
    note_->setForegroundRole(QPalette::PlaceholderText);
    note_->setFont(typeface(Type::Secondary));
    note_->setWordWrap(true);
    none_->setAlignment(Qt::AlignCenter);
    none_->setForegroundRole(QPalette::PlaceholderText);
    back_->setGlyph(Icon::Undo2);
    detail_->setMaximumWidth(kChangeWidth);
    auto* column = new QVBoxLayout(detail_);
    column->setContentsMargins(space::kWide, space::kPane, space::kWide, space::kWide);
    column->setSpacing(space::kItem);
    column->addWidget(heading_);
    column->addWidget(who_);
    column->addSpacing(space::kItem);
    column->addSpacing(space::kItem); // the table comes in between
    column->addWidget(note_);
    column->addWidget(back_, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(detail_);
    scroll->setWidgetResizable(true);
    scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    right_->addWidget(none_);
    right_->addWidget(scroll);
    older_->hide();
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(list_, 1);
    left->addWidget(older_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left);
    row->addWidget(right_, 1);
    list_->setFixedWidth(kChangesWidth);
}

QString ChangesPage::title() const {
    return tr("Log of changes");
}

void ChangesPage::opened() {
    load(0);
}

// Names may be others now.
void ChangesPage::refresh() {
    fillList();
    if (isVisible()) load(0);
}

void ChangesPage::focusPage() {
    list_->focusList();
}

void ChangesPage::load(Seq before) {
    AdminRequest request;
    request.ask = AdminAsk::Changes;
    request.before = before;
    request.limit = kChangesAtOnce;
    model_.ask(this, std::move(request), [this, before](const Result<AdminAnswer>& answer) {
        if (answer) return take(*answer, before);
        none_->setText(setupErrorText(answer.error()));
        right_->setCurrentIndex(0);
    });
}

void ChangesPage::take(const AdminAnswer& answer, Seq before) {
    const bool anew = before == 0;
    if (anew && !answer.changes.empty() && !changes_.empty() && answer.changes.front() == changes_.front())
        return;
    if (anew) changes_.clear();
    changes_.insert(changes_.end(), answer.changes.begin(), answer.changes.end());
    older_->setVisible(answer.more);
    fillList();
    if (changes_.empty()) return;
    const auto kept =
        std::find_if(changes_.begin(), changes_.end(), [&](const Change& c) { return c.seq == shown_; });
    const Change& one = kept == changes_.end() || anew ? changes_.front() : *kept;
    list_->mark(idOf(one));
    showChange(one);
}

void ChangesPage::fillList() {
    std::vector<ThingRow> rows;
    for (const Change& change : changes_) {
        ThingRow row;
        row.id = idOf(change);
        row.title = changeTitle(change, model_);
        row.detail =
            changeAuthor(change, model_) + QStringLiteral(" · ") + agoText(change.at, model_.hub().now());
        row.icon = changeIcon(change);
        rows.push_back(std::move(row));
    }
    list_->setRows(std::move(rows));
}

void ChangesPage::show(Uuid id) {
    for (const Change& change : changes_)
        if (idOf(change) == id) return showChange(change);
}

void ChangesPage::showChange(const Change& change) {
    shown_ = change.seq;
    heading_->setText(changeTitle(change, model_));
    who_->setText(QStringLiteral("%1 · %2").arg(changeAuthor(change, model_), momentText(change.at)));
    delete table_;
    table_ = new QWidget(detail_);
    auto* grid = new QGridLayout(table_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kPane);
    grid->setVerticalSpacing(space::kItem);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    int row = 0;
    for (const ChangeLine& line : changeLines(change, model_)) addLine(row++, line.what, line.from, line.to);
    static_cast<QVBoxLayout*>(detail_->layout())->insertWidget(3, table_);
    const bool may = mayGoBack(change);
    back_->setVisible(may);
    const Setup now = model_.current(change.after);
    const bool changedSince = now != Setup{} && !(now == change.after);
    if (change.access)
        note_->setText(tr("This cannot be taken back."));
    else if (changedSince)
        note_->setText(tr("It was changed again since. Going back puts this older version in its place."));
    else if (change.secret)
        note_->setText(tr("Going back leaves the new password: passwords are not kept."));
    else
        note_->setText({});
    note_->setVisible(!note_->text().isEmpty());
    back_->setLabel(change.before == Setup{} ? tr("Put it away again") : tr("Back to how it was before"));
    right_->setCurrentIndex(1);
}

void ChangesPage::addLine(int row, const QString& what, const QString& from, const QString& to) {
    auto* grid = static_cast<QGridLayout*>(table_->layout());
    const auto cell = [&](const QString& text, Type type, QPalette::ColorRole role) {
        auto* label = new QLabel(text.isEmpty() ? QStringLiteral("—") : text, table_);
        label->setFont(typeface(type));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(role);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setObjectName(QStringLiteral("changeCell"));
        return label;
    };
    auto* name = cell(what, Type::Secondary, QPalette::PlaceholderText);
    name->setMinimumWidth(120);
    auto* arrow = new QLabel(QStringLiteral("→"), table_);
    arrow->setForegroundRole(QPalette::PlaceholderText);
    auto* now = cell(to, Type::BaseStrong, QPalette::WindowText);
    now->setAccessibleName(
        tr("%1: from %2 to %3")
            .arg(what, from.isEmpty() ? tr("nothing") : from, to.isEmpty() ? tr("nothing") : to));
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(cell(from, Type::Base, QPalette::PlaceholderText), row, 1, Qt::AlignTop);
    grid->addWidget(arrow, row, 2, Qt::AlignTop);
    grid->addWidget(now, row, 3, Qt::AlignTop);
}

void ChangesPage::goBack() {
    const auto found =
        std::find_if(changes_.begin(), changes_.end(), [&](const Change& c) { return c.seq == shown_; });
    if (found == changes_.end() || !mayGoBack(*found)) return;
    const Setup back = found->before == Setup{} ? withAway(found->after, true) : found->before;
    const Setup now = model_.current(found->after);
    const Setup before = now == Setup{} ? found->after : now;
    back_->setEnabled(false);
    model_.save(this, back, before, tr("Back to how it was: %1").arg(changeTitle(*found, model_)),
                [this](const Result<void>& done) {
                    back_->setEnabled(true);
                    if (!done) return Q_EMIT model_.refused(setupErrorText(done.error()));
                    load(0);
                });
}

void ChangesPage::retranslate() {
    list_->setWords({title(),
                     tr("Who changed what, newest first. Passwords are never in it."),
                     {},
                     tr("Find by what was changed or by whom"),
                     {},
                     tr("Nothing was changed yet"),
                     tr("What you set up is listed here.")});
    older_->setLabel(tr("Show older ones"));
    back_->setLabel(tr("Back to how it was before")); // until a change is shown
    none_->setText(tr("Choose a change on the left."));
    fillList();
    show({0, shown_});
}

void ChangesPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
}

} // namespace santral::ui
