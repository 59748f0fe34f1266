#include <algorithm>

#include "model/in_tool.hpp"
#include "plan/consequences.hpp"

namespace tandem {

std::vector<ToolNews> tools_to_tell(const Project& before, const Project& after) {
    std::vector<ToolNews> news;
    before.posts.diff(after.posts, [&](const Post*, const Post* fresh) {
        if (!fresh) return;
        for (const Variant& variant : fresh->variants)
            if (variant.to_reschedule) news.push_back({tool_of(after, variant), is_removal(*fresh, variant)});
    });
    std::sort(news.begin(), news.end());
    news.erase(std::unique(news.begin(), news.end()), news.end());
    return news;
}

}  // namespace tandem
