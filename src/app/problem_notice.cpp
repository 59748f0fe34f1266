#include "app/problem_notice.hpp"

#include <algorithm>

namespace tandem {

Notice notice_of(const Problem& problem, Notice::Kind kind) {
    const Place& where = problem.where;
    auto values = problem.values;
    values.emplace_back("file", where.file.empty() ? "@problem.the_text" : where.file);
    values.emplace_back("line", std::to_string(where.line));
    values.emplace_back("column", std::to_string(where.column));
    values.emplace_back("path", where.path.empty() ? "@problem.the_whole" : where.path);
    // Not every failed write leaves something behind.
    for (const char* name : {"leftover_text", "leftover_file"})
        if (std::none_of(values.begin(), values.end(), [&](const auto& value) { return value.first == name; }))
            values.emplace_back(name, "");
    const ProblemKeys keys = problem_keys(problem);
    Notice notice;
    notice.kind = kind;
    notice.title = {keys.what, values};
    for (const std::string& key : {keys.cause, keys.kept, keys.next}) notice.lines.push_back({key, values});
    if (where.line > 0) notice.lines.push_back({where.path.empty() ? "problem.place" : "problem.place_path", values});
    notice.path = where.file;
    return notice;
}

}  // namespace tandem
