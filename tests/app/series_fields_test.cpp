// Every field of a post and of its channels is either spread over a series or each post's own.
#include <set>
#include <type_traits>

#include <doctest/doctest.h>

#include "app/series_desk.hpp"
#include "model/field_kinds.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using FieldNames = std::set<std::string>;

const FieldNames spread_of_post{"title",     "when",     "fold",    "zone",          "text",
                                "variants",  "campaign", "pillar",  "objectives",    "audiences",
                                "kind",      "trial",    "creator", "approver",      "effort_minutes",
                                "checklist", "tags",     "note",    "journey_stage", "supervisor"};
const FieldNames own_of_post{"id",   "status",     "series", "series_slot", "external_uid", "calendar_lines",
                             "rank", "created_at", "extra"};
const FieldNames spread_of_variant{"channel", "format",        "text",           "offset_minutes", "fold",
                                   "speaker", "ambassador",    "title",          "link",           "hashtags",
                                   "media",   "first_comment", "content_warning"};
const FieldNames own_of_variant{"id", "status", "published_link", "published_at", "to_reschedule", "extra"};

template <class T>
void make_other_value(T& value) {
    if constexpr (is_maybe<T>) {
        if (!value) value.emplace();
        make_other_value(*value);
    } else if constexpr (is_list<T>) {
        value.emplace_back();
    } else if constexpr (std::is_same_v<T, std::string>) {
        value += "other";
    } else if constexpr (std::is_same_v<T, LocalMinute> || std::is_same_v<T, Instant>) {
        value += std::chrono::hours(1);
    } else if constexpr (std::is_enum_v<T>) {
        value = static_cast<T>(static_cast<int>(value) + 1);
    } else if constexpr (std::is_integral_v<T>) {
        value += 1;
    } else if constexpr (HasOwnFields<T>) {
        T::fields(value, [](const char*, auto& field) { make_other_value(field); });
    } else {
        value.value = uuid_from_name("other");
    }
}

template <class Row>
FieldNames field_names_of() {
    FieldNames names;
    Row row;
    Row::fields(row, [&](const char* name, auto&) { names.insert(name); });
    return names;
}

template <class Row>
void change_named_field(Row& row, const std::string& wanted) {
    Row::fields(row, [&](const char* name, auto& field) {
        if (name == wanted) make_other_value(field);
    });
}

template <class Row>
bool differs_in_field(const Row& a, const Row& b, const std::string& wanted) {
    bool differs = false;
    Row::fields(a, [&](const char* name, const auto& left) {
        if (name != wanted) return;
        Row::fields(b, [&](const char* other, const auto& right) {
            if constexpr (std::is_same_v<decltype(left), decltype(right)>)
                if (other == wanted) differs = !(left == right);
        });
    });
    return differs;
}

// Whether the fifth post takes over a change of the second.
template <class Row, class RowOf>
bool is_field_spread(const std::string& field, RowOf&& row_of) {
    SeriesDesk desk;
    const Post before = desk.nth(4);
    Post edited = desk.nth(1);
    const Id<Post> second = edited.id;
    change_named_field<Row>(row_of(edited), field);
    REQUIRE(differs_in_field<Row>(row_of(edited), row_of(desk.nth(1)), field));
    desk.take(spread_over_series(desk.project, {{}, {Put<Post>{edited}}, {}}, second, SeriesScope::all));
    return differs_in_field<Row>(row_of(*desk.project.posts.find(before.id)), row_of(before), field);
}

template <class Row, class RowOf>
void check_spread_fields(const FieldNames& spread, const FieldNames& own, RowOf&& row_of) {
    const FieldNames all = field_names_of<Row>();
    CHECK(all.size() == spread.size() + own.size());
    for (const std::string& field : all) {
        CAPTURE(field);
        CHECK(spread.contains(field) != own.contains(field));
        CHECK(is_field_spread<Row>(field, row_of) == spread.contains(field));
    }
}

}  // namespace

TEST_CASE("every field of a post is spread over its series, or is each post's own") {
    check_spread_fields<Post>(
        spread_of_post, own_of_post, [](auto& post) -> auto& { return post; });
}

TEST_CASE("every field of a post's channel is spread over its series, or is each post's own") {
    check_spread_fields<Variant>(
        spread_of_variant, own_of_variant, [](auto& post) -> auto& { return post.variants.front(); });
}

TEST_CASE("points of a checklist are spread, and what is ticked stays ticked where it is") {
    SeriesDesk desk;
    desk.edit(0, SeriesScope::all, [](Post& post) { post.checklist = {{"Pictures", true}, {"Rights", true}}; });
    CHECK(desk.nth(4).checklist == std::vector<ChecklistItem>{{"Pictures", false}, {"Rights", false}});
    desk.edit(4, SeriesScope::one, [](Post& post) { post.checklist[1].done = true; });
    desk.edit(5, SeriesScope::one, [](Post& post) { post.checklist.push_back({"Only here", false}); });
    desk.edit(0, SeriesScope::all, [](Post& post) { post.checklist[1].text = "Rights of all"; });
    CHECK(desk.nth(4).checklist == std::vector<ChecklistItem>{{"Pictures", false}, {"Rights of all", true}});
    CHECK(desk.nth(5).checklist.size() == 3);
    desk.edit(0, SeriesScope::all, [](Post& post) { post.checklist.erase(post.checklist.begin()); });
    CHECK(desk.nth(4).checklist == std::vector<ChecklistItem>{{"Rights of all", true}});
    CHECK(desk.nth(3).checklist == std::vector<ChecklistItem>{{"Rights of all", false}});
}
