#include "ui/administration/thing_page.hpp"

#include "ui/administration/setup_values.hpp"
#include "ui/administration/setup_words.hpp"
#include "ui/bridge/text.hpp"
#include "ui/widgets/look.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace santral::ui {
namespace {

constexpr int kThingListWidth = 372;
constexpr int kThingFormWidth = 620;

} // namespace

void SetupPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

ThingPage::ThingPage(const char* name, SetupModel& model, Icon icon, ThingForm* form)
    : model_(model), icon_(icon), list_(new ThingList(name, icon, this)), right_(new QStackedWidget(this)),
      none_(new QLabel), scroll_(new QScrollArea), heading_(new QLabel), column_(new QVBoxLayout),
      form_(form), effect_(new EffectLine(name, this)), bar_(new SaveBar(name, this)) {
    build();
    connect(list_, &ThingList::chosen, this, &ThingPage::choose);
    connect(list_, &ThingList::entered, this, [this] { form_->focusFirst(); });
    connect(list_, &ThingList::addRequested, this, &ThingPage::addNew);
    connect(form_, &ThingForm::edited, this, &ThingPage::edited);
    connect(bar_, &SaveBar::saveRequested, this, &ThingPage::save);
    connect(bar_, &SaveBar::discardRequested, this, &ThingPage::discard);
    connect(bar_, &SaveBar::actionRequested, this, &ThingPage::putAway);
    connect(&model_, &SetupModel::statesChanged, this, [this] {
        if (isVisible()) showState();
    });
    connect(form_, &ThingForm::lineAdded, this, [this](QLineEdit* line) { line->installEventFilter(this); });
    for (QLineEdit* field : form_->findChildren<QLineEdit*>()) field->installEventFilter(this);
}

void ThingPage::build() {
    list_->setFixedWidth(kThingListWidth);
    heading_->setFont(typeface(Type::Title));
    heading_->setTextFormat(Qt::PlainText);
    heading_->setWordWrap(true);
    none_->setAlignment(Qt::AlignCenter);
    none_->setWordWrap(true);
    none_->setForegroundRole(QPalette::PlaceholderText);
    auto* inside = new QWidget;
    inside->setMaximumWidth(kThingFormWidth);
    column_->setContentsMargins(space::kWide, space::kPane, space::kWide, space::kWide);
    column_->setSpacing(space::kPane);
    column_->addWidget(heading_);
    column_->addWidget(form_);
    column_->addStretch(1);
    inside->setLayout(column_);
    scroll_->setWidget(inside);
    scroll_->setWidgetResizable(true);
    scroll_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    auto* pane = new QWidget;
    auto* paneColumn = new QVBoxLayout(pane);
    paneColumn->setContentsMargins(0, 0, 0, 0);
    paneColumn->setSpacing(0);
    paneColumn->addWidget(scroll_, 1);
    paneColumn->addWidget(effect_);
    paneColumn->addWidget(bar_);
    right_->addWidget(none_);
    right_->addWidget(pane);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(list_);
    row->addWidget(right_, 1);
}

void ThingPage::addBelow(QWidget* widget) {
    column_->insertWidget(column_->count() - 1, widget);
}

void ThingPage::retranslate() {
    list_->setWords(words());
    none_->setText(tr("Choose one on the left, or make a new one."));
    form_->retranslate();
    showState();
}

// What the hub has now. A form that nobody has touched follows; one that somebody writes in stays, and says
// so.
void ThingPage::refresh() {
    std::vector<ThingRow> rows;
    for (const Setup& setup : things()) rows.push_back(rowOf(setup));
    list_->setRows(std::move(rows));
    list_->mark(fresh_ ? Uuid{} : at_);
    form_->fill();
    if (at_ == Uuid{}) {
        const Uuid first = list_->firstShown();
        if (isVisible() && first != Uuid{}) show(first);
        return showState();
    }
    if (fresh_) return form_->check();
    const Setup now = model_.current(base_);
    if (now == Setup{} || now == base_ || busy_) return showState();
    if (!dirty_) return load(now, now, false);
    base_ = now;
    bar_->say(tr("Somebody has changed this meanwhile. Saving puts your version in its place; Discard shows "
                 "theirs."),
              SaveBar::Verdict::Bad);
}

void ThingPage::focusPage() {
    if (at_ == Uuid{} && list_->firstShown() != Uuid{}) show(list_->firstShown());
    list_->focusList();
}

void ThingPage::show(Uuid id) {
    list_->mark(id);
    choose(id);
}

void ThingPage::choose(Uuid id) {
    if (id == at_ && !fresh_) return;
    leave();
    for (const Setup& setup : things())
        if (idOf(setup) == id) return load(setup, setup, false);
}

void ThingPage::addNew() {
    leave();
    list_->mark({});
    load(fresh(), {}, true);
    form_->focusFirst();
}

void ThingPage::load(const Setup& value, const Setup& base, bool fresh) {
    base_ = base;
    at_ = idOf(value);
    fresh_ = fresh;
    form_->fill();
    form_->load(value, fresh);
    form_->setTouched(false);
    form_->check();
    began_ = form_->value();
    dirty_ = false;
    bar_->say({}, SaveBar::Verdict::None);
    right_->setCurrentIndex(1);
    shown(value, fresh);
    showState();
}

void ThingPage::edited() {
    form_->check();
    dirty_ = fresh_ || !(form_->value() == began_);
    bar_->say({}, SaveBar::Verdict::None);
    showState();
}

void ThingPage::leave() {
    if (!dirty_ || busy_) return;
    dirty_ = false;
    const Setup left = form_->value(), base = base_;
    const bool fresh = fresh_;
    const QString name = toQt(nameOf(left));
    const QString said = name.isEmpty() ? tr("What you typed was not saved") : tr("Not saved: %1").arg(name);
    Q_EMIT model_.dropped(said, [this, left, base, fresh] {
        list_->mark(fresh ? Uuid{} : idOf(left));
        load(fresh ? left : base, base, fresh);
        form_->load(left, fresh);
        form_->setTouched(true);
        edited();
    });
}

void ThingPage::save() {
    form_->setTouched(true);
    form_->check();
    if (const QString problem = form_->problem(); !problem.isEmpty()) {
        bar_->say(problem, SaveBar::Verdict::Bad);
        return form_->focusProblem();
    }
    const Setup after = form_->value();
    busy_ = true;
    showState();
    send(after, base_, savedText(base_, after), [this, after](const Result<void>& done) {
        busy_ = false;
        if (!done) {
            bar_->say(setupErrorText(done.error()), SaveBar::Verdict::Bad);
            return showState();
        }
        load(asTold(after), asTold(after), false);
        list_->mark(at_);
        bar_->say(tr("Saved."), SaveBar::Verdict::Good);
    });
}

void ThingPage::putAway() {
    if (fresh_ || busy_) return;
    const Setup after = withAway(base_, !isAway(base_));
    busy_ = true;
    showState();
    model_.save(this, after, base_, savedText(base_, after), [this, after](const Result<void>& done) {
        busy_ = false;
        if (!done) {
            bar_->say(setupErrorText(done.error()), SaveBar::Verdict::Bad);
            return showState();
        }
        if (idOf(after) == Uuid{}) return close(); // it is in the list no more
        if (!dirty_) return load(after, after, false);
        base_ = after; // what is being typed stays
        showState();
    });
}

void ThingPage::send(const Setup& after, const Setup& before, const QString& said, SetupModel::Saved saved) {
    model_.save(this, after, before, said, std::move(saved));
}

void ThingPage::discard() {
    dirty_ = false;
    if (fresh_) return close();
    const Setup now = model_.current(base_);
    load(now == Setup{} ? base_ : now, now == Setup{} ? base_ : now, false);
}

void ThingPage::close() {
    at_ = {};
    fresh_ = false;
    base_ = {};
    right_->setCurrentIndex(0);
    const Uuid first = list_->firstShown();
    if (first != Uuid{}) show(first);
    list_->focusList();
}

QString ThingPage::awayText(bool away) const {
    return away ? tr("Take back into use") : tr("Put away");
}

void ThingPage::showState() {
    bar_->set(dirty_, busy_);
    const bool offers = !fresh_ && at_ != Uuid{} && mayPutAway(base_);
    bar_->offer(offers ? awayText(isAway(base_)) : QString());
    const Setup now = form_->value();
    effect_->tell(at_ == Uuid{} || isAway(now) ? SetupEffect{} : effect(now, base_));
    const QString name = toQt(nameOf(now));
    heading_->setText(fresh_ && name.isEmpty() ? words().add : name);
}

// Return saves and Escape gives up, from every line of the form.
bool ThingPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return SetupPage::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (dirty_ && !busy_) save();
        return true;
    }
    if (key == Qt::Key_Escape) {
        if (dirty_)
            discard();
        else
            list_->focusList();
        return true;
    }
    return SetupPage::eventFilter(watched, event);
}

} // namespace santral::ui
