#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/month_grid.hpp"
#include "ui/inspector/best_times_row.hpp"
#include "ui/inspector/item_history.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/remarks.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/inspector/text_limit_row.hpp"
#include "ui/inspector/zone_row.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Choices = std::vector<std::pair<std::string, std::string>>;

Choices networks(const ViewContext& view) {
    Choices out;
    for (const facts::Network& network : view.facts.networks) out.emplace_back(network.id, network.name);
    return out;
}

Choices tempos(const ViewContext& view) {
    Choices out;
    for (const char* tempo : {"fast", "medium", "slow", "broadcast"})
        out.emplace_back(tempo, view.word("tempo." + std::string(tempo)));
    return out;
}

int posts_this_week(const ViewContext& view, Id<Channel> channel) {
    const Day begin = week_begin(view.today(), first_weekday(view.project().settings.week_start));
    const DayRange week{begin, begin + date::days(7)};
    int count = 0;
    for (const Post& post : view.project().posts)
        for (const Variant& variant : post.variants) {
            const auto when = when_of(post, variant);
            if (variant.channel == channel && when && week.contains(day_of(*when)) &&
                !is_off_calendar(status_of(post, variant)))
                ++count;
        }
    return count;
}

void draw_pace(Sheet& sheet, const Channel& channel) {
    ViewContext& view = sheet.view();
    const int count = posts_this_week(view, channel.id);
    std::string text = view.words.count("campaign.posts", count);
    if (channel.cadence_per_week > 0)
        text = view.words.format("campaign.spent_of",
                                 {{"spent", std::to_string(count)},
                                  {"budget", view.words.count("campaign.posts", channel.cadence_per_week)}});
    sheet.text_row("channel.this_week", text);
}

void draw_more(const RowFields<Channel>& fields, Sheet& sheet, const Channel& channel) {
    ViewContext& view = sheet.view();
    if (!sheet.fold("channel.more")) return;
    zone_row(fields, sheet, channel, "channel.zone.project");
    fields.list({"channel.languages"}, &Channel::languages);
    fields.text({"channel.tool"}, &Channel::publishing_tool);
    text_limit_row(fields, view, channel);
    best_times_row(fields, view, channel);
    best_times_hint(sheet, channel);
    fields.word_of_set({"post.speaker"}, &Channel::speaker, "speaker.");
    fields.number({"channel.rank"}, &Channel::rank, 0, 1000);
}

}  // namespace

void draw_channel_sheet(ViewContext& view, Rect area, const Channel& channel) {
    const Scope scope(view, "channel", channel.id.value);
    draw_sheet_head(view, area.cut_top(view.px(40)),
                    {.what = view.word("channel.what"),
                     .icon = icons::hash,
                     .network = network_of(view, channel.id),
                     .actions = true});
    ScrollArea scroll(view, "body", area);
    Sheet sheet(view, scroll.content(), area.width());
    const RowFields<Channel> fields(sheet, channel, "undo.edit_channel", channel.name, channel.id.value);
    sheet.gap(12);
    title_field(sheet, channel, "channel.name", "undo.edit_channel", &Channel::name);
    sheet.rule();
    fields.id_of_list({"flight.network"}, &Channel::network, networks(view), {});
    fields.text({"channel.handle"}, &Channel::handle);
    fields.text({"post.link", "post.no_link"}, &Channel::url);
    fields.person({"channel.owner"}, &Channel::owner);
    fields.id_of_list({"channel.tempo"}, &Channel::tempo, tempos(view), view.word("channel.tempo.network"));
    fields.number({"channel.cadence"}, &Channel::cadence_per_week, 0, 1000);
    draw_pace(sheet, channel);
    fields.tick("channel.lead", &Channel::lead);
    fields.tick("channel.archived", &Channel::archived);
    sheet.gap(6);
    fields.long_text({"channel.why", "post.note.add"}, &Channel::why);
    draw_more(fields, sheet, channel);
    draw_remarks(sheet, channel.id.value, channel.name);
    draw_item_history(sheet, channel.id.value);
    sheet.gap(24);
    scroll.set_height(sheet.height());
}

}  // namespace tandem
