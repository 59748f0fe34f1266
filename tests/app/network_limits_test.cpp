// Every limit of every network and format, as tests/data/network_limits.csv has it: as much is taken without a word,
// and one more is told, as surely as the limit is known.
#include <fstream>
#include <iterator>
#include <set>

#include <doctest/doctest.h>

#include "app/post_problems.hpp"
#include "app/sent_message.hpp"
#include "facts/csv_rows.hpp"
#include "facts/number_words.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

facts::CsvRows limit_rows() {
    std::ifstream file(TANDEM_SOURCE_DIR "/tests/data/network_limits.csv", std::ios::binary);
    return {"network_limits.csv", std::string(std::istreambuf_iterator<char>(file), {})};
}

std::string letters(std::size_t n) { return std::string(n, 'a'); }

std::string pieces(int n, const std::string& before, const std::string& after) {
    std::string all;
    for (int i = 0; i < n; ++i) all += before + std::to_string(i) + after;
    return all;
}

// A draft on a channel of its own, in one format.
struct LimitedDraft {
    Project project;
    Post post;
    const facts::Network& network;

    LimitedDraft(const std::string& id, const std::string& format) : network(*shared_facts().networks.find(id)) {
        ProjectMaker maker;
        maker.channel(id, id).post("P", "2026-10-14T10:00", {id});
        project = maker.project;
        post = project.posts[0];
        variant().format = format;
    }
    Variant& variant() { return post.variants[0]; }

    // So much of this part; whether there is such a part.
    bool put(const std::string& part, int n) {
        const auto count = static_cast<std::size_t>(n);
        if (part == "text") return post.text = letters(count), true;
        // A family is one sign of 25 bytes.
        if (part == "bytes") {
            post.text.clear();
            while (post.text.size() + 25 <= count) post.text += "👨‍👩‍👧‍👦";
            return post.text += letters(count - post.text.size()), true;
        }
        if (part == "title") return variant().title = letters(count), true;
        if (part == "first_comment") return variant().first_comment = letters(count), true;
        if (part == "hashtags") return post.text = pieces(n, "#t", " "), true;
        if (part == "mentions") return post.text = pieces(n, "@name", " "), true;
        if (part == "links") return post.text = pieces(n, "https://example.com/", " "), true;
        if (part == "text_with_media") {
            variant().media = {{"a.png", "A"}};
            return post.text = letters(count), true;
        }
        if (part == "tags_outside") {
            variant().hashtags.clear();
            for (int i = 0; i < n; ++i) variant().hashtags.push_back("#t" + std::to_string(i));
            return true;
        }
        if (part != "link") return false;
        variant().link = "https://example.com/";
        variant().link += letters(count - sent_link(project, shared_facts(), post, variant()).size());
        return true;
    }
    // What is said of this part.
    std::vector<PostProblem> told(const std::string& part) const {
        static const std::map<std::string, std::set<std::string>> keys{
            {"text", {"content.long_text", "content.many_bytes"}},
            {"bytes", {"content.many_bytes"}},
            {"title", {"content.long_title", "content.unusual_title"}},
            {"first_comment", {"content.long_comment"}},
            {"hashtags", {"content.many_tags"}},
            {"mentions", {"content.many_mentions"}},
            {"links", {"content.many_links"}},
            {"link", {"content.long_link"}},
            {"text_with_media", {"content.long_text"}},
            {"tags_outside", {"content.tags_outside"}},
        };
        std::vector<PostProblem> problems = post_problems(project, shared_facts(), post, facts::Language::english);
        std::erase_if(problems, [&](const PostProblem& one) { return !keys.at(part).contains(one.text.key); });
        return problems;
    }
};

}  // namespace

TEST_CASE("what a network takes is taken, and one more is told with the limit, as surely as that is known") {
    const facts::CsvRows rows = limit_rows();
    REQUIRE(rows.size() > 200);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string &network = rows.cell(row, "network"), &part = rows.cell(row, "part"),
                          &told = rows.cell(row, "told");
        CAPTURE(network);
        CAPTURE(rows.cell(row, "format"));
        CAPTURE(part);
        REQUIRE(shared_facts().networks.find(network));
        LimitedDraft draft(network, rows.cell(row, "format"));
        if (rows.cell(row, "most").empty()) {
            REQUIRE(draft.put(part, 100'000));
            std::vector<PostProblem> problems = draft.told(part);
            std::erase_if(problems, [](const PostProblem& one) { return one.advice; });
            CHECK(problems.empty());
            continue;
        }
        const int most = rows.number(row, "most");
        REQUIRE(draft.put(part, most));
        CHECK(draft.told(part).empty());
        REQUIRE(draft.put(part, most + 1));
        const std::vector<PostProblem> problems = draft.told(part);
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].sure == (told == "sure"));
        CHECK(problems[0].advice == (told == "advice"));
        const std::pair<std::string, std::string> limit{"limit", facts::integer_text(most, facts::Language::english)};
        CHECK(std::count(problems[0].text.values.begin(), problems[0].text.values.end(), limit) == 1);
    }
}

TEST_CASE("no network, format or limit is missing among the figures") {
    const facts::CsvRows rows = limit_rows();
    std::set<std::string> there;
    for (std::size_t row = 0; row < rows.size(); ++row)
        CHECK(there.insert(rows.cell(row, "network") + "/" + rows.cell(row, "format") + "/" + rows.cell(row, "part"))
                  .second);
    std::size_t needed = shared_facts().part_limits.size();
    for (const facts::Network& network : shared_facts().networks)
        for (const std::string& format : network.formats) {
            const auto limits = facts::text_limits(shared_facts().format_limits, network, format);
            const std::string place = network.id + "/" + format + "/";
            CAPTURE(place);
            CHECK(there.contains(place + "text"));
            CHECK(there.contains(place + "title"));
            CHECK(there.contains(place + "bytes") == limits.bytes.has_value());
            needed += limits.bytes ? 3 : 2;
        }
    for (const facts::PartLimit& limit : shared_facts().part_limits) {
        CAPTURE(limit.id);
        const std::size_t bar = limit.id.find('/');
        CHECK(there.contains(limit.network + "//" + limit.id.substr(bar + 1)));
    }
    CHECK(rows.size() == needed);
}
