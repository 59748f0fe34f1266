#include "app/export_draft.hpp"

#include <algorithm>

#include "app/export_out.hpp"

namespace tandem {

std::vector<Label> left_out_lines(const ExportDraft& draft, std::size_t most) {
    std::vector<Label> lines;
    for (std::size_t i = 0; i < std::min(draft.left_out.size(), most); ++i) {
        Label line = draft.left_out[i].reason;
        line.values.emplace_back("title", draft.left_out[i].title);
        lines.push_back(std::move(line));
    }
    if (draft.left_out.size() > most)
        lines.push_back({"export.more_left_out", {{"n", std::to_string(draft.left_out.size() - most)}}});
    return lines;
}

ExportDraft nothing_to_write(const std::string& what, const ExportDraft& draft) {
    Notice notice{Notice::Kind::error, {"export.nothing", {{"what", what}}}, left_out_lines(draft), {}, {}};
    notice.lines.insert(notice.lines.end(), draft.remarks.begin(), draft.remarks.end());
    notice.lines.push_back({"export.nothing_written", {}});
    ExportDraft nothing;
    nothing.problem = std::move(notice);
    return nothing;
}

namespace {

// What was written, and how much is in it.
Label title_of(const ExportDraft& draft, const std::vector<std::filesystem::path>& places) {
    std::string key = draft.rows_are_posts ? "export.posts_written" : "export.written";
    Label title{{}, {{"file", places.front().filename().string()}, {"n", std::to_string(draft.rows)}}};
    if (places.size() > 1) {
        key += "_several";
        title.values.emplace_back("files", std::to_string(places.size()));
    }
    title.key = std::move(key);
    return title;
}

}  // namespace

Notice written_notice(const ExportDraft& draft, const std::vector<std::filesystem::path>& places) {
    Notice notice{draft.left_out.empty() ? Notice::Kind::done : Notice::Kind::warning,
                  title_of(draft, places),
                  {},
                  places.front().string(),
                  {}};
    notice.lines = draft.remarks;
    for (Label& line : left_out_lines(draft)) notice.lines.push_back(std::move(line));
    return notice;
}

Notice write_export(ExportDraft draft, const std::filesystem::path& path) {
    if (draft.problem) return *draft.problem;
    ExportOut out(path);
    for (ExportFile& file : draft.files)
        if (!out.take(std::move(file))) break;
    FileSet files;
    std::optional<Notice> problem = out.end(files);
    if (!problem) problem = files.take_names();
    return problem ? *problem : written_notice(draft, files.places());
}

}  // namespace tandem
