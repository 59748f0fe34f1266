#include "store/file_stamp.hpp"

#include <cerrno>

#include <doctest/doctest.h>

#include "store/memory_file_system.hpp"
#include "store/project_file.hpp"
#include "store/save_project.hpp"

using namespace tandem;

namespace {

const std::string path = "/home/plan.tandem";

std::string text_of(const std::string& name) {
    Project project;
    project.id = {uuid_from_name("a")};
    project.settings.name = name;
    return project_text(project, {1, "Tandem"});
}

}  // namespace

TEST_CASE("a file changed, touched, replaced, broken or gone is told apart") {
    test::MemoryFileSystem files;
    files.put(path, text_of("one"));
    const auto loaded = load_project(path, files);
    REQUIRE(loaded.ok());
    CHECK(look_at_file(loaded->stamp, files) == FileChange::same);
    CHECK(look_at_file(loaded->stamp, files, true) == FileChange::same);
    files.put(path, text_of("one"));  // another inode and time, the same bytes
    CHECK(look_at_file(loaded->stamp, files) == FileChange::same);
    files.put(path, text_of("two"));  // the same length
    CHECK(look_at_file(loaded->stamp, files) == FileChange::changed);
    files.put(path, "half");
    CHECK(look_at_file(loaded->stamp, files) == FileChange::changed);
    test::FailingFileSystem failing(files, 2, EIO, test::FailingFileSystem::Lasting::everything);
    CHECK(look_at_file(loaded->stamp, failing) == FileChange::unreadable);
    files.remove(path);
    CHECK(look_at_file(loaded->stamp, files) == FileChange::vanished);
}

TEST_CASE("an unchanged file is not read again") {
    test::MemoryFileSystem files;
    files.put(path, text_of("one"));
    const auto loaded = load_project(path, files);
    REQUIRE(loaded.ok());
    test::FailingFileSystem counting(files, 0, 0, test::FailingFileSystem::Lasting::once);
    CHECK(look_at_file(loaded->stamp, counting) == FileChange::same);
    CHECK(counting.calls() == 1);
}
