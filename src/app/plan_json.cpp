#include "app/plan_json.hpp"

#include <algorithm>
#include <tuple>

#include "model/campaign_order.hpp"
#include "model/work_meter.hpp"
#include "plan/campaign_money.hpp"
#include "plan/objective_progress.hpp"
#include "store/json_value.hpp"
#include "store/project_text.hpp"

namespace tandem {
namespace {

constexpr std::int64_t form_version = 1;

// In the order of the enumerations.
constexpr std::array<std::string_view, 12> source_words{
    "project", "channel",    "channels_of_owner", "post",     "flight",     "campaign",
    "contest", "live_event", "influencer_post",   "incident", "observance", "manual"};
constexpr std::array<std::string_view, 8> conflict_words{"person_left", "role",     "channel",  "language",
                                                         "away",        "no_hours", "over_cap", "window_load"};
constexpr std::array<std::string_view, 6> progress_words{"no_target", "no_actual", "on_track",
                                                         "at_risk",   "reached",   "missed"};
constexpr std::array<std::string_view, 4> pace_words{"quiet", "under", "on_plan", "over"};

template <class Words, class E>
std::string word_in(const Words& words, E value) {
    return std::string(words.at(static_cast<std::size_t>(value)));
}

// A record that is filled key by key; texts that are empty have no key.
class Record {
  public:
    Record& text(std::string_view key, std::string value) {
        if (!value.empty()) value_.set(key, JsonValue::of_text(std::move(value)));
        return *this;
    }
    Record& number(std::string_view key, std::int64_t value) {
        value_.set(key, JsonValue::of_number(value));
        return *this;
    }
    Record& flag(std::string_view key, bool value) {
        if (value) value_.set(key, {JsonKind::boolean, {}, true, {}});
        return *this;
    }
    Record& value(std::string_view key, JsonValue value) {
        value_.set(key, std::move(value));
        return *this;
    }
    JsonValue take() { return std::move(value_); }

  private:
    JsonValue value_ = JsonValue::object();
};

JsonValue list_of(std::vector<JsonValue> items) {
    JsonValue list{JsonKind::array, {}, false, {}};
    for (JsonValue& item : items) list.members.emplace_back(std::string(), std::move(item));
    return list;
}

class PlanRecords {
  public:
    explicit PlanRecords(const Session& session)
        : session_(session),
          project_(session.project()),
          plan_(session.plan()),
          language_(project_.settings.language == "en" ? facts::Language::english : facts::Language::french) {}

    JsonValue all(std::size_t& rows) const {
        std::vector<JsonValue> tasks;
        {
            const WorkPart most(0, 0.7);
            tasks = task_records();
        }
        rows = tasks.size();
        const WorkPart rest(0.7, 1);
        return Record()
            .text("moment", to_text(session_.now()))
            .text("zone", project_.settings.zone)
            .text("horizon", plan_.horizon.empty() ? std::string() : to_text(plan_.horizon))
            .value("tasks", list_of(std::move(tasks)))
            .value("loads", list_of(loads()))
            .value("campaigns", list_of(campaigns()))
            .value("objectives", list_of(objectives()))
            .take();
    }

  private:
    std::vector<JsonValue> task_records() const {
        std::vector<const Task*> tasks;
        for (const auto& [id, boxed] : plan_.tasks) tasks.push_back(&boxed.get());
        std::sort(tasks.begin(), tasks.end(),
                  [](const Task* a, const Task* b) { return std::tie(a->begin, a->id) < std::tie(b->begin, b->id); });
        std::vector<JsonValue> records;
        for (const Task* task : tasks) {
            work_step(records.size(), tasks.size());
            records.push_back(record_of(*task));
        }
        return records;
    }

    JsonValue record_of(const Task& task) const {
        Record record;
        record.text("id", to_text(task.id))
            .text("key", task.key ? to_text(task.key) : std::string())
            .text("title", task_title(project_, session_.facts(), task, language_))
            .text("type", std::string(facts::name_of(task.type)))
            .text("role", std::string(word_of(task.role)))
            .text("priority", std::string(word_of(task.priority)))
            .text("state", std::string(word_of(task.state)));
        if (const TaskRule* rule = project_.rules.find(task.key.rule)) record.value("rule", record_of(*rule, task));
        record.value("source", source_of(task))
            .value("channels", channels_of(task))
            .value("window", Record().text("begin", to_text(task.begin)).text("end", to_text(task.end)).take())
            .text("anchor", to_text(task.anchor))
            .number("effort_minutes", task.effort_minutes)
            .number("spent_minutes", task.spent_minutes);
        add_place(record, task);
        return record.flag("time_by_hand", task.time_by_hand)
            .flag("effort_by_hand", task.effort_by_hand)
            .flag("detached", task.detached)
            .take();
    }
    static JsonValue record_of(const TaskRule& rule, const Task& task) {
        return Record()
            .text("id", to_text(rule.id))
            .text("code", rule.code)
            .text("slot", to_text(task.key.slot))
            .text("occurrence", to_text(task.key.occurrence))
            .text("version", task.rule_version ? to_text(*task.rule_version) : std::string())
            .take();
    }
    JsonValue source_of(const Task& task) const {
        return Record()
            .text("kind", word_in(source_words, task.source_kind))
            .text("id", to_text(task.key.source))
            .text("name", source_name(project_, session_.facts(), task, language_))
            .text("post", task.post ? to_text(*task.post) : std::string())
            .text("campaign", task.campaign ? to_text(*task.campaign) : std::string())
            .take();
    }
    static JsonValue channels_of(const Task& task) {
        std::vector<JsonValue> ids;
        for (const Id<Channel> id : task.channels) ids.push_back(JsonValue::of_text(to_text(id)));
        return list_of(std::move(ids));
    }
    // Who does it and when; nobody has it where there is no person.
    void add_place(Record& record, const Task& task) const {
        const Placement* place = plan_.placement(task.id);
        const std::optional<Id<Person>> who = place ? std::optional(place->person) : task.fixed_person;
        const std::optional<Day> day = place ? std::optional(place->day) : task.fixed_day;
        const Person* person = who ? project_.people.find(*who) : nullptr;
        record.text("person", who ? to_text(*who) : std::string())
            .text("person_name", person ? person->name : std::string())
            .text("day", day ? to_text(*day) : std::string());
        if (const RosterConflict* conflict = plan_.conflicts.find(task.id))
            record.value("conflict",
                         Record()
                             .text("kind", word_in(conflict_words, conflict->kind))
                             .number("minutes", conflict->minutes)
                             .take());
    }

    // Of each person on each day that has work for them.
    std::vector<JsonValue> loads() const {
        std::vector<Day> days;
        for (const auto& [day, work] : plan_.days) days.push_back(day);
        std::sort(days.begin(), days.end());
        std::vector<JsonValue> records;
        for (std::size_t i = 0; i < days.size(); ++i) {
            work_step(i, days.size());
            const Day day = days[i];
            for (const Person& person : project_.people) {
                const PersonLoad load = session_.planner().person_load(plan_, project_, day, person.id);
                if (load.minutes() == 0) continue;
                records.push_back(Record()
                                      .text("day", to_text(day))
                                      .text("person", to_text(person.id))
                                      .number("smm_minutes", load.smm_minutes)
                                      .number("cm_minutes", load.cm_minutes)
                                      .number("capacity_minutes", load.capacity_minutes)
                                      .number("over_minutes", load.over_minutes())
                                      .take());
            }
        }
        return records;
    }

    std::vector<JsonValue> campaigns() const {
        std::vector<JsonValue> records;
        for (const Campaign* campaign : campaigns_in_order(project_)) {
            const CampaignMoney money = campaign_money(project_, *campaign, day_of(session_.now()));
            records.push_back(Record()
                                  .text("campaign", to_text(campaign->id))
                                  .text("name", campaign->name)
                                  .number("planned", money.planned.cents)
                                  .number("in_flights", money.in_flights.cents)
                                  .number("planned_to_date", money.planned_to_date.cents)
                                  .number("spent", money.spent.cents)
                                  .number("projected", money.projected.cents)
                                  .text("pace", word_in(pace_words, money.state))
                                  .take());
        }
        return records;
    }

    std::vector<JsonValue> objectives() const {
        std::vector<JsonValue> records;
        for (const Objective& objective : project_.objectives) {
            const ObjectiveProgress progress = objective_progress(project_, objective, day_of(session_.now()));
            Record record;
            record.text("objective", to_text(objective.id))
                .text("name", objective.name)
                .text("state", word_in(progress_words, progress.state));
            if (progress.actual) record.number("actual_thousandths", progress.actual->thousandths);
            if (progress.expected) record.number("expected_thousandths", progress.expected->thousandths);
            if (progress.percent) record.number("percent", *progress.percent);
            records.push_back(record.take());
        }
        return records;
    }

    const Session& session_;
    const Project& project_;
    const Plan& plan_;
    facts::Language language_;
};

}  // namespace

ExportDraft plan_json(const Session& session) {
    ExportDraft draft;
    const WorkPart most(0, 0.8);
    const std::string project = project_text(session.project(), {});
    const auto tree = scan_json(project);
    JsonValue all = Record()
                        .text("format", "tandem-plan")
                        .number("format_version", form_version)
                        .value("project", tree ? value_of(*tree, JsonTree::root) : JsonValue::object())
                        .take();
    all.set("plan", PlanRecords(session).all(draft.rows));
    draft.files.push_back({{}, pretty_text(all)});
    return draft;
}

}  // namespace tandem
