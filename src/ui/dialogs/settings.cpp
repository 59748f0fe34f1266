#include "ui/dialogs/settings.hpp"

#include <array>
#include <cmath>
#include <span>
#include <string>
#include <vector>

#include <imgui.h>

#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/text/clean_text.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float card_width = 640, card_height = 600, row_height = 46, title_height = 30, combo_width = 200;
constexpr std::size_t most_path_bytes = 4096;
constexpr std::array text_words{"settings.text.small", "settings.text.normal", "settings.text.large",
                                "settings.text.largest"};
static_assert(text_words.size() == text_percents.size());

// Draws one row after the other; what somebody sets goes into `out`.
class Rows {
  public:
    Rows(ViewContext& view, const Rect& area, SettingsAnswer& out)
        : view_(view), now_(view.workbench.preferences()), at_(area), top_(area.y0), out_(out) {}

    void title(std::string_view word) {
        if (at_.y0 > top_) at_.y0 += view_.px(8);
        label(view_, at_.cut_top(view_.px(title_height)), text_style::caption_strong, view_.theme.ink2,
              view_.word(word));
    }
    void language();
    void theme();
    void scale(bool made_smaller);
    void text_size();
    void clock();
    void first_hour();
    void project();
    void folder();
    float height() const { return at_.y0 - top_; }

  private:
    // The name and what it does at the left of a new row: the room for the control at its right, `width` wide.
    Rect row(std::string_view word, std::string_view hint, float width, bool warns = false);
    // One of a few values.
    template <class Set>
    void choice(std::string_view id, std::string_view word, std::span<const Segment> segments, int chosen,
                const Set& set);
    template <class Set>
    void change(const Set& set) {
        out_.changed = now_;
        set(*out_.changed);
    }

    ViewContext& view_;
    const Preferences& now_;
    Rect at_;
    float top_;
    SettingsAnswer& out_;
};

Rect Rows::row(std::string_view word, std::string_view hint, float width, bool warns) {
    const Theme& t = view_.theme;
    Rect rect = at_.cut_top(view_.px(row_height));
    horizontal_line(*ImGui::GetWindowDrawList(), rect.x0, rect.x1, rect.y0, t.hair, view_.px(1));
    Rect control = rect.cut_right(width);
    control.y0 = std::round(rect.y0 + (rect.height() - view_.px(dims::segmented)) / 2);
    control.y1 = control.y0 + view_.px(dims::segmented);
    rect.x1 -= view_.px(16);
    rect.y0 += view_.px(5);
    label(view_, rect.cut_top(view_.px(18)), text_style::body_medium, t.ink, view_.word(word));
    label(view_, rect.cut_top(view_.px(17)), text_style::caption, warns ? t.amber_ink : t.ink2, hint);
    return control;
}

template <class Set>
void Rows::choice(std::string_view id, std::string_view word, std::span<const Segment> segments, int chosen,
                  const Set& set) {
    const std::string hint = std::string(word) + ".hint";
    const Rect rect = row(word, view_.word(hint), segmented_width(view_, segments));
    if (const auto picked = segmented(view_, id, rect, segments, chosen, view_.word(word)))
        change([&](Preferences& next) { set(next, *picked); });
}

void Rows::language() {
    const Segment segments[] = {{"fr", view_.word("settings.language.fr")}, {"en", view_.word("settings.language.en")}};
    choice("language", "settings.language", segments, static_cast<int>(now_.language),
           [](Preferences& next, int i) { next.language = static_cast<facts::Language>(i); });
}

void Rows::theme() {
    const Segment segments[] = {{"system", view_.word("settings.theme.system")},
                                {"light", view_.word("settings.theme.light")},
                                {"dark", view_.word("settings.theme.dark")}};
    choice("theme", "settings.theme", segments, static_cast<int>(now_.theme),
           [](Preferences& next, int i) { next.theme = static_cast<ThemeChoice>(i); });
}

void Rows::scale(bool made_smaller) {
    const float side = view_.px(dims::segmented), figure = view_.px(52), gap = view_.px(4);
    Rect at = row("settings.scale", view_.word(made_smaller ? "settings.scale.no_room" : "settings.scale.hint"),
                  3 * side + figure + 3 * gap, made_smaller);
    const Scope scope(view_, "scale");
    const auto step = [&](CommandId id, const char* icon) {
        const Command& one = command(id);
        const Rect rect = at.cut_left(side);
        at.x0 += gap;
        if (icon_button(view_, one.word, rect, icon, view_.word(one.word),
                        {.kind = ButtonKind::secondary,
                         .shortcut = shortcut_text(view_, one.shortcut),
                         .enabled = is_enabled(one, view_.workbench)}))
            view_.run(id);
    };
    step(CommandId::zoom_reset, icons::rotate_ccw);
    step(CommandId::zoom_out, icons::minus);
    label(view_, at.cut_left(figure), text_style::control_medium, view_.theme.ink,
          facts::percent_text(now_.scale_percent, view_.language), Align::centre);
    at.x0 += gap;
    step(CommandId::zoom_in, icons::plus);
}

void Rows::text_size() {
    std::vector<Segment> segments;
    std::vector<std::string> percents;
    for (const int percent : text_percents) percents.push_back(facts::percent_text(percent, view_.language));
    int chosen = 1;
    for (std::size_t i = 0; i < text_words.size(); ++i) {
        segments.push_back({text_words[i], view_.word(text_words[i]), 0, 0, percents[i]});
        if (text_percents[i] == now_.text_percent) chosen = static_cast<int>(i);
    }
    choice("text", "settings.text", segments, chosen,
           [](Preferences& next, int i) { next.text_percent = text_percents[static_cast<std::size_t>(i)]; });
}

void Rows::clock() {
    const Segment segments[] = {{"24", view_.word("settings.clock.24")}, {"12", view_.word("settings.clock.12")}};
    choice("clock", "settings.clock", segments, static_cast<int>(now_.clock),
           [](Preferences& next, int i) { next.clock = static_cast<facts::ClockForm>(i); });
}

void Rows::first_hour() {
    const std::string_view office = view_.word("settings.first_hour.office");
    const auto text_of = [&](std::optional<int> hour) {
        return hour ? view_.words.hour_text(*hour) : std::string(office);
    };
    const Rect rect = row("settings.first_hour", view_.word("settings.first_hour.hint"), view_.px(combo_width));
    const auto picked = combo(view_, "first_hour", rect,
                              {.name = view_.word("settings.first_hour"), .text = text_of(now_.first_hour)}, [&] {
                                  std::vector<MenuRow> rows;
                                  for (int i = -1; i <= latest_first_hour; ++i) {
                                      const std::optional<int> hour = i < 0 ? std::nullopt : std::optional(i);
                                      MenuRow one;
                                      one.id = std::to_string(i);
                                      one.text = text_of(hour);
                                      one.checked = now_.first_hour == hour;
                                      rows.push_back(std::move(one));
                                  }
                                  return rows;
                              });
    if (!picked) return;
    change([&](Preferences& next) {
        next.first_hour = *picked == 0 ? std::nullopt : std::optional(static_cast<int>(*picked) - 1);
    });
}

// What holds for everybody who opens the project is set elsewhere.
void Rows::project() {
    if (!view_.workbench.project_open()) return;
    const std::string_view open = view_.word("settings.project.open");
    const Rect at = row("settings.project", view_.word("settings.project.hint"), button_width(view_, open));
    if (button(view_, "project", at, open)) out_.open_project_choices = true;
}

void Rows::folder() {
    const std::string path = clean_text(now_.projects_folder.string(), most_path_bytes).text;
    const std::string_view choose = view_.word("settings.folder.choose");
    const ButtonLook look{.tooltip = view_.word("settings.folder.tooltip")};
    const float gap = view_.px(4), side = path.empty() ? 0 : view_.px(dims::segmented) + gap;
    Rect at = row("settings.folder", path.empty() ? view_.word("settings.folder.beside") : std::string_view(path),
                  button_width(view_, choose, look) + side);
    if (!path.empty()) {
        const Rect forget = at.cut_left(view_.px(dims::segmented));
        at.x0 += gap;
        if (icon_button(view_, "forget_folder", forget, icons::x, view_.word("settings.folder.forget"),
                        {.kind = ButtonKind::secondary}))
            change([](Preferences& next) { next.projects_folder.clear(); });
    }
    if (button(view_, "choose_folder", at, choose, look)) out_.choose_folder = true;
}

}  // namespace

SettingsAnswer draw_settings(ViewContext& view, SettingsDialog& dialog, bool made_smaller) {
    SettingsAnswer out;
    Dialog card(view, "settings", view.word("settings.title"), view.px(card_width), view.px(card_height), true);
    if (!card.open()) return out;
    bool menu_open = false;
    {
        // A little wider than the lines: for the ring of what stands at their end, and the thumb.
        const float beside = view.px(10);
        Rect area = card.content();
        area.x1 += beside;
        ScrollArea scroll(view, "lines", area);
        Rect lines = scroll.content();
        lines.x1 -= beside;
        Rows rows(view, lines, out);
        rows.title("settings.look");
        rows.language();
        rows.theme();
        rows.scale(made_smaller);
        rows.text_size();
        rows.title("settings.time");
        rows.clock();
        rows.first_hour();
        rows.project();
        rows.title("settings.files");
        rows.folder();
        scroll.set_height(rows.height());
        menu_open = menu_is_open("first_hour.menu");
    }
    Rect foot = card.footer();
    const std::string_view close = view.word("dialog.close");
    const bool pressed = button(view, "close", foot.cut_right(button_width(view, close)), close);
    const bool escape = ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !menu_open && !dialog.menu_was_open;
    dialog.menu_was_open = menu_open;
    out.closed = pressed || escape || out.open_project_choices;
    if (out.closed || out.choose_folder) ImGui::CloseCurrentPopup();
    return out;
}

}  // namespace tandem
