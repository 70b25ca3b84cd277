// Work that may wait for a disk is done on another thread; what came of it is told on this one, unless
// `context` has gone by then. What `work` has it has by value.
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace santral::ui {

template <class Work, class Done>
void elsewhere(QObject* context, Work work, Done done) {
    auto run = [context = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
        auto told = [context, done, result = work()] {
            if (context) done(result);
        };
        QMetaObject::invokeMethod(qApp, std::move(told), Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start(std::move(run));
}

} // namespace santral::ui
