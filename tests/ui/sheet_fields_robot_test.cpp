// Every field of a post, a campaign, a flight, a person and a channel has a place in its sheet, or a reason why people
// do not see it.
#include "ui/sheet_fields.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

Post full_post(FullItems& items) {
    Post post = *items.post(items.word("post.what") == "Post" ? "Pumpkin contest" : "Concours citrouille");
    const Project& project = items.project();
    post.status = PostStatus::scheduled;
    post.fold = Fold::later;
    post.zone = "Europe/Lisbon";
    post.text = "Guess the weight";
    post.campaign = items.first(project.campaigns), post.pillar = items.first(project.pillars);
    post.objectives = {items.first(project.objectives)}, post.audiences = {items.first(project.audiences)};
    post.kind = "launch", post.journey_stage = "think", post.trial = Trial::proven;
    post.creator = post.supervisor = items.first(project.people), post.approver = "Claire";
    post.effort_minutes = 75;
    post.checklist = {{"Shoot", true}};
    post.tags = {"season"}, post.note = "By Friday", post.external_uid = "uid-17";
    post.calendar_lines = {"CLASS:PRIVATE", "X-ROOM;A=b:2"};
    post.series_slot = post.when;
    post.created_at = items.moment();
    Variant& variant = post.variants.front();
    variant.text = "Only here", variant.offset_minutes = 30, variant.status = PostStatus::scheduled;
    variant.speaker = Speaker::ambassador, variant.ambassador = items.first(project.people);
    variant.title = "Guess!", variant.link = "https://example.org/a", variant.hashtags = {"season"};
    variant.media = {{"a.jpg", "A pumpkin"}}, variant.first_comment = "Rules below";
    variant.published_link = "https://example.org/b", variant.published_at = items.moment();
    return post;
}

const Places post_places{
    {"id", hidden(by_the_program)},
    {"title", field("post.title")},
    {"status", field("post.status")},
    {"when", field("post.when")},
    {"fold", field("post.fold")},
    {"zone", field("channel.zone")},
    {"text", field("post.text")},
    {"variants", {"post.add_channel", Role::button, {}, {}}},
    {"campaign", field("post.campaign")},
    {"pillar", field("post.pillar")},
    {"objectives", field("post.objective")},
    {"audiences", field("post.audiences")},
    {"kind", field("post.kind")},
    {"journey_stage", field("post.journey")},
    {"trial", field("post.trial")},
    {"creator", field("post.creator")},
    {"supervisor", field("post.supervisor")},
    {"approver", field("post.approver")},
    {"effort_minutes", field("post.effort")},
    {"checklist", field("checklist.item")},
    {"tags", field("post.tags")},
    {"note", field("post.note")},
    {"series", shown("")},
    {"series_slot", hidden("shown with the series")},
    {"external_uid", shown("uid-17")},
    {"calendar_lines", shown("CLASS, X-ROOM")},
    {"rank", hidden("the order of ideas is changed by dragging")},
    {"created_at", shown("14:20")},
    {"extra", hidden("of a newer version")},
};

Places variant_places(const Channel& channel) {
    return {
        {"id", hidden(by_the_program)},
        {"channel", shown(channel.name)},
        {"format", field("post.format")},
        {"text", field("")},  // its name has the network in it
        {"offset_minutes", field("post.own_time")},
        {"status", field("post.own_status")},
        {"speaker", field("post.speaker")},
        {"ambassador", field("post.ambassador")},
        {"title", field("post.variant_title")},
        {"link", field("post.link")},
        {"hashtags", field("post.hashtags")},
        {"media", field("post.media_path")},
        {"first_comment", field("post.first_comment")},
        {"content_warning", hidden("of networks that have one alone")},
        {"published_link", field("post.published_link")},
        {"published_at", shown("14:20")},
        {"to_reschedule", shown("Buffer")},
        {"fold", hidden("asked for where its own time comes twice alone")},
        {"extra", hidden("of a newer version")},
    };
}

}  // namespace

TEST_CASE("every field of a post and of its channels is in its sheet") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        FullItems items(language);
        Post post = full_post(items);
        Series series;
        series.id = {{7, 7}};
        series.name = "Every day at six", series.recurrence = "FREQ=DAILY";
        items.put(Put<Series>{series});
        post.series = series.id;
        Channel channel = *items.project().channels.find(post.variants.front().channel);
        channel.publishing_tool = "Buffer";
        items.put(Put<Channel>{channel});
        items.put(Put<Post>{post});
        post = *items.project().posts.find(post.id);
        *post.when += date::days(1);
        items.put(Put<Post>{post});
        const Post& row = *items.project().posts.find(post.id);
        REQUIRE(row.variants.front().to_reschedule);
        items.show(post.id);
        const Uuid variant = row.variants.front().id.value;
        Places of_post = post_places;
        of_post["series"] = shown(facts::Words(language).count("series.daily", 1));
        check_places(items, row, post.id.value, of_post, variant);
        const facts::Network* network = items.session().facts().networks.find(channel.network);
        Places places = variant_places(channel);
        places["text"] = shown(facts::Words(language).format("post.own_text", {{"network", network->name}}));
        check_places(items, row.variants.front(), variant, places);
    }
}

TEST_CASE("every field of a campaign is in its sheet, and is edited there as one step") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        FullItems items(language);
        Campaign campaign = items.campaign();
        campaign.status = CampaignStatus::cancelled;
        campaign.fee = Money{15000};
        campaign.targeting = "Near the shop", campaign.insight = "People ask where the beans come from";
        campaign.phases = {{PhaseKind::before, "Teasing", campaign.days}};
        items.put(Put<Campaign>{campaign});
        items.show(campaign.id);
        check_places(items, campaign, campaign.id.value,
                     {
                         {"id", hidden(by_the_program)},
                         {"name", field("campaign.what")},
                         {"status", field("campaign.status")},
                         {"days", field("flight.starts")},
                         {"budget", field("campaign.budget")},
                         {"fee", field("campaign.fee")},
                         {"objectives", field("campaign.objectives")},
                         {"kpi", field("campaign.kpi")},
                         {"audiences", field("post.audiences")},
                         {"targeting", field("flight.targeting")},
                         {"brief", field("status.brief")},
                         {"insight", field("campaign.insight")},
                         {"naming_rule", field("campaign.naming_rule")},
                         {"color", field("campaign.color")},
                         {"phases", field("campaign.phase.name")},
                         {"owner", field("campaign.owner")},
                         {"rank", hidden("the order of campaigns is that of their days")},
                         {"extra", hidden("of a newer version")},
                     });

        const auto row = [&]() -> const Campaign& { return *items.project().campaigns.find(campaign.id); };
        const std::size_t steps = items.session().steps_done();
        items.choose("campaign.status", items.word("campaign.status.planned"));
        CHECK(row().status == CampaignStatus::planned);
        items.enter("campaign.color_code", "bf2d70");
        CHECK(row().color == "#BF2D70");
        items.enter("campaign.color_code", "greenish");
        CHECK(row().color == "#BF2D70");
        items.choose("campaign.color", items.word("color.blue"));
        CHECK(row().color == "#5B6BD6");
        items.choose("campaign.kpi", items.session().facts().kpis.find("followers")->name.in(language));
        CHECK(row().kpi == "followers");
        items.choose("campaign.owner", items.person("Camille").name);
        CHECK(row().owner == items.person("Camille").id);
        items.press("campaign.phase.add");
        items.enter("campaign.phase.name", "Echo", 1);
        items.enter("person.first_day", to_text(campaign.days.begin + date::days(2)), 1);
        REQUIRE(row().phases.size() == 2);
        CHECK(row().phases[1].name == "Echo");
        CHECK(row().phases[1].days.begin == campaign.days.begin + date::days(2));
        CHECK(items.session().steps_done() == steps + 8);
        CHECK(items.session().undo_label().key == "undo.edit_campaign");
    }
}

TEST_CASE("every field of a flight is in its sheet") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        FullItems items(language);
        Flight flight = items.flight();
        flight.post = items.project().posts[0].id;
        flight.budget_kind = BudgetKind::daily, flight.distribution = Distribution::custom;
        flight.weights = {1, 1, 2}, flight.targeting = "Near the shop";
        flight.audience = items.first(items.project().audiences);
        flight.creatives = {{"Vertical video", true}};
        flight.utm = {"s", "m", "c", "k", "t"};
        flight.url = "https://example.org/c";
        flight.log = {{flight.days.begin, "Younger", "Better", items.first(items.project().people)}};
        flight.cancelled = true;
        items.put(Put<Flight>{flight});
        items.show(flight.id);
        check_places(items, flight, flight.id.value,
                     {
                         {"id", hidden(by_the_program)},
                         {"name", field("flight.title")},
                         {"campaign", shown(items.campaign().name)},
                         {"channel", field("flight.channel")},
                         {"post", field("flight.post")},
                         {"days", field("flight.starts")},
                         {"budget_kind", field("flight.budget_kind")},
                         {"budget", field("campaign.budget")},
                         {"distribution", field("flight.distribution")},
                         {"weights", field("flight.weights")},
                         {"held", hidden("an edit's own note of what past days had")},
                         {"cap", hidden("shown with the campaign's money")},
                         {"targeting", field("flight.targeting")},
                         {"audience", field("flight.audience")},
                         {"creatives", field("flight.creative")},
                         {"utm", field("utm.campaign")},
                         {"url", field("post.link")},
                         {"log", field("flight.log.change")},
                         {"cancelled", box("flight.cancelled")},
                         {"extra", hidden("of a newer version")},
                     });
    }
}

TEST_CASE("every field of a person is in its sheet") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        FullItems items(language);
        Person person = items.person("Camille");
        const Day day = day_of(items.session().now());
        person.initials = "CX", person.skills = {"video"}, person.channels = {items.channel().id};
        person.languages = {"fr"}, person.daily_cap_minutes = 200, person.contact = "camille@example.org";
        person.away = {{{day, day + date::days(2)}, MinuteRange{540, 600}, "Training"}};
        person.on_call = {{{day, day + date::days(1)}, {540, 1080}, 45}};
        person.left_on = day + date::days(90);
        items.put(Put<Person>{person});
        items.show(person.id);
        const std::string monday = language == facts::Language::english ? "Monday" : "Lundi";
        check_places(items, person, person.id.value,
                     {
                         {"id", hidden(by_the_program)},
                         {"name", field("person.name")},
                         {"initials", field("person.initials")},
                         {"hats", field("team.rate")},
                         {"skills", field("person.skills")},
                         {"channels", field("post.channels")},
                         {"languages", field("person.languages")},
                         {"hours", shown(monday)},
                         {"daily_cap_minutes", field("person.cap")},
                         {"away", field("person.reason")},
                         {"on_call", field("person.turn_cap")},
                         {"left_on", field("person.left_on")},
                         {"contact", field("person.contact")},
                         {"extra", hidden("of a newer version")},
                     });
    }
}

TEST_CASE("every field of a channel is in its sheet") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        FullItems items(language);
        Channel channel = items.channel();
        channel.url = "https://example.org/d", channel.owner = items.first(items.project().people);
        channel.zone = "Europe/Lisbon", channel.tempo = "slow", channel.cadence_per_week = 4;
        channel.languages = {"fr"}, channel.publishing_tool = "Buffer", channel.why = "Everybody is there";
        channel.lead = true, channel.speaker = Speaker::ambassador, channel.best_minutes = {720};
        channel.rank = 3, channel.archived = true, channel.text_limit = 900;
        items.put(Put<Channel>{channel});
        items.show(channel.id);
        check_places(items, channel, channel.id.value,
                     {
                         {"id", hidden(by_the_program)},
                         {"name", field("channel.name")},
                         {"network", field("flight.network")},
                         {"handle", field("channel.handle")},
                         {"url", field("post.link")},
                         {"owner", field("channel.owner")},
                         {"zone", field("channel.zone")},
                         {"tempo", field("channel.tempo")},
                         {"cadence_per_week", field("channel.cadence")},
                         {"text_limit", field("channel.text_limit")},
                         {"languages", field("channel.languages")},
                         {"publishing_tool", field("channel.tool")},
                         {"why", field("channel.why")},
                         {"lead", box("channel.lead")},
                         {"speaker", field("post.speaker")},
                         {"best_minutes", field("channel.best_times")},
                         {"rank", field("channel.rank")},
                         {"archived", box("channel.archived")},
                         {"extra", hidden("of a newer version")},
                     });
    }
}
