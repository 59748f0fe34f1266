#include <algorithm>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "app/plan_a.hpp"
#include "app/table_desk.hpp"
#include "exchange/date_pattern.hpp"
#include "exchange/plain_text.hpp"
#include "exchange/write_csv.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string first_line(const std::string& bytes) { return bytes.substr(0, bytes.find("\r\n") + 2); }

// The rows of all files of a draft, headers left out.
TableRows all_rows(const ExportDraft& draft, bool header) {
    TableRows rows;
    for (const ExportFile& file : draft.files) {
        TableRows of_file = table_by_python(file.bytes).rows;
        rows.insert(rows.end(), of_file.begin() + (header ? 1 : 0), of_file.end());
    }
    return rows;
}

// The posts of Plan A by channel and time, as a table of text and moment.
TableRows plan_by_channel(const char* pattern) {
    TableRows rows;
    for (const bool paris : {true, false})
        for (int i = 0; i < 60; ++i)
            if (PlanA::in_paris(i) == paris)
                rows.push_back({plain_text(PlanA::text_of(i).caption), dated(pattern, PlanA::when(i))});
    // The post in the night of the change stands in its order: the others are every 36 hours.
    std::stable_sort(rows.begin(), rows.begin() + 30, [&](const auto& a, const auto& b) { return a[1] < b[1]; });
    return rows;
}

TableRows two_columns(const TableRows& rows, std::size_t text, std::size_t date) {
    TableRows two;
    for (const auto& row : rows) two.push_back({row.at(text), row.at(date)});
    return two;
}

ProjectMaker posts_every_half_hour(int count) {
    ProjectMaker maker;
    maker.channel("A", "instagram");
    for (int i = 0; i < count; ++i) {
        const std::string when = to_text(at("2026-10-01T00:00") + std::chrono::minutes(30 * i));
        maker.post("P" + std::to_string(i), when.c_str(), {"A"});
    }
    return spoken(maker);
}

}  // namespace

// The acceptance statements of tables, with a reader that nobody here wrote.

TEST_CASE("table statement 18: a file for Buffer has the exact strings, and for each channel the rows of its own") {
    TableDesk desk(PlanA().maker);
    const ExportDraft draft = desk.draft("buffer");
    REQUIRE(draft.files.size() == 2);
    CHECK(draft.rows == 60);
    CHECK(draft.files[0].part == "Instagram A");
    CHECK(draft.files[1].part == "LinkedIn N");
    CHECK(two_columns(all_rows(draft, true), 0, 3) == plan_by_channel("YYYY-MM-DD HH:mm"));
    for (const ExportFile& file : draft.files) CHECK(first_line(file.bytes) == "Text,Image URL,Tags,Posting Time\r\n");
}

TEST_CASE("table statement 18: a file for Publer has its twelve columns and the exact strings") {
    TableDesk desk(PlanA().maker);
    const ExportDraft draft = desk.draft("publer");
    CHECK(two_columns(all_rows(draft, true), 1, 0) == plan_by_channel("YYYY-MM-DD HH:mm"));
    CHECK(first_line(draft.files.at(0).bytes) ==
          "Date - Intl. format or prompt,Text,Link(s) - Separated by comma for FB carousels,"
          "Media URL(s) - Separated by comma,\"Title - For the video, pin, PDF ..\",Label(s) - Separated by comma,"
          "Alt text(s) - Separated by ||,Comment(s) - Separated by ||,\"Pin board, FB album, or Google category\","
          "\"Post subtype - I.e. story, reel, PDF ..\",CTA - For Facebook links or Google,"
          "\"Reminder - For stories, reels, shorts, and TikToks\"\r\n");
}

TEST_CASE("table statement 18: a file for Metricool has its 97 columns, and true for the one network of a row") {
    TableDesk desk(PlanA().maker);
    const ExportDraft draft = desk.draft("metricool");
    REQUIRE(draft.files.size() == 1);
    CHECK(draft.files[0].part.empty());
    std::ifstream file(TANDEM_SOURCE_DIR "/tests/data/metricool-header.csv", std::ios::binary);
    std::string header;
    std::getline(file, header);
    CHECK(first_line(draft.files[0].bytes) == header + "\r\n");
    const TableRows rows = all_rows(draft, true);
    REQUIRE(rows.size() == 60);
    const std::size_t instagram = column_of("metricool", "Instagram"), linkedin = column_of("metricool", "LinkedIn");
    int on_instagram = 0;
    for (const auto& row : rows) {
        REQUIRE(row.size() == 97);
        CHECK((row[instagram] == "true") != (row[linkedin] == "true"));
        for (const char* other :
             {"Facebook", "Twitter/X", "TikTok", "Youtube", "Threads", "Bluesky", "Pinterest", "GBP"})
            CHECK(row[column_of("metricool", other)] == "false");
        on_instagram += row[instagram] == "true" ? 1 : 0;
    }
    CHECK(on_instagram == 30);
    CHECK(rows[0][0] == plain_text(PlanA::text_of(0).caption));
    CHECK(rows[0][1] == "2026-09-15");
    CHECK(rows[0][2] == "09:00:00");
    CHECK(rows[0][3] == "false");
    CHECK(rows[1][3] == "true");
}

TEST_CASE("table statement 18: files for Sprout and calendars have their headers, and tables all posts") {
    TableDesk desk(PlanA().maker);
    const ExportDraft sprout = desk.draft("sprout");
    CHECK(first_line(sprout.files.at(0).bytes) == "date,time_24hr,message_text\r\n");
    CHECK(all_rows(sprout, true).at(0) ==
          std::vector<std::string>{"15/09/2026", "09:00", plain_text(PlanA::text_of(0).caption)});
    CHECK(first_line(desk.bytes("google_calendar")) ==
          "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private\r\n");
    const TableRows calendar = desk.rows("google_calendar");
    REQUIRE(calendar.size() == 61);
    // New York's 21:00 of the 16th is 3:00 in Paris, where the calendar is.
    CHECK(calendar[2][0] == "[LinkedIn] Drapeaux");
    CHECK(calendar[2][1] == "09/17/2026");
    CHECK(calendar[2][2] == "03:00 AM");
    CHECK(calendar[2][4] == "03:15 AM");
    CHECK(first_line(desk.bytes("neutral")) ==
          "id,date,time,timezone,network,account,format,title,text,hashtags,link,media,alt_text,first_comment,"
          "content_warning,campaign,pillar,status,owner,due,budget,currency,notes\r\n");
    CHECK(desk.bytes("spreadsheet")
              .starts_with("\xef\xbb\xbf"
                           "id,date,"));
    const TableRows iso = desk.rows("iso");
    REQUIRE(iso.size() == 61);
    CHECK(iso[1][0] == "2026-09-15T09:00:00+02:00");
    CHECK(iso[2][0] == "2026-09-16T21:00:00-04:00");
}

TEST_CASE("table statement 18: 240 posts for Buffer are three numbered files, and none is missing") {
    TableDesk desk(posts_every_half_hour(240));
    const ExportDraft draft = desk.draft("buffer");
    REQUIRE(draft.files.size() == 3);
    CHECK(draft.rows == 240);
    std::vector<std::size_t> sizes;
    for (const ExportFile& file : draft.files) sizes.push_back(table_by_python(file.bytes).rows.size() - 1);
    CHECK(sizes == std::vector<std::size_t>{100, 100, 40});
    CHECK(draft.files[0].part == "Instagram A 1");
    CHECK(draft.files[2].part == "Instagram A 3");
    const TableRows rows = all_rows(draft, true);
    for (int i = 0; i < 240; ++i)
        CHECK(rows[static_cast<std::size_t>(i)][3] ==
              dated("YYYY-MM-DD HH:mm", at("2026-10-01T00:00") + std::chrono::minutes(30 * i)));
    CHECK(remark_keys(draft) == std::vector<std::string>{"export.zone", "export.unapproved", "export.numbered"});
    CHECK(TableDesk(posts_every_half_hour(100)).draft("buffer").files.size() == 1);
}

TEST_CASE("table statement 19: a file for Hootsuite has no header, three fields and steps of five minutes") {
    ProjectMaker maker;
    maker.channel("A", "instagram").post("Now", "2026-09-01T08:00", {"A"}).post("Soon", "2026-09-01T08:05", {"A"});
    maker.post("In time", "2026-09-01T08:10", {"A"}).post("Odd", "2026-09-02T09:03", {"A"});
    maker.post("Even", "2026-09-02T09:05", {"A"}).post("Before", "2026-08-31T09:00", {"A"});
    TableDesk desk(spoken(maker));
    const ExportDraft draft = desk.draft("hootsuite");
    CHECK(left_out(draft) ==
          std::vector<std::string>{"Before: export.left.past", "Now: export.left.past", "Soon: export.left.too_soon",
                                   "Odd: export.left.off_step"});
    CHECK(all_rows(draft, false) == TableRows{{"09/01/2026 08:10", "Words", ""}, {"09/02/2026 09:05", "Words", ""}});
    const TableRows plan = all_rows(TableDesk(PlanA().maker).draft("hootsuite"), false);
    CHECK(plan.size() == 60);
    CHECK(two_columns(plan, 1, 0) == plan_by_channel("MM/DD/YYYY HH:mm"));
    for (const auto& row : plan) CHECK(row.size() == 3);
}
