#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.hpp"
#include "app/search_query.hpp"
#include "app/task_search.hpp"
#include "facts/words.hpp"

namespace tandem {

// What a search can find: a thing of the project or a verb of the program. Kinds that answer equally well stand in this
// order.
struct SearchEntry {
    // clang-format off
    enum class Kind : std::uint8_t {
        command, post, campaign, label, flight, person, rule, occasion, contact, task, observance, school_break,
        comment, saved_view, channel, audience, pillar, objective, insight, watch_note, decision, charter, ab_test,
        snippet, reply, duty,
    } kind{};
    // clang-format on
    CommandId command{};  // of a command
    Uuid item;          // of anything else but a label and an observance: its row; of a comment that, or an approval's
    std::string title;  // a command's name, a title, a name, the beginning of a text; the label itself
    Day day{};          // of an observance: the one on which it begins; Day{} where its date is not announced yet

    bool enabled = true;  // of a command: it can be run now

    bool is_dated() const { return day != Day{}; }
    bool operator==(const SearchEntry&) const = default;
};

// Those of a kind that answer, the best first.
struct SearchGroup {
    SearchEntry::Kind kind{};
    std::vector<SearchEntry> entries;
    std::size_t all = 0;  // that were found
    bool counted = true;  // else there are more than that, and nobody knows how many

    bool is_part() const { return all > entries.size() || !counted; }
};

// How many of what is found are given.
struct SearchBounds {
    static constexpr std::size_t most_tasks = 500;

    std::size_t most = 8;                         // of each kind
    std::optional<SearchEntry::Kind> whole = {};  // but all of this one, of tasks that many

    std::size_t most_of(SearchEntry::Kind kind) const {
        if (kind != whole) return most;
        return kind == SearchEntry::Kind::task ? most_tasks : std::numeric_limits<std::size_t>::max();
    }
};

// What searches for a text that is being typed have found so far in one index: a query that goes on from an earlier one
// looks at nothing else.
struct SearchTrail {
    struct Step {
        SearchQuery query;
        std::vector<std::uint32_t> near;  // to an answer, by their places in the index
    };
    std::vector<Step> steps;  // each goes on from the one before it
    // What the last search looked at.
    std::size_t entries = 0, bytes = 0;
};

// Finds by the beginnings of words, whatever their accents and capitals: "gout ac" finds "Goût : l’acide". What is
// found in a title comes before what is found in the text behind it. Made when the search opens; the project stays the
// same while it is.
class SearchIndex {
  public:
    // Open tasks of these days around today, and so many of them, those nearest to today, come before all others: a
    // plan can have hundreds of thousands.
    static constexpr int days_back = 30, days_ahead = 90;
    static constexpr std::size_t most_tasks = 5'000;
    // Observances are found in these years around today.
    static constexpr int years_back = 1, years_ahead = 2;

    SearchIndex() = default;
    // Commands that cannot be run now come after the others, and answer a query only. Posts are in the order of their
    // distance from now, ideas last. The workbench outlives it.
    SearchIndex(const Workbench& workbench, const facts::Words& words);

    // The kind of the best entry first. For a query without a letter or digit: the commands that act on what is
    // selected, then the others, all of them.
    std::vector<SearchGroup> groups(std::string_view typed, const SearchBounds& bounds, SearchTrail& trail) const;
    // The same one after the other, at most `most` of each kind.
    std::vector<SearchEntry> find(std::string_view typed, std::size_t most) const;
    // How many things can be found by texts of their own: tasks that are closed or far from today have none.
    std::size_t size() const { return all_.size(); }

  private:
    // Its texts stand one after the other in `texts_`: the title, the title's words with a blank before each, and those
    // of what is behind it, up to where the next one begins.
    struct Indexed {
        SearchEntry::Kind kind{};
        CommandId command{};
        Uuid item;
        std::size_t title = 0, folded = 0, behind = 0;
        Day day{};
        bool at_once = false;  // acts on what is selected
        bool enabled = true;
    };
    struct Scored {
        const Indexed* what;
        int score;
    };
    struct Ranked {
        int best = 0;
        SearchGroup group;
    };
    // Gives where the words of what is behind the title are to be added, before the next one is.
    std::string& add(SearchEntry::Kind kind, Uuid item, std::string_view title);
    void add(SearchEntry::Kind kind, Uuid item, std::string_view title, const std::vector<std::string_view>& texts);
    void add_commands(const Workbench& workbench, const facts::Words& words);
    std::string_view title_of(const Indexed& one) const { return part(one.title, one.folded); }
    std::string_view part(std::size_t begin, std::size_t end) const {
        return std::string_view(texts_).substr(begin, end - begin);
    }
    SearchEntry entry_of(const Indexed& one) const;
    void add_posts(const Session& session);
    void add_labels(const Project& project);
    void add_tasks(const Session& session, facts::Language language);
    void add_flights(const Session& session);
    void add_days(const Session& session, const facts::Words& words);
    void add_announced_days(const Session& session, const facts::Words& words);
    void add_people_and_plans(const Project& project, facts::Language language);
    void add_strategy(const Session& session);
    void add_findings(const Project& project);
    void add_charter(const Charter& charter);
    void add_texts(const Project& project);
    std::vector<Scored> commands_at_hand() const;
    std::vector<Scored> scored(const SearchQuery& query, SearchTrail& trail) const;
    int rank_of(const Indexed& best, int score, const SearchQuery& query) const;
    // Something was found.
    Ranked ranked(std::vector<Scored> found, std::size_t most, const SearchQuery& query) const;
    void add_other_tasks(std::map<SearchEntry::Kind, Ranked>& kinds, const SearchQuery& query, std::size_t most) const;

    std::vector<Indexed> all_;
    std::string texts_;
    std::shared_ptr<TaskSearch> other_tasks_;  // closed ones and those that are far from today; none without a project
};

}  // namespace tandem
