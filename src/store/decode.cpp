#include "store/decode.hpp"

#include "store/problem_phrase.hpp"

namespace tandem {
void Decoding::refuse(ProblemCode code, Index node, ProblemValues values) {
    if (!problem_) problem_ = make_problem(code, tree.place(node), std::move(values));
}

bool Decoding::expect(Index node, JsonKind kind) {
    if (tree.kind(node) == kind) return true;
    expect_failed(node, phrase_for(kind));
    return false;
}

void Decoding::expect_failed(Index node, std::string expected) {
    refuse(ProblemCode::wrong_kind, node, {{"found", phrase_for(tree.kind(node))}, {"expected", std::move(expected)}});
}

void Decoding::unknown_key(Index record, Index node, bool kept, const std::string& allowed) {
    const std::string key(tree.key(node));
    if (!kept && strictness != Strictness::newer_file) {
        Place place = tree.key_place(node);
        place.path = tree.path(record);
        if (!problem_)
            problem_ = make_problem(ProblemCode::unknown_key, std::move(place), {{"found", key}, {"allowed", allowed}});
        return;
    }
    constexpr std::size_t kinds = 100;
    const std::pair<std::string, std::string> kind{trail(), key};
    if (unknown_.size() >= kinds && !unknown_.contains(kind)) return;
    ++unknown_.emplace(kind, Unknown{node, 0, kept}).first->second.count;
}

void Decoding::refuse_repeated(Index row, Index first, const std::string& id) {
    refuse(ProblemCode::duplicate_id, row, {{"found", id}, {"first_line", std::to_string(tree.place(first).line)}});
}

std::string Decoding::trail() const {
    std::string out;
    for (const char* key : trail_) {
        if (key != nullptr && !out.empty()) out += '.';
        out += key != nullptr ? key : "[]";
    }
    return out;
}

std::vector<Problem> Decoding::remarks() const {
    std::vector<Problem> out;
    for (const auto& [where, unknown] : unknown_) {
        Place place = tree.key_place(unknown.first);
        place.path = where.first;
        out.push_back(make_problem(unknown.kept ? ProblemCode::key_kept : ProblemCode::key_ignored, std::move(place),
                                   {{"found", where.second}, {"count", std::to_string(unknown.count)}}));
    }
    return out;
}

JsonTree::Index FieldFinder::find(const char* key) {
    const JsonTree::Index child = tree_.child(record_, key, next_);
    if (child == JsonTree::none) return child;
    found_.push_back(child);
    next_ = tree_[child].after;
    return child;
}

bool FieldFinder::was_found(JsonTree::Index child) const {
    return std::find(found_.begin(), found_.end(), child) != found_.end();
}

void keep_unknown(Decoding& in, JsonTree::Index record, const FieldFinder& finder, Extra* extra,
                  const std::string& known) {
    const std::size_t kept_before = extra == nullptr ? 0 : extra->size();
    for (JsonTree::Index at = record + 1; at < in.tree[record].after; at = in.tree[at].after) {
        if (finder.was_found(at)) continue;
        in.unknown_key(record, at, extra != nullptr, known);
        if (extra == nullptr) continue;
        // A row that is merged into may have kept that key before; keys of one record differ.
        ExtraField field{std::string(in.tree.key(at)), compact_text(in.tree, at)};
        const auto end = extra->begin() + static_cast<std::ptrdiff_t>(kept_before);
        const auto there = std::find_if(extra->begin(), end, [&](const ExtraField& e) { return e.key == field.key; });
        if (there != end)
            *there = std::move(field);
        else
            extra->push_back(std::move(field));
    }
}

}  // namespace tandem
