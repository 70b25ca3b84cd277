// As core/base/precompiled.hpp, for what includes Qt.
#pragma once

#include "core/base/precompiled.hpp"

#include <QtCore/QtCore>
#include <QtWidgets/QtWidgets>
