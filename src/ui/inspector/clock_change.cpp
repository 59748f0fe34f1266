#include "ui/inspector/clock_change.hpp"

#include <array>

#include "app/clock_change.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

// Of the post, or of one of its channels, which has a time of its own.
void draw_fold_switch(Sheet& sheet, const Post& post, const Variant* own) {
    ViewContext& view = sheet.view();
    sheet.gap(4);
    Rect at = sheet.line(30);
    const std::array segments{Segment{.id = "earlier", .text = view.word("clock.first")},
                              Segment{.id = "later", .text = view.word("clock.second")}};
    at.x1 = std::min(at.x1, at.x0 + segmented_width(view, segments));
    const Fold now = own ? fold_of(post, *own) : post.fold;
    const auto chosen = segmented(view, "fold", at, segments, now == Fold::earlier ? 0 : 1, view.word("clock.which"));
    sheet.gap(4);
    const Fold wanted = chosen == 1 ? Fold::later : Fold::earlier;
    if (!chosen || wanted == now) return;
    Post next = post;
    if (!own) next.fold = wanted;
    for (Variant& variant : next.variants)
        if (own && variant.id == own->id) variant.fold = wanted;
    send_row(view, std::move(next), "undo.clock_fold");
}

void draw_clock_notes(Sheet& sheet, const Post& post, const Variant* own, const std::vector<ClockNote>& notes,
                      bool moves) {
    bool twice = false;
    for (const ClockNote& note : notes) {
        sheet.paragraph_of(note.text, text_style::caption, sheet.view().theme.amber_ink, 16);
        twice = twice || note.twice;
    }
    if (twice && moves) draw_fold_switch(sheet, post, own);
}

}  // namespace

void draw_clock_change(Sheet& sheet, const Post& post, bool moves) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "clock");
    draw_clock_notes(sheet, post, nullptr, clock_notes_of_post(view.words, view.project(), view.ask.zones(), post),
                     moves);
}

void draw_clock_change(Sheet& sheet, const Post& post, const Variant& variant, bool moves) {
    if (!variant.offset_minutes) return;
    ViewContext& view = sheet.view();
    const Scope scope(view, "clock");
    const auto note = clock_note(view.words, view.project(), view.ask.zones(), post, variant);
    if (note) draw_clock_notes(sheet, post, &variant, {*note}, moves);
}

}  // namespace tandem
