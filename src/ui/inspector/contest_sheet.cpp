// What contests and live events say in the inspector.
#include "ui/inspector/moment_row.hpp"
#include "ui/inspector/occasion_parts.hpp"

namespace tandem {
namespace {

// What both of them have after their two moments.
template <class Row>
void draw_place_in_plan(const RowFields<Row>& fields, const ViewContext& view, const Row& row) {
    fields.template references<Channel>({"post.channels", "occasion.all_channels"}, &Row::channels,
                                        options_of(view, view.project().channels));
    fields.template reference<Campaign>({"task.campaign", "post.no_campaign"}, &Row::campaign,
                                        options_of(view, view.project().campaigns));
    fields.template reference<Post>({"occasion.post", "occasion.no_post"}, &Row::post,
                                    posts_near(view, day_of(row.begin), row.post));
}

}  // namespace

void draw_contest(Sheet& sheet, const Contest& contest) {
    ViewContext& view = sheet.view();
    name_field(sheet, contest, "undo.edit_contest", &Contest::name);
    sheet.rule();
    const RowFields<Contest> fields(sheet, contest, "undo.edit_contest", contest.name, contest.id.value);
    span_rows(fields, sheet, contest);
    fields.id_of_list({"contest.kind"}, &Contest::kind,
                      {{"draw", std::string(view.word("contest.kind.draw"))},
                       {"merit", std::string(view.word("contest.kind.merit"))}},
                      view.word("field.none"));
    draw_place_in_plan(fields, view, contest);
    fields.long_text({"contest.prizes", "contest.prizes.none"}, &Contest::prizes);
    fields.long_text({"contest.rules_link"}, &Contest::rules_link, 1);
    fields.tick("occasion.cancelled", &Contest::cancelled);
    draw_points(sheet, facts::OccasionKind::contest, contest.id.value);
    draw_derived_work(sheet, *find_occasion(view.project(), contest.id.value));
}

void draw_live_event(Sheet& sheet, const LiveEvent& event) {
    ViewContext& view = sheet.view();
    name_field(sheet, event, "undo.edit_live", &LiveEvent::name);
    sheet.rule();
    const RowFields<LiveEvent> fields(sheet, event, "undo.edit_live", event.name, event.id.value);
    span_rows(fields, sheet, event);
    fields.text({"live.place"}, &LiveEvent::place);
    fields.text({"live.hashtag"}, &LiveEvent::hashtag);
    draw_place_in_plan(fields, view, event);
    fields.tick("occasion.cancelled", &LiveEvent::cancelled);
    draw_points(sheet, facts::OccasionKind::live_event, event.id.value);
    draw_derived_work(sheet, *find_occasion(view.project(), event.id.value));
}

}  // namespace tandem
