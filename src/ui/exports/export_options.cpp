#include "ui/exports/export_options.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/channel_text.hpp"
#include "app/ics_order.hpp"
#include "model/channel_order.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {
namespace {

constexpr float option_row_height = 36, option_name_width = 116, option_field_width = 220, day_width = 104,
                control = 28;

// One option after the other: its name at the left, what is chosen at the right of it.
class Options {
  public:
    Options(ViewContext& view, Rect& at, ExportDialog& dialog)
        : view_(view), at_(at), dialog_(dialog), choice_(dialog.wish.choice) {}

    void span();
    void channels();
    void campaigns();
    void paper();
    void scale();
    void turn(std::string_view id, std::string_view word, bool& value);
    void post_pages();
    void profile();
    void calendar_kinds();
    void calendar_files();

  private:
    Rect row(std::string_view word) {
        Rect rect = at_.cut_top(view_.px(option_row_height));
        rect.y0 += view_.px((option_row_height - control) / 2);
        rect.y1 = rect.y0 + view_.px(control);
        label(view_, rect.cut_left(view_.px(option_name_width)), text_style::control, view_.theme.ink2,
              view_.word(word));
        return rect;
    }
    void days(Rect rect);
    template <std::size_t N>
    std::optional<int> segments(std::string_view id, std::string_view word, Rect& rect,
                                const std::array<Segment, N>& list, int chosen) {
        const Rect trough = rect.cut_left(segmented_width(view_, list));
        rect.x0 += view_.px(12);
        return segmented(view_, id, trough, list, chosen, view_.word(word));
    }
    template <class Id>
    struct Thing {
        Id id;
        std::string name;
        const facts::Network* network = nullptr;  // of a channel
    };
    // Some of several things; none ticked means all.
    template <class Id>
    void several(std::string_view id, std::string_view word, std::string_view all, const std::vector<Thing<Id>>& things,
                 std::vector<Id>& ticked);

    ViewContext& view_;
    Rect& at_;
    ExportDialog& dialog_;
    ExportChoice& choice_;
};

void Options::span() {
    Rect rect = row("export.span");
    const std::array list{Segment{.id = "shown", .text = view_.word("export.span.shown")},
                          Segment{.id = "all", .text = view_.word("export.span.all")},
                          Segment{.id = "days", .text = view_.word("export.span.days")}};
    if (const auto chosen = segments("span", "export.span", rect, list, static_cast<int>(choice_.span)))
        choice_.span = static_cast<ExportSpan>(*chosen);
    if (choice_.span == ExportSpan::days) days(rect);
}

// Both are days that are meant: the last one is in it.
void Options::days(Rect rect) {
    const DayRange now = choice_.days.value_or(dialog_.wish.shown);
    if (!choice_.days) {
        choice_.days = now;
        dialog_.from = day_value(view_, now.begin);
        dialog_.until = day_value(view_, now.end - date::days(1));
    }
    if (dialog_.from.empty()) dialog_.from = day_value(view_, now.begin);
    if (dialog_.until.empty()) dialog_.until = day_value(view_, now.end - date::days(1));
    const auto wrong = [this, near = now.begin](std::string_view text) { return refuse_day(view_, text, near); };
    const bool from = free_field(view_, "from", rect.cut_left(view_.px(day_width)), dialog_.from,
                                 {.name = view_.word("export.from"), .refuses = wrong});
    rect.x0 += view_.px(8);
    const bool until = free_field(view_, "until", rect.cut_left(view_.px(day_width)), dialog_.until,
                                  {.name = view_.word("export.until"), .refuses = wrong});
    if (!from && !until) return;
    const auto first = day_from_typed(dialog_.from, now.begin), last = day_from_typed(dialog_.until, now.begin);
    if (first && last && *first <= *last) choice_.days = DayRange{*first, *last + date::days(1)};
}

template <class Id>
void Options::several(std::string_view id, std::string_view word, std::string_view all,
                      const std::vector<Thing<Id>>& things, std::vector<Id>& ticked) {
    if (things.size() < 2) return;
    const Rect field = row(word).cut_left(view_.px(option_field_width));
    Thing<Id> shown{{}, std::string(view_.word(all))};
    if (ticked.size() == 1) {
        const auto one =
            std::find_if(things.begin(), things.end(), [&](const auto& each) { return each.id == ticked.front(); });
        shown = one == things.end() ? Thing<Id>{} : *one;
    }
    if (ticked.size() > 1) shown.name = view_.words.count("export.chosen", static_cast<std::int64_t>(ticked.size()));
    const std::string menu_id = std::string(id) + ".menu";
    if (combo_button(view_, id, field, {.name = view_.word(word), .text = shown.name, .network = shown.network}))
        open_menu(menu_id);
    if (!menu_is_open(menu_id)) return;
    std::vector<MenuRow> rows;
    MenuRow every;
    every.id = "all";
    every.text = view_.word(all);
    every.checked = ticked.empty();
    rows.push_back(std::move(every));
    for (std::size_t i = 0; i < things.size(); ++i) {
        MenuRow row;
        row.id = "thing:" + std::to_string(i);
        row.text = things[i].name;
        row.network = things[i].network;
        row.checked = std::find(ticked.begin(), ticked.end(), things[i].id) != ticked.end();
        rows.push_back(std::move(row));
    }
    const auto chosen = menu(view_, menu_id, field, rows, {.stays_open = true, .check_column = true});
    if (!chosen) return;
    if (*chosen == 0)
        ticked.clear();
    else if (const Id one = things[*chosen - 1].id; std::erase(ticked, one) == 0)
        ticked.push_back(one);
    if (ticked.size() == things.size()) ticked.clear();
}

void Options::channels() {
    std::vector<Thing<Id<Channel>>> things;
    for (const Channel* channel : channels_in_order(view_.project().channels))
        things.push_back({channel->id, channel_text(view_.facts, *channel), network_of(view_, channel->id)});
    several("channels", "export.channels", "export.all_channels", things, choice_.channels);
}

void Options::campaigns() {
    std::vector<Thing<Id<Campaign>>> things;
    for (const Campaign& campaign : view_.project().campaigns)
        if (campaign.status == CampaignStatus::planned) things.push_back({campaign.id, campaign.name});
    several("campaigns", "rail.campaigns", "export.all_campaigns", things, choice_.campaigns);
}

void Options::paper() {
    Rect rect = row("export.paper");
    const std::array list{Segment{.id = "a4", .text = "A4"}, Segment{.id = "a3", .text = "A3"}};
    if (const auto chosen = segments("paper", "export.paper", rect, list, choice_.a3 ? 1 : 0))
        choice_.a3 = *chosen == 1;
}

void Options::scale() {
    Rect rect = row("export.scale");
    const std::array list{Segment{.id = "1", .text = "1×"}, Segment{.id = "2", .text = "2×"},
                          Segment{.id = "3", .text = "3×"}};
    if (const auto chosen = segments("scale", "export.scale", rect, list, std::clamp(choice_.scale, 1, 3) - 1))
        choice_.scale = *chosen + 1;
}

void Options::turn(std::string_view id, std::string_view word, bool& value) {
    Rect rect = at_.cut_top(view_.px(option_row_height));
    rect.x0 += view_.px(option_name_width);
    rect.x1 = rect.x0 + std::min(rect.width(), toggle_width(view_, view_.word(word)));
    if (toggle(view_, id, rect, view_.word(word), value, view_.theme.smm)) value = !value;
}

void Options::post_pages() {
    bool each = !choice_.few_pages;
    turn("post_pages", "export.post_pages", each);
    choice_.few_pages = !each;
}

void Options::profile() {
    const Rect field = row("export.profile").cut_left(view_.px(option_field_width));
    const auto& profiles = view_.facts.csv_profiles;
    const auto name = [&](const facts::CsvProfile& each) {
        return each.name.starts_with('@') ? std::string(view_.word(each.name.substr(1))) : each.name;
    };
    const facts::CsvProfile* now = profiles.find(choice_.profile);
    if (!now) now = &*profiles.begin();
    const std::string text = name(*now);
    const auto chosen = combo(view_, "profile", field, {.name = view_.word("export.profile"), .text = text}, [&] {
        std::vector<MenuRow> rows;
        for (const facts::CsvProfile& each : profiles) {
            MenuRow row;
            row.id = each.id;
            row.text = name(each);
            row.checked = &each == now;
            rows.push_back(std::move(row));
        }
        return rows;
    });
    if (chosen) choice_.profile = (profiles.begin() + static_cast<std::ptrdiff_t>(*chosen))->id;
}

void Options::calendar_kinds() {
    std::vector<Thing<std::string>> things;
    for (const std::string_view each : EnumWords<IcsKind>::words)
        things.push_back({std::string(each), std::string(view_.word("export.ics." + std::string(each)))});
    several("what", "export.what", "export.ics.all", things, choice_.what);
}

void Options::calendar_files() {
    const Rect field = row("export.files").cut_left(view_.px(option_field_width));
    const auto words = EnumWords<IcsPer>::words;
    const IcsPer now = enum_from_word<IcsPer>(choice_.per).value_or(IcsPer::all);
    const auto name = [&](std::string_view each) { return view_.word("export.per." + std::string(each)); };
    const auto chosen =
        combo(view_, "per", field, {.name = view_.word("export.files"), .text = name(word_of(now))}, [&] {
            std::vector<MenuRow> rows;
            for (const std::string_view each : words) {
                MenuRow row;
                row.id = std::string(each);
                row.text = name(each);
                row.checked = each == word_of(now);
                rows.push_back(std::move(row));
            }
            return rows;
        });
    if (chosen) choice_.per = *chosen == 0 ? "" : std::string(words.at(*chosen));
}

}  // namespace

void draw_export_options(ViewContext& view, Rect& at, ExportDialog& dialog) {
    Options options(view, at, dialog);
    ExportChoice& choice = dialog.wish.choice;
    if (has_span(choice.kind)) options.span();
    switch (choice.kind) {
        case ExportKind::month_pdf:
        case ExportKind::year:
        case ExportKind::month_png:
        case ExportKind::week_png:
        case ExportKind::post_png:
        case ExportKind::month_svg:
            options.channels();
            options.campaigns();
            if (export_ending(choice.kind) == ".pdf") options.paper();
            if (export_ending(choice.kind) == ".png") options.scale();
            options.turn("unready", "export.unready", choice.unready);
            break;
        case ExportKind::review:
            options.channels();
            options.campaigns();
            options.turn("unready", "export.unready", choice.unready);
            break;
        case ExportKind::calendar:
            options.calendar_kinds();
            options.calendar_files();
            options.turn("tasks_as_events", "export.tasks_as_events", choice.tasks_as_events);
            options.turn("task_alarms", "export.task_alarms", choice.task_alarms);
            break;
        case ExportKind::table:
            options.profile();
            options.channels();
            options.campaigns();
            break;
        case ExportKind::workbook:
        case ExportKind::markdown:
            options.channels();
            options.campaigns();
            options.turn("for_client", "export.for_client", choice.for_client);
            break;
        case ExportKind::deck:
            options.channels();
            options.campaigns();
            options.turn("unready", "export.unready", choice.unready);
            options.turn("budget", "export.with_budget", choice.budget);
            options.post_pages();
            break;
        case ExportKind::budget:
        case ExportKind::json: break;
    }
}

}  // namespace tandem
