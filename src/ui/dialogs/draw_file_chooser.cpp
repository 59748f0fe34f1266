#include <system_error>
#include <utility>

#include <imgui.h>

#include "icons.hpp"
#include "ui/dialogs/file_chooser.hpp"
#include "ui/dialogs/file_rows.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr float card_width = 860, card_height = 570, places_width = 184;
constexpr std::size_t most_name_bytes = 4096;
constexpr int page_lines = 10;

using Choice = FileChooser::Choice;

// Keys of the list, while the field has the keyboard. `was_empty`: there was nothing in it before this frame.
void take_keys(FileChooser& chooser, bool was_empty) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_H, false)) chooser.view.hidden = !chooser.view.hidden;
    // What is typed is selected with them: the next letter is for another name.
    if (io.KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_A, false)) chooser.mark_all();
    if (io.KeyAlt && ImGui::IsKeyPressed(ImGuiKey_UpArrow, false)) return chooser.go_up();
    if (!io.WantTextInput || io.KeyCtrl || io.KeyAlt) return;
    if (was_empty && ImGui::IsKeyPressed(ImGuiKey_Backspace, false)) return chooser.go_up();
    const Choice how = io.KeyShift ? Choice::range : Choice::alone;
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) chooser.step(1, how);
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) chooser.step(-1, how);
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) chooser.step(page_lines, how);
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) chooser.step(-page_lines, how);
    // In a name that is to be written they are the field's.
    if (chooser.saving) return;
    const int all = static_cast<int>(chooser.shown.size());
    if (ImGui::IsKeyPressed(ImGuiKey_Home, false)) chooser.step(-all, how);
    if (ImGui::IsKeyPressed(ImGuiKey_End, false)) chooser.step(all, how);
}

void make_folder(ViewContext& view, FileChooser& chooser) {
    const std::string name = *std::exchange(chooser.new_folder, std::nullopt);
    chooser.wants_keyboard = true;
    if (name.empty()) return;
    std::error_code error;
    const fs::path path = chooser.folder / name;
    if (is_way(name) || !fs::create_directory(path, error))
        chooser.told = view.words.format("chooser.no_new_folder", {{"name", name}});
    else
        chooser.go(path);
}

// At the foot of the list: the name of a folder that is to be made.
void draw_new_folder(ViewContext& view, FileChooser& chooser, Rect row, bool first) {
    bool entered = false;
    const std::string_view name = view.word("chooser.new_folder_name");
    const std::string_view verb = view.word("chooser.make");
    const ButtonLook look{.enabled = !chooser.new_folder->empty()};
    const bool pressed = button(view, "make", row.cut_right(button_width(view, verb, look)), verb, look);
    row.x1 -= view.px(8);
    free_field(view, "new_folder", row, *chooser.new_folder,
               {.name = name, .placeholder = name, .most_bytes = 255, .take_keyboard = first}, &entered);
    if (entered || pressed) make_folder(view, chooser);
}

void draw_foot(ViewContext& view, FileChooser& chooser, Rect& foot) {
    if (chooser.several) label(view, foot, text_style::meta, view.theme.ink2, view.word("chooser.several"));
    if (!chooser.saving && !chooser.folders) return;
    const ButtonLook look{.kind = ButtonKind::ghost, .icon = icons::plus, .enabled = chooser.content.readable};
    const std::string_view word = view.word("chooser.new_folder");
    if (!button(view, "make_folder", foot.cut_left(button_width(view, word, look)), word, look)) return;
    chooser.new_folder.emplace();
    chooser.told.clear();
}

// The field's text is another one.
void typed_anew(FileChooser& chooser) {
    chooser.told.clear();
    chooser.marked.clear();
    if (chooser.saving) chooser.chosen.reset();
}

bool draw_field(ViewContext& view, FileChooser& chooser, const Rect& rect) {
    bool entered = false;
    const std::string_view name = view.word(chooser.folders ? "dialog.folder_name" : "dialog.file_name");
    const std::string_view hint = chooser.saving ? name : view.word("chooser.type");
    if (free_field(view, "name", rect, chooser.typed,
                   {.name = name,
                    .placeholder = hint,
                    .most_bytes = most_name_bytes,
                    .take_keyboard = std::exchange(chooser.wants_keyboard, false),
                    .keeps_arrows = true},
                   &entered))
        typed_anew(chooser);
    return entered;
}

void say_nothing_found(ViewContext& view, FileChooser& chooser) {
    chooser.wants_keyboard = true;
    if (chooser.typed.empty()) return;
    const char* why = chooser.saving ? "chooser.no_such_folder"
        : is_way(chooser.typed)      ? "chooser.no_such_path"
                                     : "chooser.nothing_called";
    chooser.told = view.words.format(why, {{"text", chooser.typed}});
}

// The middle: places at the left, the folder at the right, the field below it. True when Enter was pressed in it.
bool draw_middle(ViewContext& view, FileChooser& chooser, Rect at, ChosenFile& chosen) {
    if (const auto place = draw_file_places(view, chooser, at.cut_left(view.px(places_width)))) chooser.go(*place);
    at.x0 += view.px(14);
    draw_crumbs(view, chooser, at.cut_top(view.px(30)));
    at.y0 += view.px(6);
    const Rect field = at.cut_bottom(view.px(30));
    at.y1 -= view.px(8);
    const bool names = chooser.new_folder.has_value();
    if (names || !chooser.told.empty()) {
        const Rect row = at.cut_bottom(view.px(30));
        at.y1 -= view.px(6);
        if (names)
            draw_new_folder(view, chooser, row, ImGui::IsWindowAppearing() || !ImGui::GetIO().WantTextInput);
        else
            label(view, row, text_style::control, view.theme.danger, chooser.told);
    }
    chosen = draw_file_list(view, chooser, at);
    const bool was_empty = chooser.typed.empty();
    const bool entered = draw_field(view, chooser, field);
    if (!names) take_keys(chooser, was_empty);
    return entered && !names;
}

}  // namespace

std::string_view chooser_title(const facts::Words& words, const FileChooser& chooser) {
    if (!chooser.title.empty()) return words(chooser.title);
    if (chooser.folders) return words("settings.folder");
    if (chooser.saving) return words(chooser.of_projects() ? "dialog.save_as.title" : "chooser.save_file");
    return words(chooser.of_projects() ? "dialog.open.title" : "dialog.import.title");
}

std::string chooser_verb(const facts::Words& words, const FileChooser& chooser) {
    if (const std::size_t files = chooser.marked.size(); files > 1)
        return words.count("chooser.add_files", static_cast<std::int64_t>(files));
    if (!chooser.verb.empty()) return std::string(words(chooser.verb));
    return std::string(words(chooser.folders ? "dialog.folder_take" : chooser.saving ? "dialog.save" : "dialog.open"));
}

ChooserAnswer draw_file_chooser(ViewContext& view, FileChooser& chooser) {
    ChooserAnswer answer;
    Dialog dialog(view, "file_chooser", chooser_title(view.words, chooser), view.px(card_width), view.px(card_height),
                  true);
    if (!dialog.open()) return answer;
    chooser.refresh();
    ChosenFile chosen;
    const bool named_folder = chooser.new_folder.has_value();
    const bool entered = draw_middle(view, chooser, dialog.content(), chosen);

    Rect foot = dialog.footer();
    const std::string verb = chooser_verb(view.words, chooser);
    const ButtonLook primary{.kind = ButtonKind::primary,
                             .enabled = chooser.folders || !chooser.typed.empty() || chooser.chosen_entry()};
    const bool confirmed = button(view, "confirm", foot.cut_right(button_width(view, verb, primary)), verb, primary);
    foot.x1 -= view.px(8);
    const bool cancelled = button(view, "cancel", foot.cut_right(button_width(view, view.word("dialog.cancel"))),
                                  view.word("dialog.cancel"));
    draw_foot(view, chooser, foot);
    if (confirmed || entered) {
        chosen = confirmed_file(chooser, entered);
        if (!chosen.go && chosen.take.empty()) say_nothing_found(view, chooser);
    }
    if (chosen.go) chooser.go(*chosen.go);
    answer.paths = std::move(chosen.take);
    const bool escaped = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (escaped && named_folder) {
        chooser.new_folder.reset();
        chooser.wants_keyboard = true;
    }
    answer.cancelled = cancelled || (escaped && !named_folder);
    if (!answer.paths.empty() || answer.cancelled) ImGui::CloseCurrentPopup();
    return answer;
}

PortalWait draw_portal_wait(ViewContext& view, const FileChooser& chooser, bool waiting) {
    Dialog dialog(view, "portal", chooser_title(view.words, chooser), view.px(460), view.px(190), waiting);
    if (!dialog.open() || !waiting) return PortalWait::waits;
    paragraph(view, dialog.content(), text_style::body, view.px(20), view.theme.ink2, view.word("chooser.portal"));
    Rect foot = dialog.footer();
    const std::string_view cancel = view.word("dialog.cancel"), own = view.word("chooser.own");
    PortalWait out = PortalWait::waits;
    if (button(view, "cancel", foot.cut_right(button_width(view, cancel)), cancel) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape, false))
        out = PortalWait::cancelled;
    foot.x1 -= view.px(8);
    if (button(view, "own", foot.cut_right(button_width(view, own)), own)) out = PortalWait::own;
    if (out != PortalWait::waits) ImGui::CloseCurrentPopup();
    return out;
}

}  // namespace tandem
