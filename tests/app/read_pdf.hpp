#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

namespace tandem::testing {

// With plain spaces instead of no-break ones, as tests are written.
inline std::string plain(std::string text) {
    for (std::size_t at; (at = text.find("\u00a0")) != std::string::npos;) text.replace(at, 2, " ");
    return text;
}

// What readers of PDFs that nobody here wrote find in it: the text as it lies on the page, then what is known about the
// document. Spaces are plain.
inline std::string read_pdf(const std::string& bytes) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("tandem-read-" + std::to_string(getpid()) + ".pdf");
    std::ofstream(file, std::ios::binary) << bytes;
    const std::string command = "pdftotext -layout " + file.string() + " - 2>&1; pdfinfo " + file.string() + " 2>&1";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string text;
    std::array<char, 4096> buffer{};
    while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe.get())) text.append(buffer.data(), n);
    std::filesystem::remove(file);
    return plain(text);
}

}  // namespace tandem::testing
