#include "ui/strategy/trial_mix.hpp"

#include <array>
#include <cstdlib>

#include "facts/number_words.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

constexpr float mix_row_height = 30, mix_figure_width = 50;
constexpr int gap_points = StrategyLimits{}.share_points;

struct MixPart {
    std::string_view key;
    int TrialMix::*percent;
};
constexpr std::array parts{MixPart{"trial.proven", &TrialMix::proven}, MixPart{"trial.promising", &TrialMix::promising},
                           MixPart{"trial.experimental", &TrialMix::experimental}};

Request with_mix(const Project& project, std::optional<TrialMix> mix) {
    Settings settings = project.settings;
    settings.trial_mix = mix;
    return {{"undo.edit_settings", {}}, {PutSettings{std::move(settings)}}, {}};
}

DraftCommit percent_commit(int TrialMix::*percent) {
    return [percent](const Session& session, std::string_view text) -> std::optional<Request> {
        std::optional<TrialMix> mix = session.project().settings.trial_mix;
        std::string digits(text);
        std::erase(digits, '%');
        const std::optional<int> typed = number_from_typed(digits);
        if (!mix || !typed || *typed > 100) return std::nullopt;
        (*mix).*percent = *typed;
        return with_mix(session.project(), mix);
    };
}

void draw_part(ViewContext& view, const Rect& row, const MixPart& part, const TrialMix& mix, const TrialShare* share) {
    Rect line = row;
    Rect gap = line.cut_right(view.px(mix_figure_width)), planned = line.cut_right(view.px(mix_figure_width));
    const Rect target = line.cut_right(view.px(mix_figure_width));
    label(view, line, text_style::control, view.theme.ink, view.word(part.key));
    typed_cell(view, target.shrunk(0, view.px(1)), {part.key, "figure.none"}, view.project().id.value,
               facts::percent_text(mix.*part.percent, view.language), {}, percent_commit(part.percent));
    if (!share) return;
    const bool far = std::abs(share->points()) >= gap_points;
    label(view, planned, text_style::body_strong, view.theme.ink, facts::percent_text(share->percent, view.language),
          Align::right);
    label(view, gap, far ? text_style::body_strong : text_style::body, far ? view.theme.danger : view.theme.ink2,
          facts::signed_integer_text(share->points(), view.language) + (far ? " !" : ""), Align::right);
}

}  // namespace

void draw_trial_mix(ViewContext& view, PageCard& card, const StrategyCheck& check) {
    const Scope scope(view, "trial_mix");
    const std::optional<TrialMix>& mix = view.project().settings.trial_mix;
    const Rect head = card.line(32);
    const std::string_view text = view.word("strategy.trial_mix");
    const Rect box{head.x0, head.y0, std::min(head.x1, head.x0 + toggle_width(view, text)), head.y1};
    if (toggle(view, "on", box, text, mix.has_value(), view.theme.smm))
        view.send(with_mix(view.project(), mix ? std::nullopt : std::optional(TrialMix{})));
    if (!mix) return;
    int posts = 0, sum = 0;
    for (const TrialShare& share : check.trials) posts += share.posts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        sum += (*mix).*parts[i].percent;
        draw_part(view, card.line(mix_row_height), parts[i], *mix,
                  posts > 0 && i < check.trials.size() ? &check.trials[i] : nullptr);
    }
    if (posts == 0)
        label(view, card.line(24), text_style::caption, view.theme.ink2, view.word("strategy.trial_mix.none"));
    if (sum != 100)
        label(view, card.line(24), text_style::caption, view.theme.danger,
              view.words.format("strategy.trial_mix.sum", {{"n", facts::percent_text(sum, view.language)}}));
}

}  // namespace tandem
