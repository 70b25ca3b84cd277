// What each role may, side by side, and how many have it: the rights that the hub judges by
// (core/domain/rights.hpp), in words. Nothing is changed here; a role is given to a user.
#pragma once

#include "ui/administration/thing_page.hpp"

#include <array>

class QGridLayout;
class QLabel;

namespace santral::ui {

class RolesPage final : public SetupPage {
    Q_OBJECT
public:
    explicit RolesPage(SetupModel& model);
    QString title() const override;
    Icon icon() const override { return Icon::ShieldCheck; }
    void refresh() override;
    void focusPage() override;
    void retranslate() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build(QGridLayout& grid);

    SetupModel& model_;
    QWidget* inside_;
    QLabel* heading_;
    QLabel* explanation_;
    std::array<QLabel*, 3> names_{};
    std::array<QLabel*, 3> words_{};
    std::array<QLabel*, 3> counts_{};
    std::vector<QLabel*> rights_;
    std::vector<QWidget*> marks_; // three a right
};

} // namespace santral::ui
