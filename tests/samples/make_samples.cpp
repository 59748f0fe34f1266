// Writes the sample projects anew, from what the code of this folder says. They are kept as files so that a reader, a
// test and the program open the same bytes; after a change here or in planning, run
//   ninja -C build make_samples
#include <doctest/doctest.h>

#include <fstream>

#include "facts/facts.hpp"
#include "samples/sample_files.hpp"
#include "samples/story_files.hpp"
#include "store/save_project.hpp"

namespace tandem::samples {

TEST_CASE("The sample files are written anew" * doctest::skip()) {
    const facts::Facts facts = facts::load_facts();
    for (const SampleFile& file : sample_files()) {
        const Result<std::string> bytes = checked_project_text(maison_oriane(facts, file.language), sample_edition());
        REQUIRE_MESSAGE(bytes.ok(), bytes.problem().what);
        std::ofstream out(file.path, std::ios::binary);
        out << bytes.value();
        CHECK(out.good());
    }
}

TEST_CASE("The files of the stories are written anew" * doctest::skip()) {
    const facts::Facts facts = facts::load_facts();
    for (const story::StoryFile& file : story::story_files()) {
        const Project project = story::write_story(file.story, facts, file.language);
        const Result<std::string> bytes = checked_project_text(project, sample_edition());
        REQUIRE_MESSAGE(bytes.ok(), bytes.problem().what);
        std::ofstream out(file.path, std::ios::binary);
        out << bytes.value();
        CHECK(out.good());
    }
}

}  // namespace tandem::samples
