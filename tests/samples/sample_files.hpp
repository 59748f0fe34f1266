#pragma once

#include <array>
#include <filesystem>

#include "samples/maison_oriane.hpp"
#include "store/project_text.hpp"

namespace tandem::samples {

struct SampleFile {
    std::filesystem::path path;
    facts::Language language;
};

inline std::array<SampleFile, 2> sample_files() {
    const std::filesystem::path folder = std::filesystem::path(TANDEM_SOURCE_DIR) / "projects";
    return {SampleFile{folder / "maison-oriane.tandem", facts::Language::french},
            SampleFile{folder / "maison-oriane-en.tandem", facts::Language::english}};
}

inline Edition sample_edition() { return {1, "Tandem"}; }

}  // namespace tandem::samples
