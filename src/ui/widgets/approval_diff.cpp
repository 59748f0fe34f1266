#include "ui/widgets/approval_diff.hpp"

#include <string>

#include <imgui.h>

#include "app/word_diff.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "model/time_zone.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/diff_text.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float padding = 10, line = 18;

std::string moment(const facts::Words& words, LocalMinute at) {
    return words.moment_text(date::year_month_day(day_of(at)), static_cast<int>(minute_of_day(at).count()));
}

class ApprovalDiff {
  public:
    ApprovalDiff(ViewContext& view, const Rect& rect, const facts::Words& words, const ApprovalChange& change)
        : view_(view), words_(words), change_(change), rect_(rect), at_(rect.shrunk(view.px(padding), 0)) {
        at_.y0 += view.px(padding);
    }

    float draw() {
        const Theme& t = view_.theme;
        Rect head = at_.cut_top(view_.px(line + 2));
        icon_in(view_, *ImGui::GetWindowDrawList(), head.cut_left(view_.px(14)), icons::triangle_alert, t.amber_ink,
                14);
        head.x0 += view_.px(6);
        label(view_, head, text_style::caption_strong, t.amber_ink, words_("approval.modified"));
        say(words_.format(change_.approver.empty() ? "approval.version_of_nobody" : "approval.version_of",
                          {{"person", change_.approver}, {"when", approved_at()}}),
            t.ink2);
        if (!change_.knows_before) {
            say(words_("approval.unknown_before"), t.ink);
        } else {
            part("approval.part.title", change_.title_before, change_.title);
            part("approval.part.when", when_text(change_.when_before), when_text(change_.when));
            part("approval.part.text", change_.text_before, change_.text);
            if (change_.rest_changed) say(words_("approval.rest_changed"), t.ink);
        }
        const Rect whole{rect_.x0, rect_.y0, rect_.x1, at_.y0 + view_.px(padding - 4)};
        outline(*ImGui::GetWindowDrawList(), whole, t.amber, view_.px(dims::radius));
        return whole.height();
    }

  private:
    std::string approved_at() const {
        const TimeZone* zone = view_.ask.zones().find(view_.project().settings.zone);
        return moment(words_, (zone ? *zone : view_.ask.zones().utc()).local(change_.at));
    }
    std::string when_text(const std::optional<LocalMinute>& when) const {
        return when ? moment(words_, *when) : std::string(words_("approval.no_date"));
    }
    void say(std::string_view text, Color ink) {
        at_.y0 += paragraph(view_, at_, text_style::caption, view_.px(line), ink, text) + view_.px(4);
    }
    void part(const char* key, std::string_view before, std::string_view after) {
        if (before == after) return;
        label(view_, at_.cut_top(view_.px(line)), text_style::meta_strong, view_.theme.ink2,
              facts::capitalised(std::string(words_(key))));
        at_.y0 += diff_text(view_, at_, text_style::caption, view_.px(line), word_diff(before, after)) + view_.px(6);
    }

    ViewContext& view_;
    const facts::Words& words_;
    const ApprovalChange& change_;
    Rect rect_, at_;
};

}  // namespace

float draw_approval_diff(ViewContext& view, const Rect& rect, const facts::Words& words, const ApprovalChange& change) {
    return ApprovalDiff(view, rect, words, change).draw();
}

}  // namespace tandem
