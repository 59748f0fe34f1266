#include "ui/calendar/card_lines.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/conflict_text.hpp"
#include "app/gap_text.hpp"
#include "app/label_text.hpp"
#include "app/move_requests.hpp"
#include "app/post_lock.hpp"
#include "app/shown_observances.hpp"
#include "app/tool_text.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar/task_kinds.hpp"

namespace tandem {
namespace {

// Parts of one line before the rest is folded into a count.
constexpr std::size_t most_names = 2, most_kinds = 3, most_landing_days = 4, most_listed = 3;

std::string first_name(const Project& project, Id<Person> id) {
    const Person* person = project.people.find(id);
    return person != nullptr ? person->name.substr(0, person->name.find(' ')) : std::string();
}

const Task* task_of(const CardSource& source, const TaskMove& move) {
    const Task* task = source.preview->plan.task(move.task);
    return task != nullptr ? task : source.plan.task(move.task);
}

std::string_view role_word(const facts::Words& words, Hat role) {
    return words(role == Hat::cm ? "hat.cm" : "hat.smm");
}

// "Camille, Yanis +1": who does these tasks afterwards (before, when they go), those with most of them first.
std::string doers(const CardSource& source, const std::vector<const TaskMove*>& moves) {
    std::map<Id<Person>, int> counts;
    for (const TaskMove* move : moves) {
        const auto& placement = move->after ? move->after : move->before;
        if (placement) ++counts[placement->person];
    }
    std::vector<std::pair<int, std::string>> names;
    for (const auto& [person, count] : counts) names.emplace_back(-count, first_name(source.preview->project, person));
    std::sort(names.begin(), names.end());
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i) text += (i == 0 ? "" : ", ") + names[i].second;
    if (names.size() > most_names) text += " +" + std::to_string(names.size() - most_names);
    return text;
}

// "réponses 3 · modération 2 · bilan 1", the most first.
std::string kinds(const CardSource& source, const std::vector<const TaskMove*>& moves) {
    std::map<TaskType, int> counts;
    for (const TaskMove* move : moves)
        if (const Task* task = task_of(source, *move)) ++counts[task->type];
    return task_kinds_text(source.words, counts, most_kinds);
}

// "jeu. 22 · ven. 23 · jeu. 29 +1": where the tasks come to stand.
std::string landing_days(const CardSource& source, const std::vector<const TaskMove*>& moves) {
    std::set<Day> days;
    for (const TaskMove* move : moves)
        if (const Task* task = source.preview->plan.task(move->task))
            days.insert(move->after ? move->after->day : day_of(task->begin));
    std::string text;
    std::size_t count = 0;
    for (const Day& day : days)
        if (count++ < most_landing_days)
            text +=
                (text.empty() ? "" : " · ") + short_day(day, source.drag.over.value_or(day), source.words.language());
    if (count > most_landing_days) text += " +" + std::to_string(count - most_landing_days);
    return text;
}

void add_task_line(const CardSource& source, const std::vector<const TaskMove*>& moves, std::string_view key, Hat role,
                   std::vector<CardLine>& lines) {
    if (moves.empty()) return;
    CardLine line;
    line.sign = CardSign::tasks;
    line.sign_tone = CardTone::cm;
    const auto count = static_cast<std::int64_t>(moves.size());
    line.spans.push_back(
        {source.words.count(key, count, {{"role", role_word(source.words, role)}}), CardTone::plain, false});
    line.outcome = {doers(source, moves), CardTone::cm, true};
    line.captions.push_back({kinds(source, moves), {}});
    if (const std::string days = landing_days(source, moves); !days.empty()) line.captions.push_back({days, {}});
    lines.push_back(std::move(line));
}

// Why a task that is not of the dragged item moves, and for which other task.
std::string cause_text(const CardSource& source, const MoveCause& cause) {
    using Kind = MoveCause::Kind;
    const Task* by = cause.by ? source.preview->plan.task(*cause.by) : nullptr;
    const Project& project = by ? source.preview->project : source.project;
    if (!by && cause.by) by = source.plan.task(*cause.by);
    const auto with_task = [&](std::string_view key) {
        return source.words.format(
            key, {{"task", by ? task_title(project, source.facts, *by, source.words.language()) : "–"}});
    };
    switch (cause.kind) {
        case Kind::edited: return std::string(source.words("card.cause.edited"));
        case Kind::staffed: return std::string(source.words("card.cause.staffed"));
        case Kind::evicted: return with_task("card.cause.evicted");
        case Kind::chained: return with_task("card.cause.chained");
        case Kind::displaced: return with_task("card.cause.displaced");
        case Kind::retried:
            return by ? with_task("card.cause.retried") : std::string(source.words("card.cause.staffed"));
    }
    return {};
}

// Under the count of other tasks: each cause, and below it the tasks that move for it.
void add_causes(const CardSource& source, const std::vector<const TaskMove*>& moves, CardLine& line) {
    std::vector<std::pair<std::string, std::string>> causes;
    for (const TaskMove* move : moves) {
        const Task* task = task_of(source, *move);
        if (!task || !move->cause) continue;
        const std::string why = cause_text(source, *move->cause);
        const std::string title = task_title(source.preview->project, source.facts, *task, source.words.language());
        const auto known =
            std::find_if(causes.begin(), causes.end(), [&](const auto& one) { return one.first == why; });
        if (known == causes.end())
            causes.emplace_back(why, title);
        else
            known->second += ", " + title;
    }
    for (const auto& [why, tasks] : causes) {
        line.captions.push_back({why, {}});
        line.captions.push_back({tasks, {}});
    }
}

}  // namespace

std::string card_day(Day day, Day near, facts::Language language) {
    const date::year_month_day ymd(day);
    return facts::capitalised(month_of(day) == month_of(near) ? facts::weekday_day_long(ymd, language)
                                                              : facts::weekday_day_month(ymd, language));
}

std::string short_day(Day day, Day near, facts::Language language) {
    const date::year_month_day ymd(day);
    return month_of(day) == month_of(near) ? facts::weekday_day(ymd, language)
                                           : facts::weekday_day_month(ymd, language);
}

void add_task_lines(const CardSource& source, std::vector<CardLine>& lines) {
    using Kind = TaskMove::Kind;
    constexpr std::pair<Kind, std::string_view> sorts[] = {{Kind::moved, "card.move"},
                                                           {Kind::retimed, "card.retime"},
                                                           {Kind::added, "card.add"},
                                                           {Kind::removed, "card.remove"},
                                                           {Kind::reassigned, "card.reassign"}};
    std::vector<const TaskMove*> displaced;
    for (const auto& [kind, key] : sorts) {
        for (const Hat role : {Hat::cm, Hat::smm}) {
            std::vector<const TaskMove*> moves;
            for (const TaskMove& move : source.preview->consequences.tasks) {
                const Task* task = task_of(source, move);
                if (move.kind == kind && !move.by_chain && task != nullptr && task->role == role)
                    moves.push_back(&move);
            }
            add_task_line(source, moves, key, role, lines);
        }
    }
    for (const TaskMove& move : source.preview->consequences.tasks)
        if (move.by_chain) displaced.push_back(&move);
    if (!displaced.empty()) {
        CardLine line;
        add_causes(source, displaced, line);
        line.spans.push_back({source.words.count("card.displaced", static_cast<std::int64_t>(displaced.size())),
                              CardTone::quiet, false});
        line.sign_tone = CardTone::quiet;
        lines.push_back(std::move(line));
    }
    if (lines.empty()) {
        CardLine line;
        line.sign_tone = CardTone::quiet;
        line.spans.push_back({std::string(source.words("card.nothing")), CardTone::plain, false});
        lines.push_back(std::move(line));
    }
}

void add_budget_line(const CardSource& source, std::vector<CardLine>& lines) {
    const BudgetChange& budget = source.preview->consequences.budget;
    const bool changed = budget.before != budget.after;
    add_money_lines(source, lines);
    if (!changed && (!budget.campaign || budget.after.cents == 0)) return;
    const std::string& currency = source.project.settings.currency;
    const facts::Language language = source.words.language();
    const std::string before = facts::money_text(budget.before.cents, currency, language);
    const std::string after = facts::money_text(budget.after.cents, currency, language);
    CardLine line;
    line.part = CardLine::Part::budget;
    line.weight = changed ? 1 : 0;
    line.sign = CardSign::money;
    line.sign_tone = CardTone::quiet;
    if (changed) {
        line.spans.push_back(
            {source.words.format("card.budget", {{"before", before}, {"after", after}}), CardTone::plain, false});
        line.outcome = {facts::signed_money_text(budget.after.cents - budget.before.cents, currency, language),
                        CardTone::warning, true};
    } else {
        line.spans.push_back({std::string(source.words("card.budget_unchanged")), CardTone::plain, false});
        line.outcome = {after, CardTone::quiet, true};
    }
    lines.push_back(std::move(line));
}

// The first names of people, or titles, with a count for those that there is no room for.
std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most_listed); ++i) text += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > most_listed) text += " +" + std::to_string(names.size() - most_listed);
    return text;
}

void add_inform_line(const CardSource& source, std::vector<CardLine>& lines) {
    std::vector<std::string> names;
    for (const PersonNews& news : source.preview->consequences.inform)
        names.push_back(first_name(source.preview->project, news.person));
    if (names.empty()) return;
    CardLine line;
    line.part = CardLine::Part::conflicts;
    line.sign = CardSign::person;
    line.sign_tone = CardTone::warning;
    line.spans.push_back({source.words.format("card.inform", {{"people", listed(names)}}), CardTone::plain, false});
    lines.push_back(std::move(line));
}

// What a campaign's new days leave out.
void add_left_outside_lines(const CardSource& source, std::vector<CardLine>& lines) {
    using Kind = LeftOutside::Kind;
    for (const auto& [kind, key] : {std::pair(Kind::post, "card.left_outside"), {Kind::flight, "card.cut_flights"}}) {
        std::vector<std::string> names;
        for (const LeftOutside& left : source.preview->consequences.left_outside) {
            if (left.kind != kind) continue;
            const Post* post = source.preview->project.posts.find({left.item});
            const Flight* flight = source.preview->project.flights.find({left.item});
            names.push_back(post ? post->title : flight ? flight->name : std::string());
        }
        if (names.empty()) continue;
        CardLine line;
        line.part = CardLine::Part::conflicts;
        line.sign = CardSign::warning;
        line.sign_tone = CardTone::warning;
        line.spans.push_back(
            {source.words.count(key, static_cast<std::int64_t>(names.size())), CardTone::plain, false});
        line.captions.push_back({listed(names), {}});
        lines.push_back(std::move(line));
    }
}

// Tandem publishes nothing: what was scheduled in another tool has to be changed there.
void add_tool_lines(const CardSource& source, std::vector<CardLine>& lines) {
    for (const ToolNews& news : source.preview->consequences.tools) {
        CardLine line;
        line.part = CardLine::Part::conflicts;
        line.sign = CardSign::tool;
        line.sign_tone = CardTone::warning;
        line.spans.push_back({to_do_in_tool(source.words, news.tool, news.removal), CardTone::plain, false});
        lines.push_back(std::move(line));
    }
}

// What the change means for the strategy: the first thing that gets worse, or better where nothing does, and how many
// more there are.
void add_strategy_line(const CardSource& source, std::vector<CardLine>& lines) {
    const std::vector<GapChange>& gaps = source.preview->consequences.gaps;
    if (gaps.empty()) return;
    const auto worse = [](const GapChange& change) {
        return !change.cured && (change.before == 0 || change.gap.amount > change.before);
    };
    auto first = std::find_if(gaps.begin(), gaps.end(), worse);
    const bool any_worse = first != gaps.end();
    if (!any_worse) first = gaps.begin();
    CardLine line;
    line.part = CardLine::Part::conflicts;
    line.sign = CardSign::strategy;
    line.sign_tone = any_worse ? CardTone::warning : CardTone::quiet;
    line.spans.push_back(
        {gap_change_text(source.facts, source.words, source.preview->project, *first), CardTone::plain, false});
    if (gaps.size() > 1)
        line.captions.push_back({source.words.count("card.more_gaps", static_cast<std::int64_t>(gaps.size() - 1)), {}});
    lines.push_back(std::move(line));
}

// A sensitive topic on the day where posts would go out. Gives the topics: the conflict of each is told with that.
std::vector<std::string> add_tone_lines(const CardSource& source, std::vector<CardLine>& lines) {
    std::vector<std::string> topics;
    if (source.drag.of_span() || !source.drag.over) return topics;
    const DayRange alone{*source.drag.over, *source.drag.over + date::days(1)};
    for (const auto& [day, entries] : shown_observances(source.facts, source.project, alone, source.words))
        for (const ShownObservance& one : entries) {
            if (!one.needs_tone_warning) continue;
            CardLine line;
            line.part = CardLine::Part::conflicts;
            line.sign = CardSign::warning;
            line.sign_tone = CardTone::warning;
            line.spans.push_back({source.words.format("card.tone", {{"name", one.name}}), CardTone::plain, false});
            lines.push_back(std::move(line));
            topics.push_back(one.name);
        }
    return topics;
}

void add_conflict_lines(const CardSource& source, std::vector<CardLine>& lines) {
    std::vector<std::string> said, told;
    for (const std::string& topic : add_tone_lines(source, lines))
        told.push_back(source.words.format("conflict.tone_warning", {{"observance", topic}}));
    add_tool_lines(source, lines);
    add_strategy_line(source, lines);
    add_inform_line(source, lines);
    add_left_outside_lines(source, lines);
    const auto known = [](const std::vector<std::string>& texts, const std::string& text) {
        return std::find(texts.begin(), texts.end(), text) != texts.end();
    };
    std::vector<Id<Post>> moved = posts_that_move(source.drag, source.project);
    if (moved.empty() && !source.drag.of_span()) moved.push_back({source.drag.item});
    for (const PlanConflict& conflict : source.preview->consequences.conflicts) {
        const std::string day = conflict.day
            ? card_day(*conflict.day, source.drag.over.value_or(*conflict.day), source.words.language())
            : std::string();
        std::string text = conflict_text(source.facts, source.words, *source.preview, conflict, moved, day);
        if (!text.empty() && !known(said, text) && !known(told, text)) said.push_back(std::move(text));
    }
    for (std::string& text : said) {
        CardLine line;
        line.part = CardLine::Part::conflicts;
        line.sign = CardSign::warning;
        line.sign_tone = CardTone::warning;
        line.spans.push_back({std::move(text), CardTone::plain, false});
        lines.push_back(std::move(line));
    }
}

// What keeps the refused post, or its channel that is dragged, where it is; else what the check says.
std::string refusal_text(const CardSource& source) {
    const Post* post = source.project.posts.find({source.check.item});
    std::optional<Label> why;
    if (post != nullptr && source.drag.kind == DragState::Kind::variant) {
        for (const Id<Variant>& id : source.drag.variants)
            if (const Variant* variant = post->variant(id); variant != nullptr && !why)
                why = why_date_stays(source.project, *post, *variant, source.words.language());
    } else if (post != nullptr) {
        why = why_date_stays(source.project, *post, source.words.language());
    }
    return why ? text_of(source.words, *why) : std::string(source.words(refusal_word(source.check.answer)));
}

CardLine refusal_line(const CardSource& source) {
    CardLine line;
    line.sign = CardSign::refused;
    line.sign_tone = CardTone::over;
    line.spans.push_back({refusal_text(source), CardTone::over, true});
    const Post* post = source.project.posts.find({source.check.item});
    // Of several, say which one.
    if (post != nullptr && source.check.item != source.drag.item) line.captions.push_back({post->title, {}});
    // A copy is free to go anywhere.
    if (post != nullptr && (source.drag.kind == DragState::Kind::post || source.drag.kind == DragState::Kind::idea))
        line.captions.push_back(
            {source.words.format(source.drag.posts.size() > 1 ? "card.refused_several" : "card.refused_copy",
                                 {{"key", source.words("key.ctrl")}}),
             {}});
    return line;
}

}  // namespace tandem
