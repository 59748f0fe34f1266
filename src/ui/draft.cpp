#include "ui/draft.hpp"

#include <utility>

namespace tandem {

void Drafts::keep(Draft draft) {
    if (draft.text != draft.original) finished_.push_back(std::move(draft));
}

void Drafts::begin(std::string field, std::string original, DraftCommit commit) {
    if (draft_) keep(std::move(*draft_));
    std::string text = original;
    draft_ = Draft{std::move(field), std::move(original), std::move(text), std::move(commit), true};
}

void Drafts::update(std::string_view field, std::string text) {
    if (!is(field)) return;
    draft_->text = std::move(text);
    draft_->drawn = true;
}

void Drafts::finish(std::string_view field) {
    if (!is(field)) return;
    keep(std::move(*draft_));
    draft_.reset();
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
    for (const Draft& draft : finished_)
        if (std::optional<Request> request = draft.commit(session, draft.text)) requests.push_back(std::move(*request));
    finished_.clear();
    return requests;
}

}  // namespace tandem
