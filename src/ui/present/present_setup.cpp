#include "ui/present/present_setup.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/client_deck.hpp"
#include "app/client_settings.hpp"
#include "icons.hpp"
#include "ui/exports/export_options.hpp"
#include "ui/inspector/color_row.hpp"
#include "ui/present/accent.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float setup_width = 680, setup_height = 600, row_height = 36, name_width = 116, field_width = 320,
                control = 28, line = 18;

void count(const ViewContext& view, PresentSetup& setup) {
    const ExportChoice& choice = setup.options.wish.choice;
    if (setup.counted == choice && setup.plan == view.plan().version) return;
    setup.counted = choice;
    setup.plan = view.plan().version;
    const Project& project = view.project();
    const DeckScope scope = deck_scope(project, choice, setup.options.wish.shown);
    const Deck deck = client_deck(project, view.facts, scope, shown_before(project, scope.client), view.now);
    setup.counts = {deck.pages.size(), deck.posts.size(), deck.changes.size() + deck.campaign_changes.size(),
                    deck.plan.held_back};
}

class Rows {
  public:
    Rows(ViewContext& view, Rect& at) : view_(view), at_(at) {}

    Rect row(std::string_view word) {
        Rect rect = at_.cut_top(view_.px(row_height));
        rect.y0 += view_.px((row_height - control) / 2);
        rect.y1 = rect.y0 + view_.px(control);
        label(view_, rect.cut_left(view_.px(name_width)), text_style::control, view_.theme.ink2, view_.word(word));
        return rect;
    }
    // A field of the project's settings.
    void setting(std::string_view word, std::string_view value,
                 Request (*change)(const Project& project, std::string value)) {
        const FieldLook look{.name = view_.word(word), .most_bytes = 200};
        const Rect field = row(word).cut_left(view_.px(field_width));
        text_field(view_, word, view_.project().id.value, field, value, look,
                   [change](const Session& session, std::string_view text) -> std::optional<Request> {
                       Request request = change(session.project(), std::string(text));
                       return request.actions.empty() ? std::nullopt : std::optional(std::move(request));
                   });
    }
    // True when Enter ended the typing.
    bool shown_to(std::string& names) {
        bool entered = false;
        const Rect field = row("present.setup.shown_to").cut_left(view_.px(field_width));
        free_field(view_, "shown_to", field, names,
                   {.name = view_.word("present.setup.shown_to"),
                    .placeholder = view_.word("present.setup.shown_to.hint"),
                    .most_bytes = 400},
                   &entered);
        return entered;
    }
    bool logo();
    void accent();

  private:
    bool swatch(const Rect& square, std::string_view hex, std::string_view name);

    ViewContext& view_;
    Rect& at_;
};

// True when a file is to be chosen.
bool Rows::logo() {
    Rect rect = row("present.setup.logo");
    const std::string& logo = view_.project().settings.logo;
    const bool saved = view_.session.path().has_value();
    const std::string_view word = view_.word("present.setup.choose_logo");
    const ButtonLook look{.icon = icons::image, .enabled = saved};
    const bool chosen = button(view_, "choose_logo", rect.cut_left(button_width(view_, word, look)), word, look);
    rect.x0 += view_.px(10);
    if (!saved) {
        label(view_, rect, text_style::caption, view_.theme.ink2, view_.word("present.setup.unsaved"));
        return false;
    }
    if (logo.empty()) return chosen;
    const Rect plate = rect.cut_left(view_.px(control));
    draw_client_plate(view_, "logo", plate, view_.project().settings);
    rect.x0 += view_.px(8);
    const Rect clear = rect.cut_right(view_.px(control));
    if (icon_button(view_, "no_logo", clear, icons::x, view_.word("present.setup.no_logo")))
        view_.send(change_logo(view_.project(), {}));
    label(view_, rect, text_style::caption, view_.theme.ink2, logo);
    return chosen;
}

bool Rows::swatch(const Rect& square, std::string_view hex, std::string_view name) {
    const bool chosen = view_.project().settings.accent == hex;
    const std::string id = "accent:" + std::string(hex);
    const Hit hit = interact(view_, id, square);
    register_widget(
        view_,
        {.id = id, .role = Role::button, .label = name, .rect = square, .selected = chosen, .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, square.shrunk(view_.px(3)), accent_look(view_.theme, hex).fill, view_.px(3));
    if (chosen || hit.hovered)
        outline(out, square, chosen ? view_.theme.ink : view_.theme.hair2, view_.px(dims::radius_tag), view_.px(1.5f));
    draw_focus(view_, hit, square, view_.px(dims::radius_tag));
    tooltip_for(view_, hit, square, name);
    return hit.clicked && !chosen;
}

void Rows::accent() {
    Rect rect = row("present.setup.accent");
    const Project& project = view_.project();
    const auto next = [&] {
        const Rect square = Rect::at(rect.x0, rect.y0 + view_.px(2), view_.px(24), view_.px(24));
        rect.x0 += view_.px(27);
        return square;
    };
    if (swatch(next(), "", view_.word("present.setup.no_accent"))) view_.send(change_accent(project, {}));
    for (const NamedColor& each : named_colors)
        if (swatch(next(), each.hex, view_.word(each.word))) view_.send(change_accent(project, each.hex));
    rect.x0 += view_.px(6);
    const FieldLook look{.name = view_.word("present.setup.accent"),
                         .placeholder = "#RRGGBB",
                         .most_bytes = 20,
                         .refuses = [this](std::string_view text) {
                             return is_blank(text) || color_from_typed(text)
                                 ? std::string()
                                 : view_.words.format("error.bad_color", {{"text", text}});
                         }};
    text_field(view_, "accent_code", project.id.value, rect.cut_left(view_.px(92)), project.settings.accent, look,
               [](const Session& session, std::string_view text) -> std::optional<Request> {
                   const std::optional<std::string> color = color_from_typed(text);
                   if (!color && !is_blank(text)) return std::nullopt;
                   Request request = change_accent(session.project(), color.value_or(std::string()));
                   return request.actions.empty() ? std::nullopt : std::optional(std::move(request));
               });
}

// How much would be shown, and what became of what was shown before.
void draw_summary(ViewContext& view, Rect at, const PresentSetup& setup) {
    const PresentSetup::Counts& counts = setup.counts;
    std::string first = view.words.count("present.setup.pages", static_cast<std::int64_t>(counts.pages)) + " · " +
        view.words.count("review.holds", static_cast<std::int64_t>(counts.posts));
    if (counts.held_back > 0) first += " · " + view.words.count("present.setup.held_back", counts.held_back);
    label(view, at.cut_top(view.px(line)), text_style::caption_strong, view.theme.ink, first);
    const ExportWish& wish = setup.options.wish;
    const Snapshot* before = shown_before(view.project(), deck_scope(view.project(), wish.choice, wish.shown).client);
    std::string second(view.word("present.setup.never"));
    if (before) {
        const std::string when = moment_value(view, before->at);
        second = before->shown_to.empty()
            ? view.words.format("present.setup.shown", {{"when", when}})
            : view.words.format("present.setup.shown.to", {{"when", when}, {"person", before->shown_to}});
        second += " · " + view.words.count("present.setup.changes", static_cast<std::int64_t>(counts.changes));
    }
    label(view, at.cut_top(view.px(line)), text_style::caption, view.theme.ink2, second);
}

PresentAnswer draw_foot(ViewContext& view, Rect foot, bool typing) {
    const ButtonLook primary{.kind = ButtonKind::primary, .icon = icons::presentation};
    const std::string_view word = view.word("present.setup.begin");
    bool begins = button(view, "present", foot.cut_right(button_width(view, word, primary)), word, primary);
    foot.x1 -= view.px(8);
    bool closed = button(view, "cancel", foot.cut_right(button_width(view, view.word("dialog.cancel"))),
                         view.word("dialog.cancel"));
    const bool on_widget = ImGui::IsAnyItemFocused() && ImGui::GetIO().NavVisible;
    begins = begins || (!on_widget && !typing && ImGui::IsKeyPressed(ImGuiKey_Enter, false));
    // Escape in a field drops what was typed there, no more.
    closed = closed || (!typing && ImGui::IsKeyPressed(ImGuiKey_Escape, false));
    return begins ? PresentAnswer::present : closed ? PresentAnswer::closed : PresentAnswer::none;
}

}  // namespace

PresentAnswer draw_present_setup(ViewContext& view, PresentSetup& setup) {
    const bool typing = view.drafts.active() || ImGui::GetIO().WantTextInput;
    Dialog card(view, "present_setup", view.word("present.setup.title"), view.px(setup_width), view.px(setup_height),
                true);
    if (!card.open()) return PresentAnswer::none;
    count(view, setup);
    Rect at = card.content();
    draw_export_options(view, at, setup.options);
    horizontal_line(*ImGui::GetWindowDrawList(), at.x0, at.x1, at.y0 + view.px(6), view.theme.hair, view.px(1));
    at.y0 += view.px(12);
    Rows rows(view, at);
    const Settings& settings = view.project().settings;
    const bool entered = rows.shown_to(setup.shown_to);
    rows.setting("present.setup.client", settings.client, change_client);
    rows.setting("present.setup.agency", settings.agency, change_agency);
    const bool logo = rows.logo();
    rows.accent();
    at.y0 += view.px(8);
    draw_summary(view, at, setup);
    // ImGui closes a menu on Escape before the frame is drawn: that press has done its work.
    PresentAnswer answer = draw_foot(view, card.footer(), typing || setup.menu_open);
    setup.menu_open = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId);
    if (entered) answer = PresentAnswer::present;
    if (logo && answer == PresentAnswer::none) answer = PresentAnswer::choose_logo;
    if (answer != PresentAnswer::none) ImGui::CloseCurrentPopup();
    return answer;
}

}  // namespace tandem
