// Steps that are worked out beside the session and then taken over.
#include <thread>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "model/work_meter.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

Request move_by(int days) { return {{"undo.move_post", {}}, {MovePosts{{id<Post>("P")}, days, 0}}, {}}; }

// So many posts more, as an import brings them.
Request many_posts(Session& session, int count) {
    Request request{{"undo.import", {{"n", std::to_string(count)}, {"title", "plan.csv"}}}, {}, {}};
    for (int i = 0; i < count; ++i) {
        Post post = *session.project().posts.find(id<Post>("P"));
        post.id = session.ids().make<Post>();
        for (Variant& variant : post.variants) variant.id = session.ids().make<Variant>();
        post.when = *post.when + date::days(i % 20);
        request.actions.emplace_back(Put<Post>{std::move(post)});
    }
    return request;
}

}  // namespace

TEST_CASE("a step that was worked out beside the session, in a thread, is the step that submitting makes") {
    Desk desk, other;
    const Request request = many_posts(desk.session, 30);
    const Project before = desk.session.project();
    const std::uint64_t version = desk.session.plan().version;
    std::shared_ptr<PreparedStep> step;
    std::thread([&] { step = desk.session.prepare(request); }).join();
    CHECK(desk.session.project() == before);
    CHECK(desk.session.plan().version == version);
    REQUIRE(desk.session.take(*step));
    REQUIRE(other.session.submit(request));
    CHECK(desk.session.project() == other.session.project());
    CHECK(same_plan(desk.session.plan(), other.session.plan()));
    CHECK(desk.session.plan().version > version);
    CHECK(desk.session.undo_label() == request.label);
    // What follows is as after any other step.
    desk.session.submit(move_by(2));
    other.session.submit(move_by(2));
    CHECK(desk.session.project() == other.session.project());
    desk.session.undo();
    desk.session.undo();
    CHECK(desk.session.project() == before);
    desk.session.redo();
    CHECK(desk.session.project().posts.size() == before.posts.size() + 30);
}

TEST_CASE("a prepared step is taken once, and one that changes nothing never") {
    Desk desk;
    const auto nothing = desk.session.prepare(move_by(0));
    CHECK_FALSE(desk.session.take(*nothing));
    CHECK(desk.session.steps_done() == 0);
    const auto step = desk.session.prepare(move_by(1));
    CHECK(desk.session.take(*step));
    CHECK_FALSE(desk.session.take(*step));
    CHECK(desk.session.steps_done() == 1);
}

TEST_CASE("working a step out tells how far it is, and can be given up") {
    Desk desk;
    const Request request = many_posts(desk.session, 30);
    WorkMeter meter;
    {
        const WorkMeter::Here here(meter);
        desk.session.prepare(request);
        CHECK(meter.percent() > 20);
        meter.cancel();
        CHECK_THROWS_AS(desk.session.prepare(request), WorkCancelled);
    }
    CHECK(desk.session.steps_done() == 0);
    CHECK(desk.session.submit(request));
}
