#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/inspector/sheet.hpp"

namespace tandem {

// Rows of the post's sheet whose value is chosen from a menu; each choice is one undo step. A status is asked about
// first where something lacks.
void choose_status(ViewContext& view, const Rect& line, const Post& post);
void choose_campaign(Sheet& sheet, const Post& post);
void choose_pillar(Sheet& sheet, const Post& post);
void choose_objectives(Sheet& sheet, const Post& post);
void choose_person(Sheet& sheet, const Post& post, std::string_view key_word, std::optional<Id<Person>> Post::*field);
// Who says yes to it: any name may be typed, people and the client's contacts are proposed. Says so where the post is
// about to be approved and nobody is named.
void choose_approver(Sheet& sheet, const Post& post);

// Whom a menu proposes as approver: nobody, the people, the client's contacts.
struct ApproverChoices {
    std::vector<MenuRow> rows;
    std::vector<std::string> names;  // one per row; "" for titles and nobody
};
ApproverChoices approver_choices(const ViewContext& view, const std::function<bool(std::string_view name)>& is_chosen);

// People by name who have not left; the one in `also` in any case.
std::vector<const Person*> people_to_choose(const ViewContext& view, std::optional<Id<Person>> also);

}  // namespace tandem
