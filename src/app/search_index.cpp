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
int score_of(std::string_view title, std::string_view text, const std::vector<std::string>& query,
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
    add_commands(workbench, words);
    if (!workbench.project_open()) return;
    const Session& session = workbench.session();
    add_posts(session);
    add_people_and_plans(session.project(), words.language());
    add_tasks(session, words.language());
    add_strategy(session.project());
    add_texts(session.project());
}

std::string& SearchIndex::add(EntryKind kind, Uuid item, std::string_view title) {
    Indexed one{kind, {}, item, texts_.size(), 0, 0};
    texts_ += title;
    one.folded = texts_.size();
    append_words(texts_, title);
    one.behind = texts_.size();
    all_.push_back(one);
    return texts_;
}

SearchEntry SearchIndex::entry_of(const Indexed& one) const {
    return {one.kind, one.command, one.item, std::string(title_of(one))};
}

void SearchIndex::add_commands(const Workbench& workbench, const facts::Words& words) {
    for (const Command& one : commands()) {
        // The search itself, and Escape, lead nowhere from here.
        if (one.id == CommandId::palette || one.id == CommandId::step_back || !is_enabled(one, workbench)) continue;
        add(EntryKind::command, {}, words(one.word));
        all_.back().command = one.id;
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
        append_words_of(add(EntryKind::post, post->id.value, post->title), *post);
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
                add(EntryKind::task, id.value, task_title(session.project(), session.facts(), *task, language));
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
    for (const Campaign& campaign : project.campaigns) add(EntryKind::campaign, campaign.id.value, campaign.name);
    for (const Occasion& one : occasions(project)) {
        std::string& found = add(EntryKind::occasion, one.id, one.name);
        if (const Note* note = project.notes.find({one.id})) append_words(found, note->text);
    }
    for (const Person& person : project.people) add(EntryKind::person, person.id.value, person.name);
    const bool english = language == facts::Language::english;
    for (const TaskRule& rule : project.rules)
        add(EntryKind::rule, rule.id.value, english ? rule.name_en : rule.name_fr);
    for (const SavedView& view : project.saved_views) add(EntryKind::saved_view, view.id.value, view.name);
}

void SearchIndex::add_strategy(const Project& project) {
    for (const Channel& channel : project.channels)
        append_words(add(EntryKind::channel, channel.id.value, channel.name), channel.handle);
    for (const Audience& audience : project.audiences) {
        std::string& one = add(EntryKind::audience, audience.id.value, audience.name);
        append_words(one, audience.who), append_words(one, audience.needs);
    }
    for (const Pillar& pillar : project.pillars)
        append_words(add(EntryKind::pillar, pillar.id.value, pillar.name), pillar.purpose);
    for (const Objective& objective : project.objectives)
        append_words(add(EntryKind::objective, objective.id.value, objective.name), objective.note);
    for (const Insight& insight : project.insights) {
        const std::string& title = insight.subject.empty() ? insight.text : insight.subject;
        append_words(add(EntryKind::insight, insight.id.value, title_from(title)), insight.text);
    }
    for (const Decision& decision : project.decisions)
        if (!decision.reason.empty())
            append_words(add(EntryKind::decision, decision.id.value, title_from(decision.reason)), decision.reason);
}

// What people wrote to each other, or use again.
void SearchIndex::add_texts(const Project& project) {
    for (const Comment& comment : project.comments)
        append_words(add(EntryKind::comment, comment.id.value, title_from(comment.text)), comment.text);
    for (const Snippet& snippet : project.snippets) {
        std::string& one = add(EntryKind::snippet, snippet.id.value, snippet.name);
        append_words(one, snippet.text);
        for (const std::string& hashtag : snippet.hashtags) append_words(one, hashtag);
    }
    for (const SavedReply& reply : project.saved_replies) {
        std::string& one = add(EntryKind::reply, reply.id.value, reply.title);
        append_words(one, reply.text);
        for (const std::string& tag : reply.tags) append_words(one, tag);
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
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const Indexed& one = all_[i];
        const std::size_t end = i + 1 < all_.size() ? all_[i + 1].title : texts_.size();
        int score = 0;
        if (!words.empty())
            score = score_of(part(one.folded, one.behind), part(one.behind, end), words, whole, in_texts);
        else if (one.kind == EntryKind::command)
            score = one.at_once ? 2 : 1;
        if (score > 0) kinds[one.kind].push_back({&one, score});
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
        for (const Scored& one : group) found.push_back(entry_of(*one.what));
    return found;
}

}  // namespace tandem
