#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "app/bulk_edit.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {

struct ViewContext;

// What posts are given from menus, one post or many: in cells and the bar of the list, and beside their own menu.
enum class PostField : std::uint8_t { status, campaign, pillar, channels, creator, supervisor, approver };

// A row of such a menu, and the edit that choosing it makes; without one it is that of a step, which may be asked
// about, or a title.
struct PostChoice {
    MenuRow row;
    std::function<BulkEdit()> edit = {};
    std::optional<PostStatus> step = {};
};

// What is ticked is so of all these posts, what has a dash of some.
std::vector<PostChoice> post_choices(const ViewContext& view, PostField field, const std::vector<Id<Post>>& posts);
std::vector<MenuRow> menu_rows(const std::vector<PostChoice>& choices);
// Steps that none of these posts may take by a drag cannot be chosen, and say why.
void bar_refused_steps(const ViewContext& view, const std::vector<Id<Post>>& posts, std::vector<PostChoice>& choices);

// Gives it to these posts. One alone takes any step; of many, some may have to keep theirs: the question says so, or a
// notice where nothing is asked.
void give(ViewContext& view, const std::vector<Id<Post>>& posts, const PostChoice& choice);
// Sends the edit; tells which posts keep what they have.
void send_bulk(ViewContext& view, BulkEdit edit);

}  // namespace tandem
