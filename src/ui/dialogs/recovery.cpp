#include "ui/dialogs/recovery.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/label_text.hpp"
#include "facts/date_words.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float recovery_card_width = 520, line_height_100 = 18, step_height = 22;
constexpr std::size_t most_steps = 6;

// Tables that are one thing to a person: key of words.csv for the thing, and the tables that hold it.
struct Thing {
    std::string_view word;
    std::initializer_list<std::string_view> tables;
};
const Thing things[] = {
    {"changes.posts", {"posts"}},
    {"changes.campaigns", {"campaigns", "flights", "spend"}},
    {"changes.tasks", {"marks", "manual_tasks", "lineage"}},
    {"changes.rules", {"rules", "duties"}},
    {"changes.people", {"people"}},
    {"changes.channels", {"channels"}},
    {"changes.strategy",
     {"audiences", "pillars", "objectives", "watch_notes", "decisions", "insights", "charter", "saved_replies"}},
    {"changes.library", {"snippets", "saved_views", "own_observances", "school_breaks"}},
    {"changes.reviews", {"comments", "approvals", "snapshots", "text_versions"}},
};

bool holds(const Thing& thing, const std::string& table) {
    return std::find(thing.tables.begin(), thing.tables.end(), table) != thing.tables.end();
}

void append(std::string& list, std::string text) {
    if (!list.empty()) list += ", ";
    list += text;
}

void draw_steps(ViewContext& view, Rect& at, const RecoverableWork& work) {
    const std::size_t shown = std::min(most_steps, work.steps.size());
    for (std::size_t i = 0; i < shown; ++i) {
        Rect row = at.cut_top(view.px(step_height));
        ImGui::GetWindowDrawList()->AddCircleFilled({row.x0 + view.px(4), (row.y0 + row.y1) / 2}, view.px(2),
                                                    view.theme.ink2);
        row.x0 += view.px(14);
        label(view, row, text_style::control, view.theme.ink,
              text_of(view.words, work.steps[work.steps.size() - 1 - i]));
    }
    if (work.steps.size() <= shown) return;
    Rect row = at.cut_top(view.px(step_height));
    row.x0 += view.px(14);
    label(view, row, text_style::control, view.theme.ink2,
          view.words.count("recovery.more_steps", static_cast<std::int64_t>(work.steps.size() - shown)));
}

// In a sentence, a day and its time stay on one line.
std::string unbroken(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == ' ' ? std::string("\u00A0") : std::string(1, c);
    return out;
}

}  // namespace

std::string instant_text(const ViewContext& view, Instant at) {
    const TimeZone* zone = view.ask.zones().find(view.project().settings.zone);
    const LocalMinute local = (zone ? *zone : view.ask.zones().utc()).local(at);
    return view.words.moment_text(date::year_month_day(day_of(local)), static_cast<int>(minute_of_day(local).count()));
}

std::string changes_text(const ViewContext& view, std::span<const ChangedRows> changes) {
    std::string text;
    int others = 0;
    for (const ChangedRows& rows : changes) {
        const bool known = std::any_of(std::begin(things), std::end(things),
                                       [&](const Thing& thing) { return holds(thing, rows.table); });
        if (!known) others += rows.added + rows.changed + rows.removed;
    }
    for (const Thing& thing : things) {
        int count = 0;
        for (const ChangedRows& rows : changes)
            if (holds(thing, rows.table)) count += rows.added + rows.changed + rows.removed;
        if (count > 0) append(text, view.words.count(thing.word, count));
    }
    if (others > 0) append(text, view.words.count("changes.others", others));
    return text;
}

RecoveryAnswer draw_recovery(ViewContext& view, const RecoverableWork& work) {
    const std::string name = work.name.empty() ? std::string(view.word("app.untitled")) : work.name;
    const std::string told = view.words.format("dialog.recover.text",
                                               {{"project", name}, {"when", unbroken(instant_text(view, work.last))}});
    const std::string changed = work.changes.empty()
        ? std::string()
        : view.words.format("recovery.changes", {{"list", changes_text(view, work.changes)}});
    const std::string waiting = work.rule_drafts == 0
        ? std::string()
        : view.words.count("recovery.rule_drafts", static_cast<std::int64_t>(work.rule_drafts));
    const std::string where = work.file.empty() ? std::string(view.word("recovery.never_saved")) : work.file.string();
    const float width = view.px(recovery_card_width), inner = width - 2 * view.px(20), line = view.px(line_height_100);
    const auto high = [&](const std::string& text) {
        return text.empty() ? 0 : paragraph_height(view, text_style::body, line, inner, text) + view.px(8);
    };
    const auto rows = static_cast<float>(std::min(most_steps + 1, work.steps.size()) + (work.typing ? 1 : 0));
    Dialog dialog(view, "recovery", view.word("dialog.recover.title"), width,
                  view.px(20 + 28 + 8 + 16 + 32 + 20) + high(told) + high(waiting) + high(changed) + high(where) +
                      rows * view.px(step_height) + view.px(8),
                  true);
    if (!dialog.open()) return RecoveryAnswer::none;
    Rect at = dialog.content();
    const auto tell = [&](const std::string& text, Color color) {
        if (!text.empty()) at.y0 += paragraph(view, at, text_style::body, line, color, text) + view.px(8);
    };
    tell(told, view.theme.ink);
    draw_steps(view, at, work);
    if (work.typing)
        label(view, at.cut_top(view.px(step_height)), text_style::control, view.theme.ink2,
              view.word("recovery.typing"));
    at.y0 += view.px(8);
    tell(waiting, view.theme.ink);
    tell(changed, view.theme.ink2);
    tell(where, view.theme.ink2);

    Rect foot = dialog.footer();
    RecoveryAnswer answer = RecoveryAnswer::none;
    const auto choice = [&](std::string_view id, std::string_view word, ButtonKind kind, RecoveryAnswer meaning,
                            bool left) {
        const ButtonLook look{.kind = kind};
        const float wide = button_width(view, view.word(word), look);
        const Rect rect = left ? foot.cut_left(wide) : foot.cut_right(wide);
        if (!left) foot.x1 -= view.px(8);
        if (button(view, id, rect, view.word(word), look)) answer = meaning;
    };
    choice("recover", "dialog.recover.open", ButtonKind::primary, RecoveryAnswer::recover, false);
    choice("later", "dialog.later", ButtonKind::secondary, RecoveryAnswer::later, false);
    choice("discard", "dialog.recover.discard", ButtonKind::ghost, RecoveryAnswer::discard, true);
    const bool keyboard_on_button = ImGui::IsAnyItemFocused() && ImGui::GetIO().NavVisible;
    if (!keyboard_on_button && ImGui::IsKeyPressed(ImGuiKey_Enter, false)) answer = RecoveryAnswer::recover;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) answer = RecoveryAnswer::later;
    if (answer != RecoveryAnswer::none) ImGui::CloseCurrentPopup();
    return answer;
}

}  // namespace tandem
