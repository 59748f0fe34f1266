#include "store/backups.hpp"

#include <cerrno>

#include <doctest/doctest.h>

#include "store/memory_file_system.hpp"
#include "store/test_files.hpp"

using namespace tandem;

namespace {

const Id<Project> project{uuid_from_name("p")};
const Instant midday = *instant_from_text("2026-10-13T12:00Z");

std::vector<Backup> taken_each(std::chrono::minutes step, int count, std::uint64_t size = 1000) {
    std::vector<Backup> latest_first;
    for (int i = 0; i < count; ++i)
        latest_first.push_back(
            {"b" + std::to_string(i), midday - i * step, static_cast<std::uint64_t>(count - i), size});
    return latest_first;
}

}  // namespace

TEST_CASE("the last ten backups stay, and one a day for a fortnight, and one a month for a year") {
    CHECK(backups_to_drop(taken_each(std::chrono::minutes(1), 10), midday).empty());
    CHECK(backups_to_drop(taken_each(std::chrono::minutes(1), 25), midday).size() == 15);
    // One each hour for a month: ten, and the last of the thirteen days before today and of the month before.
    const auto hourly = taken_each(std::chrono::hours(1), 24 * 31);
    const auto dropped = backups_to_drop(hourly, midday);
    CHECK(hourly.size() - dropped.size() == 10 + 13 + 1);
    // Once a week for three years: ten weeks, then the last of each month of a year.
    const auto weekly = taken_each(std::chrono::hours(24 * 7), 156);
    const std::size_t kept = weekly.size() - backups_to_drop(weekly, midday).size();
    CHECK(kept >= 10 + 9);
    CHECK(kept <= 10 + 11);
}

TEST_CASE("old backups go when all together are too large, the last ten never") {
    const auto large = taken_each(std::chrono::hours(24), 14, 50ULL << 20U);
    CHECK(backups_to_drop(large, midday).size() == 4);
    const auto huge = taken_each(std::chrono::hours(24), 14, 60ULL << 20U);
    CHECK(backups_to_drop(huge, midday).size() == 4);
}

TEST_CASE("backups are listed with the latest first, and other files in the folder are left alone") {
    test::MemoryFileSystem files;
    files.put("/state/keep", "");
    for (int i = 0; i < 3; ++i)
        CHECK_FALSE(keep_backup("/state/b", project, "bytes " + std::to_string(i), static_cast<std::uint64_t>(i),
                                midday + std::chrono::minutes(i), files));
    files.put(backup_folder_of("/state/b", project).string() + "/notes.txt", "mine");
    const auto backups = list_backups("/state/b", project, files);
    REQUIRE(backups.size() == 3);
    CHECK(backups[0].generation == 2);
    CHECK(backups[0].taken == midday + std::chrono::minutes(2));
    CHECK(backups[0].size == 7);
    CHECK(files.get(backups[0].path.string()) == "bytes 2");
    CHECK(list_backups("/state/b", {uuid_from_name("other")}, files).empty());
}

TEST_CASE("the same bytes are kept once, other bytes of the same minute beside them") {
    test::MemoryFileSystem files;
    files.put("/state/keep", "");
    CHECK_FALSE(keep_backup("/state/b", project, "a", 1, midday, files));
    CHECK_FALSE(keep_backup("/state/b", project, "a", 1, midday, files));
    CHECK_FALSE(keep_backup("/state/b", project, "b", 1, midday, files));
    CHECK(list_backups("/state/b", project, files).size() == 2);
}

TEST_CASE("a backup that cannot be written is a problem in words") {
    test::MemoryFileSystem files;
    files.put("/state/keep", "");
    for (int n = 1; n < 12; ++n) {
        test::FailingFileSystem failing(files, n, ENOSPC, test::FailingFileSystem::Lasting::everything);
        const auto problem = keep_backup("/state/b" + std::to_string(n), project, "a", 1, midday, failing);
        REQUIRE(failing.failed());
        if (problem) test::check_words(*problem);
        const bool kept = !list_backups("/state/b" + std::to_string(n), project, files).empty();
        const bool told = problem.has_value();
        CHECK((kept || told));
    }
}
