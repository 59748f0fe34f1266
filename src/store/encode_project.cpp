#include "store/encode.hpp"
#include "store/limits.hpp"
#include "store/project_text.hpp"

namespace tandem {
namespace {

void encode_tables(cereal::JSONOutputArchive& archive, const Project& project) {
    Project::tables(project, [&](const char* key, const auto& table) {
        if (!table.empty()) encode_value(archive, key, table);
    });
}

// Where the two lines of the edition begin and end. Nothing that a user typed comes before them.
std::pair<std::size_t, std::size_t> edition_lines(std::string_view text) {
    const std::size_t begin = text.find("  \"generation\": ");
    const std::size_t second = text.find('\n', begin) + 1;
    return {begin, text.find('\n', second) + 1};
}

}  // namespace

std::string project_text(const Project& project, const Edition& edition) {
    TextSink sink;
    std::ostream stream(&sink);
    {
        cereal::JSONOutputArchive archive(stream, archive_options());
        archive(cereal::make_nvp("format", std::string("tandem")));
        archive(cereal::make_nvp("format_version", format_version));
        archive(cereal::make_nvp("min_reader_version", min_reader_version));
        encode_value(archive, "project_id", project.id);
        archive(cereal::make_nvp("generation", edition.generation));
        archive(cereal::make_nvp("saved_by", edition.saved_by));
        encode_value(archive, "settings", project.settings);
        if (!(project.charter == Charter{})) encode_value(archive, "charter", project.charter);
        encode_tables(archive, project);
        encode_extra(archive, project.extra);
    }
    return sink.take() + "\n";
}

std::string with_edition(std::string text, const Edition& edition) {
    const std::string sample = project_text(Project{}, edition);
    const auto [from, to] = edition_lines(sample);
    const auto [begin, end] = edition_lines(text);
    return text.replace(begin, end - begin, sample, from, to - from);
}

}  // namespace tandem
