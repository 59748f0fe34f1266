// Each key of the table of commands is pressed where its command is allowed: it does what the command does.
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "ui/command_scenes.hpp"
#include "ui/shortcuts.hpp"

using namespace tandem;
using robot::Stage;

namespace {

struct KeyedCommand {
    CommandId id;
    void (*prepare)(Stage& stage);
};

// Of those that can be run, and change something, in another place than the month of the sample alone.
constexpr KeyedCommand keyed_commands[] = {
    {CommandId::save,
     [](Stage& stage) {
         testing::make_scene(stage, "something done and undone");
         // Never the sample itself.
         stage.session().save_as(stage.folder() / "plan.tandem");
         stage.session().finish_saving();
         stage.session().undo();
     }},
    {CommandId::undo, [](Stage& stage) { testing::make_scene(stage, "something done and undone"); }},
    {CommandId::redo, [](Stage& stage) { testing::make_scene(stage, "something done and undone"); }},
    {CommandId::move, [](Stage& stage) { testing::make_scene(stage, "a post"); }},
    {CommandId::move_with_rest, [](Stage& stage) { testing::make_scene(stage, "a post"); }},
    {CommandId::duplicate, [](Stage& stage) { testing::make_scene(stage, "a post"); }},
    {CommandId::copy, [](Stage& stage) { testing::make_scene(stage, "a post"); }},
    {CommandId::paste, [](Stage& stage) { testing::make_scene(stage, "a post that was copied"); }},
    {CommandId::paste_with_rest, [](Stage& stage) { testing::make_scene(stage, "a post that was copied"); }},
    {CommandId::preview_post, [](Stage& stage) { testing::make_scene(stage, "a post"); }},
    {CommandId::remove_date, [](Stage& stage) { testing::make_scene(stage, "a post"); }},
    {CommandId::delete_selection, [](Stage& stage) { testing::make_scene(stage, "a post"); }},
    {CommandId::step_back, [](Stage& stage) { testing::make_scene(stage, "a post"); }},
    {CommandId::go_back,
     [](Stage& stage) { testing::make_scene(stage, "a post that should be out, after a campaign"); }},
    {CommandId::show_calendar, [](Stage& stage) { stage.frame().show(Section::tasks); }},
    {CommandId::view_month, [](Stage& stage) { stage.frame().show(CalendarView::week); }},
    {CommandId::next_lanes, [](Stage& stage) { stage.frame().show(CalendarView::week); }},
    {CommandId::lens_both, [](Stage& stage) { stage.frame().set_lens(Lens::smm); }},
    {CommandId::today, [](Stage& stage) { stage.frame().step_time(2); }},
    {CommandId::mark_done, [](Stage& stage) { testing::make_scene(stage, "an open task"); }},
    {CommandId::reopen_task, [](Stage& stage) { testing::make_scene(stage, "a closed task"); }},
    {CommandId::assign_task, [](Stage& stage) { testing::make_scene(stage, "an open task"); }},
    {CommandId::release_task,
     [](Stage& stage) { testing::make_scene(stage, "an open task that was changed by hand, everything larger"); }},
    {CommandId::postpone, [](Stage& stage) { testing::make_scene(stage, "an open task"); }},
    {CommandId::postpone_to, [](Stage& stage) { testing::make_scene(stage, "an open task"); }},
    {CommandId::raise, [](Stage& stage) { testing::make_scene(stage, "an open task"); }},
    {CommandId::timer, [](Stage& stage) { testing::make_scene(stage, "an open task"); }},
    {CommandId::leave_out, [](Stage& stage) { testing::make_scene(stage, "an open task"); }},
    {CommandId::type_figures, [](Stage& stage) { testing::make_scene(stage, "a task about figures"); }},
    {CommandId::confirm_published,
     [](Stage& stage) { testing::make_scene(stage, "a post that should be out, after a campaign"); }},
    {CommandId::turn_rule, [](Stage& stage) { testing::make_scene(stage, "a rule that was edited"); }},
    {CommandId::zoom_out, [](Stage& stage) { run_command(CommandId::zoom_in, stage.frame()); }},
    {CommandId::zoom_reset, [](Stage& stage) { run_command(CommandId::zoom_in, stage.frame()); }},
};

// The window of the sample where the command can be run and its keys are read.
struct KeyStage : Stage {
    explicit KeyStage(const Command& command) {
        frame().state().shown_day = day_of(session().now());
        robot().step(2);
        for (const KeyedCommand& one : keyed_commands)
            if (one.id == command.id) one.prepare(*this);
        if (command.only_in) frame().show(*command.only_in);
        robot().step(6);
        REQUIRE(is_enabled(command, frame()));
    }
    // What commands change, beside the project.
    std::string seen() {
        session().finish_saving();
        robot().step(6);
        const UiState& s = frame().state();
        std::ostringstream out;
        out << "section " << int(s.section) << ", view " << int(s.calendar.view) << ", lens " << int(s.lens)
            << ", span " << int(s.task_span) << ", lanes " << int(s.calendar.lanes) << '\n'
            << to_text(s.shown_day) << ' ' << to_text(first_day(s.month)) << ' ' << s.week_offset << ' '
            << to_text(s.tasks_day) << '\n'
            << "carried " << int(s.drag.kind) << s.drag.takes_rest() << ", presented " << bool(s.present) << '\n'
            << "selected " << int(s.selection.kind) << ' ' << to_text(s.selection.day) << ' '
            << to_text(s.selection.task) << ' ' << to_text(s.selection.campaign);
        for (const Id<Post> post : s.selection.posts) out << ' ' << to_text(post);
        out << "\npanels";
        for (const Panel panel : {Panel::inspector, Panel::drawer, Panel::observances, Panel::money, Panel::done_tasks})
            out << ' ' << frame().shown(panel);
        out << "\nscale " << frame().preferences().scale_percent << ", whole screen " << frame().is_full_screen()
            << ", copied " << frame().can_paste() << ", leaves " << frame().wants_quit() << ", typing "
            << ImGui::GetIO().WantTextInput << '\n'
            << "steps " << session().steps_done() << ' ' << session().can_redo() << ", unsaved " << session().unsaved()
            << ", rules " << s.rules.drafts.size() << ", asked " << (s.task_asked ? int(s.task_asked->question) : -1)
            << '\n';
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.role == Role::dialog || node.role == Role::menu_item || node.role == Role::field)
                out << node.path << '\n';
        return out.str();
    }
};

}  // namespace

TEST_CASE("every key of every command runs it, wherever it is allowed") {
    int pressed = 0;
    for (const Command& one : commands()) {
        if (one.shortcut.empty()) continue;
        CAPTURE(one.word);
        std::string wanted;
        Project project;
        {
            KeyStage stage(one);
            const std::string before = stage.seen();
            const Project untouched = stage.project();
            REQUIRE(run_command(one.id, stage.frame()));
            wanted = stage.seen();
            project = stage.project();
            CHECK((wanted != before || project != untouched));
        }
        for (const std::string_view keys : {one.shortcut, one.other_shortcut}) {
            if (keys.empty()) continue;
            CAPTURE(keys);
            const auto stroke = key_stroke(keys);
            REQUIRE(stroke);
            KeyStage stage(one);
            stage.seen();
            stage.robot().key(stroke->key | stroke->modifiers);
            CHECK(stage.seen() == wanted);
            CHECK(stage.project() == project);
            ++pressed;
        }
    }
    CHECK(pressed > 50);
}
