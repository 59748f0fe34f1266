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

    // Something is not taken in.
    void tell(std::size_t line, std::string title, Label reason) {
        add({line, std::move(title), std::move(reason), true});
    }
    // It is taken in, not quite as it is written.
    void note(std::size_t line, std::string title, Label reason) {
        add({line, std::move(title), std::move(reason), false});
    }
    // Those that are listed, by line.
    std::vector<IcsRemark> take() {
        std::stable_sort(remarks_.begin(), remarks_.end(),
                         [](const IcsRemark& a, const IcsRemark& b) { return a.line < b.line; });
        if (remarks_.size() > most_) remarks_.resize(most_);
        return std::move(remarks_);
    }

  private:
    void add(IcsRemark remark) {
        if (remarks_.size() < 2 * most_) remarks_.push_back(std::move(remark));
    }

    std::size_t most_;
    std::vector<IcsRemark> remarks_;
};

}  // namespace tandem
