#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "app/gap_text.hpp"
#include "icons.hpp"
#include "plan/month_grid.hpp"
#include "ui/inspector/best_times_row.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/strategy/gap_row.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr int most_squares = 6;
constexpr std::size_t most_missing = 3;
constexpr float row_height = 31, unfold_width = 26, square_width = 13, square_height = 10, square_pitch = 15;

// The week that is looked at: the present one where the period has it, else the first one that is not over, else the
// last.
Day shown_week(const StrategyCheck& check, Day today, date::weekday week_start) {
    Day week = week_begin(check.period.begin, week_start);
    for (const ChannelWeek& row : check.rhythm) {
        week = row.week;
        if (week + date::days(7) > today) break;
    }
    return week;
}

// One square a post; what is missing is outlined in red, what is too much pale.
void draw_squares(ViewContext& view, const Rect& area, const ChannelWeek& row, Color color) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float y = std::round(area.y0 + (area.height() - view.px(square_height)) / 2);
    for (int i = 0; i < most_squares; ++i) {
        const Rect square = Rect::at(area.x0 + view.px(square_pitch * static_cast<float>(i)), y, view.px(square_width),
                                     view.px(square_height));
        const bool over = row.target > 0 && i >= row.target;
        if (i < row.planned)
            fill(out, square, over ? mixed(view.theme.panel, color, 0.45f) : color, view.px(2));
        else if (i < row.target)
            outline(out, square, view.theme.danger, view.px(2), view.px(1.5f));
        else
            fill(out, square, view.theme.hover, view.px(2));
    }
}

// By its network, unless there are several channels on it.
std::string called_here(const ViewContext& view, const Channel& channel, const facts::Network* network) {
    const auto same = [&](const Channel& other) { return other.network == channel.network && !other.archived; };
    const auto& all = view.project().channels;
    return network && std::count_if(all.begin(), all.end(), same) < 2 ? network->name : channel.name;
}

// Why it is there, whether the community gathers on it, who speaks, and when it is best heard.
void draw_details(ViewContext& view, PageCard& card, const Channel& channel) {
    const Rect rest = card.rest();
    Sheet sheet(view, rest, rest.width());
    const RowFields<Channel> fields(sheet, channel, "undo.edit_channel", channel.name, channel.id.value);
    fields.long_text({"channel.why", "post.note.add"}, &Channel::why, 1);
    fields.tick("channel.lead", &Channel::lead);
    fields.word_of_set({"post.speaker"}, &Channel::speaker, "speaker.");
    best_times_row(fields, view, channel);
    sheet.gap(4);
    card.took(sheet.height());
}

void draw_channel(ViewContext& view, PageCard& card, const Channel& channel, const ChannelWeek& row) {
    const Scope scope(view, "channel", channel.id.value);
    Rect line = card.line(row_height);
    const facts::Network* network = network_of(view, channel.id);
    line.x0 -= view.px(6);
    const bool unfolded =
        unfold_button(view, line.cut_left(view.px(unfold_width)), channel.id.value, view.word("channel.details"));
    badge_link(view, line, line.x0, channel.id);
    line.x0 += view.px(dims::network_badge_width + 10);
    Rect target = line.cut_right(view.px(36));
    const Rect planned = line.cut_right(view.px(24));
    const Rect squares = line.cut_right(view.px(square_pitch * most_squares + 2));
    const std::string called = called_here(view, channel, network);
    const Rect name = line.cut_left(std::min(line.width(), text_width(view, text_style::control, called)));
    label(view, name, text_style::control, view.theme.ink, called);
    line.x0 += view.px(8);
    const float inset = (line.height() - view.px(dims::control)) / 2;
    // Where there is no room for all of it, the channel's own sheet has it.
    if (text_width(view, text_style::caption, channel.why) + view.px(16) <= line.width() && !channel.why.empty())
        typed_cell(view, line.shrunk(0, inset), {"channel.why", "channel.why"}, channel.id.value, channel.why,
                   {.style = text_style::caption},
                   row_commit<Channel>(channel.id, "undo.edit_channel", [](Channel& next, std::string_view text) {
                       next.why = text;
                       return true;
                   }));
    draw_squares(view, squares, row, view.theme.network(network).text);
    label(view, planned, text_style::body_strong, row.missing() ? view.theme.danger : view.theme.ink,
          std::to_string(row.planned), Align::right);
    label(view, target.cut_left(view.px(12)), text_style::body, view.theme.ink2, "/", Align::centre);
    typed_cell(view, target.shrunk(0, inset), {"channel.cadence", "figure.none"}, channel.id.value,
               row.target ? std::to_string(row.target) : std::string(), {},
               row_commit<Channel>(channel.id, "undo.edit_channel", [](Channel& next, std::string_view text) {
                   const auto typed = is_blank(text) ? std::optional(0) : number_from_typed(text);
                   if (!typed || *typed > 99) return false;
                   next.cadence_per_week = *typed;
                   return true;
               }));
    if (unfolded) draw_details(view, card, channel);
    card.rule();
}

}  // namespace

void draw_rhythm_card(ViewContext& view, Rect& column, const StrategyCheck& check) {
    const Day week = shown_week(check, view.today(), first_weekday(view.project().settings.week_start));
    PageCard card(
        view, column,
        {.id = "rhythm",
         .icon = icons::share_2,
         .title = view.word("strategy.channels_and_rhythm"),
         .trailing = view.words.format("strategy.planned_of_target", {{"week", week_text(view.words, week)}})});
    if (card.head_button("add", icons::plus, "command.add_channel")) view.run(CommandId::new_channel);
    bool any = false;
    for (const ChannelWeek& row : check.rhythm)
        if (const Channel* channel = view.project().channels.find(row.channel); channel && row.week == week) {
            draw_channel(view, card, *channel, row);
            any = true;
        }
    if (!any) {
        const EmptyNote note{view.word("strategy.empty.channels"), view.word("command.add_channel")};
        if (empty_column(view, "none", card.line(96), note)) view.run(CommandId::new_channel);
        return;
    }
    const std::size_t most = shows_all(view, "strategy/missing") ? check.gaps.size() : most_missing;
    std::size_t all = 0;
    for (const StrategyGap& gap : check.gaps)
        if (gap.kind == StrategyGap::Kind::rhythm_under && all++ < most) draw_gap(view, card, gap, check.period, all);
    if (all > most_missing) more_button(view, card.line(24), "strategy/missing", all, most_missing);
}

}  // namespace tandem
