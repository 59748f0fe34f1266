#include "exchange/roster_json.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "exchange/remark.hpp"

namespace tandem {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t most_effort = 14'400;
constexpr std::int64_t most_weight = 10'000;
constexpr std::int64_t most_group_weight = 1'000'000;
constexpr std::int64_t most_rate = 100'000;
constexpr std::int64_t most_cap = 1440;
constexpr std::int64_t most_drop = 1'000'000'000'000;
constexpr std::int64_t most_day = 10'000;
constexpr std::size_t longest_name = 200;
constexpr int deepest = 12;

RosterFault fault(std::string_view key, std::string_view english,
                  std::initializer_list<facts::Placeholder> values = {}) {
    Label label = remark(key, english, values);
    return {std::move(label.key), std::move(label.values)};
}

RosterFault not_an_object() { return fault("roster.fault.object", "an object is expected"); }

// A value of the file and the way to it.
class Node {
  public:
    Node(const Json& json, std::string where) : json_(&json), where_(std::move(where)) {}

    [[noreturn]] void fail(RosterFault fault) const { throw RosterFormatError(where_, std::move(fault)); }
    const std::string& where() const { return where_; }

    Node member(const char* name) const {
        if (!json_->is_object()) fail(not_an_object());
        const auto found = json_->find(name);
        if (found == json_->end()) throw RosterFormatError(path(name), fault("roster.fault.missing", "it is missing"));
        return {*found, path(name)};
    }
    std::optional<Node> optional_member(const char* name) const {
        if (!json_->is_object()) fail(not_an_object());
        const auto found = json_->find(name);
        if (found == json_->end() || found->is_null()) return std::nullopt;
        return Node{*found, path(name)};
    }
    std::size_t size(std::size_t most) const {
        if (!json_->is_array()) fail(fault("roster.fault.list", "a list is expected"));
        if (json_->size() > most)
            fail(fault("roster.fault.long_list", "the list is longer than {most}", {{"most", std::to_string(most)}}));
        return json_->size();
    }
    Node item(std::size_t index) const { return {(*json_)[index], where_ + "[" + std::to_string(index) + "]"}; }
    std::int64_t number(std::int64_t least, std::int64_t most) const {
        const bool whole = json_->is_number_integer();
        const bool huge = json_->is_number_unsigned() && json_->get<std::uint64_t>() > INT64_MAX;
        if (!whole || huge || json_->get<std::int64_t>() < least || json_->get<std::int64_t>() > most) {
            fail(fault("roster.fault.number", "a whole number from {least} to {most} is expected",
                       {{"least", std::to_string(least)}, {"most", std::to_string(most)}}));
        }
        return json_->get<std::int64_t>();
    }
    std::int32_t small(std::int64_t least, std::int64_t most) const {
        return static_cast<std::int32_t>(number(least, most));
    }
    const std::string& text() const {
        if (!json_->is_string()) fail(fault("roster.fault.text", "a text is expected"));
        const auto& value = json_->get_ref<const std::string&>();
        if (value.empty() || value.size() > longest_name) {
            fail(fault("roster.fault.text_length", "a text of 1 to {most} bytes is expected",
                       {{"most", std::to_string(longest_name)}}));
        }
        return value;
    }

  private:
    std::string path(const char* name) const { return where_.empty() ? name : where_ + "." + name; }

    const Json* json_;
    std::string where_;
};

// Names with their numbers, in the order of the names.
class Names {
  public:
    void add(const Node& node) { numbers_.try_emplace(node.text(), 0); }
    void add_new(const Node& node) {
        if (!numbers_.try_emplace(node.text(), 0).second)
            node.fail(fault("roster.fault.twice", "“{name}” is there twice", {{"name", node.text()}}));
    }
    void settle() {
        std::int32_t next = 0;
        for (auto& [name, number] : numbers_) number = next++;
    }
    std::int32_t number(const Node& node) const {
        const auto found = numbers_.find(node.text());
        if (found == numbers_.end())
            node.fail(fault("roster.fault.unknown", "there is no “{name}” in the file", {{"name", node.text()}}));
        return found->second;
    }
    std::size_t size() const { return numbers_.size(); }
    std::vector<std::string> list() const {
        std::vector<std::string> names;
        for (const auto& [name, number] : numbers_) names.push_back(name);
        return names;
    }

  private:
    std::map<std::string, std::int32_t, std::less<>> numbers_;
};

roster::Id id_of(std::int32_t number) { return {0, static_cast<std::uint64_t>(number) + 1}; }

// Looks at the bare structure first: the library's own parser would keep the last of two equal members in silence.
class StructureCheck : public nlohmann::json_sax<Json> {
  public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override {
        keys_.emplace_back();
        return deeper();
    }
    bool key(string_t& name) override {
        if (keys_.back().insert(name).second) return true;
        throw RosterFormatError(
            {},
            fault("roster.fault.member_twice", "the member “{name}” is there twice in one object", {{"name", name}}));
    }
    bool end_object() override {
        keys_.pop_back();
        return shallower();
    }
    bool start_array(std::size_t) override { return deeper(); }
    bool end_array() override { return shallower(); }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
        throw RosterFormatError(
            {},
            fault("roster.fault.not_json", "this is not JSON, from byte {byte} on", {{"byte", std::to_string(at)}}));
    }

  private:
    bool deeper() {
        if (++depth_ > deepest)
            throw RosterFormatError({}, fault("roster.fault.deep", "the file is nested too deeply"));
        return true;
    }
    bool shallower() {
        --depth_;
        return true;
    }

    int depth_ = 0;
    std::vector<std::set<std::string>> keys_;
};

Json parse(std::string_view text) {
    StructureCheck check;
    Json::sax_parse(text, &check);
    return Json::parse(text);
}

class Reader {
  public:
    Reader(const Json& json, const RosterLimits& limits) : root_(json, ""), limits_(limits) {}

    RosterDocument read() {
        if (root_.member("format").text() != "assignment-instance/1") {
            root_.member("format").fail(fault("roster.fault.format", "“assignment-instance/1” is expected"));
        }
        if (const auto name = root_.optional_member("name")) document_.name = name->text();
        document_.problem.staff.days = root_.member("days").small(0, limits_.days);
        read_weights();
        collect_names();
        read_people();
        read_groups();
        read_tasks();
        return std::move(document_);
    }

  private:
    void read_weights() {
        const Node node = root_.member("weights");
        roster::Weights& weights = document_.problem.weights;
        weights.rate = node.member("rate").number(0, most_weight);
        weights.day = node.member("day").number(0, most_weight);
        weights.fair = node.member("fair").number(0, most_weight);
        weights.change_person = node.member("change_person").number(0, most_weight);
        weights.change_day = node.member("change_day").number(0, most_weight);
    }

    void collect_names() {
        const Node people = root_.member("people");
        const std::size_t count = people.size(limits_.people);
        if (static_cast<std::int64_t>(count) * document_.problem.staff.days > limits_.person_days) {
            people.fail(fault("roster.fault.person_days", "more than {most} days of people",
                              {{"most", std::to_string(limits_.person_days)}}));
        }
        for (std::size_t i = 0; i < count; ++i) {
            const Node person = people.item(i);
            people_.add_new(person.member("id"));
            add_all(person.member("roles"), roles_);
            add_all(person.member("languages"), languages_);
            add_all(person.member("channels"), channels_);
        }
        const Node groups = root_.member("groups");
        for (std::size_t i = 0; i < groups.size(limits_.groups); ++i) groups_.add_new(groups.item(i).member("id"));
        const Node tasks = root_.member("tasks");
        for (std::size_t i = 0; i < tasks.size(limits_.tasks); ++i) {
            const Node task = tasks.item(i);
            tasks_.add_new(task.member("id"));
            roles_.add(task.member("role"));
            languages_.add(task.member("language"));
            channels_.add(task.member("channel"));
        }
        if (roles_.size() > 64)
            throw RosterFormatError({}, fault("roster.fault.roles", "people and tasks name more than 64 roles"));
        for (Names* names : {&people_, &groups_, &tasks_, &roles_, &languages_, &channels_}) names->settle();
        document_.person_names = people_.list();
        document_.task_names = tasks_.list();
    }

    void add_all(const Node& list, Names& names) const {
        for (std::size_t i = 0; i < list.size(limits_.list); ++i) names.add(list.item(i));
    }

    std::vector<std::int32_t> numbers(const Node& list, const Names& names) const {
        std::vector<std::int32_t> found;
        for (std::size_t i = 0; i < list.size(limits_.list); ++i) found.push_back(names.number(list.item(i)));
        return found;
    }

    void read_people() {
        const Node people = root_.member("people");
        for (std::size_t i = 0; i < people.size(limits_.people); ++i) {
            const Node node = people.item(i);
            roster::Person person;
            person.id = id_of(people_.number(node.member("id")));
            for (const std::int32_t role : numbers(node.member("roles"), roles_)) {
                person.roles |= std::uint64_t{1} << role;
            }
            person.channels = numbers(node.member("channels"), channels_);
            person.languages = numbers(node.member("languages"), languages_);
            person.rate = node.member("rate").number(0, most_rate);
            read_shifts(node, person);
            document_.problem.staff.people.push_back(std::move(person));
        }
    }

    void read_shifts(const Node& node, roster::Person& person) const {
        std::vector<roster::Shift> week(roster::days_per_week);
        const Node work = node.member("work");
        const Node cap = node.member("cap");
        if (work.size(limits_.list) != week.size()) work.fail(fault("roster.fault.week", "seven days are expected"));
        if (cap.size(limits_.list) != week.size()) cap.fail(fault("roster.fault.week", "seven days are expected"));
        for (std::size_t day = 0; day < week.size(); ++day) {
            week[day].cap_minutes = cap.item(day).small(0, most_cap);
            week[day].work = read_hours(work.item(day));
        }
        for (std::int32_t day = 0; day < document_.problem.staff.days; ++day) {
            person.shifts.push_back(week[static_cast<std::size_t>(day % roster::days_per_week)]);
        }
        const Node off = node.member("off");
        for (std::size_t i = 0; i < off.size(limits_.list); ++i) {
            const std::int32_t day = off.item(i).small(0, most_day);
            if (day < document_.problem.staff.days) {
                person.shifts[static_cast<std::size_t>(day)].off = roster::Off::day_off;
            }
        }
    }

    std::vector<roster::Span> read_hours(const Node& list) const {
        std::vector<roster::Span> hours;
        for (std::size_t i = 0; i < list.size(limits_.list); ++i) {
            const Node pair = list.item(i);
            if (pair.size(limits_.list) != 2) pair.fail(fault("roster.fault.hours", "a start and an end are expected"));
            const roster::Span span{pair.item(0).small(0, roster::minutes_per_day),
                                    pair.item(1).small(0, roster::minutes_per_day)};
            if (span.begin_minute >= span.end_minute)
                pair.fail(fault("roster.fault.hours_order", "the end is not after the start"));
            if (!hours.empty() && span.begin_minute < hours.back().end_minute) {
                pair.fail(fault("roster.fault.hours_overlap", "it starts before the hours before it end"));
            }
            hours.push_back(span);
        }
        return hours;
    }

    void read_groups() {
        const Node groups = root_.member("groups");
        document_.problem.group_weights.resize(groups_.size());
        for (std::size_t i = 0; i < groups.size(limits_.groups); ++i) {
            const Node node = groups.item(i);
            const auto number = static_cast<std::size_t>(groups_.number(node.member("id")));
            document_.problem.group_weights[number] = node.member("weight").number(0, most_group_weight);
        }
    }

    void read_tasks() {
        const Node tasks = root_.member("tasks");
        const std::size_t count = tasks.size(limits_.tasks);
        for (std::size_t i = 0; i < count; ++i) document_.problem.tasks.push_back(read_task(tasks.item(i)));
    }

    roster::Task read_task(const Node& node) const {
        const std::int64_t last_minute = most_day * roster::minutes_per_day;
        roster::Task task;
        task.id = id_of(tasks_.number(node.member("id")));
        task.role = roles_.number(node.member("role"));
        task.channels = {channels_.number(node.member("channel"))};
        task.languages = {languages_.number(node.member("language"))};
        task.effort_minutes = node.member("effort").small(0, most_effort);
        task.window.begin_minute = node.member("earliest").small(0, last_minute);
        task.window.end_minute = node.member("due").small(task.window.begin_minute, last_minute);
        task.preferred_day = node.member("preferred_day").small(-most_day, most_day);
        task.drop = node.member("drop").number(0, most_drop);
        task.groups = numbers(node.member("groups"), groups_);
        if (const auto pin = node.optional_member("pin")) {
            task.pin.person = id_of(people_.number(pin->member("person")));
            task.pin.day = pin->member("day").small(0, document_.problem.staff.days - 1);
        }
        if (const auto previous = node.optional_member("prev")) {
            roster::Baseline baseline;
            baseline.person = id_of(people_.number(previous->member("person")));
            baseline.day = previous->member("day").small(-most_day, most_day);
            baseline.weight = previous->member("weight").small(0, most_weight);
            task.baseline = baseline;
        }
        return task;
    }

    Node root_;
    RosterLimits limits_;
    RosterDocument document_;
    Names people_;
    Names tasks_;
    Names groups_;
    Names roles_;
    Names languages_;
    Names channels_;
};

}  // namespace

RosterFormatError::RosterFormatError(std::string where, RosterFault fault)
    : std::runtime_error((where.empty() ? std::string() : where + ": ") + fault.values.back().second),
      where_(std::move(where)),
      fault_(std::move(fault)) {}

RosterDocument read_roster(std::string_view json, const RosterLimits& limits) {
    if (json.size() > limits.bytes) {
        throw RosterFormatError({},
                                fault("roster.fault.large", "the file is larger than {most} bytes",
                                      {{"most", std::to_string(limits.bytes)}}));
    }
    const Json parsed = parse(json);
    if (!parsed.is_object()) throw RosterFormatError({}, not_an_object());
    return Reader(parsed, limits).read();
}

std::string write_roster_plan(const RosterDocument& document, const roster::Plan& plan) {
    const auto name = [](const std::vector<std::string>& names, const roster::Id& id) {
        return Json(names.at(static_cast<std::size_t>(id.low - 1))).dump();
    };
    std::string text = "{\"plan\":{";
    const char* separator = "\n";
    for (const roster::Assignment& assignment : plan.assignments) {
        text += separator + name(document.task_names, assignment.task) + ":";
        separator = ",\n";
        if (assignment.place) {
            text += "[" + name(document.person_names, assignment.place->person) + "," +
                std::to_string(assignment.place->day) + "]";
        } else {
            text += "null";
        }
    }
    return text + "\n}}\n";
}

}  // namespace tandem
