#include <doctest/doctest.h>

#include "app/import_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr std::string_view october_table =
    "Date;Plateforme;Titre;Texte\n2026-10-05;Instagram;Lundi conseil;Un\n2026-10-12;Instagram;Lundi conseil;Deux\n"
    "2026-10-19;Instagram;Lundi conseil;Trois\n2026-10-26;Instagram;Lundi conseil;Quatre\n";
constexpr std::string_view november_table =
    "Date;Plateforme;Titre;Texte\n2026-11-02;Instagram;Lundi conseil;Cinq\n2026-11-09;Instagram;Lundi conseil;Six\n";

// One row of a sheet with its header.
std::string sheet(const std::string& date, const std::string& text) {
    return "Date;Plateforme;Titre;Texte\n" + date + ";Instagram;Lundi conseil;" + text + "\n";
}

// Every post that was there before is as it was.
bool keeps(const Project& before, const Project& after) {
    for (const Post& post : before.posts)
        if (!after.posts.contains(post.id) || *after.posts.find(post.id) != post) return false;
    return true;
}

std::string text_on(const ImportDesk& desk, const char* day) {
    const Post* post = desk.post("Lundi conseil", day);
    return post ? post->text : "nothing";
}

}  // namespace

TEST_CASE("the next sheet with a title that comes again adds posts and leaves those of the sheets before") {
    ImportDesk desk;
    CHECK(counts(desk.import(october_table)) == "4 new 0 changed 0 same");
    const Project before = desk.project();
    CHECK(counts(desk.import(november_table)) == "2 new 0 changed 0 same");
    CHECK(desk.project().posts.size() == 6);
    CHECK(keeps(before, desk.project()));
    const Project both = desk.project();
    CHECK(counts(desk.import(october_table)) == "0 new 0 changed 4 same");
    CHECK(counts(desk.import(november_table)) == "0 new 0 changed 2 same");
    CHECK(desk.project() == both);
}

TEST_CASE("sheets of a month or a week with one such row each do not overwrite each other") {
    for (const char* next : {"2026-12-07", "2026-10-12"}) {
        ImportDesk desk;
        desk.import(sheet("2026-10-05", "Un"));
        const Project before = desk.project();
        CHECK(counts(desk.import(sheet(next, "Autre"))) == "1 new 0 changed 0 same");
        CHECK(keeps(before, desk.project()));
        CHECK(text_on(desk, next) == "Autre");
        CHECK(counts(desk.import(sheet(next, "Autre"))) == "0 new 0 changed 1 same");
    }
}

TEST_CASE("a twin taken out of a sheet leaves the later ones what they are") {
    ImportDesk desk;
    desk.import(october_table);
    const Project before = desk.project();
    std::string later(october_table);
    later.erase(later.find("2026-10-05"), later.find("2026-10-12") - later.find("2026-10-05"));
    CHECK(counts(desk.import(later)) == "0 new 0 changed 3 same");
    CHECK(desk.project() == before);
}

TEST_CASE("a row whose day moved in the sheet is the same post, among its twins and alone") {
    ImportDesk desk;
    desk.import(october_table);
    const Id<Post> second = desk.post("Lundi conseil", "2026-10-12")->id;
    std::string moved(october_table);
    moved.replace(moved.find("2026-10-12"), 10, "2026-10-22");
    CHECK(counts(desk.import(moved)) == "0 new 1 changed 3 same");
    CHECK(desk.project().posts.size() == 4);
    CHECK(desk.project().posts.find(second)->when == at("2026-10-22T10:00"));
    CHECK(counts(desk.import(moved)) == "0 new 0 changed 4 same");

    ImportDesk alone;
    alone.import(sheet("2026-10-05", "Un"));
    const Id<Post> only = alone.only_post().id;
    CHECK(counts(alone.import(sheet("2026-10-08", "Un"))) == "0 new 1 changed 0 same");
    CHECK(alone.only_post().id == only);
    CHECK(alone.only_post().when == at("2026-10-08T10:00"));
    CHECK(counts(alone.import(sheet("2026-10-08", "Un"))) == "0 new 0 changed 1 same");
    // It may lose its day and get another one.
    CHECK(counts(alone.import(sheet("", "Un"))) == "0 new 1 changed 0 same");
    CHECK_FALSE(alone.only_post().when);
    CHECK(counts(alone.import(sheet("2026-12-01", "Un"))) == "0 new 1 changed 0 same");
    CHECK(alone.only_post().id == only);
}

TEST_CASE("a row that moved by more than two weeks is a new post") {
    ImportDesk desk;
    desk.import(october_table);
    const Project before = desk.project();
    std::string moved(october_table);
    moved.replace(moved.find("2026-10-05"), 10, "2026-11-20");
    moved += "2026-10-01;Instagram;Autre;Texte\n";  // the days of the sheet reach over the old one
    CHECK(counts(desk.import(moved)) == "2 new 0 changed 3 same");
    CHECK(keeps(before, desk.project()));
}

TEST_CASE("twins of a day are told apart by their hours, and by their texts where those are the same too") {
    ImportDesk desk;
    const std::string head = "date,time,network,title,text\n", first = "2026-10-05,09:00,instagram,Story,Un\n",
                      second = "2026-10-05,09:00,instagram,Story,Deux\n",
                      third = "2026-10-05,18:00,instagram,Story,Trois\n";
    desk.import(head + first + second + third);
    CHECK(desk.project().posts.size() == 3);
    const Project before = desk.project();
    CHECK(counts(desk.import(head + second + third)) == "0 new 0 changed 2 same");
    CHECK(counts(desk.import(head + third)) == "0 new 0 changed 1 same");
    CHECK(counts(desk.import(head + third + second + first)) == "0 new 0 changed 3 same");
    CHECK(desk.project() == before);
}

TEST_CASE("a post that was moved here is still the one of its row") {
    ImportDesk desk;
    desk.import(october_table);
    const Id<Post> first = desk.post("Lundi conseil", "2026-10-05")->id;
    REQUIRE(desk.submit(MovePosts{{first}, 60, 0}));
    // The sheet wins, as for rows with ids.
    CHECK(counts(desk.import(october_table)) == "0 new 1 changed 3 same");
    CHECK(desk.project().posts.find(first)->when == at("2026-10-05T10:00"));
    // A sheet that follows the move changes nothing.
    REQUIRE(desk.submit(MovePosts{{first}, 60, 0}));
    std::string followed(october_table);
    followed.replace(followed.find("2026-10-05"), 10, "2026-12-04");
    CHECK(counts(desk.import(followed)) == "0 new 0 changed 4 same");
}

TEST_CASE("posts whose external id tells no day are known by the day they stand on") {
    ProjectMaker maker;
    maker.channel("Insta", "instagram");
    const std::string key = "Lundi conseil\ninstagram\t";
    for (const int place : {1, 2}) {
        const std::string name = "post " + std::to_string(place);
        maker.post(name, place == 1 ? "2026-10-05T10:00" : "2026-10-12T10:00", {"Insta"});
        Post post = *maker.project.posts.find(id<Post>(name));
        post.title = "Lundi conseil";
        post.text = place == 1 ? "Un" : "Deux";
        post.external_uid = "csv:" + to_text(uuid_from_name(key + "\n" + std::to_string(place)));
        maker.project.posts = maker.project.posts.with(post);
    }
    ImportDesk desk(maker);
    CHECK(counts(desk.import(october_table)) == "2 new 0 changed 2 same");
    CHECK(counts(desk.import(october_table)) == "0 new 0 changed 4 same");
}

TEST_CASE("a post that a row names by its id is no other row's") {
    ImportDesk desk;
    desk.import(sheet("2026-10-05", "Un"));
    const std::string id = to_text(desk.only_post().id);
    const std::string table = "id,date,network,title,text\n" + id +
        ",2026-10-05,instagram,Lundi conseil,Un\n,2026-10-05,instagram,Lundi conseil,Deux\n";
    CHECK(counts(desk.import(table)) == "1 new 0 changed 1 same");
    CHECK(desk.project().posts.size() == 2);
}
