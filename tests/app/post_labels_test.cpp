// Labels of posts: those in use, and edits of many posts at once.
#include "app/post_labels.hpp"

#include <doctest/doctest.h>

#include "app/bulk_edit.hpp"
#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

ProjectMaker labelled_posts() {
    ProjectMaker maker = Desk::one_post();
    maker.post("Q", "2026-10-14T10:00", {"A"}).post("S", "2026-10-15T10:00", {"A"});
    const auto label = [&](const char* name, std::vector<std::string> labels) {
        Post post = *maker.project.posts.find(id<Post>(name));
        post.tags = std::move(labels);
        maker.project.posts = maker.project.posts.with(post);
    };
    label("P", {"recette", "Été"});
    label("Q", {"recette"});
    return maker;
}

}  // namespace

TEST_CASE("labels in use are counted and stand in the order of their letters, whatever accents and capitals") {
    const Project project = labelled_posts().project;
    CHECK(labels_in_use(project.posts) == std::vector<LabelCount>{{"Été", 1}, {"recette", 2}});
    CHECK(labels_in_use({}).empty());
}

TEST_CASE("what is typed is a label in use where it differs by accents and capitals alone") {
    const std::vector<LabelCount> in_use = labels_in_use(labelled_posts().project.posts);
    CHECK(label_like(in_use, " ete ") == "Été");
    CHECK(label_like(in_use, "Recette") == "recette");
    CHECK(label_like(in_use, " Recettes") == "Recettes");
    CHECK(label_like(in_use, "  ").empty());
}

TEST_CASE("labels are added to many posts and taken away in one step, and posts that have them already stay") {
    Desk desk(labelled_posts());
    const std::vector<Id<Post>> posts{id<Post>("P"), id<Post>("Q"), id<Post>("S")};
    const Project before = desk.session.project();
    BulkEdit edit = bulk_labels(before, posts, {"recette", "promo"}, {"Été"});
    CHECK(edit.changed == 3);
    REQUIRE(desk.session.submit(std::move(edit.request)));
    const auto labels = [&](const char* name) { return desk.session.project().posts.find(id<Post>(name))->tags; };
    CHECK(labels("P") == std::vector<std::string>{"recette", "promo"});
    CHECK(labels("S") == std::vector<std::string>{"recette", "promo"});
    desk.session.undo();
    CHECK(desk.session.project().posts == before.posts);
    CHECK(bulk_labels(before, {id<Post>("Q")}, {"recette", ""}, {}).request.actions.empty());
}
