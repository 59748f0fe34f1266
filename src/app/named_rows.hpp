#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "exchange/fold_name.hpp"
#include "exchange/read_plan.hpp"
#include "model/table.hpp"

namespace tandem {

// Rows of one kind by what cells call them: the project's, and new ones behind them. Looking one up takes as long for
// many rows as for a few.
template <class T>
class NamedRows {
  public:
    explicit NamedRows(const Table<T>& known) {
        for (const T& row : known) note(row);
    }

    // The first row whose name the cell says, else the first one whose name is folded alike.
    std::optional<Id<T>> find(std::string_view cell) const {
        if (const auto exact = by_form_.find(cell); exact != by_form_.end()) return exact->second;
        const std::string folded = fold_name(cell);
        const auto alike = folded.empty() ? by_folded_.end() : by_folded_.find(folded);
        return alike == by_folded_.end() ? std::nullopt : std::optional(alike->second);
    }
    // A new row, ranked behind all others.
    Id<T> add(T row) {
        row.rank = next_rank_;
        note(row);
        places_.emplace(row.id, made_.size());
        made_.push_back(std::move(row));
        return made_.back().id;
    }
    const std::deque<T>& made() const { return made_; }
    // Null where the row is no new one.
    T* made(Id<T> id) {
        const auto found = places_.find(id);
        return found == places_.end() ? nullptr : &made_[found->second];
    }

  private:
    void note(const T& row) {
        next_rank_ = std::max(next_rank_, row.rank + 1);
        for (const std::string& form : read_back(row.name)) by_form_.emplace(form, row.id);
        if (std::string folded = fold_name(row.name); !folded.empty()) by_folded_.emplace(std::move(folded), row.id);
    }

    std::map<std::string, Id<T>, std::less<>> by_form_, by_folded_;
    std::deque<T> made_;
    std::map<Id<T>, std::size_t> places_;  // in `made_`
    int next_rank_ = 0;
};

}  // namespace tandem
