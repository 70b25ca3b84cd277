// santral-voice-bar: a strip with "mute" and "hang up" for a call whose window is gone. Started by
// santral-voice after 10 s without a window; ends with the call, or when a window comes back. A program of
// its own, so that santral-voice itself never loads Qt.
#include "core/base/clock.hpp"
#include "core/os/paths.hpp"
#include "core/voice/voice_link.hpp"
#include "core/voice/wire.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/language.hpp"
#include "ui/widgets/timer_label.hpp"

#include <QApplication>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocalSocket>
#include <QLocale>
#include <QScreen>
#include <QTimer>

namespace {

using namespace santral;
using namespace santral::ui;

class VoiceBar final : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(VoiceBar)
public:
    explicit VoiceBar(const voice::VoiceFiles& files);

private:
    void greet(const voice::VoiceFiles& files);
    void hear();
    void take(const voice::wire::News& news);
    void tell(voice::wire::Command command);
    const voice::CallInfo* call() const { return calls_.empty() ? nullptr : &calls_.back(); }
    void refresh();

    QLocalSocket socket_;
    voice::wire::FrameReader frames_;
    std::vector<voice::CallInfo> calls_;
    QLabel who_;
    TimerLabel time_{"voiceBarTime"};
    Button mute_{Button::Kind::Quiet, "voiceBarMute"};
    Button hangUp_{Button::Kind::Danger, "voiceBarHangUp"};
    QTimer second_;
};

VoiceBar::VoiceBar(const voice::VoiceFiles& files)
    : QWidget(nullptr, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint) {
    setObjectName(QStringLiteral("voiceBar"));
    setWindowTitle(tr("Call in progress"));
    setAttribute(Qt::WA_ShowWithoutActivating); // it must not take the keyboard from what the agent does
    who_.setObjectName(QStringLiteral("voiceBarWho"));
    who_.setTextFormat(Qt::PlainText);
    time_.setWhat(tr("Call time"));
    mute_.setCheckable(true);
    mute_.setLabel(tr("Mute"));
    mute_.setGlyph(Icon::MicOff);
    hangUp_.setLabel(tr("Hang up"));
    hangUp_.setGlyph(Icon::PhoneOff);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPane, space::kItem, space::kPane, space::kItem);
    row->setSpacing(space::kGroup);
    row->addWidget(&who_);
    row->addWidget(&time_);
    row->addWidget(&mute_);
    row->addWidget(&hangUp_);
    connect(&mute_, &QPushButton::clicked, this, [this](bool on) {
        voice::wire::Command command;
        command.kind = voice::wire::CommandKind::Mute;
        command.on = on;
        tell(std::move(command));
        refresh(); // what is shown is what is confirmed
    });
    connect(&hangUp_, &QPushButton::clicked, this, [this] {
        voice::wire::Command command;
        command.kind = voice::wire::CommandKind::HangUp;
        tell(std::move(command));
    });
    connect(&second_, &QTimer::timeout, this, &VoiceBar::refresh);
    second_.start(1000);
    greet(files);
}

void VoiceBar::greet(const voice::VoiceFiles& files) {
    connect(&socket_, &QLocalSocket::readyRead, this, &VoiceBar::hear);
    connect(&socket_, &QLocalSocket::disconnected, qApp, &QCoreApplication::quit);
    connect(&socket_, &QLocalSocket::errorOccurred, qApp, &QCoreApplication::quit);
    QFile tokenFile(QString::fromStdString(files.token.string()));
    if (!tokenFile.open(QIODevice::ReadOnly)) return QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    voice::wire::Command hello;
    hello.version = voice::wire::kVersion;
    hello.bar = true;
    hello.token = tokenFile.readLine().trimmed().toStdString();
    socket_.connectToServer(QString::fromStdString(files.socket.string()));
    socket_.write(QByteArray::fromStdString(voice::wire::encode(hello)));
}

void VoiceBar::hear() {
    QByteArray bytes = socket_.readAll();
    frames_.receive({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    for (;;) {
        auto frame = frames_.next();
        if (!frame) return QCoreApplication::quit();
        if (!*frame) return;
        auto news = voice::wire::decodeNews(**frame);
        if (!news) return QCoreApplication::quit();
        take(*news);
    }
}

void VoiceBar::take(const voice::wire::News& news) {
    if (news.snapshot) calls_ = news.snapshot->calls;
    if (news.call) {
        std::erase_if(calls_, [&](const voice::CallInfo& one) { return one.id == news.call->id; });
        if (news.call->state != voice::CallState::Ended) calls_.push_back(*news.call);
    }
    if (!news.snapshot && !news.call) return;
    if (calls_.empty()) return QCoreApplication::quit();
    refresh();
    if (isVisible()) return;
    adjustSize();
    QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    move(screen.center().x() - width() / 2, screen.top() + space::kWide);
    setVisible(true);
}

void VoiceBar::tell(voice::wire::Command command) {
    if (!call()) return;
    command.call = call()->id;
    socket_.write(QByteArray::fromStdString(voice::wire::encode(command)));
}

void VoiceBar::refresh() {
    const voice::CallInfo* now = call();
    if (!now) return;
    const std::string& name = now->remote.display.empty() ? now->remote.number : now->remote.display;
    who_.setText(QString::fromStdString(name));
    auto since = now->answeredAt.value_or(now->offeredAt);
    time_.setTime(std::chrono::duration_cast<std::chrono::seconds>(systemClock().now() - since));
    mute_.setChecked(now->muted);
    mute_.setEnabled(now->answeredAt.has_value());
}

} // namespace

int main(int count, char** words) {
    QApplication application(count, words);
    auto folders = os::userFolders();
    if (!folders) return 1;
    installLook(Theme::Light);
    setLanguage(languageFromCode(QLocale::system().name()).value_or(Language::English));
    VoiceBar bar(voice::voiceFiles(folders->runtime, folders->data));
    QApplication::setQuitOnLastWindowClosed(false);
    return QApplication::exec();
}
