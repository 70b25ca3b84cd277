#include "ui/supervisor/agent_table.hpp"

#include "ui/bridge/fits.hpp"
#include "ui/bridge/when.hpp"
#include "ui/supervisor/board_words.hpp"
#include "ui/supervisor/table_head.hpp"
#include "ui/widgets/avatar.hpp"
#include "ui/widgets/channels.hpp"
#include "ui/widgets/look.hpp"
#include "ui/widgets/paint.hpp"

#include <QCollator>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>

namespace santral::ui {
namespace {

constexpr int kAgentRow = 42;
constexpr int kAgentPicture = 28;
constexpr int kContactsShown = 6;
constexpr int kWordsRoom = 360; // of name and state

// Names and state in their own way, figures to the right.
class AgentDelegate final : public QStyledItemDelegate {
public:
    AgentDelegate(const AgentTableModel& model, const AgentFilter& filter, QObject* parent)
        : QStyledItemDelegate(parent), model_(model), filter_(filter) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Look& l = look();
        const QRectF box(option.rect);
        const bool chosen = option.state & QStyle::State_Selected;
        const bool over = option.state & QStyle::State_MouseOver;
        painter->fillRect(box, chosen ? l.selection : over ? l.hover : l.surface);
        painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), l.border);
        if (option.state & QStyle::State_HasFocus && option.widget && showsFocusRing(*option.widget))
            drawFocusRing(*painter, box.adjusted(1, 1, -1, -2), radius::kControl);
        const AgentFace& face = model_.at(filter_.mapToSource(index).row());
        const QRectF inside = box.adjusted(space::kGroup, 0, -space::kGroup, -1);
        switch (index.column()) {
        case AgentTableModel::Name:
            return paintName(*painter, inside, face);
        case AgentTableModel::State:
            return paintState(*painter, inside, face);
        case AgentTableModel::InHand:
            return paintContacts(*painter, inside, face);
        default:
            drawLine(*painter, inside, index.data().toString(), typeface(Type::Base),
                     face.activity == Activity::SignedOut ? l.text3 : l.text,
                     Qt::AlignRight | Qt::AlignVCenter);
        }
    }

private:
    static void paintName(QPainter& painter, const QRectF& box, const AgentFace& face) {
        const QRect picture(qRound(box.left()), qRound(box.center().y()) - kAgentPicture / 2, kAgentPicture,
                            kAgentPicture);
        painter.save();
        if (face.activity == Activity::SignedOut) painter.setOpacity(0.5);
        drawAvatar(painter, picture, {face.name, std::nullopt, look().surface});
        painter.restore();
        const int sign = face.state.help ? 22 : 0;
        if (sign > 0) // the state says it in words
            drawIcon(painter, QRectF(box.right() - 16, box.center().y() - 8, 16, 16), Icon::LifeBuoy,
                     look().bad);
        drawLine(painter, box.adjusted(kAgentPicture + 10, 0, -sign, 0), face.name,
                 typeface(Type::BaseStrong),
                 face.activity == Activity::SignedOut ? look().text3 : look().text);
    }
    static void paintState(QPainter& painter, const QRectF& box, const AgentFace& face) {
        if (face.state.help) return paintHelp(painter, box, face);
        const int used = drawPill(painter, QPoint(qRound(box.left()), qRound(box.center().y()) - 10), 20,
                                  face.doing, activityTone(face.activity), Icon::None, int(box.width()));
        drawLine(painter, box.adjusted(used + space::kItem, 0, 0, 0), face.detail, typeface(Type::Secondary),
                 look().text2);
    }
    // That somebody has to come is said before what he does.
    static void paintHelp(QPainter& painter, const QRectF& box, const AgentFace& face) {
        const QPoint corner(qRound(box.left()), qRound(box.center().y()) - 10);
        const int used = drawPill(painter, corner, 20, AgentTableModel::helpText(), Tone::Bad, Icon::LifeBuoy,
                                  int(box.width()));
        drawLine(painter, box.adjusted(used + space::kItem, 0, 0, 0), face.doing, typeface(Type::Secondary),
                 look().text2);
    }
    static void paintContacts(QPainter& painter, const QRectF& box, const AgentFace& face) {
        qreal x = box.left();
        int drawn = 0;
        for (const BoardContact& contact : face.contacts) {
            if (drawn++ == kContactsShown) break;
            const bool ahead = contact.state == ContactState::Offered;
            painter.save();
            if (ahead || contact.state == ContactState::WrapUp) painter.setOpacity(0.55);
            drawIcon(painter, QRectF(x, box.center().y() - 8, 16, 16), channelIcon(contact.channel),
                     channelInk(contact.channel));
            painter.restore();
            x += 21;
        }
        const int more = static_cast<int>(face.contacts.size()) - kContactsShown;
        if (more > 0)
            drawLine(painter, QRectF(x, box.top(), box.right() - x, box.height()),
                     QStringLiteral("+%1").arg(more), typeface(Type::Secondary), look().text2);
    }

    const AgentTableModel& model_;
    const AgentFilter& filter_;
};

} // namespace

void AgentTableModel::set(std::vector<AgentFace> faces, TimePoint now) {
    now_ = now;
    const auto sameAgent = [](const AgentFace& a, const AgentFace& b) {
        return a.state.agent == b.state.agent;
    };
    if (!std::equal(faces.begin(), faces.end(), faces_.begin(), faces_.end(), sameAgent)) {
        beginResetModel();
        faces_ = std::move(faces);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (faces_[i] == faces[i]) continue;
        faces_[i] = std::move(faces[i]);
        Q_EMIT dataChanged(index(int(i), 0), index(int(i), kColumns - 1));
    }
    passTime(now);
}

void AgentTableModel::passTime(TimePoint now) {
    const TimePoint before = std::exchange(now_, now);
    for (int row = 0; row < rowCount(); ++row)
        if (waitText(before - at(row).since) != waitText(now - at(row).since))
            Q_EMIT dataChanged(index(row, Since), index(row, Since), {Qt::DisplayRole});
}

QString AgentTableModel::helpText() {
    return tr("Asks for help");
}

void AgentTableModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

int AgentTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(faces_.size());
}

int AgentTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(kColumns);
}

QString AgentTableModel::textOf(const AgentFace& face, int column) const {
    switch (column) {
    case Name:
        return face.name;
    case State:
        return face.detail.isEmpty() ? face.doing : QStringLiteral("%1, %2").arg(face.doing, face.detail);
    case Since:
        return waitText(now_ - face.since);
    case InHand: {
        QStringList channels;
        for (const BoardContact& contact : face.contacts) channels << channelName(contact.channel);
        return channels.join(QStringLiteral(", "));
    }
    case Occupancy:
        return percentText(face.occupancy);
    case Handle:
        return spanText(face.handle);
    case Ended:
        return QLocale().toString(face.ended);
    default:
        return {};
    }
}

QVariant AgentTableModel::sortOf(const AgentFace& face, int column) const {
    switch (column) {
    case State: // who asks for help, then who can be reached first
        return static_cast<int>(kColumns) - static_cast<int>(face.activity) + (face.state.help ? 100 : 0);
    case Since:
        return QVariant::fromValue<qint64>((now_ - face.since).count());
    case InHand:
        return static_cast<int>(face.contacts.size());
    case Occupancy:
        return face.occupancy.value_or(-1);
    case Handle:
        return QVariant::fromValue<qint64>(face.handle.value_or(Millis(-1)).count());
    case Ended:
        return face.ended;
    default:
        return face.name;
    }
}

QVariant AgentTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const AgentFace& face = at(index.row());
    if (role == kSortRole) return sortOf(face, index.column());
    if (role == Qt::DisplayRole) return textOf(face, index.column());
    if (role == Qt::ToolTipRole && index.column() <= InHand) return textOf(face, index.column());
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            textOf(face, index.column()));
    return {};
}

QVariant AgentTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section <= State || section == InHand ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const QString names[kColumns] = {tr("Agent"),     tr("State"),       tr("For"),       tr("In hand"),
                                     tr("Occupancy"), tr("Handle time"), tr("Done today")};
    return names[section];
}

void AgentFilter::setWords(const QString& words) {
    words_ = words;
    invalidateFilter();
}

void AgentFilter::setSignedOut(bool shown) {
    signedOut_ = shown;
    invalidateFilter();
}

bool AgentFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const AgentFace& face = static_cast<AgentTableModel*>(sourceModel())->at(row);
    if (face.activity == Activity::SignedOut && !signedOut_) return false;
    return fits(QStringLiteral("%1 %2 %3").arg(face.name, face.doing, face.detail), words_);
}

bool AgentFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(AgentTableModel::kSortRole);
    const QVariant b = right.data(AgentTableModel::kSortRole);
    if (left.column() == AgentTableModel::Name) {
        static const QCollator byName;
        return byName.compare(a.toString(), b.toString()) < 0;
    }
    return a.toLongLong() < b.toLongLong();
}

AgentTable::AgentTable(QWidget* parent)
    : QTableView(parent), model_(new AgentTableModel(this)), filter_(new AgentFilter(this)) {
    setObjectName(QStringLiteral("agentTable"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kAgentRow);
    filter_->setSourceModel(model_);
    filter_->setDynamicSortFilter(true);
    setModel(filter_);
    setItemDelegate(new AgentDelegate(*model_, *filter_, this));
    setHorizontalHeader(new TableHead("agentTableHead", this));
    setSortingEnabled(true);
    sortByColumn(AgentTableModel::Name, Qt::AscendingOrder);
}

void AgentTable::set(std::vector<AgentFace> faces, TimePoint now) {
    const QModelIndex current = filter_->mapToSource(currentIndex());
    const AgentId kept = current.isValid() ? model_->at(current.row()).state.agent : AgentId();
    model_->set(std::move(faces), now);
    if (kept && !currentIndex().isValid()) mark(kept);
}

void AgentTable::mark(AgentId agent) {
    for (int row = 0; row < filter_->rowCount(); ++row) {
        const QModelIndex index = filter_->index(row, 0);
        if (model_->at(filter_->mapToSource(index).row()).state.agent == agent) return setCurrentIndex(index);
    }
}

void AgentTable::ask(const QModelIndex& index, const QPoint& at) {
    if (index.isValid()) Q_EMIT menuRequested(model_->at(filter_->mapToSource(index).row()), at);
}

void AgentTable::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Menu) && currentIndex().isValid()) {
        const QRect row = visualRect(currentIndex().siblingAtColumn(AgentTableModel::State));
        return ask(currentIndex(), viewport()->mapToGlobal(row.bottomLeft()));
    }
    QTableView::keyPressEvent(event);
}

void AgentTable::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index = indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid()) return;
    setCurrentIndex(index);
    ask(index, event->globalPos());
}

// The words get what the figures leave; where that is too little the last figures give way.
void AgentTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    const std::array figures{84, 150, 96, 112, 112}; // from Since on
    int left = viewport()->width();
    for (const int width : figures) left -= width;
    std::size_t shown = figures.size();
    while (left < kWordsRoom && shown > 2) left += figures[--shown];
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const int column = AgentTableModel::Since + static_cast<int>(i);
        setColumnHidden(column, i >= shown);
        setColumnWidth(column, figures[i]);
    }
    const int name = qBound(170, left * 2 / 5, 280);
    setColumnWidth(AgentTableModel::Name, name);
    setColumnWidth(AgentTableModel::State, qMax(180, left - name));
}

void AgentTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) model_->retranslate();
    QTableView::changeEvent(event);
}

} // namespace santral::ui
