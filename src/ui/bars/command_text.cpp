#include <algorithm>
#include <array>
#include <utility>

#include "app/label_text.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

using Named = std::pair<std::string_view, const char*>;
constexpr std::array glyphs{
    Named{"arrow_left", icons::arrow_left},
    Named{"arrow_down", icons::arrow_down},
    Named{"arrow_up", icons::arrow_up},
    Named{"ban", icons::ban},
    Named{"bookmark", icons::bookmark},
    Named{"eye", icons::eye},
    Named{"split", icons::split},
    Named{"library", icons::library},
    Named{"calendar_x", icons::calendar_x},
    Named{"rotate_ccw", icons::rotate_ccw},
    Named{"unlink", icons::unlink},
    Named{"calendar", icons::calendar},
    Named{"calendar_days", icons::calendar_days},
    Named{"calendar_range", icons::calendar_range},
    Named{"calendar_plus", icons::calendar_plus},
    Named{"check", icons::check},
    Named{"check_check", icons::check_check},
    Named{"chevron_left", icons::chevron_left},
    Named{"chevron_right", icons::chevron_right},
    Named{"columns_3", icons::columns_3},
    Named{"square_kanban", icons::square_kanban},
    Named{"grid_3x3", icons::grid_3x3},
    Named{"clipboard_copy", icons::clipboard_copy},
    Named{"clipboard_paste", icons::clipboard_paste},
    Named{"calendar_search", icons::calendar_search},
    Named{"layout_grid", icons::layout_grid},
    Named{"compass", icons::compass},
    Named{"calendar_arrow_down", icons::calendar_arrow_down},
    Named{"download", icons::download},
    Named{"import", icons::import_},
    Named{"upload", icons::upload},
    Named{"presentation", icons::presentation},
    Named{"megaphone", icons::megaphone},
    Named{"wallet", icons::wallet},
    Named{"copy", icons::copy},
    Named{"file_plus", icons::file_plus},
    Named{"flag", icons::flag},
    Named{"folder_open", icons::folder_open},
    Named{"history", icons::history},
    Named{"list", icons::list},
    Named{"list_checks", icons::list_checks},
    Named{"message_circle", icons::message_circle},
    Named{"message_square_reply", icons::message_square_reply},
    Named{"monitor", icons::monitor},
    Named{"moon", icons::moon},
    Named{"repeat", icons::repeat},
    Named{"move", icons::move},
    Named{"panel_left", icons::panel_left},
    Named{"panel_right", icons::panel_right},
    Named{"redo_2", icons::redo_2},
    Named{"save", icons::save},
    Named{"settings", icons::settings},
    Named{"sun", icons::sun},
    Named{"printer", icons::printer},
    Named{"scale", icons::scale},
    Named{"list_todo", icons::list_todo},
    Named{"git_merge", icons::git_merge},
    Named{"plane", icons::plane},
    Named{"file_down", icons::file_down},
    Named{"chart_column", icons::chart_column},
    Named{"timer", icons::timer},
    Named{"star", icons::star},
    Named{"video", icons::video},
    Named{"heart", icons::heart},
    Named{"hash", icons::hash},
    Named{"shield_alert", icons::shield_alert},
    Named{"image", icons::image},
    Named{"sticky_note", icons::sticky_note},
    Named{"wand_sparkles", icons::wand_sparkles},
    Named{"trash_2", icons::trash_2},
    Named{"undo_2", icons::undo_2},
    Named{"info", icons::info},
    Named{"keyboard", icons::keyboard},
    Named{"search", icons::search},
    Named{"user_plus", icons::user_plus},
    Named{"pin_off", icons::pin_off},
    Named{"users", icons::users},
    Named{"zoom_in", icons::zoom_in},
    Named{"zoom_out", icons::zoom_out},
    Named{"user_check", icons::user_check},
    Named{"clock", icons::clock},
    Named{"calendar_clock", icons::calendar_clock},
    Named{"pencil", icons::pencil},
    Named{"plus", icons::plus},
    Named{"workflow", icons::workflow},
};

std::string key_text(const ViewContext& view, std::string_view key) {
    if (key == "Ctrl") return std::string(view.word("key.ctrl"));
    if (key == "Shift") return std::string(view.word("key.shift"));
    if (key == "Alt") return std::string(view.word("key.alt"));
    if (key == "Delete") return std::string(view.word("key.delete"));
    if (key == "Escape") return std::string(view.word("key.escape"));
    if (key == "Enter") return std::string(view.word("key.enter"));
    if (key == "Space") return std::string(view.word("key.space"));
    if (key == "PageDown") return std::string(view.word("key.page_down"));
    if (key == "PageUp") return std::string(view.word("key.page_up"));
    if (key == "Home") return std::string(view.word("key.home"));
    if (key == "End") return std::string(view.word("key.end"));
    if (key == "Left") return "←";
    if (key == "Right") return "→";
    if (key == "Plus") return "+";
    if (key == "Minus") return "−";
    return std::string(key);
}

bool is_of_series(const ViewContext& view) {
    const std::vector<Id<Post>> posts = view.workbench.selected_posts();
    const Post* post = posts.size() == 1 ? view.project().posts.find(posts.front()) : nullptr;
    return post && post->series;
}

}  // namespace

const char* icon_glyph(std::string_view name) {
    const auto found = std::find_if(glyphs.begin(), glyphs.end(), [&](const Named& one) { return one.first == name; });
    return found == glyphs.end() ? nullptr : found->second;
}

std::string shortcut_text(const ViewContext& view, std::string_view shortcut) {
    std::string out;
    while (!shortcut.empty()) {
        const std::size_t plus = shortcut.find('+');
        if (!out.empty()) out += ' ';
        out += key_text(view, shortcut.substr(0, plus));
        shortcut.remove_prefix(plus == std::string_view::npos ? shortcut.size() : plus + 1);
    }
    return out;
}

std::string command_text(const ViewContext& view, CommandId id) {
    if (id == CommandId::undo && view.session.can_undo())
        return view.words.format("command.undo_named", {{"name", text_of(view.words, view.session.undo_label())}});
    if (id == CommandId::redo && view.session.can_redo())
        return view.words.format("command.redo_named", {{"name", text_of(view.words, view.session.redo_label())}});
    if (id == CommandId::repeat_series && is_of_series(view)) return std::string(view.word("series.change_rhythm"));
    return std::string(view.word(command(id).word));
}

std::string project_name(const ViewContext& view) {
    if (!view.project().settings.name.empty()) return view.project().settings.name;
    return std::string(view.word("app.untitled"));
}

}  // namespace tandem
