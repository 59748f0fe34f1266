#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "model/id.hpp"

namespace tandem {

// A row of a table, whatever its type, with the id it is sorted by.
struct RowRef {
    Uuid id;
    std::shared_ptr<const void> row;
};

// The rows of one table, sorted by id: a persistent sequence (a relaxed radix tree) whose versions share all they have
// in common. It knows nothing of the rows' type, so that its code is made once for all tables.
class RowSequence {
  public:
    RowSequence();
    explicit RowSequence(std::vector<RowRef> sorted);

    std::size_t size() const;
    const RowRef& operator[](std::size_t index) const;
    // The place of the first row whose id is not below `id`.
    std::size_t lower_bound(const Uuid& id) const;
    // Rows that lie together in memory, from `index` on; empty at the end.
    std::span<const RowRef> from(std::size_t index) const;

    [[nodiscard]] RowSequence with_new(std::size_t index, RowRef row) const;
    [[nodiscard]] RowSequence with_other(std::size_t index, RowRef row) const;
    [[nodiscard]] RowSequence without(std::size_t index) const;

    // The same version: equal without a look at the rows.
    bool is(const RowSequence& other) const { return tree_ == other.tree_; }

    // The pairs of rows that are not one and the same object, in order of id; a side without a row of that id is null.
    // Blocks that both versions share are passed over.
    struct Difference {
        const void* before;
        const void* after;
    };
    std::vector<Difference> differences(const RowSequence& after) const;
    // Whether all rows are equal by `equal`; ends at the first one that is not.
    bool equals(const RowSequence& other, bool (*equal)(const void* a, const void* b)) const;

  private:
    struct Tree;
    explicit RowSequence(std::shared_ptr<const Tree> tree) : tree_(std::move(tree)) {}
    std::shared_ptr<const Tree> tree_;  // null when empty
};

}  // namespace tandem
