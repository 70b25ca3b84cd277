// Calls that wait at a PBX, joined to the hub: what the PBX tells becomes commands, and what the hub has
// decided is what the PBX is answered. Core thread.
#pragma once

#include "core/channel/phone/pbx_server.hpp"
#include "core/hub/local_hub.hpp"

#include <memory>

namespace santral {

class PhoneChannel final : private phone::Port {
public:
    struct Context {
        LocalHub& hub;
        const Clock& clock; // the hub's
        const Clock& links; // of real connections, as the timers
        Timers& timers;
    };
    PhoneChannel(Context context, phone::PbxServerOptions options);

    Result<net::Endpoint> start(const net::Endpoint& at, const net::TlsServerContext* tls = nullptr);
    asio::awaitable<void> stop();

private:
    phone::CallStanding standing(CallId call) override;
    void received(phone::NewCall call, Done done) override;
    void reported(phone::CallReport report, Done done) override;
    std::vector<CallId> waiting() override;

    phone::CallStanding placeOf(const Contact& contact) const;
    void committed(const std::vector<const Event*>& events);
    std::string extensionOf(AgentId agent) const;
    const Contact* onTheLine(CallId call); // nullptr: it waits in no queue, or has ended

    Context context_;
    phone::PbxServer server_;
    Subscription commits_;
};

} // namespace santral
