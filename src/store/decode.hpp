#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/table.hpp"
#include "store/encode.hpp"
#include "store/json_tree.hpp"
#include "store/json_value.hpp"

// Reading any row through cereal, by its one list of fields. What is there, and of what kind, is asked of the scanned
// tree first, so that the archive is only ever asked for what it has.
namespace tandem {

// How unknown keys and nulls are taken, and what came up on the way.
class Decoding {
  public:
    using Index = JsonTree::Index;
    enum class Strictness {
        file,        // unknown keys: kept where a row can keep them, else refused
        newer_file,  // unknown keys: kept, else passed over with a remark
        request,     // as file; null puts a field back to what a new row holds
    };
    Decoding(const JsonTree& tree_of_text, Strictness how) : tree(tree_of_text), strictness(how) {}

    const JsonTree& tree;
    const Strictness strictness;
    IdSource* ids = nullptr;  // makes the ids that rows of a request lack; null: a row without an id is refused

    bool refused() const { return problem_.has_value(); }
    std::optional<Problem>& problem() { return problem_; }
    void refuse(ProblemCode code, Index node, ProblemValues values = {});
    // True when the node is of that kind; refuses else.
    bool expect(Index node, JsonKind kind);
    void expect_failed(Index node, std::string expected);
    void refuse_repeated(Index row, Index first, const std::string& id);
    // A key that no field of the record answers to.
    void unknown_key(Index record, Index node, bool kept, const std::string& allowed);
    // One for each kind of unknown key, the first hundred kinds.
    std::vector<Problem> remarks() const;
    // The record or list that is being read lies under `key`, or in a list when null.
    void enter(const char* key) { trail_.push_back(key); }
    void leave() { trail_.pop_back(); }

  private:
    struct Unknown {
        Index first;
        std::size_t count;
        bool kept;
    };
    std::string trail() const;  // "posts[].variants[]": without positions, all rows of a kind share one remark

    std::optional<Problem> problem_;
    std::vector<const char*> trail_;
    std::map<std::pair<std::string, std::string>, Unknown> unknown_;  // by trail of the record, and key
};

// A record or list to be filled from the archive. One type for all, so that cereal is instantiated once.
struct Decoded {
    void* value;
    void (*read)(cereal::JSONInputArchive&, Decoded&);
    JsonTree::Index node;
    Decoding& in;
};
inline void load(cereal::JSONInputArchive& archive, Decoded& decoded) { decoded.read(archive, decoded); }

template <class T>
void decode_contents(cereal::JSONInputArchive& archive, Decoded& decoded);

template <class T>
void take_value(cereal::JSONInputArchive& archive, const char* key, T& value) {
    if (key != nullptr)
        archive(cereal::make_nvp(key, value));
    else
        archive(value);
}

// The whole number of the node, within [low, high].
inline std::optional<std::int64_t> decode_number(cereal::JSONInputArchive& archive, const char* key,
                                                 JsonTree::Index node, Decoding& in, std::int64_t low,
                                                 std::int64_t high) {
    if (!in.expect(node, JsonKind::number)) return std::nullopt;
    std::int64_t number = 0;
    take_value(archive, key, number);
    if (number >= low && number <= high) return number;
    in.refuse(ProblemCode::out_of_range, node,
              {{"found", std::to_string(number)}, {"low", std::to_string(low)}, {"high", std::to_string(high)}});
    return std::nullopt;
}

template <class T>
void decode_text_form(cereal::JSONInputArchive& archive, const char* key, T& value, JsonTree::Index node,
                      Decoding& in) {
    if (!in.expect(node, JsonKind::text)) return;
    std::string text;
    take_value(archive, key, text);
    if (auto read = TextForm<T>::read(text)) {
        value = std::move(*read);
        return;
    }
    ProblemValues values{{"found", text}, {"example", std::string(TextForm<T>::example)}};
    if constexpr (NamedEnum<T>) values.emplace_back("allowed", TextForm<T>::allowed());
    in.refuse(TextForm<T>::refusal, node, std::move(values));
}

template <class T>
void decode_value(cereal::JSONInputArchive& archive, const char* key, T& value, JsonTree::Index node, Decoding& in) {
    constexpr std::int64_t any = std::numeric_limits<std::int64_t>::max();
    if constexpr (HasTextForm<T>) {
        decode_text_form(archive, key, value, node, in);
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (in.expect(node, JsonKind::text)) take_value(archive, key, value);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (in.expect(node, JsonKind::boolean)) take_value(archive, key, value);
    } else if constexpr (std::is_same_v<T, int>) {
        using Range = std::numeric_limits<int>;
        if (const auto number = decode_number(archive, key, node, in, Range::min(), Range::max()))
            value = static_cast<int>(*number);
    } else if constexpr (std::is_same_v<T, Money>) {
        if (const auto number = decode_number(archive, key, node, in, -any, any)) value.cents = *number;
    } else if constexpr (std::is_same_v<T, Figure>) {
        if (const auto number = decode_number(archive, key, node, in, -any, any)) value.thousandths = *number;
    } else {
        if (!in.expect(node, HasFields<T> ? JsonKind::object : JsonKind::array)) return;
        Decoded decoded{&value, &decode_contents<T>, node, in};
        in.enter(key);
        take_value(archive, key, decoded);
        in.leave();
    }
}

template <class T>
void decode_value(cereal::JSONInputArchive& archive, const char* key, std::optional<T>& value, JsonTree::Index node,
                  Decoding& in) {
    if (!value) value.emplace();
    decode_value(archive, key, *value, node, in);
}

// Finds the fields of one record, quickly when they come in their order, and keeps account of those found.
class FieldFinder {
  public:
    FieldFinder(JsonTree::Index record, const JsonTree& tree) : record_(record), tree_(tree), next_(record + 1) {}
    // The value under that key, or `none`.
    JsonTree::Index find(const char* key);
    bool found_all() const { return found_.size() == tree_[record_].count; }
    bool was_found(JsonTree::Index child) const;

  private:
    JsonTree::Index record_;
    const JsonTree& tree_;
    JsonTree::Index next_;
    std::vector<JsonTree::Index> found_;
};

// Moves the children that were not found into `extra`, or refuses them when there is none.
void keep_unknown(Decoding& in, JsonTree::Index record, const FieldFinder& finder, Extra* extra,
                  const std::string& known);

// Fills `row` with the fields that are there; the others stay as they are. Unknown keys go to `extra`, if it has one.
template <class T>
class FieldsOf {
  public:
    // A key `also` belongs to the record besides those of its fields.
    FieldsOf(cereal::JSONInputArchive& archive, T& row, JsonTree::Index node, Decoding& in, const char* also = nullptr)
        : archive_(archive), row_(row), node_(node), in_(in), finder_(node, in.tree) {
        if (also != nullptr) finder_.find(also);
        if (in.strictness == Decoding::Strictness::request) fresh_ = std::make_unique<NewRow<T>>();
    }

    void read() {
        visit_fields(row_, [&](const char* key, auto& member) { field(key, member); });
        if (!in_.refused() && !finder_.found_all()) keep_the_rest();
        if constexpr (requires { row_.id.value; }) {
            if (!row_.id && in_.ids != nullptr) row_.id.value = in_.ids->next();
            if (!row_.id) in_.refuse(ProblemCode::missing_id, node_);
        }
    }

  private:
    template <class Member>
    void field(const char* key, Member& member) {
        const std::size_t position = position_++;
        if constexpr (!std::is_same_v<Member, Extra>) {
            if (in_.refused()) return;
            const JsonTree::Index child = finder_.find(key);
            if (child == JsonTree::none) return;
            if (fresh_ && in_.tree.kind(child) == JsonKind::null)
                member = fresh_->template member<Member>(position);
            else
                decode_value(archive_, key, member, child, in_);
        }
    }

    void keep_the_rest() {
        Extra* extra = nullptr;
        std::string known;
        visit_fields(row_, [&](const char* key, auto& member) {
            if constexpr (std::is_same_v<std::remove_reference_t<decltype(member)>, Extra>)
                extra = &member;
            else
                known.append(known.empty() ? "" : ", ").append(key);
        });
        keep_unknown(in_, node_, finder_, extra, known);
    }

    cereal::JSONInputArchive& archive_;
    T& row_;
    JsonTree::Index node_;
    Decoding& in_;
    FieldFinder finder_;
    std::unique_ptr<NewRow<T>> fresh_;
    std::size_t position_ = 0;
};

// A list in place of what was there. It grows as entries turn out to be good: a broken one costs no memory.
template <class T>
void decode_list(cereal::JSONInputArchive& archive, std::vector<T>& list, JsonTree::Index node, Decoding& in) {
    list.clear();
    for (JsonTree::Index child = node + 1; child < in.tree[node].after; child = in.tree[child].after) {
        decode_value(archive, nullptr, list.emplace_back(), child, in);
        if (in.refused()) return;
    }
}

// A list of fixed length has to have that length.
template <class T, std::size_t size>
void decode_list(cereal::JSONInputArchive& archive, std::array<T, size>& list, JsonTree::Index node, Decoding& in) {
    if (in.tree[node].count != size)
        return in.refuse(ProblemCode::wrong_count, node,
                         {{"found", std::to_string(in.tree[node].count)}, {"expected", std::to_string(size)}});
    JsonTree::Index child = node + 1;
    for (std::size_t i = 0; i < size && !in.refused(); ++i, child = in.tree[child].after)
        decode_value(archive, nullptr, list[i], child, in);
}

// The rows of a table: each with an id of its own.
template <class Row>
void decode_list(cereal::JSONInputArchive& archive, Table<Row>& table, JsonTree::Index node, Decoding& in) {
    std::vector<Row> rows;
    decode_list(archive, rows, node, in);
    if (in.refused()) return;
    if (!std::is_sorted(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.id <= b.id; })) {
        std::map<Id<Row>, JsonTree::Index> seen;
        JsonTree::Index at = node + 1;
        for (const Row& row : rows) {
            const auto [first, added] = seen.emplace(row.id, at);
            if (!added) return in.refuse_repeated(at, first->second, to_text(row.id));
            at = in.tree[at].after;
        }
    }
    table = Table<Row>::from_rows(std::move(rows));
}

template <class T>
void decode_contents(cereal::JSONInputArchive& archive, Decoded& decoded) {
    T& value = *static_cast<T*>(decoded.value);
    if constexpr (HasFields<T>)
        FieldsOf<T>(archive, value, decoded.node, decoded.in).read();
    else
        decode_list(archive, value, decoded.node, decoded.in);
}

}  // namespace tandem
