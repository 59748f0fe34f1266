#include "app/export_places.hpp"

#include <string_view>

namespace tandem {
namespace {

// A name as a part of a file's name: without what separates folders, hides files or is no letter.
std::string file_part(const std::string& name) {
    std::string part;
    for (const char c : name) {
        const bool unfit = static_cast<unsigned char>(c) < 0x20 || c == 0x7f ||
            std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        part += unfit ? '-' : c;
    }
    // A name may be of 255 bytes; what is cut off is a character as a whole.
    constexpr std::size_t most_bytes = 100;
    if (part.size() > most_bytes) {
        std::size_t end = most_bytes;
        while (end > 0 && (static_cast<unsigned char>(part[end]) & 0xc0U) == 0x80) --end;
        part.resize(end);
    }
    return part;
}

}  // namespace

std::filesystem::path PlacesBeside::next(const std::string& part) {
    std::string name = file_part(part);
    for (int n = 2; !taken_.insert(name).second; ++n) name = file_part(part) + " " + std::to_string(n);
    return path_.parent_path() / (path_.stem().string() + " - " + name + path_.extension().string());
}

}  // namespace tandem
