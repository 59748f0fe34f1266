#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>

#include "model/digit.hpp"
#include "store/json_tree.hpp"
#include "store/limits.hpp"
#include "store/problem_phrase.hpp"
#include "store/utf8.hpp"

namespace tandem {
namespace {

using Index = JsonTree::Index;

bool is_hex(char c) { return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

// True when the eight bytes hold no quote, backslash, control character or byte beyond ASCII.
bool plain(const char* eight) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    constexpr std::uint64_t tops = 0x8080808080808080ULL;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, eight, sizeof bytes);
    const std::uint64_t quote = bytes ^ (ones * '"');
    const std::uint64_t slash = bytes ^ (ones * '\\');
    const std::uint64_t hits = ((bytes - ones * 0x20) & ~bytes) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash);
    return ((hits | bytes) & tops) == 0;
}

// One pass over the text. Every function that returns bool gives false once a problem is set.
class Scan {
  public:
    explicit Scan(std::string_view text) : text_(text) { tree_.text = text; }

    Result<JsonTree> run() {
        if (text_.empty()) return make_problem(ProblemCode::empty_file, {});
        tree_.nodes.reserve(std::min(text_.size() / 16 + 16, limits::values));
        skip_space();
        if (at_ == text_.size()) return make_problem(ProblemCode::empty_file, {});
        if (value(0, 0, false)) {
            skip_space();
            if (at_ < text_.size()) fail(ProblemCode::text_after_end, at_);
        }
        if (problem_) return std::move(*problem_);
        return std::move(tree_);
    }

  private:
    bool fail(ProblemCode code, std::size_t at, ProblemValues values = {}) {
        Place place = place_of_byte(text_, at);
        place.path = path();
        problem_ = make_problem(code, std::move(place), std::move(values));
        return false;
    }
    // What was expected is not there: or is there nothing any more?
    bool unexpected(std::string_view expected) {
        if (at_ >= text_.size()) return fail(ProblemCode::cut_short, text_.size());
        if (text_[at_] == '\0') return fail(ProblemCode::zero_bytes, at_);
        return fail(ProblemCode::not_json, at_, {{"expected", phrase(std::string("expected.").append(expected))}});
    }

    std::string path() const {
        std::string out;
        for (std::size_t i = 0; i < depth_; ++i) {
            const JsonNode& node = tree_.nodes[open_[i]];
            if (node.kind == JsonKind::array) {
                out += "[" + std::to_string(node.count == 0 ? 0 : node.count - 1) + "]";
            } else if (node.count > 0 && !(in_key_ && i + 1 == depth_)) {
                Index child = open_[i] + 1;
                for (std::uint32_t n = 1; n < node.count; ++n) child = tree_.nodes[child].after;
                if (child >= tree_.nodes.size()) break;
                if (!out.empty()) out += ".";
                out += tree_.key(child);
            }
        }
        return out;
    }

    void skip_space() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
            ++at_;
    }
    bool here(char c) const { return at_ < text_.size() && text_[at_] == c; }

    bool value(std::uint32_t key_begin, std::uint32_t key_size, bool key_escapes) {
        if (tree_.nodes.size() >= limits::values)
            return fail(ProblemCode::too_many_values, at_, {{"limit", std::to_string(limits::values)}});
        const auto node = static_cast<Index>(tree_.nodes.size());
        tree_.nodes.push_back(
            {static_cast<std::uint32_t>(at_), 0, 0, 0, key_begin, key_size, JsonKind::null, false, key_escapes});
        if (key_escapes) {
            tree_.unescaped_keys.emplace_back(node, std::string{});
            append_unescaped(tree_.unescaped_keys.back().second, text_.substr(key_begin, key_size));
        }
        if (!value_of(node)) return false;
        tree_.nodes[node].end = static_cast<std::uint32_t>(at_);
        tree_.nodes[node].after = static_cast<Index>(tree_.nodes.size());
        return true;
    }

    bool value_of(Index node) {
        if (at_ >= text_.size()) return unexpected("value");
        switch (text_[at_]) {
            case '{': return container(node, JsonKind::object);
            case '[': return container(node, JsonKind::array);
            case '"': tree_.nodes[node].kind = JsonKind::text; return string(tree_.nodes[node].escapes);
            case 't': return word(node, "true", JsonKind::boolean);
            case 'f': return word(node, "false", JsonKind::boolean);
            case 'n': return word(node, "null", JsonKind::null);
            default: return number(node);
        }
    }

    bool word(Index node, std::string_view expected, JsonKind kind) {
        if (text_.substr(at_, expected.size()) != expected) {
            if (expected.substr(0, text_.size() - at_) == text_.substr(at_)) at_ = text_.size();
            return unexpected("value");
        }
        at_ += expected.size();
        tree_.nodes[node].kind = kind;
        return true;
    }

    bool number(Index node) {
        const std::size_t begin = at_;
        if (here('-')) ++at_;
        if (at_ >= text_.size() || !is_digit(text_[at_])) {
            if (at_ < text_.size()) at_ = begin;
            return unexpected("value");
        }
        const std::size_t digits = at_;
        while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
        if (text_[digits] == '0' && at_ > digits + 1) return at_ = digits, unexpected("plain_number");
        if (here('.') || here('e') || here('E')) return fail(ProblemCode::number_not_whole, begin);
        std::int64_t found = 0;
        const auto parsed = std::from_chars(text_.data() + begin, text_.data() + at_, found);
        if (at_ - digits > 19 || parsed.ec != std::errc{} || found > limits::number || found < -limits::number)
            return fail(ProblemCode::number_too_large, begin,
                        {{"found", std::string(text_.substr(begin, std::min<std::size_t>(at_ - begin, 24)))},
                         {"limit", std::to_string(limits::number)}});
        tree_.nodes[node].kind = JsonKind::number;
        return true;
    }

    // The text that begins at the quote here; afterwards behind its end quote.
    bool string(bool& escapes) {
        const std::size_t begin = ++at_;
        while (true) {
            while (at_ + 8 <= text_.size() && plain(text_.data() + at_)) at_ += 8;
            if (at_ - begin > limits::text_bytes)
                return fail(ProblemCode::text_too_long, begin - 1, {{"limit", std::to_string(limits::text_bytes)}});
            if (at_ >= text_.size()) return fail(ProblemCode::cut_short, text_.size());
            const auto c = static_cast<unsigned char>(text_[at_]);
            if (c == '"') break;
            if (c == '\\') {
                escapes = true;
                if (!escape()) return false;
            } else if (c < 0x20) {
                return fail(c == 0 ? ProblemCode::zero_bytes : ProblemCode::control_character, at_);
            } else {
                const std::size_t length = utf8_length(text_.substr(at_, 4));
                if (length == 0) return fail(ProblemCode::not_utf8, at_);
                at_ += length;
            }
        }
        if (at_ - begin > limits::text_bytes)
            return fail(ProblemCode::text_too_long, begin - 1, {{"limit", std::to_string(limits::text_bytes)}});
        ++at_;
        return true;
    }

    bool escape() {
        const std::size_t begin = at_;
        if (at_ + 1 >= text_.size()) return fail(ProblemCode::cut_short, text_.size());
        const char kind = text_[at_ + 1];
        if (kind != 'u') {
            if (std::string_view("\"\\/bfnrt").find(kind) == std::string_view::npos)
                return fail(ProblemCode::bad_escape, begin);
            at_ += 2;
            return true;
        }
        const auto unit = code_unit();
        if (!unit) return problem_ ? false : fail(ProblemCode::bad_escape, begin);
        if (*unit == 0) return fail(ProblemCode::zero_character, begin);
        if (*unit < 0xD800 || *unit > 0xDFFF) return true;
        // A pair of surrogates, high before low, or nothing.
        if (*unit > 0xDBFF) return fail(ProblemCode::bad_escape, begin);
        if (at_ + 2 > text_.size()) return fail(ProblemCode::cut_short, text_.size());
        if (text_.substr(at_, 2) != "\\u") return fail(ProblemCode::bad_escape, begin);
        const auto low = code_unit();
        if (!low || *low < 0xDC00 || *low > 0xDFFF) return problem_ ? false : fail(ProblemCode::bad_escape, begin);
        return true;
    }

    // The number of the \uXXXX here.
    std::optional<std::uint32_t> code_unit() {
        if (at_ + 6 > text_.size()) {
            fail(ProblemCode::cut_short, text_.size());
            return std::nullopt;
        }
        std::uint32_t value = 0;
        for (std::size_t i = at_ + 2; i < at_ + 6; ++i)
            if (!is_hex(text_[i])) return std::nullopt;
        std::from_chars(text_.data() + at_ + 2, text_.data() + at_ + 6, value, 16);
        at_ += 6;
        return value;
    }

    bool container(Index node, JsonKind kind) {
        if (depth_ >= static_cast<std::size_t>(limits::depth))
            return fail(ProblemCode::too_deep, at_, {{"limit", std::to_string(limits::depth)}});
        tree_.nodes[node].kind = kind;
        open_[depth_++] = node;
        const char end = kind == JsonKind::object ? '}' : ']';
        ++at_;
        skip_space();
        if (!here(end)) {
            do {
                skip_space();
                if (kind == JsonKind::object ? !member(node) : !element(node)) return false;
                skip_space();
            } while (here(',') && ++at_);
            if (!here(end)) return unexpected(kind == JsonKind::object ? "comma_or_brace" : "comma_or_bracket");
        }
        if (kind == JsonKind::object && !keys_differ(node)) return false;
        ++at_;
        --depth_;
        return true;
    }

    bool element(Index array) {
        ++tree_.nodes[array].count;
        return value(0, 0, false);
    }

    bool member(Index object) {
        in_key_ = true;
        if (!here('"')) return unexpected("key");
        bool escapes = false;
        const auto begin = static_cast<std::uint32_t>(at_ + 1);
        if (!string(escapes)) return false;
        const auto size = static_cast<std::uint32_t>(at_ - 1 - begin);
        skip_space();
        if (!here(':')) return unexpected("colon");
        ++at_;
        skip_space();
        if (at_ >= text_.size()) return fail(ProblemCode::cut_short, text_.size());
        ++tree_.nodes[object].count;
        in_key_ = false;
        return value(begin, size, escapes);
    }

    bool keys_differ(Index object) {
        constexpr std::uint32_t few = 24;
        const std::uint32_t count = tree_.nodes[object].count;
        const auto end = static_cast<Index>(tree_.nodes.size());
        const auto repeated = [&](Index node) {
            in_key_ = true;
            return fail(ProblemCode::duplicate_key, tree_.nodes[node].key_begin - 1,
                        {{"found", std::string(tree_.key(node))}});
        };
        if (count <= few) {
            for (Index a = object + 1; a < end; a = tree_.nodes[a].after)
                for (Index b = tree_.nodes[a].after; b < end; b = tree_.nodes[b].after)
                    if (tree_.key(a) == tree_.key(b)) return repeated(b);
            return true;
        }
        std::vector<std::pair<std::string_view, Index>> keys;
        keys.reserve(count);
        for (Index a = object + 1; a < end; a = tree_.nodes[a].after) keys.emplace_back(tree_.key(a), a);
        std::sort(keys.begin(), keys.end());
        const auto twice = std::adjacent_find(keys.begin(), keys.end(),
                                              [](const auto& a, const auto& b) { return a.first == b.first; });
        return twice == keys.end() || repeated(std::next(twice)->second);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    JsonTree tree_;
    std::optional<Problem> problem_;
    std::size_t depth_ = 0;
    bool in_key_ = false;  // between two members: the innermost object has no current child
    Index open_[limits::depth] = {};
};

}  // namespace

Result<JsonTree> scan_json(std::string_view text) { return Scan(text).run(); }

}  // namespace tandem
