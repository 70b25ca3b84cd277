// Every member of every voice value that is sent or journalled, named once (see core/domain/json.hpp).
// The names are part of the wire between two versions: never rename, only add.
#pragma once

#include "core/domain/fields.hpp"
#include "core/voice/values.hpp"

namespace santral::voice {

template <Is<Account> T, class V>
void describeFields(T& s, V&& v) {
    v("user", s.user), v("login", s.login), v("password", s.password), v("domain", s.domain);
    v("proxy", s.proxy), v("display", s.display), v("transport", s.transport), v("srtp", s.srtp);
    v("expires", s.expires);
}
template <Is<LineInfo> T, class V>
void describeFields(T& s, V&& v) {
    v("state", s.state), v("problem", s.problem), v("sip", s.sip), v("address", s.address);
}
template <Is<Party> T, class V>
void describeFields(T& s, V&& v) {
    v("address", s.address), v("number", s.number), v("display", s.display);
}
template <Is<Header> T, class V>
void describeFields(T& s, V&& v) {
    v("name", s.name), v("value", s.value);
}
template <Is<CallInfo> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("state", s.state), v("direction", s.direction), v("remote", s.remote);
    v("dialled", s.dialled), v("headers", s.headers), v("codec", s.codec), v("encrypted", s.encrypted);
    v("muted", s.muted), v("dead", s.mediaDead), v("offered", s.offeredAt), v("answered", s.answeredAt);
    v("ended", s.endedAt), v("end", s.end), v("sip", s.sip), v("phrase", s.phrase);
}
template <Is<Quality> T, class V>
void describeFields(T& s, V&& v) {
    v("rating", s.rating), v("loss", s.lossPermille), v("jitter", s.jitterMs), v("rtt", s.roundTripMs);
    v("buffer", s.bufferMs), v("received", s.receivedKbit), v("sent", s.sentKbit);
    v("mic", s.microphoneDb), v("speaker", s.speakerDb);
}
template <Is<Device> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("name", s.name), v("input", s.input), v("output", s.output);
}
template <Is<DeviceChoice> T, class V>
void describeFields(T& s, V&& v) {
    v("input", s.input), v("output", s.output);
}
template <Is<DeviceList> T, class V>
void describeFields(T& s, V&& v) {
    v("all", s.all), v("use", s.inUse), v("input-lost", s.inputLost), v("output-lost", s.outputLost);
}
template <Is<CallRecord> T, class V>
void describeFields(T& s, V&& v) {
    v("id", s.id), v("part", s.part), v("display", s.display), v("dialled", s.dialled);
    v("headers", s.headers);
}
template <Is<Snapshot> T, class V>
void describeFields(T& s, V&& v) {
    v("line", s.line), v("calls", s.calls), v("devices", s.devices);
}

} // namespace santral::voice
