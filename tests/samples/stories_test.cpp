#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include <doctest/doctest.h>

#include "plan/planner.hpp"
#include "samples/sample_files.hpp"
#include "samples/story_files.hpp"
#include "store/check_project.hpp"
#include "store/project_file.hpp"

// What holds for every story, whatever it tells.
namespace tandem::samples::story {
namespace {

Project opened(const StoryFile& file) {
    Result<Loaded> loaded = load_project(file.path);
    REQUIRE_MESSAGE(loaded.ok(), loaded.problem().what);
    CHECK(loaded->warnings.empty());
    return loaded->project;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Keys of work that follows from the project itself carry its id, and each file is a project of its own.
std::set<std::string> marked_keys(const Project& project) {
    std::set<std::string> keys;
    for (const TaskMark& mark : project.marks) {
        TaskKey key = mark.key;
        if (key.source == project.id.value) key.source = {};
        keys.insert(to_text(key));
    }
    return keys;
}

// Bytes of all that is typed into one field: no way of counting (characters, graphemes, weights, UTF-16) makes it
// longer.
std::size_t typed_bytes(const Post& post, const Variant& variant) {
    std::size_t bytes = variant.text.value_or(post.text).size();
    for (const std::string& tag : variant.hashtags) bytes += 1 + tag.size();
    return bytes;
}

}  // namespace

TEST_CASE("The stories' files hold what their tables say, in both languages, each in less than 1.5 MB") {
    const facts::Facts facts = facts::load_facts();
    for (const StoryFile& file : story_files()) {
        CAPTURE(file.path.filename().string());
        // When this fails after a change in planning, the files are to be written anew: see make_samples.cpp.
        CHECK(opened(file) == write_story(file.story, facts, file.language));
        CHECK(std::filesystem::file_size(file.path) < 1'500'000);
    }
}

TEST_CASE("Nothing is odd about a story: every reference leads to a row, every word to a reference list") {
    const facts::Facts facts = facts::load_facts();
    for (const StoryFile& file : story_files()) {
        CAPTURE(file.path.filename().string());
        const Project project = opened(file);
        for (const Remark& remark : check_project(project)) FAIL_CHECK(remark.table << "." << remark.field);
        for (const Objective& objective : project.objectives) {
            CHECK_MESSAGE(facts.objectives.find(objective.family), objective.family);
            CHECK_MESSAGE(facts.kpis.find(objective.kpi), objective.kpi);
        }
        for (const Campaign& campaign : project.campaigns) CHECK_MESSAGE(facts.kpis.find(campaign.kpi), campaign.kpi);
        for (const std::string& id : project.settings.observances_off) CHECK_MESSAGE(facts.observances.find(id), id);
        for (const Insight& insight : project.insights) CHECK(project.posts.contains({insight.source}));
        for (const Decision& decision : project.decisions) {
            for (const Uuid& from : decision.from) CHECK(project.insights.contains({from}));
            for (const Uuid& post : decision.changed) CHECK(project.posts.contains({post}));
        }
        for (const Approval& approval : project.approvals) CHECK(project.posts.contains(approval.post));
        for (const Comment& comment : project.comments) CHECK(project.posts.contains({comment.on}));
    }
}

TEST_CASE("What the stories publish fits the networks: format, length, title and number of hashtags") {
    const facts::Facts facts = facts::load_facts();
    for (const StoryFile& file : story_files()) {
        const Project project = opened(file);
        for (const Post& post : project.posts)
            for (const Variant& variant : post.variants) {
                CAPTURE(post.title);
                const facts::Network* network = facts.networks.find(project.channels.find(variant.channel)->network);
                REQUIRE(network);
                const auto& formats = network->formats;
                CHECK_MESSAGE((variant.format == "contest_post" ||
                               std::count(formats.begin(), formats.end(), variant.format) == 1),
                              variant.format);
                if (network->text_limit)
                    CHECK(typed_bytes(post, variant) <= static_cast<std::size_t>(*network->text_limit));
                if (network->title_limit) CHECK(post.title.size() <= static_cast<std::size_t>(*network->title_limit));
                const auto* tags = facts::part_limit(facts.part_limits, network->id, facts::PostPart::hashtags);
                if (tags) CHECK(variant.hashtags.size() <= static_cast<std::size_t>(tags->most));
            }
    }
}

TEST_CASE(
    "On 13 October at 14:20 what is published lies behind, what is not lies ahead, and nobody typed in the future") {
    for (const StoryFile& file : story_files()) {
        const Project project = opened(file);
        CHECK(project.settings.fixed_clock == oriane_at("10-13T14:20"));
        for (const Post& post : project.posts) {
            CAPTURE(post.title);
            CHECK(post.when.has_value() == (post.status != PostStatus::idea));
            if (!post.when || post.status == PostStatus::cancelled) continue;
            CHECK(is_published(post.status) == (*post.when < present()));
            for (const Variant& variant : post.variants)
                CHECK(variant.published_at.has_value() == is_published(post.status));
            const Campaign* campaign = post.campaign ? project.campaigns.find(*post.campaign) : nullptr;
            if (campaign) CHECK(campaign->days.contains(day_of(*post.when)));
        }
        for (const Comment& comment : project.comments) CHECK(comment.at <= present_instant());
        for (const Approval& approval : project.approvals) CHECK(approval.at <= present_instant());
        for (const Spend& spend : project.spend) CHECK(*spend.typed_at <= present_instant());
        for (const Reading& reading : project.readings) CHECK(*reading.typed_at <= present_instant());
        for (const Insight& insight : project.insights) CHECK(insight.day <= day_of(present()));
        for (const Decision& decision : project.decisions)
            for (const Uuid& from : decision.from) CHECK(project.insights.find({from})->day <= decision.day);
        for (const TaskMark& mark : project.marks)
            for (const MarkEvent& event : mark.log) CHECK(event.at <= present_instant());
    }
}

TEST_CASE("Flights stay within the days and the budget of their campaign, and spend within its flight") {
    for (const StoryFile& file : story_files()) {
        const Project project = opened(file);
        for (const Campaign& campaign : project.campaigns) {
            CAPTURE(campaign.name);
            Money planned;
            for (const Flight& flight : project.flights) {
                if (flight.campaign != campaign.id) continue;
                planned += flight.budget;
                CHECK(campaign.days.begin <= flight.days.begin);
                CHECK(flight.days.end <= campaign.days.end);
                Money spent;
                for (const Spend& spend : project.spend) {
                    if (spend.flight != flight.id) continue;
                    spent += spend.amount;
                    CHECK(flight.days.begin <= spend.days.begin);
                    CHECK(spend.days.end <= flight.days.end);
                }
                CHECK(spent <= flight.budget);
            }
            CHECK(planned <= campaign.budget);
        }
    }
}

TEST_CASE("A story has the same rows in both languages, in other words") {
    const std::vector<StoryFile> files = story_files();
    for (std::size_t i = 0; i < files.size(); i += 2) {
        const Project french = opened(files[i]), english = opened(files[i + 1]);
        CHECK(french.id != english.id);
        CHECK(french.settings.language == "fr");
        CHECK(english.settings.language == "en");
        Project::tables(french, [&](const char* name, const auto& table) {
            if (std::string_view(name) == "marks" || std::string_view(name) == "roster") return;
            using Row = typename std::remove_cvref_t<decltype(table)>::iterator::value_type;
            const auto& other = table_of<Row>(english);
            CAPTURE(name);
            REQUIRE(table.size() == other.size());
            for (const auto& row : table) CHECK(other.contains(row.id));
        });
        CHECK(marked_keys(french) == marked_keys(english));
        for (const Post& post : french.posts) {
            const Post& translated = *english.posts.find(post.id);
            CHECK(post.title != translated.title);
            CHECK(post.text.empty() == translated.text.empty());
            CHECK(post.when == translated.when);
            CHECK(post.status == translated.status);
        }
    }
}

TEST_CASE("French texts of the stories have no-break spaces and typographic apostrophes") {
    for (const StoryFile& file : story_files()) {
        if (file.language != facts::Language::french) continue;
        const std::string bytes = bytes_of(file.path);
        for (const char* wrong : {" :", " ;", " !", " ?", " %", " €", " »", "« ", "'"}) {
            const std::size_t at = bytes.find(wrong);
            CHECK_MESSAGE(at == std::string::npos,
                          bytes.substr(at == std::string::npos ? 0 : std::max<std::size_t>(at, 40) - 40, 80));
        }
    }
}

TEST_CASE("Opening a story plans nothing anew, and leaves no conflict and no mark without its task") {
    const facts::Facts facts = facts::load_facts();
    for (const StoryFile& file : story_files()) {
        CAPTURE(file.path.filename().string());
        Planner planner(facts);
        planner.open(opened(file), present_instant());
        CHECK(planner.roster_change().empty());
        CHECK(planner.plan().conflicts.empty());
        CHECK(planner.stray_marks().empty());
    }
}

TEST_CASE("Exactly one task of each story is overdue, and done work says who did it") {
    const facts::Facts facts = facts::load_facts();
    for (const StoryFile& file : story_files()) {
        CAPTURE(file.path.filename().string());
        const Project project = opened(file);
        Planner planner(facts);
        int overdue = 0, done = 0;
        for (const auto& [id, task] : planner.open(project, present_instant()).tasks)
            overdue += task->is_open() && task->end <= present();
        for (const TaskMark& mark : project.marks) {
            if (mark.state != TaskState::done) continue;
            REQUIRE(mark.record);
            CHECK(mark.record->title != "");
            CHECK(mark.record->person_name == project.people.find(*mark.record->person)->name);
            CHECK(*mark.record->day <= day_of(present()));
            ++done;
        }
        CHECK(overdue == 1);
        CHECK(done > 100);
    }
}

}  // namespace tandem::samples::story
