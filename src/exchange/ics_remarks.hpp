#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "exchange/read_ics.hpp"

namespace tandem {

// Collects what is to be told about a calendar file, however much that is.
class IcsRemarks {
  public:
    // So many are listed, those of the first lines; twice as many are collected.
    explicit IcsRemarks(std::size_t most) : most_(most) {}

    void tell(std::size_t line, std::string title, Label reason) {
        if (remarks_.size() < 2 * most_) remarks_.push_back({line, std::move(title), std::move(reason)});
    }
    // Those that are listed, by line.
    std::vector<IcsRemark> take() {
        std::stable_sort(remarks_.begin(), remarks_.end(),
                         [](const IcsRemark& a, const IcsRemark& b) { return a.line < b.line; });
        if (remarks_.size() > most_) remarks_.resize(most_);
        return std::move(remarks_);
    }

  private:
    std::size_t most_;
    std::vector<IcsRemark> remarks_;
};

}  // namespace tandem
