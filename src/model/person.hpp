#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/day_range.hpp"
#include "model/extra.hpp"
#include "model/id.hpp"
#include "model/money.hpp"
#include "model/role.hpp"
#include "model/settings.hpp"

namespace tandem {

struct Channel;

// What a person does in one role. The cap is the minutes a day that this role may take, within the person's own cap.
struct HatTerms {
    Hat hat = Hat::cm;
    std::optional<Money> hourly_rate;  // empty until the user types it
    std::optional<int> daily_cap_minutes;

    bool operator==(const HatTerms&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("hat", s.hat), f("hourly_rate", s.hourly_rate), f("daily_cap_minutes", s.daily_cap_minutes);
    }
};

// Days away, or a part of each of them.
struct Away {
    DayRange days;
    std::optional<MinuteRange> hours;  // only these minutes of each day
    std::string reason;

    bool operator==(const Away&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("days", s.days), f("hours", s.hours), f("reason", s.reason);
    }
};

// A turn of on-call duty: reachable at these hours on these days, whatever the working hours say.
struct OnCall {
    DayRange days;
    MinuteRange hours{9 * 60, 18 * 60};
    int cap_minutes = 60;  // a day

    bool operator==(const OnCall&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("days", s.days), f("hours", s.hours), f("cap_minutes", s.cap_minutes);
    }
};

struct Person {
    Id<Person> id;
    std::string name;
    std::string initials;        // two letters; from the name when empty
    std::vector<HatTerms> hats;  // one or both
    std::vector<std::string> skills;
    std::vector<Id<Channel>> channels;   // may work on these; empty: on all
    std::vector<std::string> languages;  // ISO 639; empty: any
    WeekHours hours;
    std::optional<int> daily_cap_minutes;  // empty: the length of the working hours
    std::vector<Away> away;
    std::vector<OnCall> on_call;
    std::optional<Day> left_on;  // gone from this day on; kept for the record
    std::string contact;
    Extra extra;

    bool operator==(const Person&) const = default;
    const HatTerms* terms(Hat hat) const {
        for (const HatTerms& t : hats)
            if (t.hat == hat) return &t;
        return nullptr;
    }
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("initials", s.initials), f("hats", s.hats), f("skills", s.skills);
        f("channels", s.channels), f("languages", s.languages), f("hours", s.hours);
        f("daily_cap_minutes", s.daily_cap_minutes), f("away", s.away), f("on_call", s.on_call);
        f("left_on", s.left_on), f("contact", s.contact), f("extra", s.extra);
    }
};

// "CR" for Camille Roux, unless the person has initials of their own.
std::string initials_of(const Person& person);

}  // namespace tandem
