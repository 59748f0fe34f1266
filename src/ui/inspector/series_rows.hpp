#pragma once

#include <cstddef>

#include "ui/rect.hpp"

namespace tandem {

struct Post;
struct Request;
struct UiState;
struct ViewContext;
class Session;
class Sheet;

// The series a post belongs to: its rhythm, for which of its posts an edit in this sheet is meant, and what can be done
// with it; nothing where it belongs to none.
void draw_series_rows(Sheet& sheet, const Post& post);
// At the right of the row: a dated post that belongs to none becomes the first of one.
void draw_repeat_button(ViewContext& view, const Rect& row, const Post& post);

// Makes what a sheet sent since the view had `first` requests mean as many posts as it says.
void spread_requests(ViewContext& view, std::size_t first);
// The same for what comes from elsewhere; false when nothing came of it.
bool submit_as_meant(Session& session, UiState& state, Request request);

}  // namespace tandem
