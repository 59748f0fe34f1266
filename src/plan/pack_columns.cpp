#include "plan/pack_columns.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace tandem {
namespace {

int end_of(const ColumnItem& item) { return std::max(item.end, item.begin + 1); }

// One group of things that hang together by overlaps, in order.
class Group {
  public:
    Group(const std::vector<ColumnItem>& items, std::vector<ColumnPlace>& places) : items_(items), places_(places) {}

    // Where the last of them ends.
    int end() const { return end_; }

    void add(std::size_t index) {
        const ColumnItem& item = items_[index];
        std::size_t column = 0;
        while (column < columns_.size() && end_of(items_[columns_[column].back()]) > item.begin) ++column;
        if (column == columns_.size()) columns_.emplace_back();
        columns_[column].push_back(index);
        places_[index].column = static_cast<int>(column);
        end_ = std::max(end_, end_of(item));
    }
    void close() {
        for (const std::vector<std::size_t>& column : columns_)
            for (const std::size_t index : column) {
                places_[index].columns = static_cast<int>(columns_.size());
                places_[index].span = span_of(index);
            }
        columns_.clear();
        end_ = std::numeric_limits<int>::min();
    }

  private:
    bool is_free(std::size_t column, const ColumnItem& item) const {
        return std::none_of(columns_[column].begin(), columns_[column].end(), [&](std::size_t other) {
            return items_[other].begin < end_of(item) && item.begin < end_of(items_[other]);
        });
    }
    int span_of(std::size_t index) const {
        const auto first = static_cast<std::size_t>(places_[index].column);
        std::size_t after = first + 1;
        while (after < columns_.size() && is_free(after, items_[index])) ++after;
        return static_cast<int>(after - first);
    }

    const std::vector<ColumnItem>& items_;
    std::vector<ColumnPlace>& places_;
    std::vector<std::vector<std::size_t>> columns_;  // items of each, by begin
    int end_ = std::numeric_limits<int>::min();
};

}  // namespace

std::vector<ColumnPlace> pack_columns(const std::vector<ColumnItem>& items) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (items[a].begin != items[b].begin) return items[a].begin < items[b].begin;
        return end_of(items[a]) > end_of(items[b]);
    });
    std::vector<ColumnPlace> places(items.size());
    Group group(items, places);
    for (const std::size_t index : order) {
        if (items[index].begin >= group.end()) group.close();
        group.add(index);
    }
    group.close();
    return places;
}

}  // namespace tandem
