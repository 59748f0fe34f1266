#include "store/decode_root.hpp"

#include <algorithm>
#include <array>

namespace tandem {
namespace {

constexpr std::array<std::string_view, 6> head_keys{"format",     "format_version", "min_reader_version",
                                                    "project_id", "generation",     "saved_by"};

template <class T>
void decode_at_root(cereal::JSONInputArchive& archive, Decoding& in, const char* key, T& value) {
    if (in.refused()) return;
    const JsonTree::Index node = in.tree.child(JsonTree::root, key);
    if (node != JsonTree::none) decode_value(archive, key, value, node, in);
}

void keep_unknown_at_root(Decoding& in, Project& project) {
    std::vector<std::string_view> known(head_keys.begin(), head_keys.end());
    known.insert(known.end(), {"settings", "charter"});
    Project::tables(project, [&](const char* key, const auto&) { known.emplace_back(key); });
    const JsonTree& tree = in.tree;
    for (JsonTree::Index at = 1; at < tree[JsonTree::root].after; at = tree[at].after) {
        if (std::find(known.begin(), known.end(), tree.key(at)) != known.end()) continue;
        in.unknown_key(JsonTree::root, at, true, {});
        project.extra.push_back({std::string(tree.key(at)), compact_text(tree, at)});
    }
}

}  // namespace

Project decode_root(cereal::JSONInputArchive& archive, Decoding& in) {
    Project project;
    decode_at_root(archive, in, "project_id", project.id);
    if (!in.refused() && !project.id) in.refuse(ProblemCode::no_project_id, JsonTree::root);
    decode_at_root(archive, in, "settings", project.settings);
    decode_at_root(archive, in, "charter", project.charter);
    Project::tables(project, [&](const char* key, auto& table) { decode_at_root(archive, in, key, table); });
    if (!in.refused()) keep_unknown_at_root(in, project);
    return project;
}

}  // namespace tandem
