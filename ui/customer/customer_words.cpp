#include "ui/customer/customer_words.hpp"

#include "core/domain/phone_number.hpp"
#include "ui/bridge/text.hpp"
#include "ui/widgets/language.hpp"

#include <QCoreApplication>

namespace santral::ui {
namespace {

class CustomerWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::Customer)
public:
    static QString visitor(const QString& sign) { return tr("Chat visitor %1").arg(sign); }
    static QString of(LinkReason reason, IdentityKind kind) {
        switch (reason) {
        case LinkReason::First:
            if (kind == IdentityKind::Visitor) return tr("First contact by chat");
            return kind == IdentityKind::Mail ? tr("First contact by mail") : tr("First contact by phone");
        case LinkReason::ExactMatch:
            return tr("The same address was known already");
        case LinkReason::GivenInChat:
            return tr("Given in chat, not proved");
        case LinkReason::AgentDecided:
            return tr("Joined by an agent");
        case LinkReason::Imported:
            return tr("Imported");
        }
        return {};
    }
};

} // namespace

Icon identityIcon(IdentityKind kind) {
    switch (kind) {
    case IdentityKind::Visitor:
        return Icon::MessageSquare;
    case IdentityKind::Mail:
        return Icon::Mail;
    case IdentityKind::Phone:
        break;
    }
    return Icon::Phone;
}

QString addressText(const Identity& identity) {
    const QString address = toQt(identity.address);
    if (identity.kind == IdentityKind::Visitor) return CustomerWords::visitor(address.right(4).toUpper());
    if (identity.kind == IdentityKind::Mail) return address;
    const auto parsed = parsePhone(identity.address, {});
    return parsed ? toQt(parsed->international) : address;
}

QString reasonText(const Identity& identity) {
    return CustomerWords::of(identity.reason, identity.kind);
}

QString languageName(const std::string& code) {
    const auto language = languageFromCode(toQt(code));
    return language ? languageOwnName(*language) : QString();
}

} // namespace santral::ui
