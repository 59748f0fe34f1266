#include "ui/team/proposals.hpp"

#include <algorithm>
#include <map>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/team/team_state.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Of the present plan; looked for again when it is another one.
TeamState& refreshed(ViewContext& view, const TeamFigures* figures = nullptr) {
    TeamState& state = team_state(view.state);
    if (!state.proposed || figures == nullptr || state.proposed_plan == view.plan().version) return state;
    state.proposals = team_proposals(view.session, figures->to_place);
    std::erase_if(state.proposals, [&](const TeamProposal& one) {
        return std::find(state.refused.begin(), state.refused.end(), one.task) != state.refused.end();
    });
    state.proposed_plan = view.plan().version;
    return state;
}

const TeamProposal* proposal_for(ViewContext& view, Id<Task> task) {
    const TeamState& state = team_state(view.state);
    if (!state.proposed || state.proposed_plan != view.plan().version) return nullptr;
    for (const TeamProposal& one : state.proposals)
        if (one.task == task && one.choice) return &one;
    return nullptr;
}

std::vector<TaskPlace> proposed_places(const TeamState& state) {
    std::vector<TaskPlace> places;
    for (const TeamProposal& one : state.proposals)
        if (one.choice) places.push_back({one.task, one.choice->place});
    return places;
}

std::string_view nobody_word(Explanation::Nobody why) {
    using Nobody = Explanation::Nobody;
    switch (why) {
        case Nobody::overdue: return "team.hopeless.overdue";
        case Nobody::pin_unreachable: return "team.hopeless.pin";
        case Nobody::nobody_competent: return "team.hopeless.skill";
        case Nobody::nobody_there: return "team.hopeless.absent";
        case Nobody::none:
        case Nobody::all_full:
        case Nobody::displaced:
        case Nobody::search_ended: break;
    }
    return "team.hopeless.full";
}

// What is said below the tray: how many places were found, and why there is none for the others, together.
std::vector<std::string> sentences(ViewContext& view, const TeamFigures& figures) {
    const TeamState& state = refreshed(view, &figures);
    if (!state.proposed) return {std::string(view.word("team.propose_hint"))};
    std::map<std::string_view, int> hopeless;
    for (const TeamProposal& one : state.proposals)
        if (!one.choice) ++hopeless[nobody_word(one.why)];
    const auto found = static_cast<std::int64_t>(proposed_places(state).size());
    std::vector<std::string> lines;
    lines.push_back(found > 0 ? view.words.count("team.proposed", found)
                              : std::string(view.word("team.proposed_none")));
    for (const auto& [word, count] : hopeless) lines.push_back(view.words.count(word, count));
    return lines;
}

}  // namespace

bool has_proposal(ViewContext& view, Id<Task> task) { return proposal_for(view, task) != nullptr; }

void draw_proposal(ViewContext& view, const Rect& rect, const Task& task) {
    const TeamProposal* proposal = proposal_for(view, task.id);
    if (proposal == nullptr) return;
    const TeamChoice choice = *proposal->choice;
    const Person* person = view.project().people.find(choice.place.person);
    if (person == nullptr) return;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    horizontal_line(out, rect.x0 + view.px(8), rect.x1 - view.px(8), rect.y0, view.theme.hair, view.px(1));
    Rect at = rect.shrunk(view.px(8), view.px(3));
    const Rect drop = at.cut_right(view.px(24)), accept = at.cut_right(view.px(24));
    std::string text = person->name.substr(0, person->name.find(' ')) + " · " +
        facts::weekday_day(date::year_month_day(choice.place.day), view.language);
    if (choice.short_minutes > 0) text += " · +" + facts::duration_text(choice.short_minutes, view.language);
    icon_in(view, out, at.cut_left(view.px(16)), choice.short_minutes > 0 ? icons::triangle_alert : icons::arrow_right,
            choice.short_minutes > 0 ? view.theme.danger : view.theme.ok_ink, 12);
    at.x0 += view.px(4);
    label(view, at, text_style::meta_medium, choice.short_minutes > 0 ? view.theme.danger : view.theme.ok_ink, text);
    TeamState& state = team_state(view.state);
    if (icon_button(view, "accept", accept, icons::check, view.word("team.accept")))
        view.send(place_task(view.session, task.id, choice.place, view.user));
    if (icon_button(view, "drop", drop, icons::x, view.word("team.drop"))) {
        state.refused.push_back(task.id);
        std::erase_if(state.proposals, [&](const TeamProposal& one) { return one.task == task.id; });
    }
}

float proposals_foot_height(ViewContext& view, float width, const TeamFigures& figures) {
    if (figures.to_place.empty()) return 0;
    float height = view.px(8 + dims::control + 8);
    for (const std::string& line : sentences(view, figures))
        height += paragraph_height(view, text_style::meta, view.px(15), width - view.px(24), line) + view.px(2);
    return height + view.px(4);
}

void draw_proposals_foot(ViewContext& view, const Rect& rect, const TeamFigures& figures) {
    if (rect.empty() || figures.to_place.empty()) return;
    const Scope scope(view, "proposals");
    TeamState& state = team_state(view.state);
    Rect at = rect.shrunk(view.px(8), 0);
    at.y0 += view.px(8);
    Rect line = at.cut_top(view.px(dims::control));
    const std::vector<TaskPlace> places = proposed_places(state);
    if (!state.proposed) {
        if (button(view, "propose", line, view.word("team.propose_all"), {.icon = icons::zap})) {
            state.proposed = true;
            state.proposed_plan = 0;
            state.refused.clear();
        }
    } else {
        const bool any = !places.empty();
        const Rect drop = any ? line.cut_right(std::round((line.width() - view.px(6)) / 2)) : line;
        line.x1 -= view.px(6);
        if (any && button(view, "accept_all", line, view.word("team.accept_all"), {.kind = ButtonKind::primary_cm})) {
            view.send(place_tasks(view.session, places, view.user));
            state.proposed = false;
        }
        if (button(view, "drop_all", drop, view.word(any ? "team.drop_all" : "team.proposed_close")))
            state.proposed = false;
    }
    at = at.shrunk(view.px(4), 0);
    at.y0 += view.px(6);
    for (const std::string& text : sentences(view, figures)) {
        const float height = paragraph_height(view, text_style::meta, view.px(15), at.width(), text);
        paragraph(view, at.cut_top(height), text_style::meta, view.px(15), view.theme.ink2, text);
        at.y0 += view.px(2);
    }
}

}  // namespace tandem
