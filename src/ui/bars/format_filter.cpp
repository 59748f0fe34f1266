#include "ui/bars/format_filter.hpp"

#include <algorithm>
#include <memory>

#include "ui/bars/filter_dimension.hpp"

namespace tandem {
namespace {

// Made again when the posts are others.
const std::vector<FormatCount>& formats_of_project(ViewContext& view) {
    std::shared_ptr<FormatsState>& formats = view.state.calendar.formats;
    if (!formats) formats = std::make_shared<FormatsState>();
    if (!(formats->posts == view.project().posts)) {
        formats->posts = view.project().posts;
        formats->in_use = formats_in_use(view.facts, formats->posts);
    }
    return formats->in_use;
}

}  // namespace

std::string_view format_word(const ViewContext& view, const std::string& id) {
    if (id.empty()) return view.word("filter.no_format");
    const facts::Format* format = view.facts.formats.find(id);
    return format ? std::string_view(format->name.in(view.language)) : std::string_view(id);
}

std::unique_ptr<FilterPart> format_part(ViewContext& view) {
    Dimension<std::string> out{"formats",
                               view.word("filter.formats"),
                               std::string(view.word("filter.formats.all")),
                               &view.state.filters.formats,
                               {}};
    // Those that are chosen though no post has them, too.
    std::vector<FormatCount> counts = formats_of_project(view);
    for (const std::string& chosen : *out.chosen)
        if (std::none_of(counts.begin(), counts.end(), [&](const FormatCount& one) { return one.format == chosen; }))
            counts.push_back({chosen, 0});
    for (const FormatCount& one : counts) {
        MenuRow row;
        row.id = one.format.empty() ? "none" : one.format;
        row.text = format_word(view, one.format);
        row.detail = std::to_string(one.posts);
        out.choices.push_back({one.format, std::move(row), {}});
    }
    const bool only_none = out.choices.size() == 1 && counts.front().format.empty() && out.chosen->empty();
    return out.choices.empty() || only_none ? nullptr : filter_part(std::move(out));
}

}  // namespace tandem
