#pragma once

#include <functional>
#include <map>
#include <set>

#include "ui/sheet_stage.hpp"

namespace tandem::testing {

// Where a field is found.
struct Place {
    std::string word;  // key of words.csv: what the widget is called
    Role role = Role::field;
    std::string text;    // shown as this text instead
    std::string hidden;  // or why it is not for people
};
using Places = std::map<std::string, Place>;

inline Place field(std::string word) { return {std::move(word), Role::field, {}, {}}; }
inline Place box(std::string word) { return {std::move(word), Role::checkbox, {}, {}}; }
inline Place shown(std::string text) { return {{}, Role::text, std::move(text), {}}; }
inline Place hidden(std::string why) { return {{}, Role::text, {}, std::move(why)}; }

// The keys whose value is that of a fresh row.
template <class Row>
std::set<std::string> untouched(const Row& row) {
    std::vector<std::function<bool(const void*)>> same;
    const Row fresh{};
    Row::fields(fresh, [&](const char*, const auto& value) {
        same.push_back([value](const void* other) {
            return *static_cast<const std::remove_cvref_t<decltype(value)>*>(other) == value;
        });
    });
    std::set<std::string> keys;
    std::size_t i = 0;
    Row::fields(row, [&](const char* key, const auto& value) {
        if (same[i++](&value)) keys.insert(key);
    });
    return keys;
}

inline bool has_widget(Items& items, Uuid item, Uuid not_within, const Place& place) {
    for (const WidgetNode& node : items.robot().all(place.role))
        if (node.label == items.word(place.word) && node.path.find(to_text(item)) != std::string::npos &&
            (!not_within || node.path.find(to_text(not_within)) == std::string::npos))
            return true;
    return false;
}

// The sheet of `item` is on screen, unfolded; widgets of a part of it (`not_within`) do not count.
template <class Row>
void check_places(Items& items, const Row& row, Uuid item, const Places& places, Uuid not_within = {}) {
    std::set<std::string> keys;
    const std::set<std::string> empty = untouched(row);
    Row::fields(row, [&](const char* key, const auto&) { keys.insert(key); });
    for (const auto& place : places) CHECK_MESSAGE(keys.contains(place.first), "no such field any more: ", place.first);
    for (const std::string& key : keys) {
        const auto found = places.find(key);
        if (found == places.end()) {
            FAIL_CHECK("has no place in the sheet, and no reason: ", key);
            continue;
        }
        const Place& place = found->second;
        if (!place.hidden.empty()) continue;
        CHECK_MESSAGE(!empty.contains(key), "the item of this test leaves it empty: ", key);
        if (place.text.empty())
            CHECK_MESSAGE(has_widget(items, item, not_within, place), key);
        else
            CHECK_MESSAGE(items.robot().shows(place.text), key);
    }
}

inline const std::string by_the_program = "the program's own";

struct FullItems : Items {
    explicit FullItems(facts::Language language) : Items(language, 5000) { frame().state().all_unfolded = true; }
    void put(Action action) { REQUIRE(session().submit({{"undo.edit_post", {}}, {std::move(action)}, {}})); }
    template <class Row>
    Id<Row> first(const Table<Row>& table) {
        return table[0].id;
    }
    Instant moment() { return session().now_instant(); }
};

}  // namespace tandem::testing
