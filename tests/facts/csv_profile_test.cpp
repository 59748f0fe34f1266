#include "facts/csv_profile.hpp"

#include <set>
#include <stdexcept>

#include <doctest/doctest.h>

#include "facts/csv_rows.hpp"
#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "facts_files.hpp"

using namespace tandem::facts;

namespace {

const std::string head =
    "id,name,reader,row,file,clock,header,quote_all,mark,safe,date,time,most_rows,minutes_step,lead_minutes,gap_"
    "minutes,"
    "networks,source,confidence\n";
const std::string column_head = "profile,title,cell,source\n";
const std::string row =
    "a,A,publisher,channel,channel,account,yes,no,no,no,YYYY-MM-DD,HH:mm,100,5,10,10,x|blog,s,low\n";

std::size_t filled(const CsvProfile& profile) {
    std::size_t n = 0;
    for (const ProfileColumn& column : profile.columns) n += column.cell.empty() ? 0 : 1;
    return n;
}

}  // namespace

TEST_CASE("a profile has its columns in their order, and what its tool takes") {
    const Facts facts = load_facts();
    const CsvProfile& buffer = *facts.csv_profiles.find("buffer");
    CHECK(buffer.name == "Buffer");
    CHECK(buffer.titles() == std::vector<std::string>{"Text", "Image URL", "Tags", "Posting Time"});
    CHECK(buffer.columns[3].cell == "{date} {time}");
    CHECK(buffer.most_rows == 100);
    CHECK(buffer.file == ProfileFile::channel);
    CHECK(buffer.reader == ProfileReader::publisher);
    CHECK(buffer.takes("instagram"));
    CHECK_FALSE(buffer.takes("podcast"));
    const CsvProfile& hootsuite = *facts.csv_profiles.find("hootsuite");
    CHECK_FALSE(hootsuite.header);
    CHECK(hootsuite.columns.size() == 3);
    CHECK(hootsuite.minutes_step == 5);
    CHECK(hootsuite.lead_minutes == 10);
    const CsvProfile& sprout = *facts.csv_profiles.find("sprout");
    CHECK(sprout.gap_minutes == 10);
    CHECK(sprout.most_rows == 350);
    CHECK(facts.csv_profiles.find("publer")->columns.size() == 12);
    CHECK(facts.csv_profiles.find("metricool")->columns.size() == 97);
    CHECK(filled(*facts.csv_profiles.find("metricool")) == 39);
    const CsvProfile& neutral = *facts.csv_profiles.find("neutral");
    CHECK(neutral.takes("podcast"));
    CHECK_FALSE(neutral.most_rows);
    const CsvProfile& sheet = *facts.csv_profiles.find("spreadsheet");
    CHECK(sheet.titles() == neutral.titles());
    CHECK(sheet.safe);
    CHECK(sheet.mark);
}

TEST_CASE("what publishes gets texts as they are: an apostrophe before a handle would be published") {
    for (const CsvProfile& profile : load_facts().csv_profiles) {
        CAPTURE(profile.id);
        if (profile.reader == ProfileReader::publisher) CHECK_FALSE(profile.safe);
        CHECK_FALSE(profile.date.empty());
    }
}

TEST_CASE("profiles name networks that exist, have a source, and a name in both languages where it is no proper one") {
    const Facts facts = load_facts();
    const Words words(Language::french);
    for (const CsvProfile& profile : facts.csv_profiles) {
        CAPTURE(profile.id);
        for (const std::string& network : profile.networks) CHECK_MESSAGE(facts.networks.find(network), network);
        CHECK_FALSE(profile.source.empty());
        if (profile.name.starts_with('@')) CHECK(words.has(profile.name.substr(1)));
    }
    const CsvRows columns("csv_profile_columns.csv", tandem::facts_file("csv_profile_columns.csv"));
    for (std::size_t i = 0; i < columns.size(); ++i) CHECK_FALSE(columns.cell(i, "source").empty());
}

TEST_CASE("a profile outside the closed sets, without columns or with a step of nothing is refused with its row") {
    CHECK(read_csv_profiles(head + row, column_head + "a,T,{text},s\n").size() == 1);
    CHECK_THROWS_WITH_AS(read_csv_profiles(head + row, column_head + "b,T,{text},s\n"),
                         "csv_profile_columns.csv, row 2, profile: b", std::logic_error);
    CHECK_THROWS_WITH_AS(read_csv_profiles(head + row, column_head), "csv_profiles.csv, row 2, id: a",
                         std::logic_error);
    for (const auto& [right, wrong] : std::vector<std::pair<std::string, std::string>>{
             {"publisher", "reader"}, {"channel,channel", "week,channel"}, {",5,10,10", ",0,10,10"}, {"100", "0"}}) {
        std::string bad = row;
        bad.replace(bad.find(right), right.size(), wrong);
        CAPTURE(bad);
        CHECK_THROWS_AS(read_csv_profiles(head + bad, column_head + "a,T,{text},s\n"), std::logic_error);
    }
}
