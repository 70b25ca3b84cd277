#include "ui/shell/damage_words.hpp"

#include "ui/bridge/text.hpp"

#include <QCoreApplication>

namespace santral::ui {
namespace {

class DamageWords {
    Q_DECLARE_TR_FUNCTIONS(santral::ui::DamageWords)
public:
    static QString of(const Damage& damage) {
        switch (damage.file) {
        case Damage::File::Journal:
            return journal(damage);
        case Damage::File::View:
            return damage.whole
                       ? tr("The index of messages on this computer was damaged and has been built anew. "
                            "Nothing is lost.")
                       : tr("The index of messages on this computer is damaged. It is built anew when "
                            "Santral is started again; nothing is lost.");
        case Damage::File::Ledger:
            return damage.upto > 0
                       ? tr("The last %Ln event(s) stored on this computer are lost. Ask whoever looks "
                            "after Santral for the newest backup.",
                            nullptr, int(damage.upto - damage.from + 1))
                       : tr("Part of what is stored on this computer cannot be read. Ask whoever looks "
                            "after Santral to check it and to look for the newest backup.");
        }
        return {};
    }

private:
    static QString journal(const Damage& damage) {
        QString text =
            tr("The file with your drafts and settings was damaged. %Ln draft(s) were saved from it", nullptr,
               int(damage.drafts));
        if (damage.commands > 0)
            text += tr(", and %Ln thing(s) that wait to be sent", nullptr, int(damage.commands));
        text += QStringLiteral(". ");
        if (damage.doubtful > 0)
            text += tr("%Ln of them may have changed: read your drafts before you send them. ", nullptr,
                       int(damage.doubtful));
        if (!damage.whole) text += tr("Some may be missing, settings too. ");
        return text + tr("The damaged file is kept in %1.").arg(toQt(damage.aside));
    }
};

} // namespace

QString damageText(const Damage& damage) {
    return DamageWords::of(damage);
}

} // namespace santral::ui
