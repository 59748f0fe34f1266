#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/options.hpp"
#include "facts/words.hpp"

namespace tandem {

// What CLI11 says and checks, in the words of the screen.

// `--lang` wherever it stands among the arguments, else the user's language (of `--settings`, where that is given).
facts::Language language_of_arguments(int count, char** values);

// Titles, labels and the help option of an app without options yet; its subcommands take them over.
void word_help(CLI::App& app, const facts::Words& words);

// "a|b|c"
std::string joined(const std::vector<std::string>& words, std::string_view between);

CLI::Validator one_of(const facts::Words& words, const std::vector<std::string>& allowed);
CLI::Validator number_within(const facts::Words& words, std::int64_t least, std::int64_t most);

// Says on stderr what is wrong with the arguments and how to learn more. `command`: the subcommand, or "".
int refuse_usage(const facts::Words& words, const CLI::ParseError& error, const std::string& command);

}  // namespace tandem
