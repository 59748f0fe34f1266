#include "tzdata_folder.hpp"

#include <array>
#include <cstdlib>
#include <system_error>

namespace tandem {
namespace {

std::filesystem::path folder_of_program() {
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path{} : program.parent_path();
}

}  // namespace

std::filesystem::path tzdata_folder() noexcept {
    try {
        const char* chosen = std::getenv("TANDEM_TZDATA");
        const std::filesystem::path program = folder_of_program();
        const std::array<std::filesystem::path, 4> places{
            chosen ? std::filesystem::path(chosen) : std::filesystem::path{},
            program.empty() ? program : program / "tzdata",
            program.empty() ? program : program / ".." / "share" / "tandem" / "tzdata",
            std::filesystem::path(TANDEM_TZDATA_DIR),
        };
        for (const std::filesystem::path& place : places) {
            std::error_code error;
            if (!place.empty() && std::filesystem::exists(place / "europe", error)) return place;
        }
    } catch (const std::exception&) {
        // Out of memory while naming folders: as if there were none.
    }
    return {};
}

}  // namespace tandem
