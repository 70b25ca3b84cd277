// Where named texts are kept on this desk, durably: its journal. Core thread, asynchronous.
#pragma once

#include "core/base/error.hpp"

#include <functional>
#include <string>

namespace santral {

class SettingStore {
public:
    virtual ~SettingStore() = default;
    virtual void loadSetting(std::string name, std::function<void(Result<std::string>)> done) = 0; // NotFound
    virtual void saveSetting(std::string name, std::string value, std::function<void(Result<void>)> done) = 0;
};

} // namespace santral
