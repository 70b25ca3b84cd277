// `santral-hub inspect sla`: what the service-level clock says to cases of due and elapsed time.
#pragma once

#include <iosfwd>
#include <string>

namespace santral::hub {

// One JSON object a case on `out`, one line on `errors` for everything that cannot be answered; what follows
// is answered all the same. Whether there was no error. docs/service-levels.md has the fields.
bool inspectSla(const std::string& schedulesFile, const std::string& casesFile, std::ostream& out,
                std::ostream& errors);

} // namespace santral::hub
