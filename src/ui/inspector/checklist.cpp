#include "ui/inspector/checklist.hpp"

#include <algorithm>

#include "app/snippet_requests.hpp"
#include "icons.hpp"
#include "ui/inspector/fresh_row.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

void draw_checklist_items(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    RowFields<Post> fields(sheet, post, "undo.edit_checklist", post.title, post.id.value);
    for (std::size_t i = 0; i < post.checklist.size(); ++i) {
        const Uuid part = nth_part(post.id.value, "checklist", i);
        const Scope scope(view, "item", part);
        Rect at = sheet.line(dims::row);
        if (checkbox(view, "done", at.cut_left(view.px(22)), post.checklist[i].text, post.checklist[i].done,
                     view.theme.smm))
            fields.change([&](Post& next) { next.checklist[i].done = !next.checklist[i].done; });
        if (end_button(view, at, "remove", icons::x, "field.remove"))
            fields.change(
                [&](Post& next) { next.checklist.erase(next.checklist.begin() + static_cast<std::ptrdiff_t>(i)); });
        if (i > 0 && end_button(view, at, "up", icons::arrow_up, "checklist.up"))
            fields.change([&](Post& next) { std::swap(next.checklist[i], next.checklist[i - 1]); });
        fields.of(part);
        fields.cell(at, {"checklist.item", "checklist.item"}, post.checklist[i].text, {},
                    [i](Post& row, std::string_view text) {
                        if (i >= row.checklist.size()) return false;
                        row.checklist[i].text = text;
                        return true;
                    });
    }
}

// The one that is being written, below the others.
void draw_fresh_step(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    FreshRow* fresh = fresh_row(view, post.id.value, "checklist.item");
    if (!fresh) return;
    const Scope scope(view, "fresh", fresh->id);
    Rect at = sheet.line(dims::row);
    at.x0 += view.px(22);
    RowFields<Post> fields(sheet, post, "undo.edit_checklist", post.title, post.id.value);
    fields.of(fresh->id);
    fields.cell(at, {"checklist.item", "checklist.item"}, {}, {.take_keyboard = takes_keyboard(*fresh)},
                [](Post& row, std::string_view text) {
                    if (is_blank(text)) return false;
                    row.checklist.push_back({std::string(text), false});
                    return true;
                });
}

// Of what it is: a template's name, or a format's.
std::string offer_name(const ViewContext& view, const ChecksOffer& offer) {
    if (offer.own) return offer.own->name;
    const facts::Format* format = view.facts.formats.find(offer.format);
    return format ? format->name.in(view.language) : offer.format;
}

std::string offer_text(const ViewContext& view, const ChecksOffer& offer) {
    const auto count = static_cast<std::int64_t>(offer.steps.size());
    if (offer.own) return view.words.count("checklist.offer_own", count, {{"name", offer.own->name}});
    return view.words.count("checklist.offer", count, {{"format", offer_name(view, offer)}});
}

void draw_check_offers(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    for (const ChecksOffer& offer : offered_checks(view.project(), view.facts, post)) {
        const Scope scope(view, "offer", nth_part(post.id.value, "offer/" + offer.format, 0));
        const std::string whole = offer_text(view, offer);
        std::string told = whole;
        for (const std::string& step : offer.steps) told += "\n" + step;
        const ButtonLook look{.kind = ButtonKind::ghost, .icon = icons::list_checks, .tooltip = told, .small = true};
        sheet.gap(4);  // the ring of the keyboard is whole
        // A long name stands above the button.
        const auto count = static_cast<std::int64_t>(offer.steps.size());
        const bool fits = button_width(view, whole, look) <= sheet.width();
        if (!fits) sheet.paragraph_of(offer_name(view, offer), text_style::caption, view.theme.ink2, 16);
        Rect line = sheet.line(dims::control_small);
        const std::string text = fits ? whole : view.words.count("checklist.offer_short", count);
        if (button(view, "add", line.cut_left(std::min(line.width(), button_width(view, text, look))), text, look))
            view.send(add_checks(post, offer));
    }
}

}  // namespace

void draw_checklist(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    const auto done =
        std::count_if(post.checklist.begin(), post.checklist.end(), [](const ChecklistItem& one) { return one.done; });
    const std::string progress = std::to_string(done) + "/" + std::to_string(post.checklist.size());
    if (!sheet.fold("checklist.title", post.checklist.empty() ? std::string_view{} : std::string_view(progress)))
        return;
    draw_checklist_items(sheet, post);
    draw_fresh_step(sheet, post);
    if (add_button(sheet, "add_item", "checklist.add"))
        begin_fresh_row(view,
                        {.on = post.id.value,
                         .id = nth_part(post.id.value, "fresh step", post.checklist.size()),
                         .field = "checklist.item"});
    draw_check_offers(sheet, post);
}

}  // namespace tandem
