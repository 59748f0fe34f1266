#include "app/profile_export.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/flight_export.hpp"
#include "app/profile_checks.hpp"
#include "exchange/write_csv.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

using facts::CsvProfile;
using facts::ProfileFile;
using facts::ProfileReader;

std::string number(std::size_t value) { return std::to_string(value); }

// The rows of one file, before they are too many for it.
struct Share {
    std::string part;  // name of the channel; empty: all that is in it
    std::vector<PostRow> rows;
};

class Export {
  public:
    Export(const ProfileSource& source, const ProfileOrder& order, Instant now)
        : source_(source),
          profile_(source.profile),
          now_(now),
          all_(post_rows(source_, order)),
          by_channel_(needs_file_by_channel()) {}

    ExportDraft make() {
        for (std::size_t i = 0; i < all_.rows.size(); ++i) {
            work_step(i, 3 * all_.rows.size());  // they are looked at again, and written
            PostRow& row = all_.rows[i];
            if (auto reason = refusal(source_, row, now_))
                leave_out(row, std::move(*reason));
            else
                share_of(row).rows.push_back(std::move(row));
        }
        for (Share& share : shares_) {
            keep_apart(share);
            for (const PostRow& row : share.rows) {
                step();
                for (Label& reason : not_in_row(source_, row)) leave_out(row, std::move(reason));
            }
            draft_.rows += share.rows.size();
            write(share);
        }
        // Ideas are many, and nobody expects them in a tool: they come last.
        std::stable_partition(draft_.left_out.begin(), draft_.left_out.end(),
                              [](const LeftOut& one) { return one.reason.key != "export.left.no_date"; });
        remark();
        if (draft_.rows == 0) return nothing_to_write(profile_.name, draft_);
        return std::move(draft_);
    }

  private:
    // Once for each row that is looked at, and each that is written.
    void step() { work_step(all_.rows.size() + done_++, 3 * all_.rows.size()); }

    void leave_out(const PostRow& row, Label reason) {
        std::string title = post_name(*row.post);
        if (title.empty()) title = source_.told_in()("app.untitled");
        const facts::Network* network = row.network(source_);
        if (profile_.row == facts::ProfileRow::channel && row.post->variants.size() > 1 && row.at && network)
            title += " · " + network->name;
        draft_.left_out.push_back({std::move(title), std::move(reason)});
    }

    // One for all, or one for each channel.
    Share& share_of(const PostRow& row) {
        const Channel* channel = by_channel_ ? row.channel(source_.project) : nullptr;
        const std::string key = channel ? to_text(channel->id.value) : std::string();
        const auto [place, fresh] = share_of_.emplace(key, shares_.size());
        if (fresh) shares_.push_back({channel ? account_name(source_, *channel) : std::string(), {}});
        return shares_[place->second];
    }
    // Rows that name a network alone mean one account there.
    bool needs_file_by_channel() const {
        if (profile_.file != ProfileFile::networks) return profile_.file == ProfileFile::channel;
        std::map<std::string, Id<Channel>> accounts;
        for (const PostRow& row : all_.rows)
            if (const Channel* channel = row.channel(source_.project))
                if (accounts.emplace(channel->network, channel->id).first->second != channel->id) return true;
        return false;
    }

    // Without what follows closer than the tool takes it.
    void keep_apart(Share& share) {
        if (profile_.gap_minutes == 0) return;
        std::vector<PostRow> kept;
        for (PostRow& row : share.rows) {
            auto reason = kept.empty() ? std::nullopt : too_close(source_, kept.back(), row);
            if (reason)
                leave_out(row, std::move(*reason));
            else
                kept.push_back(std::move(row));
        }
        share.rows = std::move(kept);
    }

    void write(const Share& share) {
        const std::size_t most = profile_.most_rows ? static_cast<std::size_t>(*profile_.most_rows) : share.rows.size();
        for (std::size_t from = 0; from < share.rows.size(); from += most) {
            std::string part = share.part;
            if (share.rows.size() > most) {
                numbered_ = true;
                part += (part.empty() ? "" : " ") + number(from / most + 1);
            }
            draft_.files.push_back({std::move(part), bytes(share, from, std::min(from + most, share.rows.size()))});
        }
    }
    std::string bytes(const Share& share, std::size_t from, std::size_t end) {
        std::vector<std::vector<std::string>> table;
        if (profile_.header) table.push_back(profile_.titles());
        for (std::size_t i = from; i < end; ++i) {
            step();
            auto& cells = table.emplace_back();
            for (const facts::ProfileColumn& column : profile_.columns)
                cells.push_back(cell_text(source_, share.rows[i], column.cell));
        }
        return csv_file(table, csv_form(source_));
    }

    void remark() {
        if (!has_cell(profile_, "zone") && profile_.date.find("ZZ") == std::string::npos) remark_on_zones();
        if (all_.over > 0) draft_.remarks.push_back({"export.over", {{"n", number(all_.over)}}});
        const std::size_t open = unapproved();
        if (open > 0) {
            const char* key = has_cell(profile_, "draft") ? "export.drafts" : "export.unapproved";
            draft_.remarks.push_back({key, {{"n", number(open)}}});
        }
        if (numbered_)
            draft_.remarks.push_back(
                {"export.numbered", {{"tool", profile_.name}, {"most", number(*profile_.most_rows)}}});
    }
    // In which zone the times are, where the rows do not say it.
    void remark_on_zones() {
        std::map<std::string, std::string> accounts;  // of each zone
        for (const Share& share : shares_)
            for (const PostRow& row : share.rows) {
                std::string& names = accounts[row.zone->name()];
                const Channel* channel = row.channel(source_.project);
                const std::string name = channel ? account_name(source_, *channel) : std::string();
                if ((", " + names + ", ").find(", " + name + ", ") == std::string::npos)
                    names += (names.empty() ? "" : ", ") + name;
            }
        for (const auto& [zone, names] : accounts)
            if (accounts.size() == 1)
                draft_.remarks.push_back({"export.zone", {{"zone", zone}}});
            else
                draft_.remarks.push_back({"export.zone_of", {{"zone", zone}, {"accounts", names}}});
    }
    std::size_t unapproved() const {
        std::set<Id<Post>> posts;
        if (profile_.reader == ProfileReader::publisher)
            for (const Share& share : shares_)
                for (const PostRow& row : share.rows)
                    if (!is_approved(status_of(*row.post, *row.variants.front()))) posts.insert(row.post->id);
        return posts.size();
    }

    const ProfileSource& source_;
    const CsvProfile& profile_;
    Instant now_;
    PostRows all_;
    bool by_channel_;
    std::vector<Share> shares_;
    std::map<std::string, std::size_t> share_of_;
    bool numbered_ = false;
    std::size_t done_ = 0;
    ExportDraft draft_;
};

Notice unknown_profile(const Session& session, const ProfileOrder& order) {
    std::string names;
    for (const CsvProfile& profile : session.facts().csv_profiles) names += (names.empty() ? "" : ", ") + profile.id;
    return {Notice::Kind::error,
            {"export.no_profile", {{"name", order.profile}}},
            {{"usage.one_of", {{"allowed", names}}}, {"export.nothing_written", {}}},
            {},
            {}};
}

}  // namespace

ExportDraft profile_export(const Session& session, const ProfileOrder& order, const ExportWords& words) {
    const CsvProfile* profile = session.facts().csv_profiles.find(order.profile);
    if (!profile) return {unknown_profile(session, order), {}, 0, {}, {}};
    const ProfileSource source{session.project(),         session.facts(), words.file,
                               session.planner().zones(), *profile,        &words.screen};
    if (profile->row == facts::ProfileRow::flight) return flight_export(source, order, day_of(session.now()));
    return Export(source, order, session.now_instant()).make();
}

}  // namespace tandem
