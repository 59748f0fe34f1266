#include <filesystem>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "app/plan_a.hpp"
#include "app/row_values.hpp"
#include "app/table_desk.hpp"
#include "exchange/hostile_texts.hpp"
#include "exchange/plain_text.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Fate = ImportedRow::Fate;

template <class T>
std::string name_of(const Table<T>& rows, const std::optional<Id<T>>& id) {
    const T* row = id ? rows.find(*id) : nullptr;
    return row ? row->name : "";
}

// What of a post comes back into an empty project, in words.
std::string said_of(const Project& project, const Post& post) {
    std::string said = post.title + " / " + plain_text(post.text) + " / " + (post.when ? to_text(*post.when) : "") +
        " / " + std::string(word_of(post.status)) + " / " + name_of(project.campaigns, post.campaign) + " / " +
        name_of(project.pillars, post.pillar) + " / " + post.note;
    for (const Variant& variant : post.variants) {
        const Channel* channel = project.channels.find(variant.channel);
        said += "\n  " + (channel ? channel->network + " " + channel->name : std::string("a new one")) + " " +
            variant.format + " " + variant.link + " " + variant.first_comment;
        for (const std::string& tag : variant.hashtags) said += " " + tag;
        for (const MediaRef& media : variant.media) said += " " + media.path + " [" + media.alt_text + "]";
    }
    return said;
}

// The table comes back into the project it is from: nothing is new, and nothing changes.
void check_unchanged(TableDesk& desk, const std::string& profile) {
    CAPTURE(profile);
    const Project before = desk.session.project();
    const ImportReport report = desk.import(desk.bytes(profile));
    REQUIRE_FALSE(report.problem.has_value());
    CHECK(report.added == std::vector<std::string>{});
    CHECK(report.count(Fate::fresh) == 0);
    CHECK(report.count(Fate::changed) == 0);
    for (const Action& action : report.request.actions)
        if (const auto* put = action.as<Put<Post>>())
            if (const Post* was = before.posts.find(put->row.id))
                CHECK(said_of(before, put->row) == said_of(before, *was));
    CHECK(report.request.actions.empty());
    CHECK_FALSE(desk.session.submit(report.request));
    CHECK(desk.session.project() == before);
}

// A plan with titles, on channels that all say the same of a post.
ProjectMaker whole_plan() {
    ProjectMaker maker;
    maker.channel("Insta", "instagram").channel("Page", "facebook").channel("York", "linkedin");
    Channel york = *maker.project.channels.find(id<Channel>("York"));
    york.zone = "America/New_York";
    maker.project.channels = maker.project.channels.with(york);
    maker.campaign("Fall", "2026-10-01/2026-10-31");
    Pillar pillar;
    pillar.id = id<Pillar>("Care");
    pillar.name = "Care";
    maker.project.pillars = maker.project.pillars.with(pillar);
    const std::vector<std::vector<std::string>> channels{{"Insta", "Page"}, {"York"}, {"Page"}, {}};
    for (int i = 0; i < 12; ++i) {
        const std::string name = "Post " + std::to_string(i);
        maker.post(name, to_text(at("2026-10-01T09:05") + std::chrono::hours(31 * i)).c_str(), channels[i % 4u]);
        Post post = *maker.project.posts.find(id<Post>(name));
        post.text = PlanA::text_of(i).caption.empty() ? "x" : "Text: " + PlanA::text_of(i % 5).caption + ".";
        post.status = static_cast<PostStatus>(i);
        post.note = i % 2 ? "To do:\n- ask" : "";
        if (i % 3 == 0) post.campaign = id<Campaign>("Fall");
        if (i % 3 == 1) post.pillar = pillar.id;
        if (i == 5) post.when.reset();
        for (Variant& variant : post.variants) {
            variant.format = i % 2 ? "video" : "story";
            variant.hashtags = {"#a", "#été"};
            variant.link = "https://example.com/?a=1&b=2";
            variant.first_comment = "- first, \"you\"";
            variant.media = {{"a.jpg", ""}, {"https://example.com/b.jpg", "B"}};
        }
        maker.project.posts = maker.project.posts.with(post);
    }
    return maker;
}

// Texts of the signs that lists, cells and rows are made of.
rc::Gen<std::string> typed() {
    const auto sign = rc::gen::element<std::string>("\"", ",", ";", "\n", "\r", " ", "'", "=", "-", "\t", "a", "#", "|",
                                                    " | ", "é", "\u00a0", "@", "\x01");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(sign), [](const auto& signs) {
        std::string joined;
        for (const std::string& one : signs) joined += one;
        return joined;
    });
}

}  // namespace

TEST_CASE("a neutral table that comes back into its project changes nothing, and so does that for spreadsheets") {
    for (const ProjectMaker& maker : {whole_plan(), PlanA().maker}) {
        TableDesk desk(maker);
        check_unchanged(desk, "neutral");
        check_unchanged(desk, "spreadsheet");
    }
}

TEST_CASE("the tables of every sample come back without a change") {
    int samples = 0;
    for (const auto& entry : std::filesystem::directory_iterator(TANDEM_SOURCE_DIR "/projects")) {
        if (entry.path().extension() != ".tandem") continue;
        CAPTURE(entry.path().filename().string());
        TableDesk desk(entry.path());
        check_unchanged(desk, "neutral");
        check_unchanged(desk, "spreadsheet");
        desk.words = facts::Words(facts::Language::french);
        check_unchanged(desk, "spreadsheet");
        ++samples;
    }
    CHECK(samples >= 3);
}

TEST_CASE("what channels of a post say differently stays with them when the table comes back") {
    ProjectMaker maker = whole_plan();
    Post post = *maker.project.posts.find(id<Post>("Post 0"));
    post.variants[0].hashtags.clear();
    post.variants[1].link = "https://example.com/other";
    post.variants[1].media.clear();
    post.variants[1].format.clear();
    post.variants[1].text = "Own words";
    post.variants[1].offset_minutes = 90;
    post.variants[1].first_comment.clear();
    post.zone = "Asia/Tokyo";
    maker.project.posts = maker.project.posts.with(post);
    TableDesk desk(maker);
    check_unchanged(desk, "neutral");
    check_unchanged(desk, "spreadsheet");
    // One channel's table leaves the others alone too.
    ProfileOrder order;
    order.channels = {id<Channel>("Page")};
    const Project before = desk.session.project();
    CHECK(desk.import(desk.bytes("neutral", order)).request.actions.empty());
}

TEST_CASE("hostile texts come back without a change, whatever column they stand in") {
    const std::vector<std::string>& texts = hostile_texts();
    ProjectMaker maker = whole_plan();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string name = "H" + std::to_string(i);
        maker.channel(name, "instagram").campaign("C" + name, "2026-10-01/2026-10-31");
        Channel channel = *maker.project.channels.find(id<Channel>(name));
        Campaign campaign = *maker.project.campaigns.find(id<Campaign>("C" + name));
        channel.name = texts[i];
        channel.rank = static_cast<int>(i) + 10;
        campaign.name = texts[i];
        maker.project.channels = maker.project.channels.with(channel);
        maker.project.campaigns = maker.project.campaigns.with(campaign);
        maker.post(name, to_text(at("2026-10-01T09:00") + std::chrono::hours(i)).c_str(), {name, "Page"});
        Post post = *maker.project.posts.find(id<Post>(name));
        post.title = texts[i];
        post.text = texts[texts.size() - 1 - i];
        post.note = texts[i];
        post.campaign = campaign.id;
        post.variants[0].first_comment = texts[i];
        post.variants[0].link = texts[i];
        post.variants[0].hashtags = {texts[i]};
        post.variants[0].media = {{texts[i], texts[i]}, {"b", ""}};
        maker.project.posts = maker.project.posts.with(post);
    }
    TableDesk desk(maker);
    check_unchanged(desk, "neutral");
    check_unchanged(desk, "spreadsheet");
}

TEST_CASE("a part of a list that is blank leaves a dash in its place, unless all are") {
    CHECK(list_in_places({" ", "B", ""}, " | ") == "- | B | -");
    CHECK(list_in_places({"A"}, " | ") == "A");
    CHECK(list_in_places({"", "\x01"}, " | ").empty());
}

TEST_CASE("channels whose names say nothing in a list are found by their networks") {
    ProjectMaker maker = whole_plan();
    for (Channel channel : maker.project.channels) {
        channel.name = channel.network == "instagram" ? " | " : channel.network == "facebook" ? "-" : "Page | Two";
        maker.project.channels = maker.project.channels.with(channel);
    }
    TableDesk desk(maker);
    check_unchanged(desk, "neutral");
    check_unchanged(desk, "spreadsheet");
}

TEST_CASE("whatever is typed comes back without a change") {
    const bool holds = rc::check("through the neutral table and that for spreadsheets", [] {
        const auto text =
            rc::gen::oneOf(rc::gen::arbitrary<std::string>(), rc::gen::elementOf(hostile_texts()), typed());
        ProjectMaker maker = whole_plan();
        for (Post post : maker.project.posts) {
            post.title = *text, post.text = *text, post.note = *text;
            for (Variant& variant : post.variants) {
                variant.link = *text, variant.first_comment = *text;
                variant.hashtags = {*text, *text};
                variant.media = {{*text, *text}, {*text, *text}};
            }
            maker.project.posts = maker.project.posts.with(post);
        }
        for (Campaign campaign : maker.project.campaigns) {
            campaign.name = *text;
            maker.project.campaigns = maker.project.campaigns.with(campaign);
        }
        for (Channel channel : maker.project.channels) {
            channel.name = *text;
            maker.project.channels = maker.project.channels.with(channel);
        }
        TableDesk desk(maker);
        for (const char* profile : {"neutral", "spreadsheet"}) {
            const ExportDraft draft = desk.draft(profile);
            const ImportReport report = desk.import(draft.files.at(0).bytes);
            RC_ASSERT_FALSE(report.problem.has_value());
            for (const Action& action : report.request.actions)
                if (const auto* put = action.as<Put<Post>>())
                    RC_ASSERT(said_of(maker.project, put->row) ==
                              said_of(maker.project, *maker.project.posts.find(put->row.id)));
            RC_ASSERT(report.request.actions.empty());
        }
    });
    CHECK(holds);
}

TEST_CASE("a neutral table gives an empty project the same posts") {
    for (const char* profile : {"neutral", "spreadsheet"}) {
        CAPTURE(profile);
        TableDesk from(whole_plan()), to(ProjectMaker{});
        const ImportReport report = to.import(from.bytes(profile));
        REQUIRE(to.session.submit(report.request));
        const Project &before = from.session.project(), &after = to.session.project();
        REQUIRE(after.posts.size() == before.posts.size());
        for (const Post& post : before.posts) {
            const std::string uid = to_text(post.id.value);
            const auto found = std::find_if(after.posts.begin(), after.posts.end(),
                                            [&](const Post& one) { return one.external_uid == uid; });
            REQUIRE(found != after.posts.end());
            CHECK(said_of(after, *found) == said_of(before, post));
        }
        // Times are the same moments, also of the channel that has another zone.
        TableDesk again(ProjectMaker{});
        again.session.start_new(after);
        CHECK(again.rows("iso").size() == from.rows("iso").size());
        const TableRows first = from.rows("neutral"), second = again.rows("neutral");
        const std::size_t zone = column_of("neutral", "timezone");
        for (std::size_t i = 1; i < first.size(); ++i) CHECK(first[i][zone] == second[i][zone]);
        // And a second time nothing is added.
        CHECK(to.import(from.bytes(profile)).request.actions.empty());
    }
}

TEST_CASE("what somebody changed in the table is all that comes back as a change") {
    TableDesk desk(whole_plan());
    std::string table = desk.bytes("spreadsheet");
    const std::size_t at_title = table.find("Post 4");
    table.replace(at_title, 6, "Post four");
    const ImportReport report = desk.import(table);
    CHECK(report.count(Fate::changed) == 1);
    CHECK(report.count(Fate::same) == 11);
    REQUIRE(desk.session.submit(report.request));
    CHECK(desk.session.project().posts.find(id<Post>("Post 4"))->title == "Post four");
}

TEST_CASE("an untitled post stays untitled when its row comes back") {
    ProjectMaker maker;
    maker.channel("A", "instagram").post("P", "2026-10-13T12:30", {"A"});
    Post post = *maker.project.posts.find(id<Post>("P"));
    post.title.clear();
    post.text = "Only words";
    maker.project.posts = maker.project.posts.with(post);
    TableDesk desk(maker);
    check_unchanged(desk, "neutral");
    // Elsewhere it is called by its words.
    TableDesk other(ProjectMaker{});
    other.session.submit(other.import(desk.bytes("neutral")).request);
    CHECK(other.session.project().posts[0].title == "Only words");
}
