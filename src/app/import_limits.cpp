#include "app/import_limits.hpp"

#include <algorithm>

#include "exchange/remark.hpp"
#include "store/limits.hpp"

namespace tandem {
namespace {

// Bytes of a text as a project file has it.
std::size_t written_bytes(std::string_view text) {
    std::size_t bytes = text.size();
    for (const char c : text) {
        const bool short_form = c == '"' || c == '\\' || c == '\n' || c == '\t';
        if (short_form)
            ++bytes;
        else if (static_cast<unsigned char>(c) < 0x20)
            bytes += 5;
    }
    return bytes;
}

bool is_long(std::string_view text) { return written_bytes(text) > limits::text_bytes; }

}  // namespace

void leave_out_long_texts(PlanRow& row) {
    if (!row.post) return;
    const auto leave_out = [&](PlanColumn column) {
        const std::string name = "@import.column." + std::string(word_of(column));
        const std::string limit = std::to_string(limits::text_bytes);
        row.warnings.push_back(remark("import.warn.long_text",
                                      "“{column}” is longer than {limit} bytes and is left out",
                                      {{"column", name}, {"limit", limit}}));
    };
    const auto hold = [&](PlanColumn column, std::string& text) {
        if (is_long(text)) text.clear(), leave_out(column);
    };
    PlannedPost& post = *row.post;
    hold(PlanColumn::id, post.id);
    hold(PlanColumn::title, post.title);
    hold(PlanColumn::text, post.text);
    hold(PlanColumn::link, post.link);
    hold(PlanColumn::first_comment, post.first_comment);
    hold(PlanColumn::content_warning, post.content_warning);
    hold(PlanColumn::campaign, post.campaign);
    hold(PlanColumn::pillar, post.pillar);
    hold(PlanColumn::notes, post.note);
    hold(PlanColumn::notes, row.comment);
    if (std::erase_if(post.hashtags, is_long) > 0) leave_out(PlanColumn::hashtags);
    if (std::erase_if(post.media, [](const MediaRef& one) { return is_long(one.path) || is_long(one.alt_text); }) > 0)
        leave_out(PlanColumn::media);
    if (std::erase_if(post.places, [](const PlannedPlace& one) { return is_long(one.account); }) > 0)
        leave_out(PlanColumn::account);
}

}  // namespace tandem
