#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "ui/rect.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {

struct Occasion;

// Lays out the inspector from top to bottom: rows with a key and a value, sections, texts.
class Sheet {
  public:
    Sheet(ViewContext& view, const Rect& content, float visible_width);

    ViewContext& view() const { return view_; }
    // Pixels drawn so far.
    float height() const { return y_ - top_; }
    float width() const { return x1_ - x0_; }

    void gap(float length);
    // The next `length` at 100 %, as wide as the text column.
    Rect line(float length);
    // A hairline across the sheet with room above and below.
    void rule();
    // Title of a section, with something lighter at the right. Returns the rest of the line, to the right of the title.
    Rect section(std::string_view title, std::string_view trailing = {});
    // A row with its key; returns the room of the value, over which a plain field keeps the text aligned.
    Rect row(std::string_view key_word);
    void text_row(std::string_view key_word, std::string_view value);
    // The name of what is below it, over the whole width.
    void caption(std::string_view key_word);
    // The head of a part that can be folded, below a hairline; true while it is open. `name` is remembered for all
    // items of a kind, and is the key of its title.
    bool fold(std::string_view name, std::string_view trailing = {});
    void paragraph_of(std::string_view text, TextStyle style, Color color, float line_height);
    // A text of several lines that is edited in place; as high as the text, at least `least_lines`.
    void long_field(std::string_view id, Uuid item, std::string_view value, const FieldLook& look, int least_lines,
                    DraftCommit commit);

  private:
    ViewContext& view_;
    float sheet_x0_, sheet_x1_, x0_, x1_, top_, y_;
};

// Puts a changed row in place of the old one. `title` names it in the undo step, `focus` is what undo brings into view.
template <class Row>
Request request_of(Row row, std::string_view label_key, std::string title, Uuid focus) {
    return {{std::string(label_key), {{"title", std::move(title)}}}, {Put<Row>{std::move(row)}}, {focus, std::nullopt}};
}

// What a row is called; a note by its first line.
template <class Row>
std::string title_of(const Row& row) {
    if constexpr (requires { row.title; })
        return row.title;
    else if constexpr (requires { row.name; })
        return row.name;
    else
        return row.text.substr(0, row.text.find('\n'));
}

// A commit that changes one row of a table: `change` gets the row as it is then and the typed text, and says whether
// the text is valid.
template <class Row>
DraftCommit row_commit(Id<Row> id, std::string_view label_key, std::function<bool(Row&, std::string_view)> change) {
    return [id, key = std::string(label_key), change = std::move(change)](
               const Session& session, std::string_view text) -> std::optional<Request> {
        const Row* found = table_of<Row>(session.project()).find(id);
        if (!found) return std::nullopt;
        Row row = *found;
        if (!change(row, text)) return std::nullopt;
        std::string title = title_of(row);
        return request_of(std::move(row), key, std::move(title), id.value);
    };
}

// The request of a choice made at once.
template <class Row>
void send_row(ViewContext& view, Row row, std::string_view label_key,
              std::vector<std::pair<std::string, std::string>> values = {}) {
    values.emplace_back("title", title_of(row));
    const Uuid id = row.id.value;
    view.send({{std::string(label_key), std::move(values)}, {Put<Row>{std::move(row)}}, {id, std::nullopt}});
}

// The head of the inspector: what it is, what can be done with it, the closing cross.
struct SheetHead {
    std::string_view what;
    const char* icon = nullptr;
    const facts::Network* network = nullptr;
    bool cm = false;       // icon in coral
    bool actions = false;  // "...": the commands for what is selected
};
void draw_sheet_head(ViewContext& view, const Rect& area, const SheetHead& head);

// Bodies, each from the head to the foot.
void draw_post_sheet(ViewContext& view, Rect area, const Post& post);
void draw_task_sheet(ViewContext& view, Rect area, const Task& task);
// Tasks that are done as one; at least one id.
void draw_batch_sheet(ViewContext& view, Rect area, const std::vector<Id<Task>>& tasks);
void draw_campaign_sheet(ViewContext& view, Rect area, const Campaign& campaign);
void draw_flight_sheet(ViewContext& view, Rect area, const Flight& flight);
void draw_person_sheet(ViewContext& view, Rect area, const Person& person);
void draw_channel_sheet(ViewContext& view, Rect area, const Channel& channel);
// What somebody should do outside of here, each with a button that says it is done: look whether the post is out,
// change it in the tools that publish it. Nothing when nothing is.
void draw_tool_lines(Sheet& sheet, const Post& post);
// What was approved or sent back, by whom and when, and whether the post has changed since; nothing where nobody said.
void draw_approvals(Sheet& sheet, const Post& post);
void draw_occasion_sheet(ViewContext& view, Rect area, const Occasion& occasion);
// Derived work of a post; of something else by what is before, during and after it.
void draw_derived_work(Sheet& sheet, const Post& post);
void draw_derived_work(Sheet& sheet, const Occasion& occasion);
// Who does a task, and why.
void draw_why(Sheet& sheet, const Task& task);
// What somebody should know about a task, each with what can be done about it; nothing when there is nothing.
void draw_task_marks(Sheet& sheet, const Task& task);
// What a task by hand says of itself where a rule would: its kind, its role, its channels, when it ends.
void draw_manual_task(Sheet& sheet, const ManualTask& task);
// The rule a task comes from, with a menu to change it from today on.
void draw_task_rule(Sheet& sheet, const Task& task);

}  // namespace tandem
