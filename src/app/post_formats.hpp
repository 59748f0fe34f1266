#pragma once

#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "model/post.hpp"
#include "model/table.hpp"

namespace tandem {

struct FormatCount {
    std::string format;  // id in formats.csv; "" for a channel without one
    int posts = 0;       // that have it on one of their channels

    bool operator==(const FormatCount&) const = default;
};

// Those in use, in the order of formats.csv; behind them what it does not know, and none.
std::vector<FormatCount> formats_in_use(const facts::Facts& facts, const Table<Post>& posts);

}  // namespace tandem
