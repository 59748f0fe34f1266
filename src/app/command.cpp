#include "app/command.hpp"

#include <algorithm>
#include <array>

namespace tandem {
namespace {

constexpr int scale_step = 10, least_scale = 100, largest_scale_percent = 300;

bool always(const Workbench&) { return true; }
bool open_project(const Workbench& w) { return w.project_open(); }
bool can_save(const Workbench& w) {
    const SaveState state = w.session().save_state();
    return w.project_open() && state != SaveState::saving && (w.session().unsaved() || !w.session().path());
}
bool can_undo(const Workbench& w) { return w.session().can_undo(); }
bool can_redo(const Workbench& w) { return w.session().can_redo(); }
bool has_posts(const Workbench& w) { return !w.selected_posts().empty(); }
bool has_task(const Workbench& w) { return w.selected_task().has_value(); }
bool has_selection(const Workbench& w) { return has_posts(w) || has_task(w); }

void set_theme(Workbench& w, ThemeChoice theme) {
    Preferences preferences = w.preferences();
    preferences.theme = theme;
    w.set_preferences(std::move(preferences));
}
void set_language(Workbench& w, facts::Language language) {
    Preferences preferences = w.preferences();
    preferences.language = language;
    w.set_preferences(std::move(preferences));
}
void set_scale(Workbench& w, int percent) {
    Preferences preferences = w.preferences();
    preferences.scale_percent = std::clamp(percent, least_scale, largest_scale_percent);
    w.set_preferences(std::move(preferences));
}

using W = Workbench&;
using CW = const Workbench&;
using enum CommandId;
using G = CommandGroup;
constexpr std::optional<Section> anywhere = std::nullopt;

constexpr std::array table{
    Command{new_project, G::file, "command.new", "file_plus", "", "", anywhere, always, nullptr, [](W w) { w.new_project(); }},
    Command{open, G::file, "command.open", "folder_open", "Ctrl+O", "", anywhere, always, nullptr, [](W w) { w.open_project(); }},
    Command{save, G::file, "command.save", "save", "Ctrl+S", "", anywhere, can_save, nullptr, [](W w) { w.save_project(); }},
    Command{save_as, G::file, "command.save_as", "", "Ctrl+Shift+S", "", anywhere, open_project, nullptr, [](W w) { w.save_project_as(); }},
    Command{quit, G::file, "command.quit", "", "Ctrl+Q", "", anywhere, always, nullptr, [](W w) { w.quit(); }},

    Command{undo, G::edit, "command.undo", "undo_2", "Ctrl+Z", "", anywhere, can_undo, nullptr, [](W w) { w.undo(); }},
    Command{redo, G::edit, "command.redo", "redo_2", "Ctrl+Shift+Z", "Ctrl+Y", anywhere, can_redo, nullptr, [](W w) { w.redo(); }},
    Command{duplicate, G::edit, "command.duplicate", "copy", "Ctrl+D", "", anywhere, has_posts, nullptr, [](W w) { w.duplicate_selection(); }},
    Command{delete_selection, G::edit, "command.delete", "trash_2", "Delete", "", anywhere, has_selection, nullptr, [](W w) { w.delete_selection(); }},
    Command{move, G::edit, "command.move", "move", "M", "", Section::calendar, has_posts, nullptr, [](W w) { w.pick_up_selection(); }},
    Command{step_back, G::edit, "command.deselect", "", "Escape", "", anywhere, always, nullptr, [](W w) { w.step_back(); }},

    Command{new_post, G::insert, "command.add_post", "calendar_plus", "N", "", Section::calendar, open_project, nullptr, [](W w) { w.new_post(); }},

    Command{show_calendar, G::view, "rail.calendar", "calendar_days", "Alt+1", "", anywhere, open_project, nullptr, [](W w) { w.show(Section::calendar); }},
    Command{show_tasks, G::view, "rail.tasks", "list_checks", "Alt+2", "", anywhere, open_project, nullptr, [](W w) { w.show(Section::tasks); }},
    Command{show_inspector, G::view, "command.show_inspector", "panel_right", "Ctrl+J", "", anywhere, open_project, [](CW w) { return w.shown(Panel::inspector); }, [](W w) { w.toggle(Panel::inspector); }},
    Command{show_drawer, G::view, "command.show_drawer", "panel_left", "Ctrl+B", "", anywhere, open_project, [](CW w) { return w.shown(Panel::drawer); }, [](W w) { w.toggle(Panel::drawer); }},
    Command{show_observances, G::view, "command.show_observances", "flag", "", "", anywhere, open_project, [](CW w) { return w.shown(Panel::observances); }, [](W w) { w.toggle(Panel::observances); }},
    Command{show_done, G::view, "task.show_done", "check_check", "", "", Section::tasks, open_project, [](CW w) { return w.shown(Panel::done_tasks); }, [](W w) { w.toggle(Panel::done_tasks); }},

    Command{lens_smm, G::view, "lens.smm.hint", "compass", "Ctrl+1", "", anywhere, open_project, nullptr, [](W w) { w.set_lens(Lens::smm); }},
    Command{lens_cm, G::view, "lens.cm.hint", "message_circle", "Ctrl+2", "", anywhere, open_project, nullptr, [](W w) { w.set_lens(Lens::cm); }},
    Command{lens_both, G::view, "lens.both.hint", "users", "Ctrl+3", "", anywhere, open_project, nullptr, [](W w) { w.set_lens(Lens::both); }},

    Command{today, G::view, "command.today", "calendar", "T", "", anywhere, open_project, nullptr, [](W w) { w.show_today(); }},
    Command{next, G::view, "command.next", "chevron_right", "PageDown", "", anywhere, open_project, nullptr, [](W w) { w.step_time(1); }},
    Command{previous, G::view, "command.previous", "chevron_left", "PageUp", "", anywhere, open_project, nullptr, [](W w) { w.step_time(-1); }},

    Command{mark_done, G::tasks, "command.mark_done", "check", "Space", "", Section::tasks, has_task, nullptr, [](W w) { w.tick_selected_task(); }},
    Command{next_task, G::tasks, "command.next", "arrow_down", "J", "", Section::tasks, open_project, nullptr, [](W w) { w.step_task(1); }},
    Command{previous_task, G::tasks, "command.previous", "arrow_up", "K", "", Section::tasks, open_project, nullptr, [](W w) { w.step_task(-1); }},

    Command{light_theme, G::settings, "settings.theme.light", "sun", "", "", anywhere, always, [](CW w) { return w.preferences().theme == ThemeChoice::light; }, [](W w) { set_theme(w, ThemeChoice::light); }},
    Command{dark_theme, G::settings, "settings.theme.dark", "moon", "", "", anywhere, always, [](CW w) { return w.preferences().theme == ThemeChoice::dark; }, [](W w) { set_theme(w, ThemeChoice::dark); }},
    Command{system_theme, G::settings, "settings.theme.system", "monitor", "", "", anywhere, always, [](CW w) { return w.preferences().theme == ThemeChoice::system; }, [](W w) { set_theme(w, ThemeChoice::system); }},
    Command{french, G::settings, "settings.language.fr", "", "", "", anywhere, always, [](CW w) { return w.preferences().language == facts::Language::french; }, [](W w) { set_language(w, facts::Language::french); }},
    Command{english, G::settings, "settings.language.en", "", "", "", anywhere, always, [](CW w) { return w.preferences().language == facts::Language::english; }, [](W w) { set_language(w, facts::Language::english); }},
    Command{zoom_in, G::settings, "command.zoom_in", "zoom_in", "Ctrl+Plus", "Ctrl+=", anywhere, [](CW w) { return w.preferences().scale_percent < largest_scale_percent; }, nullptr, [](W w) { set_scale(w, w.preferences().scale_percent + scale_step); }},
    Command{zoom_out, G::settings, "command.zoom_out", "zoom_out", "Ctrl+Minus", "", anywhere, [](CW w) { return w.preferences().scale_percent > least_scale; }, nullptr, [](W w) { set_scale(w, w.preferences().scale_percent - scale_step); }},
    Command{zoom_reset, G::settings, "command.zoom_reset", "", "Ctrl+0", "", anywhere, [](CW w) { return w.preferences().scale_percent != least_scale; }, nullptr, [](W w) { set_scale(w, least_scale); }},
};

}  // namespace

std::span<const Command> commands() { return table; }

const Command& command(CommandId id) { return table[static_cast<std::size_t>(id)]; }

bool run_command(CommandId id, Workbench& workbench) {
    const Command& found = command(id);
    if (!found.enabled(workbench)) return false;
    found.run(workbench);
    return true;
}

}  // namespace tandem
