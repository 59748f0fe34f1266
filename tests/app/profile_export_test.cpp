#include "app/profile_export.hpp"

#include <doctest/doctest.h>

#include "app/label_text.hpp"
#include "app/plan_a.hpp"
#include "app/table_desk.hpp"
#include "exchange/hostile_texts.hpp"
#include "exchange/plain_text.hpp"
#include "exchange/write_csv.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Lines = std::vector<std::string>;

// One post on Instagram and LinkedIn, with all that a channel can say.
ProjectMaker full_post() {
    ProjectMaker maker;
    maker.channel("Insta", "instagram").channel("Link", "linkedin").campaign("Fall", "2026-10-01/2026-10-31");
    maker.post("Lunch", "2026-10-13T12:30", {"Insta", "Link"});
    Post post = *maker.project.posts.find(id<Post>("Lunch"));
    post.text = "At noon.";
    post.campaign = id<Campaign>("Fall");
    post.status = PostStatus::approved;
    for (Variant& variant : post.variants) {
        variant.link = "https://example.com/menu";
        variant.hashtags = {"#lunch", "#soup"};
        variant.first_comment = "Bon appétit";
        variant.media = {{"https://example.com/a.jpg", "A bowl"}, {"https://example.com/b,c.jpg", ""}};
    }
    maker.project.posts = maker.project.posts.with(post);
    return maker;
}

void edit(ProjectMaker& maker, const char* name, const std::function<void(Post&)>& change) {
    Post post = *maker.project.posts.find(id<Post>(name));
    change(post);
    maker.project.posts = maker.project.posts.with(post);
}

void edit_channel(ProjectMaker& maker, const char* name, const std::function<void(Channel&)>& change) {
    Channel channel = *maker.project.channels.find(id<Channel>(name));
    change(channel);
    maker.project.channels = maker.project.channels.with(channel);
}

ProfileOrder only_channel(const char* name) {
    ProfileOrder order;
    order.channels = {id<Channel>(name)};
    return order;
}

std::string cell(const TableRows& rows, std::size_t row, const std::string& profile, const std::string& title) {
    return rows.at(row).at(column_of(profile, title));
}

// Texts of hostile strings in every place of a project that a table can show.
ProjectMaker hostile_plan() {
    ProjectMaker maker;
    const Lines& texts = hostile_texts();
    maker.channel("A", "instagram").channel("B", "x");
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string name = "P" + std::to_string(i), text = texts[i];
        maker.post(name, to_text(at("2026-10-01T09:00") + std::chrono::hours(i)).c_str(), {"A", "B"});
        maker.campaign("C" + name, "2026-10-01/2026-10-31");
        Campaign campaign = *maker.project.campaigns.find(id<Campaign>("C" + name));
        campaign.name = text;
        maker.project.campaigns = maker.project.campaigns.with(campaign);
        edit(maker, name.c_str(), [&](Post& post) {
            post.title = text;
            post.text = text;
            post.note = text;
            post.campaign = campaign.id;
            for (Variant& variant : post.variants) {
                variant.first_comment = text;
                variant.title = text;
                variant.hashtags = {"#" + std::to_string(i), text};
                variant.link = text;
                variant.media = {{text, text}, {"https://example.com/" + text, ""}};
            }
        });
    }
    return maker;
}

}  // namespace

TEST_CASE("every cell of every profile is made of placeholders that stand for something") {
    ProjectMaker maker = full_post();
    maker.channel("Tube", "youtube").flight("Ads", "Fall", "Tube", "2026-10-05/2026-10-14");
    maker.channel("Book", "facebook").flight("More ads", "Fall", "Book", "2026-10-05/2026-10-14");
    for (Flight flight : maker.project.flights) {
        flight.budget = {10000};
        maker.project.flights = maker.project.flights.with(flight);
    }
    TableDesk desk(spoken(maker));
    for (const facts::CsvProfile& profile : shared_facts().csv_profiles) {
        CAPTURE(profile.id);
        const ExportDraft draft = desk.draft(profile.id);
        REQUIRE_FALSE(draft.problem.has_value());
        for (const ExportFile& file : draft.files) CHECK(file.bytes.find('{') == std::string::npos);
    }
}

TEST_CASE("a tool gets what a channel says there: text, hashtags, the link with its tags, public media, comment") {
    TableDesk desk(full_post());
    const std::string tagged =
        "https://example.com/menu?utm_source=instagram&utm_medium=social&utm_campaign=2026-10-01_instagram_fall";
    const TableRows publer = desk.rows("publer", only_channel("Insta"));
    REQUIRE(publer.size() == 2);
    CHECK(publer[1][0] == "2026-10-13 12:30");
    CHECK(publer[1][1] == "At noon.\n\n#lunch #soup");
    CHECK(publer[1][2] == tagged);
    CHECK(publer[1][3] == "https://example.com/a.jpg,https://example.com/b%2Cc.jpg");
    CHECK(publer[1][6] == "A bowl||");
    CHECK(publer[1][7] == "Bon appétit");
    const TableRows metricool = desk.rows("metricool", only_channel("Insta"));
    CHECK(metricool[1][0] == "At noon.\n\n" + tagged + "\n\n#lunch #soup");
    CHECK(cell(metricool, 1, "metricool", "Picture Url 1") == "https://example.com/a.jpg");
    CHECK(cell(metricool, 1, "metricool", "Alt text picture 1") == "A bowl");
    CHECK(cell(metricool, 1, "metricool", "Picture Url 2") == "https://example.com/b%2Cc.jpg");
    CHECK(cell(metricool, 1, "metricool", "Picture Url 3").empty());
    CHECK(cell(metricool, 1, "metricool", "First Comment Text") == "Bon appétit");
    CHECK(left_out(desk.draft("metricool", only_channel("Insta"))).empty());
}

TEST_CASE("hashtags and links that stand in the text are not added again") {
    ProjectMaker maker = full_post();
    edit(maker, "Lunch", [](Post& post) { post.text = "#soup at https://example.com/menu, #lunchtime"; });
    TableDesk desk(spoken(maker));
    CHECK(desk.rows("sprout", only_channel("Insta"))[1][2] ==
          "#soup at https://example.com/menu, #lunchtime\n\n#lunch");
}

TEST_CASE("what has no place in a tool's file is told, and the row goes without it") {
    ProjectMaker maker = full_post();
    edit(maker, "Lunch", [](Post& post) {
        post.variants[0].format = "story";
        post.variants[1].media = {{"photos/local.jpg", ""}, {"http://example.com/plain.jpg", ""}};
    });
    TableDesk desk(spoken(maker));
    const ExportDraft buffer = desk.draft("buffer");
    CHECK(buffer.rows == 2);
    CHECK(left_out(buffer) ==
          Lines{"Lunch · Instagram: export.left.media", "Lunch · Instagram: export.left.first_comment",
                "Lunch · Instagram: export.left.format", "Lunch · LinkedIn: export.left.media",
                "Lunch · LinkedIn: export.left.first_comment"});
    CHECK(text_of(desk.words, buffer.left_out[0].reason).find("https://example.com/b,c.jpg") != std::string::npos);
    const TableRows instagram = table_by_python(buffer.files[0].bytes).rows;
    CHECK(instagram[1][1] == "https://example.com/a.jpg");
    // Of LinkedIn's nothing is public.
    CHECK(table_by_python(buffer.files[1].bytes).rows[1][1].empty());
    CHECK(buffer.left_out[3].reason.values[0].second == "photos/local.jpg, http://example.com/plain.jpg");
    // Publer can be told of stories, and of comments.
    const ExportDraft publer = desk.draft("publer");
    CHECK(left_out(publer) == Lines{"Lunch · LinkedIn: export.left.media"});
    CHECK(table_by_python(publer.files[0].bytes).rows[1][9] == "story");
}

TEST_CASE("where a tool takes a picture alone it gets the first one, and the video is told") {
    ProjectMaker maker = full_post();
    edit(maker, "Lunch", [](Post& post) {
        for (Variant& variant : post.variants) {
            variant.first_comment.clear();
            variant.media = {{"https://example.com/film.mp4", ""}, {"https://example.com/a.PNG?size=2", ""}};
        }
    });
    TableDesk desk(spoken(maker));
    const ExportDraft draft = desk.draft("buffer", only_channel("Insta"));
    CHECK(table_by_python(draft.files.at(0).bytes).rows[1][1] == "https://example.com/a.PNG?size=2");
    REQUIRE(left_out(draft) == Lines{"Lunch · Instagram: export.left.media"});
    CHECK(draft.left_out[0].reason.values[0].second == "https://example.com/film.mp4");
}

TEST_CASE("a local picture is told even where a public one has its name") {
    ProjectMaker maker = full_post();
    edit(maker, "Lunch", [](Post& post) {
        for (Variant& variant : post.variants) variant.media = {{"https://example.com/a.jpg", ""}, {"a.jpg", ""}};
    });
    // Ideas come last.
    maker.post("Idea", "2026-10-13T12:30", {"Insta"});
    edit(maker, "Idea", [](Post& post) { post.when.reset(); });
    TableDesk desk(maker);
    const ExportDraft draft = desk.draft("publer", only_channel("Insta"));
    REQUIRE(left_out(draft) == Lines{"Lunch · Instagram: export.left.media", "Idea: export.left.no_date"});
    CHECK(draft.left_out[0].reason.values[0].second == "a.jpg");
}

TEST_CASE("what a tool would refuse is left out by name and reason") {
    ProjectMaker maker;
    maker.channel("A", "instagram").channel("X", "x").channel("Blog", "blog").channel("Old", "instagram");
    maker.post("Fine", "2026-10-13T12:30", {"A"}).post("Past", "2026-08-31T12:30", {"A"});
    maker.post("Idea", "2026-10-13T12:30", {"A"}).post("Homeless", "2026-10-14T12:30", {});
    maker.post("Entry", "2026-10-14T12:30", {"Blog"}).post("Long", "2026-10-14T12:30", {"A", "X"});
    maker.post("Out", "2026-10-15T12:30", {"A"}).post("Gone", "2026-10-15T12:30", {"A"});
    edit(maker, "Idea", [](Post& post) { post.when.reset(); });
    edit(maker, "Long", [](Post& post) { post.text = std::string(300, 'a'); });
    edit(maker, "Out", [](Post& post) { post.status = PostStatus::published; });
    edit(maker, "Gone", [](Post& post) { post.status = PostStatus::cancelled; });
    TableDesk desk(spoken(maker));
    const ExportDraft draft = desk.draft("buffer");
    CHECK(draft.rows == 2);
    CHECK(left_out(draft) ==
          Lines{"Past: export.left.past", "Homeless: export.left.no_channel", "Entry: export.left.network",
                "Long · X: export.left.long_text", "Idea: export.left.no_date"});
    CHECK(remark_keys(draft) == Lines{"export.zone", "export.over", "export.unapproved"});
    CHECK(draft.remarks[1].values[0].second == "2");
    Lines said;
    for (const Label& line : left_out_lines(draft)) said.push_back(text_of(desk.words, line));
    CHECK(said ==
          Lines{"“Past”: its date is past", "“Homeless”: on no channel", "“Entry”: Buffer does not take Blog",
                "“Long · X”: 300 characters, and X takes 280", "“Idea”: without a date"});
    // The neutral table has them all.
    CHECK(desk.draft("neutral").rows == 8);
    CHECK(desk.draft("neutral").left_out.empty());
    // A calendar has what was published, not what was cancelled.
    CHECK(desk.draft("google_calendar").rows == 6);
}

TEST_CASE("a post that says and shows nothing yet does not go to a tool, whatever its hashtags") {
    ProjectMaker maker = full_post();
    edit(maker, "Lunch", [](Post& post) {
        post.text = " \n";
        post.variants[1].media = {{"photos/local.jpg", ""}};
    });
    TableDesk desk(maker);
    const ExportDraft draft = desk.draft("buffer");
    CHECK(draft.rows == 1);
    CHECK(left_out(draft).front() == "Lunch · LinkedIn: export.left.empty");
    CHECK(desk.draft("neutral").rows == 1);
    CHECK(desk.draft("google_calendar").rows == 1);
}

TEST_CASE("who goes on planning gets what is published and cancelled, by channel too") {
    ProjectMaker maker;
    maker.channel("A", "instagram").channel("B", "x").post("Out", "2026-10-13T12:00", {"A", "B"});
    edit(maker, "Out", [](Post& post) {
        post.variants[0].status = PostStatus::published;
        post.variants[1].status = PostStatus::cancelled;
    });
    TableDesk desk(maker);
    facts::CsvProfile profile = profile_named("neutral");
    const auto rows = [&](facts::ProfileReader reader) {
        profile.row = facts::ProfileRow::channel;
        profile.reader = reader;
        const ProfileSource source{desk.session.project(), shared_facts(), desk.words, desk.session.planner().zones(),
                                   profile};
        return post_rows(source, {}).rows.size();
    };
    CHECK(rows(facts::ProfileReader::planner) == 2);
    CHECK(rows(facts::ProfileReader::calendar) == 1);
    CHECK(rows(facts::ProfileReader::publisher) == 0);
}

TEST_CASE("posts closer than the tool takes them are left out, within each account") {
    ProjectMaker maker;
    maker.channel("A", "instagram").channel("B", "x");
    maker.post("One", "2026-10-13T12:00", {"A", "B"}).post("Two", "2026-10-13T12:09", {"A"});
    maker.post("Three", "2026-10-13T12:10", {"A"}).post("Four", "2026-10-13T12:19", {"A"});
    TableDesk desk(spoken(maker));
    const ExportDraft draft = desk.draft("sprout");
    CHECK(left_out(draft) == Lines{"Two: export.left.too_close", "Four: export.left.too_close"});
    CHECK(draft.rows == 3);
    CHECK(desk.draft("buffer").left_out.empty());
}

TEST_CASE("times are those of the account, whatever zone a post was planned in, and it is told whose they are") {
    ProjectMaker maker;
    maker.channel("Paris", "instagram").channel("York", "linkedin");
    edit_channel(maker, "York", [](Channel& channel) { channel.zone = "America/New_York"; });
    maker.post("Tokyo", "2026-10-13T21:00", {"Paris"}).post("Local", "2026-10-13T09:00", {"York"});
    maker.post("Twice", "2026-10-25T02:30", {"Paris"}).post("Never", "2027-03-28T02:30", {"Paris"});
    edit(maker, "Tokyo", [](Post& post) { post.zone = "Asia/Tokyo"; });
    edit(maker, "Twice", [](Post& post) { post.fold = Fold::later; });
    TableDesk desk(spoken(maker));
    const ExportDraft draft = desk.draft("buffer");
    const TableRows paris = table_by_python(draft.files.at(0).bytes).rows;
    CHECK(paris[1][3] == "2026-10-13 14:00");
    CHECK(paris[2][3] == "2026-10-25 02:30");
    CHECK(paris[3][3] == "2027-03-28 03:00");
    CHECK(table_by_python(draft.files.at(1).bytes).rows[1][3] == "2026-10-13 09:00");
    CHECK(left_out(draft) == Lines{"Twice: export.left.twice"});
    REQUIRE(remark_keys(draft) == Lines{"export.zone_of", "export.zone_of", "export.unapproved"});
    CHECK(text_of(desk.words, draft.remarks[0]) == "Times of LinkedIn York are those of America/New_York.");
    CHECK(text_of(desk.words, draft.remarks[1]) == "Times of Instagram Paris are those of Europe/Paris.");
    // With the distance from UTC nothing is open.
    const TableRows iso = desk.rows("iso");
    CHECK(iso[3][0] == "2026-10-25T02:30:00+01:00");
    CHECK(remark_keys(desk.draft("iso")) == Lines{"export.unapproved"});
    CHECK(left_out(desk.draft("iso")).empty());
    // The neutral table keeps what was typed, and says where.
    const TableRows neutral = desk.rows("neutral");
    CHECK(cell(neutral, 1, "neutral", "time") == "21:00");
    CHECK(cell(neutral, 1, "neutral", "timezone") == "Asia/Tokyo");
    CHECK(cell(neutral, 4, "neutral", "time") == "02:30");
}

TEST_CASE("two accounts of a network get files of their own where rows name the network alone") {
    ProjectMaker maker;
    maker.channel("Brand", "instagram").channel("Shop", "instagram").channel("Page", "facebook");
    maker.post("One", "2026-10-13T12:00", {"Brand", "Page"});
    TableDesk desk(spoken(maker));
    CHECK(desk.draft("metricool").files.size() == 1);
    maker.post("Two", "2026-10-14T12:00", {"Shop"});
    TableDesk both(spoken(maker));
    CHECK(both.draft("metricool").files.size() == 3);
}

TEST_CASE("days, channels, campaigns and statuses choose what goes out") {
    ProjectMaker maker = full_post();
    maker.post("Later", "2026-11-02T12:30", {"Insta"});
    edit(maker, "Later", [](Post& post) { post.status = PostStatus::draft; });
    TableDesk desk(spoken(maker));
    ProfileOrder order;
    CHECK(desk.draft("iso", order).rows == 3);
    order.days = *day_range_from_text("2026-11-01/2026-11-30");
    CHECK(desk.draft("iso", order).rows == 1);
    CHECK(desk.draft("neutral", order).rows == 1);
    order.days.reset();
    order.campaigns = {id<Campaign>("Fall")};
    CHECK(desk.draft("iso", order).rows == 2);
    order = {};
    order.statuses = {PostStatus::draft};
    CHECK(desk.draft("iso", order).rows == 1);
    order = only_channel("Link");
    CHECK(desk.draft("iso", order).rows == 1);
    CHECK(desk.rows("neutral", order).size() == 2);
}

TEST_CASE("channels that share a row and differ are told") {
    ProjectMaker maker = full_post();
    edit(maker, "Lunch", [](Post& post) {
        post.variants[1].text = "Elsewhere.";
        post.variants[1].hashtags.clear();
        post.variants[1].offset_minutes = 60;
    });
    TableDesk desk(spoken(maker));
    const ExportDraft draft = desk.draft("neutral");
    CHECK(draft.rows == 1);
    REQUIRE(left_out(draft) == Lines{"Lunch: export.left.by_channel"});
    CHECK(draft.left_out[0].reason.values[0].second == "text, time, hashtags");
    CHECK(desk.rows("neutral")[1][column_of("neutral", "hashtags")] == "#lunch | #soup");
    // A calendar shows two events.
    CHECK(desk.rows("google_calendar").size() == 3);
}

TEST_CASE("a table without a row is a problem that says why, and so is an unknown profile") {
    ProjectMaker maker;
    maker.channel("A", "instagram").post("Past", "2026-08-31T12:30", {"A"});
    TableDesk desk(spoken(maker));
    const ExportDraft nothing = desk.draft("buffer");
    REQUIRE(nothing.problem);
    CHECK(nothing.files.empty());
    CHECK(text_of(desk.words, nothing.problem->title) == "Nothing of the plan goes into this file (Buffer).");
    CHECK(text_of(desk.words, nothing.problem->lines.at(0)) == "“Past”: its date is past");
    CHECK(TableDesk(ProjectMaker()).draft("neutral").problem->title.key == "export.nothing");
    CHECK(desk.draft("nobody").problem->title.key == "export.no_profile");
}

TEST_CASE("hostile texts stay in their cells in every profile, as they are or safe for spreadsheets") {
    TableDesk desk(hostile_plan());
    for (const facts::CsvProfile& profile : shared_facts().csv_profiles) {
        if (profile.row == facts::ProfileRow::flight) continue;
        CAPTURE(profile.id);
        const ExportDraft draft = desk.draft(profile.id);
        REQUIRE_FALSE(draft.problem.has_value());
        std::size_t rows = 0;
        for (const ExportFile& file : draft.files) {
            const PythonTable table = table_by_python(file.bytes);
            CHECK(table.mark == profile.mark);
            rows += table.rows.size() - (profile.header ? 1 : 0);
            for (const auto& row : table.rows) {
                CHECK(row.size() == profile.columns.size());
                for (const std::string& one : row) {
                    CHECK(plain_text(one) == one);
                    if (profile.safe) CHECK(is_safe(one));
                }
            }
        }
        CHECK(rows == draft.rows);
    }
    const TableRows neutral = desk.rows("neutral"), sheet = desk.rows("spreadsheet");
    const std::size_t text = column_of("neutral", "text"), note = column_of("neutral", "notes");
    for (std::size_t i = 0; i < hostile_texts().size(); ++i) {
        const std::string plain = plain_text(hostile_texts()[i]);
        CHECK(neutral.at(i + 1)[text] == plain);
        CHECK(neutral.at(i + 1)[note] == plain);
        CHECK(sheet.at(i + 1)[text] == csv_safe(plain));
    }
}
