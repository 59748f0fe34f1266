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

bool holds_zones(const std::filesystem::path& place) {
    std::error_code error;
    return !place.empty() && std::filesystem::exists(place / "europe", error);
}

}  // namespace

std::filesystem::path bundled_tzdata_folder() noexcept {
    try {
        const std::filesystem::path program = folder_of_program();
        const std::array<std::filesystem::path, 3> places{
            program.empty() ? program : program / "tzdata",
            program.empty() ? program : program / ".." / "share" / "tandem" / "tzdata",
            std::filesystem::path(TANDEM_TZDATA_DIR),
        };
        for (const std::filesystem::path& place : places)
            if (holds_zones(place)) return place;
    } catch (const std::exception&) {
        // Out of memory while naming folders: as if there were none.
    }
    return {};
}

std::filesystem::path tzdata_folder() noexcept {
    try {
        const char* chosen = std::getenv("TANDEM_TZDATA");
        if (chosen && holds_zones(chosen)) return chosen;
    } catch (const std::exception&) {
        // As above.
    }
    return bundled_tzdata_folder();
}

}  // namespace tandem
