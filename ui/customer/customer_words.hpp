// Identities in words: what kind, how it is written, and why it belongs to this customer.
#pragma once

#include "core/domain/customer.hpp"
#include "ui/widgets/icons.hpp"

#include <QString>

namespace santral::ui {

Icon identityIcon(IdentityKind kind);
QString addressText(const Identity& identity); // a number as people write it; a visitor by a short sign
QString reasonText(const Identity& identity);
QString languageName(const std::string& code);

} // namespace santral::ui
