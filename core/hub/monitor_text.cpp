// The metrics as Prometheus reads them: exposition formats, text format 0.0.4.
#include "core/hub/monitor.hpp"

#include <array>
#include <cstdio>

namespace santral {
namespace {

using Label = std::pair<std::string_view, std::string_view>;

std::string numberText(double value) {
    std::array<char, 32> text;
    std::snprintf(text.data(), text.size(), "%.12g", value);
    return text.data();
}

class MetricsWriter {
public:
    // What the next samples belong to; `kind` is counter, gauge or histogram.
    void begin(std::string_view name, std::string_view kind, std::string_view help) {
        name_ = name;
        out_.append("# HELP ").append(name).append(" ").append(help).append("\n");
        out_.append("# TYPE ").append(name).append(" ").append(kind).append("\n");
    }
    // The values of our labels are names made by the program: nothing in them needs escaping.
    void sample(double value, std::initializer_list<Label> labels = {}, std::string_view suffix = {}) {
        out_.append(name_).append(suffix);
        char before = '{';
        for (const auto& [name, text] : labels) {
            (out_ += before).append(name).append("=\"").append(text).append("\"");
            before = ',';
        }
        if (labels.size() > 0) out_ += '}';
        out_.append(" ").append(numberText(value)).append("\n");
    }
    void gauge(std::string_view name, std::string_view help, double value) {
        begin(name, "gauge", help);
        sample(value);
    }
    void counter(std::string_view name, std::string_view help, double value) {
        begin(name, "counter", help);
        sample(value);
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
    std::string_view name_;
};

double real(std::uint64_t value) {
    return static_cast<double>(value);
}

void writeProcess(MetricsWriter& out, const std::optional<os::ProcessUse>& use, const std::string& version,
                  TimePoint started) {
    out.begin("santral_build_info", "gauge", "Always 1; the label says which version runs.");
    out.sample(1, {{"version", version}});
    out.gauge("process_start_time_seconds", "Start of the hub, in seconds since 1970.",
              static_cast<double>(toMillis(started)) / 1000);
    if (!use) return;
    out.gauge("process_resident_memory_bytes", "Memory of the hub.", real(use->resident));
    out.gauge("process_open_fds", "Open files and sockets.", real(use->handles));
}

void writePorts(MetricsWriter& out, const std::vector<PortValues>& ports) {
    auto each = [&](std::string_view name, std::string_view kind, std::string_view help, auto value) {
        out.begin(name, kind, help);
        for (const PortValues& port : ports) out.sample(real(value(port)), {{"port", port.name}});
    };
    each("santral_connections_accepted_total", "counter", "Connections that came, refused ones among them.",
         [](const PortValues& p) { return p.counts.accepted; });
    each("santral_connections_refused_total", "counter",
         "Connections refused: too many in all, or of an address.",
         [](const PortValues& p) { return p.counts.refused; });
    each("santral_connections_open", "gauge", "Connections open now.",
         [](const PortValues& p) { return p.open; });
    each("santral_requests_total", "counter", "HTTP requests.",
         [](const PortValues& p) { return p.counts.requests; });
    each("santral_requests_bad_total", "counter", "Requests that could not be understood.",
         [](const PortValues& p) { return p.counts.badRequests; });
    each("santral_websockets_total", "counter", "Requests that became a WebSocket.",
         [](const PortValues& p) { return p.counts.upgrades; });
}

void writeCommands(MetricsWriter& out, const HubCounts& counts) {
    auto each = [&](std::string_view name, std::string_view help, const auto& values) {
        out.begin(name, "counter", help);
        for (std::size_t i = 0; i < values.size(); ++i)
            out.sample(real(values[i]), {{"kind", kCommandKinds[i]}});
    };
    each("santral_commands_executed_total", "Commands whose events are on disk.", counts.executed);
    each("santral_commands_refused_total", "Commands refused: not allowed, not possible, not written.",
         counts.refused);
    out.counter("santral_events_total", "Events written to the ledger.", real(counts.events));
    out.begin("santral_commit_seconds", "histogram",
              "Durable commits of the ledger; each may hold many commands.");
    for (std::size_t i = 0; i < Durations::kSteps.size(); ++i) {
        std::string step = numberText(Durations::kSteps[i]);
        out.sample(real(counts.commits.upTo[i]), {{"le", step}}, "_bucket");
    }
    out.sample(real(counts.commits.count), {{"le", "+Inf"}}, "_bucket");
    out.sample(counts.commits.seconds, {}, "_sum");
    out.sample(real(counts.commits.count), {}, "_count");
}

void writeChannels(MetricsWriter& out, const MonitorValues& values) {
    constexpr std::array<std::string_view, 4> kStates{"off", "connecting", "ready", "trouble"};
    out.begin("santral_channels", "gauge", "Channels by kind and state.");
    for (const auto& [key, count] : values.channels) {
        out.sample(real(count), {{"kind", enumNames(key.first)[static_cast<std::size_t>(key.first)]},
                                 {"state", kStates[static_cast<std::size_t>(key.second)]}});
    }
}

} // namespace

std::string metricsText(const MonitorValues& values, const std::optional<os::ProcessUse>& use,
                        const std::string& version, TimePoint started, bool healthy) {
    MetricsWriter out;
    writeProcess(out, use, version, started);
    out.gauge("santral_healthy", "1 where /healthz says ok, otherwise 0.", healthy);
    writePorts(out, values.ports);
    out.gauge("santral_visitors", "Visitors with a page open.", real(values.visitors));
    if (values.desks) out.gauge("santral_desks", "Desks connected.", real(*values.desks));
    writeCommands(out, values.counts);
    out.gauge("santral_ledger_head", "Number of the newest event.", real(values.head));
    out.gauge("santral_view_lag_events", "Events that the view has not taken in yet.",
              real(values.head - std::min(values.head, values.applied)));
    out.gauge("santral_ledger_writable", "0 after a commit that failed for the disk, until one succeeds.",
              !values.diskTrouble);
    writeChannels(out, values);
    return out.take();
}

} // namespace santral
