#include <filesystem>

#include <doctest/doctest.h>
#include <imgui.h>
#include <sys/wait.h>
#include <unistd.h>

#include "robot/headless.hpp"
#include "robot/robot.hpp"
#include "store/test_files.hpp"
#include "ui/rules/rule_drafts.hpp"

using namespace tandem;
using namespace tandem::robot;

namespace {

// A program that keeps journals in a folder of the test's own, started without a project.
struct Program {
    facts::Facts facts = facts::load_facts();
    facts::Words words;
    Headless headless;
    Session session;
    Frame frame;
    Robot robot;

    Program(const test::ScratchFolder& scratch, facts::Language language)
        : words(language),
          session(facts, options_in(scratch)),
          frame(session, headless.emoji(), headless.fonts(), look(language)),
          robot(frame, [this](const std::function<void()>& draw) { headless.step(draw); }) {
        frame.offer_recovery();
        robot.step(3);
    }
    static SessionOptions options_in(const test::ScratchFolder& scratch) {
        SessionOptions options;
        options.id_seed = 1;
        options.state_folder = scratch.path() / "state";
        options.keeps_journal = true;
        return options;
    }
    static FrameOptions look(facts::Language language) {
        FrameOptions options;
        options.preferences.language = language;
        return options;
    }
    std::string word(std::string_view key) const { return std::string(words(key)); }
};

std::filesystem::path copy_of_sample(const test::ScratchFolder& scratch) {
    const std::filesystem::path file = scratch.path() / "plan.tandem";
    std::filesystem::copy_file(std::filesystem::path(TANDEM_SOURCE_DIR) / "projects" / "maison-oriane.tandem", file);
    return file;
}

// A program that edits the file and ends without a word.
void crash_while_editing(const test::ScratchFolder& scratch, const std::filesystem::path& file) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const facts::Facts facts = facts::load_facts();
        Session session(facts, Program::options_in(scratch));
        session.open(file);
        Post post = session.project().posts[0];
        post.title = "Written before the crash";
        session.submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {post.id.value, std::nullopt}});
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
}

}  // namespace

TEST_CASE("work that a crash left is offered with its edits by name, and opened unsaved") {
    for (const auto language : {facts::Language::french, facts::Language::english}) {
        const test::ScratchFolder scratch;
        const auto file = copy_of_sample(scratch);
        crash_while_editing(scratch, file);
        Program program(scratch, language);
        Robot& robot = program.robot;
        REQUIRE(robot.find(Role::dialog, program.word("dialog.recover.title")));
        CHECK(robot.shows("Written before the crash"));
        CHECK(robot.shows(program.words.count("changes.posts", 1)));
        CHECK(robot.shows(file.string()));
        // By mouse, or with Enter.
        if (language == facts::Language::french)
            robot.click(Role::button, program.word("dialog.recover.open"));
        else
            robot.key(ImGuiKey_Enter);
        robot.step(3);
        CHECK_FALSE(robot.find(Role::dialog, program.word("dialog.recover.title")));
        CHECK(program.session.project().posts[0].title == "Written before the crash");
        CHECK(program.session.unsaved());
        CHECK(program.session.path() == file);
        program.session.end_journal();
    }
}

TEST_CASE("a change of a rule that waited when the program ended is offered again in its panel") {
    for (const auto language : {facts::Language::french, facts::Language::english}) {
        const test::ScratchFolder scratch;
        const auto file = copy_of_sample(scratch);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            const facts::Facts facts = facts::load_facts();
            Session session(facts, Program::options_in(scratch));
            session.open(file);
            RuleDraft draft = edit_of(session.project().rules[0], *day_from_text("2026-11-03"));
            draft.after.slots[0].effort_minutes = 77;
            session.note_drafts({draft});
            ::usleep(300'000);
            ::_exit(0);
        }
        ::waitpid(child, nullptr, 0);
        Program program(scratch, language);
        Robot& robot = program.robot;
        REQUIRE(robot.find(Role::dialog, program.word("dialog.recover.title")));
        CHECK(robot.shows(program.words.count("recovery.rule_drafts", 1)));
        robot.click(Role::button, program.word("dialog.recover.open"));
        robot.step(4);
        REQUIRE(program.frame.state().rules.drafts.size() == 1);
        CHECK(program.frame.state().rules.drafts[0].after.slots[0].effort_minutes == 77);
        CHECK(robot.shows(program.word("rule.plan.edit")));
        robot.key(ImGuiMod_Ctrl | ImGuiKey_Enter);
        robot.step(3);
        const TaskRule& rule = program.session.project().rules[0];
        CHECK(rule.versions.back().slots[0].effort_minutes == 77);
        CHECK(rule.versions.back().valid_from == day_from_text("2026-11-03"));
        program.session.end_journal();
    }
}

TEST_CASE("a change of a rule goes to the journal while it waits, and leaves it when it is given up") {
    const test::ScratchFolder scratch;
    const auto file = copy_of_sample(scratch);
    const auto live = [&](bool gives_up) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            Program program(scratch, facts::Language::english);
            program.frame.open_path(file);
            program.robot.step(3);
            begin_turn(program.session, program.frame.state(), program.session.project().rules[0].id);
            program.robot.step(3);
            if (gives_up) program.robot.key(ImGuiKey_Escape);
            program.robot.step(3);
            ::usleep(300'000);
            ::_exit(0);
        }
        ::waitpid(child, nullptr, 0);
    };
    live(true);
    CHECK_FALSE(Program(scratch, facts::Language::english).robot.find(Role::dialog, "Work to recover"));
    live(false);
    Program program(scratch, facts::Language::english);
    REQUIRE(program.robot.find(Role::dialog, program.word("dialog.recover.title")));
    program.robot.key(ImGuiKey_Enter);
    program.robot.step(3);
    REQUIRE(program.frame.state().rules.drafts.size() == 1);
    const RuleDraft& draft = program.frame.state().rules.drafts[0];
    CHECK(draft.after.enabled != draft.before.enabled);
    program.session.end_journal();
}

TEST_CASE("recovery that is put off is offered again, one that is refused is not") {
    const test::ScratchFolder scratch;
    const auto file = copy_of_sample(scratch);
    crash_while_editing(scratch, file);
    {
        Program program(scratch, facts::Language::english);
        program.robot.key(ImGuiKey_Escape);
        program.robot.step(3);
        CHECK_FALSE(program.robot.find(Role::dialog, program.word("dialog.recover.title")));
        program.session.end_journal();
    }
    {
        Program program(scratch, facts::Language::english);
        REQUIRE(program.robot.find(Role::dialog, program.word("dialog.recover.title")));
        program.robot.click(Role::button, program.word("dialog.recover.discard"));
        program.robot.step(3);
        program.session.end_journal();
    }
    Program program(scratch, facts::Language::english);
    CHECK_FALSE(program.robot.find(Role::dialog, program.word("dialog.recover.title")));
}

TEST_CASE("the history lists the steps, and a click goes there") {
    const test::ScratchFolder scratch;
    Program program(scratch, facts::Language::english);
    program.frame.open_path(copy_of_sample(scratch));
    program.robot.step(3);
    const std::string before = program.session.project().posts[0].title;
    for (const char* title : {"Once", "Twice"}) {
        Post post = program.session.project().posts[0];
        post.title = title;
        program.session.submit(
            {{"undo.edit_post", {{"title", title}}}, {Put<Post>{post}}, {post.id.value, std::nullopt}});
    }
    run_command(CommandId::history, program.frame);
    program.robot.step(3);
    REQUIRE(program.robot.find(Role::dialog, program.word("history.title")));
    CHECK(program.robot.all(Role::row).size() >= 3);
    program.robot.click(Role::row, program.word("history.opened"));
    program.robot.step(2);
    CHECK(program.session.project().posts[0].title == before);
    program.robot.click(Role::row, program.words.format("undo.edit_post", {{"title", "Once"}}));
    program.robot.step(2);
    CHECK(program.session.project().posts[0].title == "Once");
    program.robot.key(ImGuiKey_Escape);
    program.robot.step(2);
    CHECK_FALSE(program.robot.find(Role::dialog, program.word("history.title")));
    program.session.end_journal();
}

TEST_CASE("an earlier version says what it changes before it is gone back to") {
    const test::ScratchFolder scratch;
    Program program(scratch, facts::Language::french);
    program.frame.open_path(copy_of_sample(scratch));
    program.robot.step(3);
    const std::string before = program.session.project().posts[0].title;
    Post post = program.session.project().posts[0];
    post.title = "Plus tard";
    program.session.submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {}});
    program.session.save();
    REQUIRE(program.session.finish_saving());
    run_command(CommandId::versions, program.frame);
    program.robot.step(3);
    REQUIRE(program.session.kept_versions().size() == 1);
    program.robot.click(program.robot.all(Role::row).front());
    program.robot.step(3);
    CHECK(program.robot.shows(program.words.count("changes.posts", 1)));
    program.robot.click(Role::button, program.word("earlier.restore"));
    program.robot.step(3);
    CHECK(program.session.project().posts[0].title == before);
    CHECK(program.session.unsaved());
    program.session.undo();
    CHECK(program.session.project().posts[0].title == "Plus tard");
    program.session.end_journal();
}
