#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/day_range.hpp"
#include "model/enum_words.hpp"
#include "model/extra.hpp"
#include "model/money.hpp"
#include "model/post_status.hpp"

namespace tandem {

// Working or office hours, Monday first; a day without a range is off. Ranges are sorted and do not overlap.
using WeekHours = std::array<std::vector<MinuteRange>, 7>;

// Values keep their places; `week_starts` has them in the order of the week.
enum class WeekStart { monday, sunday, saturday, tuesday, wednesday, thursday, friday };
// From Monday to Sunday, as menus list them.
inline constexpr std::array week_starts{WeekStart::monday,   WeekStart::tuesday, WeekStart::wednesday,
                                        WeekStart::thursday, WeekStart::friday,  WeekStart::saturday,
                                        WeekStart::sunday};
enum class RuleSet { light, standard, intensive };

// Shares of the posts by how sure they are to work, in percent: a rule of thumb, asked for only where it is set.
struct TrialMix {
    int proven = 70;
    int promising = 20;
    int experimental = 10;

    bool operator==(const TrialMix&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("proven", s.proven), f("promising", s.promising), f("experimental", s.experimental);
    }
};

// By when a step of the workflow is to be finished before publication: working days before its day where there are
// any, else hours before it.
struct StepLead {
    PostStatus step{};
    int working_days = 0;  // 0 to 366
    int hours = 0;         // 0 to 24 * 366

    bool operator==(const StepLead&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("step", s.step), f("working_days", s.working_days), f("hours", s.hours);
    }
};
constexpr int most_lead_days = 366;
constexpr int most_lead_hours = 24 * 366;

struct Settings {
    std::string name;
    std::string client;
    std::string agency;
    std::string logo;    // of the client: a picture, by its path relative to the project's folder; empty: none
    std::string accent;  // of what a client is shown: "#RRGGBB"; empty: Tandem's own
    std::string zone = "Europe/Paris";  // IANA name
    std::string region = "FR";          // whose public holidays count, as in observances.csv
    std::string school_zone;            // A, B, C or empty
    WeekHours office_hours;
    WeekStart week_start = WeekStart::monday;
    std::string language = "fr";    // of the plan: titles of tasks, exports
    std::string currency = "EUR";   // ISO 4217
    bool amounts_with_tax = false;  // amounts are typed with tax (TTC) or without (HT)
    Money budget;                   // the envelope of the whole project; 0: none given
    int pace_low_percent = 90;      // a flight below this share of what was planned to date spends too little
    int pace_high_percent = 110;    // above this one too much
    std::optional<TrialMix> trial_mix;
    RuleSet rule_set = RuleSet::standard;
    int freeze_hours = 24;  // published tasks that start sooner stay where they are
    bool approval_required = true;
    bool lock_approved = false;              // approved posts refuse to move
    std::vector<StepLead> step_leads;        // what differs from step_deadlines.csv, in the order of the workflow
    std::optional<LocalMinute> fixed_clock;  // a sample is always "now" at this minute of its zone
    Instant created_at{};
    std::vector<std::string> observances_off;  // ids hidden on this calendar
    std::vector<std::string> observances_on;   // ids shown although off by default
    Extra extra;

    bool operator==(const Settings&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("name", s.name), f("client", s.client), f("agency", s.agency), f("logo", s.logo), f("accent", s.accent);
        f("zone", s.zone), f("region", s.region);
        f("school_zone", s.school_zone), f("office_hours", s.office_hours), f("week_start", s.week_start);
        f("language", s.language), f("currency", s.currency), f("amounts_with_tax", s.amounts_with_tax);
        f("budget", s.budget), f("pace_low_percent", s.pace_low_percent), f("pace_high_percent", s.pace_high_percent);
        f("trial_mix", s.trial_mix);
        f("rule_set", s.rule_set), f("freeze_hours", s.freeze_hours), f("approval_required", s.approval_required);
        f("lock_approved", s.lock_approved), f("step_leads", s.step_leads), f("fixed_clock", s.fixed_clock),
            f("created_at", s.created_at);
        f("observances_off", s.observances_off), f("observances_on", s.observances_on), f("extra", s.extra);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::WeekStart, "monday", "sunday", "saturday", "tuesday", "wednesday", "thursday", "friday");
TANDEM_ENUM_WORDS(tandem::RuleSet, "light", "standard", "intensive");
