#include "ui/shell/in_hand_popup.hpp"

#include "ui/bridge/when.hpp"
#include "ui/shell/in_hand_line.hpp"
#include "ui/shell/in_hand_list.hpp"
#include "ui/shell/in_hand_words.hpp"
#include "ui/shell/link_words.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/pill.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>

#include <algorithm>

namespace santral::ui {
namespace {

constexpr int kListWidth = 460;
constexpr int kTallest = 420;
constexpr int kLowest = 120;
constexpr int kRoomAround = 180;    // of the window: head and foot of the list, and what it stands above
constexpr std::size_t kShown = 100; // who was away for a day sees the rest once these are gone

Icon iconFor(const CommandBody& body) {
    if (std::holds_alternative<SendMessage>(body)) return Icon::Send;
    if (std::holds_alternative<AddNote>(body)) return Icon::StickyNote;
    if (std::holds_alternative<CloseConversation>(body)) return Icon::CircleCheck;
    if (std::holds_alternative<SnoozeConversation>(body)) return Icon::Clock;
    if (std::holds_alternative<TagConversation>(body)) return Icon::Tag;
    if (std::holds_alternative<MoveConversation>(body)) return Icon::ArrowRight;
    if (std::holds_alternative<TakeConversation>(body) || std::holds_alternative<AssignConversation>(body))
        return Icon::UserCheck;
    return Icon::Pencil;
}

void setInk(QLabel& label, const QColor& colour) {
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

} // namespace

InHandPopup::InHandPopup(InHandList& list, const Clock& clock, QWidget* parent)
    : Popover("inHand", parent), list_(list), clock_(clock), title_(new QLabel(this)),
      count_(new Pill("inHandCount", this)), link_(new QLabel(this)), reads_(new QLabel(this)),
      more_(new QLabel(this)), scroll_(new QScrollArea(this)), empty_(new EmptyState("inHandEmpty", this)) {
    title_->setFont(typeface(Type::Subject));
    for (QLabel* label : {link_, reads_, more_}) {
        label->setFont(typeface(Type::Secondary));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(space::kPane, 0, space::kPane, space::kItem);
    }
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kPane, space::kGroup, space::kPane, space::kItem);
    head->setSpacing(space::kItem);
    head->addWidget(title_);
    head->addWidget(count_);
    head->addStretch(1);
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("inHandLines"));
    column_ = new QVBoxLayout(inside);
    column_->setContentsMargins(4, 0, 4, space::kItem);
    column_->setSpacing(0);
    scroll_->setWidget(inside);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addLayout(head);
    for (QWidget* part : std::initializer_list<QWidget*>{link_, scroll_, reads_, more_, empty_})
        all->addWidget(part);
    setFixedWidth(kListWidth);
    connect(&list_, &InHandList::changed, this, [this] {
        if (isVisible()) fill();
    });
}

void InHandPopup::setStatus(const HubStatus& status) {
    status_ = status;
    if (isVisible()) fill();
}

void InHandPopup::fill() {
    const auto focused = std::find_if(lines_.begin(), lines_.end(), [](const InHandLine* line) {
        return line->hasFocus() || line->isAncestorOf(line->window()->focusWidget());
    });
    const auto at = focused == lines_.end() ? 0 : static_cast<std::size_t>(focused - lines_.begin());
    for (InHandLine* line : lines_) {
        line->hide();
        line->deleteLater(); // it may be the one that was pressed
    }
    lines_.clear();
    const std::size_t shown = std::min(list_.entries().size(), kShown);
    for (std::size_t i = 0; i < shown; ++i) addLine(list_.entries()[i]);
    setAccessibleName(tr("In hand"));
    title_->setText(tr("In hand"));
    count_->set(list_.count() > 0 ? QString::number(list_.count()) : QString(),
                list_.refused() > 0 ? Tone::Bad : Tone::Accent);
    const LinkFace face = linkFace(status_, 0, clock_.now());
    link_->setText(face.detail);
    link_->setVisible(!face.detail.isEmpty() && face.health != Health::Good);
    reads_->setText(tr("Read, to be told to the hub: %Ln conversation(s)", nullptr, list_.reads()));
    reads_->setVisible(list_.reads() > 0);
    const int hidden = static_cast<int>(list_.entries().size() - shown);
    more_->setText(tr("… and %Ln more", nullptr, hidden));
    more_->setVisible(hidden > 0);
    for (QLabel* label : {link_, reads_, more_}) setInk(*label, look().text2);
    empty_->set(Icon::CheckCheck, tr("Nothing is in hand"),
                tr("What you do reaches the hub at once. When it cannot be reached, it waits here."));
    empty_->setVisible(list_.count() == 0);
    scroll_->setVisible(!lines_.empty());
    fit();
    if (!lines_.empty()) lines_[std::min(at, lines_.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

void InHandPopup::addLine(const InHand& entry) {
    InHandFace face;
    face.icon = entry.refused ? Icon::CircleAlert : iconFor(entry.body);
    face.title = inHandTitle(entry.body, list_.customerOf(entry));
    face.since = untilText(entry.since, clock_.now());
    face.text = inHandText(entry.body);
    face.why = inHandWhy(entry, status_.link);
    face.refused = entry.refused.has_value();
    face.written = isWritten(entry.body);
    face.opens = static_cast<bool>(conversationOf(entry.body));
    auto* line = new InHandLine(face, scroll_->widget());
    column_->addWidget(line);
    line->show(); // before the first opening too: what is hidden takes no room
    lines_.push_back(line);
    connect(line, &InHandLine::openRequested, this,
            [this, id = conversationOf(entry.body)] { end([this, id] { Q_EMIT openRequested(id); }); });
    connect(line, &InHandLine::backRequested, this, [this, entry] {
        if (!isWritten(entry.body)) return Q_EMIT backRequested(entry);
        end([this, entry] { Q_EMIT backRequested(entry); });
    });
    connect(line, &InHandLine::dropRequested, this, [this, entry] { Q_EMIT dropRequested(entry); });
    connect(line, &InHandLine::stepRequested, this, [this, line](int by) { step(line, by); });
}

// What leads into the conversation closes the list first: the keyboard goes there.
void InHandPopup::end(const std::function<void()>& wish) {
    close();
    wish();
}

// Its foot stays where it is: above the chip.
void InHandPopup::fit() {
    scroll_->widget()->layout()->activate();
    const int room = std::min(parentWidget()->height(), screen()->availableGeometry().height());
    const int tallest = std::clamp(room - kRoomAround, kLowest, kTallest);
    const int wanted = scroll_->widget()->layout()->totalHeightForWidth(kListWidth - 2);
    scroll_->setFixedHeight(std::min(wanted > 0 ? wanted : scroll_->widget()->sizeHint().height(), tallest));
    const int foot = geometry().bottom();
    layout()->activate();
    adjustSize();
    if (isVisible()) move(x(), foot - height() + 1);
}

void InHandPopup::step(const InHandLine* from, int by) {
    const auto at = std::find(lines_.begin(), lines_.end(), from) - lines_.begin() + by;
    if (at >= 0 && at < static_cast<std::ptrdiff_t>(lines_.size()))
        lines_[static_cast<std::size_t>(at)]->setFocus(Qt::TabFocusReason);
}

void InHandPopup::openAbove(QWidget& anchor) {
    fill();
    openAt(anchor, Side::Above);
    if (!lines_.empty()) lines_.front()->setFocus(Qt::TabFocusReason);
}

void InHandPopup::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && isVisible()) fill();
    Popover::changeEvent(event);
}

} // namespace santral::ui
