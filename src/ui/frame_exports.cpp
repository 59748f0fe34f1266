
#include "plan/month_grid.hpp"
#include "ui/campaigns/campaigns_state.hpp"
#include "ui/campaigns/time_scale.hpp"
#include "ui/dialogs/question.hpp"
#include "ui/exports/export_dialog.hpp"
#include "ui/frame.hpp"
#include "ui/present/present_parts.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

Notice given_up(const LaidExport& laid) {
    return {Notice::Kind::warning, {"export.given_up", {{"file", laid.path.filename().string()}}}, {}, {}, {}};
}

}  // namespace

DayRange Frame::shown_days() const {
    if (state_.section == Section::campaigns)
        return campaigns_period(state_.campaigns, day_of(session_.now()),
                                first_weekday(session_.project().settings.week_start));
    return {first_day(state_.month), first_day(state_.month + date::months(1))};
}

void Frame::export_plan(std::optional<ExportKind> kind) {
    if (!project_open()) return;
    commit_drafts();
    make_export_dialog(kind);
    ExportChoice& choice = export_->wish.choice;
    // What the filters let through: a client has channels and campaigns, no people.
    std::vector<Id<Campaign>> campaigns = state_.filters.campaigns;
    std::erase(campaigns, Id<Campaign>{});
    if (!campaigns.empty()) choice.campaigns = std::move(campaigns);
    if (state_.filters.asks_for_channels()) {
        choice.channels.clear();
        for (const Channel& channel : session_.project().channels)
            if (state_.filters.asks_for(channel)) choice.channels.push_back(channel.id);
    }
    look_at_export();
}

// Before it is drawn there has to be a look.
void Frame::make_export_dialog(std::optional<ExportKind> kind) {
    export_ = std::make_unique<ExportDialog>();
    export_->wish = {kept_export(options_.preferences.export_choices, session_.project(), kind), shown_days()};
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
    const auto close = [this] {
        export_.reset();
        if (question_ == Question::exports) question_ = Question::none;
    };
    const auto make = [this, look, wish, words = words_] {
        const facts::Words of_file = file_words(session_.project());
        *look = tandem::look_at_export(session_, wish, {of_file, words});
    };
    run_long({std::string(words_("export.looking")), make, take, close, close});
}

void Frame::write_export() {
    Preferences next = options_.preferences;
    keep_export(next.export_choices, export_->wish.choice);
    if (next != options_.preferences) set_preferences(std::move(next));
    const fs::path name(export_->look.file);
    choose_place(name.stem().string(), name.extension().string(), [this, wish = export_->wish](const fs::path& path) {
        lay_export_at(wish, path);
        return std::nullopt;
    });
    export_.reset();
}

// All files lie beside their places before one of them takes its name, and before anybody is asked about them.
void Frame::lay_export_at(const ExportWish& wish, const fs::path& path) {
    const auto laid = std::make_shared<LaidExport>();
    laid->path = path;
    const auto lay = [this, laid, wish, path, words = words_] {
        const facts::Words of_file = file_words(session_.project());
        *laid = lay_export(session_, wish, {of_file, words}, path);
    };
    run_long({words_.format("export.writing", {{"file", path.filename().string()}}), lay,
              [this, laid] { ask_about_laid(laid); }, [this, laid] { tell(given_up(*laid)); }});
}

// The place that was typed has been asked about; names that follow from it have not.
void Frame::ask_about_laid(std::shared_ptr<LaidExport> laid) {
    if (laid->replaces.empty()) return name_laid(std::move(laid));
    laid_ = std::move(laid);
    // What is asked already, as whether to save before the window closes, comes first: this one is given up then.
    if (question_ == Question::none) question_ = Question::replace_files;
}

void Frame::answer_replace_files(ViewContext& view) {
    const std::vector<fs::path>& there = laid_->replaces;
    const std::string lines[] = {view.words.format("dialog.replace_files.text", {{"files", file_names(there)}})};
    const Answer answers[] = {{"replace", view.word("dialog.replace"), ButtonKind::primary},
                              {"cancel", view.word("dialog.cancel")}};
    const std::string title = view.words.count("dialog.replace_files.title", static_cast<std::int64_t>(there.size()));
    const auto given = ask_question(view, "replace_files", title, lines, answers);
    if (!given) return;
    question_ = Question::none;
    if (*given != 0) return give_up_laid();
    name_laid(std::exchange(laid_, nullptr));
}

void Frame::name_laid(std::shared_ptr<LaidExport> laid) {
    const std::string file = laid->path.filename().string();
    run_long(
        {words_.format("export.writing", {{"file", file}}), [laid] { name_files(*laid); },
         [this, laid, file] {
             Notice told = finish_export(session_, *laid, words_);
             // The team's messages wait until the meeting is over.
             if (state_.present && told.kind == Notice::Kind::done)
                 say_in_meeting(*state_.present, state_.present->words.format("present.written", {{"file", file}}));
             tell(std::move(told));
         }});
}

void Frame::give_up_laid() {
    tell(given_up(*laid_));
    laid_.reset();
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
            make_export_dialog(answer.other);
            export_->wish.choice.span = before.span;
            export_->wish.choice.days = before.days;
        }
        look_at_export();
    });
}

}  // namespace tandem
