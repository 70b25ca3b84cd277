// A small window of the start, while lists and search are put in order again: how far it is, and that nothing
// is lost. Shown only when it takes longer than a moment. Closing it gives up.
#pragma once

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace santral::ui {

class Preparing final : public QWidget {
    Q_OBJECT
public:
    explicit Preparing(QWidget* parent = nullptr);
    // Shows it where it is time, and lets it paint and be closed. False: the person has closed it.
    bool tell(quint64 done, quint64 all);

protected:
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QElapsedTimer since_;
    QProgressBar* bar_;
    QLabel* percent_;
    bool closed_ = false;
};

} // namespace santral::ui
