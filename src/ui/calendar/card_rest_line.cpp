#include <cstdlib>

#include "app/shift_rest.hpp"
#include "model/move_bar.hpp"
#include "ui/calendar/card_lines.hpp"
#include "ui/calendar/drag_request.hpp"

namespace tandem {
namespace {

struct RestTold {
    std::string text;
    bool moves = false;
    RestOfPosts rest;
};

std::string counted(const facts::Words& words, std::string_view key, const RestOfPosts& rest, int days) {
    return words.count(key, static_cast<std::int64_t>(rest.follow.size()), {{"days", words.count("when.days", days)}});
}

RestTold told_of_posts(const CardSource& source) {
    RestTold told{{}, false, rest_of_posts(source.project, source.drag.posts)};
    const int days = std::abs(source.drag.by_days());
    told.moves = !told.rest.follow.empty() && days != 0;
    if (told.moves)
        told.text = counted(source.words, "card.rest", told.rest, days);
    else
        told.text = source.words(told.rest.follow.empty() ? "card.rest_none" : "card.rest_waits");
    return told;
}

RestTold told_of_idea(const CardSource& source) {
    const RoomForPosts room = room_for_idea(source.drag, source.project);
    RestTold told{{}, !room.rest.follow.empty(), room.rest};
    if (told.moves)
        told.text = counted(source.words, "card.room", room.rest, room.by_days);
    else
        told.text = source.words(room.needed ? "card.rest_none" : "card.room_free");
    return told;
}

}  // namespace

void add_rest_line(const CardSource& source, std::vector<CardLine>& lines) {
    if (!source.drag.takes_rest()) return;
    const RestTold told = source.drag.kind == DragState::Kind::idea ? told_of_idea(source) : told_of_posts(source);
    CardLine line;
    line.sign = CardSign::rest;
    line.sign_tone = told.moves ? CardTone::plain : CardTone::quiet;
    line.spans.push_back({told.text, CardTone::plain, false});
    if (told.moves && source.drag.kind != DragState::Kind::idea)
        line.captions.push_back({std::string(source.words("card.rest_channels")), {}});
    if (!told.rest.stay.empty()) line.captions.push_back({those_that_stay(source.words, told.rest), {}});
    lines.push_back(std::move(line));
}

void add_fixed_tiles_line(const CardSource& source, std::vector<CardLine>& lines) {
    if (source.drag.kind != DragState::Kind::tile) return;
    RestOfPosts fixed;
    for (const Id<Post> id : source.drag.carried)
        if (const Post* post = source.project.posts.find(id))
            if (const MoveBar bar = move_bar(source.project.settings, *post); bar != MoveBar::none) ++fixed.stay[bar];
    if (fixed.stay.empty()) return;
    CardLine line;
    line.sign = CardSign::rest;
    line.sign_tone = CardTone::quiet;
    line.spans.push_back({those_that_stay(source.words, fixed), CardTone::plain, false});
    lines.push_back(std::move(line));
}

}  // namespace tandem
