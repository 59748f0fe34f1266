#include "shell/sample_path.hpp"

namespace tandem {

std::optional<std::filesystem::path> sample_path(facts::Language language) {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return std::nullopt;
    const char* name = language == facts::Language::english ? "maison-oriane-en.tandem" : "maison-oriane.tandem";
    const auto folder = program.parent_path();
    for (const auto& candidate : {folder / "../projects" / name, folder / "../share/tandem/projects" / name,
                                  folder / "../projects/maison-oriane.tandem"})
        if (std::filesystem::is_regular_file(candidate, error)) return std::filesystem::weakly_canonical(candidate, error);
    return std::nullopt;
}

}  // namespace tandem
