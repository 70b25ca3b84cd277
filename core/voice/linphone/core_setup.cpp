#include "core/voice/linphone/core_setup.hpp"

#include "core/os/paths.hpp"

#include <array>
#include <fstream>
#include <sstream>

namespace santral::voice {
namespace fs = std::filesystem;
namespace {

// Values of linphone::Transports.
constexpr int kClosed = 0;
constexpr int kAnyPort = -1;
constexpr int kOutgoingOnly = -2;

// refresher_retry_after: the default of 60 s leaves an agent without a line for a minute after a restart of
// the server. storage: the library keeps no file of its own; who called is known to the hub and nowhere else.
constexpr const char* kSettings = "[sip]\n"
                                  "refresher_retry_after=5000\n"
                                  "guess_hostname=1\n"
                                  "default_proxy=-1\n"
                                  "[rtp]\n"
                                  "nortp_timeout=30\n"
                                  "[storage]\n"
                                  "uri=null\n"
                                  "call_logs_db_uri=null\n"
                                  "zrtp_secrets_db_uri=null\n"
                                  "[misc]\n"
                                  "store_friends=0\n";

std::string readAll(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

std::string trustedRoots(const fs::path& extra) {
    std::string roots;
    for (const char* file :
         {"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"}) {
        if (roots.empty()) roots = readAll(file);
    }
    if (!extra.empty()) roots += "\n" + readAll(extra);
    return roots;
}

Result<void> prepareFactory(linphone::Factory& factory, const fs::path& home) {
    // Folders that are missing are not made by the library; it only complains.
    for (const char* name : {"", "data", "config", "download", "plugins"}) {
        if (auto made = os::makePrivateFolder(home / name); !made) return made.error();
    }
    factory.setDataDir(home / "data" / ""); // names are appended to it as it stands
    factory.setConfigDir(home / "config" / "");
    factory.setDownloadDir(home / "download" / "");
    // The distribution's plugins load Qt 5 into this process.
    factory.setMspluginsDir(home / "plugins");
    return {};
}

void setLogging(const fs::path& trace) {
    auto log = linphone::LoggingService::get();
    // Only defined bits: any other aborts the library.
    if (trace.empty()) return log->setLogLevelMask(static_cast<unsigned>(linphone::LogLevel::Fatal));
    log->setLogLevel(linphone::LogLevel::Message);
    log->setLogFile(trace.parent_path(), trace.filename(), 50 << 20);
}

void chooseCodecs(linphone::Core& core) {
    constexpr std::array<std::string_view, 5> wanted{"opus", "PCMA", "PCMU", "G722", "telephone-event"};
    for (const auto& codec : core.getAudioPayloadTypes()) {
        std::string name = codec->getMimeType();
        codec->enable(std::find(wanted.begin(), wanted.end(), name) != wanted.end());
    }
}

void setCalls(linphone::Core& core) {
    core.setMaxCalls(4);
    core.setIncTimeout(600); // how long a call is offered is the server's decision
    core.setNortpTimeout(30);
    core.setRing(""); // the desk rings, on the device for it
    core.setRingback("");
    core.enableNativeRinging(false);
    core.setUseRfc2833ForDtmf(true);
    core.setUseInfoForDtmf(false);
    core.setAvpfMode(linphone::AVPFMode::Disabled);
    core.enableVideoCapture(false);
    core.enableVideoDisplay(false);
    core.disableChat(linphone::Reason::NotImplemented);
    core.setAudioPort(kAnyPort);
    chooseCodecs(core);
}

void setSound(linphone::Core& core, const LinphoneOptions& options) {
    if (options.playFile.empty()) return core.enableEchoCancellation(true);
    core.setUseFiles(true);
    core.setPlayFile(options.playFile);
    core.enableEchoCancellation(false);
}

} // namespace

Result<std::shared_ptr<linphone::Core>> makeCore(const LinphoneOptions& options) {
    auto factory = linphone::Factory::get();
    if (auto prepared = prepareFactory(*factory, options.home); !prepared) return prepared.error();
    setLogging(options.trace);
    auto core = factory->createCoreWithConfig(factory->createConfigFromString(kSettings), nullptr);
    if (!core) return Error{Errc::Internal, "liblinphone makes no core"};
    core->setUserAgent("Santral", options.version);
    core->enableAutoIterate(false);
    core->verifyServerCertificates(true);
    core->verifyServerCn(true);
    core->setRootCaData(trustedRoots(options.extraCa));
    setCalls(*core);
    setSound(*core, options);
    auto closed = factory->createTransports();
    closed->setUdpPort(options.directPort > 0 ? options.directPort : kClosed);
    closed->setTcpPort(kClosed);
    closed->setTlsPort(kClosed);
    core->setTransports(closed);
    return core;
}

void openTransport(linphone::Core& core, Transport transport) {
    auto open = linphone::Factory::get()->createTransports();
    open->setUdpPort(transport == Transport::Udp ? kAnyPort : kClosed);
    open->setTcpPort(transport == Transport::Tcp ? kOutgoingOnly : kClosed);
    open->setTlsPort(transport == Transport::Tls ? kOutgoingOnly : kClosed);
    core.setTransports(open);
}

void setEncryption(linphone::Core& core, Srtp srtp) {
    core.setMediaEncryption(srtp == Srtp::Off ? linphone::MediaEncryption::None
                                              : linphone::MediaEncryption::SRTP);
    core.setMediaEncryptionMandatory(srtp == Srtp::Required);
}

} // namespace santral::voice
