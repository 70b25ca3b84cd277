// The inbox for many, for pictures: filter, filtered, filter-empty, views, view-changed, view-save, bulk,
// bulk-running, bulk-failed, help, help-asked, alert, board-brands.
#pragma once

#include "tests/ui/support/desk_bench.hpp"
#include "tests/ui/support/sample_inbox.hpp"

namespace santral::ui {

bool isInboxScene(const QString& scene);
void arrangeInbox(DeskBench& bench, const QString& scene, const sample::Many& many);

} // namespace santral::ui
