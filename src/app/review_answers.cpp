#include "app/review_answers.hpp"

#include <algorithm>

#include "app/client_stamp.hpp"
#include "app/client_verdict.hpp"
#include "exchange/review_file.hpp"

namespace tandem {
namespace {

std::optional<Verdict> verdict_in(const std::string& decision) { return enum_from_word<Verdict>(decision); }

// To the minute: "2026-10-05T07:00:12Z".
std::optional<Instant> moment_in(const std::string& saved_at) {
    constexpr std::size_t to_the_minute = 16;
    if (saved_at.size() < to_the_minute) return std::nullopt;
    std::string minute(saved_at, 0, to_the_minute);
    minute.push_back('Z');
    return instant_from_text(minute);
}

// Turns answers into rows, one after the other.
class Answers {
  public:
    Answers(Session& session, const ReviewFile& file, ReviewReport& report)
        : session_(session),
          project_(session.project()),
          report_(report),
          at_(moment_in(file.saved_at).value_or(session.now_instant())),
          file_(file.reviewer + "\n" + file.saved_at + "\n" + file.revision) {}

    void take(const ReviewFileItem& item) {
        const std::string& comment = item.comment;
        const auto verdict = verdict_in(item.decision);
        const auto uuid = uuid_from_text(item.id);
        const Post* post = uuid ? project_.posts.find(Id<Post>{*uuid}) : nullptr;
        if (!post) return tell(ReviewAnswer::Fate::unknown_post, item.id, comment);
        if (!verdict && comment.empty()) return;
        const bool stale = item.digest != client_digest(*post);
        report_.older = report_.older || stale;
        const bool fresh = add_approval(*post, verdict, comment, item.digest, stale);
        const bool said = !verdict && add_comment(*post, comment);
        if (!fresh && !said) return tell(ReviewAnswer::Fate::known, post->title, comment);
        tell(!verdict                            ? ReviewAnswer::Fate::commented
                 : stale                         ? ReviewAnswer::Fate::stale
                 : *verdict == Verdict::approved ? ReviewAnswer::Fate::approved
                                                 : ReviewAnswer::Fate::changes_requested,
             post->title, comment);
        if (fresh && !stale) touched_.push_back(post->id);
    }
    // Steps of the workflow follow from all verdicts on the present version.
    void follow() {
        for (const Id<Post> id : touched_) {
            const Post& post = *project_.posts.find(id);
            Post next = after_verdicts(project_, post, added_);
            if (next != post) report_.request.actions.emplace_back(Put<Post>{std::move(next)});
        }
    }

  private:
    void tell(ReviewAnswer::Fate fate, std::string title, std::string comment) {
        report_.answers.push_back({fate, std::move(title), std::move(comment)});
    }
    Uuid name(const Post& post, std::string_view what) const {
        return uuid_from_name("review\n" + std::string(what) + "\n" + file_ + "\n" + to_text(post.id));
    }
    // Somebody who saves a second time sends along what they had answered before.
    bool is_said(const Post& post, Verdict verdict, const std::string& comment, const std::string& seen) const {
        const Approval* latest = nullptr;
        for (const Approval& each : project_.approvals)
            if (each.post == post.id && each.approver == report_.reviewer && (!latest || latest->at <= each.at))
                latest = &each;
        return latest && latest->verdict == verdict && latest->comment == comment &&
            latest->stamp.digest == digest_id(seen);
    }
    bool is_said(const Post& post, const std::string& text) const {
        return std::any_of(project_.comments.begin(), project_.comments.end(), [&](const Comment& each) {
            return each.on == post.id.value && each.author == report_.reviewer && each.text == text;
        });
    }
    bool add_approval(const Post& post, std::optional<Verdict> verdict, const std::string& comment,
                      const std::string& seen, bool stale) {
        if (!verdict) return false;
        Approval row;
        row.id = Id<Approval>{name(post, "verdict")};
        if (project_.approvals.find(row.id) || is_said(post, *verdict, comment, seen)) return false;
        row.post = post.id;
        row.verdict = *verdict;
        row.approver = report_.reviewer;
        row.at = at_;
        row.comment = comment;
        row.stamp = client_stamp(post);
        if (stale) row.stamp = {{}, {}, {}, digest_id(seen)};
        added_.push_back(row);
        report_.request.actions.emplace_back(Put<Approval>{std::move(row)});
        return true;
    }
    bool add_comment(const Post& post, const std::string& text) {
        Comment row;
        row.id = Id<Comment>{name(post, "comment")};
        if (project_.comments.find(row.id) || is_said(post, text)) return false;
        row.on = post.id.value;
        row.author = report_.reviewer;
        row.at = at_;
        row.text = text;
        row.for_client = true;
        report_.request.actions.emplace_back(Put<Comment>{std::move(row)});
        return true;
    }
    Session& session_;
    const Project project_;
    ReviewReport& report_;
    const Instant at_;
    const std::string file_;
    std::vector<Approval> added_;
    std::vector<Id<Post>> touched_;
};

std::optional<Label> refusal(const std::optional<ReviewFile>& file, const Project& project) {
    if (!file || file->version == 0) return Label{"review.refused.kind", {}};
    if (file->version > review_version) return Label{"review.refused.version", {}};
    if (file->plan_id != to_text(project.id)) return Label{"review.refused.plan", {}};
    return std::nullopt;
}

}  // namespace

std::size_t ReviewReport::count(ReviewAnswer::Fate fate) const {
    return static_cast<std::size_t>(
        std::count_if(answers.begin(), answers.end(), [&](const ReviewAnswer& each) { return each.fate == fate; }));
}

bool are_review_answers(std::string_view bytes) { return read_review_file(bytes).has_value(); }

ReviewReport plan_review(Session& session, std::string_view bytes) {
    ReviewReport report;
    const std::optional<ReviewFile> file = read_review_file(bytes);
    report.problem = refusal(file, session.project());
    if (report.problem) return report;
    report.reviewer = file->reviewer;
    Answers answers(session, *file, report);
    for (const ReviewFileItem& item : file->items) answers.take(item);
    answers.follow();
    report.request.label = {"undo.review", {{"person", report.reviewer}}};
    return report;
}

Notice review_notice(const ReviewReport& report) {
    Notice notice{Notice::Kind::done, {"review.taken", {{"person", report.reviewer}}}, {}, {}, {}};
    if (report.request.actions.empty()) notice.title = {"review.nothing_new", {{"person", report.reviewer}}};
    const auto line = [&](ReviewAnswer::Fate fate, const char* key) {
        if (const std::size_t n = report.count(fate)) notice.lines.push_back({key, {{"n", std::to_string(n)}}});
    };
    line(ReviewAnswer::Fate::approved, "review.count.approved");
    line(ReviewAnswer::Fate::changes_requested, "review.count.changes");
    line(ReviewAnswer::Fate::commented, "review.count.commented");
    line(ReviewAnswer::Fate::known, "review.count.known");
    line(ReviewAnswer::Fate::unknown_post, "review.count.unknown");
    for (const ReviewAnswer& each : report.answers)
        if (each.fate == ReviewAnswer::Fate::stale) {
            notice.kind = Notice::Kind::warning;
            notice.lines.push_back({"review.stale", {{"title", each.title}}});
        }
    if (report.count(ReviewAnswer::Fate::unknown_post) > 0) notice.kind = Notice::Kind::warning;
    return notice;
}

Notice review_refusal(const Label& reason, const std::filesystem::path& path) {
    return {Notice::Kind::error,
            {"review.refused.what", {{"file", path.filename().string()}}},
            {reason, {"problem.kept.request", {}}},
            path.string(),
            {}};
}

}  // namespace tandem
