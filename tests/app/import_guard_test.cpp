#include <doctest/doctest.h>

#include "app/import_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr std::string_view head = "id,date,network,title,text,hashtags,link,media,first_comment,status\n";

std::string row(const char* words, const char* status) {
    const std::string text = words;
    return "x,2026-10-13,instagram,Atelier," + text + ",#" + text + ",https://" + text + ".example," + text + ".jpg," +
        text + "," + status + "\n";
}

std::string table(const char* words, const char* status) { return std::string(head) + row(words, status); }

void lock_approved(ImportDesk& desk) {
    Settings settings = desk.project().settings;
    settings.lock_approved = true;
    desk.submit(PutSettings{settings});
}

Label change(const char* column, const char* value) {
    return {"import.change", {{"column", std::string("@import.column.") + column}, {"value", value}}};
}

}  // namespace

TEST_CASE("a plain sheet neither un-publishes a post nor rewrites what has appeared, and says so") {
    ImportDesk desk;
    desk.import(table("un", "Publié"));
    REQUIRE(desk.only_post().status == PostStatus::published);
    const Project before = desk.project();
    const ImportReport report = desk.import(table("deux", "Brouillon"));
    CHECK(counts(report) == "0 new 0 changed 1 same");
    CHECK(all_keys(report.rows[0].warnings) == "import.warn.text_stays import.warn.status_published");
    CHECK(report.rows[0].warnings[1].values ==
          std::vector<std::pair<std::string, std::string>>{{"value", "@status.draft"}});
    CHECK(report.rows[0].changes.empty());
    CHECK(desk.project() == before);
    // What it says already is no news, and gives no warning.
    CHECK(desk.import(table("un", "Publié")).rows[0].warnings.empty());
}

TEST_CASE("a post without an id is guarded alike") {
    ImportDesk desk;
    desk.import("date,network,title,text,status\n2026-10-13,instagram,Atelier,Un,Publié\n");
    const Project before = desk.project();
    desk.import("date,network,title,text,status\n2026-10-13,instagram,Atelier,Deux,Brouillon\n");
    CHECK(desk.project() == before);
}

TEST_CASE("what is approved and locked keeps its words and goes no step back; it may be published") {
    ImportDesk desk;
    desk.import(table("un", "Validé"));
    lock_approved(desk);
    const Project before = desk.project();
    CHECK(all_keys(desk.import(table("deux", "Brouillon")).rows[0].warnings) ==
          "import.warn.text_stays import.warn.status_locked");
    CHECK(desk.project() == before);
    const ImportReport report = desk.import(table("un", "Publié"));
    CHECK(report.rows[0].warnings.empty());
    CHECK(report.rows[0].changes == std::vector<Label>{{"import.change.status", {{"value", "@status.published"}}}});
    CHECK(desk.only_post().status == PostStatus::published);
}

TEST_CASE("what is approved and not locked is changed, as is a draft") {
    for (const char* status : {"Validé", "Brouillon"}) {
        ImportDesk desk;
        desk.import(table("un", status));
        CHECK(desk.import(table("deux", "À valider")).rows[0].warnings.empty());
        CHECK(desk.only_post().text == "deux");
        CHECK(desk.only_post().variants.at(0).hashtags == std::vector<std::string>{"#deux"});
        CHECK(desk.only_post().status == PostStatus::client_approval);
    }
}

TEST_CASE("what was put away stays so") {
    for (const PostStatus status : {PostStatus::archived, PostStatus::cancelled}) {
        ImportDesk desk;
        desk.import(table("un", "Brouillon"));
        Post post = desk.only_post();
        post.status = status;
        desk.submit(Put<Post>{post});
        CHECK(all_keys(desk.import(table("un", "Brouillon")).rows[0].warnings) == "import.warn.status_archived");
        CHECK(desk.only_post().status == status);
    }
}

TEST_CASE("the preview tells what a row of a plain sheet changes, column by column") {
    ImportDesk desk;
    desk.import(
        "id,date,time,title,text,network,hashtags,campaign,status,notes\n"
        "x,2026-10-13,18:00,Atelier,Bonjour,instagram,#a,Octobre,draft,Vite\n");
    const ImportReport report = desk.import(
        "id,date,time,title,text,network,hashtags,campaign,status,notes\n"
        "x,2026-10-15,18:30,Atelier,\"Neuf\nsuite\",instagram | linkedin,#b #c,Novembre,client_approval,\n");
    CHECK(counts(report) == "0 new 1 changed 0 same");
    CHECK(report.rows[0].changes ==
          std::vector<Label>{change("date", "2026-10-15"),
                             change("time", "18:30"),
                             change("network", "instagram | linkedin"),
                             change("text", "Neuf…"),
                             change("hashtags", "#b #c"),
                             change("campaign", "Novembre"),
                             {"import.change.status", {{"value", "@status.client_approval"}}}});
    // A new post and one that stays have nothing to tell.
    const ImportReport next = desk.import("id,date,title\nx,,Atelier\ny,2026-10-16,Bilan\nz,2026-10-17,Autre\n");
    CHECK(next.rows[0].changes == std::vector<Label>{{"import.change.emptied", {{"column", "@import.column.date"}}}});
    CHECK(next.rows[1].changes.empty());
    CHECK(desk.import("id,date,title\ny,2026-10-16,Bilan\n").rows[0].changes.empty());
}
