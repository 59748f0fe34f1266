#include <algorithm>

#include <imgui.h>

#include "app/approval_change.hpp"
#include "app/client_stamp.hpp"
#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/widgets/approval_diff.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

std::vector<const Approval*> approvals_of(const Project& project, Id<Post> post) {
    std::vector<const Approval*> rows;
    for (const Approval& approval : project.approvals)
        if (approval.post == post) rows.push_back(&approval);
    std::sort(rows.begin(), rows.end(),
              [](const Approval* a, const Approval* b) { return std::tie(b->at, b->id) < std::tie(a->at, a->id); });
    return rows;
}

// What is not as it was shown: "title, time". "" when it is, and when nobody wrote down what was shown.
std::string changed_since(const ViewContext& view, const ContentStamp& stamp, const Post& post) {
    if (stamp == ContentStamp{}) return {};
    // Answers about an earlier version only say which one: not what it held.
    if (stamp.title.empty() && stamp.text.empty() && !stamp.when && stamp.digest != Uuid{})
        return is_as_stamped(stamp, post) ? std::string() : std::string(view.word("approval.part.any"));
    std::vector<std::string> parts;
    if (stamp.title != post.title) parts.emplace_back(view.word("approval.part.title"));
    if (stamp.text != post.text) parts.emplace_back(view.word("approval.part.text"));
    if (stamp.when != post.when) parts.emplace_back(view.word("approval.part.when"));
    if (parts.empty() && !is_as_stamped(stamp, post)) parts.emplace_back(view.word("approval.part.channels"));
    return joined(parts);
}

// A sign and a text that may take several lines.
void draw_signed(Sheet& sheet, const char* icon, Color sign, std::string_view text, TextStyle style, Color ink) {
    ViewContext& view = sheet.view();
    const float indent = view.px(20), line = view.px(17);
    const float height = paragraph_height(view, style, line, sheet.width() - indent, text);
    Rect at = sheet.line(height / view.scale);
    icon_in(view, *ImGui::GetWindowDrawList(), Rect::at(at.x0, at.y0, view.px(14), line), icon, sign, 14);
    at.x0 += indent;
    paragraph(view, at, style, line, ink, text);
}

// Before and after of what was approved last.
void draw_diff(Sheet& sheet, const ApprovalChange& change) {
    ViewContext& view = sheet.view();
    const Rect room = sheet.line(0);
    sheet.gap(draw_approval_diff(view, room, view.words, change) / view.scale);
    sheet.gap(6);
}

void draw_approval(Sheet& sheet, const Approval& approval, const Post& post) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "approval", approval.id.value);
    const Theme& t = view.theme;
    const bool approved = approval.verdict == Verdict::approved;
    const std::string_view who =
        approval.approver.empty() ? view.word("comment.nobody") : std::string_view(approval.approver);
    const std::string verdict = view.words.format(approved ? "approval.approved" : "approval.changes_requested",
                                                  {{"person", who}, {"when", moment_value(view, approval.at)}});
    draw_signed(sheet, approved ? icons::circle_check : icons::circle_alert, approved ? t.ok : t.amber_ink, verdict,
                text_style::control, t.ink);
    const std::string changed = changed_since(view, approval.stamp, post);
    const auto latest = change_since_approval(view.project(), post);
    if (latest && latest->approval == approval.id)
        draw_diff(sheet, *latest);
    else if (!changed.empty())
        draw_signed(sheet, icons::triangle_alert, t.amber_ink,
                    view.words.format("approval.changed_since", {{"parts", changed}}), text_style::caption,
                    t.amber_ink);
    if (!approval.comment.empty()) sheet.paragraph_of(approval.comment, text_style::control, t.ink2, 17);
    sheet.gap(8);
}

}  // namespace

void draw_approvals(Sheet& sheet, const Post& post) {
    const std::vector<const Approval*> approvals = approvals_of(sheet.view().project(), post.id);
    if (approvals.empty()) return;
    sheet.rule();
    sheet.section(sheet.view().word("approval.title"));
    for (const Approval* approval : approvals) draw_approval(sheet, *approval, post);
}

}  // namespace tandem
