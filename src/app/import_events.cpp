#include "app/import_events.hpp"

#include <map>

#include "app/import_guard.hpp"
#include "app/read_events.hpp"
#include "exchange/decode_calendar.hpp"
#include "exchange/remark.hpp"
#include "plan/check_move.hpp"
#include "plan/suggest_minute.hpp"

namespace tandem {
namespace {

// Turns events into posts, one time after the other.
class EventPosts {
  public:
    EventPosts(Session& session, const std::vector<IcsEvent>& events, const TimeZone& zone, ImportReport& report)
        : session_(session), project_(session.project()), zone_(zone), report_(report) {
        for (const Post& post : project_.posts)
            if (!post.external_uid.empty()) by_uid_.emplace(post.external_uid, &post);
        former_ = former_keys(events, zone, [&](const std::string& key) {
            const Post* post = post_of(key);
            return post ? post->when : std::nullopt;
        });
    }

    void take(const IcsEvent& event) {
        for (const IcsSpan& span : event.spans) {
            ImportedRow row;
            row.number = event.line;
            row.title = event_title(event);
            row.moment = event_moment(span, zone_);
            if (row.title.empty())
                row.reason = remark("import.skip.no_subject", "it has neither a title nor a text");
            else
                put(event, span, row);
            report_.rows.push_back(std::move(row));
        }
    }

  private:
    const Post* post_of(const std::string& uid) const {
        const auto found = by_uid_.find(uid);
        return found == by_uid_.end() ? nullptr : found->second;
    }
    void put(const IcsEvent& event, const IcsSpan& span, ImportedRow& row) {
        const std::string uid = event_key(event, span);
        if (const auto [first, fresh] = seen_.emplace(uid, event.line); !fresh) {
            row.reason =
                remark("import.skip.same_id", "it has the id of row {row}", {{"row", std::to_string(first->second)}});
            return;
        }
        const auto former = former_.find(uid);
        const Post* known = post_of(former == former_.end() ? uid : former->second);
        Post post = known ? *known : Post{};
        if (!known) post.id = session_.ids().make<Post>();
        post.external_uid = uid;
        post.title = row.title;
        if (!event.description.empty()) post.text = event.description;
        post.calendar_lines = event.other;
        if (!known) fill_fresh(post, event);
        if (known && keep_words(project_.settings, *known, post))
            row.warnings.push_back(
                remark("import.warn.text_stays",
                       "its text and what goes with it stay: it is published, or approved and locked"));
        move(post, span, known, row);
        row.fate = !known    ? ImportedRow::Fate::fresh
            : *known == post ? ImportedRow::Fate::same
                             : ImportedRow::Fate::changed;
        if (row.fate == ImportedRow::Fate::same) return;
        if (!report_.request.focus.item) report_.request.focus = {post.id.value, day_of(*post.when)};
        report_.request.actions.emplace_back(Put<Post>{std::move(post)});
    }
    static void fill_fresh(Post& post, const IcsEvent& event) {
        post.status = post.text.empty() ? PostStatus::brief : PostStatus::draft;
        post.tags = event.categories;
        for (const std::string& part : {event.place, event.url})
            if (!part.empty()) post.note += (post.note.empty() ? "" : "\n") + part;
    }
    void move(Post& post, const IcsSpan& span, const Post* known, ImportedRow& row) {
        const LocalMinute midnight(span.days.begin);
        LocalMinute when = zone_.local(span.begin);
        if (span.whole_days) {
            const auto minute = post.when ? minute_of_day(*post.when)
                                          : std::chrono::minutes(suggest_minute(project_, post, span.days.begin));
            when = midnight + minute;
        }
        const bool second = !span.whole_days && zone_.resolve(when).instant != span.begin;
        const Fold fold = second ? Fold::later : Fold::earlier;
        if (post.when == when && post.fold == fold) return;
        if (known) {
            const MoveCheck check = check_move(project_, known->id, day_of(when), day_of(session_.now()), false);
            if (check.refused()) {
                row.warnings.push_back(remark("import.warn.not_moved",
                                              "its date stays: it is published, approved and locked, or archived"));
                return;
            }
        }
        post.when = when;
        put_fold(post, fold);
    }

    Session& session_;
    const Project& project_;
    const TimeZone& zone_;
    ImportReport& report_;
    std::map<std::string, const Post*> by_uid_;
    std::map<std::string, std::string> former_;  // what posts were called, by what they are called
    std::map<std::string, std::size_t> seen_;
};

}  // namespace

bool is_calendar(std::string_view bytes) { return begins_as_calendar(bytes); }

ImportReport plan_event_import(Session& session, std::string_view bytes, std::string_view name) {
    ImportReport report;
    IcsReading reading = read_events(session, bytes);
    report.problem = std::move(reading.problem);
    if (report.problem) return report;
    EventPosts posts(session, reading.events, home_zone(session), report);
    for (const IcsEvent& event : reading.events) posts.take(event);
    tell_left_out(reading, report);
    const std::size_t written = report.request.actions.size();
    report.request.label = {"undo.import", {{"n", std::to_string(written)}, {"title", std::string(name)}}};
    return report;
}

}  // namespace tandem
