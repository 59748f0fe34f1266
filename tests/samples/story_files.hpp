#pragma once

#include <filesystem>
#include <vector>

#include "samples/story.hpp"

namespace tandem::samples::story {

struct StoryFile {
    std::filesystem::path path;
    Story story;
    facts::Language language;
};

// Each story in French, then in English.
inline std::vector<StoryFile> story_files() {
    const std::filesystem::path folder = std::filesystem::path(TANDEM_SOURCE_DIR) / "projects";
    std::vector<StoryFile> files;
    for (const Story& story : {solo(), agency()})
        for (const facts::Language language : {facts::Language::french, facts::Language::english}) {
            const char* ending = language == facts::Language::french ? ".tandem" : "-en.tandem";
            files.push_back({folder / (story.word + ending), story, language});
        }
    return files;
}

}  // namespace tandem::samples::story
