#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

// What each key of a rule's scope lets through, and how rounds are grouped by who answers for a channel.
namespace {

struct PostOn {
    const char* name;
    const char* channel;
    PostStatus status;
    const char* format;
    const char* campaign;
    const char* pillar;
};

// One post on each channel, so that a post stands for its channel, network, kind and tempo.
const std::vector<PostOn> posts{
    {"p instagram", "instagram", PostStatus::draft, "reel", "spring", "craft"},
    {"p facebook", "facebook", PostStatus::scheduled, "post_image", "spring", ""},
    {"p youtube", "youtube", PostStatus::internal_review, "short", "", "craft"},
    {"p telegram", "telegram", PostStatus::approved, "post_text", "autumn", "people"},
    {"p discord", "discord", PostStatus::published, "post_text", "", ""},
    {"p newsletter", "newsletter", PostStatus::idea, "post_image", "autumn", ""},
};

ProjectMaker scope_project(const std::string& trigger, const std::string& scope) {
    ProjectMaker maker;
    maker.campaign("spring", "2026-10-12/2026-10-18").campaign("autumn", "2026-10-12/2026-10-18");
    for (const PostOn& row : posts) {
        maker.channel(row.channel, row.channel).post(row.name, "2026-10-13T10:00", {row.channel});
        Post post = *maker.project.posts.find(id<Post>(row.name));
        post.status = row.status;
        post.variants[0].format = row.format;
        if (*row.campaign) post.campaign = id<Campaign>(row.campaign);
        if (*row.pillar) post.pillar = id<Pillar>(row.pillar);
        maker.project.posts = maker.project.posts.with(post);
    }
    maker.rule("R", trigger, scope, "publish_at", "+PT0M", "+PT2H", 15);
    return maker;
}

// The channels whose posts the rule fires on, in the order of the list above.
std::string fires_on(const std::string& trigger, const std::string& scope) {
    const Planned planned(scope_project(trigger, scope));
    std::string text;
    for (const PostOn& row : posts) {
        const Uuid channel = trigger == "post_published" ? id<Channel>(row.channel).value : Uuid{};
        if (planned.task(key_of("R", id<Post>(row.name).value, channel)))
            text += std::string(text.empty() ? "" : " ") + row.channel;
    }
    return text;
}

struct Line {
    std::string scope;
    const char* fires;
};

std::vector<Line> table() {
    const auto uuid = [](auto row) { return to_text(row.value); };
    const std::string spring = uuid(id<Campaign>("spring"));
    const std::string autumn = uuid(id<Campaign>("autumn"));
    const std::string craft = uuid(id<Pillar>("craft"));
    return {
        {"any", "instagram facebook youtube telegram discord newsletter"},
        {"status=scheduled", "facebook"},
        {"status=draft|idea", "instagram newsletter"},
        {"status=internal_review|approved|published", "youtube telegram discord"},
        {"format=reel", "instagram"},
        {"format=post_text|short", "youtube telegram discord"},
        {"format=episode", ""},
        {"pillar=" + craft, "instagram youtube"},
        {"pillar=" + craft + "|" + uuid(id<Pillar>("people")), "instagram youtube telegram"},
        {"campaign=" + spring, "instagram facebook"},
        {"campaign=" + spring + "|" + autumn, "instagram facebook telegram newsletter"},
        {"channel=" + uuid(id<Channel>("youtube")), "youtube"},
        {"channel=" + uuid(id<Channel>("discord")) + "|" + uuid(id<Channel>("facebook")), "facebook discord"},
        {"network=instagram", "instagram"},
        {"network=telegram|newsletter|mastodon", "telegram newsletter"},
        {"tempo=fast", "facebook discord"},
        {"tempo=medium", "instagram"},
        {"tempo=slow|medium", "instagram youtube"},
        {"tempo=broadcast", "telegram newsletter"},
        {"kind=social", "instagram facebook youtube"},
        {"kind=messaging", "telegram"},
        {"kind=community|owned", "discord newsletter"},
        // Pairs hold together, values of one pair one by one.
        {"kind=social;tempo=fast", "facebook"},
        {"kind=social;campaign=" + spring + ";status=draft", "instagram"},
        {"kind=owned;tempo=fast", ""},
        {"campaign=" + autumn + ";format=post_text|post_image", "telegram newsletter"},
    };
}

std::vector<Id<Channel>> channels_of(std::initializer_list<const char*> names) {
    std::vector<Id<Channel>> ids;
    for (const char* name : names) ids.push_back(id<Channel>(name));
    std::sort(ids.begin(), ids.end());
    return ids;
}

ProjectMaker round_project() {
    ProjectMaker maker;
    maker.channel("a1", "instagram", "Ana").channel("a2", "facebook", "Ana").channel("a3", "youtube", "Ana");
    maker.channel("b1", "instagram", "Ben")
        .channel("n1", "facebook")
        .channel("n2", "instagram")
        .channel("n3", "newsletter");
    maker.person("Ana", 480).person("Ben", 480);
    maker.rule("M", "channel_day", "kind=social", "day_start", "+PT0M", "+PT2H", 20, "daily", "base_plus_extra");
    TaskRule rule = *maker.project.rules.find(id<TaskRule>("M"));
    rule.versions[0].slots[0].extra_minutes = 8;
    rule.versions[0].slots[0].group_by = "person_day";
    maker.project.rules = maker.project.rules.with(rule);
    return maker;
}

TaskKey round(Uuid owner) { return key_of("M", owner, {}, Occurrence::of_day(day("2026-10-13"))); }

void check_round(const Planned& planned, Uuid owner, std::initializer_list<const char*> names, int minutes) {
    const Task* task = planned.task(round(owner));
    REQUIRE(task != nullptr);
    std::vector<Id<Channel>> channels = task->channels;
    std::sort(channels.begin(), channels.end());
    CHECK(channels == channels_of(names));
    CHECK(task->effort_minutes == minutes);
}

}  // namespace

TEST_CASE("each key of a scope lets through what it names, on what follows a post's publication") {
    for (const Line& line : table()) {
        CAPTURE(line.scope);
        CHECK(fires_on("post_published", line.scope) == line.fires);
    }
}

TEST_CASE("each key of a scope lets through what it names, on what prepares a post") {
    for (const Line& line : table()) {
        CAPTURE(line.scope);
        CHECK(fires_on("post_planned", line.scope) == line.fires);
    }
}

TEST_CASE("a channel's own tempo goes before its network's") {
    ProjectMaker maker = scope_project("post_published", "tempo=slow");
    Planned planned(maker);
    const TaskKey key = key_of("R", id<Post>("p facebook").value, id<Channel>("facebook").value);
    CHECK(planned.task(key) == nullptr);
    Channel slowed = *maker.project.channels.find(id<Channel>("facebook"));
    slowed.tempo = "slow";
    planned.edit(Put<Channel>{slowed});
    CHECK(planned.task(key) != nullptr);
}

TEST_CASE("of a post on two channels the rule follows the one its scope names") {
    ProjectMaker maker = scope_project("post_published", "kind=social;format=reel");
    Post both = *maker.project.posts.find(id<Post>("p instagram"));
    Variant second = both.variants[0];
    second.id = id<Variant>("second");
    second.channel = id<Channel>("facebook");
    second.format = "post_image";
    both.variants.push_back(second);
    maker.project.posts = maker.project.posts.with(both);
    const Planned planned(maker);
    CHECK(planned.task(key_of("R", both.id.value, id<Channel>("instagram").value)) != nullptr);
    CHECK(planned.task(key_of("R", both.id.value, id<Channel>("facebook").value)) == nullptr);
}

TEST_CASE("levels and flight days take their range, both ends counted") {
    const auto levels_fired = [](const std::string& scope) {
        ProjectMaker maker;
        maker.rule("R", "incident_opened", scope, "opened_at", "+PT0M", "+PT1H", 10, "once", "fixed", "strict");
        for (int level = 0; level <= 3; ++level) {
            Incident incident;
            incident.id = id<Incident>("level " + std::to_string(level));
            incident.level = level;
            incident.opened_at = at("2026-10-13T10:00");
            maker.project.incidents = maker.project.incidents.with(incident);
        }
        const Planned planned(maker);
        std::string text;
        for (int level = 0; level <= 3; ++level)
            if (planned.task(key_of("R", id<Incident>("level " + std::to_string(level)).value)))
                text += std::to_string(level);
        return text;
    };
    CHECK(levels_fired("any") == "0123");
    CHECK(levels_fired("level=1..3") == "123");
    CHECK(levels_fired("level=2..") == "23");
    CHECK(levels_fired("level=0..1") == "01");
    CHECK(levels_fired("level=2") == "2");
    const auto days_fired = [](const std::string& scope) {
        ProjectMaker maker;
        maker.channel("a", "instagram")
            .campaign("C", "2026-10-12/2026-10-16")
            .flight("F", "C", "a", "2026-10-12/2026-10-16");
        maker.rule("R", "flight_running", scope, "day_start", "+PT0M", "+PT1H", 10, "daily");
        const Planned planned(maker);
        std::string text;
        for (int ordinal = 1; ordinal <= 6; ++ordinal)
            if (planned.task(key_of("R", id<Flight>("F").value, {}, Occurrence::nth(ordinal))))
                text += std::to_string(ordinal);
        return text;
    };
    CHECK(days_fired("any") == "12345");
    CHECK(days_fired("flight_day=1..2") == "12");
    CHECK(days_fired("flight_day=3..") == "345");
    CHECK(days_fired("flight_day=4") == "4");
}

TEST_CASE("a round is one task for each person's channels, and one of the project for those that are nobody's") {
    const ProjectMaker maker = round_project();
    Planned planned(maker);
    const Uuid ana = id<Person>("Ana").value;
    const Uuid ben = id<Person>("Ben").value;
    const Uuid nobody = maker.project.id.value;
    check_round(planned, ana, {"a1", "a2", "a3"}, 36);
    check_round(planned, ben, {"b1"}, 20);
    check_round(planned, nobody, {"n1", "n2"}, 28);
    // A channel that changes hands changes tasks; the keys of the others stay.
    Channel given = *maker.project.channels.find(id<Channel>("a3"));
    given.owner = id<Person>("Ben");
    planned.edit(Put<Channel>{given});
    check_round(planned, ana, {"a1", "a2"}, 28);
    check_round(planned, ben, {"a3", "b1"}, 28);
    given.owner.reset();
    planned.edit(Put<Channel>{given});
    check_round(planned, ben, {"b1"}, 20);
    check_round(planned, nobody, {"a3", "n1", "n2"}, 36);
    Channel archived = *maker.project.channels.find(id<Channel>("b1"));
    archived.archived = true;
    planned.edit(Put<Channel>{archived});
    CHECK(planned.task(round(ben)) == nullptr);
    check_round(planned, ana, {"a1", "a2"}, 28);
}
