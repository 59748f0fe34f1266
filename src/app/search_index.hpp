#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/command.hpp"
#include "facts/words.hpp"

namespace tandem {

// What a search can find: a thing of the project or a verb of the program.
struct SearchEntry {
    enum class Kind : std::uint8_t { command, post, campaign, person, rule, occasion } kind{};
    CommandId command{};  // of a command
    Uuid item;            // of anything else: its row
    std::string title;    // a command's name, a title, a name

    bool operator==(const SearchEntry&) const = default;
};

// Finds by the beginnings of words, whatever their accents and capitals: "gout ac" finds "Goût : l’acide". Made when
// the search opens; the project stays the same while it is.
class SearchIndex {
  public:
    SearchIndex() = default;
    // Commands that cannot be run now are left out. Posts are in the order of their distance from now, ideas last.
    SearchIndex(const Workbench& workbench, const facts::Words& words);

    // The best first; at most `most` of each kind, kinds together, the kind of the best entry first. For a query
    // without a letter or digit: the commands that act on what is selected, then the others.
    std::vector<SearchEntry> find(std::string_view query, std::size_t most) const;

  private:
    struct Indexed {
        SearchEntry entry;
        std::string folded;    // its words, a blank before each
        bool at_once = false;  // acts on what is selected
    };
    void add(SearchEntry entry, std::string_view also, bool at_once = false);
    void add_posts(const Session& session);

    std::vector<Indexed> all_;
};

}  // namespace tandem
