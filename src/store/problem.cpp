#include "store/problem.hpp"

#include <cerrno>

#include "store/problem_phrase.hpp"

namespace tandem {
namespace {

std::string value_of(std::string_view name, const Place& where, const ProblemValues& values) {
    for (const auto& [key, value] : values)
        if (key == name) return std::string(english_phrase(value).value_or(value));
    if (name == "file") return where.file.empty() ? "the text" : where.file;
    if (name == "path") return where.path.empty() ? "the whole" : where.path;
    if (name == "line") return std::to_string(where.line);
    if (name == "column") return std::to_string(where.column);
    return {};
}

// The key of a text: its own, or that of the code.
std::string key_of(const ProblemText& text, std::string_view word, std::string_view part) {
    std::string key = "problem.";
    if (!text.key.empty()) return key.append(text.key);
    return key.append(word).append(".").append(part);
}

// The words of a problem. In a request all but the cause is about the request.
ProblemWords words_of(const Problem& problem) {
    ProblemWords words = problem_words(problem.code);
    if (problem.subject == ProblemSubject::file) return words;
    const ProblemWords& request = problem_words(ProblemCode::unknown_action);
    words.what = request.what;
    words.kept = request.kept;
    words.next = request.next;
    return words;
}

void word_it(Problem& problem) {
    const ProblemWords words = words_of(problem);
    problem.what = fill_words(words.what.english, problem.where, problem.values);
    problem.cause = fill_words(words.cause.english, problem.where, problem.values);
    problem.kept = fill_words(words.kept.english, problem.where, problem.values);
    problem.next = fill_words(words.next.english, problem.where, problem.values);
}

}  // namespace

ProblemKeys problem_keys(const Problem& problem) {
    const ProblemWords words = words_of(problem);
    return {key_of(words.what, words.word, "what"), key_of(words.cause, words.word, "cause"),
            key_of(words.kept, words.word, "kept"), key_of(words.next, words.word, "next")};
}

std::string fill_words(std::string_view pattern, const Place& where, const ProblemValues& values) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = pattern.find('}', open);
        if (close == std::string_view::npos) break;
        out += value_of(pattern.substr(open + 1, close - open - 1), where, values);
        pattern.remove_prefix(close + 1);
    }
    return out;
}

Problem make_problem(ProblemCode code, Place where, ProblemValues values) {
    Problem problem{code, std::move(where), ProblemSubject::file, std::move(values), {}, {}, {}, {}};
    word_it(problem);
    return problem;
}

Problem in_file(Problem problem, std::string file) {
    problem.where.file = std::move(file);
    word_it(problem);
    return problem;
}

Problem about(ProblemSubject subject, Problem problem) {
    problem.subject = subject;
    word_it(problem);
    return problem;
}

std::string english(const Problem& problem) {
    std::string out = problem.what;
    for (const std::string* part : {&problem.cause, &problem.kept, &problem.next})
        if (!part->empty()) out += "\n" + *part;
    if (problem.where.line > 0) {
        out += "\nLine " + std::to_string(problem.where.line) + ", column " + std::to_string(problem.where.column);
        if (!problem.where.path.empty()) out += ", " + problem.where.path;
    }
    return out;
}

ProblemValues system_reason(int error_number) {
    const auto word = [&]() -> std::string_view {
        switch (error_number) {
            case ENOENT: return "missing";
            case EACCES: return "not_allowed";
            case EPERM: return "not_permitted";
            case ENOSPC: return "disk_full";
            case EDQUOT: return "quota";
            case EFBIG: return "file_too_big";
            case EROFS: return "read_only_disk";
            case EIO: return "disk_error";
            case EMFILE:
            case ENFILE: return "too_many_open";
            case EBUSY:
            case ETXTBSY: return "busy";
            case EXDEV: return "other_disk";
            case ENAMETOOLONG: return "name_too_long";
            case ELOOP: return "link_loop";
            case ENOTDIR: return "not_a_folder";
            case EISDIR: return "is_a_folder";
            case EEXIST: return "exists";
            case ENOMEM: return "no_memory";
            case ESTALE: return "stale";
            case ETIMEDOUT: return "timeout";
            default: return "system";
        }
    }();
    return {{"reason", std::string(word)}, {"reason_text", phrase("reason." + std::string(word))}};
}

}  // namespace tandem
