#include "app/shown_observances.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "app/own_days.hpp"
#include "facts/date_words.hpp"
#include "facts/observances.hpp"
#include "model/holds.hpp"

namespace tandem {
namespace {

using namespace std::string_view_literals;

constexpr std::array french_heads = {"Journées"sv, "Journée"sv};
constexpr std::array french_reaches = {"mondiale"sv, "internationale"sv, "européennes"sv, "nationale"sv};
constexpr std::array french_links = {"de la "sv, "de l’"sv, "des "sv, "du "sv, "de "sv, "d’"sv};
constexpr std::array english_reaches = {"World"sv, "International"sv, "Global"sv};
constexpr std::array english_links = {"Day of the "sv, "Day of "sv, "Day for the "sv, "Day for "sv};

// Takes the first of the beginnings that fits off the text.
template <std::size_t count>
bool take_off(std::string_view& text, const std::array<std::string_view, count>& beginnings) {
    for (const std::string_view one : beginnings) {
        if (!text.starts_with(one) || text.size() <= one.size()) continue;
        // A whole word, or a beginning that ends where the next word starts.
        const bool is_word = one.back() != ' ' && !one.ends_with("’");
        if (is_word && text[one.size()] != ' ') continue;
        text.remove_prefix(one.size() + (is_word ? 1 : 0));
        return true;
    }
    return false;
}

// What stood behind a link that is gone is joined without one too: "cacao et du chocolat".
std::string without_links(std::string_view text) {
    constexpr std::string_view joined = " et ";
    const std::size_t at = text.find(joined);
    if (at == std::string_view::npos) return std::string(text);
    std::string_view rest = text.substr(at + joined.size());
    take_off(rest, french_links);
    return std::string(text.substr(0, at + joined.size())) + std::string(rest);
}

Day local_day(date::sys_days day) { return Day(day.time_since_epoch()); }

bool school_zone_fits(const facts::SchoolHoliday& holiday, const Settings& settings) {
    if (!facts::region_fits("FR", settings.region)) return false;
    // Without a zone only what all of them share can be said.
    return settings.school_zone.empty() ? holiday.zones.size() >= 3 : holds(holiday.zones, settings.school_zone);
}

ShownObservance school_entry(const facts::SchoolHoliday& holiday, const Settings& settings, const facts::Words& words) {
    const std::string& name = holiday.name.in(words.language());
    if (!holiday.resume || *holiday.resume == holiday.start) {
        ShownObservance one{name, name, {}, false, false, false, true};
        one.topic = holiday.name;
        return one;
    }
    const std::string title = settings.school_zone.empty()
        ? std::string(words("month.school"))
        : words.format("month.school_zone", {{"zone", settings.school_zone}});
    ShownObservance one{title, std::string(words("month.school")), name, false, false, false, true};
    one.topic = holiday.name;
    one.days = static_cast<int>((Day(*holiday.resume) - Day(holiday.start)).count());
    return one;
}

// A cell has room for one.
int rank_of(const ShownObservance& one) { return one.public_holiday ? 0 : one.chosen ? 1 : one.school ? 2 : 3; }

}  // namespace

bool is_observance_shown(const facts::Observance& observance, const Settings& settings) {
    if (holds(settings.observances_off, observance.id)) return false;
    if (holds(settings.observances_on, observance.id)) return true;
    if (observance.is_trade_habit()) return false;
    return std::any_of(observance.regions.begin(), observance.regions.end(),
                       [&](const std::string& region) { return facts::region_fits(region, settings.region); });
}

std::string_view category_key(facts::ObservanceCategory category) {
    using Category = facts::ObservanceCategory;
    switch (category) {
        case Category::public_holiday: return "observance.category.public_holiday";
        case Category::culture: return "observance.category.culture";
        case Category::family: return "observance.category.family";
        case Category::commerce: return "observance.category.commerce";
        case Category::digital_work: return "observance.category.digital_work";
        case Category::cause: return "observance.category.cause";
        case Category::leisure: return "observance.category.leisure";
        case Category::season: return "observance.category.season";
        case Category::event: return "observance.category.event";
    }
    return "";
}

std::string short_observance_name(std::string_view name, facts::Language language) {
    std::string_view rest = name;
    if (rest.ends_with(")")) rest = rest.substr(0, rest.rfind(" ("));
    if (language == facts::Language::french) {
        if (!take_off(rest, french_heads)) return std::string(rest);
        take_off(rest, french_reaches);
        if (take_off(rest, french_links)) return facts::capitalised(without_links(rest));
    } else {
        take_off(rest, english_reaches);
        take_off(rest, english_links);
    }
    return facts::capitalised(std::string(rest));
}

std::map<Day, std::vector<ShownObservance>> shown_observances(const facts::Facts& facts, const Settings& settings,
                                                              const DayRange& days, const facts::Words& words) {
    std::map<Day, std::vector<ShownObservance>> shown;
    if (days.empty()) return shown;
    const date::year last = month_of(days.end - date::days(1)).year();
    for (date::year year = month_of(days.begin).year(); year <= last; ++year) {
        for (const facts::ObservanceDay& one : facts::observance_days(facts, year)) {
            const Day day = local_day(one.first);
            const facts::Observance* row = facts.observances.find(one.id);
            if (!days.contains(day) || row == nullptr || !is_observance_shown(*row, settings)) continue;
            const bool holiday = facts::is_public_holiday_in(*row, settings.region);
            const std::string& name = row->name.in(words.language());
            shown[day].push_back({name, short_observance_name(name, words.language()), row->note.in(words.language()),
                                  holiday, facts::asks_for_care(*row), holds(settings.observances_on, row->id), false,
                                  row->category, row->name, row->note,
                                  static_cast<int>((one.end - one.first).count())});
        }
    }
    for (const facts::SchoolHoliday& holiday : facts.school_holidays) {
        const Day day(holiday.start);
        if (days.contains(day) && school_zone_fits(holiday, settings))
            shown[day].push_back(school_entry(holiday, settings, words));
    }
    for (auto& [day, entries] : shown)
        std::stable_sort(entries.begin(), entries.end(),
                         [](const auto& a, const auto& b) { return rank_of(a) < rank_of(b); });
    return shown;
}

std::vector<DayRange> school_breaks(const facts::Facts& facts, const Settings& settings, const DayRange& days) {
    std::vector<DayRange> breaks;
    for (const facts::SchoolHoliday& holiday : facts.school_holidays) {
        if (!holiday.resume || !school_zone_fits(holiday, settings)) continue;
        const DayRange range{Day(holiday.start), Day(*holiday.resume)};
        if (!range.empty() && range.overlaps(days)) breaks.push_back(range);
    }
    std::sort(breaks.begin(), breaks.end());
    return breaks;
}

std::string academies_of_zone(const facts::Facts& facts, std::string_view zone) {
    std::string last;
    for (const facts::SchoolHoliday& holiday : facts.school_holidays)
        if (holiday.zones.size() == 1 && holiday.zones.front() == zone) last = holiday.academies;
    return last;
}

std::map<Day, std::vector<ShownObservance>> shown_observances(const facts::Facts& facts, const Project& project,
                                                              const DayRange& days, const facts::Words& words) {
    auto shown = shown_observances(facts, project.settings, days, words);
    for (const OwnObservance& own : project.own_observances) {
        if (own.off) continue;
        const facts::Observance row = observance_of(own);
        for (const DayRange& range : own_occurrences(own, days)) {
            const facts::Bilingual name{own.name, own.name}, note{own.note, own.note};
            if (days.contains(range.begin))
                shown[range.begin].push_back({own.name, own.name, own.note, false, own.tone_warning, true, false,
                                              row.category, name, note,
                                              static_cast<int>((range.end - range.begin).count())});
        }
    }
    for (auto& [day, entries] : shown)
        std::stable_sort(entries.begin(), entries.end(),
                         [](const auto& a, const auto& b) { return rank_of(a) < rank_of(b); });
    return shown;
}

std::vector<ZonesBreak> school_breaks(const facts::Facts& facts, const Project& project, const DayRange& days) {
    const Settings& settings = project.settings;
    std::vector<ZonesBreak> breaks;
    const auto add = [&](const DayRange& range, const std::vector<std::string>& zones, bool for_all,
                         facts::Bilingual name, bool is_own) {
        if (range.empty() || !range.overlaps(days)) return;
        if (!settings.school_zone.empty() && !for_all && !holds(zones, settings.school_zone)) return;
        std::string text;
        if (settings.school_zone.empty() && !for_all)
            for (const std::string& zone : zones) text += (text.empty() ? "" : ", ") + zone;
        breaks.push_back({range, text, std::move(name), is_own});
    };
    for (const facts::SchoolHoliday& holiday : facts.school_holidays)
        if (holiday.resume && facts::region_fits("FR", settings.region))
            add({Day(holiday.start), Day(*holiday.resume)}, holiday.zones, holiday.zones.size() >= 3, holiday.name,
                false);
    for (const SchoolBreak& own : project.school_breaks)
        add(own.days, own.zones, own.zones.empty(), {own.name, own.name}, true);
    std::sort(breaks.begin(), breaks.end(), [](const ZonesBreak& a, const ZonesBreak& b) {
        return std::tie(a.days, a.zones, a.own, a.name.en) < std::tie(b.days, b.zones, b.own, b.name.en);
    });
    return breaks;
}

}  // namespace tandem
