// Calendars of other programs, whole and spoilt: what acceptance asks of reading them.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "exchange/outside_readers.hpp"
#include "exchange/read_ics.hpp"
#include "exchange/wild_calendars.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct ParisReader {
    ZoneTable zones;
    const TimeZone* paris = zones.find("Europe/Paris");
    DayRange days = *day_range_from_text("2025-01-01/2029-12-31");

    IcsReading read(std::string_view bytes, const IcsLimits& limits = {}) {
        return read_ics(bytes, days, zones, *paris, limits);
    }
};

// Spoils texts, the same way each time.
class Spoiler {
  public:
    std::string spoilt(std::string bytes) {
        for (std::size_t n = 1 + below(3); n > 0; --n) spoil(bytes);
        return bytes;
    }

  private:
    std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }

    // From the beginning of a line to that of the next one.
    std::pair<std::size_t, std::size_t> some_line(const std::string& bytes) {
        const std::size_t at = below(bytes.size());
        const std::size_t before = at == 0 ? std::string::npos : bytes.rfind('\n', at - 1);
        const std::size_t begin = before == std::string::npos ? 0 : before + 1;
        const std::size_t end = bytes.find('\n', begin);
        return {begin, end == std::string::npos ? bytes.size() : end + 1};
    }
    void spoil(std::string& bytes) {
        const auto [begin, end] = some_line(bytes);
        const std::string line = bytes.substr(begin, end - begin);
        switch (below(9)) {
            case 0:  // a byte is another one
                if (!bytes.empty()) bytes[below(bytes.size())] = static_cast<char>(below(256));
                break;
            case 1:  // a bit is another one
                if (!bytes.empty()) bytes[below(bytes.size())] ^= static_cast<char>(1U << below(8));
                break;
            case 2: bytes.resize(below(bytes.size() + 1)); break;
            case 3: bytes.insert(begin, line); break;
            case 4: bytes.erase(begin, end - begin); break;
            case 5: bytes.insert(begin + below(line.size()), std::string(1 + below(20'000), 'x')); break;
            case 6: nest(bytes, begin); break;
            case 7: grow_number(bytes, begin, end); break;
            default: bytes.insert(below(bytes.size() + 1), signs_[below(signs_.size())]); break;
        }
    }
    void nest(std::string& bytes, std::size_t at) {
        static const std::vector<std::string> kinds{"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "VALARM", "X"};
        std::string open;
        for (std::size_t n = 1 + below(40); n > 0; --n) open += "BEGIN:" + kinds[below(kinds.size())] + "\r\n";
        bytes.insert(at, open);
    }
    void grow_number(std::string& bytes, std::size_t begin, std::size_t end) {
        const std::size_t at = bytes.find_first_of("0123456789", begin);
        if (at < end) bytes.insert(at, std::string(1 + below(12), static_cast<char>('0' + below(10))));
    }

    std::mt19937 random_{20261005};
    std::vector<std::string> signs_{":",
                                    ";",
                                    ",",
                                    "\"",
                                    "\\",
                                    "\r",
                                    "\n ",
                                    "\n\t",
                                    "=",
                                    "/",
                                    "\xff",
                                    "\xc3",
                                    "-",
                                    "T",
                                    "RRULE:FREQ=SECONDLY\r\n",
                                    "RRULE:FREQ=DAILY;COUNT=99999999\r\n",
                                    "RRULE:FREQ=MINUTELY;BYDAY=MO\r\n",
                                    "DURATION:P9999W\r\n",
                                    "EXDATE:,,,\r\n",
                                    std::string(1, '\0')};
};

// Time of the processor, which a busy computer does not change.
std::chrono::milliseconds used() { return std::chrono::milliseconds(1000 * std::clock() / CLOCKS_PER_SEC); }

// The longest that one file took.
std::chrono::milliseconds longest(std::chrono::milliseconds so_far, std::chrono::milliseconds since) {
    return std::max(so_far, used() - since);
}

void check_sound(const IcsReading& reading) {
    for (const std::vector<IcsEvent>* events : {&reading.events, &reading.gone})
        for (const IcsEvent& event : *events) {
            REQUIRE_FALSE(event.spans.empty());
            for (const IcsSpan& span : event.spans) {
                REQUIRE(span.begin <= span.end);
                REQUIRE_FALSE(span.days.empty());
            }
        }
}

// Events that were taken in, or of which it is told why not.
std::size_t told_of(const IcsReading& reading) {
    const auto refused = std::count_if(reading.remarks.begin(), reading.remarks.end(), [](const IcsRemark& one) {
        const std::string& key = one.reason.key;
        return key == "ics.skip.no_begin" || key == "ics.skip.begin" || key == "ics.skip.length" ||
            key == "ics.skip.same_uid";
    });
    return reading.events.size() + reading.outside + reading.cancelled + static_cast<std::size_t>(refused);
}

}  // namespace

TEST_CASE("calendar statement 7: 10 000 spoilt calendars are read without harm, each in less than two seconds") {
    ParisReader reader;
    Spoiler spoiler;
    const std::vector<WildCalendar> files = wild_calendars();
    std::chrono::milliseconds most{0};
    std::size_t taken = 0;
    for (std::size_t i = 0; i < 10'000; ++i) {
        const std::string bytes = spoiler.spoilt(files[i % files.size()].bytes);
        const std::chrono::milliseconds since = used();
        const IcsReading reading = reader.read(bytes);
        most = longest(most, since);
        check_sound(reading);
        taken += reading.events.size();
    }
    CHECK(most < std::chrono::seconds(2));
    // Most of what is not broken is still there.
    CHECK(taken > 5'000);
}

TEST_CASE("calendar statement 7: every calendar is read whole, in less than two seconds") {
    ParisReader reader;
    std::set<std::string> with_events;
    for (const WildCalendar& file : wild_calendars()) {
        CAPTURE(file.name);
        const std::chrono::milliseconds since = used();
        const IcsReading reading = reader.read(file.bytes);
        CHECK(longest({}, since) < std::chrono::seconds(2));
        CHECK_FALSE(reading.problem);
        check_sound(reading);
        if (!reading.events.empty()) with_events.insert(file.name);
    }
    // The seven of the size that people have are among them.
    CHECK(whole_calendars().size() == 7);
    for (const WildCalendar& file : whole_calendars()) CHECK_MESSAGE(with_events.contains(file.name), file.name);
}

TEST_CASE("calendar statement 8: where libical finds one calendar without errors, as many events and tasks are found") {
    ParisReader reader;
    std::set<std::string> judged;
    for (const WildCalendar& file : wild_calendars()) {
        const IcalCounts counts = counts_by_libical(file.bytes);
        if (!counts.one_calendar || counts.errors > 0) continue;
        CAPTURE(file.name);
        judged.insert(file.name);
        const IcsLimits limits;
        const IcsComponents parts = ics_components(file.bytes, limits.components, limits.line_bytes);
        const auto count = [&](std::string_view kind) {
            return std::count_if(parts.components.begin(), parts.components.end(),
                                 [&](const IcsComponent& one) { return one.kind == kind; });
        };
        CHECK(count("VEVENT") == counts.events);
        CHECK(count(ics_task_kind) == counts.tasks);
        // Each event is taken in, or is said not to be.
        CHECK(told_of(reader.read(file.bytes)) == static_cast<std::size_t>(counts.events));
    }
    CHECK(judged.size() >= 12);
    for (const WildCalendar& file : whole_calendars())
        CHECK_MESSAGE(judged.contains(file.name) == (file.name != "broken.ics"), file.name);
}

TEST_CASE("a calendar at the limits is read, and beyond them refused or told, in less than two seconds") {
    ParisReader reader;
    const std::string event = "BEGIN:VEVENT\nDTSTART:20261020\nEND:VEVENT\n";
    const auto timed = [&](const std::string& bytes) {
        const std::chrono::milliseconds since = used();
        IcsReading reading = reader.read(bytes);
        CHECK(longest({}, since) < std::chrono::seconds(2));
        return reading;
    };
    std::string many = "BEGIN:VCALENDAR\n";
    for (int i = 0; i < 50'000; ++i)
        many += "BEGIN:VEVENT\nUID:" + std::to_string(i) + "\nDTSTART:20261020\nEND:VEVENT\n";
    CHECK(timed(many).events.size() == 50'000);
    many += event;
    REQUIRE(timed(many).problem);
    CHECK(reader.read(many).problem->key == "ics.problem.many");

    const std::string line = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261020\nCOMMENT:";
    const std::string rest = "\nEND:VEVENT\nEND:VCALENDAR\n";
    const std::size_t most = (1U << 20U) - std::string("COMMENT:").size();
    CHECK(timed(line + std::string(most, 'x') + rest).remarks.empty());
    const IcsReading longer = timed(line + std::string(most + 1, 'x') + rest);
    CHECK(longer.events.size() == 1);
    REQUIRE(longer.remarks.size() == 1);
    CHECK(longer.remarks[0].reason.key == "ics.skip.long_line");

    std::string large = "BEGIN:VCALENDAR\n" + event;
    large.resize(20U << 20U, '\n');
    CHECK(timed(large).events.size() == 1);
    REQUIRE(timed(large + "\n").problem);
    CHECK(reader.read(large + "\n").problem->key == "import.problem.too_big");
    // Nothing but folds, and nothing but beginnings.
    std::string folds = "BEGIN:VCALENDAR\n";
    while (folds.size() < (19U << 20U)) folds += "A\n B:\n\tC\n";
    timed(folds);
}
