// The tasks a rule makes, one after the other: when, how much, whose, called what.

#include <algorithm>
#include <array>

#include "app/rule_choices.hpp"
#include "app/rule_offsets.hpp"
#include "app/rule_sentence.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/rules/rule_pen.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

using Choice = RulePen::Choice;
constexpr int most_minutes = 24 * 60, most_passes = 24;

struct SlotRows {
    RulePen& pen;
    std::size_t index;
    facts::RuleTrigger trigger;

    const RuleSlot& slot() const { return pen.draft().after.slots[index]; }
    RuleSlot& write() const { return pen.write().after.slots[index]; }
    ViewContext& view() const { return pen.view(); }
    Rect row(std::string_view key) const { return pen.sheet().row(key); }
    std::string word(const std::string& key) const { return std::string(view().word(key)); }

    // A word of the grammar; what the list lacks is offered where it is chosen already.
    template <class Values, class Name>
    void choose(std::string_view key, std::string RuleSlot::*field, const Values& values, Name&& name) const {
        std::vector<Choice> choices;
        for (const auto& value : values) choices.push_back({std::string(value), name(std::string(value))});
        const std::string& now = slot().*field;
        const auto known = [&](const Choice& one) { return one.value == now; };
        if (std::none_of(choices.begin(), choices.end(), known)) choices.push_back({now, now});
        pen.one_of(row(key), key, now, choices, [&](const std::string& chosen) { write().*field = chosen; });
    }
};

std::string refuse_offset(const ViewContext& view, std::string_view text) {
    return offset_from_typed(text) ? std::string() : view.words.format("rule.error.length", {{"text", text}});
}

bool is_before(const Offset& offset) { return offset.days < 0 || offset.minutes < 0; }

// A distance from a moment: how far, and on which side of it.
template <class Put>
void draw_offset(const SlotRows& rows, std::string_view key, std::string_view side_key, const Offset& now, Put put) {
    ViewContext& view = rows.view();
    Rect at = rows.row(key);
    const Rect side = at.cut_right(view.px(82));
    const bool before = is_before(now);
    const auto signed_of = [&](std::string_view text, bool is_negative) -> std::optional<Offset> {
        const auto typed = offset_from_typed(text);
        return !typed ? std::nullopt : std::optional(is_negative ? negated(*typed) : *typed);
    };
    const auto refuses = [&](std::string_view text) -> std::string {
        const auto typed = signed_of(text, before);
        if (!typed) return refuse_offset(view, text);
        RuleSlot trial = rows.slot();
        return put(trial, *typed) ? std::string() : std::string(view.word("rule.error.window"));
    };
    rows.pen.text(at, {key, "rule.field.length.example"}, offset_value(view.words, now), refuses,
                  [&](std::string_view text) { put(rows.write(), *signed_of(text, before)); });
    rows.pen.one_of(side, side_key, before ? "before" : "after",
                    {{"before", rows.word("rule.side.before")}, {"after", rows.word("rule.side.after")}},
                    [&](const std::string& chosen) {
                        RuleSlot trial = rows.slot();
                        if ((chosen == "before") != before && put(trial, negated(now))) rows.write() = trial;
                    });
    rows.pen.tell_refusal();
}

void draw_length(const SlotRows& rows, const Offset& now) {
    ViewContext& view = rows.view();
    const auto refuses = [&](std::string_view text) -> std::string {
        const auto typed = offset_from_typed(text);
        if (!typed) return refuse_offset(view, text);
        RuleSlot trial = rows.slot();
        return set_length(trial, *typed) ? std::string() : std::string(view.word("rule.error.window"));
    };
    rows.pen.text(rows.row("rule.field.length"), {"rule.field.length", "rule.field.length.example"},
                  offset_value(view.words, now), refuses,
                  [&](std::string_view text) { set_length(rows.write(), *offset_from_typed(text)); });
    rows.pen.tell_refusal();
}

void draw_anchors(const SlotRows& rows, const SlotWindow& window) {
    std::vector<Choice> choices;
    for (const facts::RuleAnchor anchor : anchors_for(rows.trigger))
        choices.push_back({std::string(name_of(anchor)), rows.word("rule.anchor." + std::string(name_of(anchor)))});
    if (choices.size() < 2) return;
    const bool same = window.anchor == window.end_anchor;
    rows.pen.one_of(rows.row("rule.field.anchor"), "rule.field.anchor", window.anchor, choices,
                    [&](const std::string& chosen) {
                        RuleSlot& slot = rows.write();
                        slot.anchor = chosen;
                        if (!same) set_end_anchor(slot, window.end_anchor);
                    });
    rows.pen.one_of(rows.row("rule.field.end_anchor"), "rule.field.end_anchor", window.end_anchor, choices,
                    [&](const std::string& chosen) { set_end_anchor(rows.write(), chosen); });
}

// When the work may be done, from which moment, and what that is in words.
void draw_window(const SlotRows& rows) {
    const auto window = window_of(rows.slot());
    if (!window) return;
    draw_anchors(rows, *window);
    draw_offset(rows, "rule.field.begin", "rule.field.begin.side", window->begin,
                [](RuleSlot& slot, const Offset& offset) { return set_begin(slot, offset); });
    if (const auto length = window->length())
        draw_length(rows, *length);
    else
        draw_offset(rows, "rule.field.end", "rule.field.end.side", window->end,
                    [](RuleSlot& slot, const Offset& offset) { return set_end(slot, offset); });
    rows.choose("rule.field.day_basis", &RuleSlot::day_basis, std::array{"calendar", "business"},
                [&](const std::string& value) { return rows.word("rule.day_basis." + value); });
}

void draw_passes(const SlotRows& rows) {
    const std::string& now = rows.slot().repeat;
    const std::size_t star = now.find('*');
    const std::string passes = star == std::string::npos ? "1" : now.substr(star + 1);
    const auto refuses = [&](std::string_view text) { return refuse_number(rows.view(), text, 1, most_passes); };
    rows.pen.text(rows.row("rule.field.passes"), {"rule.field.passes"}, passes, refuses, [&](std::string_view text) {
        const int typed = number_from_typed(text).value_or(1);
        rows.write().repeat = typed > 1 ? "daily*" + std::to_string(typed) : std::string("daily");
    });
    rows.pen.tell_refusal();
}

void draw_repeat(const SlotRows& rows) {
    const auto repeats = repeats_for(rows.trigger);
    const std::string first(rows.slot().repeat.substr(0, rows.slot().repeat.find('*')));
    if (repeats.size() > 1) {
        std::vector<Choice> choices;
        for (const std::string_view value : repeats)
            choices.push_back({std::string(value), rows.word("rule.repeat." + std::string(value))});
        rows.pen.one_of(rows.row("rule.field.repeat"), "rule.field.repeat", first, choices,
                        [&](const std::string& chosen) { rows.write().repeat = chosen; });
    }
    if (first == "daily") draw_passes(rows);
}

void draw_minutes(const SlotRows& rows, std::string_view key, int now, const std::function<void(int)>& take) {
    const auto refuses = [&](std::string_view text) -> std::string {
        const auto typed = duration_from_typed(text);
        if (!typed) return refuse_duration(rows.view(), text);
        return *typed <= most_minutes ? std::string() : rows.word("rule.error.effort");
    };
    rows.pen.text(rows.row(key), {key}, facts::duration_text(now, rows.view().language), refuses,
                  [&](std::string_view text) { take(*duration_from_typed(text)); });
    rows.pen.tell_refusal();
}

// "event_duration+60" carries its minutes in the word.
int event_extra(const std::string& mode) {
    const std::size_t plus = mode.find('+');
    return plus == std::string::npos ? 0 : number_from_typed(mode.substr(plus + 1)).value_or(0);
}

void draw_effort(const SlotRows& rows) {
    const auto modes = effort_modes_for(rows.trigger);
    const std::string mode(rows.slot().effort_mode.substr(0, rows.slot().effort_mode.find('+')));
    if (modes.size() > 1) {
        std::vector<Choice> choices;
        for (const std::string_view value : modes)
            choices.push_back({std::string(value), rows.word("rule.effort_mode." + std::string(value))});
        rows.pen.one_of(rows.row("rule.field.effort_mode"), "rule.field.effort_mode", mode, choices,
                        [&](const std::string& chosen) { rows.write().effort_mode = chosen; });
    }
    if (mode == "event_duration")
        return draw_minutes(rows, "rule.field.event_extra", event_extra(rows.slot().effort_mode), [&](int minutes) {
            rows.write().effort_mode =
                minutes > 0 ? "event_duration+" + std::to_string(minutes) : std::string("event_duration");
        });
    draw_minutes(rows, "rule.field.effort", rows.slot().effort_minutes,
                 [&](int minutes) { rows.write().effort_minutes = minutes; });
    if (mode == "base_plus_extra")
        draw_minutes(rows, "rule.field.extra", rows.slot().extra_minutes,
                     [&](int minutes) { rows.write().extra_minutes = minutes; });
}

void draw_who(const SlotRows& rows) {
    std::vector<Choice> roles, priorities;
    for (const std::string_view word : EnumWords<Hat>::words)
        roles.push_back({std::string(word), rows.word(word == "SMM" ? "hat.smm.full" : "hat.cm.full")});
    for (const std::string_view word : EnumWords<Priority>::words)
        priorities.push_back({std::string(word), rows.word("priority." + std::string(word))});
    rows.pen.one_of(
        rows.row("rule.field.role"), "rule.field.role", word_of(rows.slot().role), roles,
        [&](const std::string& chosen) { rows.write().role = enum_from_word<Hat>(chosen).value_or(Hat::cm); });
    rows.pen.one_of(rows.row("rule.field.priority"), "rule.field.priority", word_of(rows.slot().priority), priorities,
                    [&](const std::string& chosen) {
                        rows.write().priority = enum_from_word<Priority>(chosen).value_or(Priority::normal);
                    });
    if (can_group(rows.trigger) && rows.pen.tick("rule.field.group", rows.slot().group_by == "person_day")) {
        const bool grouped = rows.slot().group_by == "person_day";
        rows.write().group_by = grouped ? "none" : "person_day";
    }
}

void draw_names(const SlotRows& rows) {
    std::vector<std::string> types;
    for (int i = 0; !name_of(static_cast<facts::TaskType>(i)).empty(); ++i)
        types.emplace_back(name_of(static_cast<facts::TaskType>(i)));
    rows.choose("rule.field.task_type", &RuleSlot::task_type, types,
                [&](const std::string& value) { return rows.word("task_type." + value); });
    const bool english = rows.view().language == facts::Language::english;
    const auto title = [&](std::string_view key, std::string RuleSlot::*field) {
        rows.pen.words({key, "rule.field.title.example"}, rows.slot().*field,
                       [&](std::string_view text) { rows.write().*field = std::string(text); });
    };
    title("rule.field.title", english ? &RuleSlot::title_en : &RuleSlot::title_fr);
    title(english ? "rule.field.title.fr" : "rule.field.title.en", english ? &RuleSlot::title_fr : &RuleSlot::title_en);
}

enum class SlotAct : unsigned char { none, copy, remove };

// "Task 1", with its buttons.
SlotAct draw_slot_head(const SlotRows& rows, bool alone) {
    ViewContext& view = rows.view();
    SlotAct act = SlotAct::none;
    Rect line = rows.pen.sheet().line(dims::row);
    if (!alone && end_button(view, line, "remove_slot", icons::trash_2, "rule.slot.remove")) act = SlotAct::remove;
    if (end_button(view, line, "copy_slot", icons::copy, "rule.slot.copy")) act = SlotAct::copy;
    const std::string number = std::to_string(rows.index + 1);
    label(view, line, text_style::body_strong, view.theme.ink,
          alone ? std::string(view.word("rule.slot.only")) : view.words.format("rule.slot.nth", {{"n", number}}));
    return act;
}

SlotAct draw_slot(const SlotRows& rows, bool alone) {
    const Scope scope(rows.view(), "slot", rows.slot().id.value);
    rows.pen.of(rows.slot().id.value);
    const SlotAct act = draw_slot_head(rows, alone);
    draw_names(rows);
    draw_window(rows);
    draw_repeat(rows);
    rows.choose("rule.field.hours", &RuleSlot::hours, std::array{"clamp", "strict", "oncall"},
                [&](const std::string& value) { return rows.word("rule.hours." + value); });
    draw_effort(rows);
    draw_who(rows);
    return act;
}

}  // namespace

void draw_rule_slots(RulePen& pen) {
    const auto trigger = trigger_from_word(pen.draft().after.trigger);
    if (!trigger) return;
    const std::size_t count = pen.draft().after.slots.size();
    std::optional<Id<RuleSlot>> copied, removed;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) pen.sheet().rule();
        const Id<RuleSlot> id = pen.draft().after.slots[i].id;
        const SlotAct act = draw_slot({pen, i, *trigger}, count == 1);
        if (act == SlotAct::copy) copied = id;
        if (act == SlotAct::remove) removed = id;
    }
    pen.of(pen.draft().rule.id.value);
    pen.sheet().gap(6);
    if (add_button(pen.sheet(), "add_slot", "rule.slot.add") && count > 0) copied = pen.draft().after.slots.back().id;
    if (copied) duplicate_slot(pen.write().after, *copied, pen.view().ask.ids());
    if (removed) remove_slot(pen.write().after, *removed);
}

}  // namespace tandem
