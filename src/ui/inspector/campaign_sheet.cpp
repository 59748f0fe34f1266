#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/campaign_required.hpp"
#include "app/campaign_templates.hpp"
#include "app/flight_requests.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "model/campaign_order.hpp"
#include "plan/flight_pace.hpp"
#include "ui/context_menu.hpp"
#include "ui/inspector/campaign_frame.hpp"
#include "ui/inspector/decisions_about.hpp"
#include "ui/inspector/hold_card.hpp"
#include "ui/inspector/item_history.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/remarks.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/typed_values.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::size_t brief_bytes = 50000;

// First or last day; both are shown as days of the campaign.
DraftCommit days_commit(Id<Campaign> id, Day near, bool first) {
    return [id, near, first](const Session& session, std::string_view text) -> std::optional<Request> {
        const Campaign* campaign = session.project().campaigns.find(id);
        const std::optional<Day> day = day_from_typed(text, near);
        if (!campaign || !day) return std::nullopt;
        DayRange days = campaign->days;
        (first ? days.begin : days.end) = first ? *day : *day + date::days(1);
        if (days.empty()) return std::nullopt;
        return Request{
            {"undo.resize_campaign", {{"title", campaign->name}}}, {ResizeCampaign{id, days}}, {id.value, days.begin}};
    };
}

void draw_days(Sheet& sheet, const Campaign& campaign) {
    ViewContext& view = sheet.view();
    const auto field = [&](std::string_view id, std::string_view word, Day day, bool first) {
        Rect at = sheet.row(word);
        take_wanted(view, word);
        text_field(view, id, campaign.id.value, at.cut_left(view.px(130)),
                   facts::weekday_day_month(date::year_month_day(day), view.language),
                   {.name = view.word(word),
                    .most_bytes = 60,
                    .plain = true,
                    .refuses = [&view, day](std::string_view text) { return refuse_day(view, text, day); }},
                   days_commit(campaign.id, day, first));
    };
    field("first", "flight.starts", campaign.days.begin, true);
    field("last", "flight.ends", campaign.days.end - date::days(1), false);
}

void draw_flight(Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "flight", flight.id.value);
    const Rect row = sheet.line(40);
    const Hit hit = interact(view, "row", row, {.overlap = true});
    const Registered node(view,
                          {.id = "row", .role = Role::row, .label = flight.name, .rect = row, .focused = hit.focused});
    if (hit.hovered)
        fill(*ImGui::GetWindowDrawList(), {row.x0 - view.px(6), row.y0, row.x1 + view.px(6), row.y1}, view.theme.hover,
             view.px(dims::radius_tag));
    horizontal_line(*ImGui::GetWindowDrawList(), row.x0, row.x1, row.y0, view.theme.hair, view.px(1));
    badge_link(view, {row.x0, row.y0, row.x1, row.y0 + view.px(28)}, row.x0, flight.channel);
    Rect text{row.x0 + view.px(30), row.y0 + view.px(4), row.x1, row.y1};
    Rect first = text.cut_top(view.px(17)), second = text.cut_top(view.px(15));
    const Color ink2 = hit.hovered ? view.theme.ink2s : view.theme.ink2;
    const std::string spent = view.words.format("campaign.spent_of",
                                                {{"spent", money_value(view, flight_spend(view.project(), flight).sum)},
                                                 {"budget", money_value(view, budget_of(flight))}});
    first.x1 -= label(view, first, text_style::meta, ink2, spent, Align::right) + view.px(8);
    label(view, first, text_style::control_medium, flight.cancelled ? view.theme.ink2 : view.theme.ink, flight.name);
    std::string days = facts::day_range_short(date::year_month_day(flight.days.begin),
                                              date::year_month_day(flight.days.end), view.language);
    if (flight.cancelled) days += " · " + std::string(view.word("flight.state.cancelled"));
    label(view, second, text_style::meta, ink2, days);
    draw_focus(view, hit, row, view.px(dims::radius_tag));
    if (hit.clicked || hit.right_clicked) view.state.selection = Selection::of(flight.id);
    if (hit.right_clicked) open_context_menu(view);
}

void draw_flights(Sheet& sheet, const Campaign& campaign, const std::vector<const Flight*>& flights) {
    ViewContext& view = sheet.view();
    sheet.section(view.word("campaign.flights"), tax_word(view));
    if (flights.empty())
        sheet.paragraph_of(view.word("campaign.flights.none"), text_style::control, view.theme.ink2, 18);
    for (const Flight* flight : flights) draw_flight(sheet, *flight);
    if (view.project().channels.empty() || !add_button(sheet, "add_flight", "campaign.add_flight")) return;
    auto request =
        new_flight_request(view.project(), campaign.id, std::string(view.word("flight.new_name")), view.ask.ids());
    if (!request) return;
    view.state.selection = Selection::of(Id<Flight>{request->focus.item});
    view.send(std::move(*request));
}

void choose_kpi(const RowFields<Campaign>& fields, const ViewContext& view, const Campaign& campaign) {
    std::vector<std::pair<std::string, std::string>> kpis;
    for (const facts::Kpi* kpi : kpis_for(view.facts, view.project(), campaign))
        kpis.emplace_back(kpi->id, kpi->name.in(view.language));
    fields.id_of_list({"campaign.kpi"}, &Campaign::kpi, kpis, view.word("field.none"));
}

// Offered as long as nothing is in it that a template would replace.
void choose_template(const RowFields<Campaign>& fields, Sheet& sheet, const Campaign& campaign) {
    ViewContext& view = sheet.view();
    if (!takes_template(view.project(), campaign)) return;
    std::vector<Option> options;
    for (const CampaignTemplate& one : campaign_templates())
        options.push_back({uuid_from_name("tandem/campaign-template/" + std::string(one.id)),
                           std::string(one.name.in(view.language))});
    const auto chosen = one_of_cell(view, sheet.row("campaign.template"), "campaign.template", options, options.size(),
                                    view.word("campaign.template.none"));
    if (!chosen || *chosen >= options.size()) return;
    fields.send(with_template(campaign, campaign_templates()[*chosen], view.project(), view.facts, view.language,
                              view.word("campaign.new_name")));
}

int posts_of(const Project& project, Id<Campaign> campaign) {
    int count = 0;
    for (const Post& post : project.posts)
        if (post.campaign == campaign && !is_off_calendar(post.status)) ++count;
    return count;
}

}  // namespace

void draw_campaign_sheet(ViewContext& view, Rect area, const Campaign& campaign) {
    const Scope scope(view, "campaign", campaign.id.value);
    draw_sheet_head(view, area.cut_top(view.px(40)),
                    {.what = view.word("campaign.what"), .icon = icons::megaphone, .actions = true});

    ScrollArea scroll(view, "body", area);
    Sheet sheet(view, scroll.content(), area.width());
    sheet.gap(12);
    Rect title = sheet.line(32);
    marker_square(view, *ImGui::GetWindowDrawList(), title.x0, title, view.theme.marker(campaign.color), 9);
    title.x0 += view.px(12);
    take_wanted(view, "campaign.what");
    text_field(view, "name", campaign.id.value, title, campaign.name,
               {.name = view.word("campaign.what"), .style = text_style::card_title, .most_bytes = 500, .plain = true},
               row_commit<Campaign>(campaign.id, "undo.edit_campaign", [](Campaign& row, std::string_view text) {
                   row.name = text;
                   return true;
               }));
    sheet.paragraph_of(view.words.count("campaign.posts", posts_of(view.project(), campaign.id)), text_style::control,
                       view.theme.ink2, 20);
    const RowFields<Campaign> fields(sheet, campaign, "undo.edit_campaign", campaign.name, campaign.id.value);
    draw_campaign_required(sheet, campaign);
    choose_template(fields, sheet, campaign);
    sheet.rule();
    const std::vector<const Flight*> flights = flights_in_order(view.project(), campaign.id);
    fields.word_of_set({"campaign.status"}, &Campaign::status, "campaign.status.");
    draw_days(sheet, campaign);
    fields.person({"campaign.owner"}, &Campaign::owner);
    draw_campaign_money(sheet, campaign);
    take_wanted(view, "campaign.objectives");
    fields.references<Objective>({"campaign.objectives", "post.no_objective"}, &Campaign::objectives,
                                 options_of(view, view.project().objectives));
    choose_kpi(fields, view, campaign);
    sheet.rule();
    draw_flights(sheet, campaign, flights);
    draw_hold_card(sheet, campaign);
    sheet.rule();
    sheet.section(view.word("status.brief"));
    sheet.long_field(
        "brief", campaign.id.value, campaign.brief,
        {.name = view.word("status.brief"), .placeholder = view.word("post.no_text"), .most_bytes = brief_bytes}, 3,
        row_commit<Campaign>(campaign.id, "undo.edit_campaign", [](Campaign& row, std::string_view text) {
            row.brief = text;
            return true;
        }));
    draw_phases(sheet, campaign);
    draw_campaign_frame(sheet, campaign);
    draw_decisions_about(sheet, campaign.id.value);
    draw_remarks(sheet, campaign.id.value, campaign.name);
    draw_item_history(sheet, campaign.id.value);
    sheet.gap(24);
    scroll.set_height(sheet.height());
}

}  // namespace tandem
