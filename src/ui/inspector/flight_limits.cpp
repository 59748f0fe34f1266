#include <array>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/over_delivery.hpp"
#include "ui/inspector/flight_parts.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

constexpr std::array<std::string_view, 6> kind_words{
    "flight.minimum.any",         "flight.minimum.impressions", "flight.minimum.actions",
    "flight.minimum.rare_events", "flight.minimum.ad_group",    "flight.minimum.campaign",
};
constexpr std::array<std::string_view, 3> confidence_words{"confidence.low", "confidence.medium", "confidence.high"};

// "1 € (impressions), 5 € (clics, vues)".
std::string figures_of(const ViewContext& view, const std::vector<facts::DailyMinimum>& minimums) {
    std::vector<std::string> parts;
    for (const facts::DailyMinimum& one : minimums)
        parts.push_back(
            view.words.format(kind_words[static_cast<std::size_t>(one.kind)],
                              {{"amount", facts::money_text(one.minor_units, one.currency, view.language)}}));
    return joined(parts);
}

void draw_minimum(Sheet& sheet, const Flight& flight, const facts::AdPlatform& platform) {
    ViewContext& view = sheet.view();
    const auto found = below_minimum(platform, flight, view.project().settings.currency);
    if (!found) return;
    const std::string figures = figures_of(view, found->below), daily = money_value(view, found->daily);
    const std::string_view confidence = view.word(confidence_words[static_cast<std::size_t>(platform.confidence)]);
    line_to_answer(sheet, found->compared ? icons::triangle_alert : icons::info,
                   view.words.format(found->compared ? "flight.minimum.below" : "flight.minimum.not_compared",
                                     {{"platform", platform.id},
                                      {"figures", figures},
                                      {"amount", daily},
                                      {"source", platform.source},
                                      {"confidence", confidence}}),
                   {});
}

// What a daily budget may come to.
void draw_most(Sheet& sheet, const facts::AdPlatform& platform, const DailyLimits& limits) {
    ViewContext& view = sheet.view();
    std::string text;
    if (*platform.most_over_percent == 0)
        text = view.words.format("flight.most.exact", {{"platform", platform.id}});
    else
        text = view.words.format("flight.most.day",
                                 {{"amount", money_value(view, limits.day)},
                                  {"percent", facts::percent_text(*platform.most_over_percent, view.language)}});
    if (limits.week) text += " " + view.words.format("flight.most.week", {{"amount", money_value(view, *limits.week)}});
    sheet.gap(4);
    sheet.paragraph_of(text, text_style::caption, view.theme.ink2, 16);
}

void draw_over(Sheet& sheet, const std::vector<OverSpend>& over, std::string_view word) {
    ViewContext& view = sheet.view();
    for (const OverSpend& one : over)
        line_to_answer(sheet, icons::triangle_alert,
                       view.words.format(word,
                                         {{"day", day_value(view, one.days.begin)},
                                          {"spent", money_value(view, one.spent)},
                                          {"most", money_value(view, one.most)}}),
                       {});
}

}  // namespace

void draw_flight_limits(Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    const Channel* channel = view.project().channels.find(flight.channel);
    const facts::AdPlatform* platform =
        channel ? facts::ad_platform_for(view.facts.ad_platforms, channel->network) : nullptr;
    if (!platform || flight.cancelled || flight.days.empty()) return;
    draw_minimum(sheet, flight, *platform);
    const Day day = std::clamp(view.today(), flight.days.begin, flight.days.end - date::days(1));
    const auto limits = daily_limits(*platform, flight, day);
    if (!limits || limits->day.cents == 0) return;
    draw_most(sheet, *platform, *limits);
    const OverDelivery over = over_delivery(*platform, flight, flight_spend(view.project(), flight));
    draw_over(sheet, over.days, "flight.most.day_over");
    draw_over(sheet, over.weeks, "flight.most.week_over");
}

}  // namespace tandem
