#include <algorithm>

#include "facts/date_words.hpp"
#include "plan/month_grid.hpp"
#include "ui/campaigns/campaigns_state.hpp"
#include "ui/campaigns/time_scale.hpp"
#include "ui/exports/export_dialog.hpp"
#include "ui/frame.hpp"
#include "ui/present/present.hpp"

namespace tandem {
namespace fs = std::filesystem;

DayRange Frame::shown_days() const {
    if (state_.section == Section::campaigns)
        return campaigns_period(state_.campaigns, day_of(session_.now()),
                                first_weekday(session_.project().settings.week_start));
    return {first_day(state_.month), first_day(state_.month + date::months(1))};
}

void Frame::export_plan(std::optional<ExportKind> kind) {
    if (!project_open()) return;
    commit_drafts();
    show_export(kind);
    ExportChoice& choice = export_->wish.choice;
    // What the filters let through: a client has networks and campaigns, no people.
    if (!state_.filters.campaigns.empty()) choice.campaigns = state_.filters.campaigns;
    if (state_.filters.networks.empty()) return;
    choice.channels.clear();
    for (const Channel& channel : session_.project().channels)
        if (std::find(state_.filters.networks.begin(), state_.filters.networks.end(), channel.network) !=
            state_.filters.networks.end())
            choice.channels.push_back(channel.id);
}

void Frame::show_export(std::optional<ExportKind> kind) {
    export_ = std::make_unique<ExportDialog>();
    export_->wish = {kept_export(options_.preferences.export_choices, session_.project(), kind), shown_days()};
    look_at_export();
    question_ = Question::exports;
}

void Frame::look_at_export() {
    if (!export_ || !export_->stale(session_.plan().version)) return;
    export_->looked = export_->wish;
    export_->plan = session_.plan().version;
    export_->look = tandem::look_at_export(session_, export_->wish, words_);
    ExportLook& look = export_->look;
    export_->page = look.pixels.empty() ? nullptr : std::make_unique<Picture>(look.width, look.height, look.pixels);
    look.pixels.clear();
}

void Frame::write_export() {
    Preferences next = options_.preferences;
    keep_export(next.export_choices, export_->wish.choice);
    if (next != options_.preferences) set_preferences(std::move(next));
    const fs::path name(export_->look.file);
    choose_place(name.stem().string(), name.extension().string(), [this, wish = export_->wish](const fs::path& path) {
        return run_export(session_, wish, words_, path);
    });
    export_.reset();
}

void Frame::present_plan() {
    if (!project_open() || state_.present) return;
    commit_drafts();
    ClientScope scope;
    scope.days = {first_day(state_.month), first_day(state_.month + date::months(1))};
    state_.present = begin_present(session_.project(), std::move(scope));
    const Settings& settings = session_.project().settings;
    Snapshot shown = snapshot_of(session_, state_.present->scope, settings.name, settings.client);
    state_.present->snapshot = shown.id;
    session_.submit({{"undo.present", {{"month", facts::month_title(state_.month, words_.language())}}},
                     {Put<Snapshot>{std::move(shown)}},
                     {}});
}

void Frame::answer_present(ViewContext&) { question_ = Question::none; }

void Frame::answer_export(ViewContext& view) {
    const ExportAnswer answer = draw_export(view, *export_);
    if (answer.kind != ExportAnswer::Kind::none) question_ = Question::none;
    const bool wants =
        answer.kind != ExportAnswer::Kind::none || answer.other || export_->stale(session_.plan().version);
    if (!wants) return;
    asked_.emplace_back([this, answer] {
        if (answer.kind == ExportAnswer::Kind::write) return write_export();
        if (answer.kind == ExportAnswer::Kind::closed) return export_.reset();
        if (answer.other && *answer.other != export_->wish.choice.kind) {
            const ExportChoice before = export_->wish.choice;
            show_export(answer.other);
            export_->wish.choice.span = before.span;
            export_->wish.choice.days = before.days;
        }
        look_at_export();
    });
}

}  // namespace tandem
