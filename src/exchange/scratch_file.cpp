#include "exchange/scratch_file.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>

namespace tandem {

namespace fs = std::filesystem;

ScratchFile::ScratchFile(const char* name) : name_(name) {
    std::error_code error;
    std::string pattern = (fs::temp_directory_path(error) / "tandem-XXXXXX").string();
    if (!error && mkdtemp(pattern.data())) folder_ = pattern;
}

ScratchFile::~ScratchFile() {
    std::error_code ignored;
    if (made()) fs::remove_all(folder_, ignored);
}

std::optional<std::string> ScratchFile::bytes() const {
    std::ifstream in(path(), std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    if (!in || !out || out.str().empty()) return std::nullopt;
    return std::move(out).str();
}

}  // namespace tandem
