#pragma once

#include "app/deck_paper.hpp"
#include "app/post_story.hpp"

namespace tandem {

// A post: its pictures at the left, what it says at the right; one page more for each part that has no room. `most_px`
// is the longest side of its pictures.
void put_post_pages(DeckPaper& paper, const DeckPost& post, const PictureOf& pictures, int most_px);

}  // namespace tandem
