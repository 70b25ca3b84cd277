// The origin of a web page as browsers name it (RFC 6454 section 6.2): scheme, host and port, nothing behind.
#pragma once

#include <string_view>

namespace santral {

// "https://shop.example", "http://shop.example:8080"; "*" stands for every page.
bool isOrigin(std::string_view text);

} // namespace santral
