#pragma once

#include <string>
#include <vector>

#include "facts/words.hpp"
#include "ui/calendar/calendar_state.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

// A post without a date, as its card in the drawer says it.
struct IdeaCard {
    Id<Post> post;
    std::string title;
    PostStatus status{};
    std::string pillar;                           // "" for none
    std::string color;                            // of the pillar, "#RRGGBB"
    std::vector<const facts::Network*> networks;  // of its channels, each once, in their order
    std::string effort;                           // of making it: "45 min"; "" when nobody said
    int rank = 0;
    std::optional<Instant> created_at;
    int pillar_rank = 0;

    bool operator==(const IdeaCard&) const = default;
};

struct IdeaList {
    std::vector<IdeaCard> cards;
    int filtered = 0;  // ideas that the filters hide
};

// Total orders: by rank, newest, pillar or title, then by title and id.
IdeaList idea_list(const Project& project, const facts::Facts& facts, const facts::Words& words, const Filters& filters,
                   IdeaOrder order);

}  // namespace tandem
