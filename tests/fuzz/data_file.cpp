#include <fstream>
#include <iterator>

#include "fuzz/target.hpp"

namespace tandem::fuzz {

std::string data_file(const std::string& name) {
    std::ifstream in(std::string(TANDEM_SOURCE_DIR "/tests/data/") + name, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    hold(!bytes.empty());
    return bytes;
}

}  // namespace tandem::fuzz
