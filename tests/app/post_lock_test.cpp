#include "app/post_lock.hpp"

#include <doctest/doctest.h>

#include "app/label_text.hpp"
#include "model/move_bar.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct Lock {
    Project project;
    Post post;

    Lock() {
        ProjectMaker maker;
        maker.channel("A", "instagram").channel("B", "linkedin").post("P", "2026-10-14T10:00", {"A", "B"});
        project = maker.project;
        post = project.posts[0];
    }
    std::string why(const facts::Words& words = in_english()) const {
        const auto label = why_date_stays(project, post, words.language());
        return label ? text_of(words, *label) : "";
    }
    std::string why_channel(std::size_t variant) const {
        const auto label = why_date_stays(project, post, post.variants.at(variant), in_english().language());
        return label ? text_of(in_english(), *label) : "";
    }
};

}  // namespace

TEST_CASE("what has appeared stays, and the reason has the day") {
    Lock lock;
    CHECK(lock.why().empty());
    lock.post.status = PostStatus::published;
    CHECK(lock.why() == "Published on 14 Oct 2026: its date no longer changes");
    CHECK(lock.why(in_french()).starts_with("Publiée le 14 oct. 2026"));
    // By the clock of the project: after midnight in Paris.
    lock.post.variants[1].published_at = utc("2026-10-12T22:30Z");
    CHECK(lock.why() == "Published on 13 Oct 2026: its date no longer changes");
    CHECK(lock.why_channel(0) == "Published on 14 Oct 2026: its date no longer changes");
    CHECK(lock.why_channel(1) == "Published on 13 Oct 2026: its date no longer changes");
    lock.post.when.reset();
    lock.post.variants[1].published_at.reset();
    CHECK(lock.why() == in_english()("drag.refused.published"));
}

TEST_CASE("what is approved stays where the project locks it, whole or on a channel") {
    Lock lock;
    lock.post.status = PostStatus::approved;
    CHECK(lock.why().empty());
    lock.project.settings.lock_approved = true;
    CHECK(lock.why() == in_english()("post_lock.locked"));
    lock.post.status = PostStatus::draft;
    lock.post.variants[1].status = PostStatus::scheduled;
    CHECK(lock.why() == in_english()("post_lock.locked"));
    CHECK(lock.why_channel(0).empty());
    CHECK(lock.why_channel(1) == in_english()("post_lock.locked"));
}

TEST_CASE("there is a reason whenever a move is refused, and never otherwise") {
    for (int i = 0; i <= static_cast<int>(PostStatus::cancelled); ++i)
        for (const bool locks : {false, true}) {
            Lock lock;
            lock.project.settings.lock_approved = locks;
            lock.post.status = static_cast<PostStatus>(i);
            CHECK(lock.why().empty() == (move_bar(lock.project.settings, lock.post) == MoveBar::none));
        }
}
