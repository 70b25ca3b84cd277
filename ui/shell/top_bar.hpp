// The bar at the top: the search box, how much is open, the agent's own state, the bell.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/widgets/look.hpp"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;

namespace santral::ui {

class Button;
class KeyBindings;

// Whether this desk makes itself heard. Not ready keeps sounds and notices away and tells visitors that
// nobody is there; calls still show.
struct OwnState {
    enum class Kind { Ready, NotReady } kind = Kind::Ready;
    QString reason = {}; // why not, in the administrators' words
    int usual = -1;      // or one of the four that need none; said in the desk's language
    bool operator==(const OwnState&) const = default;
};

class TopBar final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kHeight = 52;
    explicit TopBar(QWidget* parent = nullptr);

    QLineEdit& search() { return *search_; }
    QWidget& bell();
    void setCounts(const InboxCounts& counts);
    void setNotices(int unseen);
    void setState(const OwnState& state);
    void setCustomerShown(bool shown);
    void setReasons(const QStringList& reasons); // for not being ready; none: the usual ones
    void setOnCall(bool onCall);
    void openStateMenu();
    void nameKeys(const KeyBindings& keys);

Q_SIGNALS:
    void stateChosen(const santral::ui::OwnState& state);
    void bellPressed();
    void customerToggled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void refreshState();
    void fillStateMenu(QMenu& menu);
    static QStringList usualReasons();

    QLineEdit* search_;
    QLabel* searchKeys_;
    QLabel* openCount_;
    QLabel* unreadCount_;
    Button* state_;
    Button* customer_;
    Button* bell_;
    OwnState own_;
    QStringList reasons_;
    InboxCounts counts_;
    int notices_ = 0;
    bool onCall_ = false;
    QString searchKeyText_ = QStringLiteral("Ctrl+K");
    QKeySequence stateKeys_;
    QKeySequence customerKeys_;
};

} // namespace santral::ui
