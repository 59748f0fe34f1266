#include "app/ics_rows.hpp"

#include <algorithm>

#include "exchange/plain_text.hpp"
#include "store/load_actions.hpp"

namespace tandem {
namespace {

// Without the white space between the values.
std::string packed(std::string_view json) {
    std::string text;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (!quoted && (c == ' ' || c == '\n')) continue;
        text += c;
        if (c == '"') quoted = !quoted;
        if (c == '\\' && quoted && i + 1 < json.size()) text += json[++i];
    }
    return text;
}

// Collects the puts of an item.
class Rows {
  public:
    explicit Rows(const Project& project) : project_(project) {}

    template <class Row>
    void put(Row row) {
        rows_.emplace_back(Action(Put<Row>{std::move(row)}));
    }
    void channel(Id<Channel> id) {
        const Channel* found = project_.channels.find(id);
        if (!found) return;
        Channel row;
        row.id = id;
        row.name = found->name;
        row.network = found->network;
        row.handle = found->handle;
        row.zone = found->zone;
        put(std::move(row));
    }
    template <class Row>
    void name_alone(const Table<Row>& table, std::optional<Id<Row>> id) {
        const Row* found = id ? table.find(*id) : nullptr;
        if (!found) return;
        Row row;
        row.id = *id;
        row.name = found->name;
        put(std::move(row));
    }
    void write(std::string_view kind, IcsItem& item) {
        item.kind = kind;
        item.rows = packed(actions_text({{{}, std::move(rows_), {}}}));
    }

  private:
    const Project& project_;
    std::vector<OutsideStep> rows_;
};

Variant shown(const Variant& variant) {
    Variant row;
    row.id = variant.id;
    row.channel = variant.channel;
    row.format = variant.format;
    row.text = variant.text;
    row.offset_minutes = variant.offset_minutes;
    row.fold = variant.fold;
    row.status = variant.status;
    row.link = variant.link;
    row.hashtags = variant.hashtags;
    row.published_link = variant.published_link;
    return row;
}

// All channels say the post's own text, and nothing besides.
bool says_text_alone(const Post& post) {
    return std::none_of(post.variants.begin(), post.variants.end(),
                        [](const Variant& one) { return one.text || !one.hashtags.empty(); });
}

// A name for each of its kinds, after which nothing of the team's stands in it.
Contest shown(Contest row) {
    row.post.reset();
    row.kind.clear();
    row.checked.clear();
    row.extra.clear();
    return row;
}
LiveEvent shown(LiveEvent row) {
    row.post.reset();
    row.checked.clear();
    row.extra.clear();
    return row;
}
InfluencerPost shown(const InfluencerPost& one) {
    InfluencerPost row;
    row.id = one.id;
    row.name = one.name;
    row.campaign = one.campaign;
    row.channel = one.channel;
    row.when = one.when;
    row.cancelled = one.cancelled;
    return row;
}
Incident shown(const Incident& one) {
    Incident row;
    row.id = one.id;
    row.title = one.title;
    row.opened_at = one.opened_at;
    row.closed_at = one.closed_at;
    row.channel = one.channel;
    row.summary = one.summary;
    return row;
}

}  // namespace

void add_rows(const CalendarSource& source, const Post& post, const std::vector<const Variant*>& variants,
              IcsItem& item) {
    Rows rows(source.project);
    Post row;
    row.id = post.id;
    row.title = post.title;
    row.status = post.status;
    row.when = post.when;
    row.fold = post.fold;
    row.zone = post.zone;
    row.tags = post.tags;
    row.calendar_lines = post.calendar_lines;
    row.campaign = post.campaign;
    row.pillar = post.pillar;
    for (const Variant* variant : variants) {
        rows.channel(variant->channel);
        row.variants.push_back(shown(*variant));
    }
    const bool needs_text =
        std::any_of(variants.begin(), variants.end(), [](const Variant* one) { return !one->text; });
    if ((needs_text || variants.empty()) && !(says_text_alone(row) && item.description == plain_text(post.text)))
        row.text = post.text;
    rows.name_alone(source.project.campaigns, post.campaign);
    rows.name_alone(source.project.pillars, post.pillar);
    rows.put(std::move(row));
    rows.write("post", item);
}

void add_rows(const CalendarSource& source, const Campaign& campaign, IcsItem& item) {
    Rows rows(source.project);
    Campaign row;
    row.id = campaign.id;
    row.name = campaign.name;
    row.status = campaign.status;
    row.days = campaign.days;
    row.brief = campaign.brief;
    rows.put(std::move(row));
    rows.write("campaign", item);
}

void add_rows(const CalendarSource& source, const Flight& flight, IcsItem& item) {
    Rows rows(source.project);
    rows.channel(flight.channel);
    rows.name_alone(source.project.campaigns, std::optional(flight.campaign));
    Flight row;
    row.id = flight.id;
    row.name = flight.name;
    row.campaign = flight.campaign;
    row.channel = flight.channel;
    row.days = flight.days;
    row.targeting = flight.targeting;
    row.url = flight.url;
    row.cancelled = flight.cancelled;
    rows.put(std::move(row));
    rows.write("flight", item);
}

void add_rows(const Note& note, IcsItem& item) {
    const Project none;
    Rows rows(none);
    Note row;
    row.id = note.id;
    row.days = note.days;
    row.color = note.color;
    rows.put(std::move(row));
    rows.write("note", item);
}

void add_occasion_rows(const CalendarSource& source, Uuid id, IcsItem& item) {
    const Project& project = source.project;
    Rows rows(project);
    const auto channels = [&](const std::vector<Id<Channel>>& all) {
        for (const Id<Channel>& one : all) rows.channel(one);
    };
    if (const Contest* one = project.contests.find({id})) {
        channels(one->channels);
        rows.name_alone(project.campaigns, one->campaign);
        rows.put(shown(*one));
        return rows.write("contest", item);
    }
    if (const LiveEvent* one = project.live_events.find({id})) {
        channels(one->channels);
        rows.name_alone(project.campaigns, one->campaign);
        rows.put(shown(*one));
        return rows.write("live_event", item);
    }
    if (const InfluencerPost* one = project.influencer_posts.find({id})) {
        if (one->channel) rows.channel(*one->channel);
        rows.name_alone(project.campaigns, one->campaign);
        rows.put(shown(*one));
        return rows.write("influencer_post", item);
    }
    if (const Incident* one = project.incidents.find({id})) {
        if (one->channel) rows.channel(*one->channel);
        rows.put(shown(*one));
        rows.write("incident", item);
    }
}

void add_rows(const CalendarSource& source, const Task& task, IcsItem& item) {
    const Project& project = source.project;
    Rows rows(project);
    const Placement* place = source.plan.placement(task.id);
    ManualTask row;
    row.id = {task.id.value};
    row.title = task_title(project, source.facts, task, source.words.language());
    row.task_type = std::string(facts::name_of(task.type));
    row.role = task.role;
    row.priority = task.priority;
    row.begin = task.begin;
    row.end = task.end;
    row.effort_minutes = task.effort_minutes;
    row.channels = task.channels;
    row.source = task.key.source;
    row.state = task.state;
    for (const Id<Channel>& channel : task.channels) rows.channel(channel);
    if (const TaskMark* mark = project.marks.find({task.id.value})) row.note = mark->note;
    if (const ManualTask* manual = project.manual_tasks.find({task.id.value})) row.note = manual->note;
    if (place) {
        row.person = place->person;
        rows.name_alone(project.people, std::optional(place->person));
        RosterRow where;
        where.id = {task.id.value};
        where.key.source = task.key.source;
        where.person = place->person;
        where.day = task.fixed_day.value_or(place->day);
        rows.put(std::move(where));
    }
    rows.put(std::move(row));
    rows.write("task", item);
}

std::optional<std::vector<Action>> rows_in(std::string_view text, std::string_view description) {
    IdSource none(0);
    const auto read = load_actions(text, Project{}, none);
    if (!read.ok()) return std::nullopt;
    std::vector<Action> actions;
    for (const OutsideRequest& request : *read)
        for (const OutsideStep& step : request.steps) {
            const Action* action = std::get_if<Action>(&step);
            if (!action) return std::nullopt;
            if (const auto* post = action->as<Put<Post>>()) {
                Post row = post->row;
                if (row.text.empty() && says_text_alone(row)) row.text = description;
                actions.emplace_back(Put<Post>{std::move(row)});
            } else if (const auto* note = action->as<Put<Note>>()) {
                Note row = note->row;
                row.text = description;
                actions.emplace_back(Put<Note>{std::move(row)});
            } else if (action->as<Put<Channel>>() || action->as<Put<Campaign>>() || action->as<Put<Pillar>>() ||
                       action->as<Put<Flight>>() || action->as<Put<Contest>>() || action->as<Put<LiveEvent>>() ||
                       action->as<Put<InfluencerPost>>() || action->as<Put<Incident>>() ||
                       action->as<Put<ManualTask>>() || action->as<Put<RosterRow>>() || action->as<Put<Person>>()) {
                actions.push_back(*action);
            } else {
                return std::nullopt;
            }
        }
    return actions;
}

}  // namespace tandem
