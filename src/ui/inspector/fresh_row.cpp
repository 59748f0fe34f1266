#include "ui/inspector/fresh_row.hpp"

#include <utility>

#include "ui/view_context.hpp"

namespace tandem {

void begin_fresh_row(ViewContext& view, FreshRow row) { view.state.fresh_row = std::move(row); }

FreshRow* fresh_row(ViewContext& view, Uuid on, std::string_view field) {
    std::optional<FreshRow>& row = view.state.fresh_row;
    if (!row || row->on != on || row->field != field) return nullptr;
    const bool typing = view.drafts.is(row->field + ":" + to_text(row->id));
    if (row->typed && !typing) {
        row.reset();
        return nullptr;
    }
    row->typed |= typing;
    return &*row;
}

bool takes_keyboard(FreshRow& row) { return !std::exchange(row.asked, true); }

}  // namespace tandem
