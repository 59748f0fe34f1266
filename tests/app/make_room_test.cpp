// Whatever posts there are and come: what makes room for them, held against the oracle.
#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "app/any_posts.hpp"
#include "app/copy_posts.hpp"
#include "app/desk.hpp"
#include "app/shift_rest.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// One to three of them; now and then one without a date.
std::vector<Post> any_coming() {
    std::vector<Post> coming;
    const int count = *rc::gen::inRange(1, 4);
    for (int i = 0; i < count; ++i) {
        const std::string name = "coming " + std::to_string(i);
        Post post;
        post.id = id<Post>(name);
        post.title = name;
        post.status = PostStatus::draft;
        post.variants = any_channels(name);
        if (*rc::gen::inRange(0, 6) != 0) post.when = any_time();
        coming.push_back(std::move(post));
    }
    return coming;
}

void check_room(const RoomForPosts& room, const SlowRoom& wanted) {
    int stay = 0;
    for (const auto& [bar, count] : room.rest.stay) stay += count;
    RC_ASSERT(room.needed == wanted.needed);
    RC_ASSERT(room.rest.follow == wanted.rest.follow);
    RC_ASSERT(stay == wanted.rest.stay);
    RC_ASSERT((!room.needed || room.by_days == wanted.by_days));
}

// What makes room goes on by as many days, which keeps intervals; all else is as it was.
void check_moved(const Project& before, const Project& after, const SlowRoom& room) {
    for (Post post : before.posts) {
        if (room.moves(post.id)) *post.when += date::days(room.by_days);
        RC_ASSERT(after.posts.find(post.id)->when == post.when);
        RC_ASSERT(after.posts.find(post.id)->variants == before.posts.find(post.id)->variants);
    }
}

// Where they come nothing is left on their days but what may not move.
void check_free(const Project& after, const std::vector<Post>& coming) {
    for (const Post& post : after.posts) {
        if (is_one_of(coming, post.id) || stays_put(after, post)) continue;
        const auto first = first_beside(post, coming);
        if (!first) continue;
        const auto is_on_or_after = [&](const Post& one) { return one.when && day_of(*one.when) >= day_of(*first); };
        const auto is_on_or_before = [&](const Post& one) { return one.when && day_of(*one.when) <= day_of(*first); };
        RC_ASSERT(!(std::any_of(coming.begin(), coming.end(), is_on_or_after) &&
                    std::any_of(coming.begin(), coming.end(), is_on_or_before)));
    }
}

}  // namespace

TEST_CASE("what is on the wanted days and later makes room by as many days, and leaves them free; all else stays") {
    const bool holds = rc::check("room for posts", [] {
        std::vector<Id<Post>> picked;
        const Project before = any_posts(picked).project;
        const std::vector<Post> coming = any_coming();
        const SlowRoom wanted = slow_room(before, coming);
        const RoomForPosts room = room_for_posts(before, coming);
        check_room(room, wanted);
        Request request{{"undo.schedule_post", {}}, {}, {}};
        RC_ASSERT(make_room(room, request) == !wanted.rest.follow.empty());
        const Project after = apply_all(before, request.actions);
        check_moved(before, after, wanted);
        check_free(after, coming);
    });
    CHECK(holds);
}

TEST_CASE("pasted with the rest, originals and all else make room for the copies; undo gives the very same project") {
    const bool holds = rc::check("a paste with the rest", [] {
        std::vector<Id<Post>> picked;
        Desk desk(any_posts(picked));
        RC_PRE(!picked.empty());
        const Project before = desk.session.project();
        std::vector<Post> originals;
        for (const Id<Post> id : picked) originals.push_back(*before.posts.find(id));
        const Day day = day_of(any_time());
        const CopiedPosts copies = paste_posts_with_rest(before, originals, day, desk.session.ids());
        RC_ASSERT(copies.posts.size() == originals.size());
        RC_ASSERT(desk.session.submit(copies.request));
        const Project& after = desk.session.project();
        std::vector<Post> coming;
        for (const Id<Post> id : copies.posts) coming.push_back(*after.posts.find(id));
        RC_ASSERT(std::any_of(coming.begin(), coming.end(), [&](const Post& one) { return day_of(*one.when) == day; }));
        const SlowRoom wanted = slow_room(before, coming);
        check_room(copies.room, wanted);
        check_moved(before, after, wanted);
        check_free(after, coming);
        desk.session.undo();
        RC_ASSERT(desk.session.project() == before);
        RC_ASSERT(!desk.session.can_undo());
    });
    CHECK(holds);
}
