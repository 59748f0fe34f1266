#include "app/exit_conditions.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "app/client_stamp.hpp"
#include "plan/tool_times.hpp"

namespace tandem {
namespace {

// Formats whose usual shape is that of a preview or of a screen: there is nothing to attach.
constexpr std::array<std::string_view, 7> without_media{"live",      "event",          "article", "newsletter_linkedin",
                                                        "post_link", "community_post", "trailer"};
// Formats that say what they have to say in pictures or aloud.
constexpr std::array<std::string_view, 5> without_text{"story", "saved_story", "spotlight", "stage", "voice"};
// Formats that nothing leads to for long.
constexpr std::array<std::string_view, 4> without_link{"story", "live", "stage", "broadcast_channel"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& formats, std::string_view format) {
    return std::find(formats.begin(), formats.end(), format) != formats.end();
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_live(const Variant& variant) { return !variant.status || !is_off_calendar(*variant.status); }

struct ClientAnswer {
    bool any = false;      // to some version
    bool present = false;  // to the version there is
    bool changes = false;  // somebody's latest answer to that one asks for changes
};

ClientAnswer client_answer(const Project& project, const Post& post) {
    ClientAnswer answer;
    std::map<std::string_view, const Approval*> latest;
    for (const Approval& each : project.approvals) {
        if (each.post != post.id) continue;
        answer.any = true;
        if (!is_as_stamped(each.stamp, post)) continue;
        const Approval*& known = latest[each.approver];
        if (!known || known->at <= each.at) known = &each;
    }
    answer.present = !latest.empty();
    answer.changes = std::any_of(latest.begin(), latest.end(),
                                 [](const auto& each) { return each.second->verdict == Verdict::changes_requested; });
    return answer;
}

class Look {
  public:
    Look(const Project& project, const facts::Facts& facts, const Post& post)
        : project_(project), facts_(facts), post_(post) {}

    void at(PostStatus step) {
        step_ = step;
        switch (step) {
            case PostStatus::idea: return need(!is_blank(post_.title) || !is_blank(post_.text), Lack::line);
            case PostStatus::brief: return at_brief();
            case PostStatus::draft: return at_draft();
            case PostStatus::internal_review: return at_review();
            case PostStatus::client_approval: return at_approval();
            case PostStatus::changes_requested: return need(has_reason(), Lack::reason);
            case PostStatus::approved: return at_approved();
            case PostStatus::scheduled: return at_scheduled();
            case PostStatus::published: return at_published();
            case PostStatus::measured: return need(has_figures(), Lack::figures);
            case PostStatus::archived:
            case PostStatus::cancelled: return;
        }
    }
    std::vector<MissingPart> take() { return std::move(found_); }

  private:
    void need(bool there, Lack lack, int count = 0) {
        const auto is_same = [&](const MissingPart& one) { return one.lack == lack; };
        if (!there && std::none_of(found_.begin(), found_.end(), is_same)) found_.push_back({step_, lack, count});
    }

    template <class Has>
    bool any_live(Has&& has) const {
        return std::any_of(post_.variants.begin(), post_.variants.end(),
                           [&](const Variant& variant) { return is_live(variant) && has(variant); });
    }
    bool has_channel() const {
        return any_live([&](const Variant& variant) { return project_.channels.contains(variant.channel); });
    }

    void at_brief() {
        const Campaign* campaign = post_.campaign ? project_.campaigns.find(*post_.campaign) : nullptr;
        if (!project_.objectives.empty() || !project_.campaigns.empty())
            need(!post_.objectives.empty() || campaign, Lack::objective);
        if (!project_.audiences.empty())
            need(!post_.audiences.empty() ||
                     (campaign && (!campaign->audiences.empty() || !is_blank(campaign->targeting))),
                 Lack::audience);
        need(has_channel(), Lack::channel);
        need(post_.when.has_value(), Lack::date);
    }
    void at_draft() {
        const bool said = post_.variants.empty() ? !is_blank(post_.text) : !any_live([&](const Variant& variant) {
            return is_blank(text_of(post_, variant)) && !is_among(without_text, variant.format);
        });
        need(said, Lack::text);
        need(!any_live([&](const Variant& variant) { return variant.media.empty() && shows_media(variant.format); }),
             Lack::media);
    }
    // A format has a usual ratio where something is seen.
    bool shows_media(const std::string& format) const {
        const facts::Format* found = facts_.formats.find(format);
        return found && found->usual_ratio.find(':') != std::string::npos && !is_among(without_media, format);
    }
    void at_review() {
        const auto open = std::count_if(project_.comments.begin(), project_.comments.end(), [&](const Comment& one) {
            return one.on == post_.id.value && !one.for_client && !one.resolved;
        });
        need(open == 0, Lack::remarks, static_cast<int>(open));
    }
    void at_approval() {
        if (!project_.settings.approval_required) return;
        const ClientAnswer answer = client_answer(project_, post_);
        if (!answer.any) return need(false, Lack::answer);
        if (!answer.present) return need(false, Lack::other_version);
        need(!answer.changes, Lack::changes);
    }
    void at_approved() {
        const ClientAnswer answer = client_answer(project_, post_);
        need(!answer.any || answer.present, Lack::other_version);
        at_scheduled();
    }
    bool has_reason() const {
        const bool remark = std::any_of(project_.comments.begin(), project_.comments.end(), [&](const Comment& one) {
            return one.on == post_.id.value && !one.resolved && !is_blank(one.text);
        });
        return remark || std::any_of(project_.approvals.begin(), project_.approvals.end(), [&](const Approval& one) {
                   return one.post == post_.id && one.verdict == Verdict::changes_requested && !is_blank(one.comment);
               });
    }
    // Before it is scheduled, and before it goes out.
    void at_scheduled() {
        need(post_.when.has_value(), Lack::date);
        need(has_channel(), Lack::channel);
    }
    void at_published() {
        const bool out = post_.variants.empty()
            ? is_published(post_.status)
            : !any_live([&](const Variant& variant) { return !is_published(status_of(post_, variant)); });
        need(out, Lack::confirmation);
        need(!any_live([&](const Variant& variant) { return variant.published_link.empty() && gives_link(variant); }),
             Lack::link);
    }
    bool gives_link(const Variant& variant) const {
        const Channel* channel = project_.channels.find(variant.channel);
        const facts::Network* network = channel ? facts_.networks.find(channel->network) : nullptr;
        return network && network->kind == facts::NetworkKind::social && !is_among(without_link, variant.format);
    }
    bool has_figures() const {
        return std::any_of(project_.readings.begin(), project_.readings.end(), [&](const Reading& one) {
            return one.of == post_.id.value || post_.variant(Id<Variant>{one.of}) != nullptr;
        });
    }

    const Project& project_;
    const facts::Facts& facts_;
    const Post& post_;
    PostStatus step_{};
    std::vector<MissingPart> found_;
};

PostStatus step_after(PostStatus status) { return static_cast<PostStatus>(static_cast<int>(status) + 1); }

}  // namespace

std::vector<MissingPart> missing_at(const Project& project, const facts::Facts& facts, const Post& post,
                                    PostStatus step) {
    Look look(project, facts, post);
    look.at(step);
    return look.take();
}

std::vector<MissingPart> missing_on_the_way(const Project& project, const facts::Facts& facts, const Post& post,
                                            PostStatus to) {
    Look look(project, facts, post);
    if (is_off_calendar(to) || is_off_calendar(post.status) || to == post.status) return {};
    for (PostStatus step = post.status; step < to; step = step_after(step)) {
        // Who asks for changes has answered, if not here; and who goes on from them needs the client's yes to what
        // became of them.
        if (step == PostStatus::client_approval && to == PostStatus::changes_requested) continue;
        const bool from_changes = step == PostStatus::changes_requested && step == post.status;
        if (from_changes) look.at(PostStatus::client_approval);
        if (step != PostStatus::changes_requested) look.at(step);
    }
    if (to == PostStatus::changes_requested) look.at(to);
    return look.take();
}

bool is_late(const Project& project, ZoneTable& zones, const Post& post, const Variant& variant, Instant now) {
    if (!post.when || is_off_calendar(post.status) || !is_live(variant)) return false;
    const auto at = planned_moment(project, zones, post, variant);
    return at && *at <= now && !is_published(status_of(post, variant));
}

bool is_late(const Project& project, ZoneTable& zones, const Post& post, Instant now) {
    if (post.variants.empty()) return is_late(project, zones, post, Variant{}, now);
    return std::any_of(post.variants.begin(), post.variants.end(),
                       [&](const Variant& variant) { return is_late(project, zones, post, variant, now); });
}

std::optional<Day> first_day_to_come(const Project& project, ZoneTable& zones, const Post& post, Instant now) {
    std::optional<Day> first;
    const auto take = [&](const Variant& variant) {
        const auto at = planned_moment(project, zones, post, variant);
        const auto when = when_of(post, variant);
        if (at && when && *at > now) first = std::min(first.value_or(day_of(*when)), day_of(*when));
    };
    if (post.variants.empty()) take(Variant{});
    for (const Variant& variant : post.variants)
        if (!variant.status) take(variant);
    return first;
}

std::string missing_text(const facts::Words& words, const MissingPart& part) {
    // clang-format off
    constexpr std::array<std::string_view, 15> keys{
        "missing.line", "missing.objective", "missing.audience", "missing.channel", "missing.date", "missing.text",
        "missing.media", "missing.remarks", "missing.answer", "missing.other_version", "missing.changes",
        "missing.reason", "missing.confirmation", "missing.link", "missing.figures",
    };
    // clang-format on
    const std::string_view key = keys[static_cast<std::size_t>(part.lack)];
    return part.lack == Lack::remarks ? words.count(key, part.count) : std::string(words(key));
}

}  // namespace tandem
