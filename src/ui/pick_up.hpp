#pragma once

namespace tandem {

struct ViewContext;

// What is selected, to be moved by keyboard as the view that is shown moves it; `rest` takes along what comes after it.
void pick_up_in_view(ViewContext& view, bool rest);

}  // namespace tandem
