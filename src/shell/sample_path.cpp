#include "shell/sample_path.hpp"

#include <optional>
#include <string>

namespace tandem {
namespace {

std::optional<std::filesystem::path> sample_path(const std::filesystem::path& program_folder, const std::string& name,
                                                 facts::Language language) {
    std::error_code error;
    const std::string own = name + (language == facts::Language::english ? "-en.tandem" : ".tandem");
    for (const std::string& file : {own, name + ".tandem"})
        for (const char* folder : {"../projects", "../share/tandem/projects"})
            if (const auto path = program_folder / folder / file; std::filesystem::is_regular_file(path, error))
                return std::filesystem::weakly_canonical(path, error);
    return std::nullopt;
}

}  // namespace

std::vector<std::filesystem::path> sample_paths(facts::Language language) {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    std::vector<std::filesystem::path> found;
    if (error) return found;
    for (const char* name : {"maison-oriane", "solo", "agency"})
        if (const auto path = sample_path(program.parent_path(), name, language)) found.push_back(*path);
    return found;
}

}  // namespace tandem
