// Catch2 2.13 and 3.x behind one name; every test includes this.
#pragma once
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

#include "core/base/error.hpp"

// A Result in a failed check shows its error; the value may not be printable.
template <class T>
struct Catch::StringMaker<boost::system::result<T, santral::Error>> {
    static std::string convert(const boost::system::result<T, santral::Error>& r) {
        return r ? std::string("{value}") : santral::describe(r.error());
    }
};
