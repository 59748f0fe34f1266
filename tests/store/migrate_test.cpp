#include "store/migrate.hpp"

#include <doctest/doctest.h>

#include "store/limits.hpp"

using namespace tandem;

namespace {

std::optional<JsonValue> add_b(JsonValue root) {
    root.set("b", JsonValue::of_number(2));
    return root;
}
std::optional<JsonValue> rename_b(JsonValue root) {
    const JsonValue* b = root.find("b");
    if (b == nullptr) return std::nullopt;
    root.set("c", *b);
    root.erase("b");
    return root;
}
std::optional<JsonValue> refuse(JsonValue) { return std::nullopt; }

JsonValue start() {
    JsonValue root = JsonValue::object();
    root.set("a", JsonValue::of_text("x"));
    return root;
}

}  // namespace

TEST_CASE("migrations run one after the other, from the version of the file to the last") {
    const Migration steps[] = {add_b, rename_b};
    CHECK(compact_text(*migrate(start(), 0, steps)) == R"({"a":"x","c":2})");
    CHECK_FALSE(migrate(start(), 1, steps).has_value());
    CHECK(compact_text(*migrate(start(), 2, steps)) == R"({"a":"x"})");
    CHECK_FALSE(migrate(start(), -1, steps).has_value());
}

TEST_CASE("a migration that refuses stops the chain") {
    const Migration steps[] = {add_b, refuse, rename_b};
    CHECK_FALSE(migrate(start(), 0, steps).has_value());
}

TEST_CASE("there is a migration from every older version to this one") {
    CHECK(migrations().size() == static_cast<std::size_t>(format_version));
}
