#include "app/ab_tests.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "app/copy_posts.hpp"

namespace tandem {
namespace {

std::string title_of_test(const Project& project, const AbTest& test) {
    if (!test.name.empty()) return test.name;
    const Post* post = test.a ? project.posts.find(*test.a) : nullptr;
    return post ? post->title : std::string();
}

Focus focus_of_test(const AbTest& test) {
    if (test.a) return {test.a->value, std::nullopt};
    return {test.b ? test.b->value : test.id.value, std::nullopt};
}

class TestFigures {
  public:
    TestFigures(const Project& project, const facts::Kpi* kpi, const AbTest& test)
        : project_(project), kpi_(kpi), metric_(test.metric) {
        for (const bool is_b : {false, true}) {
            const auto id = is_b ? test.b : test.a;
            if (const Post* post = id ? project.posts.find(*id) : nullptr) add(*post, is_b);
        }
    }

    std::vector<TestFigure> take() const {
        std::vector<TestFigure> figures;
        for (const auto& [key, latest] : latest_) {
            const auto value = [](const Reading* reading) {
                return reading ? std::optional(reading->value) : std::nullopt;
            };
            figures.push_back({std::get<1>(key), std::get<2>(key), value(latest[0]), value(latest[1])});
        }
        return figures;
    }

  private:
    using Key = std::tuple<std::size_t, std::string, std::optional<Id<Channel>>>;

    // Its place among the inputs of the measure; nothing when it is not about it.
    std::optional<std::size_t> order_of(const std::string& metric) const {
        if (metric_.empty() || metric == metric_) return 0;
        if (!kpi_) return std::nullopt;
        const auto found = std::find(kpi_->inputs.begin(), kpi_->inputs.end(), metric);
        if (found == kpi_->inputs.end()) return std::nullopt;
        return static_cast<std::size_t>(found - kpi_->inputs.begin()) + 1;
    }

    void add(const Post& post, bool is_b) {
        for (const Reading& reading : project_.readings) {
            const Variant* variant = post.variant(Id<Variant>{reading.of});
            if (reading.of != post.id.value && !variant) continue;
            const auto order = order_of(reading.metric);
            if (!order) continue;
            const auto channel = variant ? std::optional(variant->channel) : std::nullopt;
            const Reading*& known = latest_[{*order, reading.metric, channel}][is_b ? 1 : 0];
            if (!known || std::tie(known->day, known->typed_at) <= std::tie(reading.day, reading.typed_at))
                known = &reading;
        }
    }

    const Project& project_;
    const facts::Kpi* kpi_;
    const std::string& metric_;
    std::map<Key, std::array<const Reading*, 2>> latest_;
};

}  // namespace

const AbTest* test_of(const Project& project, Id<Post> post) {
    for (const AbTest& test : project.ab_tests)
        if (test.a == post || test.b == post) return &test;
    return nullptr;
}

char side_in_test(const Project& project, Id<Post> post) {
    const AbTest* test = test_of(project, post);
    return !test ? '\0' : test->a == post ? 'A' : 'B';
}

Request begin_ab_test(const Project& project, const facts::Facts& facts, Id<Post> post, IdSource& ids) {
    const Post& a = *project.posts.find(post);
    Post b = copied_post(a, 0, ids);
    b.title += b.title.empty() ? "B" : " (B)";
    AbTest test;
    test.id = ids.make<AbTest>();
    test.name = a.title;
    test.a = a.id;
    test.b = b.id;
    const Campaign* campaign = a.campaign ? project.campaigns.find(*a.campaign) : nullptr;
    if (campaign && facts.kpis.find(campaign->kpi)) test.metric = campaign->kpi;
    if (a.when) test.days = {day_of(*a.when), day_of(*a.when) + usual_test_length};
    const Focus focus{b.id.value, b.when ? std::optional(day_of(*b.when)) : std::nullopt};
    return {
        {"undo.begin_ab_test", {{"title", a.title}}}, {Put<Post>{std::move(b)}, Put<AbTest>{std::move(test)}}, focus};
}

bool is_running(const AbTest& test, Day today) { return test.days.empty() || test.days.end > today + date::days(1); }

Request end_ab_test(const Project& project, const AbTest& test, Day today) {
    AbTest ended = test;
    const Day begin = test.days.empty() ? today : std::min(test.days.begin, today);
    ended.days = {begin, today + date::days(1)};
    return {{"undo.end_ab_test", {{"title", title_of_test(project, test)}}},
            {Put<AbTest>{std::move(ended)}},
            focus_of_test(test)};
}

Request remove_ab_test(const Project& project, const AbTest& test) {
    return {{"undo.remove_ab_test", {{"title", title_of_test(project, test)}}},
            {Remove<AbTest>{test.id}},
            focus_of_test(test)};
}

std::vector<TestFigure> figures_of(const Project& project, const facts::Facts& facts, const AbTest& test) {
    return TestFigures(project, facts.kpis.find(test.metric), test).take();
}

}  // namespace tandem
