#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/session.hpp"
#include "ui/widgets/edit_buffer.hpp"
#include "ui/widgets/text_history.hpp"
#include "ui/widgets/text_menu.hpp"

namespace tandem {

// Turns a text the user finished typing into an edit; nothing when it is no valid value or the item is gone. Holds ids
// and values, never pointers: it may run after the view that made it is gone.
using DraftCommit = std::function<std::optional<Request>(const Session& session, std::string_view text)>;

// The text being typed. There is one at most: the field that has the keyboard. The project hears of it when the field
// lets go, as one undo step.
struct Draft {
    std::string field;     // the path of the field, item id included
    std::string original;  // what the project said when typing began
    std::string text;      // the user's form, not the shown one
    DraftCommit commit;
    bool drawn = false;     // in this frame
    std::string said = {};  // what the project says: another text than `original` after an edit from elsewhere
    bool let_go = false;    // by its field, which says itself why a text cannot be
    bool adopts = false;    // what the project says now, typed or not
};

// A text that was typed and no edit could be made of, and which does not stand where it was typed either.
struct LostText {
    std::string text;
};
// A text that was typed over what an edit from elsewhere had put into its field meanwhile. Both are in the history.
struct TypedOver {
    std::string other;
};
using DraftRemark = std::variant<LostText, TypedOver>;

// Where the cursor of a text was when its field let go, and what was selected: [begin, end) in bytes of the text.
struct TextCaret {
    std::string field, text;
    std::size_t begin = 0, end = 0;
};

class Drafts {
  public:
    bool active() const { return draft_.has_value(); }
    bool is(std::string_view field) const { return draft_ && draft_->field == field; }
    // Null when nothing is typed.
    const Draft* current() const { return draft_ ? &*draft_ : nullptr; }

    // The field took the keyboard. Another field's draft is kept aside as finished, never mixed into this one.
    void begin(std::string field, std::string original, DraftCommit commit);
    // The field is drawn with this text, while the project says `said`.
    void update(std::string_view field, std::string text, std::string_view said);
    // The field let go: its text is to be committed.
    void finish(std::string_view field);
    // What is typed so far as an edit of its own; nothing where there is none. Once it is made, or the project has
    // changed otherwise, the draft goes on from there: its field keeps the keyboard.
    std::optional<Request> request_so_far(const Session& session) const;
    void go_on();
    // The field is about to be drawn. True where the project says another text since the draft went on, which it is
    // now.
    bool adopt(std::string_view field, std::string_view said);
    // Escape: what was typed is forgotten.
    void drop(std::string_view field);

    // What a text of several lines is edited in, while its draft is open: the letters, and the column that moving up
    // and down keeps to.
    EditBuffer& editor() { return editor_; }
    std::optional<float>& column() { return column_; }
    // Of whatever text has the keyboard: what was done in it, and as what a single line was left in the last frame.
    TextHistory& history() { return history_; }
    std::optional<TextState>& stood() { return stood_; }
    TextMenu& menu() { return menu_; }
    // Of the text of several lines that was typed in last.
    const TextCaret& last_caret() const { return last_caret_; }
    void note_caret(TextCaret caret) { last_caret_ = std::move(caret); }

    // After a frame: a field that was not drawn any more has let go.
    void end_frame();
    // What was finished since the last call, as requests; `with_current` finishes the open draft too (undo, save,
    // close).
    std::vector<Request> take_requests(const Session& session, bool with_current);
    // What has to be told about them, since the last call.
    std::vector<DraftRemark> take_remarks() { return std::exchange(remarks_, {}); }

  private:
    void keep(Draft draft);
    void note_typed_over(const Draft& draft);

    std::optional<Draft> draft_;
    std::vector<Draft> finished_;
    std::vector<DraftRemark> remarks_;
    EditBuffer editor_;
    TextHistory history_;
    std::optional<TextState> stood_;
    TextMenu menu_;
    TextCaret last_caret_;
    std::optional<float> column_;
};

}  // namespace tandem
