#include <algorithm>
#include <cstdio>
#include <map>

#include <nlohmann/json.hpp>

#include "app/named_person.hpp"
#include "cli/commands.hpp"
#include "exchange/write_csv.hpp"
#include "facts/number_words.hpp"
#include "plan/time_cost.hpp"

namespace tandem {
namespace {

struct Row {
    std::string id, day, begin, end, state, role, type, person, title, source, rule, key;
    int minutes = 0;
    std::optional<Id<Person>> who;
    Hat hat = Hat::cm;
};

std::optional<Id<Person>> person_of(const Plan& plan, const Task& task) {
    const Placement* placement = plan.placement(task.id);
    return placement ? std::optional(placement->person) : task.fixed_person;
}

std::string person_name(const Project& project, std::optional<Id<Person>> id) {
    const Person* person = id ? project.people.find(*id) : nullptr;
    return person ? person->name : std::string{};
}

Day day_of_task(const Plan& plan, const Task& task) {
    const Placement* placement = plan.placement(task.id);
    return placement ? placement->day : task.fixed_day.value_or(day_of(task.begin));
}

bool wanted(const Project& project, const TasksQuery& query, const Row& row, Day day) {
    if ((query.from && day < *query.from) || (query.to && day >= *query.to)) return false;
    if (query.person.empty() || query.person == row.person) return true;
    return std::any_of(project.people.begin(), project.people.end(), [&](const Person& person) {
        return person.name == row.person &&
            (initials_of(person) == query.person || uuid_from_text(query.person) == person.id.value);
    });
}

std::vector<Row> rows_of(const Session& session, const TasksQuery& query, facts::Language language) {
    std::vector<Row> rows;
    const Project& project = session.project();
    const Plan& plan = session.plan();
    for (const auto& entry : plan.tasks) {
        const Task& task = *entry.second;
        if (task.state == TaskState::deleted || task.state == TaskState::replaced) continue;
        const TaskRule* rule = project.rules.find(task.key.rule);
        const Day day = day_of_task(plan, task);
        const std::optional<Id<Person>> who = person_of(plan, task);
        Row row{to_text(task.id),
                to_text(day),
                to_text(task.begin),
                to_text(task.end),
                std::string(word_of(task.state)),
                std::string(word_of(task.role)),
                std::string(facts::name_of(task.type)),
                person_name(project, who),
                task_title(project, session.facts(), task, language),
                source_name(project, session.facts(), task, language),
                rule ? rule->code : std::string{},
                task.key ? to_text(task.key) : std::string{},
                task.effort_minutes,
                who,
                task.role};
        if (wanted(project, query, row, day)) rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::tie(a.day, a.begin, a.id) < std::tie(b.day, b.begin, b.id);
    });
    return rows;
}

void print_csv(const std::vector<Row>& rows) {
    std::printf("id,day,begin,end,minutes,state,role,type,person,title,source,rule,key\r\n");
    for (const Row& r : rows)
        std::printf("%s,%s,%s,%s,%d,%s,%s,%s,%s,%s,%s,%s,%s\r\n", r.id.c_str(), r.day.c_str(), r.begin.c_str(),
                    r.end.c_str(), r.minutes, r.state.c_str(), r.role.c_str(), r.type.c_str(),
                    csv_cell(r.person).c_str(), csv_cell(r.title).c_str(), csv_cell(r.source).c_str(),
                    csv_cell(r.rule).c_str(), r.key.c_str());
}

void print_json(const std::vector<Row>& rows) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Row& r : rows)
        list.push_back({{"id", r.id},
                        {"day", r.day},
                        {"begin", r.begin},
                        {"end", r.end},
                        {"minutes", r.minutes},
                        {"state", r.state},
                        {"role", r.role},
                        {"type", r.type},
                        {"person", r.person},
                        {"title", r.title},
                        {"source", r.source},
                        {"rule", r.rule},
                        {"key", r.key}});
    std::printf("%s\n", list.dump(2).c_str());
}

// Time of each hat in these rows and what it costs, a person's at the rate of the hat.
void print_hats(const std::vector<Row>& rows, const Project& project, facts::Language language) {
    for (const Hat hat : {Hat::smm, Hat::cm}) {
        std::map<Id<Person>, int> minutes;
        int all = 0;
        for (const Row& r : rows) {
            if (r.hat != hat || r.state == word_of(TaskState::skipped)) continue;
            all += r.minutes;
            if (r.who) minutes[*r.who] += r.minutes;
        }
        Money cost;
        for (const auto& [id, sum] : minutes) {
            const Person* person = project.people.find(id);
            const HatTerms* terms = person ? person->terms(hat) : nullptr;
            if (terms && terms->hourly_rate) cost += cost_of(sum, *terms->hourly_rate);
        }
        if (all > 0)
            std::printf("%-3s %-10s %s\n", std::string(word_of(hat)).c_str(),
                        facts::duration_text(all, language).c_str(),
                        facts::money_text(cost.cents, project.settings.currency, language).c_str());
    }
}

void print_table(const std::vector<Row>& rows, const Project& project, facts::Language language) {
    std::string day;
    int minutes = 0, skipped_minutes = 0;
    std::size_t skipped = 0;
    for (const Row& r : rows) {
        if (r.day != day) std::printf("%s%s\n", day.empty() ? "" : "\n", r.day.c_str());
        day = r.day;
        const bool skip = r.state == "skipped";
        (skip ? skipped_minutes : minutes) += r.minutes;
        skipped += skip ? 1 : 0;
        const char mark = r.state == "done" ? 'x' : r.state == "skipped" ? '-' : ' ';
        std::printf("  [%c] %s-%s  %-3s %-10s %-16s %s\n", mark, r.begin.substr(11).c_str(), r.end.substr(11).c_str(),
                    r.role.c_str(), facts::duration_text(r.minutes, language).c_str(),
                    r.person.empty() ? "?" : r.person.c_str(), r.title.c_str());
    }
    std::printf("\n");
    print_hats(rows, project, language);
    std::printf("%zu  %s\n", rows.size() - skipped, facts::duration_text(minutes, language).c_str());
    if (skipped > 0) std::printf("[-] %zu  %s\n", skipped, facts::duration_text(skipped_minutes, language).c_str());
}

}  // namespace

int tasks_command(const RunOptions& run, const TasksQuery& query) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(run));
    if (!open_or_tell(session, query.file, run)) return exit_code::problem;
    const facts::Language language = language_of(run, &session.project());
    if (!query.person.empty() && !person_named(session.project(), query.person))
        return refuse(facts::Words(language), nobody_named(session.project(), query.person, query.file));
    const std::vector<Row> rows = rows_of(session, query, language);
    if (query.format == "csv")
        print_csv(rows);
    else if (query.format == "json")
        print_json(rows);
    else
        print_table(rows, session.project(), language);
    return exit_code::done;
}

}  // namespace tandem
