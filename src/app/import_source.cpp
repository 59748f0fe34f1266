#include "app/import_source.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "app/calendar_import.hpp"
#include "app/import_events.hpp"
#include "app/import_plan.hpp"
#include "app/name_text.hpp"
#include "app/review_answers.hpp"
#include "app/text_file.hpp"

namespace tandem {
namespace {

constexpr std::uint64_t most_import_bytes = std::uint64_t{64} << 20U;

ImportSource::Kind kind_of(std::string_view bytes) {
    if (are_review_answers(bytes)) return ImportSource::Kind::review_answers;
    if (!is_calendar(bytes)) return ImportSource::Kind::table;
    return is_own_calendar(bytes) ? ImportSource::Kind::own_calendar : ImportSource::Kind::calendar;
}

}  // namespace

ImportSource read_import_source(const std::filesystem::path& path, const std::vector<KeptMapping>& kept) {
    ImportSource source;
    source.path = path;
    source.name = file_name_text(path);
    TextFile file = read_text_file(path, most_import_bytes);
    source.problem = std::move(file.problem);
    if (source.problem) return source;
    source.bytes = std::move(file.bytes);
    source.kind = kind_of(source.bytes);
    if (source.kind == ImportSource::Kind::table) source.mapping = kept_mapping(source.bytes, kept);
    return source;
}

bool is_called_importable(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    constexpr std::string_view endings[] = {".xlsx", ".csv", ".tsv", ".xlsm", ".xls", ".xlsb", ".ods", ".json", ".ics"};
    return std::find(std::begin(endings), std::end(endings), ending) != std::end(endings);
}

}  // namespace tandem
