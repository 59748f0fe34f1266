#include "bench/bench.hpp"
#include "edit/apply.hpp"
#include "plan/planner.hpp"

namespace tandem::bench {
namespace {

void measure(const facts::Facts& facts, const Size& size) {
    const Project project = with_roster(facts, project_of(facts, size));
    Planner planner(facts);
    double start = thread_ms();
    planner.open(project_of(facts, size), bench_now());
    const double first = thread_ms() - start;
    start = thread_ms();
    planner.open(project, bench_now());
    const double again = thread_ms() - start;

    Samples edits;
    Samples others;
    Samples units;
    const std::size_t step = std::max<std::size_t>(1, project.posts.size() / 200);
    for (std::size_t i = 0; i < project.posts.size(); i += step) {
        const Project next = apply(project, MovePosts{{project.posts[i].id}, i % 2 == 0 ? 1 : -1, 0});
        start = thread_ms();
        const Plan plan = planner.preview(next);
        edits.add(thread_ms() - start);
        units.add(static_cast<double>(plan.counters.buckets_derived));
        double chained = 0;
        for (const TaskMove& move : planner.consequences(next, plan).tasks) chained += move.by_chain ? 1 : 0;
        others.add(chained);
    }
    std::printf("  %d posts, %d people, %zu tasks: first plan %.1f ms, planned again with its roster %.1f ms\n",
                size.posts, size.people, planner.plan().tasks.size(), first, again);
    edits.print("one post moved by a day");
    others.print("other tasks changed", "tasks");
    units.print("units derived again", "units");
}

}  // namespace

Project with_roster(const facts::Facts& facts, Project project) {
    Planner planner(facts);
    planner.open(project, bench_now());
    auto change = planner.roster_change();
    return apply(std::move(project), AcceptRoster{std::move(change.put), std::move(change.drop)});
}

void measure_plans(const facts::Facts& facts) {
    std::printf("deriving and assigning, processor time\n");
    for (const Size& size : sizes) measure(facts, size);
}

}  // namespace tandem::bench
