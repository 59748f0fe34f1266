#include "app/command_words.hpp"

#include <algorithm>
#include <array>

namespace tandem {
namespace {

// A key of words.csv for a command.
struct CommandWord {
    CommandId id;
    std::string_view key;
};

constexpr std::array command_headings{
    CommandWord{CommandId::light_theme, "settings.theme"}, CommandWord{CommandId::dark_theme, "settings.theme"},
    CommandWord{CommandId::system_theme, "settings.theme"}, CommandWord{CommandId::french, "settings.language"},
    CommandWord{CommandId::english, "settings.language"}};

constexpr std::array other_command_words{CommandWord{CommandId::light_theme, "command.also.theme"},
                                         CommandWord{CommandId::dark_theme, "command.also.theme"},
                                         CommandWord{CommandId::system_theme, "command.also.theme"},
                                         CommandWord{CommandId::french, "command.also.language"},
                                         CommandWord{CommandId::english, "command.also.language"},
                                         CommandWord{CommandId::project_money, "command.also.project_money"},
                                         CommandWord{CommandId::calendar_days, "command.also.calendar_days"},
                                         CommandWord{CommandId::settings, "command.also.settings"},
                                         CommandWord{CommandId::versions, "command.also.versions"},
                                         CommandWord{CommandId::library, "command.also.library"},
                                         CommandWord{CommandId::save_view, "command.also.save_view"},
                                         CommandWord{CommandId::next_lanes, "command.also.next_lanes"},
                                         CommandWord{CommandId::view_board, "command.also.view_board"},
                                         CommandWord{CommandId::open_rules, "command.also.open_rules"},
                                         CommandWord{CommandId::import_plan, "command.also.import_plan"},
                                         CommandWord{CommandId::present_plan, "command.also.present_plan"},
                                         CommandWord{CommandId::tidy_roster, "command.also.tidy_roster"},
                                         CommandWord{CommandId::plan_away, "command.also.plan_away"},
                                         CommandWord{CommandId::shortcuts, "command.also.shortcuts"}};

constexpr std::array command_reasons{
    CommandWord{CommandId::undo, "command.nothing_to_undo"}, CommandWord{CommandId::redo, "command.nothing_to_redo"},
    CommandWord{CommandId::save, "command.nothing_to_save"}, CommandWord{CommandId::paste, "command.nothing_to_paste"}};

template <std::size_t count>
std::string_view word_key_of(const std::array<CommandWord, count>& list, CommandId id) {
    const auto at = std::find_if(list.begin(), list.end(), [&](const CommandWord& one) { return one.id == id; });
    return at == list.end() ? std::string_view{} : at->key;
}

}  // namespace

std::string command_title(const facts::Words& words, const Command& command) {
    const std::string name(words(command.word));
    const std::string_view heading = word_key_of(command_headings, command.id);
    if (heading.empty()) return name;
    return words.format("command.titled", {{"about", std::string(words(heading))}, {"name", name}});
}

std::string_view command_synonyms(const facts::Words& words, CommandId id) {
    const std::string_view key = word_key_of(other_command_words, id);
    return key.empty() ? key : words(key);
}

std::string_view why_not_now(const facts::Words& words, const Command& command, const Workbench& workbench) {
    if (!workbench.project_open()) return words("command.needs_project");
    if (command.targets != Targets::none && !have_common(command.targets, workbench.selected()))
        return words("command.needs_selection");
    const std::string_view own = command.why_not ? command.why_not(workbench) : std::string_view{};
    if (!own.empty()) return words(own);
    const std::string_view reason = word_key_of(command_reasons, command.id);
    return words(reason.empty() ? "command.not_now" : reason);
}

}  // namespace tandem
