#include <algorithm>
#include <string>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float side = 28, row_height = 40;

std::string days_text(const PresentState& state, const DayRange& days) {
    return facts::day_range_text(date::year_month_day(days.begin), date::year_month_day(days.end),
                                 state.words.language());
}

void draw_title(ViewContext& view, Rect& at, const PresentState& state) {
    label(view, at.cut_top(view.px(32)), text_style::figure, view.theme.ink, page_title(state, state.shown()));
    at.y0 += view.px(16);
}

// What is next: the posts that wait, then those that are to change, each with its day.
struct Step {
    const ClientPost* post;
    bool change;
};

std::vector<Step> steps_of(const ClientPlan& plan) {
    std::vector<Step> steps;
    for (const bool change : {false, true})
        for (const ClientPost& post : plan.posts) {
            const ClientStanding standing = standing_of(post.status);
            if (standing == (change ? ClientStanding::changes : ClientStanding::waiting))
                steps.push_back({&post, change});
        }
    return steps;
}

}  // namespace

void draw_present_cover(ViewContext& view, const Rect& sheet, const PresentState& state) {
    const Theme& t = view.theme;
    const Settings& settings = view.project().settings;
    Rect at = sheet.shrunk(view.px(64), view.px(64));
    at.y0 += at.height() * 0.28f;
    const std::string_view client = settings.client.empty() ? settings.name : settings.client;
    label(view, at.cut_top(view.px(40)), text_style::figure, t.ink, client);
    label(view, at.cut_top(view.px(28)), text_style::title, t.smm_ink, state.words("present.editorial_plan"));
    at.y0 += view.px(8);
    label(view, at.cut_top(view.px(22)), text_style::body, t.ink2, days_text(state, state.scope.days));
    if (!settings.agency.empty())
        label(view, at.cut_top(view.px(22)), text_style::body, t.ink2,
              state.words.format("review.prepared", {{"agency", settings.agency}}));
}

void draw_present_campaigns(ViewContext& view, const Rect& sheet, const PresentState& state) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect at = sheet.shrunk(view.px(side));
    draw_title(view, at, state);
    if (state.plan.campaigns.empty())
        label(view, at.cut_top(view.px(24)), text_style::body, t.ink2, state.words("present.no_campaigns"));
    const DayRange& all = state.scope.days;
    const auto length = static_cast<float>((all.end - all.begin).count());
    for (const ClientCampaign& campaign : state.plan.campaigns) {
        if (at.height() < view.px(row_height)) break;
        Rect row = at.cut_top(view.px(row_height));
        Rect name = row.cut_left(view.px(300));
        marker_square(view, out, name.x0, name, t.marker(campaign.color), 9);
        name.x0 += view.px(18);
        label(view, name, text_style::body_medium, t.ink, campaign.name);
        label(view, row.cut_right(view.px(220)), text_style::caption, t.ink2, days_text(state, campaign.days),
              Align::right);
        row = row.shrunk(view.px(12), view.px(13));
        fill(out, row, t.sunken, view.px(dims::radius_bar));
        const auto part = [&](Day day) {
            return std::clamp(static_cast<float>((day - all.begin).count()) / length, 0.0f, 1.0f) * row.width();
        };
        fill(out, {row.x0 + part(campaign.days.begin), row.y0, row.x0 + part(campaign.days.end), row.y1},
             t.marker(campaign.color), view.px(dims::radius_bar));
    }
}

void draw_present_steps(ViewContext& view, const Rect& sheet, const PresentState& state) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect at = sheet.shrunk(view.px(side));
    draw_title(view, at, state);
    const std::vector<Step> steps = steps_of(state.plan);
    if (steps.empty())
        label(view, at.cut_top(view.px(24)), text_style::body, t.ink2, state.words("present.all_approved"));
    ScrollArea scroll(view, "steps", at);
    Rect list = scroll.content();
    const float top = list.y0;
    for (const Step& step : steps) {
        Rect row = list.cut_top(view.px(row_height));
        const Rect sign = row.cut_left(view.px(28));
        icon_in(view, out, sign, step.change ? icons::pencil : icons::circle, step.change ? t.amber_ink : t.client.text,
                16);
        const date::year_month_day day(day_of(step.post->when));
        label(view, row.cut_left(view.px(130)), text_style::caption, t.ink2,
              facts::weekday_day_month(day, state.words.language()));
        label(view, row.cut_right(view.px(200)), text_style::caption, step.change ? t.amber_ink : t.client.text,
              state.words(step.change ? "review.changes_asked" : "review.waits"), Align::right);
        label(view, row, text_style::body_medium, t.ink, step.post->title);
    }
    scroll.set_height(list.y0 - top);
}

}  // namespace tandem
