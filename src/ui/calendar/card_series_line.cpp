#include "app/series_requests.hpp"
#include "app/shift_rest.hpp"
#include "model/move_bar.hpp"
#include "ui/calendar/card_lines.hpp"

namespace tandem {
namespace {

// What a drop would move besides the post that is grabbed, and what of its series may not move.
RestOfPosts rest_of_series(const CardSource& source, const Post& grabbed, const SeriesView& view) {
    RestOfPosts rest;
    for (const Post* one : view.posts) {
        const bool meant = source.drag.series_scope == SeriesScope::all || *one->series_slot > *grabbed.series_slot;
        if (one->id == grabbed.id || !meant) continue;
        const Post* after = source.preview->project.posts.find(one->id);
        if (const MoveBar bar = move_bar(source.project.settings, *one); bar != MoveBar::none)
            ++rest.stay[bar];
        else if (after && (after->when != one->when || after->variants != one->variants))
            rest.follow.push_back(one->id);
    }
    return rest;
}

}  // namespace

void add_series_line(const CardSource& source, std::vector<CardLine>& lines) {
    const Post* post = source.project.posts.find({source.drag.item});
    const auto view = post ? series_of(source.project, *post) : std::nullopt;
    if (!view || !source.preview || !source.drag.moves_series()) return;
    const RestOfPosts rest = rest_of_series(source, *post, *view);
    if (rest.follow.empty() && rest.stay.empty()) return;
    CardLine line;
    line.sign = CardSign::rest;
    line.sign_tone = rest.follow.empty() ? CardTone::quiet : CardTone::plain;
    const std::string stay = rest.stay.empty() ? std::string() : those_that_stay(source.words, rest);
    const auto count = static_cast<std::int64_t>(rest.follow.size());
    line.spans.push_back({count > 0 ? source.words.count("card.series", count) : stay, CardTone::plain, false});
    if (count > 0 && !stay.empty()) line.captions.push_back({stay, {}});
    lines.push_back(std::move(line));
}

}  // namespace tandem
