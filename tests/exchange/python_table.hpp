#pragma once

#include "exchange/outside_readers.hpp"

namespace tandem::testing {

using TableRows = std::vector<std::vector<std::string>>;

// What Python's csv module, which takes nothing irregular, finds in a file.
struct PythonTable {
    bool mark = false;  // a byte order mark stands first
    TableRows rows;     // the header among them
};

inline PythonTable table_by_python(const std::string& bytes, const std::string& separator = ",") {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("tandem-read-" + std::to_string(getpid()) + ".csv");
    std::ofstream(file, std::ios::binary) << bytes;
    const std::string said = output_of_reader("/usr/bin/python3 " TANDEM_SOURCE_DIR "/tests/exchange/read_table.py " +
                                              file.string() + " '" + separator + "' 2>&1");
    std::filesystem::remove(file);
    const auto json = nlohmann::json::parse(said, nullptr, false);
    REQUIRE_MESSAGE(json.is_object(), said);
    return {json["mark"], json["rows"].get<TableRows>()};
}

}  // namespace tandem::testing
