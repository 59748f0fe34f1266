#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "plan/planner.hpp"
#include "samples/story_files.hpp"
#include "store/project_file.hpp"

namespace tandem::samples::story {
namespace {

struct Agency {
    facts::Facts facts = facts::load_facts();
    Project project;
    Planner planner{facts};

    explicit Agency(facts::Language language = facts::Language::french) {
        for (const StoryFile& file : story_files()) {
            if (file.story.word != "agency" || file.language != language) continue;
            Result<Loaded> loaded = load_project(file.path);
            REQUIRE_MESSAGE(loaded.ok(), loaded.problem().what);
            project = loaded->project;
        }
        planner.open(project, present_instant());
    }
};

}  // namespace

TEST_CASE("Agence Cardinal is eight people, one with both hats, on ten channels of three clients") {
    Agency agency;
    CHECK(agency.project.people.size() == 8);
    const auto both =
        std::count_if(agency.project.people.begin(), agency.project.people.end(),
                      [](const Person& person) { return person.terms(Hat::smm) && person.terms(Hat::cm); });
    CHECK(both == 1);
    std::set<std::string> networks;
    for (const Channel& channel : agency.project.channels) networks.insert(channel.network);
    CHECK(agency.project.channels.size() == 10);
    CHECK(networks.size() == 7);
    for (const Person& person : agency.project.people) CHECK(person.languages.size() >= 2);
    int turns = 0, away = 0;
    for (const Person& person : agency.project.people)
        turns += static_cast<int>(person.on_call.size()), away += static_cast<int>(person.away.size());
    CHECK(turns == 20);
    CHECK(away == 7);
}

TEST_CASE("The agency's campaigns are archived, cancelled, over, running and to come") {
    Agency agency;
    std::map<CampaignStatus, int> count;
    int over = 0, running = 0, to_come = 0;
    for (const Campaign& campaign : agency.project.campaigns) {
        ++count[campaign.status];
        if (campaign.status != CampaignStatus::planned) continue;
        over += campaign.days.end <= day_of(present());
        running += campaign.days.contains(day_of(present()));
        to_come += campaign.days.begin > day_of(present());
    }
    CHECK(count[CampaignStatus::archived] == 1);
    CHECK(count[CampaignStatus::cancelled] == 1);
    CHECK(over == 2);
    CHECK(running == 3);
    CHECK(to_come == 2);
}

TEST_CASE("The agency's posts stand at every step between idea and measured") {
    Agency agency;
    std::map<PostStatus, int> count;
    for (const Post& post : agency.project.posts) ++count[post.status];
    CHECK(count[PostStatus::measured] == 7);
    CHECK(count[PostStatus::published] == 26);
    CHECK(count[PostStatus::scheduled] == 8);
    CHECK(count[PostStatus::approved] == 4);
    CHECK(count[PostStatus::client_approval] == 4);
    CHECK(count[PostStatus::changes_requested] == 2);
    CHECK(count[PostStatus::internal_review] == 3);
    CHECK(count[PostStatus::draft] == 14);
    CHECK(count[PostStatus::brief] == 12);
    CHECK(count[PostStatus::cancelled] == 1);
    CHECK(count[PostStatus::idea] == 10);
}

TEST_CASE(
    "Every coming post that a client agreed to has the client's word for it, and every one sent back has the reason") {
    Agency agency;
    std::map<Id<Post>, const Approval*> said;
    for (const Approval& approval : agency.project.approvals) said[approval.post] = &approval;
    int clients_words = 0;
    for (const Post& post : agency.project.posts) {
        CAPTURE(post.title);
        const bool agreed = post.status == PostStatus::approved || post.status == PostStatus::scheduled;
        if (agreed || post.status == PostStatus::changes_requested) {
            REQUIRE(said.count(post.id));
            CHECK((said[post.id]->verdict == Verdict::approved) == agreed);
            if (!agreed) CHECK(said[post.id]->comment != "");
            CHECK(said[post.id]->stamp.when == post.when);
        }
    }
    for (const Comment& comment : agency.project.comments)
        clients_words +=
            std::any_of(agency.project.contacts.begin(), agency.project.contacts.end(), [&](const Contact& contact) {
                return contact.kind == ContactKind::client && contact.name == comment.author && comment.for_client;
            });
    CHECK(clients_words == 4);
}

TEST_CASE("The agency lives through an alert, a wave of fake messages and three collaborations") {
    Agency agency;
    std::map<int, int> levels;
    for (const Incident& incident : agency.project.incidents) ++levels[incident.level];
    CHECK(levels == std::map<int, int>{{1, 1}, {2, 1}});
    int published = 0, signed_ones = 0;
    for (const InfluencerPost& post : agency.project.influencer_posts) {
        published += post.published;
        signed_ones += post.contract_signed;
        CHECK(post.published == (post.when < present()));
        if (*post.fee >= euros(1000)) CHECK(post.contract_signed);
    }
    CHECK(agency.project.influencer_posts.size() == 3);
    CHECK(published == 1);
    CHECK(signed_ones == 2);
}

TEST_CASE(
    "Nobody of the agency lacks the competence for any task; only the two days without German wait for somebody") {
    for (const facts::Language language : {facts::Language::french, facts::Language::english}) {
        Agency agency(language);
        std::set<std::string> days;
        for (const auto& [day, work] : agency.planner.plan().days)
            for (const Id<Task>& id : work->unplaced) {
                const Explanation why = agency.planner.explain(id);
                CAPTURE(to_text(day));
                CHECK(why.nobody == Explanation::Nobody::nobody_there);
                CHECK(agency.planner.plan().task(id)->languages == std::vector<std::string>{"de"});
                days.insert(to_text(day));
            }
        CHECK(days == std::set<std::string>{"2026-10-26", "2026-10-27"});
    }
}

TEST_CASE("No one of the agency has more work than hours") {
    Agency agency;
    for (const auto& [day, work] : agency.planner.plan().days)
        for (const Person& person : agency.project.people) {
            CAPTURE(to_text(day));
            CAPTURE(person.name);
            CHECK(agency.planner.person_load(agency.planner.plan(), agency.project, day, person.id).over_minutes() ==
                  0);
        }
}

}  // namespace tandem::samples::story
