#include "app/file_set.hpp"

#include <filesystem>
#include <set>

#include <doctest/doctest.h>
#include <sys/resource.h>

#include "store/file_system.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using tandem::test::bytes_of;
using tandem::test::Names;
using tandem::test::names_in;
using tandem::test::ScratchFolder;
using tandem::test::write_bytes;
namespace fs = std::filesystem;

namespace {

// As long as it lives no file may become longer than this: the disk is full in the middle of the next one.
class FullDisk {
  public:
    explicit FullDisk(rlim_t most) {
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
        rlimit small = before_;
        small.rlim_cur = most;
        ignore_write_signals();
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

  private:
    rlimit before_{};
};

bool has_line(const Notice& notice, std::string_view key) {
    for (const Label& line : notice.lines)
        if (line.key == key) return true;
    return false;
}

}  // namespace

TEST_CASE("files of a set take their names together, in place of what is there") {
    const ScratchFolder scratch;
    const fs::path one = scratch.path() / "one.png", two = scratch.path() / "two.png";
    write_bytes(two, "before");
    FileSet set;
    REQUIRE_FALSE(set.add(one, "first"));
    REQUIRE_FALSE(set.add(two, "second"));
    CHECK(set.places_in_use() == std::vector<fs::path>{two});
    CHECK_FALSE(fs::exists(one));
    CHECK(bytes_of(two) == "before");
    REQUIRE_FALSE(set.take_names());
    CHECK(set.named() == 2);
    CHECK(bytes_of(one) == "first");
    CHECK(bytes_of(two) == "second");
    CHECK(names_in(scratch.path()) == Names{"one.png", "two.png"});
}

TEST_CASE("a set that nobody wants any more leaves nothing behind") {
    const ScratchFolder scratch;
    {
        FileSet set;
        REQUIRE_FALSE(set.add(scratch.path() / "one.png", "first"));
        FileSet moved = std::move(set);
        CHECK(names_in(scratch.path()).size() == 1);
    }
    CHECK(names_in(scratch.path()).empty());
}

TEST_CASE("a disk that fills up at a later file of a set changes none of them") {
    const ScratchFolder scratch;
    const fs::path one = scratch.path() / "one.png", two = scratch.path() / "two.png";
    write_bytes(one, "old one");
    write_bytes(two, "old two");
    {
        FileSet set;
        REQUIRE_FALSE(set.add(one, "new one"));
        std::optional<Notice> problem;
        {
            const FullDisk disk(10);
            problem = set.add(two, std::string(1000, 'x'));
        }
        REQUIRE(problem);
        CHECK(problem->kind == Notice::Kind::error);
        CHECK(problem->title.key == "file.unwritten.what");
        CHECK(has_line(*problem, "file.unwritten.kept"));
    }
    CHECK(bytes_of(one) == "old one");
    CHECK(bytes_of(two) == "old two");
    CHECK(names_in(scratch.path()) == Names{"one.png", "two.png"});
}

TEST_CASE("where one file of a set cannot have its name, those before it are written, and named") {
    const ScratchFolder scratch;
    {
        FileSet set;
        for (const char* name : {"one.png", "two.png", "three.png", "four.png"})
            REQUIRE_FALSE(set.add(scratch.path() / name, name));
        // Somebody makes a folder of that name meanwhile.
        fs::create_directory(scratch.path() / "three.png");
        const auto problem = set.take_names();
        REQUIRE(problem);
        CHECK(set.named() == 2);
        CHECK_FALSE(has_line(*problem, "file.unwritten.kept"));
        REQUIRE(has_line(*problem, "file.unwritten.partly"));
        for (const Label& line : problem->lines)
            if (line.key == "file.unwritten.partly")
                CHECK(line.values ==
                      std::vector<std::pair<std::string, std::string>>{{"n", "2"}, {"files", "one.png, two.png"}});
    }
    CHECK(bytes_of(scratch.path() / "one.png") == "one.png");
    CHECK(names_in(scratch.path()) == Names{"one.png", "two.png", "three.png"});
}

TEST_CASE("of many files a sentence names the first ones and the last") {
    std::vector<fs::path> files;
    for (int i = 1; i <= 8; ++i) files.push_back("/plans/" + std::to_string(i) + ".png");
    CHECK(file_names(files) == "1.png, 2.png, 3.png, 4.png, 5.png, 6.png, 7.png, 8.png");
    files.push_back("/plans/9.png");
    CHECK(file_names(files) == "1.png, 2.png, 3.png, 4.png, 5.png, 6.png, 7.png, …, 9.png");
    CHECK(file_names({"/plans/a.png"}) == "a.png");
}
