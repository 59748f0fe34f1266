#include "ui/strategy/decision_rows.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/command.hpp"
#include "app/insight_requests.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/strategy/verdict_menu.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {
namespace {

constexpr std::size_t first_links = 3;
constexpr float key_left = 13, text_left = 79;

DraftCommit reason_commit(Id<Decision> id) {
    return [id](const Session& session, std::string_view text) -> std::optional<Request> {
        const Decision* row = session.project().decisions.find(id);
        if (!row) return std::nullopt;
        Decision next = *row;
        next.reason = text;
        return Request{{"undo.edit_decision", {}}, {Put<Decision>{std::move(next)}}, {id.value, {}}};
    };
}

std::string name_of(const Project& project, Uuid item) {
    if (const Post* post = project.posts.find({item})) return post->title;
    if (const Campaign* campaign = project.campaigns.find({item})) return campaign->name;
    const Objective* objective = project.objectives.find({item});
    return objective ? objective->name : std::string();
}

// A post on the calendar, a campaign in the inspector, an objective on this page.
void show_item(ViewContext& view, Uuid item) {
    if (const Post* post = view.project().posts.find({item})) {
        view.state.clear_filters(post->title);
        view.run(CommandId::show_calendar);
        view.state.selection = Selection::of(post->id);
        view.state.inspector_open = true;
        if (!post->when) return;
        view.state.month = month_of(day_of(*post->when));
        view.state.reveal = Focus{item, day_of(*post->when)};
    } else if (view.project().campaigns.contains({item})) {
        view.state.selection = Selection::of(Id<Campaign>{item});
        view.state.inspector_open = true;
    } else {
        set_unfolded(view, item, true);
        view.state.strategy.row_wanted = item;
    }
}

std::vector<Uuid> selected_items(const UiState& state) {
    std::vector<Uuid> items;
    if (state.selection.kind == Selection::Kind::posts)
        for (const Id<Post> post : state.selection.posts) items.push_back(post.value);
    if (state.selection.kind == Selection::Kind::campaign) items.push_back(state.selection.campaign.value);
    return items;
}

// The verdict, which may be another one, and at the right who decided and when.
void draw_verdict(ViewContext& view, PageCard& card, const Decision& decision) {
    Rect line = card.line(26);
    ImGui::GetWindowDrawList()->AddCircleFilled({line.x0 + view.px(4), (line.y0 + line.y1) / 2}, view.px(3.5f),
                                                view.theme.smm);
    line.x0 += view.px(key_left);
    label(view, line.cut_left(view.px(text_left - key_left)), text_style::meta_medium, view.theme.ink2,
          view.word("decision.title"));
    if (end_button(view, line, "delete", icons::trash_2, "decision.delete"))
        view.send({{"undo.delete_decision", {}}, {Remove<Decision>{decision.id}}, {decision.id.value, {}}});
    if (const Person* person = decision.by ? view.project().people.find(*decision.by) : nullptr) {
        avatar_link(view, line, line.x1 - view.px(22), *person);
        line.x1 -= view.px(28);
    }
    const std::string day = facts::day_month_short(date::year_month_day(decision.day), view.language);
    label(view, line, text_style::caption, view.theme.ink2, day, Align::right);
    line.x1 -= text_width(view, text_style::caption, day) + view.px(8);
    std::vector<Option> options;
    for (std::size_t i = 0; i < EnumWords<DecisionVerdict>::words.size(); ++i)
        options.push_back(
            {nth_part(decision.id.value, "verdict", i), verdict_word(view, static_cast<DecisionVerdict>(i))});
    line.x0 -= view.px(6);
    if (const auto chosen =
            one_of_cell(view, line, "decision.verdict", options, static_cast<std::size_t>(decision.verdict), {})) {
        Decision next = decision;
        next.verdict = static_cast<DecisionVerdict>(*chosen);
        view.send({{"undo.edit_decision", {}}, {Put<Decision>{std::move(next)}}, {decision.id.value, {}}});
    }
}

// What it changed, in a menu of what it may have changed.
void draw_plan(ViewContext& view, PageCard& card, const Decision& decision) {
    Rect line = card.line(26);
    ImGui::GetWindowDrawList()->AddCircleFilled({line.x0 + view.px(4), (line.y0 + line.y1) / 2}, view.px(3.5f),
                                                decision.changed.empty() ? view.theme.hair2 : view.theme.ok);
    line.x0 += view.px(key_left);
    label(view, line.cut_left(view.px(text_left - key_left)), text_style::meta_medium, view.theme.ink2,
          view.word("decision.plan"));
    line.x0 -= view.px(6);
    const std::string text = view.words.count("decision.changed", static_cast<std::int64_t>(decision.changed.size()));
    const ComboLook look{.name = view.word("decision.changes"),
                         .text = decision.changed.empty() ? std::string_view() : std::string_view(text),
                         .empty_text = view.word("decision.changes.none"),
                         .plain = true};
    std::vector<Uuid> items;
    const auto turned = combo(view, "changes", line, look, [&] {
        items = linkable_items(view.session, decision, selected_items(view.state));
        std::vector<MenuRow> rows;
        for (const Uuid item : items) {
            MenuRow row;
            row.id = to_text(item);
            row.text = name_of(view.project(), item);
            row.checked = std::find(decision.changed.begin(), decision.changed.end(), item) != decision.changed.end();
            rows.push_back(std::move(row));
        }
        if (rows.empty()) rows.push_back(MenuRow::title(std::string(view.word("decision.changes.how"))));
        return rows;
    });
    if (turned && *turned < items.size()) view.send(link_decision(decision, items[*turned]));
}

void draw_links(ViewContext& view, PageCard& card, const Decision& decision) {
    const std::string list = to_text(decision.id) + "/changed";
    const std::size_t all = decision.changed.size();
    const std::size_t shown = shows_all(view, list) ? all : std::min(all, first_links);
    for (std::size_t i = 0; i < shown; ++i) {
        const std::string name = name_of(view.project(), decision.changed[i]);
        if (name.empty()) continue;
        const Scope scope(view, "changed", nth_part(decision.id.value, "changed", i));
        Rect line = card.line(24);
        line.x0 += view.px(text_left - 6);
        if (link_cell(view, "item", line, name)) show_item(view, decision.changed[i]);
    }
    if (all <= first_links) return;
    Rect line = card.line(24);
    line.x0 += view.px(text_left - 6);
    more_button(view, line, list, all, first_links);
}

}  // namespace

void draw_decision(ViewContext& view, PageCard& card, const Decision& decision) {
    const Scope scope(view, "decision", decision.id.value);
    const float top = card.line(0).y0;
    draw_verdict(view, card, decision);
    card.text("decision.reason", decision.id.value, decision.reason, text_style::control, text_left, 0,
              reason_commit(decision.id));
    draw_plan(view, card, decision);
    draw_links(view, card, decision);
    if (view.state.strategy.row_wanted != decision.id.value) return;
    view.state.strategy.row_wanted = {};
    scroll_into_view(top - view.px(60), card.line(0).y1);
}

}  // namespace tandem
