#include "app/import_own.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/calendar_copies.hpp"
#include "app/ics_rows.hpp"
#include "app/own_rows.hpp"
#include "app/prepared_step.hpp"
#include "app/read_events.hpp"
#include "edit/apply.hpp"
#include "exchange/fold_name.hpp"
#include "exchange/own_ics.hpp"
#include "exchange/remark.hpp"
#include "plan/check_move.hpp"
#include "plan/tool_times.hpp"
#include "store/limits.hpp"

namespace tandem {
namespace {

using Fate = ImportedRow::Fate;

// Ids of tasks that rules make follow from their keys; whoever makes one by hand gives it a random id.
bool is_made_by_rule(Id<ManualTask> task) {
    constexpr std::uint64_t name_based = 8;
    return (task.value.high >> 12U & 0xfU) == name_based;
}

// Nothing that somebody made or typed: rules and what comes with a template do not count.
bool holds_nothing(const Project& project) {
    const std::set<std::string> of_templates{"rules", "duties", "saved_replies", "calendar_copies", "zone_clocks"};
    bool nothing = true;
    Project::tables(project, [&](const char* key, const auto& table) {
        nothing = nothing && (of_templates.contains(key) || table.empty());
    });
    return nothing;
}

Settings settings_of(const OwnIcs& own, Settings settings, ZoneTable& zones) {
    if (!own.project.empty()) settings.name = own.project;
    if (zones.find(own.zone)) settings.zone = own.zone;
    if (own.language == "fr" || own.language == "en") settings.language = own.language;
    return settings;
}

// Bytes of a text as a project's file has it, with its escapes; it has no control characters but these.
std::size_t size_in_file(std::string_view text) {
    const auto escaped =
        std::count_if(text.begin(), text.end(), [](char c) { return c == '"' || c == '\\' || c == '\n' || c == '\t'; });
    return text.size() + static_cast<std::size_t>(escaped);
}

class OwnImport {
  public:
    OwnImport(Session& session, const OwnIcs& own)
        : session_(session), own_(own), rows_(session, own.zone, holds_nothing(session.project())) {}

    ImportReport report() {
        if (holds_nothing(session_.project())) {
            const Settings settings = settings_of(own_, session_.project().settings, session_.planner().zones());
            if (settings != session_.project().settings) add(PutSettings{settings});
        }
        if (own_.windows_1252) report_.remarks.push_back({"import.remark.windows_1252", {}});
        for (const OwnIcsItem& item : own_.items) read(item);
        for (const auto& [id, post] : posts_) fresh_.emplace_back(Put<Post>{rows_.here(post)});
        for (Action& action : rows_.missing()) report_.request.actions.push_back(std::move(action));
        report_.added = rows_.added();
        for (const Action& action : fresh_) report_.request.actions.push_back(action);
        for (const auto& [id, post] : moved_) add(Put<Post>{post});
        add_tasks();
        add_copies();
        for (const IcsRemark& one : own_.left_out) {
            ImportedRow row = row_of(one.line, one.title);
            row.reason = one.reason;
            report_.rows.push_back(std::move(row));
        }
        return std::move(report_);
    }

  private:
    static ImportedRow row_of(std::size_t line, std::string title) {
        ImportedRow row;
        row.number = line;
        row.title = std::move(title);
        return row;
    }
    ImportedRow row_of(const OwnIcsItem& item) const {
        ImportedRow row = row_of(item.line, item.title);
        if (item.first_day) row.moment = {LocalMinute(*item.first_day), true};
        if (item.begin) row.moment = {home_zone(session_).local(*item.begin), false};
        return row;
    }
    void add(Action action) { report_.request.actions.push_back(std::move(action)); }
    void tell(const OwnIcsItem& item, Fate fate) {
        ImportedRow row = row_of(item);
        row.fate = fate;
        report_.rows.push_back(std::move(row));
    }
    void focus(Uuid item, std::optional<Day> day) {
        if (!report_.request.focus.item) report_.request.focus = {item, day};
    }

    void skip(const OwnIcsItem& item, Label reason) {
        ImportedRow row = row_of(item);
        row.reason = std::move(reason);
        report_.rows.push_back(std::move(row));
    }

    void read(const OwnIcsItem& item) {
        if (size_in_file(item.description) > limits::text_bytes)
            return skip(item, remark("ics.skip.long_text", "its text is too long for a project"));
        auto actions = rows_in(item.rows, item.description);
        const bool whole = actions && !actions->empty();
        if (!whole || !take(item, *actions)) skip(item, remark("ics.skip.rows", "what Tandem wrote in it was changed"));
    }

    // The last one is what the item is; those before it are what it needs.
    bool take(const OwnIcsItem& item, std::vector<Action>& actions) {
        const Action own = std::move(actions.back());
        actions.pop_back();
        for (const Action& action : actions) rows_.need(action);
        if (const auto* post = own.as<Put<Post>>()) return take_post(item, post->row);
        if (const auto* task = own.as<Put<ManualTask>>()) return take_task(item, rows_.here(task->row), actions);
        if (const auto* campaign = own.as<Put<Campaign>>()) return take_campaign(item, campaign->row);
        return take_row<Flight>(item, own) || take_row<Note>(item, own) || take_row<Contest>(item, own) ||
            take_row<LiveEvent>(item, own) || take_row<InfluencerPost>(item, own) || take_row<Incident>(item, own);
    }

    bool take_campaign(const OwnIcsItem& item, const Campaign& campaign) {
        const bool fresh = rows_.take(campaign);
        tell(item, fresh ? Fate::fresh : Fate::same);
        if (!fresh) return true;
        new_uids_.insert(item.uid);
        focus(campaign.id.value, std::nullopt);
        return true;
    }

    template <class Row>
    bool take_row(const OwnIcsItem& item, const Action& action) {
        const auto* put = action.as<Put<Row>>();
        if (!put) return false;
        const bool known = table_of<Row>(session_.project()).contains(put->row.id);
        tell(item, known ? Fate::same : Fate::fresh);
        if (known) return true;
        new_uids_.insert(item.uid);
        Row row = rows_.here(put->row);
        focus(row.id.value, std::nullopt);
        fresh_.emplace_back(Put<Row>{std::move(row)});
        return true;
    }

    // A post is in several events where its channels go out at several times.
    bool take_post(const OwnIcsItem& item, Post post) {
        const std::optional<std::chrono::minutes> moved = moved_by(item, rows_.file(), post);
        if (const Post* known = session_.project().posts.find(post.id)) {
            take_move(item, *known, post, moved.has_value());
            return true;
        }
        new_uids_.insert(item.uid);
        tell(item, Fate::fresh);
        if (moved) move(post, *moved);
        if (post.when) focus(post.id.value, day_of(*post.when));
        const auto [at, first] = posts_.try_emplace(post.id, post);
        if (first) return true;
        // The event of the post itself has those that come first.
        Post& whole = at->second;
        std::erase_if(post.variants, [&](const Variant& one) { return whole.variant(one.id) != nullptr; });
        const bool leads = item.uid == ics_uid(post.id.value);
        whole.variants.insert(leads ? whole.variants.begin() : whole.variants.end(), post.variants.begin(),
                              post.variants.end());
        if (whole.text.empty()) whole.text = post.text;
        return true;
    }

    static void move(Post& post, std::chrono::minutes by) {
        post.when = *post.when + by;
        put_fold(post, Fold::earlier);
    }

    // By how much the event's time differs from that of the post, on the first of its channels, in a project.
    std::optional<std::chrono::minutes> moved_by(const OwnIcsItem& item, const Project& project, const Post& post) {
        if (!item.begin || !post.when) return std::nullopt;
        ZoneTable& zones = session_.planner().zones();
        const Variant* lead = post.variants.empty() ? nullptr : &post.variants.front();
        const TimeZone& zone = publishing_zone(project, zones, post, lead ? lead->channel : Id<Channel>{});
        const Instant said =
            lead ? *planned_moment(project, zones, post, *lead) : zone.resolve(*post.when, post.fold).instant;
        if (said == *item.begin) return std::nullopt;
        return zone.local(*item.begin) - zone.local(said);
    }

    // Whoever moved the event since it was written meant the post.
    void take_move(const OwnIcsItem& item, const Post& known, const Post& told, bool moved) {
        ImportedRow row = row_of(item);
        row.fate = Fate::same;
        Post post = known;
        std::erase_if(post.variants, [&](const Variant& one) { return !told.variant(one.id); });
        const auto by = moved ? moved_by(item, session_.project(), post) : std::nullopt;
        post.variants = known.variants;
        if (by) {
            move(post, *by);
            const MoveCheck check =
                check_move(session_.project(), known.id, day_of(*post.when), day_of(session_.now()), false);
            if (check.refused()) {
                row.warnings.push_back(remark("import.warn.not_moved",
                                              "its date stays: it is published, approved and locked, or archived"));
            } else {
                row.fate = Fate::changed;
                focus(post.id.value, day_of(*post.when));
                moved_.insert_or_assign(post.id, std::move(post));
            }
        }
        report_.rows.push_back(std::move(row));
    }

    struct PlacedTask {
        OwnIcsItem item;
        ManualTask task;
        std::optional<RosterRow> place;
    };

    bool take_task(const OwnIcsItem& item, ManualTask task, const std::vector<Action>& needs) {
        PlacedTask placed{item, std::move(task), {}};
        for (const Action& action : needs)
            if (const auto* place = action.as<Put<RosterRow>>()) placed.place = rows_.here(place->row);
        if (placed.place && (placed.task.state == TaskState::done || placed.task.state == TaskState::in_progress))
            placed.task.record = rows_.record_of(placed.task, placed.place->day);
        tasks_.push_back(std::move(placed));
        return true;
    }

    // In a project with rules they make the work, and what they made elsewhere would be there twice.
    void add_tasks() {
        std::size_t left = 0;
        for (PlacedTask& one : tasks_) {
            if (session_.project().manual_tasks.contains(one.task.id)) {
                tell(one.item, Fate::same);
                continue;
            }
            if (!session_.project().rules.empty() && is_made_by_rule(one.task.id)) {
                ++left;
                continue;
            }
            tell(one.item, Fate::fresh);
            new_uids_.insert(one.item.uid);
            focus(one.task.id.value, day_of(one.task.begin));
            add(Put<ManualTask>{std::move(one.task)});
            if (one.place) add(Put<RosterRow>{std::move(*one.place)});
        }
        if (left > 0) report_.remarks.push_back({"import.own.rules", {{"n", std::to_string(left)}}});
    }

    // Calendars hold what is new here as the file tells it.
    void add_copies() {
        if (new_uids_.empty()) return;
        const std::shared_ptr<PreparedStep> step = session_.prepare(report_.request);
        if (!step->planner) return;
        const facts::Words words(step->next.settings.language == "en" ? facts::Language::english
                                                                      : facts::Language::french);
        const CalendarSource source{step->next, step->planner->plan(), session_.facts(), words,
                                    session_.planner().zones()};
        std::map<std::string, const OwnIcsItem*> told;
        for (const OwnIcsItem& item : own_.items)
            if (new_uids_.contains(item.uid)) told.emplace(item.uid, &item);
        IcsOrder order;
        for (const bool as_events : {false, true}) {
            order.tasks_as_events = as_events;
            for (CalendarItem& item : calendar_items(source, order).items) {
                const auto found = told.find(item.ics.uid);
                if (found == told.end() || !found->second->changed_at) continue;
                CalendarCopy copy = number_item(item.ics, {}, *found->second->changed_at);
                copy.sequence = found->second->sequence;
                if (!session_.project().calendar_copies.contains(copy.id)) add(Put<CalendarCopy>{copy});
                told.erase(found);
            }
        }
    }

    Session& session_;
    const OwnIcs& own_;
    OwnRows rows_;
    ImportReport report_;
    std::vector<Action> fresh_;
    std::map<Id<Post>, Post> posts_;  // new ones, as the file has them
    std::map<Id<Post>, Post> moved_;  // known ones
    std::vector<PlacedTask> tasks_;
    std::set<std::string> new_uids_;
};

}  // namespace

std::optional<ImportReport> plan_own_import(Session& session, std::string_view bytes, std::string_view name) {
    const auto own = read_own_ics(bytes, session.planner().zones());
    if (!own) return std::nullopt;
    ImportReport report = OwnImport(session, *own).report();
    std::stable_sort(report.rows.begin(), report.rows.end(),
                     [](const ImportedRow& a, const ImportedRow& b) { return a.number < b.number; });
    const std::size_t written = report.count(Fate::fresh) + report.count(Fate::changed);
    report.request.label = {"undo.import", {{"n", std::to_string(written)}, {"title", std::string(name)}}};
    return report;
}

}  // namespace tandem
