#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/search_query.hpp"
#include "app/session.hpp"
#include "facts/language.hpp"

namespace tandem {

// Something that tasks are called after, by its name.
struct NamedSource {
    // Kinds of things whose tasks are made by the same rules.
    enum class Kind : std::uint8_t { post, flight, campaign, occasion, channels, project, observance };
    Kind kind{};
    Uuid id;                         // as in the keys of its tasks
    std::size_t begin = 0, end = 0;  // of its folded name
};

struct FoundTask {
    Id<Task> id;
    std::string title;
    int score = 0;  // as of score_of
};

// Finds tasks by their titles without a text for each: a plan can have hundreds of thousands. The title of a task is
// that of a rule's slot, filled in with the name of what it follows and of its channels; so each word of a query is
// looked for once in every title of a slot and in every name, and tasks are looked at where the two together have all
// words. Titles of their own, of tasks made or renamed by hand and of those that nothing derives any more, are kept; so
// are those of tasks that somebody wrote a note beside.
class TaskSearch {
  public:
    // Tasks that one search looks at, at most, those of the nearest posts first: so that it is over before the next
    // letter.
    static constexpr std::size_t most_looked_at = 20'000;

    // The session outlives it. Tasks of `known`, sorted, are found elsewhere and not here. Sources of a kind are in the
    // order in which they are to be looked through.
    TaskSearch(const Session& session, facts::Language language, std::vector<Id<Task>> known,
               std::vector<NamedSource> sources);

    // The best first, of equally good ones the nearest to now; at most `most`. Names of sources are parts of `names`.
    std::vector<FoundTask> find(const SearchQuery& query, std::string_view names, std::size_t most);

  private:
    friend class TaskSearchRun;
    using SlotVersion = std::pair<Id<RuleSlot>, std::optional<Day>>;
    // What a slot's title is made of.
    struct Pattern {
        NamedSource::Kind kind{};
        std::string folded;  // its own words
        bool has_source = false, has_networks = false, has_month = false;
    };
    struct OwnTitle {
        Id<Task> id;
        std::string title, folded;
        std::string note;  // folded: what somebody wrote beside it
    };
    void add_patterns(const TaskRule& rule);
    void add_pattern(SlotVersion of, NamedSource::Kind kind, std::string_view title);
    void add_tool_pattern();
    void add_sources_without_row();
    void add_own(Id<Task> id, std::string_view note, bool detached_only);
    const std::vector<OwnTitle>& own_titles();
    bool is_known(Id<Task> id) const;

    const Session& session_;
    facts::Language language_;
    std::vector<Id<Task>> known_;
    std::vector<NamedSource> sources_;
    std::string observance_names_;  // folded; of the sources that are observances
    std::map<SlotVersion, std::size_t> slots_;
    std::vector<Pattern> patterns_;
    std::optional<std::vector<OwnTitle>> own_;  // made when they are first asked for
};

// Whether a search shows it: open, done or skipped; not what was deleted or replaced.
bool is_findable(const Task& task);
// The day whose list has it.
Day day_listed(const Plan& plan, const Task& task);

}  // namespace tandem
