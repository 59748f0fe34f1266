#include "ui/calendar/hour_packing.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tandem {
namespace {

using HourIndices = std::vector<std::size_t>;

// Lines between columns, the outer ones included.
using HourEdges = std::vector<float>;

std::size_t hour_columns_in(float width, float least) {
    return static_cast<std::size_t>(std::max(0.0f, std::floor(width / least)));
}

// Columns of the same width between two lines, behind those that are there already.
void add_hour_columns(HourEdges& edges, float x1, std::size_t count) {
    const float x0 = edges.back();
    for (std::size_t i = 1; i <= count; ++i)
        edges.push_back(std::round(x0 + (x1 - x0) * static_cast<float>(i) / static_cast<float>(count)));
}

class HourPacker {
  public:
    HourPacker(const std::vector<HourItem>& items, const HourRoom& room) : items_(items), room_(room) {
        packing_.places.resize(items.size());
    }

    HourPacking packed() {
        HourIndices all(items_.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        for (const HourIndices& cluster : clusters_of(all)) pack(cluster);
        return std::move(packing_);
    }

  private:
    float width() const { return room_.x1 - room_.x0; }
    bool meet(std::size_t a, std::size_t b) const { return items_[a].y0 < items_[b].y1 && items_[b].y0 < items_[a].y1; }
    bool meets_any(std::size_t item, const HourIndices& others) const {
        return std::any_of(others.begin(), others.end(), [&](std::size_t other) { return meet(item, other); });
    }
    // By begin, the longer ones first.
    void sort_by_begin(HourIndices& items) const {
        std::stable_sort(items.begin(), items.end(), [&](std::size_t a, std::size_t b) {
            return items_[a].y0 != items_[b].y0 ? items_[a].y0 < items_[b].y0 : items_[a].y1 > items_[b].y1;
        });
    }
    // What hangs together by overlaps.
    std::vector<HourIndices> clusters_of(HourIndices items) const {
        sort_by_begin(items);
        std::vector<HourIndices> clusters;
        float end = 0;
        for (const std::size_t item : items) {
            if (clusters.empty() || items_[item].y0 >= end) clusters.emplace_back();
            end = clusters.back().empty() ? items_[item].y1 : std::max(end, items_[item].y1);
            clusters.back().push_back(item);
        }
        return clusters;
    }

    void pack(const HourIndices& cluster) {
        HourIndices posts, tasks;
        for (const std::size_t item : cluster) (items_[item].is_task ? tasks : posts).push_back(item);
        const std::size_t first_number = packing_.numbers.size();
        const float end = end_of_posts(posts, !tasks.empty());
        HourIndices seen_posts, rest = tasks;
        for (const HourIndices& group : clusters_of(posts)) {
            const HourIndices left_out = place_posts(group, end);
            rest.insert(rest.end(), left_out.begin(), left_out.end());
        }
        for (const std::size_t post : posts)
            if (packing_.places[post]) seen_posts.push_back(post);
        for (const HourIndices& group : clusters_of(rest)) place_beside(group, seen_posts, end);
        for (const HourIndices* kind : {&posts, &tasks})
            for (const std::size_t item : *kind)
                if (packing_.places[item]) widen(item, cluster, first_number);
    }

    // The line up to which posts of a cluster stand: each has a good width, and all but the room of a number where what
    // is left would be too narrow for tasks.
    float end_of_posts(const HourIndices& posts, bool beside_tasks) const {
        std::size_t columns = 0;
        for (const HourIndices& group : clusters_of(posts)) columns = std::max(columns, columns_needed(group));
        if (columns == 0) return room_.x0;
        const auto count = static_cast<float>(columns);
        const float most = width() - room_.beside_post;
        if (!beside_tasks && (columns == 1 || count * room_.least_post <= width())) return room_.x1;
        const float good = std::max(width() / 2, count * room_.good_post);
        const bool leaves_tasks = beside_tasks && width() - good >= room_.good_task;
        const float wanted = leaves_tasks ? good : beside_tasks ? std::max(width() / 2, most) : most;
        return std::round(room_.x0 + wanted);
    }
    std::size_t columns_needed(const HourIndices& group) const {
        std::vector<HourIndices> columns(group.size());
        fill(group, columns, [](std::size_t) { return std::size_t{0}; });
        return static_cast<std::size_t>(
            std::count_if(columns.begin(), columns.end(), [](const HourIndices& column) { return !column.empty(); }));
    }
    // Each goes to the first column that is free along all of it, from the one that `first_of` names. Those for which
    // there is none are returned.
    template <class FirstOf>
    HourIndices fill(const HourIndices& items, std::vector<HourIndices>& columns, const FirstOf& first_of) const {
        HourIndices left_out;
        for (const std::size_t item : items) {
            std::size_t column = first_of(item);
            while (column < columns.size() && meets_any(item, columns[column])) ++column;
            (column < columns.size() ? columns[column] : left_out).push_back(item);
        }
        return left_out;
    }
    void set_places(const std::vector<HourIndices>& columns, const HourEdges& edges) {
        for (std::size_t column = 0; column < columns.size(); ++column)
            for (const std::size_t item : columns[column])
                packing_.places[item] = HourPlace{edges[column], edges[column + 1]};
    }
    // Those for which no column is left that can be read are returned.
    HourIndices place_posts(const HourIndices& group, float end) {
        const std::size_t most = std::max(std::size_t{1}, hour_columns_in(end - room_.x0, room_.least_post));
        std::vector<HourIndices> columns(std::min(most, columns_needed(group)));
        const HourIndices left_out = fill(group, columns, [](std::size_t) { return std::size_t{0}; });
        HourEdges edges{room_.x0};
        add_hour_columns(edges, end, columns.size());
        set_places(columns, edges);
        return left_out;
    }

    // Tasks that hang together, and posts that were left out. A task that stands beside a post keeps to the right of
    // `end`; the others have columns there and in front of it.
    void place_beside(const HourIndices& group, const HourIndices& posts, float end) {
        HourIndices tasks, counted;
        for (const std::size_t item : group) (items_[item].is_task ? tasks : counted).push_back(item);
        const auto beside = [&](std::size_t item) { return meets_any(item, posts); };
        // Where none of them does no line is drawn.
        if (counted.empty() && std::none_of(tasks.begin(), tasks.end(), beside)) end = room_.x0;
        const std::size_t most_left = hour_columns_in(end - room_.x0, room_.least_task);
        const std::size_t most_right = std::max(std::size_t{1}, hour_columns_in(room_.x1 - end, room_.least_task));
        HourEdges edges;
        std::vector<HourIndices> columns;
        // As few columns as do.
        for (std::size_t each = 1; each <= std::max(most_left, most_right); ++each) {
            const std::size_t left = std::min(each, most_left), right = std::min(each, most_right);
            edges = {end};
            if (left > 0) {
                edges = {room_.x0};
                add_hour_columns(edges, end, left);
            }
            add_hour_columns(edges, room_.x1, right);
            columns.assign(left + right, {});
            const HourIndices left_out =
                fill(tasks, columns, [&](std::size_t item) { return beside(item) ? left : std::size_t{0}; });
            if (left_out.empty() && counted.empty()) return set_places(columns, edges);
        }
        // There are not enough: the last one is the numbers'.
        std::stable_sort(tasks.begin(), tasks.end(),
                         [&](std::size_t a, std::size_t b) { return items_[a].rank < items_[b].rank; });
        columns.assign(edges.size() - 2, {});
        HourIndices left_out =
            fill(tasks, columns, [&](std::size_t item) { return beside(item) ? most_left : std::size_t{0}; });
        set_places(columns, edges);
        left_out.insert(left_out.end(), counted.begin(), counted.end());
        for (const HourIndices& cluster : clusters_of(left_out)) count(cluster, {edges[edges.size() - 2], room_.x1});
    }

    // A task that would be counted alone has the number's place itself.
    void count(const HourIndices& cluster, const HourPlace& place) {
        auto from = cluster.begin();
        while (from != cluster.end()) {
            const HourItem& first = items_[*from];
            const auto to = std::find_if(from, cluster.end(), [&](std::size_t item) {
                return items_[item].y0 >= first.y0 + room_.number_reach;
            });
            const bool free = to == cluster.end() || first.y1 <= items_[*to].y0;
            if (to - from == 1 && first.is_task && free)
                packing_.places[*from] = place;
            else
                packing_.numbers.push_back({place, first.y0, HourIndices(from, to)});
            from = to;
        }
    }

    // To what stands at its sides.
    void widen(std::size_t item, const HourIndices& cluster, std::size_t first_number) {
        HourPlace& place = *packing_.places[item];
        HourPlace widest{room_.x0, room_.x1};
        const auto keep_off = [&](const HourPlace& other) {
            if (other.x0 >= place.x1) widest.x1 = std::min(widest.x1, other.x0);
            if (other.x1 <= place.x0) widest.x0 = std::max(widest.x0, other.x1);
        };
        for (const std::size_t other : cluster)
            if (other != item && packing_.places[other] && meet(item, other)) keep_off(*packing_.places[other]);
        for (std::size_t i = first_number; i < packing_.numbers.size(); ++i) {
            const HourNumber& number = packing_.numbers[i];
            if (items_[item].y0 < number.y0 + room_.number_height && number.y0 < items_[item].y1)
                keep_off(number.place);
        }
        place = widest;
    }

    const std::vector<HourItem>& items_;
    const HourRoom& room_;
    HourPacking packing_;
};

}  // namespace

HourPacking pack_hours(const std::vector<HourItem>& items, const HourRoom& room) {
    return HourPacker(items, room).packed();
}

}  // namespace tandem
