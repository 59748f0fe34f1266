#include "app/search_index.hpp"

#include <algorithm>
#include <map>

#include "app/catalogue_rows.hpp"
#include "app/channel_text.hpp"
#include "app/charter_parts.hpp"
#include "app/command_words.hpp"
#include "app/own_days.hpp"
#include "app/post_labels.hpp"
#include "app/post_words.hpp"
#include "app/row_words.hpp"
#include "app/shown_observances.hpp"
#include "exchange/fold_name.hpp"
#include "model/holds.hpp"
#include "plan/occasions.hpp"
#include "plan/task.hpp"

namespace tandem {
namespace {

using EntryKind = SearchEntry::Kind;

// The first line of a text, cut between letters.
std::string title_from(std::string_view text) {
    constexpr std::size_t most_bytes = 90;
    text = trimmed(text);
    std::string line(text.substr(0, text.find('\n')));
    if (line.size() <= most_bytes) return line;
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    return line.substr(0, end) + "…";
}

// Whose tasks are called after it.
std::optional<NamedSource::Kind> source_kind_of(EntryKind kind) {
    switch (kind) {
        case EntryKind::post: return NamedSource::Kind::post;
        case EntryKind::flight: return NamedSource::Kind::flight;
        case EntryKind::campaign: return NamedSource::Kind::campaign;
        case EntryKind::occasion: return NamedSource::Kind::occasion;
        case EntryKind::person:
        case EntryKind::channel: return NamedSource::Kind::channels;
        default: return std::nullopt;
    }
}

std::map<Id<Flight>, std::vector<const Spend*>> spend_by_flight(const Table<Spend>& spend) {
    std::map<Id<Flight>, std::vector<const Spend*>> by_flight;
    for (const Spend& one : spend) by_flight[one.flight].push_back(&one);
    return by_flight;
}

// What somebody wrote beside a task; "" where nobody did.
std::string_view note_of_task(const Project& project, Id<Task> id) {
    if (const TaskMark* mark = project.marks.find({id.value})) return mark->note;
    const ManualTask* manual = project.manual_tasks.find({id.value});
    return manual ? std::string_view(manual->note) : std::string_view();
}

}  // namespace

SearchIndex::SearchIndex(const Workbench& workbench, const facts::Words& words) {
    add_commands(workbench, words);
    if (!workbench.project_open()) return;
    const Session& session = workbench.session();
    add_posts(session);
    add_labels(session.project());
    add_people_and_plans(session.project(), words.language());
    add_flights(session);
    add_days(session, words);
    add_announced_days(session, words);
    add_strategy(session);
    add_findings(session.project());
    add_charter(session.project().charter);
    add_texts(session.project());
    add_tasks(session, words.language());
}

std::string& SearchIndex::add(EntryKind kind, Uuid item, std::string_view title) {
    Indexed one;
    one.kind = kind, one.item = item, one.title = texts_.size();
    texts_ += title;
    one.folded = texts_.size();
    append_words(texts_, title);
    one.behind = texts_.size();
    all_.push_back(one);
    return texts_;
}

void SearchIndex::add(EntryKind kind, Uuid item, std::string_view title, const std::vector<std::string_view>& texts) {
    std::string& words = add(kind, item, title);
    for (const std::string_view text : texts) append_words(words, text);
}

void SearchIndex::add_commands(const Workbench& workbench, const facts::Words& words) {
    for (const Command& one : commands()) {
        // The search itself, and Escape, lead nowhere from here.
        if (one.id == CommandId::palette || one.id == CommandId::step_back) continue;
        append_words(add(EntryKind::command, {}, command_title(words, one)), command_synonyms(words, one.id));
        all_.back().command = one.id;
        all_.back().enabled = is_enabled(one, workbench);
        all_.back().at_once = one.targets != Targets::none;
    }
}

void SearchIndex::add_posts(const Session& session) {
    const LocalMinute now = session.now();
    std::vector<std::pair<std::chrono::minutes, const Post*>> posts;
    posts.reserve(session.project().posts.size());
    for (const Post& post : session.project().posts)
        posts.emplace_back(post.when ? std::chrono::abs(*post.when - now) : std::chrono::minutes::max(), &post);
    std::stable_sort(posts.begin(), posts.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    all_.reserve(all_.size() + posts.size());
    for (const auto& [distance, post] : posts)
        add(EntryKind::post, post->id.value, post->title, texts_behind_title(*post));
}

// Each is found by itself too, besides the posts that have it.
void SearchIndex::add_labels(const Project& project) {
    for (const LabelCount& one : labels_in_use(project.posts)) add(EntryKind::label, {}, one.label);
}

// By their distance from today, so that those that matter are there where there are too many. What else there is, is
// looked for when it is asked for.
void SearchIndex::add_tasks(const Session& session, facts::Language language) {
    std::vector<Id<Task>> known;
    const auto add_day = [&](Day day) {
        const DayWork& work = session.plan().work(day);
        for (const std::vector<Id<Task>>* part : {&work.placed, &work.unplaced})
            for (const Id<Task> id : *part) {
                const Task* task = session.plan().task(id);
                if (!task || !task->is_open()) continue;
                add(EntryKind::task, id.value, task_title(session.project(), session.facts(), *task, language),
                    {note_of_task(session.project(), id)});
                known.push_back(id);
            }
    };
    std::vector<NamedSource> sources;
    for (const Indexed& one : all_)
        if (const auto kind = source_kind_of(one.kind)) sources.push_back({*kind, one.item, one.folded, one.behind});
    const Day today = day_of(session.now());
    for (int away = 0; away <= days_ahead && known.size() < most_tasks; ++away) {
        add_day(today + date::days(away));
        if (away > 0 && away <= days_back) add_day(today - date::days(away));
    }
    std::sort(known.begin(), known.end());
    other_tasks_ = std::make_shared<TaskSearch>(session, language, std::move(known), std::move(sources));
}

void SearchIndex::add_flights(const Session& session) {
    const Project& project = session.project();
    const auto spend = spend_by_flight(project.spend);
    for (const Flight& flight : project.flights) {
        const Channel* channel = flight.name.empty() ? project.channels.find(flight.channel) : nullptr;
        const auto typed = spend.find(flight.id);
        add(EntryKind::flight, flight.id.value, channel ? channel_text(session.facts(), *channel) : flight.name,
            texts_behind_name(flight, typed == spend.end() ? std::vector<const Spend*>{} : typed->second));
    }
}

// As the calendar names them, in the years around today: those that last until today or are to come first, by their
// distance.
void SearchIndex::add_days(const Session& session, const facts::Words& words) {
    const Day today = day_of(session.now());
    const DayRange days{today - date::days(366 * years_back), today + date::days(366 * years_ahead)};
    const ShownDays shown = those_that_begin(shown_observances(session.facts(), session.project(), days, words));
    enum class Part : std::uint8_t { lasting, coming, past };
    const auto part_of = [&](const ShownObservance& one, Day day) {
        if (day >= today) return Part::coming;
        return day + date::days(one.days) > today ? Part::lasting : Part::past;
    };
    const auto add_all = [&](const std::vector<ShownObservance>& of_day, Day day, Part part) {
        for (const ShownObservance& observance : of_day) {
            // The project's own breaks lead to where they are edited.
            const auto is_named = [&](const SchoolBreak& own) { return own.name == observance.name; };
            const auto& own_breaks = session.project().school_breaks;
            const bool own = observance.school && std::any_of(own_breaks.begin(), own_breaks.end(), is_named);
            if (own || part_of(observance, day) != part) continue;
            append_words(add(EntryKind::observance, {}, observance.name), observance.note);
            all_.back().day = day;
        }
    };
    const auto first = shown.lower_bound(today);
    const auto add_before = [&](Part part) {
        for (auto one = first; one != shown.begin();) {
            --one;
            add_all(one->second, one->first, part);
        }
    };
    add_before(Part::lasting);
    for (auto one = first; one != shown.end(); ++one) add_all(one->second, one->first, Part::coming);
    add_before(Part::past);
}

// What nobody can work out: rows of the catalogue whose date is announced each year, by their names on the screen, on
// the day that the project gave them; and days of its own that wait for their date.
void SearchIndex::add_announced_days(const Session& session, const facts::Words& words) {
    const Project& project = session.project();
    const Day today = day_of(session.now());
    std::vector<Id<OwnObservance>> told;
    const auto add_one = [&](const std::string& name, std::string_view note, Day day) {
        append_words(add(EntryKind::observance, {}, name), note);
        all_.back().day = day;
    };
    for (const facts::Observance& row : session.facts().observances) {
        if (!is_announced(row)) continue;
        const std::string& name = row.name.in(words.language());
        const OwnObservance* own = own_day_for(project, row, today);
        const std::vector<Day> next = own ? next_own_days(*own, today, 1) : std::vector<Day>{};
        if (own) told.push_back(own->id);
        // Among the days of the calendar already, or the team does not want to see it.
        const bool listed = own && own->name == name && !next.empty();
        if (listed || (own && own->off)) continue;
        add_one(name, row.note.in(words.language()), next.empty() ? Day{} : next.front());
    }
    for (const OwnObservance& own : project.own_observances)
        if (!own.off && !holds(told, own.id) && is_undated(own)) add_one(own.name, own.note, {});
}

void SearchIndex::add_people_and_plans(const Project& project, facts::Language language) {
    for (const Campaign& campaign : project.campaigns)
        add(EntryKind::campaign, campaign.id.value, campaign.name, texts_behind_name(campaign));
    for (const Occasion& one : occasions(project))
        add(EntryKind::occasion, one.id, one.name, texts_of_occasion(project, one.id));
    for (const Contact& contact : project.contacts)
        add(EntryKind::contact, contact.id.value, contact.name, texts_behind_name(contact));
    for (const Person& person : project.people)
        add(EntryKind::person, person.id.value, person.name, texts_behind_name(person));
    const bool english = language == facts::Language::english;
    for (const TaskRule& rule : project.rules)
        add(EntryKind::rule, rule.id.value, english ? rule.name_en : rule.name_fr, {rule.code});
    for (const SavedView& view : project.saved_views) add(EntryKind::saved_view, view.id.value, view.name);
    for (const SchoolBreak& own : project.school_breaks) add(EntryKind::school_break, own.id.value, own.name);
    // Those of the catalogue have no name in the project.
    for (const Duty& duty : project.duties)
        if (const std::string& name = english ? duty.name_en : duty.name_fr; !name.empty())
            add(EntryKind::duty, duty.id.value, name);
}

void SearchIndex::add_strategy(const Session& session) {
    const Project& project = session.project();
    for (const Channel& channel : project.channels)
        add(EntryKind::channel, channel.id.value, channel_text(session.facts(), channel), texts_behind_name(channel));
    for (const Audience& audience : project.audiences)
        add(EntryKind::audience, audience.id.value, audience.name, {audience.who, audience.needs, audience.tone});
    for (const Pillar& pillar : project.pillars) add(EntryKind::pillar, pillar.id.value, pillar.name, {pillar.purpose});
    for (const Objective& objective : project.objectives)
        add(EntryKind::objective, objective.id.value, objective.name, {objective.note});
}

// What came back from the networks and was noticed elsewhere, what was made of it, and what is tried.
void SearchIndex::add_findings(const Project& project) {
    for (const Insight& insight : project.insights)
        add(EntryKind::insight, insight.id.value, title_from(insight.subject.empty() ? insight.text : insight.subject),
            {insight.text});
    for (const WatchNote& note : project.watch_notes)
        add(EntryKind::watch_note, note.id.value, title_from(note.text), {note.text, note.link});
    for (const Decision& decision : project.decisions)
        if (!decision.reason.empty())
            add(EntryKind::decision, decision.id.value, title_from(decision.reason), {decision.reason});
    for (const AbTest& test : project.ab_tests)
        add(EntryKind::ab_test, test.id.value, test.name, {test.hypothesis, test.result});
}

// Each sentence of a list by itself.
void SearchIndex::add_charter(const Charter& charter) {
    for (const CharterPart& part : charter_parts) {
        const std::vector<std::string> texts = part.list ? charter.*part.list : std::vector{charter.*part.text};
        for (const std::string& text : texts)
            if (!trimmed(text).empty()) add(EntryKind::charter, part.item(), title_from(text), {text});
    }
}

// What people wrote to each other, or use again.
void SearchIndex::add_texts(const Project& project) {
    for (const Comment& comment : project.comments)
        add(EntryKind::comment, comment.id.value, title_from(comment.text), {comment.text, comment.author});
    for (const Approval& approval : project.approvals)
        if (!trimmed(approval.comment).empty())
            add(EntryKind::comment, approval.id.value, title_from(approval.comment),
                {approval.comment, approval.approver});
    for (const Snippet& snippet : project.snippets)
        add(EntryKind::snippet, snippet.id.value, snippet.name, texts_behind_name(snippet));
    for (const SavedReply& reply : project.saved_replies) {
        std::string& words = add(EntryKind::reply, reply.id.value, reply.title);
        append_words(words, reply.text);
        for (const std::string& tag : reply.tags) append_words(words, tag);
    }
}

}  // namespace tandem
