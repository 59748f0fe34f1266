#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "app/workbench.hpp"

namespace tandem {

// clang-format off
enum class CommandId : std::uint8_t {
    new_project, open, save, save_as, versions, project_money, import_plan, import_pictures, export_plan, present_plan, export_budget, print_month, export_calendar, print_hats, print_work, quit,
    palette, undo, redo, history, move, move_with_rest, shift, duplicate, copy, paste, paste_with_rest, repeat_week, repeat_month, repeat_year, repeat_series, skip_in_series, preview_post, begin_ab_test, merge_posts, next_year, split_flight, remove_date, delete_selection, step_back, go_back,
    new_post, new_campaign, new_contest, new_live_event, new_influencer_post, new_incident, new_note, new_rule, new_channel, new_person, new_task,
    show_calendar, show_campaigns, show_strategy, show_tasks, show_team, open_rules, show_inspector, show_drawer, show_observances, show_money, show_done, task_span, view_month, view_week, view_day, view_list, view_board, view_year, view_grid, save_view, next_lanes, full_screen,
    lens_smm, lens_cm, lens_both,
    today, go_to_date, next, previous, next_day, previous_day, first_of_week, last_of_week,
    mark_done, reopen_task, assign_task, release_task, postpone, postpone_to, raise, type_figures, timer, follow_rule, rule_of_task, turn_rule, reset_rule, make_manual, skip_task, leave_out, next_task, previous_task, tidy_roster, plan_away, import_away, try_wish,
    edit_card, decide,
    confirm_published,
    library, calendar_days, moved_moments, settings, light_theme, dark_theme, system_theme, french, english, zoom_in, zoom_out, zoom_reset,
    shortcuts, about,
};
// clang-format on

enum class CommandGroup : std::uint8_t { file, exports, edit, insert, view, tasks, settings, help };

// A verb of the program. Menus, buttons, shortcuts, key caps and the search all come from the one table of these.
struct Command {
    CommandId id;
    CommandGroup group;
    std::string_view word;            // key of words.csv
    std::string_view icon;            // Lucide name with underscores; empty: none
    std::string_view shortcut;        // "Ctrl+Shift+Z", empty: none. Without Ctrl it is not read while somebody types.
    std::string_view other_shortcut;  // another one for the same; empty: none
    std::optional<Section> only_in;   // its shortcut is read in this section alone
    Targets targets;                  // it acts on one of these, and is in their menu; none: whatever is selected
    bool (*allowed)(const Workbench&);  // asked when the targets fit
    bool (*on)(const Workbench&);       // shown with a tick; null: never
    void (*run)(Workbench&);
    std::string_view (*why_not)(const Workbench&) =
        nullptr;              // key of words.csv: why it is not allowed; null or "": plain to see
    bool line_above = false;  // a menu parts it from what is before it
};

// In the order of CommandId, which is the order of menus.
std::span<const Command> commands();
const Command& command(CommandId id);
// Whether it can be run now.
bool is_enabled(const Command& command, const Workbench& workbench);
// What can be done with things of this kind, in the order of the table: their context menu and their "...".
std::vector<CommandId> commands_for(Targets kind);
// Runs it when it is enabled; false otherwise.
bool run_command(CommandId id, Workbench& workbench);

}  // namespace tandem
