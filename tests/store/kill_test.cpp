#include <chrono>
#include <random>
#include <thread>

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/leftovers.hpp"
#include "store/project_file.hpp"
#include "store/save_project.hpp"
#include "store/test_files.hpp"

using namespace tandem;
namespace fs = std::filesystem;

namespace {

Project of_generation(std::uint64_t generation) {
    Project project;
    project.id = {uuid_from_name("killed")};
    project.settings.name = std::to_string(generation);
    for (int i = 0; i < 200; ++i) {
        Note note;
        note.id = {uuid_from_name(std::to_string(i))};
        note.text = std::string(500, 'a' + static_cast<char>(generation % 26));
        project.notes = project.notes.with(note);
    }
    return project;
}

// Saves for ever; writes each generation to `acknowledge` once it is saved.
[[noreturn]] void save_for_ever(const fs::path& file, int acknowledge) {
    const auto loaded = load_project(file);
    FileStamp stamp = loaded->stamp;
    while (true) {
        const std::uint64_t next = stamp.edition.generation + 1;
        const auto saved = save_project(of_generation(next), file, &stamp, {});
        if (!saved || !saved->durable) ::_exit(1);
        stamp = saved->stamp;
        if (::write(acknowledge, &next, sizeof next) != sizeof next) ::_exit(2);
    }
}

}  // namespace

TEST_CASE(
    "killed at any moment of a save, a hundred times, the file is whole and not older than what was said to be saved") {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "plan.tandem";
    REQUIRE(save_project(of_generation(1), file, nullptr, {}).ok());
    std::mt19937 random(5);
    std::uint64_t generations = 0;
    for (int kill = 0; kill < 100; ++kill) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) save_for_ever(file, ends[1]);
        ::close(ends[1]);
        std::uint64_t acknowledged = 0;
        // A quarter of them dies in a later save: on a busy machine none might come to an end otherwise.
        if (kill % 4 == 0) REQUIRE(::read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged);
        std::this_thread::sleep_for(std::chrono::milliseconds(2 + random() % 60));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        REQUIRE(WIFSIGNALED(status));
        for (std::uint64_t value = 0; ::read(ends[0], &value, sizeof value) == sizeof value;) acknowledged = value;
        ::close(ends[0]);
        const auto loaded = load_project(file);
        REQUIRE_MESSAGE(loaded.ok(), english(loaded.problem()));
        REQUIRE(loaded->stamp.edition.generation >= acknowledged);
        REQUIRE(loaded->project == of_generation(loaded->stamp.edition.generation));
        generations = loaded->stamp.edition.generation;
    }
    CHECK(generations > 20);

    // What the kills left behind goes once nobody can be writing it any more.
    PosixFileSystem files;
    const Instant later(std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now().time_since_epoch()) +
                        std::chrono::hours(24 * 8));
    clean_leftovers(file, later, files);
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}
