#include "ui/settings/files_page.hpp"

#include "tests/ui/support/ui_case.hpp"
#include "ui/bridge/words.hpp"

#include <QComboBox>

using namespace santral;
using namespace santral::ui;

namespace {

constexpr std::uint64_t kGiB = 1ull << 30;

struct Files {
    FilesPage page;
    QComboBox* box = page.findChild<QComboBox*>(QStringLiteral("fileQuota"));
    Settings settings;

    explicit Files(std::uint64_t quota) {
        settings.fileQuota = quota;
        page.load(settings);
    }
    std::uint64_t stored() {
        page.store(settings);
        return settings.fileQuota.value();
    }
};

} // namespace

TEST_CASE("files page: it is for a desk that is joined to a team") {
    Files files(2 * kGiB);
    CHECK(files.page.isFor(files.settings));
    CHECK_FALSE(files.page.isFor(Settings{}));
}

TEST_CASE("files page: what is chosen is stored") {
    Files files(2 * kGiB);
    CHECK(files.stored() == 2 * kGiB);
    QTest::keyClick(files.box, Qt::Key_Down);
    CHECK(files.stored() == 5 * kGiB);
}

TEST_CASE("files page: a quota that is not offered stays what it is") {
    Files files(123'000'000);
    CHECK(files.stored() == 123'000'000);
}

TEST_CASE("files: one that is not kept here is said to come with the hub, whatever else cannot be reached") {
    for (const Language language : {Language::English, Language::Turkish, Language::Azerbaijani}) {
        InLanguage in(language);
        CHECK(errorText({Errc::Unavailable, "file"}) != errorText({Errc::Unavailable, "hub"}));
    }
}
