#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>

#include "icons.hpp"
#include "ui/import/import_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float word_row_height = 36, title_height = 30, count_width = 90, field_width = 240, arrow_width = 28;

// What a word can stand for, by id, and how that is called.
using Meaning = std::pair<std::string, std::string_view>;
using Meanings = std::vector<Meaning>;

Meanings networks_of(const ViewContext& view) {
    Meanings meanings;
    for (const facts::Network& network : view.facts.networks) meanings.emplace_back(network.id, network.name);
    return meanings;
}

Meanings statuses_of(const ViewContext& view) {
    Meanings meanings;
    for (const facts::WorkflowStep& step : view.facts.workflow)
        if (const auto status = enum_from_word<PostStatus>(step.id))
            meanings.emplace_back(step.id, status_word(view, *status));
    return meanings;
}

std::string_view name_of(const Meanings& meanings, std::string_view id) {
    const auto found =
        std::find_if(meanings.begin(), meanings.end(), [&](const Meaning& each) { return each.first == id; });
    return found == meanings.end() ? std::string_view() : found->second;
}

std::vector<MenuRow> rows_for(const ViewContext& view, const Meanings& meanings, const LayoutWord& word) {
    std::vector<MenuRow> rows;
    const auto add = [&](const std::string& id, std::string_view text, bool checked) {
        MenuRow row;
        row.id = id.empty() ? "none" : id;
        row.text = text;
        row.checked = checked;
        rows.push_back(std::move(row));
    };
    add("", view.word("import.word.nothing"), word.understood && word.meaning.empty());
    for (const auto& [id, name] : meanings) add(id, name, word.meaning == id);
    return rows;
}

// Draws a word; what it is to stand for once that was chosen.
std::optional<std::string> draw_word(ViewContext& view, const Rect& whole, const std::string& id,
                                     const LayoutWord& word, const Meanings& meanings) {
    const Theme& t = view.theme;
    const std::string_view meaning = word.meaning.empty()
        ? (word.understood ? view.word("import.word.nothing") : std::string_view())
        : name_of(meanings, word.meaning);
    const Registered node(view, {.id = id, .role = Role::row, .label = word.word, .rect = whole, .value = meaning});
    Rect row = whole.shrunk(view.px(12), 0);
    const Rect field = row.cut_right(view.px(field_width)).shrunk(0, view.px(4));
    icon_in(view, *ImGui::GetWindowDrawList(), row.cut_right(view.px(arrow_width)),
            word.understood ? icons::arrow_right : icons::triangle_alert, word.understood ? t.ink2 : t.amber_ink, 14);
    label(view, row.cut_right(view.px(count_width)), text_style::caption, t.ink2,
          view.words.count("import.word.rows", static_cast<std::int64_t>(word.rows)));
    label(view, row, text_style::control, t.ink, word.word);
    const auto chosen = combo(
        view, "meaning", field,
        {.name = view.word("import.columns.plan"), .text = meaning, .empty_text = view.word("import.word.unknown")},
        [&] { return rows_for(view, meanings, word); });
    if (!chosen) return std::nullopt;
    return *chosen == 0 ? std::string() : meanings[*chosen - 1].first;
}

struct WordList {
    std::string_view name;   // in ids
    std::string_view title;  // key of words.csv
    const std::vector<LayoutWord>& words;
    const Meanings meanings;
    std::vector<WordChoice> PlanMapping::*choices;
};

void draw_list(ViewContext& view, Rect& at, const WordList& list, const ImportDialog& dialog,
               std::optional<PlanMapping>& next) {
    if (list.words.empty()) return;
    Rect title = at.cut_top(view.px(title_height)).shrunk(view.px(12), 0);
    label(view, title, text_style::caption_strong, view.theme.ink2, view.word(list.title));
    for (std::size_t i = 0; i < list.words.size(); ++i) {
        const std::string id = std::string(list.name) + ":" + std::to_string(i);
        const auto chosen = draw_word(view, at.cut_top(view.px(word_row_height)), id, list.words[i], list.meanings);
        if (!chosen) continue;
        next = dialog.mapping;
        std::vector<WordChoice>& choices = (*next).*list.choices;
        std::erase_if(choices, [&](const WordChoice& each) { return each.word == list.words[i].folded; });
        choices.push_back({list.words[i].folded, *chosen});
    }
}

}  // namespace

std::optional<PlanMapping> draw_import_words(ViewContext& view, const Rect& rect, const ImportDialog& dialog) {
    const PlanLayout& layout = dialog.report.layout;
    outline(*ImGui::GetWindowDrawList(), rect, view.theme.hair2, view.px(dims::radius));
    if (layout.networks.empty() && layout.statuses.empty()) {
        label(view, rect.shrunk(view.px(12), 0), text_style::control, view.theme.ink2, view.word("import.words.none"),
              Align::centre);
        return std::nullopt;
    }
    ScrollArea scroll(view, "words", rect.shrunk(view.px(2)));
    Rect at = scroll.content();
    const float top = at.y0;
    std::optional<PlanMapping> next;
    draw_list(view, at,
              {"network", "import.words.networks", layout.networks, networks_of(view), &PlanMapping::networks}, dialog,
              next);
    draw_list(view, at, {"status", "import.words.statuses", layout.statuses, statuses_of(view), &PlanMapping::statuses},
              dialog, next);
    scroll.set_height(at.y0 - top + view.px(4));
    return next;
}

}  // namespace tandem
