#include "ui/views/filter_lines.hpp"

#include "app/post_labels.hpp"
#include "ui/bars/format_filter.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

class FilterLines {
  public:
    explicit FilterLines(const ViewContext& view) : view_(view) {}

    // `name_of` gives the name of one of what was chosen.
    template <class T, class NameOf>
    void add(std::string_view key, const std::vector<T>& chosen, const NameOf& name_of) {
        if (chosen.empty()) return;
        std::vector<std::string> names;
        for (const T& one : chosen) names.push_back(name_of(one));
        lines_.push_back(
            view_.words.format("filter.line", {{"name", view_.word(key)}, {"values", labels_text(names)}}));
    }
    template <class Row>
    void add_rows(std::string_view key, const std::vector<Id<Row>>& chosen, const Table<Row>& table,
                  std::string_view none_key) {
        add(key, chosen, [&](Id<Row> id) {
            const Row* row = table.find(id);
            return row ? row->name : std::string(view_.word(none_key));
        });
    }
    std::vector<std::string> take() { return std::move(lines_); }

  private:
    const ViewContext& view_;
    std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> filter_lines(const ViewContext& view, const Filters& filters) {
    const Project& project = view.project();
    const auto as_it_is = [](const std::string& name) { return name; };
    FilterLines lines(view);
    lines.add("filter.channels.label", names_of_asked(view.facts, project.channels, filters), as_it_is);
    lines.add_rows("filter.campaigns", filters.campaigns, project.campaigns, "filter.no_campaign");
    lines.add_rows("filter.pillars", filters.pillars, project.pillars, "filter.no_pillar");
    lines.add("filter.status", filters.statuses, [&](PostStatus status) {
        const facts::WorkflowStep* step = view.facts.workflow.find(word_of(status));
        return step ? step->name.in(view.language) : std::string(word_of(status));
    });
    lines.add("filter.formats", filters.formats,
              [&](const std::string& id) { return std::string(format_word(view, id)); });
    lines.add("filter.labels", filters.labels, as_it_is);
    lines.add_rows("filter.people", filters.people, project.people, "filter.none");
    return lines.take();
}

}  // namespace tandem
