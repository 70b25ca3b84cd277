// At the foot of the inbox while rows are picked: how many, what can be done with all of them, how far it has
// come, and which of them it failed for.
#pragma once

#include <QKeySequence>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

class QLabel;

namespace santral::ui {

class Button;

// What can be done with all that is picked.
enum class BulkAct { Take, Assign, Move, Tag, Snooze, Read, Close };

class BulkBar final : public QWidget {
    Q_OBJECT
public:
    explicit BulkBar(QWidget* parent = nullptr);

    // `all`: how many there are in the whole list, where more can be picked than are.
    void setPicks(int picks, std::optional<std::uint64_t> all = {});
    void setSolved(bool solved); // the tab of what is solved: it is opened again instead
    void setKeys(const std::vector<QKeySequence>& keys); // by BulkAct
    // What is under way, `done` of `total`; nothing: it has ended.
    struct Progress {
        QString doing;
        int done = 0;
        int total = 0;
    };
    void setProgress(const std::optional<Progress>& progress);
    void setFailures(const QStringList& lines); // one for each conversation that was left as it is
    QWidget& anchor() const;                    // where lists open
    QString said() const;                       // what it tells

Q_SIGNALS:
    void asked(santral::ui::BulkAct act); // Close on the tab of what is solved: open again
    void allWanted();                     // pick all there are
    void dropped();                       // let them go
    void stopped();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Deed {
        BulkAct act;
        Button* button;
    };
    void build();
    void retranslate();
    void refresh();
    void fold();
    void openFailures();

    int picks_ = 0;
    std::optional<std::uint64_t> all_;
    std::optional<Progress> progress_;
    QStringList failures_;
    bool solved_ = false;
    std::vector<Deed> deeds_;
    std::vector<QKeySequence> keys_; // by BulkAct
    QLabel* said_;
    Button* more_; // pick all, or the list of failures
    Button* drop_;
};

} // namespace santral::ui
