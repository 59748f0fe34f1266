#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/clock_change.hpp"
#include "app/move_requests.hpp"
#include "app/snippet_requests.hpp"
#include "app/tone_problems.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "plan/suggest_minute.hpp"
#include "ui/inspector/channel_rows.hpp"
#include "ui/inspector/checklist.hpp"
#include "ui/inspector/choices.hpp"
#include "ui/inspector/clock_change.hpp"
#include "ui/inspector/decisions_about.hpp"
#include "ui/inspector/item_history.hpp"
#include "ui/inspector/post_flow.hpp"
#include "ui/inspector/remarks.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/inspector/series_rows.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/inspector/snippet_menu.hpp"
#include "ui/inspector/text_counts.hpp"
#include "ui/inspector/zone_row.hpp"
#include "ui/typed_values.hpp"
#include "ui/views/label_picker.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/widgets/text_area.hpp"

namespace tandem {
namespace {

constexpr int title_bytes = 500, text_bytes = 100000;

bool blank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

// The same answer as a drag to that day would get.
bool may_move(const Session& session, Id<Post> id, std::optional<Day> to) {
    return !check_move(session.project(), id, to, day_of(session.now()), false).refused();
}

// A typed day keeps the time of day; an empty one takes the date away.
DraftCommit date_commit(Id<Post> id, Day near) {
    return [id, near](const Session& session, std::string_view text) -> std::optional<Request> {
        const Post* post = session.project().posts.find(id);
        const std::optional<Day> day = day_from_typed(text, near);
        if (!post || (!day && !blank(text)) || !may_move(session, id, day)) return std::nullopt;
        if (!day) return post->when ? std::optional(remove_dates(session.project(), {id})) : std::nullopt;
        const auto minute = post->when ? minute_of_day(*post->when)
                                       : std::chrono::minutes(suggest_minute(session.project(), *post, *day));
        return schedule_post(*post, LocalMinute(*day) + minute);
    };
}

DraftCommit time_commit(Id<Post> id) {
    return [id](const Session& session, std::string_view text) -> std::optional<Request> {
        const Post* post = session.project().posts.find(id);
        const std::optional<int> minute = time_from_typed(text);
        if (!post || !post->when || !minute || !may_move(session, id, day_of(*post->when))) return std::nullopt;
        return schedule_post(*post, LocalMinute(day_of(*post->when)) + std::chrono::minutes(*minute));
    };
}

bool accepts_time(std::string_view text) { return time_from_typed(text).has_value(); }

void draw_when(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    Rect at = sheet.row("post.when");
    std::string day, time;
    if (post.when) {
        day = facts::weekday_day_month(date::year_month_day(day_of(*post.when)), view.language);
        time = view.words.time_text(static_cast<int>(minute_of_day(*post.when).count()));
    }
    const Rect date_field =
        at.cut_left(post.when ? text_width(view, text_style::control, day) + view.px(14) : view.px(160));
    const Day near = post.when ? day_of(*post.when) : view.today();
    const MoveCheck check =
        check_move(view.project(), post.id, post.when ? std::optional(near) : std::nullopt, view.today(), false);
    text_field(
        view, "date", post.id.value, date_field, day,
        {.name = view.word("post.when"),
         .placeholder = view.word("post.no_date"),
         .most_bytes = 60,
         .plain = true,
         .enabled = !check.refused(),
         .refuses = [&view, near](
                        std::string_view text) { return blank(text) ? std::string() : refuse_day(view, text, near); }},
        date_commit(post.id, near));
    if (post.when)
        text_field(view, "time", post.id.value,
                   at.cut_left(std::max(view.px(64), text_width(view, text_style::control, time) + view.px(14))), time,
                   {.name = view.word("task.group.time"),
                    .most_bytes = 20,
                    .plain = true,
                    .enabled = !check.refused(),
                    .accepts = accepts_time,
                    .wrong = "error.bad_time"},
                   time_commit(post.id));
    draw_repeat_button(view, at, post);
    draw_clock_change(sheet, post, !check.refused());
    if (const auto tones = tone_problems(view.project(), view.facts, post, view.language); !tones.empty())
        sheet.paragraph_of(problems_text(view.words, tones), text_style::caption, view.theme.amber_ink, 16);
    if (check.refused())
        sheet.paragraph_of(view.word(refusal_word(check.answer)), text_style::caption, view.theme.ink2, 16);
}

void draw_title(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    Rect at = sheet.line(32);
    at.x0 -= view.px(6);
    const bool wanted = view.state.title_wanted == post.id;
    if (wanted) view.state.title_wanted.reset();
    text_field(view, "title", post.id.value, at, post.title,
               {.name = view.word("post.title"),
                .placeholder = view.word("post.title"),
                .style = text_style::card_title,
                .most_bytes = title_bytes,
                .plain = true,
                .take_keyboard = wanted},
               row_commit<Post>(post.id, "undo.edit_post", [](Post& row, std::string_view text) {
                   row.title = text;
                   return true;
               }));
    draw_counts_of_post(sheet, post, CountPlace::title);
}

// How many of the six steps are behind the post, its own included.
int steps_done(PostStatus status) {
    switch (status) {
        case PostStatus::idea:
        case PostStatus::brief: return 1;
        case PostStatus::draft:
        case PostStatus::changes_requested: return 2;
        case PostStatus::internal_review: return 3;
        case PostStatus::client_approval:
        case PostStatus::approved: return 4;
        case PostStatus::scheduled: return 5;
        case PostStatus::published:
        case PostStatus::measured: return 6;
        case PostStatus::archived:
        case PostStatus::cancelled: return 0;
    }
    return 0;
}

void draw_status(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    Rect at = sheet.line(30);
    choose_status(view, at, post);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Rect bars = sheet.line(4);
    const float gap = view.px(6), width = (bars.width() - gap * 5) / 6;
    const int done = steps_done(post.status);
    for (int i = 0; i < 6; ++i) {
        const float x = std::round(bars.x0 + static_cast<float>(i) * (width + gap));
        fill(out, {x, bars.y0, std::round(x + width), bars.y1},
             i < done ? view.theme.status(post.status).glyph : view.theme.hover, view.px(2));
    }
}

void draw_text(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    const Rect rest = sheet.section(view.word("post.text"));
    const bool wanted = draw_insert_button(view, rest, {post.id}, typed_or(view, "text", post.id.value, post.text));
    sheet.long_field("text", post.id.value, post.text,
                     {.name = view.word("post.text"),
                      .placeholder = view.word("post.no_text"),
                      .most_bytes = text_bytes,
                      .take_keyboard = wanted},
                     3, row_commit<Post>(post.id, "undo.edit_text", [](Post& row, std::string_view text) {
                         row.text = text;
                         return true;
                     }));
    const std::string_view typed = typed_or(view, "text", post.id.value, post.text);
    draw_template_offer(sheet, post, typed);
    draw_counts_of_post(sheet, post, CountPlace::text);
    sheet.gap(12);
    sheet.section(view.word("post.note"));
    sheet.long_field(
        "note", post.id.value, post.note,
        {.name = view.word("post.note"), .placeholder = view.word("post.note.add"), .most_bytes = text_bytes}, 2,
        row_commit<Post>(post.id, "undo.edit_post", [](Post& row, std::string_view text) {
            row.note = text;
            return true;
        }));
}

// Typed with commas between them, or chosen among those of other posts.
void draw_labels(Sheet& sheet, const RowFields<Post>& fields, const Post& post) {
    ViewContext& view = sheet.view();
    Rect rest = sheet.row("post.tags");
    const Scope scope(view, "labels");
    const Rect end = rest.cut_right(view.px(24));
    const Rect square{end.x0, end.y0 + view.px(2), end.x1, end.y0 + view.px(26)};
    fields.cell(rest, {"post.tags"}, joined(post.tags), {}, [](Post& row, std::string_view text) {
        row.tags = list_from_typed(text);
        return true;
    });
    if (icon_button(view, "choose", square, icons::tag, view.word("labels.choose"),
                    {.kind = ButtonKind::ghost, .small = true}))
        open_label_picker(view);
    draw_label_picker(view, square, {post.id});
}

// Whether its time, or that of a channel, comes twice; or the second hour was chosen when it did.
bool has_double_hour(ViewContext& view, const Post& post) {
    const std::vector<ClockNote> notes = all_clock_notes(view.words, view.project(), view.ask.zones(), post);
    return post.fold == Fold::later ||
        std::any_of(notes.begin(), notes.end(), [](const ClockNote& note) { return note.twice; });
}

// What rules and reports ask about the post, and where it comes from.
void draw_more(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    if (!sheet.fold("post.more")) return;
    const RowFields<Post> fields(sheet, post, "undo.edit_post", post.title, post.id.value);
    fields.references<Audience>({"post.audiences"}, &Post::audiences, options_of(view, view.project().audiences));
    fields.text({"post.kind"}, &Post::kind);
    std::vector<std::pair<std::string, std::string>> stages;
    for (const char* stage : {"see", "think", "do", "care"})
        stages.emplace_back(stage, view.word("journey." + std::string(stage)));
    fields.id_of_list({"post.journey"}, &Post::journey_stage, stages, view.word("field.none"));
    fields.word_of_set({"post.trial"}, &Post::trial, "trial.");
    fields.duration({"post.effort", "post.effort.by_rule"}, &Post::effort_minutes, 24 * 60 * 31);
    draw_labels(sheet, fields, post);
    zone_row(fields, sheet, post, "post.zone.of_channel");
    if (has_double_hour(view, post)) fields.word_of_set({"post.fold"}, &Post::fold, "post.fold.");
    if (post.created_at) sheet.text_row("post.created_at", moment_value(view, *post.created_at));
    if (!post.external_uid.empty()) sheet.text_row("post.external_uid", post.external_uid);
    std::string names;  // of properties that came with its event
    for (const std::string& line : post.calendar_lines)
        names += (names.empty() ? "" : ", ") + line.substr(0, line.find_first_of(":;"));
    if (!names.empty()) sheet.text_row("post.calendar_lines", names);
}

// Who presses something in the sheet has that in mind, not the post: Delete is not for the post until something else is
// pressed, or the keyboard is elsewhere. A text that is being typed owns the key itself, from one frame to the next.
// Call when all is drawn.
void keep_delete_from_post(ViewContext& view, const Rect& area, Id<Post> post) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    Id<Post>& pressed = view.state.pressed_in_sheet;
    const bool above = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    const bool clicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left) || ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (clicked && !above) pressed = area.contains(mouse.x, mouse.y) ? post : Id<Post>{};
    if (context.NavCursorVisible && !above)
        pressed = context.NavId != 0 && context.NavWindow == ImGui::GetCurrentWindow() ? post : Id<Post>{};
    if (pressed == post && !above && !view.drafts.current())
        ImGui::SetKeyOwner(ImGuiKey_Delete, ImGui::GetID("kept_from_post"), ImGuiInputFlags_LockThisFrame);
}

}  // namespace

void draw_post_sheet(ViewContext& view, Rect area, const Post& post) {
    const Scope scope(view, "post", post.id.value);
    const std::size_t first_request = view.requests.size();
    const facts::Network* network = post.variants.empty() ? nullptr : network_of(view, post.variants.front().channel);
    draw_sheet_head(view, area.cut_top(view.px(40)),
                    {.what = view.word(post.status == PostStatus::idea ? "status.idea" : "post.what"),
                     .icon = icons::file_text,
                     .network = network,
                     .actions = true});

    ScrollArea scroll(view, "body", area);
    Sheet sheet(view, scroll.content(), area.width());
    sheet.gap(12);
    draw_title(sheet, post);
    sheet.gap(4);
    draw_status(sheet, post);
    draw_tool_lines(sheet, post);
    sheet.rule();
    draw_when(sheet, post);
    choose_campaign(sheet, post);
    choose_pillar(sheet, post);
    choose_objectives(sheet, post);
    choose_person(sheet, post, "post.creator", &Post::creator);
    choose_person(sheet, post, "post.supervisor", &Post::supervisor);
    choose_approver(sheet, post);
    draw_series_rows(sheet, post);
    sheet.rule();
    draw_channel_rows(sheet, post);
    sheet.rule();
    draw_derived_work(sheet, post);
    draw_deadlines(sheet, post);
    sheet.rule();
    draw_text(sheet, post);
    draw_text_versions(sheet, post);
    draw_ab_test(sheet, post);
    draw_checklist(sheet, post);
    draw_approvals(sheet, post);
    draw_decisions_about(sheet, post.id.value);
    draw_remarks(sheet, post.id.value, post.title);
    draw_more(sheet, post);
    draw_item_history(sheet, post.id.value, past_of(view, post));
    sheet.gap(24);
    scroll.set_height(sheet.height());
    keep_delete_from_post(view, area, post.id);
    spread_requests(view, first_request);
}

}  // namespace tandem
