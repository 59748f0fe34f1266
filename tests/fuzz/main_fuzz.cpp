// A fuzzer of clang's for the target TANDEM_FUZZ_TARGET. In a corpus that is a folder it lays down the target's seeds.
#include <cstdint>
#include <filesystem>
#include <fstream>

#include "fuzz/target.hpp"

extern "C" int LLVMFuzzerInitialize(int* count, char*** values) {
    const std::filesystem::path corpus = (*values)[*count - 1];
    if (!std::filesystem::is_directory(corpus)) return 0;
    int number = 0;
    for (const std::string& seed : tandem::fuzz::TANDEM_FUZZ_TARGET.seeds())
        std::ofstream(corpus / ("seed" + std::to_string(number++)), std::ios::binary) << seed;
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    tandem::fuzz::TANDEM_FUZZ_TARGET.read({reinterpret_cast<const char*>(data), size});
    return 0;
}
