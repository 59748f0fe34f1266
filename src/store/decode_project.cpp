#include <algorithm>
#include <charconv>
#include <exception>
#include <optional>

#include "store/check_project.hpp"
#include "store/decode_root.hpp"
#include "store/limits.hpp"
#include "store/migrate.hpp"
#include "store/project_text.hpp"

namespace tandem {
namespace {

constexpr std::int64_t highest_version = 1'000'000;

// What the root says of the file itself.
struct Head {
    int version = 0;
    int reader = 0;
    Edition edition;
};

std::optional<std::int64_t> number_at(const JsonTree& tree, std::string_view key) {
    const JsonTree::Index node = tree.child(JsonTree::root, key);
    if (node == JsonTree::none || tree.kind(node) != JsonKind::number) return std::nullopt;
    const std::string_view digits = tree.source(node);
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string text_at(const JsonTree& tree, std::string_view key) {
    const JsonTree::Index node = tree.child(JsonTree::root, key);
    return node != JsonTree::none && tree.kind(node) == JsonKind::text ? tree.string(node) : std::string{};
}

// Refuses what is no project, or needs a newer program. Looks at nothing but the head.
Result<Head> read_head(const JsonTree& tree) {
    if (tree.kind(JsonTree::root) != JsonKind::object || text_at(tree, "format") != "tandem")
        return make_problem(ProblemCode::not_a_project, place_of_byte(tree.text, 0));
    const auto version = number_at(tree, "format_version");
    const JsonTree::Index reader_node = tree.child(JsonTree::root, "min_reader_version");
    const auto reader = reader_node == JsonTree::none ? version : number_at(tree, "min_reader_version");
    const bool sane =
        version && reader && *version >= 0 && *version <= highest_version && *reader >= 0 && *reader <= highest_version;
    if (!sane) return make_problem(ProblemCode::no_version, place_of_byte(tree.text, 0));
    Head head{static_cast<int>(*version), static_cast<int>(*reader), {}};
    head.edition.saved_by = text_at(tree, "saved_by");
    const auto generation = number_at(tree, "generation");
    if (generation && *generation > 0) head.edition.generation = static_cast<std::uint64_t>(*generation);
    if (head.reader > format_version)
        return make_problem(ProblemCode::needs_newer, tree.place(reader_node == JsonTree::none ? 0 : reader_node),
                            {{"saved_by", head.edition.saved_by},
                             {"found", std::to_string(head.version)},
                             {"limit", std::to_string(format_version)}});
    return head;
}

// The place of a remark: the row is looked for by its id, since a file need not be in order.
Place place_of(const JsonTree& tree, const Remark& remark) {
    const bool has_row = static_cast<bool>(remark.id);
    std::string path = remark.table + (has_row ? "[" + std::to_string(remark.row) + "]" : "") + "." + remark.field;
    Place place;
    const JsonTree::Index table = tree.child(JsonTree::root, remark.table);
    if (table != JsonTree::none) {
        JsonTree::Index row = has_row ? JsonTree::none : table;
        for (JsonTree::Index at = table + 1; has_row && at < tree[table].after; at = tree[at].after) {
            const JsonTree::Index id = tree.child(at, "id");
            if (id != JsonTree::none && uuid_from_text(tree.string(id)) == remark.id) row = at;
        }
        if (row != JsonTree::none) place = tree.place(row);
    }
    place.path = std::move(path);
    return place;
}

std::vector<Problem> warnings_about(const Project& project, const Head& head, const Decoding& in) {
    std::vector<Problem> warnings;
    if (head.version > format_version)
        warnings.push_back(
            make_problem(ProblemCode::newer_read_only, {},
                         {{"saved_by", head.edition.saved_by}, {"found", std::to_string(head.version)}}));
    for (Problem& remark : in.remarks()) warnings.push_back(std::move(remark));
    for (const Remark& remark : check_project(project))
        warnings.push_back(make_problem(remark.code, place_of(in.tree, remark), remark.values));
    return warnings;
}

Result<Loaded> decode(const JsonTree& tree, const Head& head) {
    const bool newer = head.version > format_version;
    Decoding in(tree, newer ? Decoding::Strictness::newer_file : Decoding::Strictness::file);
    TextSource source(tree.text);
    std::istream stream(&source);
    cereal::JSONInputArchive archive(stream);
    Loaded loaded;
    loaded.project = decode_root(archive, in);
    if (in.refused()) return std::move(*in.problem());
    loaded.read_only = newer;
    loaded.warnings = warnings_about(loaded.project, head, in);
    return loaded;
}

// Positions in a migrated text are not those of the file: the path is what still holds.
Problem without_position(Problem problem) {
    problem.where.line = 0;
    problem.where.column = 0;
    return problem;
}

Result<Loaded> decode_migrated(const JsonTree& tree, const Head& head) {
    const ProblemValues versions{{"found", std::to_string(head.version)}, {"limit", std::to_string(format_version)}};
    const auto root = migrate(value_of(tree, JsonTree::root), head.version, migrations());
    if (!root) return make_problem(ProblemCode::migration_failed, {}, versions);
    const std::string text = pretty_text(*root);
    const auto migrated = scan_json(text);
    if (!migrated) return make_problem(ProblemCode::migration_failed, {}, versions);
    const auto new_head = read_head(*migrated);
    if (!new_head || new_head->version != format_version)
        return make_problem(ProblemCode::migration_failed, {}, versions);
    auto loaded = decode(*migrated, *new_head);
    if (!loaded) return without_position(loaded.problem());
    for (Problem& warning : loaded->warnings) warning = without_position(std::move(warning));
    return loaded;
}

// The bytes after a byte order mark.
std::string_view without_mark(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.substr(0, mark.size()) == mark) bytes.remove_prefix(mark.size());
    return bytes;
}

Result<Loaded> read_text(std::string_view text) {
    const auto tree = scan_json(text);
    if (!tree) return tree.problem();
    const auto head = read_head(*tree);
    if (!head) return head.problem();
    auto loaded = head->version < format_version ? decode_migrated(*tree, *head) : decode(*tree, *head);
    if (!loaded) return loaded;
    loaded->stamp.edition = head->edition;
    loaded->stamp.format_version = head->version;
    return loaded;
}

}  // namespace

std::optional<int> written_format(std::string_view bytes) {
    const auto tree = scan_json(without_mark(bytes));
    if (!tree || tree->kind(JsonTree::root) != JsonKind::object || text_at(*tree, "format") != "tandem")
        return std::nullopt;
    const auto version = number_at(*tree, "format_version");
    return version ? std::optional(static_cast<int>(std::clamp<std::int64_t>(*version, 0, highest_version)))
                   : std::nullopt;
}

Result<Loaded> load_project_text(std::string_view bytes) {
    if (bytes.size() > limits::file_bytes)
        return make_problem(ProblemCode::too_large, {},
                            {{"found", std::to_string(bytes.size())}, {"limit", std::to_string(limits::file_bytes)}});
    const bool marked = without_mark(bytes).size() < bytes.size();
    try {
        auto loaded = read_text(without_mark(bytes));
        if (!loaded) return loaded;
        if (marked) loaded->warnings.insert(loaded->warnings.begin(), make_problem(ProblemCode::byte_order_mark, {}));
        loaded->stamp.digest = sha256(bytes);
        return loaded;
    } catch (const std::exception&) {
        return make_problem(ProblemCode::not_decoded, {});
    }
}

}  // namespace tandem
