// What a live test found, step by step: what was tried, whether it worked, what to do about it, and the
// server's own words for whoever has to mend it.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace santral::ui {

class TestResult final : public QWidget {
    Q_OBJECT
public:
    explicit TestResult(QWidget* parent);

    void clear();
    void setRunning(const QString& words);
    void setSteps(const std::vector<TestStep>& steps);
    void setVerdict(bool ok, const QString& words, const QString& detail = {});
    bool isGood() const { return good_; }

private:
    void addLine(bool ok, bool running, const QString& words, const QString& detail);

    QVBoxLayout* lines_;
    bool good_ = false;
};

} // namespace santral::ui
