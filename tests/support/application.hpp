// A Qt application for the length of one case, where only the event loop is needed.
#pragma once

#include <QCoreApplication>

namespace santral::ui {

class Application {
public:
    Application() = default;

private:
    int count_ = 1;
    char name_[8] = "santral";
    char* arguments_[2] = {name_, nullptr};
    QCoreApplication application_{count_, arguments_};
};

} // namespace santral::ui
