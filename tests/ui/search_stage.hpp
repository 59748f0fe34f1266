#pragma once

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/manual_tasks.hpp"
#include "app/search_index.hpp"
#include "robot/stage.hpp"

namespace tandem::testing {

// The sample, with what somebody looks for and finds there.
struct Finder : robot::Stage {
    using Kind = SearchEntry::Kind;

    explicit Finder(robot::StageOptions options = {}) : Stage(std::move(options)) {}

    SearchIndex index() { return {frame(), facts::Words(facts::Language::english)}; }
    std::vector<SearchEntry> find(std::string_view query) { return index().find(query, 8); }
    // Those of this kind, in order.
    std::vector<SearchEntry> all(Kind kind, std::string_view query) {
        std::vector<SearchEntry> entries = find(query);
        std::erase_if(entries, [&](const SearchEntry& entry) { return entry.kind != kind; });
        return entries;
    }
    // The first of this kind that answers, by its row.
    std::optional<Uuid> found(Kind kind, std::string_view query) {
        const std::vector<SearchEntry> entries = all(kind, query);
        return entries.empty() ? std::nullopt : std::optional(entries.front().item);
    }
    template <class Row>
    void put(Row row) {
        REQUIRE(session().submit({{"undo.edit_post", {{"title", ""}}}, {Put<Row>{std::move(row)}}, {}}));
        robot().step(2);
    }
    Post pumpkin() { return *post("Pumpkin contest"); }
    Id<Task> add_task(std::string title, int days_on) {
        Request request = new_manual_task(session(), session().ids(), day_of(session().now()) + date::days(days_on),
                                          std::move(title), std::nullopt);
        const Id<Task> made{request.focus.item};
        REQUIRE(session().submit(std::move(request)));
        robot().step(2);
        return made;
    }
    void ask(std::string_view text) {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
        robot().step(2);
        robot().type(text);
        robot().step(2);
    }
    void take(std::string_view text) {
        ask(text);
        robot().key(ImGuiKey_Enter);
        robot().step(4);
    }
    UiState& state() { return frame().state(); }
};

}  // namespace tandem::testing
