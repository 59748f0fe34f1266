// Whatever text a project can hold, the search finds it, or there is a reason why it does not.
#include <map>
#include <set>

#include "model/field_kinds.hpp"
#include "ui/search_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char *a_choice = "chosen from a list, which is what is looked through",
                     *in_its_posts = "what its posts say, which are found";

// With all that is in them.
const std::map<std::string, std::string> not_searched{
    {"settings", "of the whole project: there is nothing in it to go to"},
    {"channels.network", a_choice},
    {"channels.zone", a_choice},
    {"channels.tempo", a_choice},
    {"channels.languages", a_choice},
    {"people.languages", a_choice},
    {"pillars.color", a_choice},
    {"objectives.family", a_choice},
    {"objectives.kpi", a_choice},
    {"objectives.funnel_stage", a_choice},
    {"campaigns.kpi", a_choice},
    {"campaigns.color", a_choice},
    {"campaigns.naming_rule", "a pattern of which names are made, which are found"},
    {"posts.zone", a_choice},
    {"posts.kind", a_choice},
    {"posts.journey_stage", a_choice},
    {"posts.external_uid", "a number of another program"},
    {"posts.calendar_lines", "of another program: their names alone are shown"},
    {"posts.variants.format", a_choice},
    {"posts.variants.to_reschedule", "what a tool still holds, and the post does not say any more"},
    {"contests.kind", a_choice},
    {"contests.checked", a_choice},
    {"live_events.checked", a_choice},
    {"incidents.checked", a_choice},
    {"notes.color", a_choice},
    {"series", in_its_posts},
    {"rules.name_fr", "what the rule is called in the other language"},
    {"rules.versions", "titles of tasks, which are found filled in"},
    {"marks.log", "words for what was done"},
    {"marks.record", "what a task was called when it was done, which it is found by once nothing derives it any more"},
    {"manual_tasks.task_type", a_choice},
    {"manual_tasks.record", "what the task was called when it was done"},
    {"approvals.stamp", "what a post said when somebody said yes to it"},
    {"text_versions", "what a text said before it was changed"},
    {"snapshots", "what a client was shown of posts"},
    {"readings", "figures: nothing is written beside them"},
    {"duties.name_fr", "what the duty is called in the other language"},
    {"duties.code", a_choice},
    {"duties.group", a_choice},
    {"saved_replies.language", a_choice},
    {"contacts.network", a_choice},
    {"ab_tests.metric", a_choice},
    {"snippets.format", a_choice},
    {"snippets.language", a_choice},
    {"saved_views.layout", a_choice},
    {"saved_views.lens", a_choice},
    {"saved_views.lanes", a_choice},
    {"saved_views.networks", a_choice},
    {"saved_views.formats", a_choice},
    {"saved_views.labels", a_choice},
    {"saved_views.columns", a_choice},
    {"saved_views.sort", a_choice},
    {"saved_views.observances", a_choice},
    {"own_observances.rule", "a date, which the day is shown on"},
    {"own_observances.category", a_choice},
    {"school_breaks.zones", a_choice},
    {"zone_clocks", "of the time zone database"},
};

template <class T>
bool holds_texts() {
    if constexpr (std::is_same_v<T, std::string>) {
        return true;
    } else if constexpr (is_list<T> || is_maybe<T>) {
        return holds_texts<typename T::value_type>();
    } else if constexpr (HasOwnFields<T>) {
        bool found = false;
        T value{};
        T::fields(value, [&](const char*, auto& member) {
            found = found || holds_texts<std::remove_cvref_t<decltype(member)>>();
        });
        return found;
    } else {
        return false;
    }
}

// Puts a word of its own into every text of rows, and notes where each stands.
class WordPutter {
  public:
    template <class T>
    void put(const std::string& path, T& value) {
        if (not_searched.contains(path)) {
            passed_.insert(path);
        } else if constexpr (std::is_same_v<T, std::string>) {
            value = word(words_.size());
            words_.push_back({path, value});
        } else if constexpr (is_maybe<T>) {
            if (!holds_texts<T>()) return;
            if (!value) value.emplace();
            put(path, *value);
        } else if constexpr (is_list<T>) {
            if (!holds_texts<T>()) return;
            if (value.empty()) value.resize(1);
            put(path, value.front());
        } else if constexpr (HasOwnFields<T>) {
            T::fields(value, [&](const char* key, auto& member) { put(path + "." + key, member); });
        }
    }
    const std::vector<std::pair<std::string, std::string>>& words() const { return words_; }
    const std::set<std::string>& passed() const { return passed_; }

  private:
    // "zqaab": none of them begins another.
    static std::string word(std::size_t n) {
        std::string text = "zqaaa";
        for (std::size_t at = text.size(); at-- > 2; n /= 26) text[at] = static_cast<char>('a' + n % 26);
        return text;
    }

    std::vector<std::pair<std::string, std::string>> words_;  // path, word
    std::set<std::string> passed_;
};

struct EveryText : Finder {
    WordPutter putter;

    // A row that the project shows: of tasks one that is in the plan.
    template <class Row>
    Row shown_row(const Table<Row>& table) {
        if constexpr (std::is_same_v<Row, TaskMark>) {
            for (const TaskMark& mark : table) {
                const Task* task = session().plan().task({mark.id.value});
                if (task && is_findable(*task) && !task->detached) return mark;
            }
            FAIL("no task that somebody decided about");
        }
        Row row;
        if (!table.empty())
            row = table[0];
        else
            row.id = session().ids().make<Row>();
        return row;
    }
    template <class Row>
    void put_words(const std::string& name, Table<Row>& table) {
        Row row = shown_row(table);
        putter.put(name, row);
        if constexpr (std::is_same_v<Row, OwnObservance>)
            row.rule = "fixed:11-17", row.category = "event", row.off = false;
        if constexpr (std::is_same_v<Row, Spend>) row.flight = project().flights[0].id;
        if constexpr (std::is_same_v<Row, ManualTask>) {
            row.begin = session().now() + date::days(1), row.end = row.begin + std::chrono::hours(1);
            row.state = TaskState::open, row.record.reset();
        }
        table = table.with(std::move(row));
    }
};

}  // namespace

TEST_CASE("every text of a project is found, and where one is not there is a reason") {
    EveryText stage;
    Project next = stage.project();
    stage.putter.put("settings", next.settings);
    stage.putter.put("charter", next.charter);
    Project::tables(next, [&](const char* name, auto& table) {
        if (not_searched.contains(name))
            stage.putter.put(name, table);
        else
            stage.put_words(name, table);
    });
    for (const auto& [path, reason] : not_searched)
        CHECK_MESSAGE(stage.putter.passed().contains(path), path << " is no field any more");
    REQUIRE(stage.putter.words().size() > 90);
    stage.session().start_new(std::move(next));
    stage.robot().step(3);
    const SearchIndex index = stage.index();
    for (const auto& [path, word] : stage.putter.words()) {
        const std::vector<SearchEntry> found = index.find(word, 8);
        CHECK_MESSAGE(!found.empty(), path << " is not found");
    }
}
