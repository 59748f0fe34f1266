#include "ui/draft.hpp"

#include <utility>

namespace tandem {

void Drafts::keep(Draft draft) {
    if (draft.text != draft.original) finished_.push_back(std::move(draft));
}

void Drafts::begin(std::string field, std::string original, DraftCommit commit) {
    if (draft_) keep(std::move(*draft_));
    std::string text = original, said = original;
    draft_ = Draft{std::move(field), std::move(original), std::move(text), std::move(commit), true, std::move(said)};
}

void Drafts::update(std::string_view field, std::string text, std::string_view said) {
    if (!is(field)) return;
    draft_->text = std::move(text);
    draft_->said = said;
    draft_->drawn = true;
}

void Drafts::finish(std::string_view field) {
    if (!is(field)) return;
    draft_->let_go = true;
    keep(std::move(*draft_));
    draft_.reset();
}

std::optional<Request> Drafts::request_so_far(const Session& session) const {
    if (!draft_ || draft_->text == draft_->original) return std::nullopt;
    return draft_->commit(session, draft_->text);
}

void Drafts::go_on() {
    if (!draft_) return;
    if (draft_->text != draft_->original) note_typed_over(*draft_);
    draft_->original = draft_->said = draft_->text;
    draft_->adopts = true;
}

bool Drafts::adopt(std::string_view field, std::string_view said) {
    if (!is(field) || !std::exchange(draft_->adopts, false)) return false;
    const bool other = draft_->text != said;
    draft_->original = draft_->said = draft_->text = said;
    if (other) history_.clear(), stood_.reset();
    return other;
}

void Drafts::note_typed_over(const Draft& draft) {
    if (draft.said != draft.original && draft.said != draft.text) remarks_.push_back(TypedOver{draft.said});
}

void Drafts::drop(std::string_view field) {
    if (is(field)) draft_.reset();
}

void Drafts::end_frame() {
    if (!draft_) return;
    if (!std::exchange(draft_->drawn, false)) {
        keep(std::move(*draft_));
        draft_.reset();
    }
}

std::vector<Request> Drafts::take_requests(const Session& session, bool with_current) {
    if (with_current && draft_) {
        keep(std::move(*draft_));
        draft_.reset();
    }
    std::vector<Request> requests;
    for (const Draft& draft : finished_) {
        std::optional<Request> request = draft.commit(session, draft.text);
        const bool lost = !request && !draft.let_go && !draft.text.empty() && draft.said != draft.text;
        if (lost) remarks_.push_back(LostText{draft.text});
        if (request) note_typed_over(draft);
        if (request) requests.push_back(std::move(*request));
    }
    finished_.clear();
    return requests;
}

}  // namespace tandem
