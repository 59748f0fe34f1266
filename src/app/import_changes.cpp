#include "app/import_changes.hpp"

#include <algorithm>
#include <utility>

#include "app/row_values.hpp"

namespace tandem {
namespace {

constexpr const char* between = " | ";

std::string accounts_in(const PlannedPost& row) {
    std::vector<std::string> names;
    for (const PlannedPlace& place : row.places) names.push_back(place.account.empty() ? place.network : place.account);
    return list_cell(names, between);
}

std::string formats_in(const PlannedPost& row) {
    std::vector<std::string> words;
    for (const PlannedPlace& place : row.places) words.push_back(place.format_word);
    return list_cell(words, between);
}

class Changes {
  public:
    Changes(const Post& before, const Post& after) : before_(before), after_(after) {}

    void add(PlanColumn column, bool differs, const std::string& value) {
        if (!differs) return;
        const std::string name = "@import.column." + std::string(word_of(column));
        const std::string shown = beginning_of_text(value);
        if (shown.empty())
            labels_.push_back({"import.change.emptied", {{"column", name}}});
        else
            labels_.push_back({"import.change", {{"column", name}, {"value", shown}}});
    }
    // Of what channels have: whether one that the post had before has another one.
    template <class T>
    void add(PlanColumn column, T Variant::*field, const std::string& value) {
        add(column,
            std::any_of(after_.variants.begin(), after_.variants.end(),
                        [&](const Variant& variant) {
                            const Variant* was = before_.variant(variant.id);
                            return was && variant.*field != was->*field;
                        }),
            value);
    }
    void add_status() {
        if (after_.status == before_.status) return;
        labels_.push_back({"import.change.status", {{"value", "@status." + std::string(word_of(after_.status))}}});
    }
    std::vector<Label> take() { return std::move(labels_); }

  private:
    const Post &before_, &after_;
    std::vector<Label> labels_;
};

}  // namespace

std::string beginning_of_text(const std::string& text) {
    constexpr std::size_t most = 60;
    const std::string line = text.substr(0, text.find('\n'));
    if (line.size() <= most && line.size() == text.size()) return line;
    std::size_t end = std::min(most, line.size());
    while (end > 0 && end < line.size() && (static_cast<unsigned char>(line[end]) & 0xc0U) == 0x80) --end;
    return line.substr(0, end) + "…";
}

std::vector<Label> changes_between(const Post& before, const Post& after, const PlannedPost& row) {
    const auto part = [](const Post& post, bool of_day) {
        if (!post.when) return std::string();
        return of_day ? to_text(day_of(*post.when)) : to_text(*post.when).substr(11);
    };
    Changes changes(before, after);
    changes.add(PlanColumn::date, part(before, true) != part(after, true), part(after, true));
    const bool other_hour = part(before, false) != part(after, false) || before.fold != after.fold;
    changes.add(PlanColumn::time, after.when && other_hour, part(after, false));
    changes.add(PlanColumn::timezone, before.zone != after.zone, row.zone);
    changes.add(PlanColumn::network, before.variants.size() != after.variants.size(), accounts_in(row));
    changes.add(PlanColumn::format, &Variant::format, formats_in(row));
    changes.add(PlanColumn::title, before.title != after.title, after.title);
    changes.add(PlanColumn::text, before.text != after.text, after.text);
    changes.add(PlanColumn::hashtags, &Variant::hashtags, list_cell(row.hashtags, " "));
    changes.add(PlanColumn::link, &Variant::link, row.link);
    changes.add(PlanColumn::media, &Variant::media, files_cell(row.media, between));
    changes.add(PlanColumn::first_comment, &Variant::first_comment, row.first_comment);
    changes.add(PlanColumn::content_warning, &Variant::content_warning, row.content_warning);
    changes.add(PlanColumn::campaign, before.campaign != after.campaign, row.campaign);
    changes.add(PlanColumn::pillar, before.pillar != after.pillar, row.pillar);
    changes.add_status();
    changes.add(PlanColumn::owner, before.creator != after.creator, row.owner);
    changes.add(PlanColumn::notes, before.note != after.note, after.note);
    return changes.take();
}

}  // namespace tandem
