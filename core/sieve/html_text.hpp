// HTML as plain text: for search, notices, quoting, and where nothing better can be shown. Inside
// santral-sieve.
#pragma once

#include "core/sieve/html_tree.hpp"

#include <string>
#include <string_view>

namespace santral::sieve {

// The visible text of a cleaned page: blocks and <br> are lines, list items get a bullet, cells stand apart,
// quoted blocks begin their lines with "> ". What is hidden by display:none is left out. Pictures are left
// out.
std::string htmlToText(std::string_view cleanedHtml, const Effort& effort);

// Where a page is too odd for a parser: everything between tags, the insides of script and style left out.
std::string textOfTags(std::string_view html);

} // namespace santral::sieve
