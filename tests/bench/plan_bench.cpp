// Prints what planning costs: from scratch, after one edit, a drag's preview, and how many other tasks an edit moves.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "app/generate_project.hpp"
#include "edit/apply.hpp"
#include "plan/planner.hpp"

using namespace tandem;

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

double at(std::vector<double>& sorted, double share) {
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

void measure(const facts::Facts& facts, int posts, int people, int months) {
    const Instant now = *instant_from_text("2026-10-05T08:00Z");
    Project project = generated_project(facts, posts, people, months, 7, now);
    Planner planner(facts);
    auto start = Clock::now();
    planner.open(project, now);
    const double first_plan = ms_since(start);
    const std::size_t tasks = planner.plan().tasks.size();
    auto accepted = planner.roster_change();
    project = apply(project, AcceptRoster{accepted.put, accepted.drop});
    start = Clock::now();
    planner.open(project, now);
    const double reopened = ms_since(start);

    std::vector<double> drags;
    std::vector<double> others;
    std::int64_t derived = 0;
    const std::size_t step = std::max<std::size_t>(1, project.posts.size() / 200);
    for (std::size_t i = 0; i < project.posts.size(); i += step) {
        const Project next = apply(project, MovePosts{{project.posts[i].id}, i % 2 == 0 ? 1 : -1, 0});
        start = Clock::now();
        const Plan plan = planner.preview(next);
        drags.push_back(ms_since(start));
        derived += plan.counters.buckets_derived;
        double chained = 0;
        for (const TaskMove& move : planner.consequences(next, plan).tasks) chained += move.by_chain ? 1 : 0;
        others.push_back(chained);
    }
    std::printf("%6d posts %4d people %6zu tasks | first plan %8.1f ms | opened again %8.1f ms | drag median %6.3f p99 %6.3f max %6.3f ms"
                " | other tasks moved: median %.0f max %.0f | units derived per drag %.1f\n",
                posts, people, tasks, first_plan, reopened, at(drags, 0.5), at(drags, 0.99), at(drags, 1), at(others, 0.5),
                at(others, 1), static_cast<double>(derived) / static_cast<double>(drags.size()));
}

}  // namespace

int main() {
    const facts::Facts facts = facts::load_facts();
    measure(facts, 60, 4, 1);
    measure(facts, 300, 8, 3);
    measure(facts, 2000, 30, 12);
    measure(facts, 10000, 100, 12);
}
