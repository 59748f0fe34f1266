// The page for a client's review, read by Python's HTML parser, and the answers that come back.
#include <filesystem>

#include "app/client_stamp.hpp"
#include "app/review_answers.hpp"
#include "app/review_desk.hpp"
#include "exchange/packed_picture.hpp"

using namespace tandem;
using namespace tandem::testing;
TEST_CASE("the digest is of all that a client sees, and of nothing internal") {
    Post a, b;
    CHECK(client_digest(a) == client_digest(b));
    b.note = "internal";
    b.status = PostStatus::approved;
    b.tags = {"x"};
    CHECK(client_digest(a) == client_digest(b));
    b.title = "x";
    CHECK(client_digest(a) != client_digest(b));
    // What moves from one part into the next is another content.
    Post c, d;
    c.title = "ab";
    d.title = "a";
    d.text = "b";
    CHECK(client_digest(c) != client_digest(d));
    CHECK(client_digest(a).size() == 64);
}

TEST_CASE("every post of the plan is on the page, string for string, and nothing on it reaches outside or runs") {
    const IcsDesk desk;
    const Json page = read_page(page_of(desk));
    CHECK(page["outside"].empty());
    CHECK(page["scripts"] == 2);
    REQUIRE(page["articles"].size() == 60);
    std::map<std::string, Json> by_id;
    for (const Json& article : page["articles"]) by_id[article["id"]] = article;
    for (int i = 0; i < 60; ++i) {
        const Post& post = post_of(desk, i);
        const Json& article = by_id["post-" + to_text(post.id)];
        CHECK(article["title"] == as_shown(post.title));
        REQUIRE(article["text"].size() == 1);
        CHECK(article["text"][0] == as_shown(post.text));
    }
    REQUIRE(page["plan"]["items"].size() == 60);
    for (const Json& item : page["plan"]["items"]) {
        const Post* post = desk.session.project().posts.find(Id<Post>{*uuid_from_text(item["id"].get<std::string>())});
        REQUIRE(post);
        CHECK(item["title"] == post->title);
        CHECK(item["text_sha256"] == client_digest(*post));
    }
}

TEST_CASE("hostile texts stand on the page as texts") {
    ReviewDesk desk;
    const std::vector<std::string> hostile{"</script><img src=x onerror=alert(1)>",
                                           "<!--<script>",
                                           "]]>",
                                           "\" onmouseover=\"alert(1)",
                                           "' style='x",
                                           "&lt;b&gt;",
                                           "\xe2\x80\xa8x\xe2\x80\xa9",
                                           "javascript:alert(1)",
                                           "${x}`y`",
                                           "\\u003c/script\\u003e"};
    for (std::size_t i = 0; i < hostile.size(); ++i) {
        Post post = post_of(desk, static_cast<int>(i));
        post.title = hostile[i];
        post.text = hostile[i];
        post.variants[0].link = hostile[i];
        post.variants[0].hashtags = {hostile[i]};
        post.variants[0].first_comment = "first " + hostile[i];
        desk.submit(Put<Post>{post});
    }
    Settings settings = desk.session.project().settings;
    settings.client = settings.agency = settings.name = hostile[0];
    desk.submit(PutSettings{settings});
    const std::string bytes = page_of(desk);
    const Json page = read_page(bytes);
    CHECK(page["outside"].empty());
    CHECK(page["scripts"] == 2);
    for (std::size_t i = 0; i < hostile.size(); ++i)
        for (const Json& article : page["articles"])
            if (article["id"] == "post-" + to_text(PlanA::post(static_cast<int>(i)))) {
                CHECK(article["title"] == hostile[i]);
                CHECK(article["text"][0] == hostile[i]);
                CHECK(article["links"].empty());
            }
    CHECK(bytes.find("http://") == std::string::npos);
}

TEST_CASE("the page holds nothing internal, and the same plan gives the same bytes") {
    ReviewDesk desk;
    Post post = post_of(desk, 0);
    post.note = "INTERNAL-NOTE";
    post.tags = {"INTERNAL-TAG"};
    post.checklist = {{"INTERNAL-CHECK", false}};
    desk.submit(Put<Post>{post});
    Comment comment;
    comment.id = id<Comment>("c");
    comment.on = post.id.value;
    comment.text = "INTERNAL-COMMENT";
    desk.submit(Put<Comment>{comment});
    const std::string bytes = page_of(desk);
    CHECK(bytes.find("INTERNAL") == std::string::npos);
    CHECK(bytes.find("Ana") == std::string::npos);
    CHECK(bytes == page_of(desk));
    ClientScope ready = everything();
    ready.unready = false;
    const ExportDraft draft = review_page(desk.session, ready, in_french());
    CHECK(draft.rows < 60);
    REQUIRE(draft.remarks.size() == 1);
    CHECK(draft.remarks[0].key == "month_pdf.held_back");
}

TEST_CASE("answers approve and send back exactly the posts they are about, and a second time nothing") {
    ReviewDesk desk;
    const Json plan = read_page(page_of(desk))["plan"];
    Json answers = answers_to(plan, "Claire Dubois");
    answer(answers, plan, PlanA::post(0), "approved");
    answer(answers, plan, PlanA::post(1), "changes_requested", "Plus court, s’il vous plaît");
    answer(answers, plan, PlanA::post(2), "", "Une idée en passant");
    const std::size_t steps = desk.session.steps_done();
    const ReviewReport report = desk.take(answers);
    REQUIRE_FALSE(report.problem);
    CHECK(report.reviewer == "Claire Dubois");
    CHECK_FALSE(report.older);
    CHECK(report.count(ReviewAnswer::Fate::approved) == 1);
    CHECK(report.count(ReviewAnswer::Fate::changes_requested) == 1);
    CHECK(report.count(ReviewAnswer::Fate::commented) == 1);
    CHECK(desk.session.steps_done() == steps + 1);
    CHECK(desk.status(0) == PostStatus::approved);
    CHECK(desk.status(1) == PostStatus::changes_requested);
    CHECK(desk.status(2) == PostStatus::client_approval);
    CHECK(desk.status(3) == PostStatus::client_approval);
    REQUIRE(desk.session.project().approvals.size() == 2);
    for (const Approval& approval : desk.session.project().approvals) {
        CHECK(approval.approver == "Claire Dubois");
        CHECK(approval.at == *instant_from_text("2026-10-05T07:00Z"));
        CHECK(is_as_stamped(approval.stamp, *desk.session.project().posts.find(approval.post)));
    }
    REQUIRE(desk.session.project().comments.size() == 1);
    CHECK(desk.session.project().comments.begin()->for_client);

    const Project before = desk.session.project();
    const ReviewReport again = desk.take(answers);
    CHECK(again.request.actions.empty());
    CHECK(again.count(ReviewAnswer::Fate::known) == 3);
    CHECK(desk.session.project() == before);
    CHECK(review_notice(again).title.key == "review.nothing_new");
    desk.session.undo();
    CHECK(desk.session.project().approvals.empty());
    CHECK(desk.status(0) == PostStatus::client_approval);
}

TEST_CASE("somebody who saves a second time sends along what they said before: only what is new comes in") {
    ReviewDesk desk;
    const Json plan = read_page(page_of(desk))["plan"];
    Json answers = answers_to(plan, "Claire");
    answer(answers, plan, PlanA::post(0), "approved", "Bien");
    answer(answers, plan, PlanA::post(1), "", "Quand ?");
    desk.take(answers);
    answers["saved_at"] = "2026-10-05T07:30:00Z";
    answer(answers, plan, PlanA::post(2), "approved");
    const ReviewReport report = desk.take(answers);
    CHECK(report.count(ReviewAnswer::Fate::known) == 2);
    CHECK(report.count(ReviewAnswer::Fate::approved) == 1);
    CHECK(desk.session.project().approvals.size() == 2);
    CHECK(desk.session.project().comments.size() == 1);
}

TEST_CASE("a text that changed since is never approved, and its answer is kept as one about an earlier text") {
    ReviewDesk desk;
    const Json plan = read_page(page_of(desk))["plan"];
    Json answers = answers_to(plan, "Claire");
    answer(answers, plan, PlanA::post(0), "approved");
    answer(answers, plan, PlanA::post(1), "approved");
    Post changed = post_of(desk, 0);
    changed.text += " et plus";
    desk.submit(Put<Post>{changed});
    const ReviewReport report = desk.take(answers);
    CHECK(report.older);
    CHECK(report.count(ReviewAnswer::Fate::stale) == 1);
    CHECK(desk.status(0) == PostStatus::client_approval);
    CHECK(desk.status(1) == PostStatus::approved);
    for (const Approval& approval : desk.session.project().approvals)
        CHECK(is_as_stamped(approval.stamp, *desk.session.project().posts.find(approval.post)) ==
              (approval.post == PlanA::post(1)));
    CHECK(review_notice(report).kind == Notice::Kind::warning);
}

TEST_CASE("moving a post makes an approval stale, and moving it back makes it good again") {
    ReviewDesk desk;
    const ContentStamp stamp = client_stamp(post_of(desk, 0));
    desk.session.submit({{"undo.move_post", {}}, {MovePosts{{PlanA::post(0)}, 1, 0}}, {}});
    CHECK_FALSE(is_as_stamped(stamp, post_of(desk, 0)));
    desk.session.undo();
    CHECK(is_as_stamped(stamp, post_of(desk, 0)));
}

TEST_CASE("two reviewers stand beside each other: one who wants a change is enough, whoever comes first") {
    for (const bool first_approves : {true, false}) {
        ReviewDesk desk;
        const Json plan = read_page(page_of(desk))["plan"];
        Json claire = answers_to(plan, "Claire"), marc = answers_to(plan, "Marc");
        answer(claire, plan, PlanA::post(0), "approved");
        answer(marc, plan, PlanA::post(0), "changes_requested", "Non");
        desk.take(first_approves ? claire : marc);
        desk.take(first_approves ? marc : claire);
        CHECK(desk.session.project().approvals.size() == 2);
        CHECK(desk.status(0) == PostStatus::changes_requested);
        // He changes his mind.
        Json later = answers_to(plan, "Marc", "2026-10-06T07:00:00Z");
        answer(later, plan, PlanA::post(0), "approved");
        desk.take(later);
        CHECK(desk.session.project().approvals.size() == 3);
        CHECK(desk.status(0) == PostStatus::approved);
    }
}

TEST_CASE("what is no answer to this plan is refused, and broken answers do no harm") {
    ReviewDesk desk;
    const Json plan = read_page(page_of(desk))["plan"];
    const auto refused = [&](const std::string& bytes) {
        const ReviewReport report = plan_review(desk.session, bytes);
        return report.problem ? report.problem->key : std::string();
    };
    CHECK(refused("") == "review.refused.kind");
    CHECK(refused("{") == "review.refused.kind");
    CHECK(refused("[]") == "review.refused.kind");
    CHECK(refused("{\"format\":\"other\"}") == "review.refused.kind");
    Json other = answers_to(plan, "Claire");
    other["plan_id"] = "00000000-0000-0000-0000-000000000001";
    CHECK(refused(other.dump()) == "review.refused.plan");
    Json newer = answers_to(plan, "Claire");
    newer["version"] = 2;
    CHECK(refused(newer.dump()) == "review.refused.version");
    Json odd = answers_to(plan, "Claire");
    odd["items"] = {1,
                    "x",
                    nullptr,
                    Json::object(),
                    {{"id", 7}},
                    {{"id", "no"}, {"decision", "approved"}},
                    {{"id", to_text(PlanA::post(0))}, {"decision", "published"}}};
    const ReviewReport report = desk.take(odd);
    CHECK_FALSE(report.problem);
    CHECK(report.request.actions.empty());
    CHECK(report.count(ReviewAnswer::Fate::unknown_post) == 3);
    CHECK(are_review_answers(odd.dump()));
    CHECK_FALSE(are_review_answers("Titre;Date\n"));
    odd["items"] = 7;
    CHECK(refused(odd.dump()) == "review.refused.kind");
}

TEST_CASE("pictures of posts are in the page itself, those beyond its size are named, and none from elsewhere") {
    const OwnFolder folder;
    folder.write("media/red.png", plain_png(0xCC2200, 1200, 600));
    // Nothing that a JPEG makes small.
    ReadPicture noise{{800, 800}, {800, 800}, std::vector<unsigned char>(800 * 800 * 4, 255)};
    std::uint32_t seed = 1;
    for (unsigned char& byte : noise.pixels)
        byte = static_cast<unsigned char>((seed = seed * 1664525U + 1013904223U) >> 24U);
    for (std::size_t i = 3; i < noise.pixels.size(); i += 4) noise.pixels[i] = 255;
    folder.write("media/noise.jpg", jpeg_of(noise, 95));
    std::filesystem::create_symlink("/etc/hostname", folder.path / "media/out.png");
    ReviewDesk desk;
    Post post = post_of(desk, 0);
    post.variants.front().media = {{"media/red.png", "Un \"rouge\" <vif>"},
                                   {"media/none.png", ""},
                                   {"../media/red.png", ""},
                                   {"media/out.png", ""}};
    desk.submit(Put<Post>{post});
    for (int i = 1; i < 40; ++i) {
        Post noisy = post_of(desk, i);
        noisy.variants.front().media = {{"media/noise.jpg", ""}};
        desk.submit(Put<Post>{noisy});
    }
    desk.session.save_as(folder.path / "plan.tandem");
    REQUIRE(desk.session.finish_saving());
    const ExportDraft draft = review_page(desk.session, everything(), in_french());
    const std::string& bytes = draft.files.at(0).bytes;
    CHECK(bytes.size() < 9'000'000);
    const Json page = read_page(bytes);
    CHECK(page["outside"].empty());
    std::size_t pictures = 0;
    for (const Json& article : page["articles"]) {
        pictures += article["pictures"].size();
        if (article["id"] != "post-" + to_text(post.id)) continue;
        REQUIRE(article["pictures"].size() == 1);
        CHECK(article["pictures"][0]["jpeg"] == true);
        CHECK(article["pictures"][0]["alt"] == "Un \"rouge\" <vif>");
    }
    CHECK(pictures > 5);
    REQUIRE_FALSE(draft.left_out.empty());
    CHECK(pictures + draft.left_out.size() == 40);
    CHECK(draft.left_out[0].reason.key == "review.left.picture");
    CHECK(review_page(desk.session, everything(), in_french()).files.at(0).bytes == bytes);
}
