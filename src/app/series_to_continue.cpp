#include "app/series_to_continue.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/series_requests.hpp"

namespace tandem {

std::vector<SeriesToContinue> series_to_continue(const Project& project, Day today) {
    std::map<Id<Series>, const Post*> last;
    for (const Post& post : project.posts) {
        if (!post.series || !post.series_slot) continue;
        const Post*& known = last[*post.series];
        if (!known || std::tie(*known->series_slot, known->id) < std::tie(*post.series_slot, post.id)) known = &post;
    }
    std::vector<SeriesToContinue> found;
    for (const auto& [series, post] : last) {
        const Day until = day_of(*post->series_slot);
        if (until >= today + series_told_before) continue;
        const auto view = series_of(project, *post);
        if (view && !view->ends && view->next) found.push_back({series, post->id, until});
    }
    std::sort(found.begin(), found.end(), [](const SeriesToContinue& a, const SeriesToContinue& b) {
        return std::tie(a.until, a.series) < std::tie(b.until, b.series);
    });
    return found;
}

}  // namespace tandem
