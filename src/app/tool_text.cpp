#include "app/tool_text.hpp"

namespace tandem {
namespace {

std::string_view name_of_tool(const facts::Words& words, std::string_view tool) {
    return tool.empty() ? words("tool.unnamed") : tool;
}

}  // namespace

std::string to_do_in_tool(const facts::Words& words, std::string_view tool, bool removal) {
    return words.format(removal ? "tool.to_remove" : "tool.to_reschedule", {{"tool", name_of_tool(words, tool)}});
}

std::string done_in_tool(const facts::Words& words, std::string_view tool) {
    return words.format("tool.done", {{"tool", name_of_tool(words, tool)}});
}

std::string changed_parts(const facts::Words& words, const ToolCopy& copy, bool removal) {
    if (removal) return std::string(words(copy.withdrawn ? "tool.part.status" : "tool.part.no_date"));
    std::string parts;
    const auto add = [&](bool changed, std::string_view key) {
        if (changed) parts.append(parts.empty() ? "" : ", ").append(words(key));
    };
    add(copy.missing, "tool.part.added");
    add(copy.when.has_value(), "tool.part.time");
    add(copy.changes_text(), "tool.part.text");
    add(copy.media.has_value(), "tool.part.media");
    add(copy.link.has_value(), "tool.part.link");
    add(copy.channel.has_value(), "tool.part.channel");
    add(copy.format.has_value(), "tool.part.format");
    return parts;
}

}  // namespace tandem
