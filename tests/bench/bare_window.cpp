// The limit that bench_startup holds the desk against: a window of the toolkit with three panes and a list of
// 100,000 rows, and nothing behind it.
#include <QAbstractListModel>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QTextEdit>

#include <unistd.h>

namespace {

class Rows final : public QAbstractListModel {
public:
    int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : 100'000; }
    QVariant data(const QModelIndex& index, int role) const override {
        if (role != Qt::DisplayRole) return {};
        return QStringLiteral("Customer %1: where is my order?").arg(index.row());
    }
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    Rows rows;
    QSplitter window;
    auto* list = new QListView(&window);
    list->setUniformItemSizes(true);
    list->setModel(&rows);
    auto* text = new QTextEdit(&window);
    text->setPlainText(QStringLiteral("A message of some length. ").repeated(40));
    auto* card = new QLabel(QStringLiteral("A customer"), &window);
    window.setSizes({330, 900, 345});
    list->setFocus();
    window.resize(1600, 1000);
    window.show();
    Q_UNUSED(text);
    Q_UNUSED(card);
    const int code = QApplication::exec();
    _exit(code);
}
