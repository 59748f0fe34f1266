#pragma once

#include <string_view>

namespace tandem {

struct ViewContext;

// That something takes its time: what, how far it is (0 to 100), and a way to end it. True once it is to be ended.
bool draw_working(ViewContext& view, std::string_view what, int percent);

}  // namespace tandem
