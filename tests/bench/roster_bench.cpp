#include <string>

#include <sys/resource.h>

#include "bench/bench.hpp"
#include "exchange/roster_json.hpp"

namespace tandem::bench {
namespace {

constexpr int days = 91;

// Office hours on five days of seven.
std::string person_json(int person) {
    std::string work;
    std::string caps;
    for (int day = 0; day < 7; ++day) {
        const bool office = day < 5;
        work += (day == 0 ? "" : ",") + std::string(office ? "[[540,750],[810,1080]]" : "[]");
        caps += (day == 0 ? "" : ",") + std::string(office ? "420" : "0");
    }
    return "{\"id\":\"p" + std::to_string(1000 + person) + "\",\"roles\":[" +
        (person % 5 == 0 ? "\"SMM\",\"CM\"" : "\"CM\"") + "],\"languages\":[\"fr\"],\"channels\":[\"c" +
        std::to_string(person % 10) + "\",\"c" + std::to_string((person + 3) % 10) + "\",\"c" +
        std::to_string((person + 6) % 10) + "\"],\"rate\":" + std::to_string(1 + person % 4) + ",\"work\":[" + work +
        "],\"cap\":[" + caps + "],\"off\":[]}";
}

std::string task_json(int task) {
    const int day = (task * 37) % 63 / 7 * 7 + task % 5;
    const int earliest = day * 1440 + 540 + task % 4 * 60;
    return "{\"id\":\"t" + std::to_string(100000 + task) + "\",\"kind\":\"reply\",\"role\":\"" +
        (task % 9 == 0 ? "SMM" : "CM") + "\",\"channel\":\"c" + std::to_string(task % 10) +
        "\",\"language\":\"fr\",\"effort\":" + std::to_string(10 + task % 5 * 10) +
        ",\"earliest\":" + std::to_string(earliest) + ",\"due\":" + std::to_string(earliest + 300 + task % 3 * 2880) +
        ",\"preferred_day\":" + std::to_string(day) + ",\"drop\":" + std::to_string(60 + task % 7 * 30) +
        ",\"groups\":[\"g" + std::to_string(task / 6) + "\"]}";
}

std::string problem_json(int tasks, int people) {
    std::string json =
        "{\"format\":\"assignment-instance/1\",\"name\":\"bench\",\"seed\":1,\"days\":" + std::to_string(days) +
        ",\"weights\":{\"rate\":1,\"day\":10,\"fair\":1,\"change_person\":150,\"change_day\":50},\"people\":[";
    for (int i = 0; i < people; ++i) json += (i == 0 ? "" : ",") + person_json(i);
    json += "],\"groups\":[";
    for (int i = 0; i <= tasks / 6; ++i)
        json += (i == 0 ? "" : ",") + ("{\"id\":\"g" + std::to_string(i) + "\",\"weight\":60}");
    json += "],\"tasks\":[";
    for (int i = 0; i < tasks; ++i) json += (i == 0 ? "" : ",") + task_json(i);
    return json + "]}";
}

// The same days later, as a post that is dragged takes its tasks along.
roster::Task moved(roster::Task task, std::int32_t by_days) {
    task.window.begin_minute += by_days * roster::minutes_per_day;
    task.window.end_minute += by_days * roster::minutes_per_day;
    task.preferred_day += by_days;
    return task;
}

roster::Roster roster_of(const roster::Problem& problem) {
    roster::Roster roster(problem.staff, problem.weights);
    for (std::size_t group = 0; group < problem.group_weights.size(); ++group)
        roster.weigh_group(static_cast<std::int32_t>(group), problem.group_weights[group]);
    for (const roster::Task& task : problem.tasks) roster.put(task);
    return roster;
}

// A first plan (insertion and chains), what searching longer makes of it, and edits of one task after the other.
void measure_search(int tasks, int people) {
    const roster::Problem problem = read_roster(problem_json(tasks, people)).problem;
    std::printf("%d tasks for %d people\n", tasks, people);
    roster::Roster roster = roster_of(problem);
    double start = thread_ms();
    roster.settle();
    std::int64_t judged = roster.evaluated();
    const roster::Score first = roster.score();
    std::printf("    first plan with chains: %.0f ms, %lld places judged, left out %lld, points %lld\n",
                thread_ms() - start, static_cast<long long>(judged), static_cast<long long>(first.uncovered),
                static_cast<long long>(first.terms.total()));
    for (const int share : {1, 4}) {
        roster::Roster searched = roster_of(problem);
        searched.settle();
        start = thread_ms();
        searched.improve(roster::usual_moves(problem.tasks.size()) * share);
        std::printf("    annealing, %lld moves: %.0f ms, left out %lld (%.2f of the first plan), points %lld\n",
                    static_cast<long long>(roster::usual_moves(problem.tasks.size()) * share), thread_ms() - start,
                    static_cast<long long>(searched.score().uncovered),
                    first.uncovered == 0
                        ? 1.0
                        : static_cast<double>(searched.score().uncovered) / static_cast<double>(first.uncovered),
                    static_cast<long long>(searched.score().terms.total()));
    }
    constexpr int edits = 500;
    Samples times;
    std::int64_t changed = 0;
    judged = roster.evaluated();
    for (int i = 0; i < edits; ++i) {
        const roster::Task& task = problem.tasks[static_cast<std::size_t>(i * 97) % problem.tasks.size()];
        start = thread_ms();
        roster.put(moved(task, 1 + i % 2));
        changed += static_cast<std::int64_t>(roster.settle().changes.size());
        times.add(thread_ms() - start);
    }
    times.print("an edit of one task");
    std::printf("    %.1f tasks changed and %lld places judged an edit\n", static_cast<double>(changed) / edits,
                static_cast<long long>((roster.evaluated() - judged) / edits));
}

}  // namespace

void measure_rosters() {
    measure_search(3'000, 40);
    measure_search(5'000, 50);
    constexpr int tasks = 50'000;
    constexpr int people = 120;
    std::printf("a roster of %d tasks for %d people\n", tasks, people);
    const std::string json = problem_json(tasks, people);
    double start = thread_ms();
    const RosterDocument document = read_roster(json);
    const double reading = thread_ms() - start;
    start = thread_ms();
    const roster::Plan plan = roster::solve(document.problem, roster::usual_moves(document.problem.tasks.size()));
    const double solving = thread_ms() - start;
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    std::printf(
        "    read in %.0f ms, solved in %.0f ms processor time; peak memory until here %ld MB; %zu assignments\n",
        reading, solving, used.ru_maxrss / 1024, plan.assignments.size());
}

}  // namespace tandem::bench
