// The list put in order by day, by channels and by the work of the CM, at the titles of its columns.
#include <algorithm>

#include <doctest/doctest.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

void sort_by(ListStage& stage, std::string_view word) {
    stage.robot().click(stage.at_path("head/" + std::string(word) + "/sort"));
    stage.robot().step(3);
}

bool goes_on(const ListModel& model, bool latest_first) {
    return std::is_sorted(model.rows.begin(), model.rows.end(), [&](const ListRow& a, const ListRow& b) {
        return latest_first ? b.when < a.when : a.when < b.when;
    });
}

std::vector<int> minutes_of(ListStage& stage) {
    std::vector<int> minutes;
    for (const ListRow& row : stage.model().rows)
        if (const int some = cm_minutes_of(stage.session().plan(), row.post)) minutes.push_back(some);
    return minutes;
}

}  // namespace

TEST_CASE("a click on the time turns the days around, another one back") {
    ListStage stage;
    REQUIRE(goes_on(stage.model(), false));
    sort_by(stage, "list.column.time");
    CHECK(stage.list().sort == ListSort{ListColumn::date, true});
    REQUIRE_FALSE(stage.model().days.empty());
    CHECK(stage.model().days.front().day > stage.model().days.back().day);
    CHECK(goes_on(stage.model(), true));
    CHECK(stage.at_path("head/list.column.time/sort").value == "descending");
    // The day that is looked at stays at the top.
    CHECK(stage.list().top_day == ListStage::october(13));
    sort_by(stage, "list.column.time");
    CHECK(stage.list().sort == ListSort{});
    CHECK(goes_on(stage.model(), false));
}

TEST_CASE("from another order the time leads back to the days") {
    ListStage stage;
    sort_by(stage, "post.title");
    sort_by(stage, "list.column.time");
    CHECK(stage.list().sort == ListSort{});
}

TEST_CASE("CM effort sorts by minutes, up, down and back to the days") {
    ListStage stage;
    sort_by(stage, "list.column.minutes");
    const std::vector<int> up = minutes_of(stage);
    REQUIRE(up.size() > 5);
    CHECK(up.front() < up.back());
    CHECK(std::is_sorted(up.begin(), up.end()));
    sort_by(stage, "list.column.minutes");
    const std::vector<int> down = minutes_of(stage);
    CHECK(std::is_sorted(down.rbegin(), down.rend()));
    sort_by(stage, "list.column.minutes");
    CHECK(stage.list().sort == ListSort{});
}

TEST_CASE("channels sort by the name of the first network") {
    ListStage stage;
    sort_by(stage, "list.column.networks");
    CHECK(stage.list().sort == ListSort{ListColumn::networks, false});
    const auto network_of_row = [&](const ListRow& row) {
        const Variant& variant = stage.project().posts.find(row.post)->variants.front();
        return stage.project().channels.find(variant.channel)->network;
    };
    CHECK(network_of_row(stage.model().rows.front()) < network_of_row(stage.model().rows.back()));
}
