#include "app/text_file.hpp"

#include <filesystem>

#include <doctest/doctest.h>
#include <sys/resource.h>

#include "store/file_system.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using tandem::test::bytes_of;
using tandem::test::ScratchFolder;
namespace fs = std::filesystem;

TEST_CASE("a text takes the place of what was there, with its rights, and leaves nothing beside it") {
    const ScratchFolder scratch;
    const fs::path file = scratch.path() / "plan.ics";
    REQUIRE_FALSE(write_text_file(file, "one"));
    CHECK(bytes_of(file) == "one");
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    REQUIRE_FALSE(write_text_file(file, "two"));
    CHECK(bytes_of(file) == "two");
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(std::distance(fs::directory_iterator(scratch.path()), {}) == 1);
}

TEST_CASE("a text goes through a link, which stays one, and into what is no file") {
    const ScratchFolder scratch;
    const fs::path file = scratch.path() / "plan.ics", link = scratch.path() / "link.ics";
    REQUIRE_FALSE(write_text_file(file, "one"));
    fs::create_symlink(file, link);
    REQUIRE_FALSE(write_text_file(link, "two"));
    CHECK(fs::is_symlink(link));
    CHECK(bytes_of(file) == "two");
    CHECK_FALSE(write_text_file("/dev/null", "three"));
    CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("a text that cannot be written is told, and what was there stays whole") {
    const ScratchFolder scratch;
    const auto folder = write_text_file(scratch.path(), "one");
    REQUIRE(folder);
    CHECK(folder->title.key == "file.unwritten.what");
    CHECK(write_text_file(scratch.path() / "none" / "plan.ics", "one"));

    const fs::path file = scratch.path() / "plan.ics";
    REQUIRE_FALSE(write_text_file(file, "what was there"));
    // No file may become longer than ten bytes: the disk is full in the middle of the next one.
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    rlimit small = before;
    small.rlim_cur = 10;
    ignore_write_signals();
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto full = write_text_file(file, std::string(1000, 'x'));
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    REQUIRE(full);
    CHECK(full->kind == Notice::Kind::error);
    CHECK(bytes_of(file) == "what was there");
    CHECK(std::distance(fs::directory_iterator(scratch.path()), {}) == 1);
}
