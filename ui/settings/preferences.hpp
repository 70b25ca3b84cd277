// What one person has chosen for this desk: theme, language, sounds, keys, sizes. Kept in a small file of the
// desk's folder; nothing of it concerns the hub.
#pragma once

#include "core/domain/channel.hpp"
#include "ui/settings/kept_settings.hpp"
#include "ui/widgets/language.hpp"
#include "ui/widgets/look.hpp"

#include <QKeySequence>
#include <QObject>

#include <optional>

namespace santral::ui {

enum class ThemeChoice { System, Light, Dark };
enum class SoundEvent { Ring, NewConversation, Message, Trouble };

// With which hub this desk worked last. The token lies with the desk's data, the password nowhere.
struct LastSignIn {
    QString address; // as it was typed
    QString login;
    QString caFile;
};

inline constexpr int kLongestIdle = 120;

class Preferences final : public QObject {
    Q_OBJECT
public:
    explicit Preferences(const QString& file, QObject* parent = nullptr);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    std::optional<Language> language() const; // none: as the system
    void setLanguage(std::optional<Language> language);
    bool soundOn(SoundEvent event) const;
    void setSoundOn(SoundEvent event, bool on);
    bool noticesShowContent() const; // names and first words in desktop notifications
    void setNoticesShowContent(bool show);
    // How long what is sent that way waits, to be taken back: seconds, at most kLongestHold.
    std::uint32_t hold(Channel channel) const;
    void setHold(Channel channel, std::uint32_t seconds);
    // Without key or mouse for so many minutes the agent is not ready any more; 0: never.
    int idleMinutes() const;
    void setIdleMinutes(int minutes);
    bool singleKeys() const; // shortcuts of one letter
    void setSingleKeys(bool on);
    std::optional<QKeySequence> keys(const QString& action) const; // none: the default
    void setKeys(const QString& action, const std::optional<QKeySequence>& keys);

    LastSignIn lastSignIn() const; // empty texts: never signed in
    void rememberSignIn(const LastSignIn& signIn);

    QByteArray bytes(const QString& name) const; // geometry and splitters
    void setBytes(const QString& name, const QByteArray& bytes);
    bool flag(const QString& name, bool otherwise) const;
    void setFlag(const QString& name, bool on);

Q_SIGNALS:
    void changed();

private:
    void store(const QString& key, const QVariant& value);

    KeptSettings settings_;
};

} // namespace santral::ui
