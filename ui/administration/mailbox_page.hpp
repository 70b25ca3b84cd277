// The mailboxes of the hub: each reads and answers under an address of its own.
#pragma once

#include "ui/administration/thing_page.hpp"

class QComboBox;

namespace santral::ui {

class MailPage;

// The fields of the settings' own page, and the queue where its new mails begin.
class MailboxForm final : public ThingForm {
    Q_OBJECT
public:
    explicit MailboxForm(SetupModel& model);
    void load(const Setup& value, bool fresh) override;
    Setup value() const override;
    void check() override;
    void fill() override;
    void retranslate() override;

private:
    QString obstacle() const;

    SetupModel& model_;
    QString was_; // its address as the hub has it
    MailPage* page_;
    QComboBox* queue_;
    FormField* pageField_;
    FormField* queueField_;
};

class MailboxPage final : public ThingPage {
    Q_OBJECT
public:
    explicit MailboxPage(SetupModel& model);
    void opened() override;

private:
    ThingWords words() const override;
    std::vector<Setup> things() const override;
    ThingRow rowOf(const Setup& setup) const override;
    Setup fresh() override;
    QString awayText(bool away) const override;
    // It does not stay in the list: what is being typed would be gone.
    bool mayPutAway(const Setup&) const override { return !isDirty(); }
    void send(const Setup& after, const Setup& before, const QString& said, SetupModel::Saved saved) override;

    std::vector<ChannelStatus> channels_;
    Subscription statusWatch_;
};

} // namespace santral::ui
