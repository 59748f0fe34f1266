#include "ui/year/year_model.hpp"

#include <array>

#include <doctest/doctest.h>

#include "ui/calendar_rows.hpp"

using namespace tandem;

namespace {

constexpr date::year_month january{date::year(2026), date::January};

YearModel year_of(const MonthGround& stage, date::year_month first = january) {
    const PostDays posts = post_days(stage.project, stage.filters);
    return year_model(stage.source(), posts, first);
}

RoleLoad load(int minutes, int capacity) {
    RoleLoad out;
    out.tasks = 1;
    out.placed_minutes = minutes;
    out.capacity_minutes = capacity;
    return out;
}

void add_posts(MonthGround& stage, int day, int count) {
    for (int i = 0; i < count; ++i)
        stage.project.posts =
            stage.project.posts.with(post_on(static_cast<std::uint64_t>(100 * day + i), october(day, 9 + i)));
}

}  // namespace

TEST_CASE("the step of a day follows from how many posts go out") {
    constexpr std::array steps{YearStep::none, YearStep::low,  YearStep::middle, YearStep::high,
                               YearStep::high, YearStep::full, YearStep::full};
    MonthGround stage;
    for (int i = 0; i < 7; ++i) add_posts(stage, 10 + i, i);
    const YearModel model = year_of(stage);
    for (int i = 0; i < 7; ++i) {
        CAPTURE(i);
        REQUIRE(model.day(october(10 + i)));
        CHECK(model.day(october(10 + i))->posts == i);
        CHECK(model.day(october(10 + i))->step == steps[static_cast<std::size_t>(i)]);
    }
    CHECK(model.posts == 21);
    CHECK(model.months[9].posts == 21);
    CHECK(plain(model.months[9].posts_text) == "21 publications");
    CHECK(model.months[8].posts == 0);
    CHECK(model.hidden == 0);
}

TEST_CASE("ideas, cancelled posts and cancelled channels go out on no day") {
    MonthGround stage;
    Post post = post_on(4, october(20, 9));
    post.variants[0].status = PostStatus::cancelled;
    stage.project.posts = stage.project.posts.with(post_on(1, std::nullopt, PostStatus::idea))
                              .with(post_on(2, october(20, 9), PostStatus::cancelled))
                              .with(post_on(3, october(20, 9), PostStatus::archived))
                              .with(post);
    CHECK(year_of(stage).posts == 0);
}

TEST_CASE("a post whose channels go out on two days counts on both, in each of their months once") {
    MonthGround stage;
    Post post = post_on(1, october(30, 9));
    post.variants = {variant_on(100, 1), variant_on(101, 2), variant_on(102, 3)};
    post.variants[1].offset_minutes = 24 * 60;
    post.variants[2].offset_minutes = 4 * 24 * 60;
    stage.project.posts = stage.project.posts.with(post);
    const YearModel model = year_of(stage);
    CHECK(model.day(october(30))->posts == 1);
    CHECK(model.day(october(31))->posts == 1);
    CHECK(model.day(october(34))->posts == 1);
    CHECK(model.months[9].posts == 1);
    CHECK(model.months[10].posts == 1);
}

TEST_CASE("filters take posts out, and what they hide of these months is counted once") {
    MonthGround stage;
    Post on_facebook = post_on(2, october(20, 10));
    on_facebook.variants = {variant_on(200, 2), variant_on(201, 3)};
    on_facebook.variants[1].offset_minutes = 24 * 60;
    stage.project.posts = stage.project.posts.with(post_on(1, october(20, 9))).with(on_facebook);
    stage.project.posts =
        stage.project.posts.with(post_on(3, october(20, 9) - date::days(400))).with(post_on(4, october(20, 11)));
    stage.filters.networks = {"facebook"};
    CHECK(year_of(stage).day(october(20))->posts == 1);
    CHECK(year_of(stage).hidden == 2);
    stage.filters.networks = {"instagram"};
    CHECK(year_of(stage).day(october(20))->posts == 2);
    CHECK(year_of(stage).hidden == 1);
    CHECK(year_of(stage, january - date::years(1)).hidden == 0);
}

TEST_CASE("the CM's lens tells how full the day is, the SMM's no work at all, both the hours of the month") {
    MonthGround stage;
    stage.role_load = [](Day day, Hat role) {
        const auto index = (day - october(1)).count();
        constexpr std::array minutes{0, 100, 200, 330, 420, 500};
        if (role != Hat::cm || index < 0 || index >= 6) return RoleLoad{};
        return minutes[static_cast<std::size_t>(index)] == 0 ? RoleLoad{}
                                                             : load(minutes[static_cast<std::size_t>(index)], 480);
    };
    add_posts(stage, 1, 5);
    stage.lens = Lens::cm;
    YearModel model = year_of(stage);
    CHECK(model.by_work);
    CHECK(model.day(october(1))->step == YearStep::none);
    CHECK(model.day(october(2))->step == YearStep::low);
    CHECK(model.day(october(3))->step == YearStep::middle);
    CHECK(model.day(october(4))->step == YearStep::high);
    CHECK(model.day(october(5))->step == YearStep::full);
    CHECK(model.day(october(6))->work->state == WorkLine::State::over);
    CHECK(model.months[9].work_minutes == 1550);
    CHECK(plain(model.months[9].work_text) == "25 h 50");
    CHECK(model.months[8].work_text.empty());
    stage.lens = Lens::both;
    model = year_of(stage);
    CHECK_FALSE(model.by_work);
    CHECK(model.day(october(1))->step == YearStep::full);
    CHECK(model.day(october(2))->step == YearStep::none);
    CHECK(plain(model.months[9].work_text) == "25 h 50");
    stage.lens = Lens::smm;
    model = year_of(stage);
    CHECK_FALSE(model.day(october(2))->work);
    CHECK(model.months[9].work_text.empty());
}

TEST_CASE("weekends and public holidays are days off, today is one day of all") {
    const YearModel model = year_of(MonthGround{});
    CHECK(model.day(october(10))->day_off);
    CHECK(model.day(october(11))->day_off);
    CHECK_FALSE(model.day(october(12))->day_off);
    CHECK(model.day(Day(date::year(2026) / 5 / 1))->day_off);
    int todays = 0, days = 0;
    for (const YearMonth& month : model.months)
        for (const YearDay& day : month.days) todays += day.today, ++days;
    CHECK(todays == 1);
    CHECK(days == 365);
    CHECK(model.day(october(13))->today);
}

TEST_CASE("a leap year has a day more, and months that follow from any first one say the other year") {
    const YearModel leap = year_of(MonthGround{}, date::year(2028) / date::January);
    CHECK(leap.months[1].days.size() == 29);
    CHECK(leap.day(Day(date::year(2028) / 2 / 29)));
    const YearModel model = year_of(MonthGround{}, date::year(2026) / date::April);
    CHECK(model.months[0].title == "Avril");
    CHECK(model.months[8].title == "D\u00e9cembre");
    CHECK(model.months[9].title == "Janvier 2027");
    CHECK_FALSE(model.day(Day(date::year(2026) / 3 / 31)));
    CHECK_FALSE(model.day(Day(date::year(2027) / 4 / 1)));
    CHECK(model.day(Day(date::year(2027) / 3 / 31))->id == "2027-03-31");
}

TEST_CASE("campaigns lie in lanes, cut at weeks and months") {
    MonthGround stage;
    stage.project.campaigns =
        stage.project.campaigns.with(campaign_on(1, 28, 34)).with(campaign_on(2, 29, 30)).with(campaign_on(3, 29, 31));
    const YearModel model = year_of(stage);
    const auto bars = [&](std::size_t month, std::uint64_t campaign) {
        std::vector<YearBar> found;
        for (const YearBar& bar : model.months[month].bars)
            if (bar.campaign == id_of<Campaign>(campaign)) found.push_back(bar);
        return found;
    };
    const auto in_october = bars(9, 1), in_november = bars(10, 1);
    REQUIRE(in_october.size() == 1);
    CHECK(in_october[0].days == DayRange{october(28), october(32)});
    REQUIRE(in_november.size() == 2);
    CHECK(in_november[0].days == DayRange{october(32), october(33)});
    CHECK(in_november[1].days == DayRange{october(33), october(35)});
    // Two lanes at most: of those that begin on a day the longer one has it.
    CHECK(bars(9, 3).size() == 1);
    CHECK(bars(9, 2).empty());
    stage.filters.campaigns = {id_of<Campaign>(2)};
    CHECK(year_of(stage).months[9].bars.size() == 1);
}

TEST_CASE("observances and school breaks are marked while they are shown") {
    MonthGround stage;
    stage.project.settings.school_zone = "A";
    YearModel model = year_of(stage, date::year(2026) / date::September);
    CHECK(model.day(Day(date::year(2026) / 12 / 25))->observance);
    int breaks = 0;
    for (const YearMonth& month : model.months)
        for (const YearDay& day : month.days) breaks += day.school_break;
    CHECK(breaks > 30);
    stage.observances = false;
    model = year_of(stage, date::year(2026) / date::September);
    for (const YearMonth& month : model.months)
        for (const YearDay& day : month.days) {
            CHECK_FALSE(day.observance);
            CHECK_FALSE(day.school_break);
        }
}

TEST_CASE("a day's card names the date, four posts and how many more, campaigns and what is over") {
    MonthGround stage;
    add_posts(stage, 20, 6);
    stage.project.campaigns = stage.project.campaigns.with(campaign_on(1, 12, 24)).with(campaign_on(2, 20, 20));
    stage.role_load = [](Day, Hat) { return load(500, 480); };
    const PostDays posts = post_days(stage.project, stage.filters);
    const MonthSource source = stage.source();
    const std::string text = plain(year_day_text(source, posts, *year_model(source, posts, january).day(october(20))));
    CHECK(text.starts_with("Mardi 20 octobre 2026\n6 publications\n09:00  post 2000\n10:00  post 2001\n"));
    CHECK(text.find("post 2003\net 2 autres\nCampagnes : campaign 1, campaign 2") != std::string::npos);
    CHECK(text.find("post 2004") == std::string::npos);
    CHECK(text.find("CM : 1 t\u00e2che \u00b7 8 h 20") != std::string::npos);
    CHECK(text.find("0 h 20 au-dessus") != std::string::npos);
}
