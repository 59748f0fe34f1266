#pragma once

#include "model/project.hpp"
#include "store/decode.hpp"

namespace tandem {

// Everything under the root, unknown keys included, as a new project. Incomplete when `in` has refused something.
Project decode_root(cereal::JSONInputArchive& archive, Decoding& in);

}  // namespace tandem
