#include "app/own_rows.hpp"

#include <algorithm>

#include "app/read_events.hpp"
#include "edit/apply.hpp"
#include "exchange/fold_name.hpp"
#include "plan/tool_times.hpp"

namespace tandem {
namespace {

// Whether two rows are the same thing to whoever looks for it.
template <class Row>
bool is_called_alike(const Row& a, const Row& b) {
    return fold_name(a.name) == fold_name(b.name);
}
bool is_called_alike(const Channel& a, const Channel& b) {
    if (a.network != b.network) return false;
    return (!a.handle.empty() && fold_name(a.handle) == fold_name(b.handle)) || fold_name(a.name) == fold_name(b.name);
}

// What a name alone does not say.
Channel whole(Channel row, const Project&) { return row; }
Campaign whole(Campaign row, const Project&) { return row; }
Pillar whole(Pillar row, const Project&) { return row; }
Person whole(Person row, const Project& project) {
    row.hats = {{Hat::smm, {}, {}}, {Hat::cm, {}, {}}};
    row.hours = project.settings.office_hours;
    return row;
}

}  // namespace

OwnRows::OwnRows(Session& session, const std::string& zone, bool empty)
    : session_(session), zone_(session.planner().zones().find(zone)), home_(&home_zone(session)) {
    if (!zone_) zone_ = home_;
    same_zone_ = empty || zone_->name() == home_->name();
    file_.settings.zone = zone_->name();
}

template <class Row>
void OwnRows::need_named(const Table<Row>& table, Row row, std::map<Uuid, Row>& made) {
    const Uuid id = row.id.value;
    if (table.contains(row.id) || made.contains(id) || stands_for_.contains(id)) return;
    for (const Row& known : table)
        if (is_called_alike(known, row)) {
            stands_for_.emplace(id, known.id.value);
            return;
        }
    made.emplace(id, whole(std::move(row), session_.project()));
}

void OwnRows::need(const Action& put) {
    const Project& project = session_.project();
    file_ = apply(file_, put);
    if (const auto* channel = put.as<Put<Channel>>()) need_named(project.channels, channel->row, channels_);
    if (const auto* campaign = put.as<Put<Campaign>>()) {
        if (!campaigns_.contains(campaign->row.id.value)) by_name_alone_.insert(campaign->row.id.value);
        need_named(project.campaigns, campaign->row, campaigns_);
    }
    if (const auto* pillar = put.as<Put<Pillar>>()) need_named(project.pillars, pillar->row, pillars_);
    if (const auto* person = put.as<Put<Person>>()) need_named(project.people, person->row, people_);
}

bool OwnRows::take(const Campaign& campaign) {
    const Uuid id = campaign.id.value;
    need(Put<Campaign>{campaign});
    by_name_alone_.erase(id);
    const auto made = campaigns_.find(id);
    if (made == campaigns_.end()) return false;
    made->second = campaign;
    return true;
}

template <class Row>
Id<Row> OwnRows::id_here(Id<Row> id) const {
    const auto found = stands_for_.find(id.value);
    return found == stands_for_.end() ? id : Id<Row>{found->second};
}

LocalMinute OwnRows::time_here(LocalMinute time) const {
    return same_zone_ ? time : home_->local(zone_->resolve(time).instant);
}

// A campaign of which the file has the name alone lasts as long as what belongs to it.
void OwnRows::count(std::optional<Id<Campaign>> campaign, const DayRange& days) {
    const auto found = campaign ? campaigns_.find(campaign->value) : campaigns_.end();
    if (found == campaigns_.end() || days.empty() || !by_name_alone_.contains(campaign->value)) return;
    DayRange& all = found->second.days;
    all = all.empty() ? days : DayRange{std::min(all.begin, days.begin), std::max(all.end, days.end)};
}

const TimeZone& OwnRows::zone_here(Id<Channel> channel) const {
    const Channel* known = session_.project().channels.find(id_here(channel));
    const auto made = channels_.find(channel.value);
    const std::string name = known ? known->zone : made != channels_.end() ? made->second.zone : std::string();
    const TimeZone* own = name.empty() ? nullptr : session_.planner().zones().find(name);
    return own ? *own : *home_;
}

// Each channel goes out at the moment at which it does in the file.
void OwnRows::keep_moments(Post& row) const {
    if (row.variants.empty()) {
        row.when = time_here(*row.when);
        return;
    }
    ZoneTable& zones = session_.planner().zones();
    const Post before = row;
    for (std::size_t i = 0; i < row.variants.size(); ++i) {
        const Variant& variant = before.variants[i];
        const auto moment = planned_moment(file_, zones, before, variant);
        if (!moment) continue;
        const TimeZone& zone = zone_here(variant.channel);
        const LocalMinute local = zone.local(*moment);
        const Resolved first = zone.resolve(local);
        const Fold fold = first.instant == *moment ? Fold::earlier : Fold::later;
        if (i == 0) {
            row.when = local - std::chrono::minutes(variant.offset_minutes.value_or(0));
            row.fold = fold;
        }
        row.variants[i].fold.reset();
        if (fold != row.fold && first.fit == ClockFit::ambiguous) row.variants[i].fold = fold;
        const auto offset = static_cast<int>((local - *row.when).count());
        if (offset != variant.offset_minutes.value_or(0)) row.variants[i].offset_minutes = offset;
    }
}

Post OwnRows::here(Post row) {
    if (row.when) count(row.campaign, {day_of(*row.when), day_of(*row.when) + date::days(1)});
    if (!same_zone_ && row.zone.empty() && row.when) keep_moments(row);
    for (Variant& variant : row.variants) variant.channel = id_here(variant.channel);
    if (row.campaign) row.campaign = id_here(*row.campaign);
    if (row.pillar) row.pillar = id_here(*row.pillar);
    return row;
}

Flight OwnRows::here(Flight row) {
    count(row.campaign, row.days);
    row.campaign = id_here(row.campaign);
    row.channel = id_here(row.channel);
    return row;
}

template <class Row>
Row OwnRows::occasion_here(Row row) {
    row.begin = time_here(row.begin);
    row.end = time_here(row.end);
    count(row.campaign, {day_of(row.begin), day_of(row.end) + date::days(1)});
    if (row.campaign) row.campaign = id_here(*row.campaign);
    for (Id<Channel>& channel : row.channels) channel = id_here(channel);
    return row;
}
template Contest OwnRows::occasion_here(Contest row);
template LiveEvent OwnRows::occasion_here(LiveEvent row);

InfluencerPost OwnRows::here(InfluencerPost row) {
    row.when = time_here(row.when);
    count(row.campaign, {day_of(row.when), day_of(row.when) + date::days(1)});
    if (row.campaign) row.campaign = id_here(*row.campaign);
    if (row.channel) row.channel = id_here(*row.channel);
    return row;
}

Incident OwnRows::here(Incident row) {
    row.opened_at = time_here(row.opened_at);
    if (row.closed_at) row.closed_at = time_here(*row.closed_at);
    if (row.channel) row.channel = id_here(*row.channel);
    return row;
}

ManualTask OwnRows::here(ManualTask row) {
    row.begin = time_here(row.begin);
    row.end = time_here(row.end);
    for (Id<Channel>& channel : row.channels) channel = id_here(channel);
    if (row.person) row.person = id_here(*row.person);
    return row;
}

RosterRow OwnRows::here(RosterRow row) {
    row.person = id_here(row.person);
    return row;
}

DoneRecord OwnRows::record_of(const ManualTask& task, Day day) const {
    DoneRecord record;
    record.title = task.title;
    record.task_type = task.task_type;
    record.role = task.role;
    record.begin = record.anchor = task.begin;
    record.end = task.end;
    record.effort_minutes = task.effort_minutes;
    record.person = task.person;
    record.channels = task.channels;
    record.day = day;
    if (!task.person) return record;
    const Person* known = session_.project().people.find(*task.person);
    const auto made = people_.find(task.person->value);
    if (known) record.person_name = known->name;
    if (!known && made != people_.end()) record.person_name = made->second.name;
    return record;
}

std::vector<Action> OwnRows::missing() const {
    std::vector<Action> actions;
    const auto add = [&](const auto& rows) {
        for (const auto& [id, row] : rows) actions.emplace_back(Put<std::decay_t<decltype(row)>>{row});
    };
    add(channels_);
    add(pillars_);
    add(people_);
    add(campaigns_);
    return actions;
}

std::vector<std::string> OwnRows::added() const {
    std::vector<std::string> names;
    const auto add = [&](const auto& rows) {
        for (const auto& [id, row] : rows) names.push_back(row.name);
    };
    add(campaigns_);
    add(pillars_);
    add(channels_);
    add(people_);
    return names;
}

}  // namespace tandem
