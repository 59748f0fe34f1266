#include "app/plan_json.hpp"

#include <algorithm>
#include <tuple>

#include "app/plan_json_figures.hpp"
#include "app/plan_json_record.hpp"
#include "model/work_meter.hpp"
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
        return JsonRecord()
            .text("moment", to_text(session_.now()))
            .text("zone", project_.settings.zone)
            .text("horizon", plan_.horizon.empty() ? std::string() : to_text(plan_.horizon))
            .value("tasks", json_list(std::move(tasks)))
            .value("loads", json_list(loads()))
            .value("role_loads", role_loads_json(session_))
            .value("campaigns", campaigns_json(session_))
            .value("money", money_json(session_))
            .value("objectives", objectives_json(session_))
            .value("strategy", strategy_json(session_))
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
        JsonRecord record;
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
            .value("window", JsonRecord().text("begin", to_text(task.begin)).text("end", to_text(task.end)).take())
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
        return JsonRecord()
            .text("id", to_text(rule.id))
            .text("code", rule.code)
            .text("slot", to_text(task.key.slot))
            .text("occurrence", to_text(task.key.occurrence))
            .text("version", task.rule_version ? to_text(*task.rule_version) : std::string())
            .take();
    }
    JsonValue source_of(const Task& task) const {
        return JsonRecord()
            .text("kind", word_at(source_words, task.source_kind))
            .text("id", to_text(task.key.source))
            .text("name", source_name(project_, session_.facts(), task, language_))
            .text("post", task.post ? to_text(*task.post) : std::string())
            .text("campaign", task.campaign ? to_text(*task.campaign) : std::string())
            .take();
    }
    static JsonValue channels_of(const Task& task) {
        std::vector<JsonValue> ids;
        for (const Id<Channel> id : task.channels) ids.push_back(JsonValue::of_text(to_text(id)));
        return json_list(std::move(ids));
    }
    // Who does it and when; nobody has it where there is no person.
    void add_place(JsonRecord& record, const Task& task) const {
        const Placement* place = plan_.placement(task.id);
        const std::optional<Id<Person>> who = place ? std::optional(place->person) : task.fixed_person;
        const std::optional<Day> day = place ? std::optional(place->day) : task.fixed_day;
        const Person* person = who ? project_.people.find(*who) : nullptr;
        record.text("person", who ? to_text(*who) : std::string())
            .text("person_name", person ? person->name : std::string())
            .text("day", day ? to_text(*day) : std::string());
        if (const RosterConflict* conflict = plan_.conflicts.find(task.id))
            record.value("conflict",
                         JsonRecord()
                             .text("kind", word_at(conflict_words, conflict->kind))
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
                records.push_back(JsonRecord()
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
    JsonValue all = JsonRecord()
                        .text("format", "tandem-plan")
                        .number("format_version", form_version)
                        .value("project", tree ? value_of(*tree, JsonTree::root) : JsonValue::object())
                        .take();
    all.set("plan", PlanRecords(session).all(draft.rows));
    draft.files.push_back({{}, pretty_text(all)});
    return draft;
}

}  // namespace tandem
