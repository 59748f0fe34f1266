// What the search finds among what it has, and how much of it is shown.
#include <algorithm>
#include <iterator>
#include <map>

#include "app/search_index.hpp"

namespace tandem {

SearchEntry SearchIndex::entry_of(const Indexed& one) const {
    return {one.kind, one.command, one.item, std::string(title_of(one)), one.day, one.enabled};
}

// Without a word all commands that can be run.
std::vector<SearchIndex::Scored> SearchIndex::commands_at_hand() const {
    std::vector<Scored> found;
    for (const Indexed& one : all_)
        if (one.kind == SearchEntry::Kind::command && one.enabled) found.push_back({&one, one.at_once ? 2 : 1});
    return found;
}

// In the order of the index. Only what was near to an answer of a query that this one goes on from is looked at.
std::vector<SearchIndex::Scored> SearchIndex::scored(const SearchQuery& query, SearchTrail& trail) const {
    std::vector<SearchTrail::Step>& steps = trail.steps;
    while (!steps.empty() && !narrows(query, steps.back().query)) steps.pop_back();
    trail.entries = trail.bytes = 0;
    std::vector<Scored> found;
    SearchTrail::Step step{query, {}};
    const auto look_at = [&](std::size_t i) {
        const Indexed& one = all_[i];
        const std::size_t end = i + 1 < all_.size() ? all_[i + 1].title : texts_.size();
        const SearchAnswer answer = answer_of(part(one.folded, one.behind), part(one.behind, end), query);
        ++trail.entries;
        trail.bytes += end - one.folded;
        if (answer.score > 0) found.push_back({&one, answer.score});
        if (answer.near) step.near.push_back(static_cast<std::uint32_t>(i));
    };
    if (steps.empty())
        for (std::size_t i = 0; i < all_.size(); ++i) look_at(i);
    else
        for (const std::uint32_t i : steps.back().near) look_at(i);
    steps.push_back(std::move(step));
    return found;
}

// What its kind is put in order by. The days of the calendar come after what is the project's own: that one begins with
// the query counts no more there. What cannot be done comes last.
int SearchIndex::rank_of(const Indexed& best, int score, const SearchQuery& query) const {
    if (!best.enabled) return 0;
    if (best.kind != SearchEntry::Kind::observance) return score;
    return score - beginning_score(part(best.folded, best.behind), query);
}

SearchIndex::Ranked SearchIndex::ranked(std::vector<Scored> found, std::size_t most, const SearchQuery& query) const {
    std::stable_sort(found.begin(), found.end(), [](const Scored& a, const Scored& b) {
        return std::pair(a.what->enabled, a.score) > std::pair(b.what->enabled, b.score);
    });
    const Scored best = found.front();
    Ranked ranked{rank_of(*best.what, best.score, query), {best.what->kind, {}, found.size()}};
    if (found.size() > most) found.resize(most);
    for (const Scored& one : found) ranked.group.entries.push_back(entry_of(*one.what));
    return ranked;
}

// Those that have no text here come after those that have, where there is room. Nobody counts them all.
void SearchIndex::add_other_tasks(std::map<SearchEntry::Kind, Ranked>& kinds, const SearchQuery& query,
                                  std::size_t most) const {
    constexpr SearchEntry::Kind kind = SearchEntry::Kind::task;
    const auto near = kinds.find(kind);
    const std::size_t there = near == kinds.end() ? 0 : near->second.group.entries.size();
    if (near != kinds.end() && near->second.group.is_part()) {
        near->second.group.counted = false;
        return;
    }
    std::vector<FoundTask> others = other_tasks_->find(query, texts_, most - there + 1);
    if (others.empty()) return;
    Ranked& tasks = kinds[kind];
    SearchGroup& group = tasks.group;
    if (there == 0) tasks.best = others.front().score, group.kind = kind;
    group.counted = others.size() <= most - there;
    if (!group.counted) others.pop_back();
    for (FoundTask& task : others) group.entries.push_back({kind, {}, task.id.value, std::move(task.title), {}});
    group.all = group.entries.size();
}

std::vector<SearchGroup> SearchIndex::groups(std::string_view typed, const SearchBounds& bounds,
                                             SearchTrail& trail) const {
    const SearchQuery query(typed);
    if (query.empty()) trail = {};
    std::map<SearchEntry::Kind, std::vector<Scored>> found;
    for (const Scored& one : query.empty() ? commands_at_hand() : scored(query, trail))
        found[one.what->kind].push_back(one);
    std::map<SearchEntry::Kind, Ranked> kinds;
    for (auto& [kind, of_kind] : found) {
        const std::size_t most = query.empty() ? of_kind.size() : bounds.most_of(kind);
        kinds.emplace(kind, ranked(std::move(of_kind), most, query));
    }
    if (other_tasks_ && !query.empty()) add_other_tasks(kinds, query, bounds.most_of(SearchEntry::Kind::task));
    std::vector<Ranked*> order;
    for (auto& [kind, one] : kinds) order.push_back(&one);
    std::stable_sort(order.begin(), order.end(), [](const Ranked* a, const Ranked* b) { return a->best > b->best; });
    std::vector<SearchGroup> groups;
    for (Ranked* one : order) groups.push_back(std::move(one->group));
    return groups;
}

std::vector<SearchEntry> SearchIndex::find(std::string_view typed, std::size_t most) const {
    SearchTrail trail;
    std::vector<SearchEntry> entries;
    for (SearchGroup& group : groups(typed, {.most = most}, trail))
        std::move(group.entries.begin(), group.entries.end(), std::back_inserter(entries));
    return entries;
}

}  // namespace tandem
