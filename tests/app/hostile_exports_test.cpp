// Texts that files break on, in the workbook, the summary, the calendar and the JSON of a plan, as other programs read
// them.
#include <algorithm>

#include "app/hostile_plan.hpp"
#include "app/ics_desk.hpp"
#include "app/plan_json.hpp"
#include "app/plan_markdown.hpp"
#include "app/workbook_desk.hpp"
#include "exchange/cell_text.hpp"
#include "exchange/plain_text.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const std::vector<std::string>& texts() { return HostilePlan::texts(); }

// The first line that says something, as a calendar shows titles.
std::string first_line(const std::string& text) {
    std::istringstream lines(plain_text(text));
    for (std::string line; std::getline(lines, line);)
        if (line.find_first_not_of(" \t") != std::string::npos) return line.substr(0, line.find_last_not_of(" \t") + 1);
    return {};
}

// On one line, with single blanks, as a summary has it.
std::string one_line(std::string text) {
    for (const std::string& blank : {std::string("\u00a0"), std::string("\ufeff")})
        if (text.starts_with(blank)) text.erase(0, blank.size());
    std::istringstream words(plain_text(text));
    std::string line;
    for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
    return line;
}

}  // namespace

TEST_CASE("hostile texts are texts in each cell of a workbook, for openpyxl") {
    const auto book = read_by_openpyxl(WorkbookDesk(HostilePlan().maker.project).bytes());
    std::size_t texts_in_cells = 0;
    for (const auto& sheet : book["sheets"])
        for (const auto& row : sheet["cells"])
            for (const auto& cell : row) {
                CHECK(cell[0] != "formula");
                if (cell[0] == "str") ++texts_in_cells;
            }
    CHECK(texts_in_cells > 10 * texts().size());
    const auto& rows = book["sheets"][0]["cells"];
    REQUIRE(rows.size() == texts().size() + 1);
    const auto column = [&](const char* head) {
        for (std::size_t i = 0; i < rows[0].size(); ++i)
            if (rows[0][i][1] == head) return i;
        FAIL("no column " << head);
        return std::size_t{0};
    };
    for (std::size_t i = 0; i < texts().size(); ++i) {
        CAPTURE(texts()[i]);
        const auto& row = rows[i + 1];
        CHECK(row[0][1] == to_text(HostilePlan::post(i)));
        for (const char* head : {"Titre", "Texte", "Campagne"}) {
            CHECK(row[column(head)][0] == "str");
            CHECK(row[column(head)][1] == cell_text(texts()[i]));
        }
        CHECK(row[column("Lien")][1] == cell_text("javascript:" + texts()[i]));
    }
}

TEST_CASE("hostile texts are texts in a summary in Markdown, for cmark") {
    WorkbookDesk desk(HostilePlan().maker.project);
    const ExportDraft draft = plan_markdown(desk.session, {}, desk.words);
    REQUIRE(draft.files.size() == 1);
    const auto read = nlohmann::json::parse(said_about(
        "/usr/bin/python3 " TANDEM_SOURCE_DIR "/tests/exchange/read_markdown.py", draft.files[0].bytes, ".md"));
    CHECK(read["others"].empty());
    std::vector<std::string> items;
    for (const auto& block : read["blocks"])
        if (block[0] == "item") items.push_back(block[1]);
    // Campaigns, then posts in the order of their moments.
    REQUIRE(items.size() == 2 * texts().size());
    for (std::size_t i = 0; i < texts().size(); ++i) {
        CAPTURE(texts()[i]);
        const std::string shown = one_line(texts()[i]);
        const std::string& post = items[texts().size() + i];
        CHECK(post.find(" · Instagram · " + shown + " · ") != std::string::npos);
        CHECK(post.ends_with(" · " + shown));
        CHECK(std::any_of(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(texts().size()),
                          [&](const std::string& campaign) { return campaign.starts_with(shown + " · "); }));
    }
}

TEST_CASE("hostile texts are texts in a calendar file, for ical.js and libical") {
    IcsDesk desk(HostilePlan().maker);
    const std::string bytes = desk.bytes();
    for (const std::string& line : checked_lines(bytes)) CHECK(plain_text(line) == line);
    CHECK(counts_by_libical(bytes).events == static_cast<int>(2 * texts().size()));
    CHECK(counts_by_libical(bytes).errors == 0);
    const std::vector<ReadItem> items = items_by_icaljs(bytes);
    REQUIRE(items.size() == 2 * texts().size());
    const auto item_of = [&](const Uuid& id) {
        for (const ReadItem& item : items)
            if (item.uid == uid(id)) return item;
        FAIL("no event of " << to_text(id));
        return ReadItem{};
    };
    for (std::size_t i = 0; i < texts().size(); ++i) {
        CAPTURE(texts()[i]);
        const Post& post = *desk.session.project().posts.find(HostilePlan::post(i));
        const ReadItem item = item_of(post.id.value);
        CHECK(item.title == "[Instagram] " + first_line(texts()[i]));
        CHECK(item.description.starts_with(plain_text(texts()[i])));
        CHECK(item_of(post.campaign->value).title == "[Campagne] " + first_line(texts()[i]));
    }
}

TEST_CASE("hostile texts are in the plan's JSON as they were typed") {
    WorkbookDesk desk(HostilePlan().maker.project);
    const auto json = nlohmann::json::parse(plan_json(desk.session).files.at(0).bytes);
    const auto row = [&](const char* table, const std::string& id) {
        for (const auto& one : json["project"][table])
            if (one["id"] == id) return one;
        FAIL("no row " << id << " in " << table);
        return nlohmann::json();
    };
    for (std::size_t i = 0; i < texts().size(); ++i) {
        CAPTURE(texts()[i]);
        const auto post = row("posts", to_text(HostilePlan::post(i)));
        CHECK(post["title"] == texts()[i]);
        CHECK(post["text"] == texts()[i]);
        CHECK(post["note"] == texts()[i]);
        CHECK(post["variants"][0]["media"][0]["alt_text"] == texts()[i]);
        CHECK(row("campaigns", post["campaign"])["name"] == texts()[i]);
        CHECK(row("channels", post["variants"][1]["channel"])["name"] == texts()[i]);
    }
    CHECK(json["plan"]["campaigns"].size() == texts().size());
}
