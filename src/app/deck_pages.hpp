#pragma once

#include <vector>

#include "app/client_deck.hpp"
#include "app/month_pages.hpp"
#include "app/post_story.hpp"
#include "exchange/page.hpp"
#include "facts/words.hpp"

namespace tandem {

// A presentation on paper, 16:9: cover, what changed, months, campaigns, money where it was chosen, a page for each
// post and the next steps, as the deck says. Nothing is cut: what has no room goes on on a page of its own. Pages have
// numbers and entries in the outline, links of posts lead where they say.
std::vector<Page> deck_pages(const Deck& deck, const facts::Facts& facts, const facts::Words& words,
                             const MonthPagesLook& look, const PictureOf& pictures);

// Titles of its posts, and names of its campaigns and flights, that hold characters for which there is no font here or
// say them in their texts, each once.
std::vector<std::string> titles_without_glyphs(const Deck& deck);

}  // namespace tandem
