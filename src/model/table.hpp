#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "model/id.hpp"
#include "model/row_sequence.hpp"

namespace tandem {

// The rows of one kind, ordered by id. A value: copying costs nothing, and versions share the rows they have in common.
// T has a member `Id<T> id`. Changing one row of 50 000 costs microseconds.
template <class T>
class Table {
  public:
    Table() = default;

    // Any order; of two rows with the same id the later one wins.
    static Table from_rows(std::vector<T> rows) {
        std::stable_sort(rows.begin(), rows.end(), [](const T& a, const T& b) { return a.id < b.id; });
        std::vector<RowRef> sorted;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (i + 1 == rows.size() || rows[i].id != rows[i + 1].id) sorted.push_back(ref(std::move(rows[i])));
        return Table(RowSequence(std::move(sorted)));
    }

    std::size_t size() const { return rows_.size(); }
    bool empty() const { return rows_.size() == 0; }
    const T& operator[](std::size_t index) const { return row(rows_[index]); }

    // The row, or null. Valid as long as any version that holds it.
    const T* find(Id<T> id) const {
        const std::size_t at = rows_.lower_bound(id.value);
        return holds(at, id) ? &row(rows_[at]) : nullptr;
    }
    bool contains(Id<T> id) const { return find(id) != nullptr; }

    // This table with `row` added, or in place of the row of the same id. Equal to what is there: the same table.
    [[nodiscard]] Table with(T fresh) const {
        const std::size_t at = rows_.lower_bound(fresh.id.value);
        if (!holds(at, fresh.id)) return Table(rows_.with_new(at, ref(std::move(fresh))));
        if (row(rows_[at]) == fresh) return *this;
        return Table(rows_.with_other(at, ref(std::move(fresh))));
    }
    [[nodiscard]] Table without(Id<T> id) const {
        const std::size_t at = rows_.lower_bound(id.value);
        return holds(at, id) ? Table(rows_.without(at)) : *this;
    }

    // In order of id. `visit(const T&)`.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (const T& each : *this) visit(each);
    }

    class iterator {
      public:
        using value_type = T;
        using reference = const T&;
        using pointer = const T*;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::forward_iterator_tag;

        iterator() = default;
        iterator(const RowSequence& rows, std::size_t index) : rows_(&rows), index_(index), chunk_(rows.from(index)) {}
        reference operator*() const { return row(chunk_.front()); }
        pointer operator->() const { return &**this; }
        iterator& operator++() {
            ++index_;
            chunk_ = chunk_.subspan(1);
            if (chunk_.empty()) chunk_ = rows_->from(index_);
            return *this;
        }
        iterator operator++(int) {
            iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const iterator& other) const { return index_ == other.index_; }

      private:
        const RowSequence* rows_ = nullptr;
        std::size_t index_ = 0;
        std::span<const RowRef> chunk_;
    };
    iterator begin() const { return iterator(rows_, 0); }
    iterator end() const { return iterator(rows_, rows_.size()); }

    bool operator==(const Table& other) const {
        return rows_.equals(other.rows_, [](const void* a, const void* b) {
            return *static_cast<const T*>(a) == *static_cast<const T*>(b);
        });
    }

    // Calls `visit(const T* before, const T* after)` for each row that differs, in order of id: a null `before` is an
    // added row, a null `after` a removed one. Its cost follows what the versions do not share.
    template <class Visit>
    void diff(const Table& after, Visit&& visit) const {
        for (const auto& [before_row, after_row] : rows_.differences(after.rows_)) {
            const T* b = static_cast<const T*>(before_row);
            const T* a = static_cast<const T*>(after_row);
            if (!a || !b || !(*a == *b)) visit(b, a);
        }
    }

  private:
    explicit Table(RowSequence rows) : rows_(std::move(rows)) {}
    static const T& row(const RowRef& ref) { return *static_cast<const T*>(ref.row.get()); }
    static RowRef ref(T fresh) {
        const Uuid id = fresh.id.value;
        return {id, std::make_shared<const T>(std::move(fresh))};
    }
    bool holds(std::size_t at, Id<T> id) const { return at < rows_.size() && rows_[at].id == id.value; }

    RowSequence rows_;
};

}  // namespace tandem
