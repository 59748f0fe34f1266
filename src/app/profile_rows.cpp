#include "app/profile_rows.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "exchange/ics_out.hpp"
#include "model/holds.hpp"
#include "plan/tool_times.hpp"

namespace tandem {
namespace {

using facts::ProfileClock;
using facts::ProfileReader;
using facts::ProfileRow;

class RowFinder {
  public:
    RowFinder(const ProfileSource& source, const ProfileOrder& order) : source_(source), order_(order) {}

    PostRows take() {
        for (const Post& post : source_.project.posts) add(post);
        std::stable_sort(out_.rows.begin(), out_.rows.end(), [](const PostRow& a, const PostRow& b) {
            return std::tuple(!a.at, a.at.value_or(Instant{})) < std::tuple(!b.at, b.at.value_or(Instant{}));
        });
        return std::move(out_);
    }

  private:
    void add(const Post& post) {
        if (!order_.campaigns.empty() && (!post.campaign || !is_asked_for(order_.campaigns, *post.campaign))) return;
        std::vector<const Variant*> variants;
        for (const Variant& variant : post.variants)
            if (is_asked_for(order_.channels, variant.channel)) variants.push_back(&variant);
        if (variants.empty() && !order_.channels.empty()) return;
        if (source_.profile.row == ProfileRow::post)
            add_whole(post, std::move(variants));
        else
            add_apart(post, variants);
    }

    void add_whole(const Post& post, std::vector<const Variant*> variants) {
        if (!is_asked_for(order_.statuses, post.status)) return;
        PostRow row{&post, std::move(variants), {}, {}, nullptr};
        const Id<Channel> channel = row.variants.empty() ? Id<Channel>{} : row.variants.front()->channel;
        set_time(row, post.when ? std::optional(moment_of(post, channel)) : std::nullopt, channel);
        if (in_days(row)) out_.rows.push_back(std::move(row));
    }

    void add_apart(const Post& post, const std::vector<const Variant*>& variants) {
        std::vector<PostRow> rows, over;
        if (variants.empty() && is_asked_for(order_.statuses, post.status))
            (is_over(post.status) ? over : rows).push_back(homeless(post));
        for (const Variant* variant : variants) {
            const PostStatus status = status_of(post, *variant);
            if (is_asked_for(order_.statuses, status)) add_variant(post, *variant, is_over(status) ? over : rows);
        }
        const auto outside = [&](const PostRow& row) { return !in_days(row); };
        std::erase_if(rows, outside);
        std::erase_if(over, outside);
        out_.over += rows.empty() && !over.empty() ? 1 : 0;
        std::move(rows.begin(), rows.end(), std::back_inserter(out_.rows));
    }
    PostRow homeless(const Post& post) const {
        PostRow row{&post, {}, {}, {}, nullptr};
        set_time(row, post.when ? std::optional(moment_of(post, {})) : std::nullopt, {});
        return row;
    }
    // Undated channels of a post, and those of a moment where the profile wants that, share a row.
    void add_variant(const Post& post, const Variant& variant, std::vector<PostRow>& rows) const {
        const auto at = planned_moment(source_.project, source_.zones, post, variant);
        const bool shares = !at || source_.profile.row == ProfileRow::moment;
        const auto same =
            std::find_if(rows.begin(), rows.end(), [&](const PostRow& row) { return shares && row.at == at; });
        if (same != rows.end()) {
            same->variants.push_back(&variant);
            return;
        }
        PostRow row{&post, {&variant}, {}, {}, nullptr};
        set_time(row, at, variant.channel);
        rows.push_back(std::move(row));
    }

    bool is_over(PostStatus status) const {
        const bool published = is_published(status) && source_.profile.reader == ProfileReader::publisher;
        return source_.profile.reader != ProfileReader::planner && (is_off_calendar(status) || published);
    }
    bool in_days(const PostRow& row) const {
        return !order_.days || (row.when && order_.days->contains(day_of(*row.when)));
    }
    Instant moment_of(const Post& post, Id<Channel> channel) const {
        return publishing_zone(source_.project, source_.zones, post, channel).resolve(*post.when, post.fold).instant;
    }
    const TimeZone& clock(const Post& post, Id<Channel> channel) const {
        switch (source_.profile.clock) {
            case ProfileClock::post: return publishing_zone(source_.project, source_.zones, post, channel);
            case ProfileClock::account: return publishing_zone(source_.project, source_.zones, {}, channel);
            case ProfileClock::project: break;
        }
        return publishing_zone(source_.project, source_.zones, {}, {});
    }
    // What goes on being planned keeps the time that was typed, also where no clock shows it.
    void set_time(PostRow& row, std::optional<Instant> at, Id<Channel> channel) const {
        row.zone = &clock(*row.post, channel);
        row.at = at;
        if (at) row.when = source_.profile.clock == ProfileClock::post ? *row.post->when : row.zone->local(*at);
    }

    const ProfileSource& source_;
    const ProfileOrder& order_;
    PostRows out_;
};

}  // namespace

const Channel* PostRow::channel(const Project& project) const {
    return variants.empty() ? nullptr : project.channels.find(variants.front()->channel);
}

const facts::Network* PostRow::network(const ProfileSource& source) const {
    const Channel* of = channel(source.project);
    return of ? source.facts.networks.find(of->network) : nullptr;
}

PostRows post_rows(const ProfileSource& source, const ProfileOrder& order) { return RowFinder(source, order).take(); }

std::string account_name(const ProfileSource& source, const Channel& channel) {
    const facts::Network* network = source.facts.networks.find(channel.network);
    if (!network || channel.name.find(network->name) != std::string::npos) return channel.name;
    return network->name + (channel.name.empty() ? "" : " ") + channel.name;
}

std::string post_name(const Post& post) {
    constexpr std::size_t most = 60;
    return ics_first_line(post.title.empty() ? post.text : post.title, most);
}

}  // namespace tandem
