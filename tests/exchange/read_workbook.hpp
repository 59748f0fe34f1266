#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace tandem::testing {

inline std::string said_by(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string text;
    std::array<char, 4096> buffer{};
    while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe.get())) text.append(buffer.data(), n);
    return text;
}

// What a program says about a file of these bytes; `command` ends where the file's name goes.
inline std::string said_about(const std::string& command, const std::string& bytes, const std::string& ending) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("tandem-read-" + std::to_string(getpid()) + ending);
    std::ofstream(file, std::ios::binary) << bytes;
    std::string said = said_by(command + " " + file.string() + " 2>&1");
    std::filesystem::remove(file);
    return said;
}

// What openpyxl finds in a workbook (tests/exchange/read_workbook.py).
inline nlohmann::json read_by_openpyxl(const std::string& bytes) {
    const std::string said =
        said_about("/usr/bin/python3 " TANDEM_SOURCE_DIR "/tests/exchange/read_workbook.py", bytes, ".xlsx");
    auto json = nlohmann::json::parse(said, nullptr, false);
    REQUIRE_MESSAGE(json.is_object(), said);
    return json;
}

}  // namespace tandem::testing
