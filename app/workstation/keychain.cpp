#include "app/workstation/keychain.hpp"

#include "ui/bridge/text.hpp"

#include <QCoreApplication>
#include <QThread>

#include <qt6keychain/keychain.h>

namespace santral {
namespace {

const QString kService = QStringLiteral("santral");
constexpr unsigned long kPatience = 200; // ms, for a thread that is to end

Error errorOf(const QKeychain::Job& job) {
    std::string detail = ui::toCore(job.errorString());
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {Errc::NotFound, "keychain"};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {Errc::Denied, detail};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {Errc::Unsupported, detail};
    default:
        return {Errc::Io, detail};
    }
}

// Some of the services are asked with calls that wait, so they are asked on a thread of their own. QtKeychain
// does one job at a time; behind one that hangs the others hang too, and nobody waits for them.
class SystemKeychain final : public Keychain {
public:
    ~SystemKeychain() override {
        if (!thread_) return;
        there_->deleteLater();
        thread_->quit();
        if (thread_->wait(kPatience)) delete thread_; // else it hangs in a service, and ends with the program
    }

    void read(const std::string& key, std::function<void(Result<std::string>)> done) override {
        onThread([this, key, done = std::move(done)] {
            auto* job = new QKeychain::ReadPasswordJob(kService);
            start(*job, key, [job, done] {
                Result<std::string> answer = ui::toCore(job->textData());
                if (job->error() != QKeychain::NoError) answer = errorOf(*job);
                tell([done, answer] { done(answer); });
            });
        });
    }
    void write(const std::string& key, std::string secret, std::function<void(Result<void>)> done) override {
        onThread([this, key, secret = std::move(secret), done = std::move(done)] {
            auto* job = new QKeychain::WritePasswordJob(kService);
            job->setTextData(ui::toQt(secret));
            start(*job, key, [job, done] { tellOutcome(*job, done); });
        });
    }
    void remove(const std::string& key, std::function<void(Result<void>)> done) override {
        onThread([this, key, done = std::move(done)] {
            auto* job = new QKeychain::DeletePasswordJob(kService);
            start(*job, key, [job, done] { tellOutcome(*job, done); });
        });
    }

private:
    void onThread(std::function<void()> work) {
        if (!thread_) {
            thread_ = new QThread;
            thread_->setObjectName(QStringLiteral("keychain"));
            there_ = new QObject;
            there_->moveToThread(thread_);
            thread_->start();
        }
        QMetaObject::invokeMethod(there_, std::move(work));
    }
    void start(QKeychain::Job& job, const std::string& key, std::function<void()> finished) {
        job.setKey(ui::toQt(key));
        job.setInsecureFallback(false);
        QObject::connect(&job, &QKeychain::Job::finished, there_, [finished] { finished(); });
        job.start();
    }
    static void tell(std::function<void()> work) { QMetaObject::invokeMethod(qApp, std::move(work)); }
    static void tellOutcome(const QKeychain::Job& job, const std::function<void(Result<void>)>& done) {
        Result<void> answer;
        if (job.error() != QKeychain::NoError) answer = errorOf(job);
        tell([done, answer] {
            if (done) done(answer);
        });
    }

    QThread* thread_ = nullptr; // from the first wish on
    QObject* there_ = nullptr;
};

} // namespace

std::unique_ptr<Keychain> systemKeychain() {
    return std::make_unique<SystemKeychain>();
}

} // namespace santral
