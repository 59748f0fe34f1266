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

// A school break of the facts or of the project.
struct KnownBreak {
    DayRange days;
    std::vector<std::string> zones;  // empty: all
    facts::Bilingual name;
    bool own = false;
};

// Those of the facts that overlap these days and that the project's zone has; of no zone all.
std::vector<KnownBreak> breaks_of_facts(const facts::Facts& facts, const Settings& settings, const DayRange& days) {
    std::vector<KnownBreak> breaks;
    if (!facts::region_fits("FR", settings.region)) return breaks;
    for (const facts::SchoolHoliday& holiday : facts.school_holidays) {
        if (!holiday.resume) continue;
        const DayRange range{Day(holiday.start), Day(*holiday.resume)};
        if (range.empty() || !range.overlaps(days)) continue;
        if (!settings.school_zone.empty() && !holds(holiday.zones, settings.school_zone)) continue;
        const bool for_all = holiday.zones.size() >= 3;
        breaks.push_back({range, for_all ? std::vector<std::string>{} : holiday.zones, holiday.name, false});
    }
    return breaks;
}

// The same; of no zone, those that all zones share.
std::vector<KnownBreak> breaks_of_settings(const facts::Facts& facts, const Settings& settings, const DayRange& days) {
    std::vector<KnownBreak> breaks = breaks_of_facts(facts, settings, days);
    if (settings.school_zone.empty()) std::erase_if(breaks, [](const KnownBreak& one) { return !one.zones.empty(); });
    return breaks;
}

std::vector<KnownBreak> breaks_of_project(const facts::Facts& facts, const Project& project, const DayRange& days) {
    const std::string& zone = project.settings.school_zone;
    std::vector<KnownBreak> breaks = breaks_of_facts(facts, project.settings, days);
    for (const SchoolBreak& own : project.school_breaks) {
        if (own.days.empty() || !own.days.overlaps(days)) continue;
        if (!zone.empty() && !own.zones.empty() && !holds(own.zones, zone)) continue;
        breaks.push_back({own.days, own.zones, {own.name, own.name}, true});
    }
    return breaks;
}

// What is told on a day of breaks with one name: those that begin together, or those that go on.
struct DayBreak {
    const KnownBreak* first;
    std::vector<std::string> zones;
    int days = 1, nth = 1;
};

std::map<Day, std::vector<DayBreak>> breaks_by_day(const std::vector<KnownBreak>& breaks, const DayRange& days) {
    std::map<Day, std::vector<DayBreak>> all;
    for (const KnownBreak& one : breaks) {
        const auto length = static_cast<int>(one.days.length().count());
        for (Day day = std::max(one.days.begin, days.begin); day < std::min(one.days.end, days.end);
             day += date::days(1)) {
            const auto nth = static_cast<int>((day - one.days.begin).count()) + 1;
            std::vector<DayBreak>& of_day = all[day];
            const auto same = std::find_if(of_day.begin(), of_day.end(), [&](const DayBreak& other) {
                return other.first->own == one.own && other.first->name == one.name && (other.nth == 1) == (nth == 1);
            });
            if (same == of_day.end()) {
                of_day.push_back({&one, one.zones, length, nth});
                continue;
            }
            if (same->first->days != one.days) same->days = 0;
            for (const std::string& zone : one.zones)
                if (!holds(same->zones, zone)) same->zones.push_back(zone);
        }
    }
    return all;
}

std::string joined_zones(const std::vector<std::string>& zones) {
    std::string text;
    for (const std::string& zone : zones) text += (text.empty() ? "" : ", ") + zone;
    return text;
}

// "Vacances scolaires, zones A, C": of the chosen zone alone where there is one.
std::string school_title(const std::vector<std::string>& zones, const Settings& settings, const facts::Words& words) {
    if (!settings.school_zone.empty()) return words.format("month.school_zone", {{"zone", settings.school_zone}});
    if (zones.empty()) return std::string(words("month.school"));
    if (zones.size() == 1) return words.format("month.school_zone", {{"zone", zones.front()}});
    return words.format("month.school_zones", {{"zones", joined_zones(zones)}});
}

// Breaks of the facts are named after their season, which says too little alone; one of the project as it named it.
ShownObservance school_entry(const DayBreak& of_day, const Settings& settings, const facts::Words& words) {
    const std::string title = school_title(of_day.zones, settings, words);
    const std::string& name = of_day.first->name.in(words.language());
    const bool with_zones = settings.school_zone.empty() && !of_day.zones.empty();
    ShownObservance one{title, {}, name, false, false, false, true};
    one.short_name = with_zones ? words.format("month.school_short", {{"zones", joined_zones(of_day.zones)}})
                                : std::string(words("month.school"));
    if (of_day.first->own && !name.empty()) {
        one.name = one.short_name = name;
        one.note = title == name ? std::string() : title;
    }
    one.topic = of_day.first->name;
    one.days = of_day.days, one.nth = of_day.nth;
    return one;
}

// What school does on one day alone: it starts; or a break begins whose end is not known.
void add_school_days(const facts::Facts& facts, const Settings& settings, const DayRange& days,
                     const facts::Words& words, ShownDays& shown) {
    if (!facts::region_fits("FR", settings.region)) return;
    for (const facts::SchoolHoliday& holiday : facts.school_holidays) {
        const Day day(holiday.start);
        if ((holiday.resume && Day(*holiday.resume) != day) || !days.contains(day)) continue;
        // Without a zone only what all of them share can be said.
        const bool fits =
            settings.school_zone.empty() ? holiday.zones.size() >= 3 : holds(holiday.zones, settings.school_zone);
        if (!fits) continue;
        const std::string& name = holiday.name.in(words.language());
        shown[day].push_back({name, name, {}, false, false, false, true});
        shown[day].back().topic = holiday.name;
    }
}

void add_breaks(const std::vector<KnownBreak>& breaks, const Settings& settings, const DayRange& days,
                const facts::Words& words, ShownDays& shown) {
    for (const auto& [day, of_day] : breaks_by_day(breaks, days))
        for (const DayBreak& one : of_day) shown[day].push_back(school_entry(one, settings, words));
}

// The tone is watched on the first day of what lasts for weeks, and on each day of what does not.
constexpr date::days longest_care(7);

// On each of its days in these; `one` is as on the first.
void add_on_days(const DayRange& range, const DayRange& days, const ShownObservance& one, ShownDays& shown) {
    for (Day day = std::max(range.begin, days.begin); day < std::min(range.end, days.end); day += date::days(1)) {
        std::vector<ShownObservance>& of_day = shown[day];
        of_day.push_back(one);
        of_day.back().days = static_cast<int>(range.length().count());
        of_day.back().nth = static_cast<int>((day - range.begin).count()) + 1;
        if (day != range.begin && range.length() > longest_care) of_day.back().needs_tone_warning = false;
    }
}

void add_catalogue(const facts::Facts& facts, const Settings& settings, const DayRange& days, const facts::Words& words,
                   ShownDays& shown) {
    const date::year last = month_of(days.end - date::days(1)).year();
    // What begins at the end of a year may last into the next one.
    for (date::year year = month_of(days.begin).year() - date::years(1); year <= last; ++year) {
        for (const facts::ObservanceDay& one : facts::observance_days(facts, year)) {
            const DayRange range{local_day(one.first), local_day(one.end)};
            const facts::Observance* row = range.overlaps(days) ? facts.observances.find(one.id) : nullptr;
            if (row == nullptr || !is_observance_shown(*row, settings)) continue;
            const std::string& name = row->name.in(words.language());
            add_on_days(range, days,
                        {name, short_observance_name(name, words.language()), row->note.in(words.language()),
                         facts::is_public_holiday_in(*row, settings.region), facts::asks_for_care(*row),
                         holds(settings.observances_on, row->id), false, row->category, row->name, row->note},
                        shown);
        }
    }
}

// A cell has room for one.
int rank_of(const ShownObservance& one) {
    const int rank = one.public_holiday ? 0 : one.chosen ? 1 : one.school ? 2 : 3;
    return one.begins() ? rank : 4 + rank;
}

void sort_days(ShownDays& shown) {
    for (auto& [day, entries] : shown)
        std::stable_sort(entries.begin(), entries.end(),
                         [](const auto& a, const auto& b) { return rank_of(a) < rank_of(b); });
}

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

ShownDays shown_observances(const facts::Facts& facts, const Settings& settings, const DayRange& days,
                            const facts::Words& words) {
    ShownDays shown;
    if (days.empty()) return shown;
    add_catalogue(facts, settings, days, words, shown);
    add_school_days(facts, settings, days, words, shown);
    add_breaks(breaks_of_settings(facts, settings, days), settings, days, words, shown);
    sort_days(shown);
    return shown;
}

ShownDays shown_observances(const facts::Facts& facts, const Project& project, const DayRange& days,
                            const facts::Words& words) {
    ShownDays shown;
    if (days.empty()) return shown;
    add_catalogue(facts, project.settings, days, words, shown);
    add_school_days(facts, project.settings, days, words, shown);
    add_breaks(breaks_of_project(facts, project, days), project.settings, days, words, shown);
    for (const OwnObservance& own : project.own_observances) {
        if (own.off) continue;
        const facts::Observance row = observance_of(own);
        for (const DayRange& range : own_occurrences(own, days))
            add_on_days(
                range, days,
                {own.name, own.name, own.note, false, own.tone_warning, true, false, row.category, row.name, row.note},
                shown);
    }
    sort_days(shown);
    return shown;
}

ShownDays those_that_begin(ShownDays shown) {
    for (auto& [day, entries] : shown) std::erase_if(entries, [](const ShownObservance& one) { return !one.begins(); });
    std::erase_if(shown, [](const auto& of_day) { return of_day.second.empty(); });
    return shown;
}

std::string observance_text(const ShownObservance& one, const facts::Words& words) {
    if (one.public_holiday) return words.format("month.holiday", {{"name", one.name}});
    if (one.days <= 1) return one.name;
    return words.format("observance.nth",
                        {{"name", one.name}, {"n", std::to_string(one.nth)}, {"total", std::to_string(one.days)}});
}

std::string observance_with_note(const ShownObservance& one, const facts::Words& words) {
    const std::string text = observance_text(one, words);
    return one.note.empty() ? text : text + " · " + one.note;
}

std::vector<DayRange> school_breaks(const facts::Facts& facts, const Settings& settings, const DayRange& days) {
    std::vector<DayRange> breaks;
    for (const KnownBreak& one : breaks_of_settings(facts, settings, days)) breaks.push_back(one.days);
    std::sort(breaks.begin(), breaks.end());
    return breaks;
}

std::optional<Day> school_known_until(const facts::Facts& facts, const Settings& settings) {
    std::optional<Day> last;
    if (!facts::region_fits("FR", settings.region)) return last;
    for (const facts::SchoolHoliday& holiday : facts.school_holidays) {
        if (!settings.school_zone.empty() && !holds(holiday.zones, settings.school_zone)) continue;
        const Day day(holiday.resume.value_or(holiday.start));
        last = std::max(last.value_or(day), day);
    }
    return last;
}

std::string academies_of_zone(const facts::Facts& facts, std::string_view zone) {
    std::string last;
    for (const facts::SchoolHoliday& holiday : facts.school_holidays)
        if (holiday.zones.size() == 1 && holiday.zones.front() == zone) last = holiday.academies;
    return last;
}

std::vector<ZonesBreak> school_breaks(const facts::Facts& facts, const Project& project, const DayRange& days) {
    std::vector<ZonesBreak> breaks;
    for (KnownBreak& one : breaks_of_project(facts, project, days))
        breaks.push_back({one.days, project.settings.school_zone.empty() ? joined_zones(one.zones) : std::string(),
                          std::move(one.name), one.own});
    std::sort(breaks.begin(), breaks.end(), [](const ZonesBreak& a, const ZonesBreak& b) {
        return std::tie(a.days, a.zones, a.own, a.name.en) < std::tie(b.days, b.zones, b.own, b.name.en);
    });
    return breaks;
}

}  // namespace tandem
