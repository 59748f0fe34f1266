#include "app/import_plan.hpp"

#include <algorithm>
#include <map>

#include "app/import_answers.hpp"
#include "app/import_names.hpp"
#include "app/row_values.hpp"
#include "exchange/fold_name.hpp"
#include "exchange/remark.hpp"
#include "facts/number_words.hpp"
#include "plan/check_move.hpp"
#include "plan/suggest_minute.hpp"
#include "plan/tool_times.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

// What a row without an id is known by. It leaves the date out: a changed date moves the post.
std::string own_uid(const PlannedPost& row, std::map<std::string, int>& seen) {
    std::string key = row.title;
    for (const PlannedPlace& place : row.places) key += '\n' + place.network + '\t' + fold_name(place.account);
    key += '\n' + std::to_string(++seen[key]);
    return "csv:" + to_text(uuid_from_name(key));
}

bool is_about_time(const Label& change) {
    return std::any_of(change.values.begin(), change.values.end(), [](const auto& value) {
        return value.second == "@workbook.field.date" || value.second == "@workbook.field.time";
    });
}

void set(std::string& field, const std::string& cell) {
    if (!cell.empty() && !says(cell, field)) field = cell;
}

template <class T>
bool names_current(const std::string& cell, const Table<T>& rows, const std::optional<Id<T>>& current) {
    const T* row = current ? rows.find(*current) : nullptr;
    return row && says(cell, row->name);
}

// What a row says about the channels of a known post that is not what an export would write of them.
struct ChannelNews {
    bool link = true, first_comment = true, hashtags = true, media = true;

    ChannelNews() = default;
    ChannelNews(const PlannedPost& read, const Variants& known)
        : link(!says(read.link, link_of(known))),
          first_comment(!says(read.first_comment, first_comment_of(known))),
          hashtags(!says_hashtags(read.hashtags, list_cell(hashtags_of(known), " | "))),
          media(!says_media(read.media, media_of(known))) {}

  private:
    static bool says_hashtags(const std::vector<std::string>& read, const std::string& known) {
        const auto forms = read_back(known);
        return std::any_of(forms.begin(), forms.end(), [&](const auto& form) { return hashtags_in(form) == read; });
    }
    static bool says_media(const std::vector<MediaRef>& read, const std::vector<MediaRef>& known) {
        for (const std::string& files : read_back(files_cell(known, " | ")))
            for (const std::string& texts : read_back(alt_texts_cell(known, " | ")))
                if (media_in(files, texts) == read) return true;
        return false;
    }
};

// Turns rows into posts, one after the other.
class PostMaker {
  public:
    PostMaker(Session& session, const PlanReading& reading)
        : session_(session),
          project_(session.project()),
          names_(project_, session.facts(), session.ids()),
          has_dates_(reading.has_dates) {
        if (reading.origin) answers_.emplace(session, *reading.origin);
        for (const Post& post : project_.posts)
            if (!post.external_uid.empty()) by_uid_.emplace(post.external_uid, &post);
    }

    ImportNames& names() { return names_; }
    std::vector<Action>& puts() { return puts_; }
    std::size_t changed_here() const { return answers_ ? answers_->changed_here() : 0; }

    ImportedRow take(PlanRow row) {
        ImportedRow result{row.number, ImportedRow::Fate::skipped, {}, row.skipped, row.warnings, {}};
        if (!row.post) return result;
        if (row.marks) return take_answer(row, std::move(result));
        const PlannedPost& read = *row.post;
        warnings_ = &result.warnings;
        result.title = read.title;
        const std::string uid = read.id.empty() ? own_uid(read, seen_) : read.id;
        const Post* known = find(uid);
        Post post = known ? *known : Post{};
        if (!known) {
            post.id = session_.ids().make<Post>();
            post.external_uid = uid;
        }
        fill(post, read, known);
        if (post.campaign)
            names_.count(*post.campaign, post.when ? std::optional(day_of(*post.when)) : std::nullopt, money_of(read));
        result.fate = !known ? ImportedRow::Fate::fresh
            : *known == post ? ImportedRow::Fate::same
                             : ImportedRow::Fate::changed;
        if (result.fate != ImportedRow::Fate::same) puts_.emplace_back(Put<Post>{std::move(post)});
        return result;
    }

  private:
    // A row of the project's own workbook says nothing but what is new in it.
    ImportedRow take_answer(PlanRow& row, ImportedRow result) {
        const Post* known = find(row.post->id);
        if (!known) {
            result.reason = remark("import.skip.gone", "its post is not in the project any more");
            return result;
        }
        warnings_ = &result.warnings;
        result.title = known->title;
        answers_->hold_against(row, *known, result.warnings, result.changes);
        Post post = *known;
        fill(post, *row.post, known);
        // What was refused on the way is no change.
        if (post == *known) result.changes.clear();
        if (post.when == known->when && post.zone == known->zone) std::erase_if(result.changes, is_about_time);
        const auto comment = answers_->comment(row, *known);
        result.fate = *known == post && !comment ? ImportedRow::Fate::same : ImportedRow::Fate::changed;
        if (auto verdict = answers_->verdict(*known, post)) puts_.emplace_back(Put<Approval>{std::move(*verdict)});
        if (post != *known) puts_.emplace_back(Put<Post>{std::move(post)});
        if (!comment) return result;
        result.changes.push_back({"import.change.comment", {{"value", comment->text}}});
        puts_.emplace_back(Put<Comment>{*comment});
        return result;
    }
    void fill(Post& post, const PlannedPost& read, const Post* known) {
        fill_text(post, read, known);
        fill_places(post, read, known);
        fill_plan(post, read);
        fill_when(post, read, known);
        fill_status(post, read, known);
    }
    void warn(std::string_view key, std::string_view english, std::string_view value) {
        warnings_->push_back(remark(key, english, {{"value", value}}));
    }
    const Post* find(const std::string& uid) const {
        if (const auto found = by_uid_.find(uid); found != by_uid_.end()) return found->second;
        const auto id = uuid_from_text(uid);
        return id ? project_.posts.find(Id<Post>{*id}) : nullptr;
    }
    static void fill_text(Post& post, const PlannedPost& read, const Post* known) {
        if (read.own_title || !known) set(post.title, read.title);
        set(post.text, read.text);
        set(post.note, read.note);
    }
    // Channels of the row are added to those the post has: an import takes no variant away.
    void fill_places(Post& post, const PlannedPost& read, const Post* known) {
        std::vector<Id<Variant>> named;
        for (const PlannedPlace& place : read.places) {
            Variant* variant = variant_at(post, place, named);
            if (!variant) {
                warn("import.warn.network", "the network “{value}” is not known", place.account);
                continue;
            }
            if (!place.format.empty() && !names_format(place.format_word, variant->format))
                variant->format = place.format;
            named.push_back(variant->id);
        }
        fill_variants(post, read, known, named);
        const bool homeless =
            !read.link.empty() || !read.hashtags.empty() || !read.media.empty() || !read.first_comment.empty();
        if (post.variants.empty() && homeless)
            warn("import.warn.no_channel",
                 "without a network, its link, hashtags, media and first comment are left out", "");
    }
    // The post's own on that channel, which is not named yet, else a new one; null when there is no such channel.
    Variant* variant_at(Post& post, const PlannedPlace& place, const std::vector<Id<Variant>>& named) {
        const auto find = [&](const auto& fits) {
            const auto found = std::find_if(post.variants.begin(), post.variants.end(), fits);
            return found == post.variants.end() ? nullptr : &*found;
        };
        const auto is_free = [&](const Variant& one) {
            return std::find(named.begin(), named.end(), one.id) == named.end();
        };
        if (Variant* own = find([&](const Variant& one) { return is_free(one) && is_at(one, place); })) return own;
        const auto channel = names_.channel(place);
        if (!channel) return nullptr;
        if (Variant* own = find([&](const Variant& one) { return one.channel == *channel; })) return own;
        Variant fresh;
        fresh.id = session_.ids().make<Variant>();
        fresh.channel = *channel;
        fresh.format = usual_format(*channel);
        return &post.variants.emplace_back(std::move(fresh));
    }
    bool is_at(const Variant& variant, const PlannedPlace& place) const {
        const Channel* channel = names_.find(variant.channel);
        if (!channel || (!place.network.empty() && channel->network != place.network)) return false;
        return place.account.empty() || says(place.account, account_cell(*channel));
    }
    bool names_format(const std::string& word, const std::string& id) const {
        const facts::Format* format = session_.facts().formats.find(id);
        const std::string folded = fold_name(word);
        return format &&
            (folded == fold_name(id) || folded == fold_name(format->name.fr) || folded == fold_name(format->name.en));
    }
    std::string usual_format(Id<Channel> id) const {
        const Channel* channel = names_.find(id);
        const facts::Network* network = channel ? session_.facts().networks.find(channel->network) : nullptr;
        return network && !network->formats.empty() ? network->formats.front() : std::string{};
    }
    // What the row says holds for the channels it names; for all where it names none.
    static void fill_variants(Post& post, const PlannedPost& read, const Post* known,
                              const std::vector<Id<Variant>>& named) {
        const auto about = [&](const Variant& variant) {
            return named.empty() || std::find(named.begin(), named.end(), variant.id) != named.end();
        };
        Variants before;
        if (known)
            for (const Variant& variant : known->variants)
                if (about(variant)) before.push_back(&variant);
        const ChannelNews of_known(read, before), of_fresh;
        for (Variant& variant : post.variants) {
            if (!about(variant)) continue;
            const ChannelNews& news = known && known->variant(variant.id) ? of_known : of_fresh;
            if (news.link) set(variant.link, read.link);
            if (news.first_comment) set(variant.first_comment, read.first_comment);
            if (news.hashtags && !read.hashtags.empty()) variant.hashtags = read.hashtags;
            if (news.media && !read.media.empty()) variant.media = read.media;
        }
    }
    void fill_plan(Post& post, const PlannedPost& read) {
        if (!read.campaign.empty() && !names_current(read.campaign, project_.campaigns, post.campaign))
            post.campaign = names_.campaign(read.campaign);
        if (!read.pillar.empty() && !names_current(read.pillar, project_.pillars, post.pillar))
            post.pillar = names_.pillar(read.pillar);
        fill_zone(post, read);
        if (read.owner.empty() || names_current(read.owner, project_.people, post.creator)) return;
        if (const auto person = names_.person(read.owner))
            post.creator = *person;
        else
            warn("import.warn.owner", "“{value}” is not in the team", read.owner);
    }
    // A post without a zone of its own has that of its channel.
    void fill_zone(Post& post, const PlannedPost& read) {
        if (read.zone.empty()) return;
        ZoneTable& zones = session_.planner().zones();
        const bool same = std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& variant) {
            return publishing_zone(project_, zones, post, variant.channel).name() == read.zone;
        });
        if (same) return;
        if (zones.find(read.zone))
            post.zone = read.zone == project_.settings.zone ? "" : read.zone;
        else
            warn("import.warn.zone", "the time zone “{value}” is not known", read.zone);
    }
    std::int64_t money_of(const PlannedPost& read) {
        const std::string& own = project_.settings.currency;
        const std::int64_t amount = minor_units_in(read.budget, facts::minor_digits(own)).value_or(0);
        if (amount == 0) return 0;
        if (read.campaign.empty()) {
            warn("import.warn.no_campaign", "its budget is left out: it belongs to no campaign", "");
            return 0;
        }
        if (read.currency.empty() || read.currency == own || (read.currency == "€" && own == "EUR")) return amount;
        warn("import.warn.currency", "its budget is left out: it is in {value}", read.currency);
        return 0;
    }
    // Wall time of the post's zone.
    std::optional<LocalMinute> when_of_row(const Post& post, const PlannedPost& read) {
        if (!read.day) return std::nullopt;
        const LocalMinute midnight(*read.day);
        if (read.minute && read.utc_offset) {
            const Instant instant((midnight + minutes(*read.minute - *read.utc_offset)).time_since_epoch());
            const std::string& name = post.zone.empty() ? project_.settings.zone : post.zone;
            const TimeZone* zone = session_.planner().zones().find(name);
            return (zone ? *zone : session_.planner().zones().utc()).local(instant);
        }
        if (read.minute) return midnight + minutes(*read.minute);
        if (post.when) return midnight + minute_of_day(*post.when);
        return midnight + minutes(suggest_minute(project_, post, *read.day));
    }
    void fill_when(Post& post, const PlannedPost& read, const Post* known) {
        if (!has_dates_ || (read.day_given && !read.day)) return;
        const auto when = when_of_row(post, read);
        if (when == post.when) return;
        if (known) {
            const auto day = when ? std::optional(day_of(*when)) : std::nullopt;
            const MoveCheck check = check_move(project_, known->id, day, day_of(session_.now()), false);
            if (check.refused()) {
                warn("import.warn.not_moved", "its date stays: it is published, approved and locked, or archived", "");
                return;
            }
        }
        post.when = when;
        post.fold = Fold::earlier;
    }
    // As for a drag, an idea that gets a date becomes a brief, and a brief that loses it an idea.
    static void fill_status(Post& post, const PlannedPost& read, const Post* known) {
        if (read.status)
            post.status = *read.status;
        else if (!known)
            post.status = !post.when ? PostStatus::idea : read.text.empty() ? PostStatus::brief : PostStatus::draft;
        else if (post.when && !known->when && post.status == PostStatus::idea)
            post.status = PostStatus::brief;
        else if (!post.when && known->when && post.status == PostStatus::brief)
            post.status = PostStatus::idea;
    }

    Session& session_;
    const Project& project_;
    ImportNames names_;
    std::optional<ImportAnswers> answers_;  // where the workbook was written from the project
    bool has_dates_;
    std::map<std::string, const Post*> by_uid_;
    std::map<std::string, int> seen_;
    std::vector<Action> puts_;
    std::vector<Label>* warnings_ = nullptr;
};

}  // namespace

std::size_t ImportReport::count(ImportedRow::Fate fate) const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [&](const ImportedRow& row) { return row.fate == fate; }));
}

ImportReport plan_import(Session& session, std::string_view bytes, std::string_view name, const PlanMapping& mapping) {
    ImportReport report;
    PlanReading reading =
        read_plan(bytes, session.facts(), session.project().settings.language, mapping, to_text(session.project().id));
    report.sheets = std::move(reading.sheets);
    report.sheet = std::move(reading.sheet);
    report.layout = std::move(reading.layout);
    report.problem = std::move(reading.problem);
    if (report.problem) return report;
    report.remarks = std::move(reading.remarks);
    PostMaker maker(session, reading);
    for (PlanRow& row : reading.rows) report.rows.push_back(maker.take(std::move(row)));
    if (reading.origin)
        report.remarks.push_back(remark(
            "import.remark.own",
            "This is a workbook of this project: what was changed in it is taken in, the rest stays as it is here."));
    if (const std::size_t n = maker.changed_here(); n > 0)
        report.remarks.push_back({"import.remark.changed_here", {{"n", std::to_string(n)}}});
    for (const std::string& kept : maker.names().kept_budgets())
        report.remarks.push_back(
            remark("import.remark.budget_kept",
                   "The campaign “{name}” keeps its budget: the amounts of its rows add up to another one.",
                   {{"name", kept}}));
    report.added = maker.names().added();
    report.request.actions = maker.names().actions(day_of(session.now()));
    const auto written = maker.puts().size();
    report.request.label = {"undo.import", {{"n", std::to_string(written)}, {"title", std::string(name)}}};
    for (Action& put : maker.puts()) {
        if (const auto* post = put.as<Put<Post>>(); post && post->row.when && !report.request.focus.item)
            report.request.focus = {post->row.id.value, day_of(*post->row.when)};
        report.request.actions.push_back(std::move(put));
    }
    return report;
}

Notice import_refusal(const Label& reason, const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    return {Notice::Kind::error,
            {"import.refused.what", {{"file", name}}},
            {reason, {"problem.kept.request", {}}, {"import.refused.next", {}}},
            path.string(),
            {}};
}

}  // namespace tandem
