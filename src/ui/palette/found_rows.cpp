#include "ui/palette/found_rows.hpp"

#include <cmath>

#include <imgui.h>

#include "app/charter_parts.hpp"
#include "app/command_words.hpp"
#include "app/rule_draft.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "model/holds.hpp"
#include "plan/occasions.hpp"
#include "ui/bars/bars.hpp"
#include "ui/occasion_icon.hpp"
#include "ui/view_context.hpp"
#include "ui/views/label_picker.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Kind = SearchEntry::Kind;

std::string_view found_word(Kind kind) {
    switch (kind) {
        case Kind::command: return "search.commands";
        case Kind::post: return "search.posts";
        case Kind::campaign: return "search.campaigns";
        case Kind::label: return "filter.labels";
        case Kind::flight: return "search.flights";
        case Kind::person: return "search.people";
        case Kind::rule: return "search.rules";
        case Kind::occasion: return "search.occasions";
        case Kind::contact: return "search.contacts";
        case Kind::task: return "search.tasks";
        case Kind::observance: return "search.days";
        case Kind::school_break: return "month.school";
        case Kind::comment: return "search.comments";
        case Kind::saved_view: return "search.views";
        case Kind::channel: return "search.channels";
        case Kind::audience: return "strategy.audiences";
        case Kind::pillar: return "filter.pillars";
        case Kind::objective: return "filter.objectives";
        case Kind::insight: return "search.insights";
        case Kind::watch_note: return "strategy.watch";
        case Kind::decision: return "search.decisions";
        case Kind::charter: return "strategy.charter";
        case Kind::ab_test: return "search.ab_tests";
        case Kind::snippet: return "search.snippets";
        case Kind::reply: return "task.saved_replies";
        case Kind::duty: return "search.duties";
    }
    return "search.commands";
}

// Kinds of which every row has the same sign; null for the others.
const char* found_icon(Kind kind) {
    switch (kind) {
        case Kind::label: return icons::tag;
        case Kind::rule: return icons::workflow;
        case Kind::task: return icons::list_todo;
        case Kind::contact: return icons::user;
        case Kind::observance:
        case Kind::school_break: return icons::calendar;
        case Kind::comment: return icons::message_square;
        case Kind::saved_view: return icons::bookmark;
        case Kind::audience: return icons::users;
        case Kind::objective: return icons::target;
        case Kind::insight: return icons::lightbulb;
        case Kind::watch_note: return icons::binoculars;
        case Kind::decision: return icons::scale;
        case Kind::charter: return icons::book_open;
        case Kind::ab_test: return icons::split;
        case Kind::snippet: return icons::library;
        case Kind::reply: return icons::message_square_reply;
        case Kind::duty: return icons::users;
        default: return nullptr;
    }
}

// With its year where that is another one than this.
std::string day_in_list(const ViewContext& view, Day day) {
    const date::year_month_day date(day);
    std::string text = facts::weekday_day_month(date, view.language);
    if (date.year() != date::year_month_day(view.today()).year())
        text += ' ' + std::to_string(static_cast<int>(date.year()));
    return text;
}

std::string range_in_list(const ViewContext& view, const DayRange& days) {
    return facts::day_range_short(date::year_month_day(days.begin), date::year_month_day(days.end), view.language);
}

// Parts of a detail, but for empty ones.
std::string joined_details(std::initializer_list<std::string> parts) {
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
    return text;
}

std::string hidden_word(const ViewContext& view, bool shown) {
    return shown ? std::string() : std::string(view.word("search.hidden"));
}

// Its moment, that nobody sees it any more, that filters hide it, why it answers.
std::string post_detail(const ViewContext& view, const SearchEntry& entry, std::string_view excerpt) {
    const Post* post = view.project().posts.find({entry.item});
    if (!post) return {};
    const Filters& filters = view.state.filters;
    const std::string moment = post->when ? view.words.moment_text(date::year_month_day(day_of(*post->when)),
                                                                   static_cast<int>(minute_of_day(*post->when).count()))
                                          : std::string(view.word("status.idea"));
    return joined_details({is_off_calendar(post->status) ? std::string(status_word(view, post->status)) : std::string(),
                           moment,
                           hidden_word(view, !filters.admits(post->status) || filters.lets(view.project(), *post)),
                           std::string(excerpt)});
}

// What is closed says so.
std::string task_detail(const ViewContext& view, Id<Task> id) {
    const Task* task = view.plan().task(id);
    const Placement* placement = view.plan().placement(id);
    if (!task) return {};
    const Person* person = placement ? view.project().people.find(placement->person) : nullptr;
    const std::string state =
        task->is_open() ? "" : std::string(view.word("task_state." + std::string(word_of(task->state))));
    return joined_details({state, day_in_list(view, day_listed(view.plan(), *task)), person ? initials_of(*person) : "",
                           hidden_word(view, view.state.filters.lets(view.project(), *task, placement))});
}

std::string flight_detail(const ViewContext& view, const Flight* flight) {
    if (!flight) return {};
    const Campaign* campaign = view.project().campaigns.find(flight->campaign);
    return (campaign ? campaign->name + " · " : std::string()) + range_in_list(view, flight->days);
}

// How many posts have it, as its filter says.
std::string label_detail(ViewContext& view, std::string_view label) {
    std::int64_t posts = 0;
    for (const LabelCount& one : labels_of_project(view))
        if (one.label == label) posts = one.posts;
    return view.words.count("campaign.posts", posts);
}

// The post that a comment, or what was said with an approval, is about.
std::string comment_detail(const ViewContext& view, Uuid item) {
    const Comment* comment = view.project().comments.find({item});
    const Approval* approval = view.project().approvals.find({item});
    const Post* post = view.project().posts.find(comment        ? Id<Post>{comment->on}
                                                     : approval ? approval->post
                                                                : Id<Post>{});
    return post ? post->title : std::string();
}

std::string contact_detail(const ViewContext& view, const Contact* contact) {
    if (!contact) return {};
    return joined_details({std::string(view.word("contact.kind." + std::string(word_of(contact->kind)))),
                           contact->handle, contact->email});
}

// The part of the charter that it stands in.
std::string charter_detail(const ViewContext& view, Uuid item) {
    for (const CharterPart& part : charter_parts)
        if (part.item() == item) return std::string(view.word(part.word));
    return {};
}

std::string test_detail(const ViewContext& view, const AbTest* test) {
    return test && !test->days.empty() ? range_in_list(view, test->days) : std::string();
}

std::string rule_detail(const ViewContext& view, const TaskRule* rule) {
    if (!rule || rule->versions.empty()) return {};
    return std::string(view.word(version_on(*rule, view.today()).enabled ? "rule.on" : "rule.off"));
}

void draw_status_sign(const ViewContext& view, ImDrawList& out, const Rect& rect, const Post& post) {
    const float side = view.px(12);
    status_glyph(out, std::round(rect.x0 + (rect.width() - side) / 2), std::round(rect.y0 + (rect.height() - side) / 2),
                 side, view.theme.status(post.status));
}

void draw_square_sign(const ViewContext& view, ImDrawList& out, const Rect& rect, const std::string& color) {
    marker_square(view, out, rect.x0 + (rect.width() - view.px(9)) / 2, rect, view.theme.marker(color), 9);
}

void draw_person_sign(ViewContext& view, ImDrawList& out, const Rect& rect, const Person& person) {
    const float side = view.px(dims::avatar_small);
    avatar(view, out,
           Rect::at(std::round(rect.x0 + (rect.width() - side) / 2), std::round(rect.y0 + (rect.height() - side) / 2),
                    side, side),
           initials_of(person), tone_of(person));
}

void draw_channel_sign(ViewContext& view, ImDrawList& out, const Rect& rect, const Channel& channel) {
    network_badge(view, out, std::round(rect.x0 + (rect.width() - view.px(dims::network_badge_width)) / 2),
                  std::round(rect.y0 + (rect.height() - view.px(dims::network_badge_height)) / 2),
                  view.facts.networks.find(channel.network));
}

}  // namespace

std::string_view found_title(const ViewContext& view, Kind kind) { return view.word(found_word(kind)); }

std::string found_detail(ViewContext& view, const SearchEntry& entry, std::string_view excerpt) {
    const Project& project = view.project();
    switch (entry.kind) {
        case Kind::command:
            if (!entry.enabled) return std::string(why_not_now(view.words, command(entry.command), view.workbench));
            return shortcut_text(view, command(entry.command).shortcut);
        case Kind::post: return post_detail(view, entry, excerpt);
        case Kind::task: return task_detail(view, {entry.item});
        case Kind::comment: return comment_detail(view, entry.item);
        case Kind::contact: return contact_detail(view, project.contacts.find({entry.item}));
        case Kind::charter: return charter_detail(view, entry.item);
        case Kind::ab_test: return test_detail(view, project.ab_tests.find({entry.item}));
        case Kind::school_break:
            if (const SchoolBreak* own = project.school_breaks.find({entry.item}))
                return range_in_list(view, own->days);
            return {};
        case Kind::watch_note:
            if (const WatchNote* note = project.watch_notes.find({entry.item})) return day_in_list(view, note->day);
            return {};
        case Kind::label: return label_detail(view, entry.title);
        case Kind::rule: return rule_detail(view, project.rules.find({entry.item}));
        case Kind::person: return std::string(view.word("search.their_work"));
        case Kind::flight: return flight_detail(view, project.flights.find({entry.item}));
        case Kind::observance:
            return entry.is_dated() ? day_in_list(view, entry.day) : std::string(view.word("search.unannounced"));
        case Kind::campaign:
            if (const Campaign* campaign = project.campaigns.find({entry.item}))
                return joined_details({range_in_list(view, campaign->days),
                                       hidden_word(view, is_asked_for(view.state.filters.campaigns, campaign->id))});
            return {};
        case Kind::occasion:
            if (const auto occasion = find_occasion(project, entry.item))
                return range_in_list(view, occasion->days(view.today()));
            return {};
        case Kind::insight:
            if (const Insight* insight = project.insights.find({entry.item})) return day_in_list(view, insight->day);
            return {};
        case Kind::decision:
            if (const Decision* decision = project.decisions.find({entry.item}))
                return day_in_list(view, decision->day);
            return {};
        default: return {};
    }
}

void draw_found_sign(ViewContext& view, const Rect& rect, const SearchEntry& entry) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Project& project = view.project();
    const char* glyph = found_icon(entry.kind);
    if (entry.kind == Kind::command) glyph = icon_glyph(command(entry.command).icon);
    if (entry.kind == Kind::occasion)
        if (const auto occasion = find_occasion(project, entry.item)) glyph = occasion_icon(occasion->kind);
    if (glyph) return icon_in(view, out, rect, glyph, view.theme.ink2, 16);
    if (entry.kind == Kind::post)
        if (const Post* post = project.posts.find({entry.item})) draw_status_sign(view, out, rect, *post);
    if (entry.kind == Kind::campaign)
        if (const Campaign* row = project.campaigns.find({entry.item})) draw_square_sign(view, out, rect, row->color);
    if (entry.kind == Kind::pillar)
        if (const Pillar* row = project.pillars.find({entry.item})) draw_square_sign(view, out, rect, row->color);
    if (entry.kind == Kind::person)
        if (const Person* person = project.people.find({entry.item})) draw_person_sign(view, out, rect, *person);
    if (entry.kind == Kind::flight)
        if (const Flight* row = project.flights.find({entry.item}))
            if (const Channel* channel = project.channels.find(row->channel))
                draw_channel_sign(view, out, rect, *channel);
    if (entry.kind == Kind::channel)
        if (const Channel* row = project.channels.find({entry.item})) draw_channel_sign(view, out, rect, *row);
}

}  // namespace tandem
