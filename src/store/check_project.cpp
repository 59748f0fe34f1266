#include "store/check_project.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <type_traits>

#include "model/most_money.hpp"
#include "model/time_zone.hpp"
#include "store/intents.hpp"

namespace tandem {
namespace {

// What may refer to rows that are gone: it tells of the past, or of tasks that come and go.
constexpr std::array<std::string_view, 10> may_outlive{"marks",       "lineage",      "roster",    "comments",
                                                       "decisions",   "insights",     "approvals", "snapshots",
                                                       "saved_views", "text_versions"};

class Check {
  public:
    explicit Check(const Project& project) : project_(project), zones_(zone_names()) {}

    std::vector<Remark> run() {
        table_ = "settings";
        zone("zone", project_.settings.zone);
        range("freeze_hours", project_.settings.freeze_hours, 0, 24 * 366);
        for (const StepLead& lead : project_.settings.step_leads) {
            range("step_leads.working_days", lead.working_days, 0, most_lead_days);
            range("step_leads.hours", lead.hours, 0, most_lead_hours);
        }
        Project::tables(project_, [this](const char* key, const auto& table) { rows(key, table); });
        return remarks_;
    }

  private:
    template <class Row>
    void rows(const char* key, const Table<Row>& table) {
        table_ = key;
        row_ = 0;
        const bool free = std::find(may_outlive.begin(), may_outlive.end(), table_) != may_outlive.end();
        for (const Row& row : table) {
            id_ = row.id.value;
            if (!free) references(row);
            figures(row);
            ++row_;
        }
    }

    // Adds to the remark of that field, or begins one.
    void say(ProblemCode code, const std::string& field, ProblemValues values) {
        const auto [entry, added] = known_.emplace(std::tuple(table_, field, code), remarks_.size());
        if (added) {
            values.emplace_back("count", "0");
            remarks_.push_back({code, table_, row_, id_, field, std::move(values)});
        }
        std::string& count = remarks_[entry->second].values.back().second;
        count = std::to_string(std::stoul(count) + 1);
    }

    template <class T>
    void references(const T& record) {
        visit_fields(record, [this](std::string_view key, const auto& member) {
            if (key == "id") return;
            const std::size_t length = field_.size();
            field_.append(length == 0 ? "" : ".").append(key);
            reference(member);
            field_.resize(length);
        });
    }
    template <class T>
    void reference(const T& value) {
        if constexpr (HasFields<T>) references(value);
    }
    template <HasTable T>
    void reference(const Id<T>& id) {
        if (id && !table_of<T>(project_).contains(id))
            say(ProblemCode::dangling_reference, field_, {{"found", to_text(id)}});
    }
    template <class T>
    void reference(const std::optional<T>& value) {
        if (value) reference(*value);
    }
    template <class T>
    void reference(const std::vector<T>& values) {
        for (const T& value : values) reference(value);
    }

    void range(const std::string& field, std::int64_t value, std::int64_t low, std::int64_t high) {
        if (value >= low && value <= high) return;
        say(ProblemCode::odd_value, field,
            {{"found", std::to_string(value)}, {"low", std::to_string(low)}, {"high", std::to_string(high)}});
    }
    // Days that a plan can speak of, and not more of them than ten years.
    void days(const std::string& field, const DayRange& value) {
        const auto year_of = [](Day day) { return static_cast<int>(date::year_month_day(day).year()); };
        if (value.empty()) return;
        range(field, year_of(value.begin), 1970, 2199);
        range(field, year_of(value.end), 1970, 2199);
        range(field, value.length().count(), 1, 3660);
    }
    void zone(const std::string& field, const std::string& name) {
        if (name.empty() || zones_.empty() || std::binary_search(zones_.begin(), zones_.end(), name)) return;
        say(ProblemCode::unknown_zone, field, {{"found", name}});
    }
    template <class T>
    void repeated(const std::string& field, const std::vector<T>& parts) {
        for (std::size_t i = 0; i < parts.size() && i < 200; ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (parts[i].id == parts[j].id)
                    return say(ProblemCode::repeated_part, field, {{"found", to_text(parts[i].id)}});
    }

    template <class Row>
    void figures(const Row&) {}
    void figures(const Channel& row) {
        zone("zone", row.zone);
        range("cadence_per_week", row.cadence_per_week, 0, 1000);
        if (row.text_limit) range("text_limit", *row.text_limit, 1, 1'000'000);
        for (const int minute : row.best_minutes) range("best_minutes", minute, 0, 1439);
    }
    void figures(const Person& row) {
        if (row.daily_cap_minutes) range("daily_cap_minutes", *row.daily_cap_minutes, 0, 1440);
    }
    void figures(const Pillar& row) { range("target_share_percent", row.target_share_percent, 0, 100); }
    void figures(const Campaign& row) {
        days("days", row.days);
        range("budget", row.budget.cents, 0, most_minor_units);
    }
    void figures(const Flight& row) {
        days("days", row.days);
        range("budget", row.budget.cents, 0, most_minor_units);
        for (const int weight : row.weights) range("weights", weight, 0, 1'000'000);
    }
    void figures(const Post& row) {
        zone("zone", row.zone);
        repeated("variants", row.variants);
        if (row.effort_minutes) range("effort_minutes", *row.effort_minutes, 0, 100'000);
    }
    void figures(const Series& row) {
        zone("zone", row.zone);
        repeated("variants", row.variants);
    }
    void figures(const Incident& row) { range("level", row.level, 0, 3); }
    void figures(const Insight& row) {
        range("severity", row.severity, 0, 3);
        range("count", row.count, 0, 1'000'000'000);
    }
    void figures(const ManualTask& row) { range("effort_minutes", row.effort_minutes, 0, 100'000); }
    void figures(const TaskRule& row) {
        for (const RuleVersion& version : row.versions) repeated("versions.slots", version.slots);
    }

    const Project& project_;
    const std::vector<std::string> zones_;
    std::string table_;
    std::size_t row_ = 0;
    Uuid id_;
    std::string field_;
    std::vector<Remark> remarks_;
    std::map<std::tuple<std::string, std::string, ProblemCode>, std::size_t> known_;
};

}  // namespace

std::vector<Remark> check_project(const Project& project) { return Check(project).run(); }

}  // namespace tandem
