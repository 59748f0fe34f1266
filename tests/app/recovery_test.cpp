#include "app/recovery.hpp"

#include <csignal>
#include <filesystem>
#include <random>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/generate_project.hpp"
#include "app/rule_draft.hpp"
#include "app/session.hpp"
#include "app/tool_requests.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using tandem::test::ScratchFolder;

namespace {

SessionOptions kept_in(const ScratchFolder& scratch, std::uint64_t seed = 11) {
    SessionOptions options;
    options.now = *local_minute_from_text("2026-10-05T10:00");
    options.id_seed = seed;
    options.state_folder = scratch.path() / "state";
    options.keeps_journal = true;
    return options;
}

Project some_project(const facts::Facts& facts) {
    return generated_project(facts, 20, 3, 1, 3, *instant_from_text("2026-10-05T08:00Z"));
}

Request rename(const Session& session, std::size_t post, const std::string& title) {
    Post row = session.project().posts[post];
    row.title = title;
    return {{"undo.edit_post", {{"title", title}}}, {Put<Post>{row}}, {row.id.value, std::nullopt}};
}

// Runs in another process that ends without a word: no destructor runs, nothing is flushed.
template <class Life>
void live_and_die(Life&& life) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        life();
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
}

}  // namespace

TEST_CASE("after a crash every edit since the save is offered, opened as unsaved, and kept until it is saved") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    const std::filesystem::path file = scratch.path() / "plan.tandem";
    {
        Session first(facts, kept_in(scratch));
        first.start_new(some_project(facts));
        first.save_as(file);
        REQUIRE(first.finish_saving());
        first.end_journal();
    }
    const std::string saved_bytes = test::bytes_of(file);
    live_and_die([&] {
        Session session(facts, kept_in(scratch));
        session.open(file);
        session.submit(rename(session, 0, "Written before the crash"));
        session.submit(rename(session, 1, "Undone"));
        session.undo();
        session.submit({{"undo.move_post", {}}, {MovePosts{{session.project().posts[2].id}, 1, 0}}, {}});
    });
    Session next(facts, kept_in(scratch, 12));
    const auto found = next.recoverable();
    REQUIRE(found.size() == 1);
    CHECK(found[0].file == file);
    REQUIRE(found[0].steps.size() == 2);
    CHECK(found[0].steps[0].key == "undo.edit_post");
    CHECK(found[0].steps[1].key == "undo.move_post");
    REQUIRE_FALSE(found[0].changes.empty());
    CHECK(found[0].changes[0] == ChangedRows{"posts", 0, 2, 0});

    REQUIRE(next.recover(found[0].journal));
    CHECK(next.project().posts[0].title == "Written before the crash");
    CHECK(next.unsaved());
    CHECK(next.path() == file);
    CHECK(std::filesystem::exists(found[0].journal));
    CHECK(test::bytes_of(file) == saved_bytes);
    next.save();
    REQUIRE(next.finish_saving());
    CHECK_FALSE(std::filesystem::exists(found[0].journal));
    next.end_journal();
    CHECK(Session(facts, kept_in(scratch)).recoverable().empty());
}

TEST_CASE("a document that was never saved comes back whole, and one that was given up does not") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    live_and_die([&] {
        Session session(facts, kept_in(scratch));
        session.start_new(some_project(facts));
        session.submit(rename(session, 3, "Never saved"));
    });
    Session next(facts, kept_in(scratch, 12));
    const auto found = next.recoverable();
    REQUIRE(found.size() == 1);
    CHECK(found[0].file.empty());
    REQUIRE(next.recover(found[0].journal));
    CHECK(next.project().posts.size() == 20);
    CHECK(next.project().posts[3].title == "Never saved");
    CHECK(next.unsaved());
    CHECK_FALSE(next.path());
    // Closing without saving, after the question: it lies aside, and is not offered again.
    next.end_journal();
    CHECK_FALSE(std::filesystem::exists(found[0].journal));
    CHECK(std::filesystem::exists(found[0].journal.parent_path() / "discarded" / found[0].journal.filename()));
    CHECK(Session(facts, kept_in(scratch)).recoverable().empty());
}

TEST_CASE("what was being typed at the crash comes back too") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    live_and_die([&] {
        Session session(facts, kept_in(scratch));
        session.start_new(some_project(facts));
        const Request half = rename(session, 0, "Half a sen");
        session.note_typing(&half);
        session.submit(rename(session, 1, "Done"));
        const Request more = rename(session, 0, "Half a sentence");
        session.note_typing(&more);
        ::usleep(300'000);
    });
    Session next(facts, kept_in(scratch, 12));
    const auto found = next.recoverable();
    REQUIRE(found.size() == 1);
    CHECK(found[0].typing);
    REQUIRE(next.recover(found[0].journal));
    CHECK(next.project().posts[0].title == "Half a sentence");
    CHECK(next.project().posts[1].title == "Done");
}

TEST_CASE("changes of rules that waited at the crash are offered again, over steps and saves, until nothing waits") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    const std::filesystem::path file = scratch.path() / "plan.tandem";
    std::vector<RuleDraft> waiting;
    {
        Session first(facts, kept_in(scratch));
        first.start_new(some_project(facts));
        first.save_as(file);
        REQUIRE(first.finish_saving());
        const TaskRule& rule = first.project().rules[0];
        RuleDraft edit = edit_of(rule, *day_from_text("2026-11-03"));
        edit.after.slots[0].effort_minutes = 77;
        IdSource ids(5);
        waiting = {edit, fresh_rule(ids, *day_from_text("2026-10-05")), removal_of(first.project().rules[1])};
        first.end_journal();
    }
    SUBCASE("without any edit") {
        live_and_die([&] {
            Session session(facts, kept_in(scratch));
            session.open(file);
            session.note_drafts(waiting);
            ::usleep(300'000);
        });
        Session next(facts, kept_in(scratch, 12));
        const auto found = next.recoverable();
        REQUIRE(found.size() == 1);
        CHECK(found[0].rule_drafts == 3);
        CHECK(found[0].changes.empty());
        REQUIRE(next.recover(found[0].journal));
        CHECK_FALSE(next.unsaved());
        CHECK(next.take_recovered_drafts() == waiting);
        CHECK(next.take_recovered_drafts().empty());
    }
    SUBCASE("with edits after them") {
        live_and_die([&] {
            Session session(facts, kept_in(scratch));
            session.open(file);
            session.note_drafts(waiting);
            session.submit(rename(session, 0, "Done meanwhile"));
            session.undo();
            session.submit(rename(session, 1, "Done too"));
        });
        Session next(facts, kept_in(scratch, 12));
        const auto found = next.recoverable();
        REQUIRE(found.size() == 1);
        REQUIRE(next.recover(found[0].journal));
        CHECK(next.project().posts[1].title == "Done too");
        CHECK(next.take_recovered_drafts() == waiting);
    }
    SUBCASE("and a second crash right after the recovery loses nothing") {
        live_and_die([&] {
            Session session(facts, kept_in(scratch));
            session.open(file);
            session.note_drafts(waiting);
            ::usleep(300'000);
        });
        live_and_die([&] {
            Session session(facts, kept_in(scratch, 12));
            session.recover(session.recoverable()[0].journal);
            session.submit(rename(session, 0, "After it"));
        });
        Session next(facts, kept_in(scratch, 13));
        const auto found = next.recoverable();
        REQUIRE_FALSE(found.empty());
        REQUIRE(next.recover(found[0].journal));
        CHECK(next.project().posts[0].title == "After it");
        CHECK(next.take_recovered_drafts() == waiting);
    }
    SUBCASE("given up before the crash") {
        live_and_die([&] {
            Session session(facts, kept_in(scratch));
            session.open(file);
            session.note_drafts(waiting);
            session.note_drafts({});
            ::usleep(300'000);
        });
        CHECK(Session(facts, kept_in(scratch, 12)).recoverable().empty());
    }
}

TEST_CASE("undoing past a save, and what follows, comes back") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    const std::filesystem::path file = scratch.path() / "plan.tandem";
    live_and_die([&] {
        Session session(facts, kept_in(scratch));
        session.start_new(some_project(facts));
        session.submit(rename(session, 0, "First"));
        session.submit(rename(session, 0, "Second"));
        session.save_as(file);
        session.finish_saving();
        session.undo();
        session.undo();
        session.redo();
    });
    Session next(facts, kept_in(scratch, 12));
    const auto found = next.recoverable();
    REQUIRE(found.size() == 1);
    REQUIRE(next.recover(found[0].journal));
    CHECK(next.project().posts[0].title == "First");
    CHECK(next.path() == file);
}

TEST_CASE("recovered over a file that changed meanwhile, saving asks instead of overwriting") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    const std::filesystem::path file = scratch.path() / "plan.tandem";
    live_and_die([&] {
        Session session(facts, kept_in(scratch));
        session.start_new(some_project(facts));
        session.save_as(file);
        session.finish_saving();
        session.submit(rename(session, 0, "Mine"));
    });
    {
        Session other(facts, kept_in(scratch, 13));
        REQUIRE(other.open(file));
        other.submit(rename(other, 1, "Theirs"));
        other.save();
        REQUIRE(other.finish_saving());
        other.end_journal();
    }
    const std::string theirs = test::bytes_of(file);
    Session next(facts, kept_in(scratch, 12));
    const auto found = next.recoverable();
    REQUIRE(found.size() == 1);
    REQUIRE(next.recover(found[0].journal));
    next.save();
    CHECK_FALSE(next.finish_saving());
    CHECK(test::bytes_of(file) == theirs);
    CHECK(std::filesystem::exists(found[0].journal));
}

TEST_CASE("going back to an earlier version leaves in the tools that publish what they hold") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    Session session(facts, kept_in(scratch));
    Project project = some_project(facts);
    Channel channel = project.channels[0];
    channel.publishing_tool = "Buffer";
    Post post = project.posts[0];
    post.status = PostStatus::scheduled;
    post.when = session.now() + date::days(5);
    post.variants.resize(1);
    post.variants[0].id = {{8, 8}}, post.variants[0].channel = channel.id, post.variants[0].status.reset();
    post.variants[0].to_reschedule.reset();
    project.channels = project.channels.with(channel);
    project.posts = project.posts.with(post);
    session.start_new(project);
    session.save_as(scratch.path() / "plan.tandem");
    REQUIRE(session.finish_saving());
    Post later = post;
    *later.when += date::days(1);
    session.submit({{"undo.edit_post", {}}, {Put<Post>{later}}, {}});
    session.submit(rescheduled_in_tool(session.project(), post.id));
    REQUIRE_FALSE(session.project().posts.find(post.id)->to_reschedule());
    session.save();
    REQUIRE(session.finish_saving());
    REQUIRE(session.go_back_to(session.kept_versions().front().path, {"undo.restore_version", {}}));
    const Post& back = *session.project().posts.find(post.id);
    CHECK(back.when == post.when);
    REQUIRE(back.to_reschedule());
    CHECK(back.variants[0].to_reschedule->when == later.when);
    CHECK(back.variants[0].to_reschedule->since);
}

TEST_CASE("a version from before a save can be gone back to, as a step that can be undone and is kept after a crash") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    const std::filesystem::path file = scratch.path() / "plan.tandem";
    const auto live = [&](Session& session) {
        session.start_new(some_project(facts));
        session.save_as(file);
        REQUIRE(session.finish_saving());
        session.submit(rename(session, 0, "Later"));
        session.submit(rename(session, 1, "Later too"));
        session.save();
        REQUIRE(session.finish_saving());
    };
    Session session(facts, kept_in(scratch));
    live(session);
    const Project later = session.project();
    const auto versions = session.kept_versions();
    REQUIRE(versions.size() == 1);
    const auto changes = session.changes_back_to(versions[0].path);
    REQUIRE(changes);
    CHECK(*changes == std::vector{ChangedRows{"posts", 0, 2, 0}});
    REQUIRE(session.go_back_to(versions[0].path, {"undo.restore_version", {}}));
    CHECK(session.project().posts[0].title != "Later");
    CHECK(session.unsaved());
    CHECK(session.undo_label().key == "undo.restore_version");
    session.undo();
    CHECK(session.project() == later);
    CHECK_FALSE(session.unsaved());
    session.end_journal();

    live_and_die([&] {
        Session other(facts, kept_in(scratch));
        other.open(file);
        other.go_back_to(versions[0].path, {"undo.restore_version", {}});
        other.submit(rename(other, 2, "And on"));
    });
    Session next(facts, kept_in(scratch, 12));
    const auto found = next.recoverable();
    REQUIRE(found.size() == 1);
    REQUIRE(next.recover(found[0].journal));
    CHECK(next.project().posts[0].title != "Later");
    CHECK(next.project().posts[2].title == "And on");
    next.end_journal();
}

TEST_CASE("a broken version leaves the project alone and says why") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    Session session(facts, kept_in(scratch));
    session.start_new(some_project(facts));
    const Project before = session.project();
    test::write_bytes(scratch.path() / "broken.tandem", "{\"format\": ");
    CHECK_FALSE(session.changes_back_to(scratch.path() / "broken.tandem"));
    CHECK_FALSE(session.go_back_to(scratch.path() / "broken.tandem", {}));
    CHECK(session.project() == before);
    CHECK(session.take_notices().size() == 2);
    session.end_journal();
}

TEST_CASE("the list of steps goes anywhere, back and forth") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    Session session(facts, kept_in(scratch));
    session.start_new(some_project(facts));
    std::vector<Project> versions{session.project()};
    for (const char* title : {"One", "Two", "Three", "Four"}) {
        session.submit(rename(session, 0, title));
        versions.push_back(session.project());
    }
    REQUIRE(session.steps().size() == 4);
    CHECK(session.steps()[2].values[0].second == "Three");
    for (const std::size_t done : {1U, 4U, 0U, 2U, 2U, 9U}) {
        session.go_to_step(done);
        CHECK(session.steps_done() == std::min<std::size_t>(done, 4));
        CHECK(session.project() == versions[std::min<std::size_t>(done, 4)]);
    }
    session.end_journal();
}

TEST_CASE("the same file open in another running program is noticed") {
    const ScratchFolder scratch;
    const facts::Facts facts = facts::load_facts();
    const std::filesystem::path file = scratch.path() / "plan.tandem";
    Session session(facts, kept_in(scratch));
    session.start_new(some_project(facts));
    session.save_as(file);
    REQUIRE(session.finish_saving());
    int ready[2];
    int over[2];
    REQUIRE(::pipe(ready) == 0);
    REQUIRE(::pipe(over) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        Session other(facts, kept_in(scratch, 13));
        other.open(file);
        other.submit(rename(other, 0, "Over there"));
        const char elsewhere = other.open_elsewhere() ? 'y' : 'n';
        if (::write(ready[1], &elsewhere, 1) != 1) ::_exit(1);
        char wait = 0;
        (void)!::read(over[0], &wait, 1);
        ::_exit(0);
    }
    char answer = 0;
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    const bool noticed = session.open_elsewhere();
    CHECK(::write(over[1], "x", 1) == 1);
    ::waitpid(child, nullptr, 0);
    CHECK(noticed);
    CHECK(answer == 'y');
    CHECK_FALSE_MESSAGE(session.open_elsewhere(), "the other one has ended");
    session.end_journal();
}

// An editing driver that is killed at a random moment: it says through a pipe how many edits `submit` has taken.
TEST_CASE("T6: killed at any moment, no committed edit is lost") {
    const char* wanted = std::getenv("TANDEM_KILLS");
    const int kills = wanted ? std::atoi(wanted) : 100;
    const facts::Facts facts = facts::load_facts();
    const Project start = generated_project(facts, 4, 2, 1, 3, *instant_from_text("2026-10-05T08:00Z"));
    std::mt19937_64 random(6);
    int edits_seen = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const ScratchFolder scratch;
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            Session session(facts, kept_in(scratch));
            session.start_new(start);
            for (int edit = 1;; ++edit) {
                session.submit(rename(session, 0, "Edit " + std::to_string(edit)));
                if (::write(ends[1], &edit, sizeof edit) < 0) ::_exit(1);
            }
        }
        ::close(ends[1]);
        int committed = 0;
        // Not before the first edit, else there is nothing to lose.
        REQUIRE(::read(ends[0], &committed, sizeof committed) == sizeof committed);
        ::usleep(static_cast<useconds_t>(random() % 8000));
        ::kill(child, SIGKILL);
        for (int next = 0; ::read(ends[0], &next, sizeof next) == static_cast<ssize_t>(sizeof next);) committed = next;
        ::waitpid(child, nullptr, 0);
        ::close(ends[0]);

        Session next(facts, kept_in(scratch, 12));
        const auto found = next.recoverable();
        REQUIRE(found.size() == 1);
        REQUIRE(next.recover(found[0].journal));
        const std::string title = next.project().posts[0].title;
        const int recovered = std::stoi(title.substr(title.find(' ') + 1));
        CAPTURE(kill);
        REQUIRE(recovered >= committed);
        REQUIRE(recovered <= committed + 1);
        edits_seen += recovered;
        next.end_journal();
    }
    MESSAGE(kills << " kills, " << edits_seen << " edits, none lost");
}
