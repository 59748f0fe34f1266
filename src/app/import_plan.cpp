#include "app/import_plan.hpp"

#include <algorithm>
#include <initializer_list>

#include "app/channel_news.hpp"
#include "app/channel_requests.hpp"
#include "app/import_answers.hpp"
#include "app/import_changes.hpp"
#include "app/import_guard.hpp"
#include "app/import_limits.hpp"
#include "app/import_match.hpp"
#include "app/import_names.hpp"
#include "app/row_values.hpp"
#include "exchange/fold_name.hpp"
#include "exchange/plain_text.hpp"
#include "exchange/remark.hpp"
#include "facts/number_words.hpp"
#include "model/work_meter.hpp"
#include "plan/check_move.hpp"
#include "plan/suggest_minute.hpp"
#include "plan/tool_times.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

// Takes out the changes of cells in these columns.
void drop_changes(std::vector<Label>& changes, std::initializer_list<std::string_view> columns) {
    std::erase_if(changes, [&](const Label& change) {
        return std::any_of(columns.begin(), columns.end(), [&](std::string_view column) {
            const std::pair<std::string, std::string> named{"column", "@workbook.field." + std::string(column)};
            return std::find(change.values.begin(), change.values.end(), named) != change.values.end();
        });
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

// Turns rows into posts, one after the other.
class PostMaker {
  public:
    PostMaker(Session& session, const PlanReading& reading)
        : session_(session),
          project_(session.project()),
          names_(project_, session.facts(), session.ids()),
          posts_(project_, reading.rows),
          has_dates_(reading.has_dates) {
        if (reading.origin) answers_.emplace(session, *reading.origin);
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
        RowPosts::Match match = posts_.of(row);
        const Post* known = match.post;
        Post post = known ? *known : Post{};
        if (!known) post.id = session_.ids().make<Post>();
        fill(post, read, known);
        // A row without an id is found again where it was moved to.
        if (!known || (read.id.empty() && post.when != known->when)) post.external_uid = std::move(match.uid);
        count(post, read);
        result.fate = !known ? ImportedRow::Fate::fresh
            : *known == post ? ImportedRow::Fate::same
                             : ImportedRow::Fate::changed;
        if (result.fate == ImportedRow::Fate::changed) result.changes = changes_between(*known, post, read);
        if (result.fate != ImportedRow::Fate::same) puts_.emplace_back(Put<Post>{std::move(post)});
        return result;
    }

  private:
    // A row of the project's own workbook says nothing but what is new in it.
    ImportedRow take_answer(PlanRow& row, ImportedRow result) {
        const Post* known = posts_.with_id(row.post->id);
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
        if (post.when == known->when && post.zone == known->zone) drop_changes(result.changes, {"date", "time"});
        if (words_kept_) drop_changes(result.changes, {"text", "hashtags", "link"});
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
        const Id<Channel> place = fill_places(post, read, known);
        words_kept_ = known && keep_words(project_.settings, *known, post);
        if (words_kept_)
            warn("import.warn.text_stays",
                 "its text and what goes with it stay: it is published, or approved and locked", "");
        fill_plan(post, read);
        fill_when(post, read, known, place);
        fill_status(post, read, known);
    }
    void warn(std::string_view key, std::string_view english, std::string_view value) {
        warnings_->push_back(remark(key, english, {{"value", value}}));
    }
    static void fill_text(Post& post, const PlannedPost& read, const Post* known) {
        if (read.own_title || !known) set(post.title, read.title);
        set(post.text, read.text);
        set(post.note, read.note);
    }
    // Channels of the row are added to those the post has: an import takes no variant away. Gives the one whose time
    // the row says, if any.
    Id<Channel> fill_places(Post& post, const PlannedPost& read, const Post* known) {
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
        const bool homeless = !read.link.empty() || !read.hashtags.empty() || !read.media.empty() ||
            !read.first_comment.empty() || !read.content_warning.empty();
        if (post.variants.empty() && homeless)
            warn("import.warn.no_channel",
                 "without a network, its link, hashtags, media, first comment and content warning are left out", "");
        if (!named.empty()) return post.variant(named.front())->channel;
        return post.variants.empty() ? Id<Channel>{} : post.variants.front().channel;
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
        const Channel* found = names_.find(*channel);
        return found ? &post.variants.emplace_back(variant_on(*found, session_.facts(), session_.ids())) : nullptr;
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
            if (news.content_warning) set(variant.content_warning, read.content_warning);
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
    // A channel that the project lacks has no zone of its own.
    const TimeZone& zone_at(const Post& post, Id<Channel> channel) {
        return publishing_zone(project_, session_.planner().zones(), post, channel);
    }
    // A post without a zone of its own has that of its channel.
    void fill_zone(Post& post, const PlannedPost& read) {
        const auto is_in = [&](const Variant& variant) { return zone_at(post, variant.channel).name() == read.zone; };
        if (read.zone.empty() || std::any_of(post.variants.begin(), post.variants.end(), is_in)) return;
        if (!session_.planner().zones().find(read.zone))
            return warn("import.warn.zone", "the time zone “{value}” is not known", read.zone);
        post.zone.clear();
        const bool is_usual = post.variants.empty() ? zone_at(post, {}).name() == read.zone
                                                    : std::all_of(post.variants.begin(), post.variants.end(), is_in);
        if (!is_usual) post.zone = read.zone;
    }
    // What the row says about the campaign its post belongs to.
    void count(const Post& post, const PlannedPost& read) {
        if (!post.campaign) return;
        const auto day = post.when ? std::optional(day_of(*post.when)) : std::nullopt;
        if (!names_.count(*post.campaign, day, money_of(read)))
            warn("import.warn.large_sum", "its budget is left out: that of its campaign would be too large", "");
    }
    std::int64_t money_of(const PlannedPost& read) {
        const std::string& own = project_.settings.currency;
        const std::int64_t amount = minor_units_in(read.budget, facts::minor_digits(own)).value_or(0);
        if (amount == 0) return 0;
        if (read.campaign.empty()) {
            warn("import.warn.no_campaign", "its budget is left out: it belongs to no campaign", "");
            return 0;
        }
        if (!read.currency.empty() && read.currency != own && (read.currency != "€" || own != "EUR")) {
            warn("import.warn.currency", "its budget is left out: it is in {value}", read.currency);
            return 0;
        }
        if (amount <= most_minor_units) return amount;
        warn("import.warn.large_amount", "the amount “{value}” is too large and is left out", read.budget);
        return 0;
    }
    // Wall time of the zone of the post at that place.
    struct RowTime {
        std::optional<LocalMinute> when;
        Fold fold = Fold::earlier;
        std::optional<Instant> moment;  // where the row says how far from UTC it is
    };
    RowTime time_of_row(const Post& post, const PlannedPost& read, Id<Channel> place) {
        if (!read.day) return {{}, post.when ? Fold::earlier : post.fold, {}};
        const LocalMinute midnight(*read.day);
        if (read.minute && read.utc_offset) {
            const Instant moment((midnight + minutes(*read.minute - *read.utc_offset)).time_since_epoch());
            const TimeZone& zone = zone_at(post, place);
            const LocalMinute when = zone.local(moment);
            return {when, zone.resolve(when).instant == moment ? Fold::earlier : Fold::later, moment};
        }
        const LocalMinute when = midnight +
            (read.minute     ? minutes(*read.minute)
                 : post.when ? minute_of_day(*post.when)
                             : minutes(suggest_minute(project_, post, *read.day)));
        return {when, when == post.when ? post.fold : Fold::earlier, {}};
    }
    void fill_when(Post& post, const PlannedPost& read, const Post* known, Id<Channel> place) {
        if (!has_dates_ || (read.day_given && !read.day)) return;
        const RowTime time = time_of_row(post, read, place);
        if (time.when != post.when || time.fold != post.fold) {
            const auto day = time.when ? std::optional(day_of(*time.when)) : std::nullopt;
            if (known && check_move(project_, known->id, day, day_of(session_.now()), false).refused())
                return warn("import.warn.not_moved",
                            "its date stays: it is published, approved and locked, or archived", "");
            post.when = time.when;
            put_fold(post, time.fold);
        }
        if (time.moment) keep_moment(post, *time.moment, known);
    }
    // A channel that is new to the post goes out at that moment in its own zone too.
    void keep_moment(Post& post, Instant moment, const Post* known) {
        for (Variant& variant : post.variants) {
            if (known && known->variant(variant.id)) continue;
            const auto later = zone_at(post, variant.channel).local(moment) - *post.when;
            if (later != minutes(0)) variant.offset_minutes = static_cast<int>(later.count());
        }
    }
    // As for a drag, an idea that gets a date becomes a brief, and a brief that loses it an idea.
    void fill_status(Post& post, const PlannedPost& read, const Post* known) {
        if (read.status && known && *read.status != known->status) {
            if (auto refusal = status_refusal(project_.settings, *known, *read.status)) {
                refusal->values.emplace_back("value", "@status." + std::string(word_of(*read.status)));
                warnings_->push_back(std::move(*refusal));
                return;
            }
        }
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
    RowPosts posts_;
    std::optional<ImportAnswers> answers_;  // where the workbook was written from the project
    bool has_dates_;
    bool words_kept_ = false;  // of the row that is taken
    std::vector<Action> puts_;
    std::vector<Label>* warnings_ = nullptr;
};

constexpr double reading_share = 0.7;  // of the work

std::vector<ImportedRow> make_all(PostMaker& maker, std::vector<PlanRow>& rows) {
    const WorkPart part(reading_share, 1);
    std::vector<ImportedRow> made;
    for (PlanRow& row : rows) {
        work_step(made.size(), rows.size());
        made.push_back(maker.take(std::move(row)));
    }
    return made;
}

}  // namespace

std::size_t ImportReport::count(ImportedRow::Fate fate) const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [&](const ImportedRow& row) { return row.fate == fate; }));
}

ImportReport plan_import(Session& session, std::string_view bytes, std::string_view name, const PlanMapping& mapping) {
    ImportReport report;
    PlanReading reading = [&, part = WorkPart(0, reading_share)] {
        const Project& project = session.project();
        return read_plan(bytes, session.facts(), project.settings.language, mapping, to_text(project.id));
    }();
    report.sheets = std::move(reading.sheets);
    report.sheet = std::move(reading.sheet);
    report.layout = std::move(reading.layout);
    report.problem = std::move(reading.problem);
    if (report.problem) return report;
    report.remarks = std::move(reading.remarks);
    for (PlanRow& row : reading.rows) leave_out_long_texts(row);
    PostMaker maker(session, reading);
    report.rows = make_all(maker, reading.rows);
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
    report.request.label = {"undo.import", {{"n", std::to_string(written)}, {"title", plain_text(name)}}};
    for (Action& put : maker.puts()) {
        if (const auto* post = put.as<Put<Post>>(); post && post->row.when && !report.request.focus.item)
            report.request.focus = {post->row.id.value, day_of(*post->row.when)};
        report.request.actions.push_back(std::move(put));
    }
    return report;
}

Notice import_refusal(const Label& reason, const std::filesystem::path& path) {
    const std::string name = plain_text(path.filename().string());
    return {Notice::Kind::error,
            {"import.refused.what", {{"file", name}}},
            {reason, {"problem.kept.request", {}}, {"import.refused.next", {}}},
            path.string(),
            {}};
}

}  // namespace tandem
