// The date library's time zone source together with the one line that tells it where its text is. Both are one
// object file, so whoever uses a zone has the folder set, in the program and in every test.
#include "tz.cpp"

#include "tzdata_folder.hpp"

namespace {

[[maybe_unused]] const bool folder_is_set = [] {
    const std::filesystem::path folder = tandem::tzdata_folder();
    if (!folder.empty()) date::set_install(folder.string());
    return !folder.empty();
}();

}  // namespace
