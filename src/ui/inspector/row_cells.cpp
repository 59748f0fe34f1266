#include "ui/inspector/row_cells.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/channel_text.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "model/channel_order.hpp"
#include "ui/typed_values.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_cell_bytes = 2000;

template <class Row, class Order, class Describe>
std::vector<Option> sorted_options(const Table<Row>& rows, Order&& order, Describe&& describe) {
    std::vector<const Row*> list;
    for (const Row& row : rows) list.push_back(&row);
    std::sort(list.begin(), list.end(), [&](const Row* a, const Row* b) { return order(*a) < order(*b); });
    std::vector<Option> options;
    for (const Row* row : list) options.push_back(describe(*row));
    return options;
}

MenuRow menu_row(const Option& option, bool checked) {
    MenuRow row;
    row.id = to_text(option.id);
    row.text = option.text;
    row.dot = option.dot;
    row.network = option.network;
    row.checked = checked;
    return row;
}

std::string refuse_unless(const ViewContext& view, bool good, std::string_view key, std::string_view text) {
    return good ? std::string() : view.words.format(key, {{"text", text}});
}

LocalMinute local_of(const ViewContext& view, Instant at) {
    const TimeZone* zone = view.ask.zones().find(view.project().settings.zone);
    return (zone ? *zone : view.ask.zones().utc()).local(at);
}

std::string time_value(const ViewContext& view, LocalMinute local) {
    return view.words.time_text(static_cast<int>(minute_of_day(local).count()));
}

}  // namespace

// Spaces of any kind that a field or a paste brings, U+00A0 among them.
bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n\xC2\xA0") == std::string_view::npos; }

Uuid nth_part(Uuid item, std::string_view list, std::size_t n) {
    return uuid_from_name(to_text(item) + "/" + std::string(list) + "/" + std::to_string(n));
}

void typed_cell(ViewContext& view, const Rect& rect, RowName name, Uuid item, std::string_view value, FieldLook look,
                DraftCommit commit) {
    look.name = view.word(name.key);
    if (look.placeholder.empty()) look.placeholder = view.word(name.placeholder);
    look.most_bytes = std::min(look.most_bytes, most_cell_bytes);
    look.plain = true;
    look.take_keyboard |= std::exchange(view.state.field_wanted, false);
    text_field(view, name.key, item, rect, value, look, std::move(commit));
}

std::optional<std::size_t> one_of_cell(ViewContext& view, const Rect& rect, std::string_view key,
                                       const std::vector<Option>& options, std::size_t chosen, std::string_view empty) {
    const Option* now = chosen < options.size() ? &options[chosen] : nullptr;
    const ComboLook look{.name = view.word(key),
                         .text = now ? std::string_view(now->text) : std::string_view{},
                         .empty_text = empty.empty() ? view.word("field.none") : empty,
                         .dot = now ? now->dot : 0,
                         .plain = true};
    std::vector<std::size_t> shown;
    const auto picked = combo(view, key, rect, look, [&] {
        std::vector<MenuRow> rows;
        if (!empty.empty()) {
            MenuRow none;
            none.id = "none";
            none.text = empty;
            none.checked = !now;
            rows.push_back(std::move(none));
            shown.push_back(options.size());
        }
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (!options[i].offered && i != chosen) continue;
            rows.push_back(menu_row(options[i], i == chosen));
            shown.push_back(i);
        }
        return rows;
    });
    if (!picked || shown[*picked] == std::min(chosen, options.size())) return std::nullopt;
    return shown[*picked];
}

std::optional<std::size_t> some_of_cell(ViewContext& view, const Rect& rect, RowName name,
                                        const std::vector<Option>& options, const std::vector<bool>& chosen) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (chosen[i]) names.push_back(options[i].text);
    const std::string text = joined(names);
    const ComboLook look{
        .name = view.word(name.key), .text = text, .empty_text = view.word(name.placeholder), .plain = true};
    std::vector<std::size_t> shown;
    const auto picked = combo(view, name.key, rect, look, [&] {
        std::vector<MenuRow> rows;
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (!options[i].offered && !chosen[i]) continue;
            rows.push_back(menu_row(options[i], chosen[i]));
            shown.push_back(i);
        }
        if (rows.empty()) rows.push_back(MenuRow::title(std::string(view.word("field.nothing_to_choose"))));
        return rows;
    });
    return picked && *picked < shown.size() ? std::optional(shown[*picked]) : std::nullopt;
}

void take_wanted(ViewContext& view, std::string_view key) {
    if (view.state.sheet_field_wanted != key) return;
    view.state.sheet_field_wanted.clear();
    ImGui::SetKeyboardFocusHere();
    ImGui::SetNavCursorVisible(true);
}

bool tick_row(Sheet& sheet, std::string_view key, bool on) {
    ViewContext& view = sheet.view();
    Rect at = sheet.line(dims::row);
    const Rect box = at.cut_left(view.px(22));
    const bool turned = checkbox(view, key, box, view.word(key), on, view.theme.smm);
    at.x0 += view.px(4);
    label(view, at, text_style::control, view.theme.ink, view.word(key));
    return turned;
}

bool end_button(ViewContext& view, Rect& line, std::string_view id, const char* icon, std::string_view word_key) {
    Rect rect = line.cut_right(view.px(24));
    rect = {rect.x0, rect.y0 + view.px(2), rect.x1, rect.y0 + view.px(2 + 24)};
    return icon_button(view, id, rect, icon, view.word(word_key), {.kind = ButtonKind::ghost, .small = true});
}

bool add_button(Sheet& sheet, std::string_view id, std::string_view word_key) {
    ViewContext& view = sheet.view();
    sheet.gap(2);
    const Rect line = sheet.line(dims::control_small);
    const ButtonLook look{.kind = ButtonKind::secondary, .icon = icons::plus, .small = true};
    const float width = std::min(line.width(), button_width(view, view.word(word_key), look));
    return button(view, id, {line.x0, line.y0, line.x0 + width, line.y1}, view.word(word_key), look);
}

bool line_to_answer(Sheet& sheet, const char* icon, std::string_view text, std::string_view answer) {
    ViewContext& view = sheet.view();
    sheet.gap(8);
    const float indent = view.px(20), line = view.px(18);
    const float height = paragraph_height(view, text_style::control, line, sheet.width() - indent, text);
    Rect at = sheet.line(height / view.scale);
    icon_in(view, *ImGui::GetWindowDrawList(), Rect::at(at.x0, at.y0, view.px(14), line), icon, view.theme.amber_ink,
            14);
    at.x0 += indent;
    paragraph(view, at, text_style::control, line, view.theme.ink, text);
    if (answer.empty()) return false;
    sheet.gap(4);
    constexpr ButtonLook small_button{.kind = ButtonKind::secondary, .small = true};
    Rect row = sheet.line(dims::control_small);
    row.x0 += indent;
    return button(view, "answer", row.cut_left(std::min(row.width(), button_width(view, answer, small_button))), answer,
                  small_button);
}

std::vector<Option> options_of(const ViewContext& view, const Table<Person>& rows) {
    return sorted_options(
        rows, [](const Person& one) { return std::tie(one.name, one.id); },
        [&](const Person& one) {
            return Option{one.id.value, one.name, 0, !one.left_on || *one.left_on > view.today()};
        });
}

std::vector<Option> options_of(const ViewContext& view, const Table<Channel>& rows) {
    std::vector<Option> options;
    for (const Channel* one : channels_in_order(rows)) {
        const facts::Network* network = view.facts.networks.find(one->network);
        options.push_back(
            {one->id.value, channel_text(view.facts, *one), view.theme.network(network).text, !one->archived, network});
    }
    return options;
}

std::vector<Option> options_of(const ViewContext& view, const Table<Campaign>& rows) {
    return sorted_options(
        rows, [](const Campaign& one) { return std::tie(one.days.begin, one.name, one.id); },
        [&](const Campaign& one) {
            return Option{one.id.value, one.name, view.theme.marker(one.color), one.status == CampaignStatus::planned};
        });
}

std::vector<Option> options_of(const ViewContext&, const Table<Audience>& rows) {
    return sorted_options(
        rows, [](const Audience& one) { return std::tie(one.name, one.id); },
        [](const Audience& one) {
            return Option{one.id.value, one.name};
        });
}

std::vector<Option> options_of(const ViewContext&, const Table<Objective>& rows) {
    return sorted_options(
        rows, [](const Objective& one) { return std::tie(one.name, one.id); },
        [](const Objective& one) {
            return Option{one.id.value, one.name};
        });
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& one : parts) out += (out.empty() ? "" : ", ") + one;
    return out;
}

std::string money_value(const ViewContext& view, Money money) {
    return facts::money_text(money.cents, view.project().settings.currency, view.language);
}

std::string_view tax_word(const ViewContext& view) {
    return view.word(view.project().settings.amounts_with_tax ? "campaign.budget.gross" : "campaign.budget.net");
}

std::string taxed_value(const ViewContext& view, Money money) {
    return money_value(view, money) + "\u00a0" + std::string(tax_word(view));
}

std::string day_value(const ViewContext& view, Day day) {
    const date::year_month_day ymd(day);
    std::string text = facts::weekday_day_month(ymd, view.language);
    if (ymd.year() != date::year_month_day(view.today()).year()) text += " " + std::to_string(int(ymd.year()));
    return text;
}

std::string moment_value(const ViewContext& view, Instant at) {
    const LocalMinute local = local_of(view, at);
    return day_value(view, day_of(local)) + " · " + time_value(view, local);
}

std::string when_value(const ViewContext& view, Instant at) {
    const LocalMinute local = local_of(view, at);
    return day_of(local) == view.today() ? time_value(view, local) : day_value(view, day_of(local));
}

std::string hours_value(const ViewContext& view, const std::vector<MinuteRange>& ranges) {
    std::vector<std::string> parts;
    for (const MinuteRange& range : ranges) parts.push_back(view.words.time_range_text(range.begin, range.end));
    return joined(parts);
}

std::string refuse_money(const ViewContext& view, std::string_view text) {
    return refuse_unless(view,
                         money_from_typed(text, facts::minor_digits(view.project().settings.currency)).has_value(),
                         "error.bad_money", text);
}

std::string refuse_day(const ViewContext& view, std::string_view text, Day near) {
    return refuse_unless(view, day_from_typed(text, near).has_value(), "error.bad_date", text);
}

std::string refuse_duration(const ViewContext& view, std::string_view text) {
    return refuse_unless(view, duration_from_typed(text).has_value(), "error.bad_duration", text);
}

std::string refuse_hours(const ViewContext& view, std::string_view text) {
    return refuse_unless(view, minute_ranges_from_typed(text).has_value(), "error.bad_hours", text);
}

std::string refuse_number(const ViewContext& view, std::string_view text, int lowest, int highest) {
    const std::optional<int> number = number_from_typed(text);
    if (!number) return view.words.format("error.bad_number", {{"text", text}});
    if (*number >= lowest && *number <= highest) return {};
    return view.words.format("error.number_out_of_range",
                             {{"lowest", std::to_string(lowest)}, {"highest", std::to_string(highest)}});
}

}  // namespace tandem
