// As core/base/precompiled.hpp, for tests.
#pragma once

#include "core/base/precompiled.hpp"

#include "tests/support/catch.hpp"
