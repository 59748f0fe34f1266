// The plan as it is shown to a client.
#include <memory>
#include <utility>

#include "app/client_settings.hpp"
#include "app/plan_export.hpp"
#include "ui/frame.hpp"
#include "ui/present/present.hpp"
#include "ui/present/present_setup.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

// What was shown is kept in the project, whatever is undone: what changes from now on can be told.
void begin(Session& session, UiState& state, const PresentSetup& setup) {
    const ExportWish& wish = setup.options.wish;
    DeckScope scope = deck_scope(session.project(), wish.choice, wish.shown);
    const Snapshot shown =
        snapshot_of(session, scope.client, session.project().settings.name, setup.shown_to, scope.budget);
    const Snapshot* before = shown_before(session.project(), scope.client);
    state.present = begin_present(session, std::move(scope), before);
    if (session.keep(shown)) state.present->snapshot = shown.id;
}

}  // namespace

void Frame::present_plan() {
    if (!project_open() || state_.present) return;
    commit_drafts();
    auto setup = std::make_shared<PresentSetup>();
    setup->options.wish = {kept_export(options_.preferences.export_choices, session_.project(), ExportKind::deck),
                           shown_days()};
    if (const Snapshot* before = latest_snapshot(session_.project())) setup->shown_to = before->shown_to;
    state_.present_setup = std::move(setup);
    question_ = Question::present;
}

void Frame::export_presented() {
    if (!state_.present) return;
    commit_drafts();
    const DeckScope& scope = state_.present->scope;
    ExportWish wish;
    wish.shown = scope.client.days;
    wish.choice.kind = ExportKind::deck;
    wish.choice.span = ExportSpan::days;
    wish.choice.days = scope.client.days;
    wish.choice.channels = scope.client.channels;
    wish.choice.campaigns = scope.client.campaigns;
    wish.choice.unready = scope.client.unready;
    wish.choice.budget = scope.budget;
    wish.choice.few_pages = scope.few_pages;
    const fs::path name(session_.project().settings.name + " - " + std::string(words_("deck.file")));
    choose_place(name.filename().string(), ".pdf", [this, wish](const fs::path& path) {
        lay_export_at(wish, path);
        return std::nullopt;
    });
}

bool Frame::is_full_screen() const { return state_.present ? !state_.present->in_window : full_screen_; }

void Frame::turn_full_screen() {
    bool& turned = state_.present ? state_.present->in_window : full_screen_;
    turned = !turned;
}

void Frame::answer_present(ViewContext& view) {
    if (!state_.present_setup) {
        question_ = Question::none;
        return;
    }
    const PresentAnswer answer = draw_present_setup(view, *state_.present_setup);
    if (answer == PresentAnswer::none) return;
    question_ = Question::none;
    if (answer == PresentAnswer::choose_logo) {
        asked_.emplace_back([this] {
            choose_file({".png", ".jpg", ".jpeg", ".webp"}, [this](const fs::path& file) {
                if (auto problem = take_logo(session_, file)) tell(std::move(*problem));
            });
        });
        return;
    }
    asked_.emplace_back([this, begins = answer == PresentAnswer::present] {
        commit_drafts();
        const std::shared_ptr<PresentSetup> setup = std::exchange(state_.present_setup, nullptr);
        if (!begins) return;
        Preferences next = options_.preferences;
        keep_export(next.export_choices, setup->options.wish.choice);
        if (next != options_.preferences) set_preferences(std::move(next));
        begin(session_, state_, *setup);
    });
}

}  // namespace tandem
