#include "app/task_figures.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "model/channel_order.hpp"

namespace tandem {
namespace {

constexpr std::array<std::string_view, 5> post_metrics{"reach", "reactions", "comments", "shares", "link_clicks"};

struct MonthMetric {
    std::string_view metric;
    FigureUnit unit;
};
constexpr std::array month_metrics{
    MonthMetric{"followers_end", FigureUnit::count}, MonthMetric{"mfrt", FigureUnit::minutes},
    MonthMetric{"resolution_rate", FigureUnit::percent}, MonthMetric{"csat", FigureUnit::percent}};

// The latest by day; of one day the one typed last.
const Reading* latest(const Project& project, std::string_view metric, Uuid of) {
    const Reading* found = nullptr;
    for (const Reading& reading : project.readings)
        if (reading.metric == metric && reading.of == of &&
            (!found || std::tie(found->day, found->typed_at) < std::tie(reading.day, reading.typed_at)))
            found = &reading;
    return found;
}

void want(const Project& project, std::string_view metric, Uuid of, FigureUnit unit, std::vector<FigureWanted>& out) {
    const Reading* known = latest(project, metric, of);
    out.push_back({std::string(metric), of, unit, known ? std::optional(known->value) : std::nullopt});
}

// A post on one channel is counted as itself; on several each has figures of its own, which nobody may add up.
Uuid counted_as(const Post& post, const Task& task) {
    if (post.variants.size() < 2 || task.channels.size() != 1) return post.id.value;
    for (const Variant& variant : post.variants)
        if (variant.channel == task.channels.front()) return variant.id.value;
    return post.id.value;
}

}  // namespace

std::vector<FigureWanted> figures_wanted(const Project& project, const Task& task) {
    std::vector<FigureWanted> wanted;
    if (task.type != TaskType::reporting || task.role != Hat::cm) return wanted;
    if (const Post* post = task.post ? project.posts.find(*task.post) : nullptr) {
        for (const std::string_view metric : post_metrics)
            want(project, metric, counted_as(*post, task), FigureUnit::count, wanted);
        return wanted;
    }
    if (task.key.occurrence.kind != Occurrence::Kind::month) return wanted;
    for (const Channel* channel : channels_in_use(project.channels))
        for (const MonthMetric& metric : month_metrics)
            want(project, metric.metric, channel->id.value, metric.unit, wanted);
    return wanted;
}

bool figures_missing(const Project& project, const Task& task) {
    const std::vector<FigureWanted> wanted = figures_wanted(project, task);
    return std::any_of(wanted.begin(), wanted.end(), [](const FigureWanted& one) { return !one.known; });
}

Request type_figures(const TaskGround& ground, IdSource& ids, Id<Task> id, const std::vector<FigureTyped>& figures,
                     std::string_view who) {
    const Day today = day_of(ground.session.now());
    Request request{{"undo.type_figures", {}}, {}, {id.value, today}};
    for (const FigureTyped& figure : figures) {
        const Reading* known = latest(ground.project, figure.metric, figure.of);
        if (known && known->value == figure.value) continue;
        Reading reading = known && known->day == today ? *known : Reading{};
        if (!reading.id) reading.id = ids.make<Reading>();
        reading.day = today;
        reading.metric = figure.metric;
        reading.of = figure.of;
        reading.value = figure.value;
        reading.typed_at = ground.session.now_instant();
        reading.typed_by = who;
        request.actions.emplace_back(Put<Reading>{std::move(reading)});
    }
    return request;
}

}  // namespace tandem
