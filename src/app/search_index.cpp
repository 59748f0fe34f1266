#include "app/search_index.hpp"

#include <algorithm>
#include <map>

#include "exchange/fold_name.hpp"
#include "plan/occasions.hpp"
#include "plan/task.hpp"

namespace tandem {
namespace {

using EntryKind = SearchEntry::Kind;

// What a word of a query is worth at the beginning of a word of the title, inside one, and at the beginning of a word
// of the text; a query that begins the title counts once more. Inside words few letters say nothing.
struct SearchScore {
    static constexpr int in_title = 4, inside_title = 2, in_text = 1, title_begins = 6;
    static constexpr std::size_t least_inside = 3, least_in_text = 2;
};

// How well an entry answers: every word of the query must be in it. 0: it does not.
int score_of(const std::string& title, const std::string& text, const std::vector<std::string>& query,
             const std::string& whole, bool in_texts) {
    int score = 0;
    for (const std::string& word : query) {
        const std::size_t letters = word.size() - 1;  // behind the blank
        if (title.find(word) != std::string::npos)
            score += SearchScore::in_title;
        else if (letters >= SearchScore::least_inside && title.find(word.data() + 1, 0, letters) != std::string::npos)
            score += SearchScore::inside_title;
        else if (in_texts && text.find(word) != std::string::npos)
            score += SearchScore::in_text;
        else
            return 0;
    }
    return score + (title.starts_with(whole) ? SearchScore::title_begins : 0);
}

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

// What is behind the title of a post.
void append_words_of(std::string& words, const Post& post) {
    append_words(words, post.text);
    append_words(words, post.note);
    for (const std::string& label : post.tags) append_words(words, label);
    for (const Variant& variant : post.variants) {
        append_words(words, variant.title);
        if (variant.text) append_words(words, *variant.text);
        append_words(words, variant.first_comment);
        for (const std::string& hashtag : variant.hashtags) append_words(words, hashtag);
    }
}

}  // namespace

SearchIndex::SearchIndex(const Workbench& workbench, const facts::Words& words) {
    for (const Command& one : commands()) {
        // The search itself, and Escape, lead nowhere from here.
        if (one.id == CommandId::palette || one.id == CommandId::step_back || !is_enabled(one, workbench)) continue;
        add({EntryKind::command, one.id, {}, std::string(words(one.word))}, one.targets != Targets::none);
    }
    if (!workbench.project_open()) return;
    const Session& session = workbench.session();
    add_posts(session);
    add_people_and_plans(session.project(), words.language());
    add_tasks(session, words.language());
    add_strategy(session.project());
    add_texts(session.project());
}

SearchIndex::Indexed& SearchIndex::add(SearchEntry entry, bool at_once) {
    std::string folded;
    append_words(folded, entry.title);
    all_.push_back({std::move(entry), std::move(folded), {}, at_once});
    return all_.back();
}

void SearchIndex::add_posts(const Session& session) {
    std::vector<const Post*> posts;
    for (const Post& post : session.project().posts) posts.push_back(&post);
    const LocalMinute now = session.now();
    const auto distance = [&](const Post& post) {
        return post.when ? std::chrono::abs(*post.when - now) : std::chrono::minutes::max();
    };
    std::stable_sort(posts.begin(), posts.end(),
                     [&](const Post* a, const Post* b) { return distance(*a) < distance(*b); });
    all_.reserve(all_.size() + posts.size());
    for (const Post* post : posts) append_words_of(add({EntryKind::post, {}, post->id.value, post->title}).text, *post);
}

// By their distance from today, so that those that matter are there where there are too many.
void SearchIndex::add_tasks(const Session& session, facts::Language language) {
    const Day today = day_of(session.now());
    task_days_ = {today, today};
    std::size_t count = 0;
    const auto add_day = [&](Day day) {
        const DayWork& work = session.plan().work(day);
        for (const std::vector<Id<Task>>* part : {&work.placed, &work.unplaced})
            for (const Id<Task> id : *part) {
                const Task* task = session.plan().task(id);
                if (!task || !task->is_open()) continue;
                add({EntryKind::task, {}, id.value, task_title(session.project(), session.facts(), *task, language)});
                ++count;
            }
    };
    for (int away = 0; away <= days_ahead && count < most_tasks; ++away) {
        add_day(today + date::days(away));
        task_days_.end = today + date::days(away + 1);
        if (away == 0 || away > days_back) continue;
        add_day(today - date::days(away));
        task_days_.begin = today - date::days(away);
    }
}

void SearchIndex::add_people_and_plans(const Project& project, facts::Language language) {
    for (const Campaign& campaign : project.campaigns) add({EntryKind::campaign, {}, campaign.id.value, campaign.name});
    for (const Occasion& one : occasions(project)) {
        Indexed& found = add({EntryKind::occasion, {}, one.id, one.name});
        if (const Note* note = project.notes.find({one.id})) append_words(found.text, note->text);
    }
    for (const Person& person : project.people) add({EntryKind::person, {}, person.id.value, person.name});
    const bool english = language == facts::Language::english;
    for (const TaskRule& rule : project.rules)
        add({EntryKind::rule, {}, rule.id.value, english ? rule.name_en : rule.name_fr});
    for (const SavedView& view : project.saved_views) add({EntryKind::saved_view, {}, view.id.value, view.name});
}

void SearchIndex::add_strategy(const Project& project) {
    for (const Channel& channel : project.channels)
        append_words(add({EntryKind::channel, {}, channel.id.value, channel.name}).text, channel.handle);
    for (const Audience& audience : project.audiences) {
        Indexed& one = add({EntryKind::audience, {}, audience.id.value, audience.name});
        append_words(one.text, audience.who), append_words(one.text, audience.needs);
    }
    for (const Pillar& pillar : project.pillars)
        append_words(add({EntryKind::pillar, {}, pillar.id.value, pillar.name}).text, pillar.purpose);
    for (const Objective& objective : project.objectives)
        append_words(add({EntryKind::objective, {}, objective.id.value, objective.name}).text, objective.note);
    for (const Insight& insight : project.insights) {
        const std::string& title = insight.subject.empty() ? insight.text : insight.subject;
        append_words(add({EntryKind::insight, {}, insight.id.value, title_from(title)}).text, insight.text);
    }
    for (const Decision& decision : project.decisions)
        if (!decision.reason.empty())
            append_words(add({EntryKind::decision, {}, decision.id.value, title_from(decision.reason)}).text,
                         decision.reason);
}

// What people wrote to each other, or use again.
void SearchIndex::add_texts(const Project& project) {
    for (const Comment& comment : project.comments)
        append_words(add({EntryKind::comment, {}, comment.id.value, title_from(comment.text)}).text, comment.text);
    for (const Snippet& snippet : project.snippets) {
        Indexed& one = add({EntryKind::snippet, {}, snippet.id.value, snippet.name});
        append_words(one.text, snippet.text);
        for (const std::string& hashtag : snippet.hashtags) append_words(one.text, hashtag);
    }
    for (const SavedReply& reply : project.saved_replies) {
        Indexed& one = add({EntryKind::reply, {}, reply.id.value, reply.title});
        append_words(one.text, reply.text);
        for (const std::string& tag : reply.tags) append_words(one.text, tag);
    }
}

std::vector<SearchEntry> SearchIndex::find(std::string_view query, std::size_t most) const {
    // Each with the blank before it.
    std::vector<std::string> words = fold_words(query);
    std::string whole;
    for (std::string& word : words) whole += word = ' ' + word;
    // A single letter begins a word of nearly every text.
    const bool in_texts = std::any_of(words.begin(), words.end(),
                                      [](const std::string& word) { return word.size() > SearchScore::least_in_text; });
    struct Scored {
        const Indexed* what;
        int score;
    };
    std::map<EntryKind, std::vector<Scored>> kinds;
    for (const Indexed& one : all_) {
        const int score = words.empty() ? (one.entry.kind != EntryKind::command ? 0
                                               : one.at_once                    ? 2
                                                                                : 1)
                                        : score_of(one.folded, one.text, words, whole, in_texts);
        if (score > 0) kinds[one.entry.kind].push_back({&one, score});
    }
    const auto better = [](const Scored& a, const Scored& b) { return a.score > b.score; };
    std::vector<std::vector<Scored>> groups;
    for (auto& [kind, group] : kinds) {
        std::stable_sort(group.begin(), group.end(), better);
        if (!words.empty() && group.size() > most) group.resize(most);
        groups.push_back(std::move(group));
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [&](const auto& a, const auto& b) { return better(a.front(), b.front()); });
    std::vector<SearchEntry> found;
    for (const auto& group : groups)
        for (const Scored& one : group) found.push_back(one.what->entry);
    return found;
}

}  // namespace tandem
