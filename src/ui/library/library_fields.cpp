#include "ui/library/library_fields.hpp"

#include <algorithm>

#include "app/snippet_requests.hpp"
#include "facts/format_offer.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_snippet_bytes = 100000;

using SnippetFields = RowFields<Snippet>;
using TextChoices = std::vector<std::pair<std::string, std::string>>;

std::string parts_text(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? std::string() : std::string(between)) + part;
    return text;
}

void draw_snippet_text(Sheet& sheet, const SnippetFields& fields, const Snippet& snippet) {
    ViewContext& view = sheet.view();
    sheet.gap(6);
    sheet.caption("library.text");
    sheet.long_field("text", snippet.id.value, snippet.text,
                     {.name = view.word("library.text"),
                      .placeholder = view.word("library.text.hint"),
                      .most_bytes = most_snippet_bytes},
                     4, fields.commit([](Snippet& row, std::string_view text) {
                         row.text = text;
                         return true;
                     }));
    sheet.gap(4);
    sheet.paragraph_of(view.word("library.values"), text_style::caption, view.theme.ink2, 16);
}

void draw_snippet_hashtags(Sheet& sheet, const SnippetFields& fields, const Snippet& snippet) {
    ViewContext& view = sheet.view();
    sheet.gap(6);
    sheet.caption("library.hashtags");
    sheet.long_field("hashtags", snippet.id.value, parts_text(snippet.hashtags, " "),
                     {.name = view.word("library.hashtags"),
                      .placeholder = view.word("library.hashtags.hint"),
                      .most_bytes = most_snippet_bytes},
                     snippet.kind == SnippetKind::hashtags ? 4 : 1,
                     fields.commit([](Snippet& row, std::string_view text) {
                         row.hashtags = hashtags_from_typed(text);
                         return true;
                     }));
}

void draw_snippet_steps(Sheet& sheet, const SnippetFields& fields, const Snippet& snippet) {
    ViewContext& view = sheet.view();
    sheet.gap(6);
    sheet.caption("library.steps");
    sheet.long_field("steps", snippet.id.value, parts_text(snippet.steps, "\n"),
                     {.name = view.word("library.steps"),
                      .placeholder = view.word("library.steps.hint"),
                      .most_bytes = most_snippet_bytes},
                     3, fields.commit([](Snippet& row, std::string_view text) {
                         row.steps = steps_from_typed(text);
                         return true;
                     }));
}

// The formats of the project's channels, and the one it has.
TextChoices format_choices(const ViewContext& view, const Snippet& snippet) {
    TextChoices choices;
    for (const facts::Format& format : view.facts.formats) {
        const auto is_usual = [&](const Channel& channel) {
            const facts::Network* network = view.facts.networks.find(channel.network);
            return network && facts::is_offered_on(view.facts, *network, format.id);
        };
        const Table<Channel>& channels = view.project().channels;
        if (format.id == snippet.format || std::any_of(channels.begin(), channels.end(), is_usual))
            choices.emplace_back(format.id, format.name.in(view.language));
    }
    return choices;
}

// Those of the plan and its channels, and the one it has.
TextChoices language_choices(const ViewContext& view, const Snippet& snippet) {
    std::vector<std::string> ids{"fr", "en", view.project().settings.language, snippet.language};
    for (const Channel& channel : view.project().channels)
        ids.insert(ids.end(), channel.languages.begin(), channel.languages.end());
    TextChoices choices;
    for (const std::string& id : ids) {
        const auto is_there = [&](const auto& one) { return one.first == id; };
        if (id.empty() || std::any_of(choices.begin(), choices.end(), is_there)) continue;
        const bool named = id == "fr" || id == "en";
        choices.emplace_back(id, named ? std::string(view.word("settings.language." + id)) : id);
    }
    return choices;
}

void draw_snippet_use(Sheet& sheet, const SnippetFields& fields, const Snippet& snippet) {
    ViewContext& view = sheet.view();
    sheet.gap(6);
    fields.word_of_set({"library.kind"}, &Snippet::kind, "snippet.one.");
    if (snippet.kind == SnippetKind::post_template)
        fields.id_of_list({"post.format"}, &Snippet::format, format_choices(view, snippet),
                          view.word("library.any_format"));
    fields.references<Channel>({"library.channels", "library.all_channels"}, &Snippet::channels,
                               options_of(view, view.project().channels));
    fields.id_of_list({"library.language"}, &Snippet::language, language_choices(view, snippet),
                      view.word("library.any_language"));
}

}  // namespace

void draw_library_fields(ViewContext& view, Library& library, const Rect& area) {
    const Snippet* snippet = library.selected ? view.project().snippets.find(*library.selected) : nullptr;
    if (!snippet) {
        const Rect told = area.shrunk(view.px(dims::inspector_padding), view.px(6));
        paragraph(view, told, text_style::body, view.px(20), view.theme.ink2, view.word("library.choose"));
        return;
    }
    const Scope scope(view, "fields", snippet->id.value);
    ScrollArea scroll(view, "body", area);
    Sheet sheet(view, scroll.content(), area.width());
    const SnippetFields fields(sheet, *snippet, "undo.edit_snippet", snippet->name, snippet->id.value);
    sheet.gap(4);
    const bool names = std::exchange(library.names, false);
    fields.text({"library.name", "library.no_name"}, &Snippet::name, {.take_keyboard = names});
    if (snippet->kind != SnippetKind::hashtags) draw_snippet_text(sheet, fields, *snippet);
    const bool tagged = snippet->kind == SnippetKind::hashtags || snippet->kind == SnippetKind::post_template;
    if (tagged) draw_snippet_hashtags(sheet, fields, *snippet);
    if (snippet->kind == SnippetKind::post_template) draw_snippet_steps(sheet, fields, *snippet);
    draw_snippet_use(sheet, fields, *snippet);
    sheet.gap(12);
    scroll.set_height(sheet.height());
}

}  // namespace tandem
