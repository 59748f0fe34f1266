#include "ui/calendar/month_model.hpp"

#include <doctest/doctest.h>

#include "app/series_pattern.hpp"
#include "app/series_text.hpp"
#include "app/variant_offset.hpp"
#include "ui/calendar/chip_box.hpp"
#include "ui/calendar_rows.hpp"

using namespace tandem;

namespace {

std::vector<std::string> titles_on(const MonthModel& model, Day day) {
    std::vector<std::string> titles;
    for (const MonthChip& chip : day_in(model, day).chips) titles.push_back(chip.title);
    return titles;
}

RoleLoad load(int tasks, int placed, int unplaced, int capacity) {
    RoleLoad out;
    out.tasks = tasks;
    out.placed_minutes = placed;
    out.unplaced_minutes = unplaced;
    out.capacity_minutes = capacity;
    return out;
}

}  // namespace

TEST_CASE("posts stand on their day, in the order of their times") {
    MonthGround ground;
    ground.project.posts = ground.project.posts.with(post_on(1, october(20, 18))).with(post_on(2, october(20, 9, 30)));
    ground.project.posts = ground.project.posts.with(post_on(3, october(21, 9)));
    const MonthModel model = ground.model();
    CHECK(titles_on(model, october(20)) == std::vector<std::string>{"post 2", "post 1"});
    CHECK(titles_on(model, october(21)) == std::vector<std::string>{"post 3"});
    CHECK(day_in(model, october(20)).chips[0].time == "09:30");
    CHECK(day_in(model, october(20)).chips[0].network->letters == "IG");
    CHECK(model.posts == 3);
}

TEST_CASE("ideas, cancelled and archived posts are not in the month") {
    MonthGround ground;
    ground.project.posts = ground.project.posts.with(post_on(1, std::nullopt, PostStatus::idea))
                               .with(post_on(2, october(20, 9), PostStatus::cancelled))
                               .with(post_on(3, october(20, 9), PostStatus::archived));
    CHECK(ground.model().posts == 0);
}

TEST_CASE("a post on several channels shows the first and how many more") {
    MonthGround ground;
    Post post = post_on(1, october(20, 9));
    post.variants.push_back(variant_on(101, 2));
    post.variants.push_back(variant_on(102, 3));
    ground.project.posts = ground.project.posts.with(post);
    const MonthModel model = ground.model();
    const MonthChip& chip = day_in(model, october(20)).chips.at(0);
    CHECK(chip.network->id == "instagram");
    CHECK(chip.more_channels == 2);
    CHECK(chip.apart.empty());
}

TEST_CASE("a channel that publishes on another day has a chip of its own there") {
    MonthGround ground;
    Post post = post_on(1, october(20, 9));
    post.variants.push_back(variant_on(101, 2));
    post.variants[1].offset_minutes = 2 * 24 * 60 + 90;
    post.variants[1].status = PostStatus::scheduled;
    ground.project.posts = ground.project.posts.with(post);
    const MonthModel model = ground.model();
    CHECK(day_in(model, october(20)).chips.at(0).more_channels == 0);
    const MonthChip& apart = day_in(model, october(22)).chips.at(0);
    CHECK(apart.network->id == "facebook");
    CHECK(apart.time == "10:30");
    CHECK(apart.status == PostStatus::scheduled);
    CHECK(apart.apart == std::vector<Id<Variant>>{id_of<Variant>(101)});
    CHECK(apart.offset == offset_text(ground.words, 2 * 24 * 60 + 90));
    CHECK(apart.apart_note.find(apart.offset) != std::string::npos);
    const MonthChip& own = day_in(model, october(20)).chips.at(0);
    CHECK(own.offset.empty());
    CHECK(own.apart_note.empty());
}

TEST_CASE("a channel that goes out later on the same day is named with how much later, and a series with its rhythm") {
    MonthGround ground;
    Post post = post_on(1, october(20, 9));
    post.variants.push_back(variant_on(101, 2));
    post.variants[1].offset_minutes = 120;
    Series series;
    series.id = id_of<Series>(7);
    series.begin = *post.when;
    series.recurrence = rule_of({}, series.begin);
    post.series = series.id, post.series_slot = post.when;
    ground.project.series = ground.project.series.with(series);
    ground.project.posts = ground.project.posts.with(post).with(post_on(2, october(21, 9)));
    const MonthModel model = ground.model();
    const MonthChip& chip = day_in(model, october(20)).chips.at(0);
    CHECK(chip.offset.empty());
    CHECK(chip.apart_note.find(offset_text(ground.words, 120)) != std::string::npos);
    CHECK(chip.series_note == rhythm_text(ground.words, series));
    CHECK(day_in(model, october(21)).chips.at(0).series_note.empty());
}

TEST_CASE("by another clock a chip has that one's name beside its time, and says what both show") {
    MonthGround ground;
    Channel york = *ground.project.channels.find(id_of<Channel>(2));
    york.zone = "America/New_York";
    ground.project.channels = ground.project.channels.with(york);
    Post post = post_on(1, october(20, 9));
    post.variants.push_back(variant_on(101, 2));
    post.variants[1].offset_minutes = 24 * 60;
    ground.project.posts = ground.project.posts.with(post);
    CHECK(day_in(ground.model(), october(21)).chips.at(0).clocks.empty());
    ZoneTable zones;
    MonthSource source = ground.source();
    source.zones = &zones;
    const MonthModel model = month_model(source);
    CHECK(day_in(model, october(20)).chips.at(0).clock.empty());
    const MonthChip& apart = day_in(model, october(21)).chips.at(0);
    CHECK(apart.time == "09:00");
    CHECK(apart.clock == "EDT");
    CHECK(apart.clocks == "09:00 New York · 15:00 Paris");
    const ChipBox box = chip_box(apart, Rect::at(0, 0, 200, 32), 1, false, byte_ruler());
    CHECK(box.beside.shown == apart.clock + " " + apart.offset);
    CHECK(chip_tooltip(apart).find(apart.clocks) != std::string::npos);
}

TEST_CASE("filters hide posts and say how many") {
    MonthGround ground;
    Post on_facebook = post_on(2, october(20, 10));
    on_facebook.variants = {variant_on(200, 2)};
    ground.project.posts = ground.project.posts.with(post_on(1, october(20, 9))).with(on_facebook);
    ground.filters.networks = {"facebook"};
    const MonthModel model = ground.model();
    CHECK(titles_on(model, october(20)) == std::vector<std::string>{"post 2"});
    CHECK(model.filtered_posts == 1);
}

TEST_CASE("the line of derived work is in the words of the screen, and only where there is work") {
    MonthGround ground;
    ground.role_load = [](Day day, Hat role) {
        return day == october(20) && role == Hat::cm ? load(5, 130, 0, 480) : RoleLoad{};
    };
    const MonthModel model = ground.model();
    REQUIRE(day_in(model, october(20)).work);
    CHECK(plain(day_in(model, october(20)).work->text) == "5 tâches · 2 h 10");
    CHECK(day_in(model, october(20)).work->state == WorkLine::State::fits);
    CHECK_FALSE(day_in(model, october(21)).work);
}

TEST_CASE("a day is over when placed and unplaced minutes exceed the capacity, uncovered when nobody is there") {
    const facts::Words words(facts::Language::french);
    CHECK(work_line(load(15, 420, 60, 480), words)->state == WorkLine::State::fits);
    CHECK(work_line(load(15, 465, 30, 480), words)->state == WorkLine::State::over);
    CHECK(work_line(load(2, 0, 45, 0), words)->state == WorkLine::State::uncovered);
    CHECK_FALSE(work_line(RoleLoad{}, words));
}

TEST_CASE("the SMM's lens shows money and no work, the CM's work and no money") {
    MonthGround ground;
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 5, 9, 1200));
    ground.role_load = [](Day, Hat) { return load(1, 30, 0, 480); };
    ground.lens = Lens::smm;
    CHECK_FALSE(day_in(ground.model(), october(20)).work);
    CHECK(plain(ground.model().bars.at(0).budget) == "1 200 €");
    ground.lens = Lens::cm;
    CHECK(day_in(ground.model(), october(20)).work);
    CHECK(ground.model().bars.at(0).budget.empty());
    ground.lens = Lens::both;
    CHECK(day_in(ground.model(), october(20)).work);
    CHECK_FALSE(ground.model().bars.at(0).budget.empty());
}

TEST_CASE("filtered work counts the tasks let through, while the day stays over as a whole") {
    MonthGround ground;
    const auto task = [&](std::uint64_t number, std::uint64_t channel, int minutes) {
        Task one;
        one.id = id_of<Task>(number);
        one.channels = {id_of<Channel>(channel)};
        one.effort_minutes = minutes;
        ground.plan.tasks = ground.plan.tasks.set(one.id, one);
        return one.id;
    };
    DayWork work;
    work.placed = {task(1, 1, 30), task(2, 2, 45)};
    work.unplaced = {task(3, 2, 15)};
    ground.plan.days = ground.plan.days.set(october(20), work);
    ground.role_load = [](Day day, Hat) { return day == october(20) ? load(3, 75, 15, 60) : RoleLoad{}; };
    ground.filters.networks = {"facebook"};
    const WorkLine line = *day_in(ground.model(), october(20)).work;
    CHECK(line.tasks == 2);
    CHECK(line.minutes == 60);
    CHECK(line.state == WorkLine::State::over);
}

TEST_CASE("cancelled campaigns have no bar, and a campaign filter leaves only those chosen") {
    MonthGround ground;
    Campaign cancelled = campaign_on(3, 5, 9);
    cancelled.status = CampaignStatus::cancelled;
    ground.project.campaigns =
        ground.project.campaigns.with(campaign_on(1, 5, 9)).with(campaign_on(2, 6, 9)).with(cancelled);
    CHECK(ground.model().bars.size() == 2);
    ground.filters.campaigns = {id_of<Campaign>(2)};
    REQUIRE(ground.model().bars.size() == 1);
    CHECK(ground.model().bars[0].name == "campaign 2");
}

TEST_CASE("the first cell and the first of a month bear the month's name, today is marked") {
    const MonthModel model = MonthGround{}.model();
    CHECK(plain(model.days[0].number) == "28 sept.");
    CHECK(model.days[1].number == "29");
    CHECK(day_in(model, october(1)).number.find("oct.") != std::string::npos);
    CHECK(day_in(model, october(13)).today);
    CHECK_FALSE(day_in(model, october(14)).today);
    CHECK(model.days[0].outside);
    CHECK_FALSE(day_in(model, october(1)).outside);
}

TEST_CASE("days without office hours and public holidays are days off") {
    MonthGround ground;
    for (std::size_t i = 0; i < 6; ++i) ground.project.settings.office_hours[i] = {{9 * 60, 18 * 60}};
    const MonthModel model = ground.model();
    CHECK_FALSE(day_in(model, october(17)).day_off);  // Saturday is worked here
    CHECK(day_in(model, october(18)).day_off);        // Sunday
    CHECK(day_in(model, october(32)).day_off);        // 1 November
    ground.project.settings.office_hours = {};
    CHECK(day_in(ground.model(), october(17)).day_off);  // nothing said: the usual weekend
}

TEST_CASE("who is on call is named on every day of the turn, with hours and minutes in full") {
    MonthGround ground;
    Person camille;
    camille.id = id_of<Person>(1);
    camille.name = "Camille Roux";
    camille.on_call = {{{october(12), october(19)}, {9 * 60, 12 * 60}, 60}};
    ground.project.people = ground.project.people.with(camille);
    const MonthModel model = ground.model();
    CHECK(day_in(model, october(17)).on_call == "CR");
    CHECK(day_in(model, october(13)).on_call == "CR");
    CHECK(day_in(model, october(13)).on_call_note == "Astreinte : Camille Roux, 09:00 – 12:00, 1 h au plus");
    CHECK(day_in(model, october(19)).on_call.empty());
    CHECK(day_in(model, october(24)).on_call.empty());
}

TEST_CASE(
    "of a chip's first line initials go first, then the mark of a series, then how far a channel is, then the time") {
    const TextRuler ruler = byte_ruler();
    MonthChip chip;
    chip.title = "t";
    chip.time = "18:00";
    chip.offset = "+2 h";
    chip.series_note = "Every week";
    chip.initials = "ML";
    const auto shown = [&](float width) {
        const ChipBox box = chip_box(chip, Rect::at(0, 0, width, 32), 1, false, ruler);
        CHECK((box.repeat.empty() || box.repeat.x1 <= box.glyph.x0));
        return std::vector<bool>{!box.initials.empty(), !box.repeat.empty(), !box.beside.empty(), !box.time.empty()};
    };
    CHECK(shown(200) == std::vector<bool>{true, true, true, true});
    CHECK(shown(145) == std::vector<bool>{false, true, true, true});
    CHECK(shown(125) == std::vector<bool>{false, false, true, true});
    CHECK(shown(100) == std::vector<bool>{false, false, false, true});
    CHECK(shown(60) == std::vector<bool>{false, false, false, false});
    chip.details = "Instagram\nDraft · Creator: M. L.";
    CHECK(chip_tooltip(chip) == "18:00 · t\nInstagram\nDraft · Creator: M. L.\nEvery week");
}
