#include "app/import_answers.hpp"

#include <algorithm>
#include <array>

#include "app/client_stamp.hpp"
#include "app/import_changes.hpp"
#include "app/import_guard.hpp"
#include "app/post_cells.hpp"
#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

// What is said about a post besides its status and its comments.
constexpr std::array contents{PlanColumn::date,  PlanColumn::time, PlanColumn::network,  PlanColumn::account,
                              PlanColumn::title, PlanColumn::text, PlanColumn::hashtags, PlanColumn::link};

// Nothing of the column, or of those it means something with, is taken in.
void leave_out(PlannedPost& post, PlanColumn column) {
    switch (column) {
        case PlanColumn::date:
        case PlanColumn::time:
        case PlanColumn::timezone:
            post.day.reset();
            post.minute.reset();
            post.zone.clear();
            break;
        case PlanColumn::network:
        case PlanColumn::account:
        case PlanColumn::format: post.places.clear(); break;
        case PlanColumn::title: post.title.clear(); break;
        case PlanColumn::text: post.text.clear(); break;
        case PlanColumn::hashtags: post.hashtags.clear(); break;
        case PlanColumn::link: post.link.clear(); break;
        case PlanColumn::campaign: post.campaign.clear(); break;
        case PlanColumn::pillar: post.pillar.clear(); break;
        case PlanColumn::status: post.status.reset(); break;
        case PlanColumn::owner: post.owner.clear(); break;
        default: break;
    }
}

Label about(const char* key, PlanColumn column, const std::string& value) {
    return {key, {{"column", "@workbook.field." + std::string(word_of(column))}, {"value", value}}};
}

bool is_answer(PostStatus status) {
    return status == PostStatus::client_approval || status == PostStatus::changes_requested ||
        status == PostStatus::approved;
}

}  // namespace

ImportAnswers::ImportAnswers(Session& session, const PlanOrigin& origin)
    : session_(session), origin_(origin), french_(facts::Language::french), english_(facts::Language::english) {}

bool ImportAnswers::Now::is(PlanColumn column, const std::string& mark) const {
    return std::any_of(cells.begin(), cells.end(), [&](const PlanCells& all) {
        const auto found = all.find(column);
        return found != all.end() && mark_of(found->second) == mark;
    });
}

void ImportAnswers::hold_against(PlanRow& row, const Post& post, std::vector<Label>& warnings,
                                 std::vector<Label>& changes) {
    const auto cells_in = [&](const facts::Words& words) {
        return post_cells(session_.project(), session_.facts(), words, post, origin_.for_client);
    };
    const Now now{{cells_in(french_), cells_in(english_)}};
    const bool other_seen = !row.seen.empty() && row.seen != mark_of(client_digest(post));
    const bool other_words = other_seen || std::any_of(contents.begin(), contents.end(), [&](PlanColumn column) {
                                 const auto mark = row.marks->find(column);
                                 return mark != row.marks->end() && !now.is(column, mark->second);
                             });
    changed_here_ += other_words ? 1 : 0;
    for (const auto& [column, value] : row.changed) {
        if (column == PlanColumn::notes || column == PlanColumn::status) continue;
        if (now.is(column, mark_of(value))) {
            leave_out(*row.post, column);
        } else if (!now.is(column, row.marks->at(column))) {
            leave_out(*row.post, column);
            warnings.push_back(about("import.warn.both", column, beginning_of_text(value)));
        } else if (value.empty()) {
            warnings.push_back(about("import.warn.emptied", column, {}));
        } else {
            changes.push_back(about("import.change", column, beginning_of_text(value)));
        }
    }
    // Beside a new time stands the zone it is read in, which may be the channel's: it is no zone of the post's own.
    if (!row.changed.contains(PlanColumn::timezone)) row.post->zone.clear();
    hold_status(row, post, now, other_words, warnings, changes);
}

void ImportAnswers::hold_status(PlanRow& row, const Post& post, const Now& now, bool other_words,
                                std::vector<Label>& warnings, std::vector<Label>& changes) const {
    const std::optional<PostStatus> wanted = row.post->status;
    if (!wanted || *wanted == post.status) {
        row.post->status.reset();
        return;
    }
    const auto word_for = [](PostStatus status) { return "@status." + std::string(word_of(status)); };
    std::optional<Label> refusal = now.is(PlanColumn::status, row.marks->at(PlanColumn::status))
        ? refusal_of(*wanted, post, other_words)
        : Label{"import.warn.status_moved", {{"now", word_for(post.status)}}};
    if (!refusal) {
        changes.push_back({"import.change.status", {{"value", word_for(*wanted)}}});
        return;
    }
    refusal->values.emplace_back("value", word_for(*wanted));
    warnings.push_back(std::move(*refusal));
    row.post->status.reset();
}

std::optional<Label> ImportAnswers::refusal_of(PostStatus wanted, const Post& post, bool other_words) const {
    if (origin_.for_client && !is_answer(wanted)) return Label{"import.warn.status_not_theirs", {}};
    if (auto refusal = status_refusal(session_.project().settings, post, wanted)) return refusal;
    if (wanted == PostStatus::approved && other_words) return Label{"import.warn.earlier_text", {}};
    return std::nullopt;
}

std::optional<Approval> ImportAnswers::verdict(const Post& before, const Post& after) const {
    const bool approved = after.status == PostStatus::approved;
    if (!origin_.for_client || before.status == after.status) return std::nullopt;
    if (!approved && after.status != PostStatus::changes_requested) return std::nullopt;
    Approval row;
    row.post = after.id;
    row.verdict = approved ? Verdict::approved : Verdict::changes_requested;
    row.approver = session_.project().settings.client;
    row.at = session_.now_instant();
    row.stamp = client_stamp(after);
    row.id = session_.ids().make<Approval>();
    return row;
}

std::optional<Comment> ImportAnswers::comment(const PlanRow& row, const Post& post) const {
    const std::string text(trimmed(row.comment));
    if (text.empty()) return std::nullopt;
    const Project& project = session_.project();
    for (const Comment& one : project.comments)
        if (one.on == post.id.value && trimmed(one.text) == text) return std::nullopt;
    Comment fresh;
    fresh.id = {uuid_from_name("answer\n" + to_text(post.id) + "\n" + text)};
    fresh.on = post.id.value;
    if (origin_.for_client) fresh.author = project.settings.client;
    fresh.at = session_.now_instant();
    fresh.text = text;
    fresh.for_client = origin_.for_client;
    return fresh;
}

}  // namespace tandem
