// The session and its file: what the user is asked before something of somebody else's is touched.
#include <atomic>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/generate_project.hpp"
#include "app/session.hpp"
#include "app/start_program.hpp"
#include "facts/words.hpp"
#include "store/atomic_file.hpp"
#include "store/backups.hpp"
#include "store/project_file.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using tandem::test::bytes_of;
using tandem::test::ScratchFolder;
namespace fs = std::filesystem;

namespace {

// A project saved once to plan.tandem, with a backup folder.
struct Saved {
    ScratchFolder folder;
    facts::Facts facts = facts::load_facts();
    Session session{facts, {*local_minute_from_text("2026-10-05T10:00"), 11, folder.path() / "state", {}}};
    fs::path file = folder.path() / "plan.tandem";

    Saved() {
        session.start_new(generated_project(facts, 8, 2, 1, 3, session.now_instant()));
        session.save_as(file);
        REQUIRE(session.finish_saving());
    }
    void rename_project(const std::string& name) {
        Settings settings = session.project().settings;
        settings.name = name;
        REQUIRE(session.submit({{"edit.settings", {}}, {PutSettings{settings}}, {}}));
    }
    // The only notice there is, which has to be one with an offer.
    Notice asked() {
        const auto notices = session.take_notices();
        REQUIRE(notices.size() == 1);
        REQUIRE(notices[0].offer);
        return notices[0];
    }
    // Saves with all that the user says yes to.
    bool save_agreed(const Offer& offer) {
        CHECK(offer.kind == Offer::Kind::save);
        session.save_as(offer.path, offer.agreed);
        return session.finish_saving();
    }
    std::string name_in(const fs::path& path) const {
        const auto loaded = load_project(path);
        return loaded ? loaded->project.settings.name : "(no project)";
    }
    std::size_t backups() const {
        return list_backups(folder.path() / "state" / "backups", session.project().id).size();
    }
};

// The bytes as a program of the next format writes them.
std::string as_newer(std::string text) {
    return text.replace(text.find("\"format_version\": 1"), 19, "\"format_version\": 2");
}

}  // namespace

TEST_CASE("saving over the open file by another of its paths goes on counting, and keeps the version before") {
    Saved saved;
    const fs::path before = fs::current_path();
    fs::current_path(saved.folder.path());
    for (int i = 2; i <= 4; ++i) {
        saved.rename_project("version " + std::to_string(i));
        saved.session.save_as(i % 2 == 0 ? fs::path("plan.tandem") : saved.folder.path() / "." / "plan.tandem");
        CHECK(saved.session.finish_saving());
        CHECK(load_project(saved.file)->stamp.edition.generation == static_cast<std::uint64_t>(i));
    }
    fs::current_path(before);
    CHECK(saved.session.take_notices().empty());
    CHECK(saved.backups() == 3);
}

TEST_CASE("a copy under another name counts on from the file it comes from") {
    Saved saved;
    saved.rename_project("a copy");
    saved.session.save_as(saved.folder.path() / "copy.tandem");
    REQUIRE(saved.session.finish_saving());
    CHECK(load_project(saved.folder.path() / "copy.tandem")->stamp.edition.generation == 2);
    CHECK(load_project(saved.file)->stamp.edition.generation == 1);
}

TEST_CASE("a file that vanished is made again when the user says so") {
    Saved saved;
    fs::remove(saved.file);
    saved.rename_project("again");
    saved.session.save();
    CHECK_FALSE(saved.session.finish_saving());
    CHECK_FALSE(fs::exists(saved.file));
    const Notice asked = saved.asked();
    CHECK(asked.offer->agreed == Agreed{false, true, false, false});
    CHECK(saved.save_agreed(*asked.offer));
    CHECK(saved.name_in(saved.file) == "again");
    CHECK_FALSE(saved.session.unsaved());
}

TEST_CASE("a file with a second name is cut off from it when the user says so") {
    Saved saved;
    fs::create_hard_link(saved.file, saved.folder.path() / "second");
    saved.rename_project("mine alone");
    saved.session.save();
    CHECK_FALSE(saved.session.finish_saving());
    const Notice asked = saved.asked();
    CHECK(asked.offer->agreed == Agreed{false, false, true, false});
    CHECK(saved.save_agreed(*asked.offer));
    CHECK(saved.name_in(saved.file) == "mine alone");
    CHECK(saved.name_in(saved.folder.path() / "second") != "mine alone");
}

TEST_CASE("one yes after the other: another file with a second name is replaced, and kept in the backups") {
    Saved saved;
    const fs::path other = saved.folder.path() / "other.tandem";
    std::ofstream(other) << "notes";
    fs::create_hard_link(other, saved.folder.path() / "second");
    saved.session.save_as(other);
    CHECK_FALSE(saved.session.finish_saving());
    const Notice first = saved.asked();
    CHECK(first.offer->agreed == Agreed{true, false, false, false});
    CHECK_FALSE(saved.save_agreed(*first.offer));
    const Notice second = saved.asked();
    CHECK(second.offer->agreed == Agreed{true, false, true, false});
    CHECK(bytes_of(other) == "notes");
    CHECK(saved.save_agreed(*second.offer));
    CHECK(bytes_of(saved.folder.path() / "second") == "notes");
    const auto backups = list_backups(saved.folder.path() / "state" / "backups", saved.session.project().id);
    REQUIRE(backups.size() == 1);
    CHECK(bytes_of(backups[0].path) == "notes");
}

TEST_CASE("a file of a newer version is not replaced by saving under its name, and nothing offers it") {
    Saved saved;
    const fs::path newer = saved.folder.path() / "newer.tandem";
    const std::string text = as_newer(bytes_of(saved.file));
    std::ofstream(newer) << text;
    saved.session.save_as(newer, {.replace = true});
    CHECK_FALSE(saved.session.finish_saving());
    const auto notices = saved.session.take_notices();
    REQUIRE(notices.size() == 1);
    CHECK_FALSE(notices[0].offer);
    CHECK(bytes_of(newer) == text);
}

TEST_CASE("a project of a newer version is not edited: a copy is offered, and can be") {
    Saved saved;
    const std::string text = as_newer(bytes_of(saved.file));
    std::ofstream(saved.file) << text;
    REQUIRE(saved.session.open(saved.file));
    saved.session.take_notices();
    CHECK(saved.session.save_state() == SaveState::read_only);
    const Project opened = saved.session.project();
    Settings settings = opened.settings;
    settings.name = "changed";
    const Request edit{{"edit.settings", {}}, {PutSettings{settings}}, {}};
    CHECK_FALSE(saved.session.submit(edit));
    CHECK_FALSE(saved.session.submit(edit));
    CHECK(saved.session.project() == opened);
    CHECK_FALSE(saved.session.can_undo());
    const Notice asked = saved.asked();
    CHECK(asked.offer->kind == Offer::Kind::save_copy);
    const fs::path copy = saved.folder.path() / "copy.tandem";
    saved.session.save_as(copy, asked.offer->agreed);
    REQUIRE(saved.session.finish_saving());
    CHECK(saved.session.submit(edit));
    saved.session.save();
    CHECK(saved.session.finish_saving());
    CHECK(saved.name_in(copy) == "changed");
    CHECK(bytes_of(saved.file) == text);
}

TEST_CASE("saving a newer version's project elsewhere asks whether a copy is meant") {
    Saved saved;
    const std::string text = as_newer(bytes_of(saved.file));
    std::ofstream(saved.file) << text;
    REQUIRE(saved.session.open(saved.file));
    saved.session.take_notices();
    const fs::path copy = saved.folder.path() / "copy.tandem";
    saved.session.save_as(copy);
    CHECK_FALSE(saved.session.finish_saving());
    CHECK_FALSE(fs::exists(copy));
    CHECK(saved.save_agreed(*saved.asked().offer));
    CHECK(saved.session.save_state() == SaveState::saved);
    CHECK(load_project(copy)->project == saved.session.project());
}

TEST_CASE("what a cut-off save left is offered when the file is opened, comes as unsaved, and is saved over the file") {
    Saved saved;
    const Project opened = saved.session.project();
    Project later = opened;
    later.settings.name = "the lost version";
    const fs::path left = saved.folder.path() / temporary_name("plan.tandem", 5);
    const fs::path useless = saved.folder.path() / temporary_name("plan.tandem", 6);
    std::ofstream(left, std::ios::binary) << project_text(later, {2, "Tandem"});
    std::ofstream(useless) << "{ half";
    fs::last_write_time(useless, fs::file_time_type::clock::now() - std::chrono::hours(1));
    REQUIRE(saved.session.open(saved.file));
    CHECK_FALSE(fs::exists(useless));
    CHECK(saved.session.project() == opened);
    const Notice asked = saved.asked();
    CHECK(asked.offer->kind == Offer::Kind::open_unsaved);
    REQUIRE(saved.session.open_unsaved(asked.offer->path));
    CHECK(saved.session.project() == later);
    CHECK(saved.session.unsaved());
    CHECK(saved.name_in(saved.file) == opened.settings.name);
    saved.session.save();
    CHECK(saved.session.finish_saving());
    CHECK(saved.name_in(saved.file) == "the lost version");
    REQUIRE(saved.session.open(saved.file));
    CHECK(saved.session.take_notices().empty());
}

TEST_CASE("a problem in a file is told with its line, its column and the path of the key") {
    const ScratchFolder folder;
    const facts::Facts facts = facts::load_facts();
    Session session(facts, {});
    const fs::path file = folder.path() / "bad.tandem";
    std::ofstream(file) << "{\n  \"format\": \"tandem\",\n  \"format_version\": 1,\n"
                           "  \"project_id\": \"6f1d2c3b-4a59-4e68-8b77-0c1d2e3f4a5b\",\n"
                           "  \"settings\": {\"name\": 5}\n}\n";
    CHECK_FALSE(session.open(file));
    const auto notices = session.take_notices();
    REQUIRE(notices.size() == 1);
    REQUIRE_FALSE(notices[0].lines.empty());
    const Label place = notices[0].lines.back();
    CHECK(place.key == "problem.place_path");
    for (const auto language : {facts::Language::french, facts::Language::english}) {
        const std::string text = facts::Words(language).format(place.key, place.values);
        CAPTURE(text);
        CHECK(text.find('5') != std::string::npos);
        CHECK(text.find("24") != std::string::npos);
        CHECK(text.find("settings.name") != std::string::npos);
    }
}

TEST_CASE("when the session wakes the program after a save, the result is there to be seen") {
    const ScratchFolder folder;
    const facts::Facts facts = facts::load_facts();
    for (int n = 0; n < 20; ++n) {
        std::atomic<bool> woken = false;
        SessionOptions options{*local_minute_from_text("2026-10-05T10:00"), 11, folder.path() / "state", {}};
        options.wake = [&woken] { woken = true, woken.notify_one(); };
        Session session(facts, options);
        session.start_new(generated_project(facts, 2, 2, 1, 3, session.now_instant()));
        session.save_as(folder.path() / (std::to_string(n) + ".tandem"));
        woken.wait(false);
        session.poll();
        CHECK(session.save_state() == SaveState::saved);
    }
}

TEST_CASE("a limit on the size of files does not end the program: the save fails and the old file stays") {
    Saved saved;
    const std::string bytes = bytes_of(saved.file);
    saved.rename_project("longer than the file may become");
    const pid_t child = ::fork();
    if (child == 0) {
        start_program();
        const rlimit size{4096, 4096};
        ::setrlimit(RLIMIT_FSIZE, &size);
        saved.session.save();
        ::_exit(saved.session.finish_saving() ? 1 : saved.session.unsaved() ? 0 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(bytes_of(saved.file) == bytes);
}
