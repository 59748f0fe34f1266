#include "ui/tidy/tidy_dialog.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/tidy/tidy_list.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float tidy_card_width = 760, tidy_card_height = 600;
constexpr std::array<std::string_view, 3> way_words{"tidy.way.tidy", "tidy.way.optimise", "tidy.way.fresh"};
constexpr std::array<std::string_view, 3> way_hints{"tidy.hint.tidy", "tidy.hint.optimise", "tidy.hint.fresh"};

// Which way and how far; another choice begins another search.
void draw_choices(ViewContext& view, TidyDialog& dialog, Rect& at) {
    Rect line = at.cut_top(view.px(32));
    std::array<Segment, 3> ways;
    for (std::size_t i = 0; i < ways.size(); ++i)
        ways[i] = {way_words[i], view.word(way_words[i]), 0, 0, view.word(way_hints[i])};
    const Rect way = Rect::at(line.x0, line.y0 + view.px(1), segmented_width(view, ways), view.px(dims::segmented));
    if (const auto chosen = segmented(view, "way", way, ways, static_cast<int>(dialog.way), view.word("tidy.title"))) {
        dialog.way = static_cast<TidyWay>(*chosen);
        dialog.start(view.session);
    }
    std::array<std::string, 3> names;
    std::array<Segment, 3> weeks;
    int now = 0;
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        names[i] = view.words.count("tidy.weeks", tidy_weeks[i]);
        weeks[i] = {names[i], names[i]};
        if (tidy_weeks[i] == dialog.weeks) now = static_cast<int>(i);
    }
    const float width = segmented_width(view, weeks);
    const Rect span = Rect::at(line.x1 - width, line.y0 + view.px(1), width, view.px(dims::segmented));
    if (const auto chosen = segmented(view, "weeks", span, weeks, now, view.word("tidy.span"))) {
        dialog.weeks = tidy_weeks[*chosen];
        dialog.start(view.session);
    }
    at.y0 += view.px(8);
    const Rect hint = at.cut_top(view.px(36));
    paragraph(view, hint, text_style::caption, view.px(17), view.theme.ink2,
              view.word(way_hints[static_cast<std::size_t>(dialog.way)]), 2);
    at.y0 += view.px(6);
}

// How far the search is, and a way to end it with what it has.
void draw_search(ViewContext& view, TidyDialog& dialog, Rect at) {
    const int percent = dialog.job->percent();
    const std::string text =
        view.words.format("tidy.searching", {{"percent", facts::percent_text(percent, view.language)}});
    label(view, at.cut_top(view.px(24)), text_style::control, view.theme.ink, text);
    const Rect bar = at.cut_top(view.px(8));
    meter(*ImGui::GetWindowDrawList(), bar, static_cast<float>(percent) / 100, view.theme.cm, view.theme.hover);
    at.y0 += view.px(14);
    const std::string_view stop = view.word("tidy.stop");
    const Rect rect = Rect::at(at.x0, at.y0, button_width(view, stop), view.px(dims::control));
    if (button(view, "stop", rect, stop)) dialog.job->stop();
}

// Lays the outcome out against the project as it is now; all parts are chosen at first.
void tell_outcome(ViewContext& view, TidyDialog& dialog) {
    if (dialog.told && dialog.plan == view.plan().version) return;
    dialog.told = true;
    dialog.plan = view.plan().version;
    dialog.stopped = dialog.job->outcome().stopped;
    dialog.diff = tidy_diff(view.session.planner(), dialog.job->outcome());
    dialog.chosen.assign(dialog.diff.parts, true);
    dialog.picked = dialog.diff;
    dialog.copied = false;
}

void draw_outcome(ViewContext& view, TidyDialog& dialog, Rect at) {
    if (dialog.diff.moves.empty()) {
        at.y0 += view.px(120);
        icon_in(view, *ImGui::GetWindowDrawList(), at.cut_top(view.px(28)), icons::circle_check, view.theme.ok, 24);
        at.y0 += view.px(8);
        label(view, at.cut_top(view.px(24)), text_style::body, view.theme.ink, view.word("tidy.nothing"),
              Align::centre);
        return;
    }
    std::string sum;
    for (const std::string& part : tidy_summary(view.project(), view.words, dialog.picked))
        sum += (sum.empty() ? "" : " · ") + part;
    if (sum.empty()) sum = view.word("tidy.none_chosen");
    const float height = paragraph_height(view, text_style::body_strong, view.px(19), at.width(), sum, 3);
    paragraph(view, at.cut_top(height), text_style::body_strong, view.px(19), view.theme.ink, sum, 3);
    at.y0 += view.px(4);
    if (dialog.stopped)
        label(view, at.cut_top(view.px(20)), text_style::caption, view.theme.ink2, view.word("tidy.was_stopped"));
    at.y0 += view.px(6);
    if (draw_tidy_list(view, at, dialog.diff, dialog.chosen)) {
        dialog.picked = parts_of(view.session.planner(), dialog.diff, dialog.chosen);
        dialog.copied = false;
    }
}

void draw_copy(ViewContext& view, TidyDialog& dialog, Rect& foot) {
    if (dialog.picked.moves.empty()) return;
    const std::string_view word = view.word(dialog.copied ? "tidy.copied" : "tidy.copy");
    const ButtonLook look{.kind = ButtonKind::ghost,
                          .icon = dialog.copied ? icons::check : icons::copy,
                          .tooltip = view.word("tidy.copy.why")};
    if (!button(view, "copy", foot.cut_left(button_width(view, word, look)), word, look)) return;
    ImGui::SetClipboardText(change_list(view.session, view.words, dialog.picked).c_str());
    dialog.copied = true;
}

}  // namespace

void TidyDialog::start(const Session& session) {
    const Day today = day_of(session.now());
    TidyProblem problem = tidy_problem(session.planner(), {today, today + date::days(7 * weeks)}, session.now_instant(),
                                       way == TidyWay::fresh ? TidyMode::fresh : TidyMode::tidy);
    const TidyDepth depth = way == TidyWay::tidy ? TidyDepth::tidy : TidyDepth::optimise;
    const std::int64_t moves = tidy_moves(depth, problem.problem.tasks.size());
    told = false;
    diff = picked = {};
    chosen.clear();
    job.reset();
    job = std::make_unique<TidyJob>(std::move(problem), moves, nullptr);
}

TidyAnswer draw_tidy(ViewContext& view, TidyDialog& dialog) {
    TidyAnswer answer;
    Dialog card(view, "tidy", view.word("tidy.title"), view.px(tidy_card_width), view.px(tidy_card_height), true);
    if (!card.open()) return answer;
    Rect at = card.content();
    at.y1 -= view.px(8);
    draw_choices(view, dialog, at);
    const bool searching = dialog.searching();
    if (searching) {
        draw_search(view, dialog, at);
    } else if (dialog.job) {
        tell_outcome(view, dialog);
        draw_outcome(view, dialog, at);
    }
    Rect foot = card.footer();
    const auto count = static_cast<std::int64_t>(dialog.picked.moves.size());
    const ButtonLook primary{.kind = ButtonKind::primary_cm, .enabled = !searching && count > 0};
    const std::string verb =
        count > 0 ? view.words.count("tidy.accept", count) : std::string(view.word("tidy.accept_none"));
    const Rect accept = foot.cut_right(button_width(view, verb, primary));
    foot.x1 -= view.px(8);
    const std::string_view close = view.word("dialog.close");
    const Rect close_rect = foot.cut_right(button_width(view, close));
    if (!searching) draw_copy(view, dialog, foot);
    answer.closed = button(view, "close", close_rect, close) || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (button(view, "accept", accept, verb, primary)) answer.request = accept_tidy(view.session, dialog.picked);
    if (answer.closed || answer.request) ImGui::CloseCurrentPopup();
    return answer;
}

}  // namespace tandem
