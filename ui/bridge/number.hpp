// A telephone number in E.164 as people read it; quick enough for every row of a list.
#pragma once

#include <QString>

#include <string_view>

namespace santral::ui {

QString numberText(std::string_view number); // "+90 555 010 01 01"; unknown plans stay as they are
QString customerText(std::string_view name); // who has no name goes by his number

} // namespace santral::ui
