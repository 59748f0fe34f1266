// For a fuzzer: clang -fsanitize=fuzzer,address,undefined (target project_text_fuzz); the suite calls it with spoilt
// files. Any bytes: refused in words, or a project that is written and read back the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "store/load_actions.hpp"
#include "store/project_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto loaded = tandem::load_project_text(bytes);
    if (loaded) {
        const auto again = tandem::load_project_text(tandem::project_text(loaded->project, loaded->stamp.edition));
        if (!again || !(again->project == loaded->project)) std::abort();
    } else if (loaded.problem().what.empty() || loaded.problem().cause.empty()) {
        std::abort();
    }
    tandem::IdSource ids(1);
    const auto requests = tandem::load_actions(bytes, tandem::Project{}, ids);
    if (requests && !tandem::load_actions(tandem::actions_text(*requests), tandem::Project{}, ids)) std::abort();
    return 0;
}
