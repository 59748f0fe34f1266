#pragma once

#include <map>
#include <optional>
#include <set>

#include "app/media_checks.hpp"
#include "ui/preview/preview_model.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// What somebody did with the cards while they are open.
struct PreviewState {
    std::map<Id<Variant>, std::size_t> piece;  // of a carousel: which one is shown
    std::set<Id<Variant>> unfolded;            // their whole text is shown
    std::optional<Id<Variant>> turned_to_end;  // by keyboard: the arrow that is left there is to have the keyboard
    std::map<std::string, MediaFacts> files;   // what is known of those that were drawn
};

// What is known of the file that a card shows: to be asked before what is told by it is drawn.
void look_at_piece(ViewContext& view, float width_px, const PreviewCard& card, PreviewState& state);

// A post as it will look there, from the top of `rect`: the height it takes, in pixels of the screen. Its pictures are
// the files of the project.
float draw_preview_card(ViewContext& view, const Rect& rect, const PreviewCard& card, PreviewState& state);

// What stands with it: how long the text is, what the network would refuse, when it goes out. The height likewise.
float draw_preview_facts(ViewContext& view, const Rect& rect, const Post& post, const PreviewCard& card,
                         const PreviewState& state);
float preview_facts_height(const ViewContext& view, float width_px, const Post& post, const PreviewCard& card,
                           const PreviewState& state);

}  // namespace tandem
