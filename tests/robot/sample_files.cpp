#include "robot/sample_files.hpp"

namespace tandem::robot {

std::vector<std::filesystem::path> samples_of(facts::Language language) {
    std::vector<std::filesystem::path> paths;
    const std::string ending = language == facts::Language::english ? "-en.tandem" : ".tandem";
    for (const char* name : {"maison-oriane", "solo", "agency"})
        paths.push_back(std::filesystem::path(TANDEM_SOURCE_DIR) / "projects" / (name + ending));
    return paths;
}

}  // namespace tandem::robot
