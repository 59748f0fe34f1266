#include "ui/widgets/edit_buffer.hpp"

#include <algorithm>
#include <utility>

#include "app/letters.hpp"
#include "ui/text/utf8.hpp"

namespace tandem {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

void EditBuffer::set(std::string shown) {
    text_ = std::move(shown);
    cursor_ = anchor_ = text_.size();
}

void EditBuffer::settle(std::string shown, std::size_t cursor) {
    text_ = std::move(shown);
    cursor = std::min(cursor, text_.size());
    while (cursor > 0 && cursor < text_.size() && continues_code_point(text_[cursor])) --cursor;
    cursor_ = anchor_ = cursor;
}

void EditBuffer::restore(TextState state) {
    text_ = std::move(state.shown);
    cursor_ = std::min(state.cursor, text_.size());
    anchor_ = std::min(state.anchor, text_.size());
}

std::string_view EditBuffer::selected() const {
    return std::string_view(text_).substr(selection_begin(), selection_end() - selection_begin());
}

std::size_t EditBuffer::word_begin(std::size_t at) const {
    while (at > 0 && is_space(text_[at - 1])) --at;
    while (at > 0 && !is_space(text_[at - 1])) --at;
    return at;
}

std::size_t EditBuffer::word_end(std::size_t at) const {
    while (at < text_.size() && is_space(text_[at])) ++at;
    while (at < text_.size() && !is_space(text_[at])) ++at;
    return at;
}

void EditBuffer::erase(std::size_t begin, std::size_t end) {
    text_.erase(begin, end - begin);
    cursor_ = anchor_ = begin;
}

void EditBuffer::insert(std::string_view shown) {
    erase(selection_begin(), selection_end());
    text_.insert(cursor_, shown);
    cursor_ = anchor_ = cursor_ + shown.size();
}

bool EditBuffer::erase_before(bool word) {
    if (!has_selection()) anchor_ = word ? word_begin(cursor_) : letter_before(text_, cursor_);
    const bool any = has_selection();
    erase(selection_begin(), selection_end());
    return any;
}

bool EditBuffer::erase_after(bool word) {
    if (!has_selection()) anchor_ = word ? word_end(cursor_) : letter_after(text_, cursor_);
    const bool any = has_selection();
    erase(selection_begin(), selection_end());
    return any;
}

void EditBuffer::move_to(std::size_t at, bool select) {
    cursor_ = std::min(at, text_.size());
    if (!select) anchor_ = cursor_;
}

void EditBuffer::move_left(bool word, bool select) {
    if (!select && has_selection() && !word) return move_to(selection_begin(), false);
    move_to(word ? word_begin(cursor_) : letter_before(text_, cursor_), select);
}

void EditBuffer::move_right(bool word, bool select) {
    if (!select && has_selection() && !word) return move_to(selection_end(), false);
    move_to(word ? word_end(cursor_) : letter_after(text_, cursor_), select);
}

void EditBuffer::select_all() {
    anchor_ = 0;
    cursor_ = text_.size();
}

void EditBuffer::select_word(std::size_t at) {
    anchor_ = at;
    while (anchor_ > 0 && !is_space(text_[anchor_ - 1])) --anchor_;
    cursor_ = at;
    while (cursor_ < text_.size() && !is_space(text_[cursor_])) ++cursor_;
}

void EditBuffer::select_line(std::size_t at) {
    const std::size_t feed_before = at == 0 ? std::string::npos : text_.rfind('\n', at - 1);
    anchor_ = feed_before == std::string::npos ? 0 : feed_before + 1;
    cursor_ = std::min(text_.find('\n', at), text_.size());
}

std::vector<LineSpan> wrap_lines(std::string_view shown, const std::function<float(char32_t)>& advance, float most_px) {
    std::vector<LineSpan> lines;
    std::size_t begin = 0, at = 0, after_space = 0;
    float used = 0, used_at_space = 0;
    const auto end_line = [&](std::size_t end, std::size_t next) {
        lines.push_back({begin, end});
        begin = after_space = next;
    };
    while (at < shown.size()) {
        const CodePoint point = read_code_point(shown, at);
        if (point.code == '\n') {
            end_line(at, at + 1);
            at += 1;
            used = used_at_space = 0;
            continue;
        }
        const float width = advance(point.code);
        const bool space = point.code == ' ';
        if (!space && used + width > most_px && at > begin) {
            const bool at_space = after_space > begin;
            end_line(at_space ? after_space : at, at_space ? after_space : at);
            used = at_space ? used - used_at_space : 0;
            used_at_space = 0;
            if (used + width > most_px && at > begin) {
                end_line(at, at);
                used = 0;
            }
        }
        used += width;
        at += point.bytes;
        if (space) after_space = at, used_at_space = used;
    }
    lines.push_back({begin, shown.size()});
    return lines;
}

std::size_t line_of(const std::vector<LineSpan>& lines, std::size_t at) {
    std::size_t line = 0;
    while (line + 1 < lines.size() && lines[line + 1].begin <= at) ++line;
    return line;
}

}  // namespace tandem
