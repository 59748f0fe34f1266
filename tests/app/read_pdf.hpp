#pragma once

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

namespace tandem::testing {

// With plain spaces instead of no-break ones, as tests are written.
inline std::string plain(std::string text) {
    for (std::size_t at; (at = text.find("\u00a0")) != std::string::npos;) text.replace(at, 2, " ");
    return text;
}

// What programs that nobody here wrote say about a PDF; `%` stands for the file.
inline std::string ask_about_pdf(const std::string& bytes, std::string command) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("tandem-read-" + std::to_string(getpid()) + ".pdf");
    std::ofstream(file, std::ios::binary) << bytes;
    for (std::size_t at; (at = command.find('%')) != std::string::npos;) command.replace(at, 1, file.string());
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string text;
    std::array<char, 4096> buffer{};
    while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe.get())) text.append(buffer.data(), n);
    std::filesystem::remove(file);
    return text;
}

// The text as it lies on the page, then what is known about the document. Spaces are plain.
inline std::string read_pdf(const std::string& bytes) {
    return plain(ask_about_pdf(bytes, "pdftotext -layout % - 2>&1; pdfinfo % 2>&1"));
}

// The same with the text in the order in which it was written.
inline std::string raw_pdf(const std::string& bytes) {
    return plain(ask_about_pdf(bytes, "pdftotext -raw % - 2>&1; pdfinfo % 2>&1"));
}

// Its fonts and pictures, as pdffonts and pdfimages list them, and whether qpdf finds nothing wrong.
struct PdfFacts {
    int fonts = 0, embedded = 0;
    int images = 0, least_ppi = 0;
    bool faultless = false;
};
inline PdfFacts pdf_facts(const std::string& bytes) {
    PdfFacts facts;
    // Both have two lines of heading; columns are counted from the end, as names have blanks.
    std::istringstream fonts(ask_about_pdf(bytes, "pdffonts % | tail -n +3 | awk '{print $(NF-4)}'"));
    for (std::string embedded; fonts >> embedded;) ++facts.fonts, facts.embedded += embedded == "yes";
    std::istringstream images(ask_about_pdf(bytes, "pdfimages -list % | tail -n +3 | awk '$3==\"image\" {print $13}'"));
    for (int ppi; images >> ppi;) {
        facts.least_ppi = facts.images++ == 0 ? ppi : std::min(facts.least_ppi, ppi);
    }
    facts.faultless = ask_about_pdf(bytes, "qpdf --check % >/dev/null 2>&1 && echo clean") == "clean\n";
    return facts;
}

}  // namespace tandem::testing
