#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tandem::facts {

/// Rows that have a member `id`, kept in the order of their file (the order in which screens list them)
/// and found by id with a binary search. Never changes after construction.
template <typename Row>
class FactTable {
  public:
    FactTable() = default;

    /// Throws std::logic_error when two rows share an id.
    explicit FactTable(std::vector<Row> rows) : rows_(std::move(rows)), by_id_(rows_.size()) {
        std::iota(by_id_.begin(), by_id_.end(), std::size_t{0});
        std::sort(by_id_.begin(), by_id_.end(),
                  [this](std::size_t a, std::size_t b) { return rows_[a].id < rows_[b].id; });
        for (std::size_t i = 1; i < by_id_.size(); ++i) {
            if (rows_[by_id_[i - 1]].id == rows_[by_id_[i]].id) {
                throw std::logic_error("two rows with the id " + std::string(rows_[by_id_[i]].id));
            }
        }
    }

    /// The row, or nullptr. Valid as long as the table lives and is not assigned to.
    const Row* find(std::string_view id) const {
        const auto at = std::lower_bound(by_id_.begin(), by_id_.end(), id, [this](std::size_t index, auto key) {
            return std::string_view(rows_[index].id) < key;
        });
        return at != by_id_.end() && rows_[*at].id == id ? &rows_[*at] : nullptr;
    }

    const std::vector<Row>& rows() const { return rows_; }
    auto begin() const { return rows_.begin(); }
    auto end() const { return rows_.end(); }
    std::size_t size() const { return rows_.size(); }
    bool empty() const { return rows_.empty(); }
    const Row& operator[](std::size_t index) const { return rows_[index]; }

  private:
    std::vector<Row> rows_;
    std::vector<std::size_t> by_id_;
};

}  // namespace tandem::facts
