#include "ui/shell/link_words.hpp"

#include "ui/bridge/text.hpp"
#include "ui/bridge/when.hpp"
#include "ui/bridge/words.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace santral::ui {
namespace {

using LinkState = HubStatus::Link;

// Whom the hub says it is, is not believed (core/net/connect.hpp).
bool isAboutCertificate(std::string_view why) {
    static constexpr std::array<std::string_view, 6> kCodes{
        "expired", "not-yet-valid", "wrong-name", "self-signed", "unknown-issuer", "bad-certificate"};
    return std::find(kCodes.begin(), kCodes.end(), why) != kCodes.end();
}

class LinkWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::LinkWords)
public:
    static LinkFace of(const HubStatus& status, TimePoint now) {
        if (status.diskTrouble) return {Health::Bad, tr("Nothing can be saved"), reasonText(status.diskWhy)};
        switch (status.link) {
        case LinkState::Refused:
            return refused(status);
        case LinkState::Offline:
            return offline(status, now);
        case LinkState::Connecting:
            return {Health::Working, tr("Connecting …"), kept()};
        case LinkState::Connected:
        case LinkState::Embedded:
            break;
        }
        if (status.loading > 0)
            return {Health::Working, tr("Loading %Ln conversation(s)", nullptr, int(status.loading)),
                    tr("What is here already can be worked with.")};
        if (status.catchingUp > 0)
            return {Health::Working, tr("Catching up"),
                    tr("%n change(s) to take in", nullptr, int(status.catchingUp))};
        return {Health::Good,
                status.link == LinkState::Embedded ? tr("Hub on this computer") : tr("Connected"),
                {}};
    }
    static QString waiting(std::uint64_t count) { return tr("%Ln in hand", nullptr, int(count)); }
    static QString notTaken(int count) { return tr("%Ln refused", nullptr, count); }

private:
    static QString kept() { return tr("What you do is kept here and sent when the hub is back."); }
    static LinkFace untrusted(const std::string& why) {
        return {Health::Bad, tr("The hub's certificate is not trusted"), reasonText(why)};
    }
    static LinkFace refused(const HubStatus& status) {
        if (status.linkWhy == "version")
            return {Health::Bad, tr("This version is too old for the hub"),
                    tr("Install the current Santral; what is in hand waits here until then.")};
        if (status.linkWhy == "hub-version")
            return {Health::Bad, tr("The hub is too old for this version"),
                    tr("Ask whoever runs the hub to install the current Santral; what is in hand waits here "
                       "until then.")};
        if (isAboutCertificate(status.linkWhy)) return untrusted(status.linkWhy);
        if (status.linkWhy == "away")
            return {Health::Bad, tr("You may not sign in any more"), reasonText(status.linkWhy)};
        if (status.linkWhy == "keychain")
            return {Health::Bad, tr("Sign in again"), reasonText(status.linkWhy)};
        return {Health::Bad, tr("Sign in again"),
                tr("The hub does not accept this sign-in any more. Close Santral and start it again to sign "
                   "in.")};
    }
    // A certificate that was withdrawn and a sign-in that was have the same code: the line is refused for the
    // second alone.
    static LinkFace offline(const HubStatus& status, TimePoint now) {
        if (isAboutCertificate(status.linkWhy) || status.linkWhy == "revoked")
            return untrusted(status.linkWhy);
        QStringList detail;
        const QString why = reasonText(status.linkWhy);
        if (why != toQt(status.linkWhy)) detail << why; // a bare code tells nobody anything
        detail << kept();
        const bool known = status.linkSince != TimePoint{};
        return {Health::Bad,
                known ? tr("Offline since %1").arg(untilText(status.linkSince, now)) : tr("Offline"),
                detail.join(QLatin1Char('\n'))};
    }
};

} // namespace

LinkFace linkFace(const HubStatus& status, int refused, TimePoint now) {
    LinkFace face = LinkWords::of(status, now);
    const bool goesOut = status.link == LinkState::Connected || status.link == LinkState::Embedded;
    QStringList parts{face.text};
    if (status.inHand > 0 && !goesOut) parts << LinkWords::waiting(status.inHand);
    if (refused > 0) {
        parts << LinkWords::notTaken(refused);
        if (face.health == Health::Good) face.health = Health::Working;
    }
    face.text = parts.join(QStringLiteral(" · "));
    return face;
}

} // namespace santral::ui
