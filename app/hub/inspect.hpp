// `santral-hub inspect …`: what the product's own readers make of a mail, a page or a number, one JSON object
// a line. For support; docs/sieve.md describes the fields. Called by main().
#pragma once

#include <string>
#include <vector>

namespace santral::hub {

// `what` is mail, html or phone. The exit code of the program: 0, or 1 where a line tells of an error.
int inspect(const std::string& what, const std::vector<std::string>& arguments);

} // namespace santral::hub
