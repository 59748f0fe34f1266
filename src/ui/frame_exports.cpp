#include <algorithm>

#include "plan/month_grid.hpp"
#include "ui/campaigns/campaigns_state.hpp"
#include "ui/campaigns/time_scale.hpp"
#include "ui/exports/export_dialog.hpp"
#include "ui/frame.hpp"

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
    const auto look = std::make_shared<ExportLook>();
    const ExportWish wish = export_->wish;
    const auto take = [this, look, wish] {
        if (!export_) return;
        export_->looked = wish;
        export_->plan = session_.plan().version;
        export_->look = std::move(*look);
        ExportLook& taken = export_->look;
        export_->page =
            taken.pixels.empty() ? nullptr : std::make_unique<Picture>(taken.width, taken.height, taken.pixels);
        taken.pixels.clear();
    };
    const auto give_up = [this] {
        export_.reset();
        question_ = Question::none;
    };
    run_long(
        std::string(words_("export.looking")),
        [this, look, wish, words = words_] { *look = tandem::look_at_export(session_, wish, words); }, take, give_up);
}

void Frame::write_export() {
    Preferences next = options_.preferences;
    keep_export(next.export_choices, export_->wish.choice);
    if (next != options_.preferences) set_preferences(std::move(next));
    const fs::path name(export_->look.file);
    choose_place(name.stem().string(), name.extension().string(), [this, wish = export_->wish](const fs::path& path) {
        const auto made = std::make_shared<MadeExport>();
        const std::string file = path.filename().string();
        run_long(
            words_.format("export.writing", {{"file", file}}),
            [this, made, wish, words = words_] { *made = make_export(session_, wish, words); },
            [this, made, path] { tell(write_made_export(session_, *made, words_, path)); },
            [this, file] {
                tell({Notice::Kind::warning, {"export.given_up", {{"file", file}}}, {}, {}, {}});
            });
        return std::nullopt;
    });
    export_.reset();
}

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
