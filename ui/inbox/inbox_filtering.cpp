#include "ui/inbox/inbox_filtering.hpp"

#include "ui/bridge/text.hpp"
#include "ui/inbox/filter_bar.hpp"
#include "ui/inbox/filter_popover.hpp"
#include "ui/inbox/save_view_popover.hpp"
#include "ui/inbox/views_button.hpp"
#include "ui/inbox/views_popover.hpp"
#include "ui/widgets/button.hpp"

#include <QMenu>

namespace santral::ui {

InboxFiltering::InboxFiltering(HubClient& hub, const Parts& parts, QWidget* pane)
    : QObject(pane), hub_(hub), parts_(parts), filter_(new FilterPopover(pane)),
      views_(new ViewsPopover(pane)), naming_(new SaveViewPopover(pane)) {
    names_.me = hub.self().id;
    parts_.filter.setGlyph(Icon::ListFilter);
    parts_.order.setGlyph(Icon::ArrowDownWideNarrow);
    parts_.order.setMenu(new QMenu(&parts_.order));
    connect(parts_.order.menu(), &QMenu::aboutToShow, this, &InboxFiltering::fillOrders);
    connect(&parts_.filter, &Button::clicked, this, &InboxFiltering::openFilter);
    connect(&parts_.views, &ViewsButton::clicked, this, &InboxFiltering::openViews);
    connect(filter_, &FilterPopover::chosen, this, &InboxFiltering::setFilter);
    FilterBar& bar = parts_.bar;
    connect(&bar, &FilterBar::removed, this,
            [this](const FilterPart& part) { setFilter(toggled(query().filter, part)); });
    connect(&bar, &FilterBar::moreRequested, this, &InboxFiltering::openFilter);
    connect(&bar, &FilterBar::cleared, this, [this] { setFilter({}); });
    connect(&bar, &FilterBar::saveRequested, this, &InboxFiltering::askName);
    connect(&bar, &FilterBar::restoreRequested, this, [this] { pick(queries_.view(tab_)); });
    connect(&bar, &FilterBar::changeRequested, this, [this] {
        if (const SavedView* view = inUse()) {
            SavedView changed = *view;
            changed.query = query();
            save(std::move(changed));
        }
    });
    connectViews();
    refresh();
}

InboxFiltering::~InboxFiltering() = default;

void InboxFiltering::connectViews() {
    connect(views_, &ViewsPopover::picked, this, &InboxFiltering::pick);
    connect(views_, &ViewsPopover::saveRequested, this, &InboxFiltering::askName);
    connect(views_, &ViewsPopover::renameRequested, this, [this](const SavedView& view) {
        named_ = [this, view](const QString& name, bool) {
            SavedView renamed = view;
            renamed.name = toCore(name);
            save(std::move(renamed));
        };
        SaveViewPopover::Given given;
        given.title = tr("Rename the view");
        given.name = toQt(view.name);
        given.asks = false;
        naming_->ask(anchorOf(parts_.views), given);
    });
    connect(views_, &ViewsPopover::changeRequested, this, [this](SavedView view) {
        view.query = query();
        queries_.use(view);
        save(std::move(view));
    });
    connect(views_, &ViewsPopover::removeRequested, this, [this](SavedView view) {
        view.away = true;
        save(std::move(view));
    });
    connect(naming_, &SaveViewPopover::saved, this, [this](const QString& name, bool everybody) {
        if (const auto named = std::exchange(named_, nullptr)) named(name, everybody);
    });
}

void InboxFiltering::setTab(InboxTab tab) {
    tab_ = tab;
    matching_.reset();
    refresh();
}

void InboxFiltering::setMatching(std::optional<std::uint64_t> matching) {
    if (matching == matching_) return;
    matching_ = matching;
    refresh();
}

void InboxFiltering::setNames(InboxNames names, bool shares) {
    names_ = std::move(names);
    names_.me = hub_.self().id;
    shares_ = shares;
    refresh();
}

void InboxFiltering::setKeys(const QKeySequence& filter, const QKeySequence& views) {
    filterKeys_ = filter;
    viewsKeys_ = views;
    refresh();
}

void InboxFiltering::restore(const QByteArray& bytes) {
    const InboxQuery before = query();
    queries_ = InboxQueries::fromBytes(bytes);
    if (!(query() == before)) Q_EMIT changed();
    refresh();
}

void InboxFiltering::openFilter() {
    filter_->setMatching(matching_.value_or(0), matching_.has_value());
    filter_->ask(anchorOf(parts_.filter), tab_, query().filter, names_);
}

void InboxFiltering::openViews() {
    ViewsPopover::Given given;
    const SavedView* view = inUse();
    if (view) given.inUse = view->id;
    const bool plain = query().filter == InboxFilter{} && query().order == InboxOrder::Newest;
    given.saves = view ? isChanged() : !plain;
    given.shares = shares_;
    views_->ask(anchorOf(parts_.views), given, names_);
}

void InboxFiltering::setFilter(const InboxFilter& filter) {
    if (query().filter == fitting(filter, tab_)) return;
    queries_.setFilter(tab_, filter);
    say();
}

void InboxFiltering::setOrder(InboxOrder order) {
    if (query().order == order) return;
    queries_.setOrder(tab_, order);
    say();
}

void InboxFiltering::pick(SavedViewId id) {
    const SavedView* view = viewById(names_, id);
    if (!view) {
        queries_.leaveView(tab_);
        queries_.setFilter(tab_, {});
        queries_.setOrder(tab_, InboxOrder::Newest);
        return say();
    }
    queries_.use(*view);
    if (view->query.tab != tab_) Q_EMIT tabWanted(view->query.tab);
    say();
}

void InboxFiltering::say() {
    matching_.reset();
    Q_EMIT changed();
    refresh();
}

bool InboxFiltering::isChanged() const {
    const SavedView* view = inUse();
    if (!view) return false;
    const InboxQuery now = query();
    return !(now.filter == fitting(view->query.filter, tab_)) || now.order != view->query.order ||
           view->query.tab != tab_;
}

bool InboxFiltering::mayChange(const SavedView& view) const {
    return ViewsPopover::mayChange(view, shares_);
}

void InboxFiltering::askName() {
    named_ = [this](const QString& name, bool everybody) {
        SavedView view;
        view.id = hub_.makeId<SavedViewId>();
        view.name = toCore(name);
        if (!everybody) view.owner = names_.me;
        view.query = query();
        queries_.use(view);
        save(std::move(view));
    };
    SaveViewPopover::Given given;
    given.title = tr("Save as a view");
    given.about = describeQuery(query(), names_);
    given.shares = shares_;
    naming_->ask(anchorOf(parts_.views), given);
}

// Shown at once; the hub's word follows.
void InboxFiltering::save(SavedView view) {
    std::optional<SavedView> before;
    auto& views = names_.all.views;
    const auto known =
        std::find_if(views.begin(), views.end(), [&](const SavedView& one) { return one.id == view.id; });
    if (known == views.end()) {
        views.push_back(view);
    } else {
        before = *known;
        *known = view;
    }
    Q_EMIT viewSaved(view, before);
    Q_EMIT changed();
    refresh();
}

void InboxFiltering::refresh() {
    const SavedView* view = inUse();
    const QString name = view ? toQt(view->name) : QString();
    parts_.views.set(name, isChanged(), viewsKeys_.toString(QKeySequence::NativeText));
    parts_.filter.setLabel(tr("Filter the inbox"), filterKeys_);
    parts_.filter.setKind(isNarrowed() ? Button::Kind::Soft : Button::Kind::Bare);
    parts_.order.setLabel(tr("Order: %1").arg(orderName(query().order)));
    FilterBar::State state;
    state.filter = query().filter;
    state.matching = matching_.value_or(0);
    state.known = matching_.has_value();
    state.view = name;
    state.changed = isChanged();
    state.mayChange = view && mayChange(*view);
    parts_.bar.set(state, names_);
    if (filter_->isVisible()) filter_->setMatching(state.matching, state.known);
}

void InboxFiltering::fillOrders() {
    QMenu& menu = *parts_.order.menu();
    menu.clear();
    for (const InboxOrder order : {InboxOrder::Newest, InboxOrder::MostUrgent, InboxOrder::LongestWaiting}) {
        QAction* choice = menu.addAction(orderName(order));
        choice->setCheckable(true);
        choice->setChecked(query().order == order);
        connect(choice, &QAction::triggered, this, [this, order] { setOrder(order); });
    }
}

void InboxFiltering::retranslate() {
    refresh();
}

} // namespace santral::ui
