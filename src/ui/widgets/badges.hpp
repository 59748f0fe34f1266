#pragma once

#include <span>
#include <string_view>

#include "facts/default_rule.hpp"
#include "facts/network.hpp"
#include "model/person.hpp"
#include "model/post.hpp"
#include "ui/rect.hpp"
#include "ui/text/text_style.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace tandem {

struct ViewContext;

// Small things that stand for a row of the project. They paint; registering is up to the widget they are part of.

const facts::Network* network_of(const ViewContext& view, Id<Channel> channel);
// Letters of the network in its colour, 10 bold; the width used.
float network_letters(const ViewContext& view, ImDrawList& out, float x, float y, float height,
                      const facts::Network* network);
// Letters on a tinted 22 x 16 plate.
void network_badge(const ViewContext& view, ImDrawList& out, float x, float y, const facts::Network* network);
// Bars of the networks side by side, as on the filter.
float network_bars(const ViewContext& view, ImDrawList& out, float x, const Rect& row,
                   std::span<const facts::Network* const> networks);

enum class AvatarTone : unsigned char { smm, cm };
// Initials in a disc as large as the rectangle's height.
void avatar(const ViewContext& view, ImDrawList& out, const Rect& rect, std::string_view initials, AvatarTone tone);
// The tone of the role a person has; both: the SMM's.
AvatarTone tone_of(const Person& person);

// The square of a pillar or a campaign, `size` at 100 %, centred vertically in the row.
void marker_square(const ViewContext& view, ImDrawList& out, float x, const Rect& row, Color color, float size = 8);
// The name of a status, in the user's language.
std::string_view status_word(const ViewContext& view, PostStatus status);
// A rounded plate with a status' glyph and name; its width.
float status_pill(ViewContext& view, float x, float y, PostStatus status);
float status_pill_width(const ViewContext& view, PostStatus status);
// A rounded count or word ("8", "+2") on a tint; its width. x: left side.
float count_pill(ViewContext& view, float x, const Rect& row, std::string_view text, Color ink, Color tint);
// A cap with the name of a key; its width.
float key_cap(ViewContext& view, float x, const Rect& row, std::string_view key);
float key_cap_width(const ViewContext& view, std::string_view key);

// The icon of a kind of task, and its name's key in words.csv.
const char* task_icon(facts::TaskType type);

}  // namespace tandem
