#pragma once

#include <string>
#include <vector>

#include "app/series_requests.hpp"
#include "app/series_spread.hpp"
#include "edit/apply.hpp"
#include "plan/planned_project.hpp"

namespace tandem::testing {

// A series of the post P, which says "Recipe" on the channel A: weekly, ten times, from Tuesday 13 October 2026 at
// 18:00, where nothing else is said. Channel B is there to be added.
struct SeriesDesk {
    Project project;
    IdSource ids{11};

    explicit SeriesDesk(const char* begin = "2026-10-13T18:00", const SeriesPattern& pattern = weekly(10)) {
        ProjectMaker maker;
        maker.channel("A", "instagram").channel("B", "linkedin").post("P", begin, {"A"});
        project = maker.project;
        Post post = first();
        post.text = "Recipe";
        post.checklist = {{"Pictures", true}};
        put(post);
        take(begin_series(first(), pattern, ids));
    }
    static SeriesPattern weekly(std::optional<int> count) { return pattern_of(SeriesRhythm::weekly, count); }
    static SeriesPattern pattern_of(SeriesRhythm rhythm, std::optional<int> count, bool last = false) {
        SeriesPattern pattern;
        pattern.rhythm = rhythm, pattern.count = count, pattern.last = last;
        return pattern;
    }
    const Post& first() const { return *project.posts.find(id<Post>("P")); }
    const Series& series() const { return *series_of(project, first())->series; }
    // By slot.
    std::vector<Post> posts() const {
        std::vector<Post> all;
        const SeriesView view = *series_of(project, first());
        for (const Post* post : view.posts) all.push_back(*post);
        return all;
    }
    const Post& nth(std::size_t n) const { return *series_of(project, first())->posts.at(n); }
    // Month, day and time of each.
    std::string days() const {
        std::string text;
        for (const Post& post : posts()) text += (text.empty() ? "" : " ") + to_text(*post.when).substr(5);
        return text;
    }
    // Month and day of each in the series of this post.
    std::string dates(Id<Post> of) const {
        std::string text;
        const SeriesView view = *series_of(project, *project.posts.find(of));
        for (const Post* post : view.posts) text += (text.empty() ? "" : " ") + to_text(*post->when).substr(5, 5);
        return text;
    }
    void take(const Request& request) { project = apply_all(project, request.actions); }
    void put(Post post) { project.posts = project.posts.with(std::move(post)); }
    void remove(std::size_t n) { take(with_skipped_slots(project, {{}, {RemovePosts{{nth(n).id}}}, {}})); }
    template <class Change>
    void edit(std::size_t n, SeriesScope scope, Change&& change) {
        Post post = nth(n);
        change(post);
        const Id<Post> id = post.id;
        take(spread_over_series(project, {{}, {Put<Post>{std::move(post)}}, {}}, id, scope));
    }
    void move(std::size_t n, SeriesScope scope, int days) {
        edit(n, scope, [days](Post& post) { *post.when += date::days(days); });
    }
};

}  // namespace tandem::testing
