#include "ui/inspector/item_history.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "app/command.hpp"
#include "app/label_text.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Who and when in a line: "14:20 · Camille Roux".
std::string line_of(std::initializer_list<std::string_view> parts) {
    std::string line;
    for (const std::string_view part : parts)
        if (!part.empty()) line.append(line.empty() ? "" : " · ").append(part);
    return line;
}

// The texts of a row in the ink they have, one above the other, from `at` on.
void paint_past(ViewContext& view, const Rect& at, const std::string& what, const std::string& line, Color ink,
                Color line_ink) {
    const float used = paragraph(view, at, text_style::control, view.px(17), ink, what);
    if (!line.empty())
        label(view, Rect::at(at.x0, at.y0 + used, at.width(), view.px(15)), text_style::meta, line_ink, line);
}

float height_of(const Sheet& sheet, const std::string& what, bool with_line) {
    const ViewContext& view = sheet.view();
    return paragraph_height(view, text_style::control, view.px(17), sheet.width(), what) +
        (with_line ? view.px(15) : 0);
}

// "Link · Instagram".
std::string part_text(const ViewContext& view, const PostPart& part) {
    if (!part.channel) return std::string(view.word(part.word));
    const facts::Network* network = network_of(view, *part.channel);
    const std::string_view name = network ? std::string_view(network->name) : view.word("stray.channel_gone");
    const bool names_it = view.word(part.word).find("{network}") != std::string_view::npos;
    const std::string text = view.words.format(part.word, {{"network", name}});
    return names_it ? text : text + " · " + std::string(name);
}

// In the sheet of a post an edit of it is told by what was edited: which post it was is known there.
std::string step_text(const ViewContext& view, const PastStep& step, Uuid item) {
    constexpr std::array<std::string_view, 4> edits{"undo.edit_post", "undo.edit_posts", "undo.edit_text",
                                                    "undo.edit_checklist"};
    if (std::find(edits.begin(), edits.end(), step.label.key) == edits.end()) return text_of(view.words, step.label);
    std::vector<std::string> parts;
    for (const PostPart& part : view.session.parts_changed(step, Id<Post>{item}))
        parts.push_back(part_text(view, part));
    return parts.empty() ? text_of(view.words, step.label) : joined(parts);
}

void draw_step(Sheet& sheet, const PastStep& step, Uuid item) {
    ViewContext& view = sheet.view();
    const std::string what = step_text(view, step, item);
    const std::string line =
        line_of({when_value(view, step.at), view.user, step.done ? std::string_view{} : view.word("history.undone")});
    const Rect at = sheet.line(height_of(sheet, what, true) / view.scale);
    const Rect row{at.x0 - view.px(6), at.y0 - view.px(3), at.x1 + view.px(6), at.y1 + view.px(3)};
    const std::string id = "step" + std::to_string(step.number);
    const Hit hit = interact(view, id, row);
    const Registered node(view,
                          {.id = id,
                           .role = Role::row,
                           .label = what,
                           .rect = row,
                           .value = step.done ? "done" : "undone",
                           .focused = hit.focused});
    if (hit.hovered) fill(*ImGui::GetWindowDrawList(), row, view.theme.hover, view.px(dims::radius_tag));
    const Color ink2 = hit.hovered ? view.theme.ink2s : view.theme.ink2;
    paint_past(view, at, what, line, step.done ? view.theme.ink : ink2, ink2);
    draw_focus(view, hit, row, view.px(dims::radius_tag));
    tooltip_for(view, hit, row, view.word("history.item.open"));
    sheet.gap(8);
    if (!hit.clicked) return;
    view.state.history_step = step.number;
    view.run(CommandId::history);
}

void draw_fact(Sheet& sheet, const PastFact& fact) {
    ViewContext& view = sheet.view();
    const std::string line = line_of({fact.at ? when_value(view, *fact.at) : std::string(), fact.who});
    const Rect at = sheet.line(height_of(sheet, fact.what, !line.empty()) / view.scale);
    paint_past(view, at, fact.what, line, view.theme.ink, view.theme.ink2);
    sheet.gap(8);
}

// What somebody decided, by its word in the mark.
std::string event_text(const ViewContext& view, const std::string& what) {
    std::string key = "mark_log." + what;
    std::replace(key.begin(), key.end(), ' ', '_');
    return view.words.has(key) ? std::string(view.word(key)) : what;
}

std::string record_text(const ViewContext& view, const DoneRecord& record) {
    std::string text = line_of({record.person_name, facts::duration_text(record.effort_minutes, view.language),
                                record.day ? day_value(view, *record.day) : std::string()});
    return view.words.format("history.record", {{"text", text}});
}

}  // namespace

void draw_item_history(Sheet& sheet, Uuid item, std::vector<PastFact> facts) {
    ViewContext& view = sheet.view();
    const std::vector<PastStep> steps = view.session.steps_about(item);
    const std::size_t count = steps.size() + facts.size();
    if (!sheet.fold("history.title", count == 0 ? std::string() : std::to_string(count))) return;
    const Scope scope(view, "history", item);
    if (steps.empty()) sheet.paragraph_of(view.word("history.item.none"), text_style::control, view.theme.ink2, 17);
    sheet.gap(6);
    for (const PastStep& step : steps) draw_step(sheet, step, item);
    std::stable_sort(facts.begin(), facts.end(), [](const PastFact& a, const PastFact& b) { return b.at < a.at; });
    for (const PastFact& fact : facts) draw_fact(sheet, fact);
}

namespace {

// Which posts its tasks came from, and went to, when posts were split or merged.
void add_lineage(const ViewContext& view, const Post& post, std::vector<PastFact>& facts) {
    const auto name = [&](Uuid id) {
        const Post* other = view.project().posts.find({id});
        return other ? other->title : std::string(view.word("history.post_gone"));
    };
    for (const Lineage& row : view.project().lineage) {
        if (!row.from.source || row.from.source == row.to.source) continue;
        if (row.to.source == post.id.value)
            facts.push_back({{}, view.words.format("history.came_from", {{"title", name(row.from.source)}}), {}});
        if (row.from.source == post.id.value)
            facts.push_back({{}, view.words.format("history.went_to", {{"title", name(row.to.source)}}), {}});
    }
}

}  // namespace

std::vector<PastFact> past_of(const ViewContext& view, const Post& post) {
    std::vector<PastFact> facts;
    add_lineage(view, post, facts);
    if (post.created_at) facts.push_back({post.created_at, std::string(view.word("post.created_at")), {}});
    for (const Variant& variant : post.variants) {
        const Channel* channel = view.project().channels.find(variant.channel);
        if (!variant.published_at) continue;
        const facts::Network* network = channel ? view.facts.networks.find(channel->network) : nullptr;
        const std::string_view name = network ? std::string_view(network->name) : view.word("stray.channel_gone");
        facts.push_back({variant.published_at, view.words.format("history.published", {{"network", name}}), {}});
    }
    return facts;
}

std::vector<PastFact> past_of(const ViewContext& view, const Task& task) {
    std::vector<PastFact> facts;
    if (const ManualTask* manual = view.project().manual_tasks.find({task.id.value}))
        if (manual->record) facts.push_back({{}, record_text(view, *manual->record), {}});
    const TaskMark* mark = view.project().marks.find({task.id.value});
    if (!mark) return facts;
    if (mark->record) facts.push_back({{}, record_text(view, *mark->record), {}});
    const TaskMark* opened = view.session.opened().marks.find(mark->id);
    const std::size_t known = opened ? std::min(opened->log.size(), mark->log.size()) : 0;
    for (std::size_t i = known; i-- > 0;)
        facts.push_back({mark->log[i].at, event_text(view, mark->log[i].what), mark->log[i].who});
    return facts;
}

}  // namespace tandem
