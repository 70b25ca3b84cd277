#include "core/domain/command_codec.hpp"

#include "core/domain/command_fields.hpp"
#include "core/domain/json.hpp"

namespace santral {
namespace {

template <class T>
concept Sent = requires {
    T::kName;
};

template <std::size_t I = 0>
Result<CommandBody> decodeAny(std::string_view name, const boost::json::value& members) {
    if constexpr (I == std::variant_size_v<CommandKinds>) {
        return Error{Errc::Unsupported, "command " + std::string(name)};
    } else {
        using T = std::variant_alternative_t<I, CommandKinds>;
        if constexpr (Sent<T>) {
            if (name == T::kName) {
                T body{};
                json::Reader reader;
                reader.value(members, body);
                if (!reader.ok()) return Error{Errc::Invalid, "member " + reader.where()};
                return CommandBody(std::move(body));
            }
        }
        return decodeAny<I + 1>(name, members);
    }
}

} // namespace

std::string_view nameOf(const CommandBody& body) {
    return std::visit(
        []<class T>(const T&) -> std::string_view {
            if constexpr (Sent<T>) {
                return T::kName;
            } else {
                return {};
            }
        },
        body);
}

std::string encodeCommand(const CommandBody& body) {
    return std::visit(
        []<class T>(const T& b) -> std::string {
            if constexpr (Sent<T>) {
                return json::write(b);
            } else {
                return "{}";
            }
        },
        body);
}

Result<CommandBody> decodeCommand(std::string_view name, const boost::json::value& members) {
    return decodeAny(name, members);
}

} // namespace santral
