#include "ui/widgets/approval_diff.hpp"

#include <array>
#include <string>
#include <vector>

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
            for (const ApprovalChange::Part& each : change_.parts) channel_part(each);
            channels("approval.channel_added", change_.added);
            channels("approval.channel_removed", change_.removed);
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
        if (before != after) differs(facts::capitalised(std::string(words_(key))), before, after);
    }
    std::string channel_name(Id<Channel> id) const {
        const Channel* channel = view_.project().channels.find(id);
        const facts::Network* network = channel ? view_.facts.networks.find(channel->network) : nullptr;
        return network ? network->name : channel ? channel->name : std::string(words_("approval.channel_gone"));
    }
    void channel_part(const ApprovalChange::Part& each) {
        constexpr std::array<const char*, 9> keys{
            "approval.part.title",   "approval.part.when",     "approval.part.text",
            "approval.part.format",  "approval.part.hashtags", "approval.part.link",
            "approval.part.comment", "approval.part.warning",  "approval.part.media"};
        const auto said = [&](const std::string& text) {
            if (each.what == ApprovalChange::Part::What::when) return when_text(local_minute_from_text(text));
            if (each.what != ApprovalChange::Part::What::format) return text;
            const facts::Format* format = view_.facts.formats.find(text);
            return format ? format->name.in(words_.language()) : text;
        };
        differs(channel_name(each.channel) + " · " + std::string(words_(keys.at(static_cast<std::size_t>(each.what)))),
                said(each.before), said(each.after));
    }
    void channels(const char* key, const std::vector<Id<Channel>>& ids) {
        for (const Id<Channel> id : ids) say(words_.format(key, {{"channel", channel_name(id)}}), view_.theme.ink);
    }
    void differs(const std::string& what, std::string_view before, std::string_view after) {
        label(view_, at_.cut_top(view_.px(line)), text_style::meta_strong, view_.theme.ink2, what);
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
