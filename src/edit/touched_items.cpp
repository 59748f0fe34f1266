#include "edit/touched_items.hpp"

#include <algorithm>

namespace tandem {
namespace {

template <class Row>
Uuid item_below(const Row&) {
    return {};
}
Uuid item_below(const Comment& comment) { return comment.on; }
Uuid item_below(const Spend& spend) { return spend.flight.value; }
Uuid item_below(const Approval& approval) { return approval.post.value; }

}  // namespace

std::vector<Uuid> touched_items(const Project& before, const Project& after) {
    std::vector<Uuid> items;
    const auto touch = [&](const auto* row) {
        if (!row) return;
        items.push_back(row->id.value);
        if (const Uuid below = item_below(*row)) items.push_back(below);
    };
    Project::tables(before, [&](const char*, const auto& table) {
        using Rows = std::remove_cvref_t<decltype(table)>;
        if constexpr (!std::is_same_v<Rows, Table<RosterRow>>)
            Project::tables(after, [&](const char*, const auto& other) {
                if constexpr (std::is_same_v<std::remove_cvref_t<decltype(other)>, Rows>)
                    table.diff(other, [&](const auto* old, const auto* fresh) {
                        touch(old);
                        touch(fresh);
                    });
            });
    });
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

}  // namespace tandem
