#include <doctest/doctest.h>

#include <random>

#include "app/generate_project.hpp"
#include "app/session.hpp"
#include "ui/calendar/drag_request.hpp"

using namespace tandem;

namespace {

using Kind = DragState::Kind;

// A drag of something in the project onto some day, or among the ideas; sometimes a copy.
DragState random_drag(const Project& project, Day today, std::mt19937_64& random) {
    DragState drag;
    drag.over = today + date::days(static_cast<int>(random() % 50) - 5);
    drag.copy = random() % 5 == 0;
    if (random() % 5 == 0) {
        const Campaign& campaign = project.campaigns[random() % project.campaigns.size()];
        constexpr Kind kinds[] = {Kind::campaign, Kind::campaign_begin, Kind::campaign_end};
        drag.kind = kinds[random() % 3];
        drag.item = campaign.id.value;
        drag.from = drag.kind == Kind::campaign_end ? campaign.days.end - date::days(1) : campaign.days.begin;
        return drag;
    }
    const Post& post = project.posts[random() % project.posts.size()];
    drag.item = post.id.value;
    drag.posts = {post.id};
    if (!post.when) {
        drag.kind = Kind::idea;
        return drag;
    }
    drag.kind = Kind::post;
    drag.from = day_of(*post.when);
    if (random() % 6 == 0) {
        drag.over.reset();
        drag.over_drawer = true;
    } else if (!drag.copy && post.variants.size() > 1 && random() % 3 == 0) {
        drag.kind = Kind::variant;
        drag.variants = {post.variants.back().id};
        drag.from = day_of(*when_of(post, post.variants.back()));
    }
    return drag;
}

}  // namespace

TEST_CASE("hundreds of random drags: what the card is made from is what the drop gives, to the last task") {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, {*local_minute_from_text("2026-10-05T10:00"), 11, {}, {}});
    session.start_new(generated_project(facts, 60, 5, 2, 3, session.now_instant()));
    std::mt19937_64 random(17);
    const Day today = day_of(session.now());
    int dropped = 0, refused = 0;
    for (int i = 0; i < 400; ++i) {
        const DragState drag = random_drag(session.project(), today, random);
        if (check_of(drag, session.project(), today).refused()) {
            ++refused;
            continue;
        }
        const auto request = request_of(drag, session.project(), facts, session.ids());
        if (!request) continue;
        const Preview preview = session.preview(*request);
        const Project before = session.project();
        if (!session.submit(*request)) {
            CHECK(preview.project == before);
            continue;
        }
        ++dropped;
        REQUIRE(same_plan(preview.plan, session.plan()));
        if (random() % 3 == 0) {
            session.undo();
            REQUIRE(session.project() == before);
        }
    }
    CHECK(dropped > 200);
    CHECK(refused > 0);
}
