// A contest, a live event, an influencer's post, an incident or a note in the inspector.
#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/occasion_requests.hpp"
#include "app/rule_draft.hpp"
#include "facts/date_words.hpp"
#include "ui/inspector/decisions_about.hpp"
#include "ui/inspector/item_history.hpp"
#include "ui/inspector/occasion_parts.hpp"
#include "ui/inspector/remarks.hpp"
#include "ui/occasion_icon.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

using facts::OccasionKind;

constexpr std::size_t most_posts_offered = 12;

void draw_point(Sheet& sheet, Uuid occasion, const facts::OccasionPoint& point, bool on) {
    ViewContext& view = sheet.view();
    const std::string& name = point.name.in(view.language);
    const float indent = view.px(26), line = view.px(17);
    const float height = paragraph_height(view, text_style::control, line, sheet.width() - indent, name);
    Rect at = sheet.line(height / view.scale + 8);
    const Rect box = Rect{at.x0, at.y0, at.x0 + view.px(22), at.y0 + line + view.px(8)};
    if (checkbox(view, point.id, box, name, on, view.theme.smm))
        view.send(turn_point(view.project(), occasion, point.id));
    at.x0 += indent;
    at.y0 += view.px(4);
    paragraph(view, at, text_style::control, line, on ? view.theme.ink2 : view.theme.ink, name);
}

void draw_body(Sheet& sheet, const Occasion& one) {
    const Project& project = sheet.view().project();
    switch (one.kind) {
        case OccasionKind::contest: return draw_contest(sheet, *project.contests.find({one.id}));
        case OccasionKind::live_event: return draw_live_event(sheet, *project.live_events.find({one.id}));
        case OccasionKind::influencer_post:
            return draw_influencer_post(sheet, *project.influencer_posts.find({one.id}));
        case OccasionKind::incident: return draw_incident(sheet, *project.incidents.find({one.id}));
        case OccasionKind::note: return draw_note(sheet, *project.notes.find({one.id}));
    }
}

}  // namespace

std::vector<Option> posts_near(const ViewContext& view, Day day, std::optional<Id<Post>> chosen) {
    std::vector<const Post*> posts;
    for (const Post& post : view.project().posts)
        if (post.id == chosen || (post.when && !is_off_calendar(post.status))) posts.push_back(&post);
    const auto distance = [&](const Post* post) {
        const auto days = post->when ? std::abs((day_of(*post->when) - day).count()) : 0;
        return std::tuple(post->id != chosen, days, post->when, post->id);
    };
    std::sort(posts.begin(), posts.end(), [&](const Post* a, const Post* b) { return distance(a) < distance(b); });
    if (posts.size() > most_posts_offered) posts.resize(most_posts_offered);
    std::vector<Option> options;
    for (const Post* post : posts) {
        const std::string when = post->when
            ? facts::day_month_short(date::year_month_day(day_of(*post->when)), view.language) + " · "
            : std::string();
        options.push_back({post->id.value, when + post->title});
    }
    return options;
}

void draw_points(Sheet& sheet, OccasionKind kind, Uuid occasion, int level) {
    ViewContext& view = sheet.view();
    const std::vector<std::string> checked = checked_points(view.project(), occasion);
    std::vector<std::pair<const facts::OccasionPoint*, bool>> points;
    int done = 0;
    for (const facts::OccasionPoint& point : view.facts.occasion_points) {
        if (point.kind != kind || point.from_level > level) continue;
        const bool on = std::find(checked.begin(), checked.end(), point.id) != checked.end();
        points.emplace_back(&point, on);
        done += on;
    }
    sheet.rule();
    const std::string word = "occasion.points." + std::string(facts::name_in(facts::occasion_kind_names, kind));
    sheet.section(view.word(word), std::to_string(done) + " / " + std::to_string(points.size()));
    for (const auto& [point, on] : points) draw_point(sheet, occasion, *point, on);
    if (kind == OccasionKind::contest)
        sheet.paragraph_of(view.word("occasion.no_advice"), text_style::caption, view.theme.ink2, 16);
}

bool draw_rules_off(Sheet& sheet, const Occasion& occasion) {
    ViewContext& view = sheet.view();
    const std::vector<const TaskRule*> rules = rules_about(view.project(), occasion.kind);
    const Day day = std::min(day_of(occasion.begin), view.today());
    const bool any_on = std::any_of(rules.begin(), rules.end(),
                                    [&](const TaskRule* rule) { return version_on(*rule, view.today()).enabled; });
    if (rules.empty() || any_on || occasion.cancelled) return false;
    const std::string text = view.words.count("occasion.rules_off", static_cast<std::int64_t>(rules.size()));
    const Scope scope(view, "rules_off");
    if (line_to_answer(sheet, icons::workflow, text, view.word("occasion.rules_on")))
        view.send(switch_rules_on(view.session, occasion.kind, day));
    return true;
}

void draw_occasion_sheet(ViewContext& view, Rect area, const Occasion& occasion) {
    const Scope scope(view, "occasion", occasion.id);
    const std::string kind(facts::name_in(facts::occasion_kind_names, occasion.kind));
    draw_sheet_head(
        view, area.cut_top(view.px(40)),
        {.what = view.word("occasion.what." + kind), .icon = occasion_icon(occasion.kind), .actions = true});
    ScrollArea scroll(view, "body", area);
    Sheet sheet(view, scroll.content(), area.width());
    sheet.gap(12);
    draw_body(sheet, occasion);
    draw_decisions_about(sheet, occasion.id);
    draw_remarks(sheet, occasion.id, occasion.name);
    draw_item_history(sheet, occasion.id);
    sheet.gap(24);
    scroll.set_height(sheet.height());
}

}  // namespace tandem
