#include <cerrno>

#include <doctest/doctest.h>

#include "store/leftovers.hpp"
#include "store/memory_file_system.hpp"
#include "store/project_file.hpp"
#include "store/save_project.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using test::FailingFileSystem;
using test::MemoryFileSystem;

namespace {

constexpr const char* file = "/home/plan.tandem";

Project small(const std::string& name) {
    Project project;
    project.id = {uuid_from_name("small")};
    project.settings.name = name;
    for (int i = 0; i < 60; ++i) {
        Note note;
        note.id = {uuid_from_name(std::to_string(i))};
        note.text = name + std::string(100, 'x');
        project.notes = project.notes.with(note);
    }
    return project;
}

// A disk with the first version on it, its backup folder not yet made.
struct Disk {
    MemoryFileSystem files;
    FileStamp stamp;
    std::string old_bytes;

    Disk() {
        old_bytes = project_text(small("old"), {1, "Tandem"});
        files.put(file, old_bytes);
        files.put("/state/keep", "");
        stamp = load_project(file, files)->stamp;
    }
};

SaveOptions options() {
    return {"Tandem", "/state/backups", *instant_from_text("2026-10-13T16:00Z"), false, false, false};
}

const std::string new_bytes = project_text(small("new"), {2, "Tandem"});

// What must hold after any attempt, whatever failed.
void check_after(const Disk& disk, const FailingFileSystem& failing, const Result<Saved>& saved) {
    const std::string now = disk.files.get(file).value_or("(gone)");
    if (saved.ok()) {
        REQUIRE(now == new_bytes);
        REQUIRE(saved->stamp.digest == sha256(new_bytes));
        if (saved->durable)
            REQUIRE(disk.files.states_after_power_cut(file) == std::set<std::optional<std::string>>{new_bytes});
    } else {
        REQUIRE(now == disk.old_bytes);
        test::check_words(saved.problem());
    }
    for (const std::string& path : disk.files.paths()) {
        const bool temporary = path.ends_with(".tmp");
        // The new version, complete, when only its name could not be changed.
        const bool kept = failing.failed_call() == "rename" && disk.files.get(path) == new_bytes;
        const bool allowed = !temporary || failing.remove_failed() || kept;
        REQUIRE_MESSAGE(allowed, path);
        if (path.starts_with("/state/backups") && !temporary) REQUIRE(disk.files.get(path) == disk.old_bytes);
    }
    REQUIRE(disk.files.open_descriptors() == 0);
}

}  // namespace

TEST_CASE("whatever system call fails while saving, once or for good, the old or the new file is there, whole") {
    constexpr int errors[] = {ENOSPC, EIO, EDQUOT, EACCES, EXDEV, EROFS, EMFILE, EPERM, ENOENT, EBUSY};
    using Lasting = FailingFileSystem::Lasting;
    int attempts = 0;
    int refused = 0;
    int calls_in_a_save = 0;
    std::set<std::string> failed_calls;
    for (const int error : errors) {
        for (const Lasting lasting : {Lasting::once, Lasting::this_call, Lasting::everything}) {
            for (int n = 1;; ++n) {
                Disk disk;
                FailingFileSystem failing(disk.files, n, error, lasting);
                const auto saved = save_project(small("new"), file, &disk.stamp, options(), failing);
                CAPTURE(n);
                CAPTURE(error);
                CAPTURE(failing.failed_call());
                check_after(disk, failing, saved);
                if (!failing.failed()) {
                    REQUIRE(saved.ok());
                    REQUIRE(saved->durable);
                    REQUIRE(saved->warnings.empty());
                    calls_in_a_save = failing.calls();
                    break;
                }
                failed_calls.insert(failing.failed_call());
                ++attempts;
                refused += saved.ok() ? 0 : 1;
            }
        }
    }
    CHECK(calls_in_a_save > 30);
    CHECK(attempts == calls_in_a_save * 30);
    CHECK(refused > attempts / 3);
    for (const char* call : {"create", "write", "flush", "close", "rename", "open_folder", "set_mode", "facts",
                             "make_folder", "read", "real_path", "remove"})
        if (std::string(call) != "remove") CHECK_MESSAGE(failed_calls.contains(call), call);
}

TEST_CASE("after a failure the same save succeeds once the cause is gone") {
    for (int n = 1; n < 60; ++n) {
        Disk disk;
        FailingFileSystem failing(disk.files, n, EIO, FailingFileSystem::Lasting::once);
        const auto first = save_project(small("new"), file, &disk.stamp, options(), failing);
        const FileStamp& last = first.ok() ? first->stamp : disk.stamp;
        const auto second = save_project(small("new"), file, &last, options(), disk.files);
        REQUIRE_MESSAGE(second.ok(), english(second.problem()));
        CHECK(second->durable);
        CHECK(disk.files.get(file) == new_bytes);
        CHECK(disk.files.states_after_power_cut(file) == std::set<std::optional<std::string>>{new_bytes});
    }
}

TEST_CASE("a flush that failed is not tried again on the same file") {
    class Counting final : public MemoryFileSystem {
      public:
        int flushes_of_files = 0;
        Done flush(int descriptor) override {
            if (facts_of(descriptor).value.kind == FileKind::folder) return MemoryFileSystem::flush(descriptor);
            ++flushes_of_files;
            return {{}, EIO};
        }
    } files;
    const std::string old_bytes = project_text(small("old"), {1, "Tandem"});
    files.put(file, old_bytes);
    const FileStamp stamp = load_project(file, files)->stamp;
    SaveOptions no_backup = options();
    no_backup.backup_folder.clear();
    const auto saved = save_project(small("new"), file, &stamp, no_backup, files);
    REQUIRE_FALSE(saved.ok());
    CHECK(files.flushes_of_files == 1);
    CHECK(saved.problem().cause.find("Flushing the new file to the disk failed: the disk reports a fault") == 0);
    CHECK(files.get(file) == old_bytes);
    CHECK(files.paths().size() == 1);
}

TEST_CASE("a name that another program holds for a moment is waited for, and not longer than two seconds") {
    class Held final : public MemoryFileSystem {
      public:
        int refusals = 0;
        int waited_ms = 0;
        Done rename(const Path& from, const Path& to) override {
            if (refusals == 0) return MemoryFileSystem::rename(from, to);
            --refusals;
            return {{}, EBUSY};
        }
        void wait(int milliseconds) override { waited_ms += milliseconds; }
    };
    for (const int refusals : {3, 1000}) {
        Held files;
        files.put(file, project_text(small("old"), {1, "Tandem"}));
        const FileStamp stamp = load_project(file, files)->stamp;
        SaveOptions no_backup = options();
        no_backup.backup_folder.clear();
        files.refusals = refusals;
        const auto saved = save_project(small("new"), file, &stamp, no_backup, files);
        CHECK(saved.ok() == (refusals == 3));
        CHECK(files.waited_ms == (refusals == 3 ? 600 : 1800));
        CHECK(files.paths().size() == (refusals == 3 ? 1 : 2));
        if (saved) continue;
        CHECK(saved.problem().cause.find("another program holds the file") != std::string::npos);
        // The new version stays under the name that the message tells, and is found when the file is opened next.
        const auto left = find_leftovers(file, files);
        REQUIRE(left.size() == 1);
        CHECK(left[0].worth_offering);
        CHECK(files.get(left[0].path.string()) == new_bytes);
        CHECK(saved.problem().cause.find(left[0].path.string()) != std::string::npos);
    }
}

TEST_CASE("a file that someone writes while we save is not overwritten") {
    class Busy final : public MemoryFileSystem {
      public:
        Done close(int descriptor) override {
            // The first file closed is the old one, just read and compared.
            if (armed) put(file, "theirs");
            armed = false;
            return MemoryFileSystem::close(descriptor);
        }
        bool armed = false;
    } files;
    files.put(file, project_text(small("old"), {1, "Tandem"}));
    const FileStamp stamp = load_project(file, files)->stamp;
    SaveOptions no_backup = options();
    no_backup.backup_folder.clear();
    files.armed = true;
    const auto saved = save_project(small("new"), file, &stamp, no_backup, files);
    REQUIRE_FALSE(saved.ok());
    CHECK(saved.problem().code == ProblemCode::changed_outside);
    CHECK(files.get(file) == "theirs");
}

TEST_CASE("a power cut at any moment of a save leaves the old or the new file, and after Saved the new one") {
    // Cuts after each call: the n-th and all later calls do nothing.
    const auto cut_states = [](bool careless) {
        std::set<std::optional<std::string>> states;
        std::size_t looked_at = 0;
        for (int n = 1;; ++n) {
            Disk disk;
            disk.files.careless = careless;
            FailingFileSystem failing(disk.files, n, EIO, FailingFileSystem::Lasting::everything);
            const auto saved = save_project(small("new"), file, &disk.stamp, options(), failing);
            const auto now = disk.files.states_after_power_cut(file);
            looked_at += now.size();
            states.insert(now.begin(), now.end());
            if (!failing.failed()) {
                REQUIRE(saved.ok());
                if (!careless) CHECK(now == std::set<std::optional<std::string>>{new_bytes});
                break;
            }
        }
        CHECK(looked_at > 40);
        return states;
    };
    const std::string old_bytes = project_text(small("old"), {1, "Tandem"});
    CHECK(cut_states(false) == std::set<std::optional<std::string>>{old_bytes, new_bytes});
    // The model can tell: without flushing, damaged files are among the states.
    CHECK(cut_states(true).size() > 2);
}
