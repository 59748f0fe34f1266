#include "app/post_formats.hpp"

#include <algorithm>
#include <map>

namespace tandem {

std::vector<FormatCount> formats_in_use(const facts::Facts& facts, const Table<Post>& posts) {
    std::map<std::string, int> counts;
    std::vector<std::string> of_post;
    for (const Post& post : posts) {
        of_post.clear();
        for (const Variant& variant : post.variants) of_post.push_back(variant.format);
        if (of_post.empty()) of_post.emplace_back();
        std::sort(of_post.begin(), of_post.end());
        of_post.erase(std::unique(of_post.begin(), of_post.end()), of_post.end());
        for (const std::string& format : of_post) ++counts[format];
    }
    std::vector<FormatCount> in_use;
    for (const facts::Format& format : facts.formats)
        if (const auto count = counts.extract(format.id)) in_use.push_back({format.id, count.mapped()});
    auto none = counts.extract(std::string());
    for (const auto& [format, count] : counts) in_use.push_back({format, count});
    if (none) in_use.push_back({std::string(), none.mapped()});
    return in_use;
}

}  // namespace tandem
