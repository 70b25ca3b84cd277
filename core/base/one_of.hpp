// Whether a type is one of the alternatives of a variant.
#pragma once

#include <type_traits>
#include <variant>

namespace santral {

template <class T, class Variant>
inline constexpr bool kIsOneOf = false;
template <class T, class... Kinds>
inline constexpr bool kIsOneOf<T, std::variant<Kinds...>> = (std::is_same_v<T, Kinds> || ...);

template <class T, class Variant>
concept OneOf = kIsOneOf<T, Variant>;

} // namespace santral
