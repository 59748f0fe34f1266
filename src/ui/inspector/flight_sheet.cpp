#include <imgui.h>

#include "app/flight_requests.hpp"
#include "app/visuals_task.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/flight_pace.hpp"
#include "ui/inspector/flight_parts.hpp"
#include "ui/inspector/item_history.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/money_rows.hpp"
#include "ui/inspector/remarks.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/inspector/spend_rows.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using FlightFields = RowFields<Flight>;

std::string_view state_key(const ViewContext& view, const Flight& flight) {
    if (flight.cancelled) return "flight.state.cancelled";
    if (view.today() < flight.days.begin) return "flight.state.planned";
    return view.today() < flight.days.end ? "flight.state.running" : "flight.state.finished";
}

void draw_state(Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    const Rect at = sheet.line(24);
    const std::string_view key = state_key(view, flight);
    const bool running = key == "flight.state.running";
    count_pill(view, at.x0, at, view.word(key), running ? view.theme.smm_ink : view.theme.ink2s,
               running ? view.theme.smm_t1 : view.theme.hover);
}

std::vector<Option> posts_to_put_forward(const ViewContext& view, const Flight& flight) {
    std::vector<const Post*> posts;
    for (const Post& post : view.project().posts)
        if (post.campaign == flight.campaign || post.id == flight.post) posts.push_back(&post);
    std::sort(posts.begin(), posts.end(), [](const Post* a, const Post* b) {
        return std::tie(a->when, a->title, a->id) < std::tie(b->when, b->title, b->id);
    });
    std::vector<Option> options;
    for (const Post* post : posts) options.push_back({post->id.value, post->title});
    return options;
}

// A flight always has a campaign and a channel.
template <class Target>
void choose_always(const FlightFields& fields, Sheet& sheet, const Flight& flight, std::string_view key,
                   const std::vector<Option>& options, Id<Target> Flight::*field) {
    std::size_t chosen = options.size();
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].id == (flight.*field).value) chosen = i;
    if (const auto i = one_of_cell(sheet.view(), sheet.row(key), key, options, chosen, {}))
        fields.change([&](Flight& next) { next.*field = Id<Target>{options[*i].id}; });
}

// A day typed here makes two flights of it, from that day on.
void draw_split(Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    const DayRange allowed = days_to_split_at(flight, view.today());
    if (allowed.empty()) return;
    const auto day_of_text = [allowed](std::string_view text) {
        const auto day = day_from_typed(text, allowed.begin);
        return day && allowed.contains(*day) ? day : std::nullopt;
    };
    const FieldLook look{.refuses = [&view, day_of_text, allowed](std::string_view text) {
        if (is_blank(text) || day_of_text(text)) return std::string();
        return view.words.format(
            "error.no_day_to_split",
            {{"first", day_value(view, allowed.begin)}, {"last", day_value(view, allowed.end - date::days(1))}});
    }};
    const Rect at = sheet.row("flight.split");
    take_wanted(view, "flight.split");
    typed_cell(view, at, {"flight.split", "flight.split.none"}, flight.id.value, {}, look,
               [id = flight.id, day_of_text](const Session& session, std::string_view text) -> std::optional<Request> {
                   const auto day = day_of_text(text);
                   if (!day) return std::nullopt;
                   // The same whenever this edit is made again, another one at another time.
                   const std::string name = "tandem/split/" + to_text(id) + "/" + to_text(*day) + "/" +
                       to_text(session.now_instant()) + "/" + std::to_string(session.project().flights.size());
                   IdSource ids(uuid_from_name(name).high);
                   return split_flight_request(session.project(), id, *day, day_of(session.now()), ids);
               });
}

void draw_facts(FlightFields& fields, Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    const Campaign* campaign = view.project().campaigns.find(flight.campaign);
    if (campaign &&
        link_cell(view, "campaign", sheet.row("post.campaign"), campaign->name, view.theme.marker(campaign->color)))
        view.state.selection = Selection::of(campaign->id);
    choose_always(fields, sheet, flight, "flight.channel", options_of(view, view.project().channels), &Flight::channel);
    const DayRange allowed = campaign ? campaign->days : DayRange{};
    fields.edge_cell(sheet.row("flight.starts"), {"flight.starts"}, &Flight::days, true, allowed);
    fields.edge_cell(sheet.row("flight.ends"), {"flight.ends"}, &Flight::days, false, allowed);
    draw_split(sheet, flight);
    fields.reference<Post>({"flight.post"}, &Flight::post, posts_to_put_forward(view, flight));
}

// Paid the other way: the amount is worked out anew, and that is said.
void choose_budget_kind(const FlightFields& fields, Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    std::vector<Option> kinds;
    for (std::size_t i = 0; i < EnumWords<BudgetKind>::words.size(); ++i)
        kinds.push_back({nth_part(flight.id.value, "budget_kind", i),
                         std::string(view.word("flight.budget_kind." + std::string(EnumWords<BudgetKind>::words[i])))});
    const auto chosen = one_of_cell(view, sheet.row("flight.budget_kind"), "flight.budget_kind", kinds,
                                    static_cast<std::size_t>(flight.budget_kind), {});
    if (!chosen) return;
    Flight next = with_budget_kind(flight, static_cast<BudgetKind>(*chosen), view.today());
    view.state.told = Label{"flight.budget_kind.converted",
                            {{"before", money_value(view, flight.budget)},
                             {"kind_before", kinds[static_cast<std::size_t>(flight.budget_kind)].text},
                             {"after", money_value(view, next.budget)},
                             {"kind_after", kinds[*chosen].text}}};
    fields.send(std::move(next));
}

void draw_budget(FlightFields& fields, Sheet& sheet, const Flight& flight, const FlightPace& pace) {
    ViewContext& view = sheet.view();
    money_row(fields, sheet, "campaign.budget", &Flight::budget);
    choose_budget_kind(fields, sheet, flight);
    if (flight.budget_kind == BudgetKind::daily) sheet.text_row("flight.budget_total", taxed_value(view, pace.planned));
    fields.word_of_set({"flight.distribution"}, &Flight::distribution, "flight.distribution.");
    draw_flight_bars(fields, sheet, flight);
    if (flight.distribution != Distribution::custom) return;
    std::vector<std::string> weights;
    for (const int weight : flight.weights) weights.push_back(std::to_string(weight));
    const FieldLook look{.refuses = [&view](std::string_view text) {
        for (const std::string& one : list_from_typed(text))
            if (const std::string wrong = refuse_number(view, one, 0, 1'000'000); !wrong.empty()) return wrong;
        return std::string();
    }};
    fields.typed({"flight.weights", "flight.weights.none"}, joined(weights), look,
                 [](Flight& next, std::string_view text) {
                     // Equal weights are many: a list of texts would drop the repeated ones.
                     std::vector<int> typed;
                     for (std::size_t from = 0; from <= text.size() && !is_blank(text);) {
                         const std::size_t end = std::min(text.find_first_of(",;", from), text.size());
                         const std::optional<int> weight = number_from_typed(text.substr(from, end - from));
                         if (!weight) return false;
                         typed.push_back(*weight);
                         from = end + 1;
                     }
                     next.weights = std::move(typed);
                     return true;
                 });
}

void draw_pace(Sheet& sheet, const FlightPace& pace) {
    ViewContext& view = sheet.view();
    const Theme& t = view.theme;
    sheet.text_row("campaign.planned_to_date", taxed_value(view, pace.planned_to_date));
    projected_row(sheet, pace.projected, pace.planned);
    const Rect bar = sheet.line(6);
    const float share =
        pace.planned.cents > 0 ? static_cast<float>(pace.spent.cents) / static_cast<float>(pace.planned.cents) : 0;
    meter(*ImGui::GetWindowDrawList(), bar, share, pace.spent > pace.planned ? t.danger : t.smm, t.hover);
    sheet.gap(4);
    pace_row(sheet, pace.percent, pace.state);
}

void draw_settings(FlightFields& fields, Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    if (!sheet.fold("flight.settings")) return;
    fields.reference<Audience>({"flight.audience"}, &Flight::audience, options_of(view, view.project().audiences));
    fields.long_text({"flight.targeting"}, &Flight::targeting);
    draw_flight_link(fields, sheet, flight);
    sheet.gap(6);
    fields.tick("flight.cancelled", &Flight::cancelled);
}

// The work of making them: the task there is, or a button that makes one.
void draw_visuals_task(Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    if (const Task* task = visuals_task(view.plan(), flight.id)) {
        const std::string title = task_title(view.project(), view.facts, *task, view.language);
        if (link_cell(view, "visuals", sheet.row("flight.visuals"), title))
            view.state.selection = Selection::of(task->id);
        return;
    }
    if (flight.creatives.empty() || flight.cancelled) return;
    if (!add_button(sheet, "make_visuals", "flight.visuals.make")) return;
    const facts::Words words(view.project().settings.language == "en" ? facts::Language::english
                                                                      : facts::Language::french);
    view.send(visuals_task_request(view.project(), view.facts, flight,
                                   words.format("flight.visuals.title", {{"flight", flight.name}}), view.today(),
                                   view.ask.ids()));
}

void draw_creatives(FlightFields& fields, Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    const auto ready =
        std::count_if(flight.creatives.begin(), flight.creatives.end(), [](const Creative& one) { return one.ready; });
    const std::string progress = std::to_string(ready) + "/" + std::to_string(flight.creatives.size());
    if (!sheet.fold("flight.creatives", flight.creatives.empty() ? std::string_view{} : std::string_view(progress)))
        return;
    for (std::size_t i = 0; i < flight.creatives.size(); ++i) {
        const Uuid part = nth_part(flight.id.value, "creative", i);
        const Scope scope(view, "creative", part);
        Rect at = sheet.line(dims::row);
        if (checkbox(view, "ready", at.cut_left(view.px(22)), view.word("flight.creative.ready"),
                     flight.creatives[i].ready, view.theme.smm))
            fields.change([&](Flight& next) { next.creatives[i].ready = !next.creatives[i].ready; });
        if (end_button(view, at, "remove", icons::x, "field.remove"))
            fields.change(
                [&](Flight& next) { next.creatives.erase(next.creatives.begin() + static_cast<std::ptrdiff_t>(i)); });
        fields.of(part);
        fields.cell(at, {"flight.creative"}, flight.creatives[i].name, {}, [i](Flight& row, std::string_view text) {
            if (i >= row.creatives.size()) return false;
            row.creatives[i].name = text;
            return true;
        });
    }
    fields.of(flight.id.value);
    if (add_button(sheet, "add_creative", "flight.creative.add"))
        fields.change([](Flight& next) { next.creatives.emplace_back(); });
    draw_visuals_task(sheet, flight);
}

void draw_log_entry(FlightFields& fields, Sheet& sheet, const Flight& flight, std::size_t i) {
    ViewContext& view = sheet.view();
    const Optimisation& entry = flight.log[i];
    const auto at_entry = [i](auto Optimisation::*member) {
        return [i, member](Flight& row) { return i < row.log.size() ? &(row.log[i].*member) : nullptr; };
    };
    Rect at = sheet.line(dims::row);
    if (end_button(view, at, "remove", icons::x, "field.remove"))
        fields.change([&](Flight& next) { next.log.erase(next.log.begin() + static_cast<std::ptrdiff_t>(i)); });
    const FieldLook look{
        .refuses = [&view, &entry](std::string_view text) { return refuse_day(view, text, entry.day); }};
    fields.cell(at.cut_left(view.px(110)), {"flight.log.day"}, day_value(view, entry.day), look,
                [i, near = entry.day](Flight& row, std::string_view text) {
                    const std::optional<Day> day = day_from_typed(text, near);
                    if (!day || i >= row.log.size()) return false;
                    row.log[i].day = *day;
                    return true;
                });
    fields.reference_cell<Person>(at, {"flight.log.by"}, at_entry(&Optimisation::by),
                                  options_of(view, view.project().people));
    fields.text({"flight.log.change"}, at_entry(&Optimisation::change));
    fields.text({"flight.log.reason"}, at_entry(&Optimisation::reason));
    sheet.gap(6);
}

void draw_log(FlightFields& fields, Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    const std::string count = flight.log.empty() ? std::string() : std::to_string(flight.log.size());
    if (!sheet.fold("flight.log", count)) return;
    fields.each_part("log", flight.log.size(), [&](std::size_t i) { draw_log_entry(fields, sheet, flight, i); });
    if (add_button(sheet, "add_log", "flight.log.add"))
        fields.change([&](Flight& next) { next.log.push_back({view.today(), {}, {}, {}}); });
}

}  // namespace

void draw_flight_sheet(ViewContext& view, Rect area, const Flight& flight) {
    const Scope scope(view, "flight", flight.id.value);
    draw_sheet_head(view, area.cut_top(view.px(40)),
                    {.what = view.word("flight.name"),
                     .icon = icons::megaphone,
                     .network = network_of(view, flight.channel),
                     .actions = true});
    ScrollArea scroll(view, "body", area);
    Sheet sheet(view, scroll.content(), area.width());
    RowFields<Flight> fields(sheet, flight, "undo.edit_flight", flight.name, flight.id.value);
    const FlightPace pace = flight_pace(view.project(), flight, view.today());
    sheet.gap(12);
    title_field(sheet, flight, "flight.title", "undo.edit_flight", &Flight::name);
    draw_state(sheet, flight);
    sheet.rule();
    draw_facts(fields, sheet, flight);
    draw_budget(fields, sheet, flight, pace);
    draw_flight_limits(sheet, flight);
    sheet.rule();
    draw_spend_rows(sheet, flight, pace.spent);
    draw_pace(sheet, pace);
    draw_settings(fields, sheet, flight);
    draw_creatives(fields, sheet, flight);
    draw_log(fields, sheet, flight);
    draw_remarks(sheet, flight.id.value, flight.name);
    draw_item_history(sheet, flight.id.value);
    sheet.gap(24);
    scroll.set_height(sheet.height());
}

}  // namespace tandem
