#include <imgui.h>

#include "ui/dialogs/history_list.hpp"
#include "ui/dialogs/question.hpp"
#include "ui/dialogs/recovery.hpp"
#include "ui/frame.hpp"
#include "ui/rules/rule_drafts.hpp"

namespace tandem {
namespace {

// With the pause until the window wakes by itself, what is typed is kept within a second.
constexpr std::chrono::milliseconds between_typing_notes{400};

}  // namespace

void Frame::ask_what_waits() {
    if (question_ != Question::none || state_.present) return;
    if (!errors_.empty())
        question_ = Question::notice;
    else if (!recoverable_.empty())
        question_ = Question::recovery;
    else if (state_.present_setup)  // a file was chosen for it meanwhile
        question_ = Question::present;
}

void Frame::offer(std::vector<RecoverableWork> work) {
    recoverable_ = std::move(work);
    ask_what_waits();
}

void Frame::answer_recovery(ViewContext& view) {
    const RecoveryAnswer answer = draw_recovery(view, recoverable_.front());
    if (answer == RecoveryAnswer::none) return;
    const RecoverableWork work = std::move(recoverable_.front());
    recoverable_.erase(recoverable_.begin());
    question_ = Question::none;
    if (answer == RecoveryAnswer::discard) session_.set_aside(work.journal);
    if (answer == RecoveryAnswer::recover) {
        // One document at a time: the others are offered again at the next start.
        recoverable_.clear();
        after_unsaved([this, journal = work.journal] {
            if (session_.recover(journal)) {
                project_opened();
                state_.rules.drafts = session_.take_recovered_drafts();
                forget_lost_rules();
                if (!state_.rules.drafts.empty()) open_rule(state_, state_.rules.drafts.front().rule.id);
            }
            take_notices();
        });
    }
    ask_what_waits();
}

void Frame::show_versions() {
    versions_ = {};
    versions_.versions = session_.kept_versions();
    question_ = Question::versions;
}

void Frame::answer_versions(ViewContext& view) {
    const VersionsAnswer answer = draw_versions(view, versions_);
    if (answer.look) versions_.changes = session_.changes_back_to(*answer.look);
    if (answer.restore && session_.go_back_to(*answer.restore, {"undo.restore_version", {}})) forget_what_is_gone();
    if (answer.closed || answer.restore) question_ = Question::none;
}

void Frame::tidy_roster() {
    commit_drafts();
    tidy_.start(session_);
    question_ = Question::tidy;
}

void Frame::answer_tidy(ViewContext& view) {
    TidyAnswer answer = draw_tidy(view, tidy_);
    if (answer.request) requests_.push_back(std::move(*answer.request));
    if (!answer.closed && !answer.request) return;
    tidy_.job.reset();
    question_ = Question::none;
}

void Frame::plan_away() {
    commit_drafts();
    away_ = {};
    if (state_.selection.kind == Selection::Kind::person) away_.person = state_.selection.person;
    away_fresh_ = true;
    question_ = Question::away;
}

void Frame::answer_away(ViewContext& view) {
    AwayAnswer answer = draw_away(view, away_, std::exchange(away_fresh_, false));
    if (answer.request) requests_.push_back(std::move(*answer.request));
    if (answer.closed || answer.request) question_ = Question::none;
    if (!answer.print || !away_.plan) return;
    const Person* person = session_.project().people.find(away_.plan->person);
    choose_place(std::string(words_("away.handover")) + (person ? " " + person->name : std::string()), ".pdf",
                 [this, plan = *away_.plan](const std::filesystem::path& path) {
                     return export_handover(session_, words_, plan, path);
                 });
}

void Frame::show_history() {
    history_fresh_ = true;
    question_ = Question::history;
}

void Frame::answer_history(ViewContext& view) {
    std::optional<std::size_t> shown;
    if (std::exchange(history_fresh_, false))
        shown = std::exchange(state_.history_step, std::nullopt).value_or(session_.steps_done());
    const HistoryAnswer answer = draw_history(view, session_.steps(), session_.steps_done(), shown);
    if (answer.go) walk_history([&] { return session_.go_to_step(*answer.go); });
    if (answer.closed) question_ = Question::none;
}

void Frame::answer_asked(ViewContext& view) {
    question_ = state_.asked ? Question::asked : Question::none;
    if (!state_.asked) return;
    const Asked& asked = *state_.asked;
    std::vector<Answer> answers;
    for (const Asked::Choice& choice : asked.choices)
        answers.push_back({choice.id, choice.text,
                           choice.destroys      ? ButtonKind::danger
                               : choice.primary ? ButtonKind::primary
                                                : ButtonKind::secondary});
    answers.push_back({"cancel", asked.stay.empty() ? view.word("dialog.cancel") : std::string_view(asked.stay)});
    std::optional<QuestionField> field;
    if (asked.typed) field = QuestionField{asked.typed->name, asked.typed->hint, asked.typed->text.get()};
    const auto given = ask_question(view, asked.id, asked.title, asked.lines, answers, field);
    if (!given) return;
    question_ = Question::none;
    if (*given < asked.choices.size()) asked_.push_back([this, act = asked.choices[*given].act] { act(*this); });
    state_.asked.reset();
}

void Frame::note_typing() {
    const auto now = std::chrono::steady_clock::now();
    const Draft* draft = drafts_.current();
    if (draft && now - typing_noted_ < between_typing_notes) return;
    typing_noted_ = now;
    std::optional<Request> request;
    if (draft && draft->text != draft->original) request = draft->commit(session_, draft->text);
    session_.note_typing(request ? &*request : nullptr);
    session_.note_drafts(state_.rules.drafts);
}

void Frame::tell_of_typing(const DraftRemark& remark) {
    Notice notice;
    notice.kind = Notice::Kind::warning;
    if (const auto* lost = std::get_if<LostText>(&remark)) {
        ImGui::SetClipboardText(lost->text.c_str());
        notice.title = {"typing.lost.title", {}};
        notice.lines = {{"typing.lost.why", {}}, {"typing.lost.kept", {{"text", lost->text}}}};
    } else {
        const std::string& other = std::get<TypedOver>(remark).other;
        notice.title = {"typing.over.title", {}};
        notice.lines = {{other.empty() ? "typing.over.empty" : "typing.over.said", {{"other", other}}},
                        {"typing.over.next", {}}};
    }
    tell(std::move(notice));
}

}  // namespace tandem
