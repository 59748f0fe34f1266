#include <imgui.h>

#include "app/label_text.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/preview/preview_card.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

constexpr float fact_line = 20, fact_sign = 20;  // at 100 %

struct FactLine {
    const char* icon;
    Color sign;
    std::string text;
    Color ink;
};

std::vector<PostProblem> problems_there(const ViewContext& view, const Post& post, const PreviewCard& card,
                                        const PreviewState& state) {
    std::vector<PostProblem> problems;
    for (PostProblem& one : post_problems(view.project(), view.facts, post, view.language))
        if (one.variant == card.variant && !one.of_media) problems.push_back(std::move(one));
    const Variant* variant = post.variant(card.variant);
    if (!variant) return problems;
    std::vector<MediaFacts> files;
    for (const MediaRef& media : card.media) {
        const auto known = state.files.find(media.path);
        files.push_back(known == state.files.end() ? MediaFacts{media_kind(media.path)} : known->second);
    }
    for (PostProblem& one :
         plain_problems(media_problems(view.project(), view.facts, post, *variant, files, view.language)))
        problems.push_back(std::move(one));
    return problems;
}

std::vector<FactLine> fact_lines(const ViewContext& view, const Post& post, const PreviewCard& card,
                                 const PreviewState& state) {
    const Theme& t = view.theme;
    std::vector<FactLine> lines;
    if (!card.when.empty()) lines.push_back({icons::clock, t.ink2, card.when, t.ink2});
    if (card.room) {
        std::string text = view.words.format(card.with_link ? "preview.length_with_link" : "preview.length",
                                             {{"length", facts::integer_text(card.room->length, view.language)},
                                              {"limit", facts::integer_text(card.room->limit, view.language)}});
        if (card.messages.size() > 1)
            text = view.words.count("count.messages", static_cast<std::int64_t>(card.messages.size())) + " · " + text;
        lines.push_back(
            {icons::hash, t.ink2, (card.room->approximate ? "≈ " : "") + text, card.room->over() ? t.danger : t.ink2});
    }
    for (const PostProblem& one : problems_there(view, post, card, state)) {
        const Color ink = one.sure ? t.danger : t.amber_ink;
        lines.push_back(
            {one.sure ? icons::circle_alert : icons::triangle_alert, ink, text_of(view.words, one.text), t.ink});
    }
    return lines;
}

}  // namespace

float draw_preview_facts(ViewContext& view, const Rect& rect, const Post& post, const PreviewCard& card,
                         const PreviewState& state) {
    Rect at = rect;
    for (const FactLine& line : fact_lines(view, post, card, state)) {
        Rect row = at;
        icon_in(view, *ImGui::GetWindowDrawList(), Rect::at(row.x0, row.y0, view.px(14), view.px(fact_line)), line.icon,
                line.sign, 13);
        row.x0 += view.px(fact_sign);
        at.y0 += paragraph(view, row, text_style::caption, view.px(fact_line), line.ink, line.text);
    }
    return at.y0 - rect.y0;
}

float preview_facts_height(const ViewContext& view, float width_px, const Post& post, const PreviewCard& card,
                           const PreviewState& state) {
    float height = 0;
    for (const FactLine& line : fact_lines(view, post, card, state))
        height +=
            paragraph_height(view, text_style::caption, view.px(fact_line), width_px - view.px(fact_sign), line.text);
    return height;
}

}  // namespace tandem
