// Whatever is done to series, one thing after the other: no slot twice, nothing on skipped days, what was done by hand
// stays, and all other posts stand on slots of their rule.
#include <algorithm>
#include <array>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "app/series_desk.hpp"
#include "app/series_slots.hpp"
#include "edit/history.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using RandomSource = std::mt19937;

int number_between(RandomSource& random, int from, int to) {  // [from, to)
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from));
}

SeriesPattern any_pattern(RandomSource& random, LocalMinute begin) {
    constexpr std::array rhythms{SeriesRhythm::weekly, SeriesRhythm::monthly_by_date, SeriesRhythm::monthly_by_weekday,
                                 SeriesRhythm::yearly};
    SeriesPattern pattern;
    pattern.rhythm = rhythms.at(random() % rhythms.size());
    pattern.interval = number_between(random, 1, 4);
    if (pattern.rhythm == SeriesRhythm::weekly)
        for (bool& weekday : pattern.weekdays) weekday = random() % 4 == 0;
    const Day first = day_of(begin);
    if (pattern.rhythm == SeriesRhythm::monthly_by_date) pattern.last = is_last_of_month(first) && random() % 2 == 0;
    if (pattern.rhythm == SeriesRhythm::monthly_by_weekday)
        pattern.last = is_last_such_weekday(first) && random() % 2 == 0;
    const unsigned end = random() % 4;
    if (end < 2) pattern.count = number_between(random, 1, 14);
    if (end == 2) pattern.until = first + date::days(number_between(random, 0, 600));
    return pattern;
}

// A project with one series at first, and what was done to it.
class RandomSeries {
  public:
    explicit RandomSeries(unsigned seed) : random_(seed), history_(first_project(random_)), ids_(seed) {
        const Post post = *project().posts.begin();
        take(begin_series(post, any_pattern(random_, *post.when), ids_));
    }
    const Project& project() const { return history_.project(); }

    void step() {
        was_ = project();
        const Post post = drawn_post();
        edited_ = post.id;
        skipped_days_.clear();
        switch (number_between(random_, 0, 9)) {
            case 0: write_by_hand(post); break;
            case 1: change_title(post); break;
            case 2: move_one(post); break;
            case 3: take(with_skipped_slots(project(), {{}, {RemovePosts{{post.id}}}, {}})); break;
            case 4: take(leave_series(project(), post)); break;
            case 5: change_rhythm(post); break;
            case 6:
                if (project().posts.size() < 160) take(continue_series(project(), post, ids_));
                break;
            case 7: take(end_series(project(), post)); break;
            default: move_many(post);
        }
    }
    void check() const {
        for (const Post& post : was_.posts) check_by_hand(post);
        for (const Series& series : project().series) check_series(series);
    }
    void check_undo() {
        std::vector<Project> versions;
        while (history_.can_undo()) {
            versions.push_back(project());
            history_.undo();
        }
        CHECK(project() == history_.opened());
        for (; !versions.empty(); versions.pop_back()) {
            history_.redo();
            CHECK(project() == versions.back());
        }
    }
    bool ended() const { return !any_series_post(); }

  private:
    static Project first_project(RandomSource& random) {
        const Day day = tandem::testing::day("2026-08-25") + date::days(number_between(random, 0, 140));
        ProjectMaker maker;
        maker.channel("A", "instagram").post("P", (to_text(day) + "T18:00").c_str(), {"A"});
        return maker.project;
    }
    void take(const Request& request) { history_.add(apply_all(project(), request.actions), request.label, {}); }
    bool any_series_post() const {
        return std::any_of(project().posts.begin(), project().posts.end(),
                           [&](const Post& post) { return series_of(project(), post).has_value(); });
    }
    Post drawn_post() {
        std::vector<Post> posts;
        for (const Post& post : project().posts)
            if (post.series) posts.push_back(post);
        return posts.at(random_() % posts.size());
    }
    void spread(Post post, SeriesScope scope) {
        const Id<Post> id = post.id;
        take(spread_over_series(project(), {{}, {Put<Post>{std::move(post)}}, {}}, id, scope));
    }
    SeriesScope drawn_scope() { return random_() % 2 == 0 ? SeriesScope::following : SeriesScope::all; }

    void write_by_hand(Post post) {
        post.text = "By hand " + std::to_string(++written_);
        spread(std::move(post), SeriesScope::one);
    }
    void change_title(Post post) {
        post.title = "Title " + std::to_string(++written_);
        spread(std::move(post), drawn_scope());
    }
    void move_one(Post post) {
        moved_.insert(post.id);
        *post.when +=
            date::days(number_between(random_, -2, 4)) + std::chrono::minutes(30 * number_between(random_, 0, 3));
        spread(std::move(post), SeriesScope::one);
    }
    void change_rhythm(const Post& post) {
        for (const LocalMinute slot : series_of(project(), post)->series->skipped)
            if (slot > *post.series_slot && day_of(slot) != day_of(*post.when)) skipped_days_.insert(day_of(slot));
        take(change_series(project(), post, any_pattern(random_, *post.when), ids_));
        const Post& now = *project().posts.find(post.id);
        CHECK(now.when == post.when);
        const auto view = series_of(project(), now);
        for (const Post* one : view->posts) CHECK_FALSE(skipped_days_.contains(day_of(*one->series_slot)));
    }
    void move_many(Post post) {
        const SeriesView view = *series_of(project(), post);
        const SeriesPattern pattern = *pattern_of(view.series->recurrence, view.series->begin);
        const auto posts = project().posts.size();
        *post.when += random_() % 4 == 0
            ? std::chrono::minutes(45)
            : std::chrono::minutes(1440 * number_between(random_, -6, 7) + number_between(random_, 0, 2));
        spread(post, drawn_scope());
        CHECK(project().posts.find(post.id)->when == post.when);
        // Only a last day takes posts away.
        if (!pattern.until) CHECK(project().posts.size() >= posts);
    }

    // A text that one post of its series alone has.
    bool is_unique(const Project& in, const Post& post) const {
        return std::count_if(in.posts.begin(), in.posts.end(),
                             [&](const Post& one) { return one.text == post.text; }) == 1;
    }
    void check_by_hand(const Post& before) const {
        if (before.id == edited_) return;
        CAPTURE(to_text(before.id));
        const Post* now = project().posts.find(before.id);
        if (is_moved_by_hand(before)) {
            REQUIRE(now);
            CHECK(now->when == before.when);
        }
        if (before.text.starts_with("By hand") && is_unique(was_, before)) {
            REQUIRE(now);
            CHECK(now->text == before.text);
        }
        if (!before.series) {
            REQUIRE(now);
            CHECK(*now == before);
        }
    }
    void check_series(const Series& series) const {
        CAPTURE(series.recurrence);
        CAPTURE(to_text(series.begin));
        CHECK(pattern_of(series.recurrence, series.begin));
        LocalMinute last = series.begin;
        for (const Post& post : project().posts)
            if (post.series == series.id) last = std::max(last, *post.series_slot);
        const auto slots = series_slots(series.recurrence, series.begin, series.skipped, series.begin,
                                        last + std::chrono::minutes(1), 4000);
        std::set<LocalMinute> taken;
        for (const Post& post : project().posts) {
            if (post.series != series.id) continue;
            CAPTURE(to_text(*post.series_slot));
            CHECK(taken.insert(*post.series_slot).second);
            CHECK(std::binary_search(slots.begin(), slots.end(), *post.series_slot));
            if (!moved_.contains(post.id)) CHECK(post.when == post.series_slot);
        }
    }

    RandomSource random_;
    History history_;
    IdSource ids_;
    Project was_;
    Id<Post> edited_;
    std::set<Id<Post>> moved_;
    std::set<Day> skipped_days_;
    int written_ = 0;
};

}  // namespace

TEST_CASE("series stay what they are, whatever is done to them, one thing after the other") {
    int steps = 0;
    for (unsigned seed = 1; seed <= 80; ++seed) {
        CAPTURE(seed);
        RandomSeries series(seed);
        for (int step = 0; step < 14 && !series.ended(); ++step, ++steps) {
            CAPTURE(step);
            series.step();
            series.check();
        }
        series.check_undo();
    }
    CHECK(steps > 400);
}
