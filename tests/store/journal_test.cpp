#include "store/journal.hpp"

#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "store/filled_project.hpp"
#include "store/memory_file_system.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using namespace tandem::test;

namespace {

const Instant noon = *instant_from_text("2026-10-13T12:00Z");
constexpr const char* folder = "/state/journals";

JournalStart start_of(const Project& project) {
    JournalStart start;
    start.session = "11111111-1111-8111-8111-111111111111-1";
    start.project = project.id;
    start.name = project.settings.name;
    start.path = "/home/lea/plan.tandem";
    start.process = this_process();
    start.begun = noon;
    return start;
}

Request rename(const Project& project, const std::string& title) {
    Post post = project.posts[0];
    post.title = title;
    return {{"undo.edit_post", {{"title", title}}}, {Put<Post>{post}}, {post.id.value, std::nullopt}};
}

std::string file_of(MemoryFileSystem& files) {
    return *files.get(std::string(folder) + "/" + start_of({}).session + ".journal");
}

}  // namespace

TEST_CASE("a journal gives back every edit, in order, with its name") {
    MemoryFileSystem files;
    const Project base = filled_project();
    auto journal = JournalFile::create(folder, start_of(base), base, files);
    REQUIRE(journal.ok());
    const Request first = rename(base, "First");
    const Project second_base = apply_all(base, first.actions);
    const Request second = rename(second_base, "Deuxi\u00e8me \"title\"\nof two lines");
    CHECK_FALSE(journal->step(first, noon));
    CHECK_FALSE(journal->step(second, noon + std::chrono::minutes(1)));

    const auto read = read_journal_text(file_of(files));
    REQUIRE(read.ok());
    CHECK(read->start == start_of(base));
    CHECK(read->base == base);
    CHECK(read->project == apply_all(second_base, second.actions));
    REQUIRE(read->steps.size() == 2);
    CHECK(read->steps[0].label == first.label);
    CHECK(read->steps[1].label == second.label);
    CHECK(read->last == noon + std::chrono::minutes(1));
    CHECK_FALSE(read->cut_short);
    CHECK_FALSE(read->empty());
}

TEST_CASE("a journal follows undo, redo and edits after an undo") {
    MemoryFileSystem files;
    const Project base = filled_project();
    auto journal = JournalFile::create(folder, start_of(base), base, files);
    REQUIRE(journal.ok());
    const Request one = rename(base, "One");
    const Request two = rename(base, "Two");
    const Request three = rename(base, "Three");
    journal->step(one, noon);
    journal->step(two, noon);
    journal->undo(noon);
    journal->undo(noon);
    CHECK(read_journal_text(file_of(files))->empty());
    journal->redo(noon);
    CHECK(read_journal_text(file_of(files))->project == apply_all(base, one.actions));
    journal->step(three, noon);
    const auto read = read_journal_text(file_of(files));
    REQUIRE(read->steps.size() == 2);
    CHECK(read->steps[1].label == three.label);
    CHECK(read->project == apply_all(base, three.actions));
    journal->redo(noon);
    CHECK_MESSAGE(read_journal_text(file_of(files))->cut_short,
                  "there is nothing to do again: the record makes no sense");
}

TEST_CASE("what was being typed counts until the next edit") {
    MemoryFileSystem files;
    const Project base = filled_project();
    auto journal = JournalFile::create(folder, start_of(base), base, files);
    REQUIRE(journal.ok());
    const Request half = rename(base, "Half a ti");
    const Request done = rename(base, "Half a title");
    journal->typing(&half, noon);
    const auto typed = read_journal_text(file_of(files));
    CHECK(typed->project == apply_all(base, half.actions));
    CHECK(typed->steps.empty());
    REQUIRE(typed->typed);
    CHECK(typed->typed->label == half.label);
    journal->step(done, noon);
    const auto committed = read_journal_text(file_of(files));
    CHECK(committed->project == apply_all(base, done.actions));
    CHECK_FALSE(committed->typed);
    journal->typing(&half, noon);
    journal->typing(nullptr, noon);
    CHECK(read_journal_text(file_of(files))->project == apply_all(base, done.actions));
}

TEST_CASE("waiting changes of rules count until other ones are written, whatever steps follow") {
    MemoryFileSystem files;
    const Project base = filled_project();
    REQUIRE(base.rules.size() > 0);
    auto journal = JournalFile::create(folder, start_of(base), base, files);
    REQUIRE(journal.ok());
    RuleDraft edit;
    edit.rule = base.rules[0];
    edit.before = base.rules[0].versions.back();
    edit.after = edit.before;
    edit.after.enabled = !edit.after.enabled;
    edit.from = *day_from_text("2026-11-03");
    RuleDraft removal{RuleDraft::Kind::remove, base.rules[0], {}, {}, std::nullopt};
    RuleDraft version_removal = edit;
    version_removal.kind = RuleDraft::Kind::remove_version;
    RuleDraft fresh{RuleDraft::Kind::make, {}, {}, edit.after, std::nullopt};
    fresh.rule.id = Id<TaskRule>{*uuid_from_text("22222222-2222-8222-8222-222222222222")};
    const std::vector<RuleDraft> waiting{edit, removal, version_removal, fresh};
    CHECK_FALSE(journal->drafts(waiting, noon));
    CHECK_FALSE(journal->step(rename(base, "Next"), noon));
    CHECK_FALSE(journal->undo(noon));
    auto read = read_journal_text(file_of(files));
    REQUIRE(read.ok());
    CHECK(read->drafts == waiting);
    CHECK(read->project == base);
    CHECK_FALSE(read->cut_short);
    CHECK_FALSE(read->empty());
    CHECK_FALSE(journal->drafts({}, noon));
    read = read_journal_text(file_of(files));
    REQUIRE(read.ok());
    CHECK(read->drafts.empty());
    CHECK(read->empty());
}

TEST_CASE("a whole project in a journal stands for what steps cannot reach") {
    MemoryFileSystem files;
    const Project base = filled_project();
    auto journal = JournalFile::create(folder, start_of(base), base, files);
    REQUIRE(journal.ok());
    const Project other = apply_all(base, rename(base, "Other").actions);
    journal->whole(other, noon);
    const Request more = rename(other, "More");
    journal->step(more, noon);
    const auto read = read_journal_text(file_of(files));
    CHECK(read->base == base);
    CHECK(read->project == apply_all(other, more.actions));
}

TEST_CASE("T7: a journal cut at any byte gives the edits that are whole, and never more") {
    MemoryFileSystem files;
    Project base;
    base.id = {uuid_from_name("base")};
    base.settings.name = "Small";
    Post post;
    post.id = {uuid_from_name("post")};
    post.title = "Start";
    base.posts = base.posts.with(post);
    auto journal = JournalFile::create(folder, start_of(base), base, files);
    REQUIRE(journal.ok());
    std::vector<std::size_t> whole_at{file_of(files).size()};
    std::vector<Project> states{base};
    for (const char* title : {"a", "b", "c"}) {
        const Request step = rename(states.back(), title);
        journal->step(step, noon);
        states.push_back(apply_all(states.back(), step.actions));
        whole_at.push_back(file_of(files).size());
    }
    const std::string bytes = file_of(files);
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        const auto read = read_journal_text(std::string_view(bytes).substr(0, cut));
        std::size_t whole = 0;
        while (whole < whole_at.size() && whole_at[whole] <= cut) ++whole;
        CAPTURE(cut);
        REQUIRE(read.ok() == (whole > 0));
        if (!read.ok()) continue;
        REQUIRE(read->project == states[whole - 1]);
        REQUIRE(read->cut_short == (cut != whole_at[whole - 1]));
    }
}

TEST_CASE("T7: a flipped bit anywhere never invents an edit") {
    MemoryFileSystem files;
    Project base;
    base.id = {uuid_from_name("base")};
    Post post;
    post.id = {uuid_from_name("post")};
    post.title = "Start";
    base.posts = base.posts.with(post);
    auto journal = JournalFile::create(folder, start_of(base), base, files);
    REQUIRE(journal.ok());
    const Request step = rename(base, "a");
    journal->step(step, noon);
    const Project after = apply_all(base, step.actions);
    const std::string bytes = file_of(files);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        const auto read = read_journal_text(damaged);
        CAPTURE(bit);
        if (read.ok()) REQUIRE((read->project == base || read->project == after));
    }
}

TEST_CASE("a journal that could not be begun leaves no file and says why") {
    struct Full : MemoryFileSystem {
        int writes_left = 0;
        Call<std::size_t> write(int descriptor, std::span<const char> bytes) override {
            if (writes_left-- <= 0) return {0, ENOSPC};
            return MemoryFileSystem::write(descriptor, bytes);
        }
    };
    const Project base = filled_project();
    for (int writes = 0; writes < 3; ++writes) {
        Full files;
        files.writes_left = writes;
        const auto journal = JournalFile::create(folder, start_of(base), base, files);
        REQUIRE_FALSE(journal.ok());
        CHECK(journal.problem().code == ProblemCode::journal_failed);
        check_words(journal.problem());
        CHECK(files.paths().empty());
    }
}

TEST_CASE("what is no journal is a problem in words") {
    for (const char* bytes : {"", "{}", "tandem-journal 1\n", "tandem-journal 2\nabc"}) {
        const auto read = read_journal_text(bytes);
        REQUIRE_FALSE(read.ok());
        check_words(in_file(read.problem(), "x.journal"));
    }
}

TEST_CASE("a journal that nobody wants lies aside for thirty days") {
    ScratchFolder scratch;
    PosixFileSystem files;
    const Project base = filled_project();
    auto journal = JournalFile::create(scratch.path(), start_of(base), base, files);
    REQUIRE(journal.ok());
    CHECK(list_journals(scratch.path(), files) == std::vector{journal->path()});
    CHECK(set_journal_aside(journal->path(), noon, files) == 0);
    CHECK(list_journals(scratch.path(), files).empty());
    const auto aside = list_journals(scratch.path() / "discarded", files);
    REQUIRE(aside.size() == 1);
    CHECK(read_journal_start(aside.front(), files)->session == start_of(base).session);

    JournalStart next = start_of(base);
    next.session += "-next";
    auto other = JournalFile::create(scratch.path(), next, base, files);
    REQUIRE(other.ok());
    const Instant in_forty_days = date::floor<std::chrono::minutes>(std::chrono::system_clock::now()) + date::days(40);
    CHECK(set_journal_aside(other->path(), in_forty_days, files) == 0);
    const auto left = list_journals(scratch.path() / "discarded", files);
    REQUIRE(left.size() == 1);
    CHECK(left.front().filename() == other->path().filename());
}

TEST_CASE("this process runs, one that never was does not, one of another computer may") {
    const ProcessMark mine = this_process();
    CHECK(still_runs(mine));
    ProcessMark gone = mine;
    gone.begun = "1";
    CHECK_FALSE(still_runs(gone));
    gone = mine;
    gone.pid = 0;
    CHECK_FALSE(still_runs(gone));
    gone.host = "another computer";
    CHECK(still_runs(gone));
}
