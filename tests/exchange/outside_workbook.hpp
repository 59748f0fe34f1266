#pragma once

#include <array>
#include <cstdio>
#include <memory>
#include <string>

#include <doctest/doctest.h>

namespace tandem::testing {

// A workbook that openpyxl writes, by its name in outside_workbooks.py.
inline std::string outside_workbook(const std::string& name) {
    const std::string command =
        "/usr/bin/python3 " + std::string(TANDEM_SOURCE_DIR) + "/tests/exchange/outside_workbooks.py " + name;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string bytes;
    std::array<char, 4096> buffer{};
    while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe.get())) bytes.append(buffer.data(), n);
    REQUIRE(bytes.starts_with("PK"));
    return bytes;
}

}  // namespace tandem::testing
