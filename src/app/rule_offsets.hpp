#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "facts/words.hpp"
#include "model/task_rule.hpp"
#include "plan/compiled_rule.hpp"

namespace tandem {

// The window of a slot as people think of it: when it begins, before or after which moment, and how long it is.

// "2 days", "1 h 30", "1 day 4 h", whatever its sign; "0 min" for none.
std::string offset_value(const facts::Words& words, const Offset& offset);
// Days, hours and minutes in either language: "2 j", "3 working days", "1 h 30", "90 min"; a number alone is minutes.
// Never negative.
std::optional<Offset> offset_from_typed(std::string_view typed);
// In the grammar of rules.csv; nothing where days and minutes have different signs, which it cannot say.
std::optional<std::string> text_of(const Offset& offset);
Offset negated(Offset offset);

// What the texts of a slot say; nothing where they are not understood.
struct SlotWindow {
    std::string anchor, end_anchor;
    Offset begin, end;

    // Days and minutes from begin to end; nothing for an end that is counted from elsewhere, or in another unit.
    std::optional<Offset> length() const;
};
std::optional<SlotWindow> window_of(const RuleSlot& slot);

// Each answers false, and changes nothing, where the grammar cannot say it or the window would end before it begins.
bool set_begin(RuleSlot& slot, const Offset& begin);  // the length stays
bool set_length(RuleSlot& slot, const Offset& length);
bool set_end(RuleSlot& slot, const Offset& end);
// The end is counted from this moment from now on.
void set_end_anchor(RuleSlot& slot, std::string_view anchor);

}  // namespace tandem
