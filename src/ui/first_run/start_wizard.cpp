#include "ui/first_run/start_wizard.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/first_run/start_steps.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float dialog_width = 800, dialog_height = 620, head_height = 44, foot_height = 60;
constexpr std::array step_words{"first.step.role", "first.step.channels", "first.step.hours"};

std::size_t index_of(const StartWizard& wizard) { return static_cast<std::size_t>(wizard.step); }

bool step_is_right(const ViewContext& view, StartWizard& wizard) {
    switch (wizard.step) {
        case StartWizard::Step::who: return wizard.brand_fault().empty() && wizard.person_fault().empty();
        case StartWizard::Step::channels: return wizard.channels_fault().empty();
        case StartWizard::Step::hours:
            return wizard.take_hours() && wizard.hours_fault().empty() && wizard.office_fault().empty() &&
                wizard.currency_fault().empty() && view.ask.zones().find(wizard.answers.zone);
    }
    return false;
}

void go(StartWizard& wizard, int by) {
    wizard.step = static_cast<StartWizard::Step>(static_cast<int>(wizard.step) + by);
    wizard.fresh = true;
}

void draw_step_mark(ViewContext& view, float& right, const Rect& row, const StartWizard& wizard, std::size_t step) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const bool present = step == index_of(wizard), done = step < index_of(wizard);
    const TextStyle style = present ? text_style::caption_strong : text_style::caption;
    const std::string_view word = view.word(step_words[step]);
    const float side = view.px(20), width = side + view.px(7) + text_width(view, style, word);
    const Rect rect{right - width, row.y0, right, row.y1};
    const Registered node(
        view, {.id = step_words[step], .role = Role::badge, .label = word, .rect = rect, .selected = present});
    const Rect disc = Rect::at(rect.x0, std::round((row.y0 + row.y1 - side) / 2), side, side);
    fill(out, disc, present ? t.smm : done ? t.smm_t2 : t.hover, side / 2);
    if (done)
        icon_in(view, out, disc, icons::check, t.smm_ink, 12);
    else
        label_in(view, out, disc, text_style::meta_strong, present ? t.onfill : t.ink2s, std::to_string(step + 1),
                 Align::centre);
    label_in(view, out, {disc.x1 + view.px(7), row.y0, rect.x1 + 1, row.y1}, style, present ? t.ink : t.ink2, word);
    right = rect.x0;
    if (step == 0) return;
    horizontal_line(out, right - view.px(28), right - view.px(8), std::round((row.y0 + row.y1) / 2), t.hair2,
                    view.px(1));
    right -= view.px(36);
}

void draw_head(ViewContext& view, const Rect& row, const StartWizard& wizard) {
    float right = row.x1;
    for (std::size_t step = step_words.size(); step-- > 0;) draw_step_mark(view, right, row, wizard, step);
    label(view, {row.x0, row.y0, right - view.px(12), row.y1}, text_style::title, view.theme.ink,
          view.word("first.new"));
}

// A menu or a dialog that is not the one this is drawn in.
bool something_is_above() {
    const auto& open = ImGui::GetCurrentContext()->OpenPopupStack;
    return !open.empty() && open.back().Window != ImGui::GetCurrentWindowRead();
}

struct FootClicks {
    bool next = false, back = false;
};

FootClicks draw_foot(ViewContext& view, Rect foot, const StartWizard& wizard) {
    const bool last = wizard.step == StartWizard::Step::hours, first = wizard.step == StartWizard::Step::who;
    const std::string_view next_word = view.word(last        ? "first.finish"
                                                     : first ? "first.to_channels"
                                                             : "first.to_hours");
    const std::string_view back_word = view.word(first ? "dialog.cancel" : "first.back");
    const ButtonLook primary{.kind = ButtonKind::primary, .icon = icons::arrow_right, .icon_after = true};
    FootClicks clicks;
    foot = foot.shrunk(0, view.px(14));
    const Rect next = foot.cut_right(button_width(view, next_word, primary) + view.px(8));
    foot.x1 -= view.px(10);
    const ButtonLook ghost{.kind = ButtonKind::ghost};
    const bool goes_back = !first || wizard.can_cancel;
    const Rect back = foot.cut_right(goes_back ? button_width(view, back_word, ghost) : 0);
    foot.x1 -= view.px(12);
    icon_in(view, *ImGui::GetWindowDrawList(), foot.cut_left(view.px(16)), icons::lock, view.theme.ink2, 13);
    foot.x0 += view.px(6);
    label(view, foot, text_style::caption, view.theme.ink2, view.word("first.local"));
    clicks.back = goes_back && button(view, "back", back, back_word, ghost);
    clicks.next = button(view, "next", next, next_word, primary);
    return clicks;
}

bool draw_step(ViewContext& view, const Rect& at, StartWizard& wizard, bool fresh) {
    switch (wizard.step) {
        case StartWizard::Step::who: return draw_who_step(view, at, wizard, fresh);
        case StartWizard::Step::channels: return draw_channels_step(view, at, wizard, fresh);
        case StartWizard::Step::hours: return draw_hours_step(view, at, wizard, fresh);
    }
    return false;
}

}  // namespace

StartWizard StartWizard::begin(std::string person, std::string zone, const facts::Words& words) {
    const facts::Language language = words.language();
    StartWizard wizard;
    wizard.answers.person = std::move(person);
    const PlaceOfZone place = place_of_zone(zone, language);
    wizard.answers.zone = std::move(zone);
    wizard.answers.region = place.region;
    wizard.answers.currency = place.currency;
    for (std::size_t day = 0; day < 7; ++day)
        if (const int minutes = wizard.answers.work_minutes[day]; minutes > 0)
            wizard.hours[day] = facts::duration_text(minutes, language);
    wizard.office_begin = words.time_text(wizard.answers.office.begin);
    wizard.office_end = words.time_text(wizard.answers.office.end);
    return wizard;
}

void StartWizard::follow_clock(const facts::Words& words) {
    for (std::string* typed : {&office_begin, &office_end})
        if (const auto minute = time_from_typed(*typed)) *typed = words.time_text(*minute);
}

bool StartWizard::take_hours() {
    bool right = true;
    for (std::size_t day = 0; day < 7; ++day) {
        const std::optional<int> minutes = is_blank(hours[day]) ? std::optional(0) : duration_from_typed(hours[day]);
        if (minutes && *minutes <= 24 * 60)
            answers.work_minutes[day] = *minutes;
        else
            right = false;
    }
    const auto begin = time_from_typed(office_begin), end = time_from_typed(office_end);
    if (!begin || !end || *begin >= *end) return false;
    answers.office = {*begin, *end};
    return right;
}

std::string_view StartWizard::brand_fault() const { return is_blank(answers.brand) ? "first.fault.brand" : ""; }
std::string_view StartWizard::person_fault() const { return is_blank(answers.person) ? "first.fault.person" : ""; }
std::string_view StartWizard::channels_fault() const { return answers.channels.empty() ? "first.fault.channels" : ""; }
std::string_view StartWizard::hours_fault() const {
    int total = 0;
    for (const std::string& typed : hours) {
        if (is_blank(typed)) continue;
        const auto minutes = duration_from_typed(typed);
        if (!minutes || *minutes > 24 * 60) return "first.fault.duration";
        total += *minutes;
    }
    return total > 0 ? "" : "first.fault.no_hours";
}
std::string_view StartWizard::office_fault() const {
    const auto begin = time_from_typed(office_begin), end = time_from_typed(office_end);
    if (!begin || !end) return "first.fault.time";
    return *begin < *end ? "" : "first.fault.office";
}
std::string_view StartWizard::currency_fault() const {
    const std::string& code = answers.currency;
    const bool right =
        code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return right ? "" : "first.fault.currency";
}

WizardAnswer draw_start_wizard(ViewContext& view, const Rect& rect, float padding, StartWizard& wizard) {
    const Scope scope(view, "wizard");
    Rect inside = rect.shrunk(padding, 0);
    const Rect foot = inside.cut_bottom(view.px(foot_height));
    horizontal_line(*ImGui::GetWindowDrawList(), rect.x0, rect.x1, foot.y0, view.theme.hair, view.px(1));
    inside.y0 += std::min(padding, view.px(28)) - view.px(8);
    draw_head(view, inside.cut_top(view.px(head_height)), wizard);
    inside.y0 += view.px(4);
    const StartWizard::Step shown = wizard.step;
    const bool fresh = std::exchange(wizard.fresh, false);
    bool enter = draw_step(view, inside, wizard, fresh);
    wizard.refused = false;
    const FootClicks clicks = draw_foot(view, foot, wizard);

    const bool on_widget = ImGui::IsAnyItemActive() || (ImGui::IsAnyItemFocused() && ImGui::GetIO().NavVisible);
    const bool above = something_is_above();
    enter = enter || (!on_widget && !fresh && !above && ImGui::IsKeyPressed(ImGuiKey_Enter, false));
    const bool escape = !above && !ImGui::IsAnyItemActive() && !fresh && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (enter || clicks.next) {
        wizard.tried[index_of(wizard)] = true;
        wizard.refused = !step_is_right(view, wizard);
        if (wizard.refused) return WizardAnswer::none;
        if (shown == StartWizard::Step::hours) return WizardAnswer::created;
        go(wizard, 1);
    } else if (clicks.back || escape) {
        if (shown == StartWizard::Step::who) return wizard.can_cancel ? WizardAnswer::cancelled : WizardAnswer::none;
        go(wizard, -1);
    }
    return WizardAnswer::none;
}

WizardAnswer draw_start_dialog(ViewContext& view, StartWizard& wizard) {
    Dialog dialog(view, "new_project", view.word("first.new"), view.px(dialog_width), view.px(dialog_height), true,
                  false);
    if (!dialog.open()) return WizardAnswer::none;
    const Rect inside{dialog.content().x0, dialog.content().y0 - view.px(36), dialog.content().x1,
                      dialog.footer().y1 + view.px(20)};
    const float padding = view.px(20);
    const WizardAnswer answer =
        draw_start_wizard(view, {inside.x0 - padding, inside.y0, inside.x1 + padding, inside.y1}, padding, wizard);
    if (answer != WizardAnswer::none) ImGui::CloseCurrentPopup();
    return answer;
}

}  // namespace tandem
