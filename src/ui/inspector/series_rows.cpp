#include "ui/inspector/series_rows.hpp"

#include <array>
#include <cmath>

#include "app/series_requests.hpp"
#include "app/series_text.hpp"
#include "icons.hpp"
#include "model/move_bar.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr float series_button_height = 28, series_button_gap = 6;

std::string place_text(const ViewContext& view, const SeriesView& series, const Post& post) {
    std::size_t place = 0;
    while (place < series.posts.size() && series.posts[place]->id != post.id) ++place;
    return view.words.format("series.place",
                             {{"n", std::to_string(place + 1)}, {"count", std::to_string(series.posts.size())}});
}

void choose_scope(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    SeriesEdit& edit = view.state.series_edit;
    if (edit.post != post.id) edit = {post.id, SeriesScope::one};
    const std::array<Segment, 3> scopes{Segment{"one", view.word("series.scope.this")},
                                        Segment{"following", view.word("series.scope.following")},
                                        Segment{"all", view.word("series.scope.all")}};
    sheet.caption("series.scope");
    Rect at = sheet.line(dims::segmented);
    const Rect rect = at.cut_left(std::min(segmented_width(view, scopes), at.width()));
    if (const auto picked =
            segmented(view, "scope", rect, scopes, static_cast<int>(edit.scope), view.word("series.scope")))
        edit.scope = static_cast<SeriesScope>(*picked);
    sheet.gap(6);
}

// Side by side, on as many lines as they take.
class SeriesButtons {
  public:
    explicit SeriesButtons(Sheet& sheet) : sheet_(sheet), at_(sheet.line(series_button_height)), left_(at_.x0) {}

    bool add(std::string_view id, std::string_view word_key, std::string_view why_key = {}) {
        ViewContext& view = sheet_.view();
        const std::string_view text = view.word(word_key);
        const ButtonLook look{.tooltip = why_key.empty() ? std::string_view() : view.word(why_key), .small = true};
        const float width = button_width(view, text, look);
        if (at_.x0 > left_ && width > at_.width()) {
            sheet_.gap(series_button_gap);
            at_ = sheet_.line(series_button_height);
        }
        const bool clicked = button(view, id, at_.cut_left(std::min(width, at_.width())), text, look);
        at_.x0 += view.px(series_button_gap);
        return clicked;
    }

  private:
    Sheet& sheet_;
    Rect at_;
    float left_;
};

// How many posts the series has then is told, for most of them are out of sight.
void send_of_series(ViewContext& view, const Post& post, Request request) {
    view.state.told = told_of_series(view.project(), request, post.id);
    view.send(std::move(request));
}

void draw_series_buttons(Sheet& sheet, const Post& post, const SeriesView& series) {
    ViewContext& view = sheet.view();
    SeriesButtons buttons(sheet);
    if (post.when && buttons.add("rhythm", "series.change_rhythm")) view.state.series_wanted = post.id;
    const bool stays = move_bar(view.project().settings, post) != MoveBar::none;
    if (is_moved_by_hand(post) && !stays && buttons.add("put_back", "series.put_back", "series.put_back.why"))
        view.send(put_back_in_series(post));
    if (series.posts.back()->id != post.id && buttons.add("end", "series.end_here", "series.end_here.why"))
        send_of_series(view, post, end_series(view.project(), post));
    if (series.next && buttons.add("continue", "series.continue", "series.continue.why"))
        send_of_series(view, post, continue_series(view.project(), post, view.ask.ids()));
    if (buttons.add("leave", "series.leave", "series.leave.why")) view.send(leave_series(view.project(), post));
}

}  // namespace

void draw_repeat_button(ViewContext& view, const Rect& row, const Post& post) {
    if (series_of(view.project(), post) || !post.when || is_off_calendar(post.status)) return;
    const float side = view.px(24), y = std::round((row.y0 + row.y1 - side) / 2);
    if (icon_button(view, "repeat", Rect::at(row.x1 - side, y, side, side), icons::repeat, view.word("series.repeat"),
                    {.kind = ButtonKind::ghost, .small = true}))
        view.state.series_wanted = post.id;
}

void draw_series_rows(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    const auto series = series_of(view.project(), post);
    if (!series) return;
    sheet.rule();
    const Scope scope(view, "series", series->series->id.value);
    sheet.section(view.word("post.series"), place_text(view, *series, post));
    sheet.paragraph_of(rhythm_text(view.words, *series->series), text_style::control, view.theme.ink, 18);
    if (const std::string moved = moved_text(view.words, post); !moved.empty())
        sheet.paragraph_of(moved, text_style::caption, view.theme.amber_ink, 16);
    sheet.gap(6);
    choose_scope(sheet, post);
    draw_series_buttons(sheet, post, *series);
}

void spread_requests(ViewContext& view, std::size_t first) {
    const SeriesEdit& edit = view.state.series_edit;
    for (std::size_t i = first; i < view.requests.size(); ++i) {
        view.requests[i] = as_meant(view.project(), edit, std::move(view.requests[i]));
        if (auto others = told_of_others(view.project(), view.requests[i], edit)) view.state.told = std::move(others);
    }
}

bool submit_as_meant(Session& session, UiState& state, Request request) {
    request = as_meant(session.project(), state.series_edit, std::move(request));
    std::optional<Label> others = told_of_others(session.project(), request, state.series_edit);
    if (!session.submit(std::move(request))) return false;
    if (others) state.told = std::move(others);
    return true;
}

}  // namespace tandem
