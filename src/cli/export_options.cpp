#include "cli/export_options.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tandem {
namespace {

// The options that name a file, one for each kind of file.
constexpr std::array<std::string_view, 13> file_options{"--ics",   "--csv",  "--xlsx", "--md",  "--json",
                                                        "--pdf",   "--deck", "--year", "--png", "--week",
                                                        "--cards", "--svg",  "--html"};

// Of kinds that may hold a part of the plan alone.
std::vector<std::string_view> of_a_part() {
    return {"--ics",  "--csv", "--xlsx", "--md",    "--pdf", "--deck",
            "--year", "--png", "--week", "--cards", "--svg", "--html"};
}

// An option that says more about some kinds.
struct Detail {
    std::string_view option;
    std::vector<std::string_view> files;
};

const std::vector<Detail>& details() {
    static const std::vector<Detail> all{
        {"--what", {"--ics"}},
        {"--tasks-as-events", {"--ics"}},
        {"--per", {"--ics"}},
        {"--only", of_a_part()},
        {"--profile", {"--csv"}},
        {"--status", {"--csv"}},
        {"--sheets", {"--xlsx"}},
        {"--client", {"--xlsx", "--md"}},
        {"--paper", {"--pdf", "--year"}},
        {"--pixels", {"--png", "--week", "--cards"}},
        {"--budget", {"--deck"}},
        {"--few-pages", {"--deck"}},
        {"--unready", {"--pdf", "--deck", "--year", "--png", "--week", "--cards", "--svg", "--html"}},
        {"--from", of_a_part()},
        {"--to", of_a_part()}};
    return all;
}

std::string listed(const auto& options) {
    std::string text;
    for (const std::string_view option : options) text += (text.empty() ? "" : ", ") + std::string(option);
    return text;
}

}  // namespace

void check_export_options(const CLI::App& command, const facts::Words& words) {
    std::vector<std::string_view> asked;
    for (const std::string_view option : file_options)
        if (command.count(std::string(option)) > 0) asked.push_back(option);
    if (asked.empty()) throw CLI::RequiredError(listed(file_options));
    if (asked.size() > 1) throw CLI::ValidationError(std::string(asked[1]), std::string(words("usage.one_file")));
    for (const Detail& detail : details()) {
        const bool fits = std::find(detail.files.begin(), detail.files.end(), asked[0]) != detail.files.end();
        if (!fits && command.count(std::string(detail.option)) > 0)
            throw CLI::ValidationError(std::string(detail.option),
                                       words.format("usage.goes_with", {{"option", listed(detail.files)}}));
    }
    if (asked[0] == "--ics" && command.count("--only") > 1)
        throw CLI::ValidationError("--only", words.format("usage.once_with", {{"option", "--ics"}}));
}

}  // namespace tandem
