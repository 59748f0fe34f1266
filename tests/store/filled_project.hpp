#pragma once

#include <array>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "store/intents.hpp"

// A project that has rows in every table and something of its own in every field: made from the lists of fields, so
// that a field added to a row is in it from then on.
namespace tandem::test {

template <class Row>
std::string table_name_of() {
    std::string name;
    const Project none;
    Project::tables(none, [&](const char* key, const auto& table) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(table)>, Table<Row>>) name = key;
    });
    return name;
}

class Filler {
  public:
    // `rows` in each table.
    Project project(int rows) {
        Project project;
        project.id = {uuid_from_name("project")};
        fill(project.settings);
        project.settings.zone = "Europe/Madrid";
        fill(project.charter);
        Project::tables(project, [&](const char*, auto& table) { fill_table(table, rows); });
        fill(project.extra);
        return project;
    }

    template <class Row>
    static Id<Row> row_id(int row) {
        return {uuid_from_name(table_name_of<Row>() + "/" + std::to_string(row))};
    }

    template <class T>
    void fill(T& value) {
        if constexpr (NamedEnum<T>) {
            // Another word than the one there is: the file leaves out what a new row holds.
            const auto words = static_cast<unsigned>(EnumWords<T>::words.size());
            value = static_cast<T>((static_cast<unsigned>(value) + 1U + static_cast<unsigned>(next()) % (words - 1)) %
                                   words);
        } else {
            T::fields(value, [this](std::string_view key, auto& member) { fill_member(key, member); });
        }
    }
    void fill(std::string& text) {
        constexpr std::array<const char*, 6> samples{
            "Été à Nîmes", "“curly” \"straight\" \\ back", "two\nlines\tand a tab", "日本語 🎉", "плюс", "a/b é"};
        text = samples[static_cast<std::size_t>(next()) % samples.size()] + std::to_string(next());
    }
    void fill(bool& value) { value = true; }
    void fill(int& value) { value = next(); }
    void fill(Money& value) { value.cents = 100 * next() + 7; }
    void fill(Figure& value) { value.thousandths = -1000 * next() - 1; }
    void fill(Day& day) { day = some_day(); }
    void fill(LocalMinute& time) { time = some_day() + std::chrono::minutes(next() % 1440); }
    void fill(Instant& time) { time = Instant(some_day().time_since_epoch()) + std::chrono::minutes(next() % 1440); }
    void fill(DayRange& days) {
        days.begin = some_day();
        days.end = days.begin + date::days(1 + next() % 40);
    }
    void fill(MinuteRange& range) {
        range.begin = next() % 700;
        range.end = range.begin + 30;
    }
    void fill(Uuid& id) { id = uuid_from_name("loose " + std::to_string(next())); }
    template <class Row>
    void fill(Id<Row>& id) {
        if constexpr (HasTable<Row>)
            id = row_id<Row>(0);
        else
            fill(id.value);
    }
    void fill(TaskKey& key) {
        fill(key.rule.value), fill(key.slot.value), fill(key.source), fill(key.channel);
        const std::array kinds{Occurrence::of_day(Day(date::days(20000)), 2), Occurrence::nth(3, 1), Occurrence{}};
        key.occurrence = kinds[static_cast<std::size_t>(next()) % kinds.size()];
    }
    void fill(Extra& extra) {
        extra = {{"zz_later_" + std::to_string(next()), R"({"deep":[1,null,true,"ü\"",{}],"list":[]})"},
                 {"zz_mood", "\"calm\""}};
    }
    void fill(WeekHours& hours) {
        for (std::size_t day = 0; day < 5; ++day) hours[day] = {{540, 750}, {810, 1080 + static_cast<int>(day)}};
    }
    template <class T>
    void fill(std::optional<T>& value) {
        value.emplace();
        fill(*value);
    }
    template <class T>
    void fill(std::vector<T>& values) {
        values.resize(2);
        for (T& value : values) fill(value);
    }

  private:
    // Figures that a check finds sensible, where it looks.
    template <class Member>
    void fill_member(std::string_view key, Member& member) {
        fill(member);
        if constexpr (std::is_same_v<Member, std::string>)
            if (key == "zone") member = "Europe/Lisbon";
        if constexpr (std::is_same_v<Member, int>)
            if (key == "severity" || key == "level") member = 2;
    }
    template <class Row>
    void fill_table(Table<Row>& table, int rows) {
        for (int i = 0; i < rows; ++i) {
            Row row;
            fill(row);
            row.id = row_id<Row>(i);
            table = table.with(std::move(row));
        }
    }

    int next() { return counter_ = counter_ % 89 + 1; }
    Day some_day() { return Day(date::year(2026) / 9 / 1) + date::days(next()); }

    int counter_ = 0;
};

inline Project filled_project(int rows = 2) { return Filler().project(rows); }

}  // namespace tandem::test
