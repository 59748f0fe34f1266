#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/bars/bar_title.hpp"
#include "ui/bars/bars.hpp"
#include "ui/bars/period_title.hpp"
#include "ui/bars/project_menu.hpp"
#include "ui/bars/view_switch.hpp"
#include "ui/inspector/choices.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float gap = 12;

bool shows_week(const ViewContext& view) {
    return view.state.section == Section::tasks && view.state.task_span == TaskSpan::week;
}

struct SavedLook {
    const char* icon;
    Color color;
    std::string_view word;
};

SavedLook saved_look(const ViewContext& view) {
    const Theme& t = view.theme;
    switch (view.session.save_state()) {
        case SaveState::saving: return {icons::refresh_cw, t.ink2, "save.saving"};
        case SaveState::failed: return {icons::circle_alert, t.danger, "save.failed"};
        case SaveState::read_only: return {icons::lock, t.ink2, "filter.read_only"};
        default: break;
    }
    if (!view.session.path()) return {icons::circle_dot, t.amber, "save.never"};
    if (view.session.unsaved()) return {icons::circle_dot, t.amber, "save.modified"};
    return {icons::circle_check, t.ok, "save.saved"};
}

// What the right part of the bar shows at the present width.
struct RightPart {
    float search_width = 208;  // at 100 %
    bool saved_word = true;
    bool lens_words = true;
    float width = 0;
};
// From plenty of room to little: the search shrinks first, to its icon last.
constexpr RightPart right_parts[] = {
    {208, true, true}, {132, true, true}, {132, false, true}, {132, false, false}, {28, false, false}};

std::array<Segment, 3> lens_segments(const ViewContext& view, bool words) {
    const Theme& t = view.theme;
    const auto text = [&](std::string_view key) { return words ? view.word(key) : std::string_view{}; };
    return {Segment{"smm", view.word("lens.smm"), t.smm, 0}, Segment{"cm", view.word("lens.cm"), t.cm, 0},
            Segment{"both", text("lens.both"), t.smm, t.cm}};
}

float saved_width(const ViewContext& view, bool word) {
    return view.px(16) +
        (word ? view.px(6) + text_width(view, text_style::caption, view.word(saved_look(view).word)) : 0);
}

RightPart measured(const ViewContext& view, RightPart part) {
    part.width = view.px(part.search_width + gap) + segmented_width(view, lens_segments(view, part.lens_words)) +
        view.px(gap + 2 * 28 + 4 + gap) + saved_width(view, part.saved_word) + view.px(gap + dims::avatar + gap);
    return part;
}

// A part of this size at the right end of the room, which loses it and what lies between.
Rect cut_part(const ViewContext& view, Rect& room, float width_px, float top, float height, float between = gap) {
    const Rect part = Rect::at(room.x1 - width_px, room.y0 + view.px(top), width_px, view.px(height));
    room.x1 = part.x0 - view.px(between);
    return part;
}

// A field to look at: the search itself opens in the middle of the window.
void draw_search(ViewContext& view, const Rect& rect, float width_100) {
    const Command& row = command(CommandId::palette);
    const std::string keys = shortcut_text(view, row.shortcut);
    if (width_100 <= 28) {
        if (icon_button(view, "search", rect, icons::search, view.word(row.word),
                        {.kind = ButtonKind::ghost, .shortcut = keys}))
            view.run(row.id);
        return;
    }
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Hit hit = interact(view, "search", rect);
    const Registered node(
        view,
        {.id = "search", .role = Role::button, .label = view.word(row.word), .rect = rect, .focused = hit.focused});
    fill(out, rect, hit.hovered ? view.theme.hover : view.theme.panel, view.px(dims::radius));
    outline(out, rect, view.theme.hair2, view.px(dims::radius));
    Rect inner = rect.shrunk(view.px(8), 0);
    icon_in(view, out, inner.cut_left(view.px(16)), icons::search, view.theme.ink2, 14);
    inner.x0 += view.px(6);
    const float cap = key_cap_width(view, keys);
    const float text = text_width(view, text_style::control, view.word("bar.search"));
    if (text + view.px(8) + cap <= inner.width()) {
        key_cap(view, inner.x1 - cap, inner, keys);
        inner.x1 -= cap + view.px(6);
    }
    label_in(view, out, inner, text_style::control, hit.hovered ? view.theme.ink2s : view.theme.ink2,
             view.word("bar.search"));
    draw_focus(view, hit, rect, view.px(dims::radius));
    tooltip_for(view, hit, rect, view.word(row.word), keys);
    if (hit.clicked) view.run(row.id);
}

void draw_lens(ViewContext& view, const Rect& rect, bool words, Lens lens) {
    constexpr std::array<CommandId, 3> ids{CommandId::lens_smm, CommandId::lens_cm, CommandId::lens_both};
    auto segments = lens_segments(view, words);
    std::array<std::string, 3> keys;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        keys[i] = shortcut_text(view, command(ids[i]).shortcut);
        segments[i].tooltip = view.word(command(ids[i]).word);
        segments[i].shortcut = keys[i];
    }
    if (const auto chosen =
            segmented(view, "lens", rect, segments, static_cast<int>(lens), view.word(command(ids[2]).word)))
        view.run(ids[static_cast<std::size_t>(*chosen)]);
}

void draw_step(ViewContext& view, const Rect& rect, CommandId id) {
    const Command& row = command(id);
    const std::string text = command_text(view, id), keys = shortcut_text(view, row.shortcut);
    if (icon_button(
            view, row.word, rect, icon_glyph(row.icon), view.word(row.word),
            {.kind = ButtonKind::ghost, .tooltip = text, .shortcut = keys, .enabled = is_enabled(row, view.workbench)}))
        view.run(id);
}

void draw_saved(ViewContext& view, const Rect& rect, bool word) {
    const SavedLook look = saved_look(view);
    const Hit hit = interact(view, "saved", rect);
    const Registered node(
        view,
        {.id = "saved", .role = Role::button, .label = view.word(look.word), .rect = rect, .focused = hit.focused});
    icon_in(view, *ImGui::GetWindowDrawList(), Rect::at(rect.x0, rect.y0, view.px(16), rect.height()), look.icon,
            look.color, 16);
    if (word)
        label(view, {rect.x0 + view.px(22), rect.y0, rect.x1, rect.y1}, text_style::caption,
              hit.hovered ? view.theme.ink : view.theme.ink2, view.word(look.word));
    const std::string keys = shortcut_text(view, command(CommandId::save).shortcut);
    const std::string how = word ? std::string() : std::string(view.word(look.word)) + "\n";
    tooltip_for(view, hit, rect, how + std::string(view.word("command.save")), keys);
    draw_focus(view, hit, rect.shrunk(0, view.px(3)), view.px(dims::radius_tag));
    if (hit.clicked) view.run(CommandId::save);
}

const Person* person_named(const ViewContext& view) {
    for (const Person& person : view.project().people)
        if (person.name == view.user) return &person;
    return nullptr;
}

// Everybody of the project, to say who is at this computer.
void draw_me_menu(ViewContext& view, const Rect& anchor) {
    if (!menu_is_open("me.menu")) return;
    const std::vector<const Person*> people = people_to_choose(view, std::nullopt);
    std::vector<MenuRow> rows{MenuRow::title(std::string(view.word("bar.who")))};
    for (const Person* person : people) {
        MenuRow row;
        row.id = to_text(person->id);
        row.text = person->name;
        row.checked = person->name == view.user;
        rows.push_back(std::move(row));
    }
    if (const auto chosen = menu(view, "me.menu", anchor, rows, {.check_column = true}))
        view.state.user_name = people[*chosen - 1]->name;
}

void draw_me(ViewContext& view, const Rect& rect) {
    const float side = rect.height();
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Person* known = person_named(view);
    const std::string name =
        known ? view.words.format("bar.me", {{"name", known->name}}) : std::string(view.word("bar.who"));
    const Hit hit = interact(view, "me", rect);
    register_widget(view, {.id = "me", .role = Role::button, .label = name, .rect = rect, .focused = hit.focused});
    if (known) {
        avatar(view, out, rect, initials_of(*known), tone_of(*known));
    } else {
        fill(out, rect, hit.hovered ? view.theme.hair2 : view.theme.hover, side / 2);
        icon_in(view, out, rect, icons::user, view.theme.ink2s, 14);
    }
    draw_focus(view, hit, rect, side / 2);
    tooltip_for(view, hit, rect, name);
    if (hit.clicked) open_menu("me.menu");
    draw_me_menu(view, rect);
}

void draw_date_navigation(ViewContext& view, Rect& at) {
    const bool calendar = view.state.section == Section::calendar;
    const bool tasks =
        view.state.section == Section::tasks || (calendar && view.state.calendar.view == CalendarView::day);
    const bool week = shows_week(view) || (calendar && view.state.calendar.view == CalendarView::week);
    const bool year = calendar && view.state.calendar.view == CalendarView::year;
    const bool strategy = view.state.section == Section::strategy || view.state.section == Section::campaigns ||
        view.state.section == Section::team;
    const auto step = [&](CommandId id, const char* icon, std::string_view word) {
        const Rect rect = Rect::at(at.x0, at.y0 + view.px(10), view.px(28), view.px(28));
        at.x0 = rect.x1;
        const std::string keys = shortcut_text(view, command(id).shortcut);
        if (icon_button(view, word, rect, icon, view.word(word), {.kind = ButtonKind::ghost, .shortcut = keys}))
            view.run(id);
    };
    step(CommandId::previous, icons::chevron_left,
         week           ? "bar.previous_week"
             : tasks    ? "bar.previous_day"
             : year     ? "bar.previous_year"
             : strategy ? "bar.previous_period"
                        : "bar.previous_month");
    const std::string keys = shortcut_text(view, command(CommandId::today).shortcut);
    const ButtonLook look{.tooltip = view.word("bar.today"), .shortcut = keys};
    const float width = button_width(view, view.word("bar.today"), look);
    at.x0 += view.px(4);
    const Rect today = Rect::at(at.x0, at.y0 + view.px(10), width, view.px(28));
    if (button(view, "today", today, view.word("bar.today"), look)) view.run(CommandId::today);
    at.x0 = today.x1 + view.px(4);
    step(CommandId::next, icons::chevron_right,
         week           ? "bar.next_week"
             : tasks    ? "bar.next_day"
             : year     ? "bar.next_year"
             : strategy ? "bar.next_period"
                        : "bar.next_month");
}

std::array<Segment, 3> span_segments(const ViewContext& view) {
    return {Segment{"day", view.word("task.span.day")}, Segment{"week", view.word("task.span.week")},
            Segment{"people", view.word("task.span.people")}};
}

// The switch between the ways of the calendar, resp. of the tasks between a day, its week and its people: with its
// words, or one button where there is no room for them. None in other sections.
bool has_span(const ViewContext& view) {
    return view.state.section == Section::tasks || view.state.section == Section::calendar;
}
float span_width(const ViewContext& view, bool words) {
    if (!has_span(view)) return 0;
    if (view.state.section == Section::calendar) return view_switch_width(view, words) + view.px(gap);
    return (words ? segmented_width(view, span_segments(view)) : view.px(28)) + view.px(gap);
}

void draw_span(ViewContext& view, Rect& at, bool words) {
    if (!has_span(view)) return;
    const Rect rect = at.cut_left(span_width(view, words));
    if (view.state.section == Section::calendar) return draw_view_switch(view, rect, words);
    const std::string keys = shortcut_text(view, command(CommandId::task_span).shortcut);
    const std::string_view name = view.word("command.task_span");
    if (!words) {
        const Rect square = Rect::at(rect.x0, rect.y0 + view.px(10), view.px(28), view.px(28));
        if (icon_button(view, "span", square, icons::calendar_range, name,
                        {.kind = ButtonKind::ghost, .shortcut = keys}))
            view.run(CommandId::task_span);
        return;
    }
    auto segments = span_segments(view);
    for (Segment& segment : segments) segment.tooltip = name, segment.shortcut = keys;
    const Rect trough = Rect::at(rect.x0, rect.y0 + view.px(9), rect.width() - view.px(gap), view.px(dims::segmented));
    if (const auto chosen = segmented(view, "span", trough, segments, static_cast<int>(view.state.task_span), name))
        show_task_span(view.session, view.state, static_cast<TaskSpan>(*chosen));
}

std::array<Segment, 2> language_segments(const ViewContext& view) {
    return {Segment{"fr", view.word("settings.language.fr")}, Segment{"en", view.word("settings.language.en")}};
}

// Without a project the bar has what somebody wants to set before anything else.
void draw_first_choices(ViewContext& view, const Rect& trough, const Rect& rect) {
    const std::array languages = language_segments(view);
    if (const auto chosen = segmented(view, "language", trough, languages,
                                      view.language == facts::Language::french ? 0 : 1, view.word("settings.language")))
        view.run(*chosen == 0 ? CommandId::french : CommandId::english);
    const CommandId other = view.theme.dark ? CommandId::light_theme : CommandId::dark_theme;
    const std::string text = command_text(view, other);
    if (icon_button(view, "theme", rect, view.theme.dark ? icons::moon : icons::sun, view.word("settings.theme"),
                    {.kind = ButtonKind::ghost, .tooltip = text}))
        view.run(other);
}

void draw_bar_without_project(ViewContext& view, Rect at, const BarFacts& facts) {
    const Rect theme = cut_part(view, at, view.px(28), 10, 28);
    const Rect language = cut_part(view, at, segmented_width(view, language_segments(view)), 9, dims::segmented);
    const float search_width = at.width() >= view.px(520) ? 208 : 28;
    const Rect search = cut_part(view, at, view.px(search_width), 10, 28);
    draw_project_button(view, at, view.px(260), facts);
    draw_search(view, search, search_width);
    draw_first_choices(view, language, theme);
}

}  // namespace

void draw_top_bar(ViewContext& view, const Rect& area, const BarFacts& facts) {
    const Registered node(view, {.id = "top_bar", .role = Role::group, .label = {}, .rect = area});
    fill(*ImGui::GetWindowDrawList(), area, view.theme.panel);
    horizontal_line(*ImGui::GetWindowDrawList(), area.x0, area.x1, area.y1 - view.px(1), view.theme.hair, view.px(1));
    Rect at = area.shrunk(view.px(gap), 0);
    const PeriodTitle title = period_title(view);
    float navigation = view.px(28 * 2 + 8) + button_width(view, view.word("bar.today")) + view.px(16);
    if (!facts.project_open) return draw_bar_without_project(view, at, facts);
    // Where there is little room the words of the views stay before those of the title, and these before a wide search.
    const float padding = view.px(16), least_right = measured(view, right_parts[std::size(right_parts) - 1]).width;
    float left = view.px(170 + gap) + navigation + padding;
    const bool span_words = left + title.least_px + span_width(view, true) + least_right <= at.width();
    navigation += span_width(view, span_words);
    left += span_width(view, span_words);
    float title_px = text_width(view, text_style::title, title.full);
    const bool brief = left + title_px + least_right > at.width();
    if (brief) title_px = text_width(view, text_style::title, title.brief);
    RightPart right;
    for (const RightPart& part : right_parts) {
        right = measured(view, part);
        if (left + title_px + right.width <= at.width()) break;
    }

    // Cut from the right, drawn from the left: the way of Tab.
    const Rect me = cut_part(view, at, view.px(dims::avatar), 12, dims::avatar);
    const Rect saved = cut_part(view, at, saved_width(view, right.saved_word), 10, 28);
    const Rect redo = cut_part(view, at, view.px(28), 10, 28, 4), undo = cut_part(view, at, view.px(28), 10, 28);
    const Rect lens =
        cut_part(view, at, segmented_width(view, lens_segments(view, right.lens_words)), 9, dims::segmented);
    const Rect search = cut_part(view, at, view.px(right.search_width), 10, 28);
    const float name_px = at.width() - navigation - std::max(title_px, title.least_px) - padding - view.px(2 * gap);
    draw_project_button(view, at, std::max(view.px(60), name_px), facts);
    vertical_line(*ImGui::GetWindowDrawList(), at.x0, area.y0 + view.px(14), area.y1 - view.px(14), view.theme.hair,
                  view.px(1));
    at.x0 += view.px(8);
    draw_span(view, at, span_words);
    draw_date_navigation(view, at);
    at.x0 += view.px(12);
    draw_bar_title(view, at, title, brief);
    draw_search(view, search, right.search_width);
    draw_lens(view, lens, right.lens_words, facts.lens);
    draw_step(view, undo, CommandId::undo);
    draw_step(view, redo, CommandId::redo);
    draw_saved(view, saved, right.saved_word);
    draw_me(view, me);
}

}  // namespace tandem
