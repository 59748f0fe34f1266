#include "app/import_told.hpp"

#include <algorithm>

namespace tandem {
namespace {

struct NewPosts {
    std::size_t all = 0, undated = 0;
};

NewPosts new_posts_of(const ImportReport& report, const Project& before) {
    NewPosts found;
    for (const Action& action : report.request.actions) {
        const auto* put = action.as<Put<Post>>();
        if (put == nullptr || before.posts.contains(put->row.id)) continue;
        ++found.all;
        if (!put->row.when) ++found.undated;
    }
    return found;
}

}  // namespace

std::size_t ImportReport::to_check() const {
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const ImportedRow& row) {
        return row.fate != ImportedRow::Fate::skipped && !row.warnings.empty();
    }));
}

Notice import_notice(const ImportReport& report, const Project& before) {
    const NewPosts posts = new_posts_of(report, before);
    const auto counted = [](const char* key, std::size_t n) { return Label{key, {{"n", std::to_string(n)}}}; };
    std::vector<Label> lines;
    const auto tell = [&](const char* key, std::size_t n) {
        if (n > 0) lines.push_back(counted(key, n));
    };
    if (posts.all > 0)
        tell("import.told.posts", posts.all);
    else
        tell("import.told.others", report.count(ImportedRow::Fate::fresh));
    tell("import.told.changed", report.count(ImportedRow::Fate::changed));
    tell("import.told.undated", posts.undated);
    tell("import.to_check", report.to_check());
    Notice notice{report.to_check() > 0 ? Notice::Kind::warning : Notice::Kind::done, report.request.label, {}, {}, {}};
    if (lines.empty()) return notice;
    notice.title = lines.front();
    notice.lines.assign(lines.begin() + 1, lines.end());
    return notice;
}

}  // namespace tandem
