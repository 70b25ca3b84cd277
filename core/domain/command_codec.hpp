// Commands as they travel from a desk to its hub, and as the desk's journal keeps those that wait.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/commands.hpp"

#include <boost/json/value.hpp>
#include <string>
#include <string_view>

namespace santral {

std::string_view nameOf(const CommandBody& body);   // empty: a connector's, never sent
std::string encodeCommand(const CommandBody& body); // its members as a JSON object
// Unsupported: no such command; Invalid: a member of the wrong type.
Result<CommandBody> decodeCommand(std::string_view name, const boost::json::value& members);

} // namespace santral
