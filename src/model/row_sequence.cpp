#include "model/row_sequence.hpp"

#include <utility>

#include <immer/algorithm.hpp>
#include <immer/flex_vector.hpp>
#include <immer/flex_vector_transient.hpp>

namespace tandem {

struct RowSequence::Tree {
    immer::flex_vector<RowRef> rows;
};

namespace {

using Chunk = std::span<const RowRef>;

// Walks a sequence block by block.
struct Cursor {
    const std::vector<Chunk>& all;
    std::size_t index = 0;
    std::size_t offset = 0;

    bool done() const { return index == all.size(); }
    const RowRef& row() const { return all[index][offset]; }
    bool at_start_of(const Cursor& other) const {
        return offset == 0 && other.offset == 0 && all[index].data() == other.all[other.index].data() &&
            all[index].size() == other.all[other.index].size();
    }
    void next_chunk() {
        ++index;
        offset = 0;
    }
    void next() {
        if (++offset == all[index].size()) next_chunk();
    }
};

std::vector<Chunk> chunks(const immer::flex_vector<RowRef>& rows) {
    std::vector<Chunk> out;
    immer::for_each_chunk(rows, [&](const RowRef* first, const RowRef* last) {
        if (first != last) out.emplace_back(first, last);
    });
    return out;
}

// Calls `visit(before, after)` for each pair of rows that are not one object, until it says false; whether it never
// did.
template <class Visit>
bool walk(const std::vector<Chunk>& left, const std::vector<Chunk>& right, Visit&& visit) {
    Cursor a{left}, b{right};
    while (!a.done() || !b.done()) {
        bool goes_on = true;
        if (!a.done() && !b.done() && a.at_start_of(b)) {
            a.next_chunk();
            b.next_chunk();
        } else if (b.done() || (!a.done() && a.row().id < b.row().id)) {
            goes_on = visit(a.row().row.get(), nullptr);
            a.next();
        } else if (a.done() || b.row().id < a.row().id) {
            goes_on = visit(nullptr, b.row().row.get());
            b.next();
        } else {
            if (a.row().row != b.row().row) goes_on = visit(a.row().row.get(), b.row().row.get());
            a.next();
            b.next();
        }
        if (!goes_on) return false;
    }
    return true;
}

}  // namespace

RowSequence::RowSequence() = default;

RowSequence::RowSequence(std::vector<RowRef> sorted) {
    if (sorted.empty()) return;
    auto rows = immer::flex_vector<RowRef>{}.transient();
    for (RowRef& row : sorted) rows.push_back(std::move(row));
    tree_ = std::make_shared<const Tree>(Tree{rows.persistent()});
}

std::size_t RowSequence::size() const { return tree_ ? tree_->rows.size() : 0; }
const RowRef& RowSequence::operator[](std::size_t index) const { return tree_->rows[index]; }

std::size_t RowSequence::lower_bound(const Uuid& id) const {
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (tree_->rows[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::span<const RowRef> RowSequence::from(std::size_t index) const {
    Chunk found;
    if (index >= size()) return found;
    immer::for_each_chunk_p(tree_->rows.begin() + static_cast<std::ptrdiff_t>(index), tree_->rows.end(),
                            [&](const RowRef* first, const RowRef* last) {
                                if (first == last) return true;
                                found = Chunk(first, last);
                                return false;
                            });
    return found;
}

RowSequence RowSequence::with_new(std::size_t index, RowRef row) const {
    if (!tree_) return RowSequence(std::vector<RowRef>{std::move(row)});
    return RowSequence(std::make_shared<const Tree>(Tree{tree_->rows.insert(index, std::move(row))}));
}

RowSequence RowSequence::with_other(std::size_t index, RowRef row) const {
    return RowSequence(std::make_shared<const Tree>(Tree{tree_->rows.set(index, std::move(row))}));
}

RowSequence RowSequence::without(std::size_t index) const {
    if (size() == 1) return {};
    return RowSequence(std::make_shared<const Tree>(Tree{tree_->rows.erase(index)}));
}

std::vector<RowSequence::Difference> RowSequence::differences(const RowSequence& after) const {
    std::vector<Difference> out;
    if (is(after)) return out;
    const std::vector<Chunk> left = tree_ ? chunks(tree_->rows) : std::vector<Chunk>{};
    const std::vector<Chunk> right = after.tree_ ? chunks(after.tree_->rows) : std::vector<Chunk>{};
    walk(left, right, [&](const void* before, const void* later) {
        out.push_back({before, later});
        return true;
    });
    return out;
}

bool RowSequence::equals(const RowSequence& other, bool (*equal)(const void* a, const void* b)) const {
    if (is(other)) return true;
    if (size() != other.size()) return false;
    return walk(chunks(tree_->rows), chunks(other.tree_->rows),
                [&](const void* a, const void* b) { return a != nullptr && b != nullptr && equal(a, b); });
}

}  // namespace tandem
