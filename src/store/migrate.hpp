#pragma once

#include <optional>
#include <span>
#include <vector>

#include "store/json_value.hpp"

namespace tandem {

// Brings a project from one format version to the next: the whole root, key `format_version` included. Nothing when the
// project does not have the shape it should have. Pure: the file is not touched.
using Migration = std::optional<JsonValue> (*)(JsonValue root);

// The n-th entry leads from version n to n + 1.
std::span<const Migration> migrations();

// From version `from` to the last one that `steps` lead to: all of the way, or nothing.
std::optional<JsonValue> migrate(JsonValue root, int from, std::span<const Migration> steps);

}  // namespace tandem
