#include "ui/board/board_model.hpp"

#include <algorithm>
#include <tuple>

#include "app/ab_tests.hpp"
#include "app/exit_conditions.hpp"
#include "app/file_problems.hpp"
#include "app/post_deadlines.hpp"
#include "app/post_labels.hpp"
#include "app/series_text.hpp"
#include "app/tool_text.hpp"
#include "facts/date_words.hpp"
#include "model/in_tool.hpp"

namespace tandem {
namespace {

bool comes_before(const Post* a, const Post* b) {
    if (a->when.has_value() != b->when.has_value()) return a->when.has_value();
    if (a->when && *a->when != *b->when) return *a->when < *b->when;
    if (!a->when && a->rank != b->rank) return a->rank < b->rank;
    return std::tie(a->title, a->id) < std::tie(b->title, b->id);
}

std::string date_text(const facts::Words& words, const Post& post) {
    if (!post.when) return std::string(words("board.no_date"));
    const int minute = static_cast<int>(minute_of_day(*post.when).count());
    return facts::weekday_day(date::year_month_day(day_of(*post.when)), words.language()) + " · " +
        words.time_text(minute);
}

void put_networks(const BoardSource& source, const Post& post, BoardCard& card) {
    for (const Variant& variant : post.variants) {
        if (variant.status && is_off_calendar(*variant.status)) continue;
        const Channel* channel = source.project.channels.find(variant.channel);
        const facts::Network* network = channel ? source.facts.networks.find(channel->network) : nullptr;
        if (network && std::find(card.networks.begin(), card.networks.end(), network) == card.networks.end())
            card.networks.push_back(network);
    }
}

// The first step on the way to publication whose time has passed; "" for none.
std::string late_step_text(const BoardSource& source, const Post& post) {
    if (!source.plan) return {};
    const TimeZone* found = source.zones.find(source.project.settings.zone);
    const TimeZone& zone = found ? *found : source.zones.utc();
    const std::vector<PostDeadline> deadlines =
        post_deadlines({source.project, source.facts, *source.plan, source.zones, zone.local(source.now)}, post);
    const auto late = std::find_if(deadlines.begin(), deadlines.end(),
                                   [](const PostDeadline& one) { return one.state == PostDeadline::State::late; });
    if (late == deadlines.end()) return {};
    return source.words.format("board.late_step",
                               {{"step", source.words("status." + std::string(word_of(late->step)))}});
}

std::string warning_of(const BoardSource& source, const Post& post, bool late) {
    std::string text;
    const auto add = [&](std::string_view line) { text += (text.empty() ? "" : "\n") + std::string(line); };
    if (late) {
        add(source.words("board.late"));
        for (const MissingPart& part : missing_at(source.project, source.facts, post, post.status))
            add(missing_text(source.words, part));
    } else if (const std::string step = late_step_text(source, post); !step.empty()) {
        add(step);
    }
    for (const Variant& variant : post.variants)
        if (variant.to_reschedule) {
            add(to_do_in_tool(source.words, tool_of(source.project, variant), is_removal(post, variant)));
            break;
        }
    const std::vector<PostProblem> problems =
        problems_with_files(source.project, source.facts, post, source.media, source.words.language());
    if (!problems.empty()) add(problems_text(source.words, problems));
    return text;
}

void count_other(const Post& post, bool latest_is_near, BoardOthers& others) {
    const bool nearer = latest_is_near ? *post.when > others.when : *post.when < others.when;
    if (others.count++ > 0 && !nearer) return;
    others.nearest = post.id;
    others.when = *post.when;
}

}  // namespace

bool BoardModel::empty() const {
    return std::all_of(columns.begin(), columns.end(), [](const BoardColumn& one) { return one.posts.empty(); });
}

std::optional<BoardPlace> place_of(const BoardModel& model, Id<Post> post) {
    for (std::size_t i = 0; i < model.columns.size(); ++i) {
        const std::vector<Id<Post>>& posts = model.columns[i].posts;
        const auto at = std::find(posts.begin(), posts.end(), post);
        if (at != posts.end()) return BoardPlace{i, static_cast<std::size_t>(at - posts.begin())};
    }
    return std::nullopt;
}

BoardModel board_model(const Project& project, const Filters& filters, date::year_month month) {
    const DayRange days{first_day(month), first_day(month + date::months(1))};
    BoardModel model;
    for (const PostStatus step : {PostStatus::archived, PostStatus::cancelled})
        if (filters.admits(step)) model.steps.push_back(step);
    std::array<std::vector<const Post*>, EnumWords<PostStatus>::words.size()> columns;
    for (const Post& post : project.posts) {
        if (!filters.admits(post.status)) continue;
        const auto column = static_cast<std::size_t>(post.status);
        const bool shown = !post.when || days.contains(day_of(*post.when));
        if (!filters.lets(project, post))
            model.filtered += shown ? 1 : 0;
        else if (shown)
            columns[column].push_back(&post);
        else if (day_of(*post.when) < days.begin)
            count_other(post, true, model.columns[column].before);
        else
            count_other(post, false, model.columns[column].after);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::sort(columns[i].begin(), columns[i].end(), comes_before);
        model.columns[i].posts.reserve(columns[i].size());
        for (const Post* post : columns[i]) model.columns[i].posts.push_back(post->id);
    }
    return model;
}

std::string BoardCard::value() const {
    std::string text;
    for (const facts::Network* network : networks) text += (text.empty() ? "" : " ") + network->letters;
    return text + (text.empty() ? "" : " · ") + date;
}

BoardCard board_card(const BoardSource& source, const Post& post) {
    BoardCard card;
    card.post = post.id;
    card.status = post.status;
    card.title = post.title;
    card.date = date_text(source.words, post);
    put_networks(source, post, card);
    if (const Campaign* campaign = post.campaign ? source.project.campaigns.find(*post.campaign) : nullptr) {
        card.campaign = campaign->name;
        card.color = campaign->color;
    }
    std::vector<std::string> labels = post.tags;
    if (const char side = side_in_test(source.project, post.id))
        labels.insert(labels.begin(), source.words.format("board.version", {{"side", std::string(1, side)}}));
    card.labels = labels_text(labels);
    for (const auto& id : {post.creator, post.supervisor})
        if (const Person* person = id ? source.project.people.find(*id) : nullptr; person && card.initials.empty())
            card.initials = initials_of(*person);
    card.series_note = series_note(source.project, source.words, post);
    card.late = is_late(source.project, source.zones, post, source.now);
    card.warning = warning_of(source, post, card.late);
    return card;
}

}  // namespace tandem
