#include "store/migrate.hpp"

#include <array>

namespace tandem {
namespace {

// Version 0, before the first release, did not count generations, and named the project's own id "id".
std::optional<JsonValue> from_0_to_1(JsonValue root) {
    JsonValue* id = root.find("id");
    if (id == nullptr) return std::nullopt;
    JsonValue next = JsonValue::object();
    next.set("format", JsonValue::of_text("tandem"));
    next.set("format_version", JsonValue::of_number(1));
    next.set("min_reader_version", JsonValue::of_number(1));
    next.set("project_id", std::move(*id));
    next.set("generation", JsonValue::of_number(0));
    next.set("saved_by", JsonValue::of_text({}));
    root.erase("id");
    const JsonValue head = next;
    for (auto& [key, value] : root.members)
        if (head.find(key) == nullptr) next.members.emplace_back(std::move(key), std::move(value));
    return next;
}

constexpr std::array<Migration, 1> steps_of_this_version{from_0_to_1};

}  // namespace

std::span<const Migration> migrations() { return steps_of_this_version; }

std::optional<JsonValue> migrate(JsonValue root, int from, std::span<const Migration> steps) {
    if (from < 0) return std::nullopt;
    std::optional<JsonValue> at = std::move(root);
    for (std::size_t step = static_cast<std::size_t>(from); at && step < steps.size(); ++step)
        at = steps[step](std::move(*at));
    return at;
}

}  // namespace tandem
