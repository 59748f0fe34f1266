#include <doctest/doctest.h>

#include "app/client_stamp.hpp"
#include "app/workbook_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Id<Post> first = PlanA::post(0), second = PlanA::post(3), third = PlanA::post(6);

Project asked() {
    Project project = PlanA().maker.project;
    project.settings.client = "Maison Oriane";
    for (const Id<Post> id : {first, second, third}) {
        Post post = *project.posts.find(id);
        post.status = PostStatus::client_approval;
        project.posts = project.posts.with(post);
    }
    return project;
}

std::vector<CellEdit> answers() {
    return {{first, "Statut", "Validé"}, {second, "Statut", "À corriger"}, {third, "Commentaire", "=Plus court, svp"}};
}

}  // namespace

TEST_CASE("a workbook that nobody changed comes back as it went, for the team and for a client") {
    WorkbookDesk desk(asked());
    const std::vector<std::string> files{desk.bytes(), desk.for_client(), edited(desk.bytes(), {}),
                                         edited(desk.for_client(), {})};
    for (const std::string& bytes : files) {
        const ImportReport report = desk.import(bytes);
        REQUIRE_FALSE(report.problem);
        CHECK(report.request.actions.empty());
        CHECK(report.count(ImportedRow::Fate::same) == report.rows.size());
        CHECK(report.rows.size() >= 20);
        CHECK(report.added.empty());
        for (const ImportedRow& row : report.rows) CHECK(row.warnings.empty());
        CHECK(keys_of(report.remarks).ends_with("import.remark.own"));
    }
}

TEST_CASE("workbook statement 22: two statuses and one comment come back as exactly three changes, once") {
    WorkbookDesk desk(asked());
    const Project before = desk.session.project();
    const std::string back = edited(desk.for_client(), answers());
    const ImportReport report = desk.take(back);
    CHECK(report.count(ImportedRow::Fate::changed) == 3);
    CHECK(report.count(ImportedRow::Fate::fresh) == 0);
    CHECK(report.request.actions.size() == 5);  // two of them are the verdicts
    CHECK(desk.post(first).status == PostStatus::approved);
    CHECK(desk.post(second).status == PostStatus::changes_requested);
    CHECK(desk.post(third) == *before.posts.find(third));
    REQUIRE(desk.session.project().comments.size() == 1);
    const Comment& comment = desk.session.project().comments[0];
    CHECK(comment.on == third.value);
    CHECK(comment.text == "=Plus court, svp");
    CHECK(comment.author == "Maison Oriane");
    CHECK(comment.for_client);
    CHECK(row_of(report, PlanA::text_of(0).title).changes ==
          std::vector<Label>{{"import.change.status", {{"value", "@status.approved"}}}});

    REQUIRE(desk.session.project().approvals.size() == 2);
    for (const Approval& verdict : desk.session.project().approvals) {
        CHECK(verdict.approver == "Maison Oriane");
        CHECK(verdict.verdict == (verdict.post == first ? Verdict::approved : Verdict::changes_requested));
        CHECK(is_as_stamped(verdict.stamp, desk.post(verdict.post)));
    }

    const ImportReport again = desk.take(back);
    CHECK(again.request.actions.empty());
    CHECK(again.count(ImportedRow::Fate::same) == again.rows.size());
    CHECK(desk.session.project().comments.size() == 1);
    CHECK(desk.session.undo().item);
    CHECK(desk.session.project() == before);
}

TEST_CASE("a comment of the team's own workbook is not shown to the client") {
    WorkbookDesk desk(asked());
    desk.take(edited(desk.bytes(), answers()));
    REQUIRE(desk.session.project().comments.size() == 1);
    CHECK_FALSE(desk.session.project().comments[0].for_client);
    CHECK(desk.session.project().approvals.empty());
    CHECK(desk.session.project().comments[0].author.empty());
}

TEST_CASE("the last open comment stands in the workbook; changing it makes a new one and leaves the old one") {
    WorkbookDesk desk(asked());
    desk.take(edited(desk.for_client(), answers()));
    const std::string next = desk.for_client();
    CHECK(desk.import(next).request.actions.empty());
    desk.take(edited(next, {{third, "Commentaire", "Merci !"}}));
    CHECK(desk.session.project().comments.size() == 2);
}

TEST_CASE("texts, dates and networks that were changed in the workbook come back, and the report names them") {
    WorkbookDesk desk(asked());
    const ImportReport report = desk.take(edited(desk.for_client(),
                                                 {{first, "Titre", "Lancement du parfum"},
                                                  {first, "Date", "2026-09-16"},
                                                  {second, "Texte", "@oriane\nautrement"},
                                                  {third, "Réseau", "LinkedIn"},
                                                  {third, "Compte", "N"}}));
    CHECK(report.count(ImportedRow::Fate::changed) == 3);
    CHECK(desk.post(first).title == "Lancement du parfum");
    CHECK(desk.post(first).when == at("2026-09-16T09:00"));
    CHECK(desk.post(first).text == PlanA::text_of(0).caption);
    CHECK(desk.post(second).text == "@oriane\nautrement");
    CHECK(desk.post(second).title == PlanA::text_of(3).title);
    CHECK(desk.post(third).variants.size() == 2);
    CHECK(row_of(report, PlanA::text_of(0).title).changes.size() == 2);
    CHECK(row_of(report, PlanA::text_of(0).title).changes[1] ==
          Label{"import.change", {{"column", "@workbook.field.title"}, {"value", "Lancement du parfum"}}});
}

TEST_CASE("a new time leaves a post in the zone of its channel, a new zone becomes its own") {
    WorkbookDesk desk(asked());
    const std::string bytes = desk.for_client();
    desk.take(edited(bytes, {{second, "Heure", "11:30"}}));
    CHECK(desk.post(second).when == LocalMinute(day_of(PlanA::when(3))) + std::chrono::minutes(11 * 60 + 30));
    CHECK(desk.post(second).zone.empty());
    desk.take(edited(bytes, {{first, "Fuseau horaire", "Asia/Tokyo"}}));
    CHECK(desk.post(first).zone == "Asia/Tokyo");
    CHECK(desk.post(first).when == PlanA::when(0));
}

TEST_CASE("a yes to an earlier text is not taken for a yes to the present one") {
    WorkbookDesk desk(asked());
    const std::string back = edited(desk.for_client(), answers());
    Post post = desk.post(first);
    post.text = "Un autre texte";
    desk.set(post);
    const ImportReport report = desk.take(back);
    CHECK(desk.post(first).status == PostStatus::client_approval);
    CHECK(keys_of(row_of(report, PlanA::text_of(0).title).warnings) == "import.warn.earlier_text");
    CHECK(desk.post(second).status == PostStatus::changes_requested);
    CHECK(keys_of(report.remarks).find("import.remark.changed_here") != std::string::npos);
    CHECK(desk.post(first).text == "Un autre texte");
}

TEST_CASE("a yes to a post of which a channel said something else is no yes, though its cells are the same") {
    Project project = asked();
    Post two = *project.posts.find(first);
    Variant variant;
    variant.id = id<Variant>("on LinkedIn");
    variant.channel = id<Channel>("N");
    variant.text = "For LinkedIn";
    two.variants.push_back(variant);
    project.posts = project.posts.with(two);
    for (const char* text : {"For LinkedIn", "Rewritten for LinkedIn"}) {
        WorkbookDesk desk(project);
        const std::string back = edited(desk.for_client(), answers());
        Post post = desk.post(first);
        post.variants[1].text = text;
        desk.set(post);
        const ImportReport report = desk.take(back);
        const bool same = std::string(text) == *two.variants[1].text;
        CHECK(desk.post(first).status == (same ? PostStatus::approved : PostStatus::client_approval));
        CHECK(keys_of(row_of(report, PlanA::text_of(0).title).warnings) == (same ? "" : "import.warn.earlier_text"));
    }
}

TEST_CASE("what changed on both sides stays as it is here, and the row says so") {
    WorkbookDesk desk(asked());
    const std::string back =
        edited(desk.for_client(), {{first, "Titre", "Le leur"}, {second, "Statut", "Validé"}, {third, "Titre", ""}});
    Post post = desk.post(first);
    post.title = "Le nôtre";
    desk.set(post);
    post = desk.post(second);
    post.status = PostStatus::scheduled;
    desk.set(post);
    const ImportReport report = desk.take(back);
    CHECK(report.request.actions.empty());
    CHECK(desk.post(first).title == "Le nôtre");
    CHECK(keys_of(row_of(report, "Le nôtre").warnings) == "import.warn.both");
    CHECK(desk.post(second).status == PostStatus::scheduled);
    CHECK(keys_of(row_of(report, PlanA::text_of(3).title).warnings) == "import.warn.status_moved");
    CHECK(keys_of(row_of(report, PlanA::text_of(6).title).warnings) == "import.warn.emptied");
}

TEST_CASE("a status that cannot be stays, and the row says why; its comment comes in all the same") {
    Project project = asked();
    project.settings.lock_approved = true;
    const auto put = [&](Id<Post> id, PostStatus status) {
        Post post = *project.posts.find(id);
        post.status = status;
        project.posts = project.posts.with(post);
    };
    put(first, PostStatus::approved);
    put(second, PostStatus::published);
    WorkbookDesk desk(project);
    const ImportReport report = desk.take(edited(desk.for_client(),
                                                 {{first, "Statut", "À corriger"},
                                                  {first, "Commentaire", "Encore un mot"},
                                                  {second, "Statut", "À corriger"},
                                                  {third, "Statut", "Publié"}}));
    CHECK(keys_of(row_of(report, PlanA::text_of(0).title).warnings) == "import.warn.status_locked");
    CHECK(keys_of(row_of(report, PlanA::text_of(3).title).warnings) == "import.warn.status_published");
    CHECK(keys_of(row_of(report, PlanA::text_of(6).title).warnings) == "import.warn.status_not_theirs");
    CHECK(desk.post(first).status == PostStatus::approved);
    CHECK(desk.post(second).status == PostStatus::published);
    CHECK(desk.post(third).status == PostStatus::client_approval);
    CHECK(desk.session.project().comments.size() == 1);
    // A date that may not change is told as refused, and not as changed.
    WorkbookDesk dated(project);
    const ImportReport moved = dated.take(edited(
        dated.for_client(), {{first, "Date", "2026-09-20"}, {second, "Heure", "11:00"}, {second, "Titre", "Neuf"}}));
    CHECK(keys_of(row_of(moved, PlanA::text_of(0).title).warnings) == "import.warn.not_moved");
    CHECK(row_of(moved, PlanA::text_of(0).title).changes.empty());
    CHECK(row_of(moved, PlanA::text_of(3).title).changes ==
          std::vector<Label>{{"import.change", {{"column", "@workbook.field.title"}, {"value", "Neuf"}}}});
    CHECK(dated.post(first).when == PlanA::when(0));
    // A team may set any step.
    WorkbookDesk team(asked());
    team.take(edited(team.bytes(), {{third, "Statut", "Publié"}}));
    CHECK(team.post(third).status == PostStatus::published);
}

TEST_CASE("the text of what has appeared stays as it is here, and is no change") {
    Project project = asked();
    Post post = *project.posts.find(second);
    post.status = PostStatus::published;
    project.posts = project.posts.with(post);
    WorkbookDesk desk(project);
    const ImportReport report =
        desk.take(edited(desk.bytes(), {{second, "Texte", "Un autre texte"}, {second, "Titre", "Neuf"}}));
    const ImportedRow& row = row_of(report, PlanA::text_of(3).title);
    CHECK(keys_of(row.warnings) == "import.warn.text_stays");
    CHECK(row.changes ==
          std::vector<Label>{{"import.change", {{"column", "@workbook.field.title"}, {"value", "Neuf"}}}});
    CHECK(desk.post(second).text == post.text);
    CHECK(desk.post(second).title == "Neuf");
}

TEST_CASE("a row whose post is gone is left out, one that was added is a new post") {
    WorkbookDesk desk(asked());
    const std::string back = edited(desk.for_client(), answers());
    desk.submit(RemovePosts{{first}});
    const ImportReport report = desk.import(back);
    CHECK(report.count(ImportedRow::Fate::skipped) == 1);
    CHECK(report.count(ImportedRow::Fate::changed) == 2);
    CHECK(report.rows[0].reason->key == "import.skip.gone");
}

TEST_CASE("the workbook of another project is a plan like any other") {
    WorkbookDesk desk(asked());
    const std::string bytes = desk.for_client();
    Project other = PlanA().maker.project;
    other.id = id<Project>("another");
    other.posts = {};
    WorkbookDesk elsewhere(other);
    const ImportReport report = elsewhere.take(bytes);
    CHECK(report.count(ImportedRow::Fate::fresh) == report.rows.size());
    CHECK(elsewhere.session.project().posts.size() == report.rows.size());
    CHECK(keys_of(report.remarks).find("import.remark.own") == std::string::npos);
    CHECK(elsewhere.take(bytes).request.actions.empty());
}

TEST_CASE("an English workbook comes back into a French project") {
    WorkbookDesk desk(asked());
    desk.words = facts::Words(facts::Language::english);
    const std::string bytes = desk.for_client();
    CHECK(desk.import(bytes).request.actions.empty());
    desk.take(edited(bytes, {{first, "Status", "Approved"}, {second, "Comment", "Shorter"}}));
    CHECK(desk.post(first).status == PostStatus::approved);
    CHECK(desk.session.project().comments.size() == 1);
}
