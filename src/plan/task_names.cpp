#include <algorithm>

#include "facts/date_words.hpp"
#include "facts/words.hpp"
#include "model/in_tool.hpp"
#include "plan/task.hpp"

namespace tandem {
namespace {

using facts::Language;

std::string network_names(const Project& project, const facts::Facts& facts, const std::vector<Id<Channel>>& channels) {
    std::string names;
    for (const Id<Channel>& id : channels) {
        const Channel* channel = project.channels.find(id);
        if (!channel) continue;
        const facts::Network* network = facts.networks.find(channel->network);
        const std::string& name = network ? network->name : channel->name;
        if (names.find(name) != std::string::npos) continue;
        names += names.empty() ? name : ", " + name;
    }
    return names;
}

template <class T>
std::string name_in(const Table<T>& table, Uuid id) {
    const T* row = table.find({id});
    if (!row) return {};
    if constexpr (requires { row->name; })
        return row->name;
    else
        return row->title;
}

std::string observance_name(const facts::Facts& facts, Uuid id, Language language) {
    for (const facts::Observance& observance : facts.observances)
        if (uuid_from_name("tandem/observance/" + observance.id) == id) return observance.name.in(language);
    return {};
}

// What a task that is made by hand belongs to: any row that tasks follow, a person or a channel for the networks.
std::string name_of_any(const Project& project, const facts::Facts& facts, const Task& task, Language language) {
    const Uuid id = task.key.source;
    if (!id) return {};
    for (const std::string& name :
         {name_in(project.posts, id), name_in(project.flights, id), name_in(project.campaigns, id),
          name_in(project.contests, id), name_in(project.live_events, id), name_in(project.influencer_posts, id),
          name_in(project.incidents, id), observance_name(facts, id, language)})
        if (!name.empty()) return name;
    const bool of_networks = project.people.contains({id}) || project.channels.contains({id});
    return of_networks ? network_names(project, facts, task.channels) : std::string();
}

// "Reprogrammer dans Buffer": what is to be done in the tool that holds the post's variant on the task's channel.
std::string tool_title(const Project& project, const facts::Facts& facts, const Task& task, Language language) {
    const Post* post = project.posts.find({task.key.source});
    if (!post) return {};
    for (const Variant& variant : post->variants)
        if (variant.channel.value == task.key.channel && variant.to_reschedule)
            return tool_task_title(facts, tool_of(project, variant), is_removal(*post, variant), language);
    return {};
}

}  // namespace

const RuleSlot* slot_of(const Project& project, const Task& task) {
    const TaskRule* rule = project.rules.find(task.key.rule);
    if (!rule) return nullptr;
    for (const RuleVersion& version : rule->versions)
        for (const RuleSlot& slot : version.slots)
            if (slot.id == task.key.slot && version.valid_from == task.rule_version) return &slot;
    return nullptr;
}

std::string tool_task_title(const facts::Facts& facts, std::string_view tool, bool removal, Language language) {
    const facts::GlossaryTerm* wanted = facts.glossary.find(removal ? "remove_from_tool" : "reschedule_in");
    const facts::GlossaryTerm* generic = facts.glossary.find("publishing_tool");
    if (!wanted || !generic) return {};
    return facts::fill_placeholders(wanted->term.in(language),
                                    {{"tool", tool.empty() ? std::string_view(generic->term.in(language)) : tool}});
}

std::string source_name(const Project& project, const facts::Facts& facts, const Task& task, Language language) {
    if (const TaskMark* mark = task.detached ? project.marks.find({task.id.value}) : nullptr; mark && mark->record)
        return mark->record->source_name;
    switch (task.source_kind) {
        case SourceKind::post: return name_in(project.posts, task.key.source);
        case SourceKind::flight: return name_in(project.flights, task.key.source);
        case SourceKind::campaign: return name_in(project.campaigns, task.key.source);
        case SourceKind::contest: return name_in(project.contests, task.key.source);
        case SourceKind::live_event: return name_in(project.live_events, task.key.source);
        case SourceKind::influencer_post: return name_in(project.influencer_posts, task.key.source);
        case SourceKind::incident: return name_in(project.incidents, task.key.source);
        case SourceKind::channel:
        case SourceKind::channels_of_owner: return network_names(project, facts, task.channels);
        case SourceKind::observance: return observance_name(facts, task.key.source, language);
        case SourceKind::manual: return name_of_any(project, facts, task, language);
        case SourceKind::project: return {};
    }
    return {};
}

std::string task_title(const Project& project, const facts::Facts& facts, const Task& task, Language language) {
    if (task.source_kind == SourceKind::manual) return name_in(project.manual_tasks, task.id.value);
    const TaskMark* mark = project.marks.find({task.id.value});
    if (mark && mark->title) return *mark->title;
    if (task.key.rule == tool_rule() && !task.detached) return tool_title(project, facts, task, language);
    const RuleSlot* slot = task.detached ? nullptr : slot_of(project, task);
    if (!slot) return mark && mark->record ? mark->record->title : std::string{};
    const std::string& title = language == Language::french || slot->title_en.empty() ? slot->title_fr : slot->title_en;
    const std::string source = source_name(project, facts, task, language);
    const std::string networks = network_names(project, facts, task.channels);
    const std::string month = facts::month_title(month_of(day_of(task.anchor)), language);
    return facts::fill_placeholders(title,
                                    {{"post", source},
                                     {"flight", source},
                                     {"campaign", source},
                                     {"contest", source},
                                     {"event", source},
                                     {"person", source},
                                     {"observance", source},
                                     {"network", networks},
                                     {"networks", networks},
                                     {"month", month}});
}

}  // namespace tandem
