#include "cli/usage.hpp"

#include <charconv>
#include <string_view>

namespace tandem {
namespace {

// The value of an option among the arguments, as "--name value" or "--name=value"; empty when it is not there.
std::string value_of(std::string_view name, int count, char** values) {
    for (int i = 1; i < count; ++i) {
        const std::string_view word = values[i];
        if (word == name && i + 1 < count) return values[i + 1];
        if (word.starts_with(name) && word.substr(name.size()).starts_with('='))
            return std::string(word.substr(name.size() + 1));
    }
    return {};
}

std::string before(std::string_view text, std::string_view mark) {
    return std::string(text.substr(0, text.find(mark)));
}
std::string after(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    return std::string(at == std::string_view::npos ? text : text.substr(at + mark.size()));
}

// CLI11's sentences are English: what they are about is taken out of them.
Label cause_of(const CLI::ParseError& error) {
    const std::string said = error.what();
    const auto cause = [](const char* key, std::string what) { return Label{key, {{"what", std::move(what)}}}; };
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) return cause("usage.unexpected", after(said, ": "));
    if (dynamic_cast<const CLI::RequiredError*>(&error)) return cause("usage.missing", before(said, " is required"));
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) return cause("usage.no_value", before(said, ":"));
    if (dynamic_cast<const CLI::ConversionError*>(&error)) return cause("usage.no_number", after(said, ": "));
    return cause("usage.wrong", said);  // a ValidationError is worded by its check
}

}  // namespace

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const std::string& one : words) text += (text.empty() ? std::string() : std::string(between)) + one;
    return text;
}

facts::Language language_of_arguments(int count, char** values) {
    RunOptions run;
    run.lang = value_of("--lang", count, values);
    if (run.lang != "fr" && run.lang != "en") run.lang.clear();
    run.settings = value_of("--settings", count, values);
    return language_of(run, nullptr);
}

void word_help(CLI::App& app, const facts::Words& words) {
    const auto word = [&](const char* key) { return std::string(words(key)); };
    app.option_defaults()->group(word("help.options"));
    app.set_help_flag("-h,--help", word("help.help"));
    CLI::FormatterBase& format = *app.get_formatter();
    format.label("Usage", word("help.usage"));
    format.label("Positionals", word("help.arguments"));
    format.label("SUBCOMMAND", word("help.command"));
    format.label("REQUIRED", word("help.required"));
    format.label("TEXT", word("help.text"));
    format.column_width(34);
}

CLI::Validator one_of(const facts::Words& words, const std::vector<std::string>& allowed) {
    return CLI::Validator(
        [allowed, text = words.format("usage.one_of", {{"allowed", joined(allowed, ", ")}})](std::string& value) {
            return std::find(allowed.begin(), allowed.end(), value) == allowed.end() ? text : std::string();
        },
        "");
}

CLI::Validator number_within(const facts::Words& words, std::int64_t least, std::int64_t most) {
    const std::string low = std::to_string(least), high = std::to_string(most);
    return CLI::Validator(
        [least, most, text = words.format("usage.number", {{"least", low}, {"most", high}})](std::string& value) {
            std::int64_t number = 0;
            const auto end = std::from_chars(value.data(), value.data() + value.size(), number);
            const bool right =
                end.ec == std::errc() && end.ptr == value.data() + value.size() && number >= least && number <= most;
            return right ? std::string() : text;
        },
        "");
}

int refuse_usage(const facts::Words& words, const CLI::ParseError& error, const std::string& command) {
    const Label next{"usage.next", {{"command", command.empty() ? "" : command + " "}}};
    return refuse(words,
                  {Notice::Kind::error, {"usage.title", {}}, {cause_of(error), {"usage.kept", {}}, next}, {}, {}},
                  exit_code::usage);
}

}  // namespace tandem
