#include "app/post_labels.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "exchange/fold_name.hpp"

namespace tandem {

std::vector<LabelCount> labels_in_use(const Table<Post>& posts) {
    std::unordered_map<std::string, int> counts;
    for (const Post& post : posts)
        for (const std::string& label : post.tags) ++counts[label];
    struct Keyed {
        std::string key;
        LabelCount count;
    };
    std::vector<Keyed> sorted;
    for (auto& [label, count] : counts) sorted.push_back({fold_name(label), {label, count}});
    std::sort(sorted.begin(), sorted.end(), [](const Keyed& a, const Keyed& b) {
        return std::tie(a.key, a.count.label) < std::tie(b.key, b.count.label);
    });
    std::vector<LabelCount> labels;
    for (Keyed& one : sorted) labels.push_back(std::move(one.count));
    return labels;
}

std::string label_like(const std::vector<LabelCount>& in_use, std::string_view text) {
    const std::string_view wanted = trimmed(text);
    const std::string folded = fold_name(wanted);
    std::string alike(wanted);
    for (const LabelCount& one : in_use) {
        if (one.label == wanted) return one.label;
        if (!folded.empty() && fold_name(one.label) == folded) alike = one.label;
    }
    return alike;
}

std::string labels_text(const std::vector<std::string>& labels) {
    std::string text;
    for (const std::string& label : labels) text += (text.empty() ? "" : ", ") + label;
    return text;
}

}  // namespace tandem
