#include "store/leftovers.hpp"

#include <doctest/doctest.h>

#include "store/atomic_file.hpp"
#include "store/memory_file_system.hpp"
#include "store/project_text.hpp"

using namespace tandem;

namespace {

std::string text_of(const std::string& id, std::uint64_t generation) {
    Project project;
    project.id = {uuid_from_name(id)};
    return project_text(project, {generation, "Tandem"});
}

// The clock of the memory disk begins here.
const Instant start{};

}  // namespace

TEST_CASE("the names of temporary files are known again, and no others") {
    CHECK(temporary_name("plan.tandem", 0x1f) == ".~plan.tandem.000000000000001f.tmp");
    CHECK(is_temporary_name(".~plan.tandem.000000000000001f.tmp", "plan.tandem"));
    CHECK_FALSE(is_temporary_name(".~plan.tandem.000000000000001f.tmp", "other.tandem"));
    CHECK_FALSE(is_temporary_name("plan.tandem", "plan.tandem"));
    CHECK_FALSE(is_temporary_name(".~plan.tandem.00000000000000zf.tmp", "plan.tandem"));
    const std::string longest(255, 'n');
    CHECK(temporary_name(longest, 1).size() == 255);
    CHECK(is_temporary_name(temporary_name(longest, 1), longest));
}

TEST_CASE("a cut-off save that was complete and later is offered, anything else goes after ten minutes") {
    test::MemoryFileSystem files;
    const std::string target = "/home/plan.tandem";
    files.put(target, text_of("a", 5));
    files.put("/home/" + temporary_name("plan.tandem", 1), text_of("a", 6));
    files.put("/home/" + temporary_name("plan.tandem", 2), text_of("a", 5));
    files.put("/home/" + temporary_name("plan.tandem", 3), text_of("other", 9));
    files.put("/home/" + temporary_name("plan.tandem", 4), text_of("a", 6).substr(0, 50));
    files.put("/home/" + temporary_name("another.tandem", 5), "x");
    const auto found = find_leftovers(target, files);
    REQUIRE(found.size() == 4);
    CHECK(found[0].path == "/home/" + temporary_name("plan.tandem", 4));
    CHECK_FALSE(found[0].worth_offering);
    CHECK(found[3].worth_offering);
    CHECK(found[3].edition.generation == 6);

    CHECK(clean_leftovers(target, start + std::chrono::minutes(5), files).size() == 1);
    CHECK(files.paths().size() == 6);
    const auto offered = clean_leftovers(target, start + std::chrono::minutes(15), files);
    REQUIRE(offered.size() == 1);
    CHECK(offered[0].path == "/home/" + temporary_name("plan.tandem", 1));
    CHECK(files.paths().size() == 3);
    CHECK(clean_leftovers(target, start + std::chrono::hours(24 * 8), files).empty());
    CHECK(files.paths().size() == 2);
    CHECK(files.get(target) == text_of("a", 5));
}
