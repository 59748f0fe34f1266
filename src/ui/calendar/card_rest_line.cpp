#include <cstdlib>

#include "app/shift_rest.hpp"
#include "ui/calendar/card_lines.hpp"

namespace tandem {
namespace {

std::string_view word_of_bar(MoveBar bar) {
    switch (bar) {
        case MoveBar::published: return "bulk.reason.published";
        case MoveBar::archived: return "bulk.reason.archived";
        case MoveBar::locked:
        case MoveBar::none: break;
    }
    return "card.rest_locked";
}

// "3 restent : 2 publiées, 1 validée et verrouillée"
std::string those_that_stay(const CardSource& source, const RestOfPosts& rest) {
    std::string why;
    int all = 0;
    for (const auto& [bar, count] : rest.stay) {
        why += (why.empty() ? "" : ", ") + source.words.count(word_of_bar(bar), count);
        all += count;
    }
    return source.words.count("card.rest_stays", all, {{"why", why}});
}

}  // namespace

void add_rest_line(const CardSource& source, std::vector<CardLine>& lines) {
    if (!source.drag.takes_rest()) return;
    const RestOfPosts rest = rest_of_posts(source.project, source.drag.posts);
    const int days = std::abs(source.drag.by_days());
    CardLine line;
    line.sign = CardSign::rest;
    line.sign_tone = rest.follow.empty() || days == 0 ? CardTone::quiet : CardTone::plain;
    std::string text;
    if (rest.follow.empty())
        text = source.words("card.rest_none");
    else if (days == 0)
        text = source.words("card.rest_waits");
    else
        text = source.words.count("card.rest", static_cast<std::int64_t>(rest.follow.size()),
                                  {{"days", source.words.count("when.days", days)}});
    line.spans.push_back({std::move(text), CardTone::plain, false});
    if (!rest.stay.empty()) line.captions.push_back({those_that_stay(source, rest), {}});
    lines.push_back(std::move(line));
}

}  // namespace tandem
