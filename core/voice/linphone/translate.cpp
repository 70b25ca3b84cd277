#include "core/voice/linphone/translate.hpp"

#include "core/base/text.hpp"
#include "core/domain/call_id.hpp"
#include "core/voice/dialling.hpp"

#include <algorithm>
#include <cmath>

namespace santral::voice {
namespace {

constexpr std::size_t kMaxDisplay = 128;
constexpr std::size_t kMaxHeader = 512;
constexpr const char* kHeaders[] = {"X-Queue",   "X-Customer-Id",     "X-Customer",
                                    "X-Call-Id", "X-Conversation-Id", "X-Campaign",
                                    "X-Brand",   "X-Skill",           "X-Language"};

std::string clean(const std::string& text, std::size_t limit) {
    return std::string(clip(printable(toUtf8Lossy(text)), limit));
}

// P-Asserted-Identity: "Name" <sip:user@host>, possibly a second one with tel: (RFC 3325 section 9.1).
std::string assertedNumber(linphone::Call& call) {
    auto params = call.getRemoteParams();
    if (!params) return {};
    auto address = linphone::Factory::get()->createAddress(params->getCustomHeader("P-Asserted-Identity"));
    return address ? address->getUsername() : std::string();
}

int rounded(float value) {
    return std::isfinite(value) ? static_cast<int>(std::lround(value)) : 0;
}

int decibel(float level) {
    return std::clamp(std::isfinite(level) ? rounded(level) : -120, -120, 0);
}

Ending notAnswered(linphone::Reason reason, int sip) {
    switch (reason) {
    case linphone::Reason::Busy:
        return {EndKind::Busy, sip, {}};
    case linphone::Reason::Declined:
    case linphone::Reason::DoNotDisturb:
        return {EndKind::Declined, sip, {}};
    case linphone::Reason::NotFound:
    case linphone::Reason::Gone:
    case linphone::Reason::AddressIncomplete:
        return {EndKind::UnknownNumber, sip, {}};
    case linphone::Reason::NotAnswered:
    case linphone::Reason::NoResponse:
    case linphone::Reason::TemporarilyUnavailable:
        return {EndKind::NoAnswer, sip, {}};
    case linphone::Reason::NotAcceptable:
    case linphone::Reason::UnsupportedContent:
        return {EndKind::NoMedia, sip, {}};
    case linphone::Reason::IOError:
        return {EndKind::Network, sip, {}};
    default:
        return {sip == 0 ? EndKind::Network : EndKind::Refused, sip, {}};
    }
}

Ending incomingEnd(int sip, linphone::Reason reason) {
    // A CANCEL may say in its Reason header that somebody else answered (RFC 3326): SIP;cause=200.
    if (sip == 200) return {EndKind::Elsewhere, sip, {}};
    if (reason == linphone::Reason::NotAcceptable) return {EndKind::NoMedia, sip, {}};
    if (reason == linphone::Reason::IOError) return {EndKind::Network, sip, {}};
    return {EndKind::Cancelled, sip, {}};
}

} // namespace

Party partyOf(linphone::Call& call) {
    auto address = call.getRemoteAddress();
    if (!address) return {};
    Party party;
    party.address = clean(address->asStringUriOnly(), kMaxHeader);
    party.display = clean(address->getDisplayName(), kMaxDisplay);
    party.number = clean(assertedNumber(call), kMaxDisplay);
    if (party.number.empty()) party.number = clean(address->getUsername(), kMaxDisplay);
    return party;
}

std::vector<Header> headersOf(linphone::Call& call) {
    std::vector<Header> headers;
    auto params = call.getRemoteParams();
    if (!params) return headers;
    for (const char* name : kHeaders) {
        std::string value = clean(params->getCustomHeader(name), kMaxHeader);
        if (!value.empty()) headers.push_back({name, std::move(value)});
    }
    return headers;
}

CallId sharedIdOf(linphone::Call& call, const std::vector<Header>& headers) {
    for (const Header& header : headers) {
        if (header.name == "X-Call-Id") return callIdOf(header.value);
    }
    auto log = call.getCallLog();
    return callIdOf(log ? log->getCallId() : std::string());
}

std::string dialledIn(linphone::Call& call) {
    auto address = call.getToAddress();
    return address ? clean(address->getUsername(), kMaxDisplay) : std::string();
}

void readMedia(linphone::Call& call, CallInfo& info) {
    auto params = call.getCurrentParams();
    if (!params) return;
    auto codec = params->getUsedAudioPayloadType();
    info.codec = codec ? codec->getMimeType() : std::string();
    info.encrypted = params->getMediaEncryption() != linphone::MediaEncryption::None;
}

Ending endingOf(linphone::Call& call, const CallInfo& info, const std::string& message) {
    auto why = call.getErrorInfo();
    auto reason = why ? why->getReason() : linphone::Reason::Unknown;
    int sip = why ? why->getProtocolCode() : 0;
    Ending ending;
    if (info.answeredAt) {
        bool silent =
            message.find("Media lost") != std::string::npos || message.find("media") != std::string::npos;
        bool cut = reason == linphone::Reason::IOError || reason == linphone::Reason::NoResponse;
        ending.kind = silent ? EndKind::MediaLost : cut ? EndKind::Network : EndKind::HungUp;
    } else {
        ending = info.direction == Direction::In ? incomingEnd(sip, reason) : notAnswered(reason, sip);
    }
    ending.sip = sip;
    if (ending.kind == EndKind::Refused) ending.phrase = clean(why->getPhrase(), kMaxDisplay);
    return ending;
}

LineProblem problemOf(linphone::Reason reason, int sip) {
    switch (sip) {
    case 401:
    case 403:
    case 407:
        return LineProblem::WrongPassword;
    case 404:
    case 410:
    case 604:
        return LineProblem::UnknownUser;
    default:
        break;
    }
    if (reason == linphone::Reason::Forbidden || reason == linphone::Reason::Unauthorized) {
        return LineProblem::WrongPassword;
    }
    if (sip == 408 || sip == 503 || sip < 300 || reason == linphone::Reason::IOError)
        return LineProblem::None;
    return LineProblem::Refused;
}

Quality qualityOf(linphone::Call& call) {
    Quality quality;
    quality.rating = std::clamp(rounded(call.getCurrentQuality() * 10), 0, 50);
    quality.microphoneDb = decibel(call.getRecordVolume());
    quality.speakerDb = decibel(call.getPlayVolume());
    auto stats = call.getAudioStats();
    if (!stats) return quality;
    quality.lossPermille = std::clamp(rounded(stats->getLocalLossRate() * 10), 0, 1000);
    quality.jitterMs = rounded(stats->getReceiverInterarrivalJitter() * 1000);
    quality.roundTripMs = rounded(stats->getRoundTripDelay() * 1000);
    quality.bufferMs = rounded(stats->getJitterBufferSizeMs());
    quality.receivedKbit = rounded(stats->getDownloadBandwidth());
    quality.sentKbit = rounded(stats->getUploadBandwidth());
    return quality;
}

std::vector<Device> devicesOf(linphone::Core& core) {
    std::vector<Device> devices;
    for (const auto& device : core.getExtendedAudioDevices()) {
        Device one;
        one.id = device->getId();
        one.name = device->getDeviceName();
        one.input = device->hasCapability(linphone::AudioDevice::Capabilities::CapabilityRecord);
        one.output = device->hasCapability(linphone::AudioDevice::Capabilities::CapabilityPlay);
        devices.push_back(std::move(one));
    }
    return devices;
}

} // namespace santral::voice
