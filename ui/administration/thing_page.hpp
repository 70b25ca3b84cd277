// A page of the administration about things of one kind: the list on the left, the form of one of them on the
// right. Knows when something is not saved yet; what is left like that can be brought back.
#pragma once

#include "ui/administration/effect_line.hpp"
#include "ui/administration/save_bar.hpp"
#include "ui/administration/setup_model.hpp"
#include "ui/administration/thing_form.hpp"
#include "ui/administration/thing_list.hpp"

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace santral::ui {

// A page as the administration's navigation sees it.
class SetupPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual QString title() const = 0;
    virtual Icon icon() const = 0;
    virtual void refresh() = 0;   // what the hub says has changed
    virtual void opened() {}      // it came on screen
    virtual void focusPage() = 0; // the keyboard goes into it
    virtual void retranslate() = 0;

protected:
    void changeEvent(QEvent* event) override;
};

class ThingPage : public SetupPage {
    Q_OBJECT
public:
    ThingPage(const char* name, SetupModel& model, Icon icon, ThingForm* form);

    QString title() const override { return words().title; }
    Icon icon() const override { return icon_; }
    void refresh() override;
    void focusPage() override;
    void retranslate() override;
    void show(Uuid id); // that thing, from elsewhere
    void addNew();
    ThingList& list() { return *list_; }
    bool isDirty() const { return dirty_; }

protected:
    virtual ThingWords words() const = 0;
    virtual std::vector<Setup> things() const = 0; // in the order of the list
    virtual ThingRow rowOf(const Setup& setup) const = 0;
    virtual Setup fresh() = 0;
    virtual QString awayText(bool away) const; // the button that puts it away, or takes it back
    virtual bool mayPutAway(const Setup&) const { return true; }
    virtual void send(const Setup& after, const Setup& before, const QString& said, SetupModel::Saved saved);
    virtual void shown(const Setup&, bool /*fresh*/) {} // on the right now
    // What saving `now` changes at once; `before` is empty for something new.
    virtual SetupEffect effect(const Setup& /*now*/, const Setup& /*before*/) const { return {}; }

    SetupModel& model() const { return model_; }
    // Below the form, of the same width.
    void addBelow(QWidget* widget);
    const Setup& base() const { return base_; }

private:
    void build();
    void choose(Uuid id);
    void load(const Setup& value, const Setup& base, bool fresh);
    void edited();
    void leave(); // what is not saved is dropped, and may be brought back
    void save();
    void putAway();
    void discard();
    void close(); // nothing on the right
    void showState();
    bool eventFilter(QObject* watched, QEvent* event) override;

    SetupModel& model_;
    Icon icon_;
    ThingList* list_;
    QStackedWidget* right_;
    QLabel* none_;
    QScrollArea* scroll_;
    QLabel* heading_;
    QVBoxLayout* column_;
    ThingForm* form_;
    EffectLine* effect_;
    SaveBar* bar_;
    Setup base_;  // as the hub had it when it was shown; empty: new
    Setup began_; // what the fields began with
    Uuid at_{};
    bool fresh_ = false;
    bool dirty_ = false;
    bool busy_ = false;
};

} // namespace santral::ui
