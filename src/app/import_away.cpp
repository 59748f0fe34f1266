#include "app/import_away.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/label_text.hpp"
#include "app/read_events.hpp"
#include "app/team_requests.hpp"
#include "exchange/cut_text.hpp"
#include "facts/number_words.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_told = 4;
constexpr std::size_t longest_reason = 120;

constexpr MinuteRange whole_day{0, 24 * 60};

// A day in halves, parted at noon: 0 is the morning.
constexpr std::array<std::size_t, 2> both_halves{0, 1};
using Halves = std::array<bool, 2>;

int overlap(const MinuteRange& a, const MinuteRange& b) {
    return MinuteRange{std::max(a.begin, b.begin), std::min(a.end, b.end)}.length();
}

bool is_within(const MinuteRange& inner, const MinuteRange& outer) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

// The first line of an event's title, not too long.
std::string reason_of(const IcsEvent& event) {
    return std::string(beginning_of(std::string_view(event.title).substr(0, event.title.find('\n')), longest_reason));
}

// Halves of the days of a period that somebody is away.
class AwayDays {
  public:
    AwayDays(const Project& project, const Person& person, const TimeZone& zone, const DayRange& period)
        : person_(person),
          zone_(zone),
          period_(period),
          noon_(noon_of(project)),
          known_(static_cast<std::size_t>(period.length().count())),
          reasons_(known_.size()) {
        for (const Away& away : person.away) {
            const DayRange days = within(away.days);
            for (const std::size_t half : both_halves)
                for (Day day = days.begin; day < days.end; day += date::days(1))
                    if (is_within(range(half), away.hours.value_or(whole_day))) known_[index(day)][half] = true;
        }
    }

    enum class Taken : std::uint8_t { fresh, known, too_short };

    Taken take(const IcsEvent& event) {
        bool any_half = false, fresh = false;
        const std::vector<Halves> taken = taken_by(event);
        for (std::size_t day = 0; day < taken.size(); ++day)
            for (const std::size_t half : both_halves) {
                if (!taken[day][half]) continue;
                any_half = true;
                if (std::exchange(known_[day][half], true)) continue;
                fresh = true;
                reasons_[day][half] = reason_of(event);
            }
        return fresh ? Taken::fresh : any_half ? Taken::known : Taken::too_short;
    }

    int half_days() const {
        int sum = 0;
        for (const auto& day : reasons_) sum += (day[0] ? 1 : 0) + (day[1] ? 1 : 0);
        return sum;
    }

    Person with_days() const {
        Person person = person_;
        for (std::size_t i = 0; i < reasons_.size(); ++i) {
            const auto& [morning, afternoon] = reasons_[i];
            const Day day = period_.begin + date::days(static_cast<int>(i));
            const DayRange days{day, day + date::days(1)};
            if (morning && morning == afternoon) {
                put_away(person, {days, std::nullopt, *morning});
                continue;
            }
            if (morning) put_away(person, {days, range(0), *morning});
            if (afternoon) put_away(person, {days, range(1), *afternoon});
        }
        return person;
    }

  private:
    // What of some days is in the period; may be empty.
    DayRange within(const DayRange& days) const {
        return {std::max(days.begin, period_.begin), std::min(days.end, period_.end)};
    }
    std::size_t index(Day day) const { return static_cast<std::size_t>((day - period_.begin).count()); }
    MinuteRange range(std::size_t half) const {
        return half == 0 ? MinuteRange{0, noon_} : MinuteRange{noon_, 24 * 60};
    }

    // The minutes of a day that the person would work in one half of it.
    int work_in(Day day, const MinuteRange& part) const {
        int sum = 0;
        for (const MinuteRange& hours : person_.hours[weekday_index(day)]) sum += overlap(hours, part);
        return sum;
    }

    // Of an event with times.
    bool takes_up(const IcsSpan& span, Day day, std::size_t half) const {
        const auto minute = [&](Instant time) {
            return static_cast<int>(std::clamp((zone_.local(time) - LocalMinute(day)).count(), 0L, 24L * 60));
        };
        const MinuteRange taken{minute(span.begin), minute(span.end)};
        const int work = work_in(day, range(half));
        if (work == 0) return is_within(whole_day, taken);
        const MinuteRange part{std::max(taken.begin, range(half).begin), std::min(taken.end, range(half).end)};
        return part.length() > 0 && 4 * work_in(day, part) >= 3 * work;
    }

    // What an event takes up of each day. However many of its times cover a whole day, it is gone through once.
    std::vector<Halves> taken_by(const IcsEvent& event) const {
        std::vector<Halves> taken(known_.size());
        std::vector<int> begun(known_.size() + 1);  // times that cover whole days from here on, less those that end
        for (const IcsSpan& span : event.spans) {
            const DayRange days = within(span.days);
            if (days.empty()) continue;
            DayRange covered = days;
            if (!span.whole_days) {
                covered = {days.begin + date::days(1), days.end - date::days(1)};
                for (const Day day : {days.begin, days.end - date::days(1)})
                    for (const std::size_t half : both_halves)
                        if (takes_up(span, day, half)) taken[index(day)][half] = true;
            }
            if (covered.empty()) continue;
            ++begun[index(covered.begin)];
            --begun[index(covered.end)];
        }
        int covering = 0;
        for (std::size_t day = 0; day < taken.size(); ++day) {
            covering += begun[day];
            if (covering > 0) taken[day] = {true, true};
        }
        return taken;
    }

    const Person& person_;
    const TimeZone& zone_;
    DayRange period_;
    int noon_;
    std::vector<Halves> known_;                                       // of each day of the period
    std::vector<std::array<std::optional<std::string>, 2>> reasons_;  // of the halves that are new
};

// "12.5"
std::string days_text(const AwayImport& found, const facts::Words& words) {
    const bool half = found.half_days % 2 != 0;
    return facts::decimal_text(half ? found.half_days * 5 : found.half_days / 2, half ? 1 : 0, words.language());
}

}  // namespace

AwayImport plan_away_import(Session& session, Id<Person> id, std::string_view bytes) {
    AwayImport found;
    const Project& project = session.project();
    const Person* person = project.people.find(id);
    if (!person) return found;
    IcsReading reading = read_events(session, bytes);
    found.problem = std::move(reading.problem);
    if (found.problem) return found;
    found.outside = reading.outside;
    found.cancelled = reading.cancelled;
    found.windows_1252 = reading.windows_1252;
    for (IcsRemark& one : reading.remarks)
        found.left_out.push_back({one.line, std::move(one.title), std::move(one.reason)});
    AwayDays days(project, *person, home_zone(session), event_days(session));
    for (const IcsEvent& event : reading.events) {
        const bool timed = !event.spans.front().whole_days;
        const EventMoment moment = event_moment(event.spans.front(), home_zone(session));
        if (timed && event.free) {
            found.left_out.push_back({event.line, event.title, {"away.import.free", {}}, moment});
            continue;
        }
        const AwayDays::Taken taken = days.take(event);
        if (taken == AwayDays::Taken::too_short) {
            found.left_out.push_back({event.line, event.title, {"away.import.short", {}}, moment});
            continue;
        }
        const bool known = taken == AwayDays::Taken::known;
        found.taken.push_back({event.line, reason_of(event), known, moment});
        if (known) ++found.known;
    }
    std::stable_sort(found.left_out.begin(), found.left_out.end(),
                     [](const LeftOutEvent& a, const LeftOutEvent& b) { return a.line < b.line; });
    found.half_days = days.half_days();
    if (found.half_days == 0) return found;
    found.request = {{"undo.import_away", {{"title", person->name}}}, {Put<Person>{days.with_days()}}, {id.value, {}}};
    return found;
}

Notice away_import_refusal(const Label& reason, const std::filesystem::path& path) {
    return {Notice::Kind::error,
            {"import.refused.what", {{"file", path.filename().string()}}},
            {reason, {"problem.kept.request", {}}, {"away.import.refused.next", {}}},
            path.string(),
            {}};
}

std::string left_out_text(const LeftOutEvent& event, const facts::Words& words) {
    const std::string line = std::to_string(event.line), reason = text_of(words, event.reason);
    if (event.title.empty()) return words.format("away.import.line", {{"line", line}, {"reason", reason}});
    return words.format("away.import.event", {{"line", line}, {"title", event.title}, {"reason", reason}});
}

std::vector<Label> away_import_counts(const AwayImport& found) {
    std::vector<Label> counts;
    const auto add = [&](const char* key, std::size_t n) {
        if (n > 0) counts.push_back({key, {{"n", std::to_string(n)}}});
    };
    if (found.windows_1252) counts.push_back({"import.remark.windows_1252", {}});
    add("away.import.known", found.known);
    add("away.import.outside", found.outside);
    add("away.import.cancelled", found.cancelled);
    return counts;
}

Label away_import_gain(const AwayImport& found, const Person& person, const facts::Words& words) {
    const char* title = found.half_days == 0 ? "away.import.nothing"
        : found.half_days <= 2               ? "away.import.gain.one"
                                             : "away.import.gain.other";
    return {title, {{"days", days_text(found, words)}, {"person", person.name}}};
}

Notice away_import_notice(const AwayImport& found, const Project& project, Id<Person> id, const facts::Words& words) {
    const Person* person = project.people.find(id);
    const char* title = found.half_days == 0 ? "away.import.nothing"
        : found.half_days <= 2               ? "away.import.done.one"
                                             : "away.import.done.other";
    Notice notice{found.left_out.empty() ? Notice::Kind::done : Notice::Kind::warning,
                  {title, {{"days", days_text(found, words)}, {"person", person ? person->name : std::string()}}},
                  away_import_counts(found),
                  {},
                  {}};
    for (std::size_t i = 0; i < std::min(most_told, found.left_out.size()); ++i)
        notice.lines.push_back({"away.import.told", {{"text", left_out_text(found.left_out[i], words)}}});
    if (found.left_out.size() > most_told)
        notice.lines.push_back({"away.import.more", {{"n", std::to_string(found.left_out.size() - most_told)}}});
    return notice;
}

}  // namespace tandem
