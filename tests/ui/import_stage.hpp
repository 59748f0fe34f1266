#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

#include "robot/stage.hpp"

namespace tandem::testing {

// A file with these bytes is dropped on the window.
inline void drop_file(robot::Stage& stage, const char* name, std::string_view bytes) {
    std::filesystem::create_directories(stage.folder());
    std::ofstream(stage.folder() / name, std::ios::binary) << bytes;
    stage.frame().open_dropped(stage.folder() / name);
    stage.robot().step(3);
}

}  // namespace tandem::testing
