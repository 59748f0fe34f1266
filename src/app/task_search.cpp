#include "app/task_search.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "app/rule_choices.hpp"
#include "exchange/fold_name.hpp"
#include "facts/date_words.hpp"
#include "facts/words.hpp"
#include "plan/planner_state.hpp"

namespace tandem {
namespace {

using Kind = NamedSource::Kind;
constexpr std::size_t kind_count = 7;

std::optional<Kind> kind_of(const RuleVersion& version) {
    const auto trigger = trigger_from_word(version.trigger);
    if (!trigger) return std::nullopt;
    switch (moment_of(*trigger)) {
        case RuleMoment::post: return Kind::post;
        case RuleMoment::day: return Kind::channels;
        case RuleMoment::flight: return Kind::flight;
        case RuleMoment::campaign: return Kind::campaign;
        case RuleMoment::contest:
        case RuleMoment::live:
        case RuleMoment::influencer:
        case RuleMoment::incident: return Kind::occasion;
        case RuleMoment::week:
        case RuleMoment::month:
        case RuleMoment::quarter: return Kind::project;
        case RuleMoment::observance: return Kind::observance;
        case RuleMoment::other: return std::nullopt;
    }
    return std::nullopt;
}

bool is_number(const std::string& word) {
    return std::all_of(word.begin() + 1, word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

// One search through the tasks of a plan.
class TaskSearchRun {
  public:
    TaskSearchRun(TaskSearch& all, const SearchQuery& query, std::string_view names, std::size_t most)
        : all_(all),
          project_(all.session_.project()),
          plan_(all.session_.plan()),
          now_(all.session_.now()),
          query_(query),
          names_(names),
          most_(most) {}

    std::vector<FoundTask> find() {
        for (const auto& own : all_.own_titles()) take_own(own);
        look_through(false);
        if (found_.size() < most_) look_through(true);
        std::stable_sort(found_.begin(), found_.end(), [](const Ranked& a, const Ranked& b) {
            return std::pair(-a.task.score, a.distance) < std::pair(-b.task.score, b.distance);
        });
        if (found_.size() > most_) found_.resize(most_);
        std::vector<FoundTask> best;
        for (Ranked& one : found_) best.push_back(std::move(one.task));
        return best;
    }

  private:
    struct Ranked {
        FoundTask task;
        std::chrono::minutes distance{};  // of its window's begin from now
    };
    struct Candidate {
        const Task* task = nullptr;
        std::chrono::minutes distance{};
    };

    std::chrono::minutes distance_of(const Task& task) const { return std::chrono::abs(task.begin - now_); }

    void take_own(const TaskSearch::OwnTitle& own) {
        const int score = score_of(own.folded, own.note, query_);
        const Task* task = score > 0 ? plan_.task(own.id) : nullptr;
        if (task && taken_.insert(own.id).second) found_.push_back({{own.id, own.title, score}, distance_of(*task)});
    }

    void look_through(bool inside) {
        inside_ = inside;
        find_in_titles();
        std::vector<Candidate> candidates;
        for (const NamedSource& source : all_.sources_)
            if (source.kind != Kind::post && may_answer(source)) look_at_tasks(source, candidates);
        take(candidates);
        candidates.clear();
        for (const NamedSource& source : all_.sources_) {
            if (candidates.size() >= most_ || left_ == 0) break;
            if (source.kind == Kind::post && may_answer(source)) look_at_tasks(source, candidates);
        }
        take(candidates);
    }

    // The words in each slot's title, and those that it leaves to the names of sources.
    void find_in_titles() {
        const WordBits all = all_words(query_);
        channels_.clear();
        for (const Channel& channel : project_.channels) {
            const facts::Network* network = all_.session_.facts().networks.find(channel.network);
            std::string folded;
            append_words(folded, network ? network->name : channel.name);
            if (const WordBits words = words_in(folded, query_, all, inside_))
                channels_.emplace_back(channel.id, words);
        }
        WordBits of_any_channel = 0;
        for (const auto& [id, words] : channels_) of_any_channel |= words;
        for (std::vector<WordBits>& one : lacking_) one.clear();
        titles_.clear();
        for (const TaskSearch::Pattern& pattern : all_.patterns_) {
            WordBits words = words_in(pattern.folded, query_, all, inside_);
            if (pattern.has_month) words |= words_of_months(all & ~words);
            titles_.push_back(words);
            const WordBits lacking = all & ~words & ~(pattern.has_networks ? of_any_channel : 0);
            std::vector<WordBits>& of_kind = lacking_[static_cast<std::size_t>(pattern.kind)];
            const bool known = std::find(of_kind.begin(), of_kind.end(), lacking) != of_kind.end();
            if ((lacking == 0 || pattern.has_source) && !known) of_kind.push_back(lacking);
        }
    }

    WordBits words_of_months(WordBits wanted) const {
        std::string months;
        for (unsigned month = 1; month <= 12; ++month)
            append_words(months, facts::month_name(date::month(month), all_.language_));
        WordBits words = words_in(months, query_, wanted, inside_);
        for (std::size_t i = 0; i < std::min<std::size_t>(query_.words.size(), 64); ++i)
            if (is_number(query_.words[i])) words |= WordBits{1} << i;
        return words & wanted;
    }

    std::string_view name_of(const NamedSource& source) const {
        const std::string_view names = source.kind == Kind::observance ? all_.observance_names_ : names_;
        return names.substr(source.begin, source.end - source.begin);
    }

    // Whether its name has what one of the titles leaves to it.
    bool may_answer(const NamedSource& source) const {
        const std::vector<WordBits>& lacking = lacking_[static_cast<std::size_t>(source.kind)];
        return std::any_of(lacking.begin(), lacking.end(), [&](WordBits wanted) {
            return wanted == 0 || words_in(name_of(source), query_, wanted, inside_) == wanted;
        });
    }

    void look_at_tasks(const NamedSource& source, std::vector<Candidate>& candidates) {
        const auto* tasks = plan_.by_source.find(source.id);
        if (!tasks) return;
        const WordBits all = all_words(query_), named = words_in(name_of(source), query_, all, inside_);
        for (const Id<Task> id : tasks->get()) {
            if (left_ == 0) return;
            --left_;
            if (taken_.contains(id) || all_.is_known(id)) continue;
            const Task* task = plan_.task(id);
            if (task && is_findable(*task) && (words_of(*task, named) & all) == all)
                candidates.push_back({task, distance_of(*task)});
        }
    }

    // Those that its title can have, where the name of its source has `named`.
    WordBits words_of(const Task& task, WordBits named) const {
        const auto slot = all_.slots_.find({task.key.slot, task.rule_version});
        if (task.detached || slot == all_.slots_.end()) return 0;
        const TaskSearch::Pattern& pattern = all_.patterns_[slot->second];
        WordBits words = titles_[slot->second] | (pattern.has_source ? named : 0);
        if (pattern.has_networks)
            for (const auto& [channel, of_channel] : channels_)
                if (std::find(task.channels.begin(), task.channels.end(), channel) != task.channels.end())
                    words |= of_channel;
        return words;
    }

    // The nearest first; the whole title decides.
    void take(std::vector<Candidate>& candidates) {
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; });
        std::size_t count = 0;
        for (const Candidate& one : candidates) {
            if (count == most_) return;
            std::string title = task_title(project_, all_.session_.facts(), *one.task, all_.language_), folded;
            append_words(folded, title);
            const int score = score_of(folded, {}, query_);
            if (score == 0 || !taken_.insert(one.task->id).second) continue;
            found_.push_back({{one.task->id, std::move(title), score}, one.distance});
            ++count;
        }
    }

    TaskSearch& all_;
    const Project& project_;
    const Plan& plan_;
    LocalMinute now_;
    const SearchQuery& query_;
    std::string_view names_;
    std::size_t most_;
    bool inside_ = false;
    std::size_t left_ = TaskSearch::most_looked_at;
    std::vector<std::pair<Id<Channel>, WordBits>> channels_;  // that have one of the words
    std::vector<WordBits> titles_;                            // of each pattern
    std::array<std::vector<WordBits>, kind_count> lacking_;   // by kind of source, each once
    std::unordered_set<Id<Task>> taken_;
    std::vector<Ranked> found_;
};

TaskSearch::TaskSearch(const Session& session, facts::Language language, std::vector<Id<Task>> known,
                       std::vector<NamedSource> sources)
    : session_(session), language_(language), known_(std::move(known)), sources_(std::move(sources)) {
    for (const TaskRule& rule : session.project().rules) add_patterns(rule);
    add_tool_pattern();
    add_sources_without_row();
}

void TaskSearch::add_patterns(const TaskRule& rule) {
    for (const RuleVersion& version : rule.versions)
        if (const auto kind = kind_of(version))
            for (const RuleSlot& slot : version.slots) {
                const bool french = language_ == facts::Language::french || slot.title_en.empty();
                add_pattern({slot.id, version.valid_from}, *kind, french ? slot.title_fr : slot.title_en);
            }
}

void TaskSearch::add_pattern(SlotVersion of, Kind kind, std::string_view title) {
    Pattern pattern{kind, {}, false, false, false};
    while (!title.empty()) {
        const std::size_t open = std::min(title.find('{'), title.size());
        append_words(pattern.folded, title.substr(0, open));
        title.remove_prefix(open);
        const std::size_t close = title.find('}');
        if (close == std::string_view::npos) {
            append_words(pattern.folded, title);
            break;
        }
        const std::string_view name = title.substr(0, close + 1);
        title.remove_prefix(close + 1);
        if (name == "{network}" || name == "{networks}")
            pattern.has_networks = true;
        else if (name == "{month}")
            pattern.has_month = true;
        else
            pattern.has_source = true;
    }
    // Channels, alone or those of a person, are named by their networks.
    if (kind == Kind::channels) pattern.has_networks = std::exchange(pattern.has_source, false) || pattern.has_networks;
    slots_.insert_or_assign(std::move(of), patterns_.size());
    patterns_.push_back(std::move(pattern));
}

// What is to be told to tools that publish follows no rule.
void TaskSearch::add_tool_pattern() {
    std::string titles;
    for (const bool removal : {false, true}) {
        titles += ' ' + tool_task_title(session_.facts(), {}, removal, language_);
        for (const Channel& channel : session_.project().channels)
            if (!channel.publishing_tool.empty()) titles += ' ' + channel.publishing_tool;
    }
    add_pattern({Id<RuleSlot>{}, std::nullopt}, Kind::post, titles);
}

void TaskSearch::add_sources_without_row() {
    sources_.push_back({Kind::project, session_.project().id.value, 0, 0});
    sources_.push_back({Kind::channels, session_.project().id.value, 0, 0});
    for (const facts::Observance& observance : session_.facts().observances) {
        const std::size_t begin = observance_names_.size();
        append_words(observance_names_, observance.name.in(language_));
        sources_.push_back(
            {Kind::observance, uuid_from_name("tandem/observance/" + observance.id), begin, observance_names_.size()});
    }
}

bool TaskSearch::is_known(Id<Task> id) const { return std::binary_search(known_.begin(), known_.end(), id); }

void TaskSearch::add_own(Id<Task> id, std::string_view note, bool detached_only) {
    const Task* task = session_.plan().task(id);
    if (!task || (detached_only && !task->detached) || !is_findable(*task) || is_known(id)) return;
    OwnTitle own{id, task_title(session_.project(), session_.facts(), *task, language_), {}, {}};
    append_words(own.folded, own.title);
    append_words(own.note, note);
    own_->push_back(std::move(own));
}

const std::vector<TaskSearch::OwnTitle>& TaskSearch::own_titles() {
    if (own_) return *own_;
    own_.emplace();
    for (const ManualTask& manual : session_.project().manual_tasks) add_own({manual.id.value}, manual.note, false);
    // What nothing derives any more stands from its record.
    for (const TaskMark& mark : session_.project().marks)
        if (mark.title || mark.record || !mark.note.empty())
            add_own({mark.id.value}, mark.note, !mark.title && mark.note.empty());
    return *own_;
}

std::vector<FoundTask> TaskSearch::find(const SearchQuery& query, std::string_view names, std::size_t most) {
    if (query.empty() || most == 0) return {};
    return TaskSearchRun(*this, query, names, most).find();
}

bool is_findable(const Task& task) { return task.counts() || task.state == TaskState::skipped; }

Day day_listed(const Plan& plan, const Task& task) { return day_shown(task, plan.placement(task.id), plan.today); }

}  // namespace tandem
