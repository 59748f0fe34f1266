#include "app/search_index.hpp"

#include <algorithm>
#include <map>

#include "exchange/fold_name.hpp"
#include "plan/occasions.hpp"

namespace tandem {
namespace {

using EntryKind = SearchEntry::Kind;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += ' ' + word;
    return text;
}

// How well a folded text answers: every word of the query must be in it. 0: it does not.
int score_of(const std::string& folded, const std::vector<std::string>& query, const std::string& whole) {
    int score = 1;
    for (const std::string& word : query) {
        if (folded.find(' ' + word) != std::string::npos)
            score += 2;
        else if (word.size() < 3 || folded.find(word) == std::string::npos)
            return 0;
    }
    return score + (folded.starts_with(whole) ? 3 : 0);
}

}  // namespace

SearchIndex::SearchIndex(const Workbench& workbench, const facts::Words& words) {
    for (const Command& one : commands()) {
        // The search itself, and Escape, lead nowhere from here.
        if (one.id == CommandId::palette || one.id == CommandId::step_back || !is_enabled(one, workbench)) continue;
        add({EntryKind::command, one.id, {}, std::string(words(one.word))}, {}, one.targets != Targets::none);
    }
    if (!workbench.project_open()) return;
    const Project& project = workbench.session().project();
    add_posts(workbench.session());
    for (const Campaign& campaign : project.campaigns)
        add({EntryKind::campaign, {}, campaign.id.value, campaign.name}, {});
    for (const Occasion& one : occasions(project)) add({EntryKind::occasion, {}, one.id, one.name}, {});
    for (const Person& person : project.people) add({EntryKind::person, {}, person.id.value, person.name}, {});
    const bool english = words.language() == facts::Language::english;
    for (const TaskRule& rule : project.rules)
        add({EntryKind::rule, {}, rule.id.value, english ? rule.name_en : rule.name_fr}, {});
}

void SearchIndex::add(SearchEntry entry, std::string_view also, bool at_once) {
    std::string folded = joined(fold_words(entry.title)) + joined(fold_words(also));
    all_.push_back({std::move(entry), std::move(folded), at_once});
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
    for (const Post* post : posts) {
        std::string tags;
        for (const Variant& variant : post->variants)
            for (const std::string& tag : variant.hashtags) tags += ' ' + tag;
        add({EntryKind::post, {}, post->id.value, post->title}, tags);
    }
}

std::vector<SearchEntry> SearchIndex::find(std::string_view query, std::size_t most) const {
    const std::vector<std::string> words = fold_words(query);
    const std::string whole = joined(words);
    struct Scored {
        const Indexed* what;
        int score;
    };
    std::map<EntryKind, std::vector<Scored>> kinds;
    for (const Indexed& one : all_) {
        const int score = words.empty() ? (one.entry.kind != EntryKind::command ? 0
                                               : one.at_once                    ? 2
                                                                                : 1)
                                        : score_of(one.folded, words, whole);
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
