#include "ui/customer/customer_panel.hpp"

#include "tests/support/fake_clock.hpp"
#include "tests/ui/support/ui_case.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

CustomerCard cardOf(std::uint64_t n, const std::string& name) {
    CustomerCard card;
    card.customer.id = CustomerId{{7, n}};
    card.customer.name = name;
    return card;
}

qsizetype lines(const CustomerPanel& panel, const char* name) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return panel.findChildren<QWidget*>(QLatin1String(name)).size();
}

} // namespace

TEST_CASE("customer panel: nothing of a customer stays when another one comes") {
    FakeClock clock;
    CustomerPanel panel(clock);
    ContactLine contact;
    contact.text = QStringLiteral("only the first one's");
    InboxRow matter;
    matter.conversation.id = ConversationId{{8, 1}};
    panel.setCard(cardOf(1, "Deniz"));
    panel.setContacts({contact});
    panel.setConversations({matter}, {});
    REQUIRE(lines(panel, "contact") == 1);
    REQUIRE(lines(panel, "openConversation") == 1);
    panel.clear();
    panel.setCard(cardOf(2, "Selin"));
    panel.setContacts({});
    panel.setConversations({}, {});
    CHECK(lines(panel, "contact") == 0);
    CHECK(lines(panel, "openConversation") == 0);
}
