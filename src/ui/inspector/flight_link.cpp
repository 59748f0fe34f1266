#include <array>

#include <imgui.h>

#include "app/utm_link.hpp"
#include "icons.hpp"
#include "ui/inspector/flight_parts.hpp"
#include "ui/inspector/link_copy.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

using Fields = RowFields<Flight>;

// What is said of a problem, and the button that mends it.
struct ProblemWords {
    std::string_view text, mend;
};
constexpr std::array<ProblemWords, 7> problem_words{{
    {"utm.found.missing", "utm.mend.missing"},
    {"utm.found.upper_case", "utm.mend.upper_case"},
    {"utm.found.spaces", "utm.mend.hyphens"},
    {"utm.found.separators", "utm.mend.hyphens"},
    {"utm.found.medium", "utm.mend.medium"},
    {"utm.found.not_web", "utm.mend.https"},
    {"utm.found.in_address", "utm.mend.take_over"},
}};

void draw_findings(const Fields& fields, Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    std::size_t n = 0;
    for (const UtmFinding& finding : check_utm(view.project(), flight)) {
        const Scope scope(view, "found", nth_part(flight.id.value, "found", n++));
        const ProblemWords& words = problem_words[static_cast<std::size_t>(finding.problem)];
        const std::string tag = finding.tag ? "utm_" + std::string(tag_word(finding.tag)) : std::string();
        std::optional<Flight> next = mended(view.project(), flight, finding);
        if (line_to_answer(sheet, icons::triangle_alert, view.words.format(words.text, {{"tag", tag}}),
                           next ? view.word(words.mend) : std::string_view{}))
            fields.send(std::move(*next));
    }
}

// "Fill in" while tags are empty, and "copy" once there is a link.
void draw_buttons(const Fields& fields, Sheet& sheet, const Flight& flight, const std::string& link) {
    ViewContext& view = sheet.view();
    const Utm filled = filled_in(flight.utm, default_utm(view.project(), flight));
    if (filled == flight.utm && link.empty()) return;
    sheet.gap(4);
    Rect at = sheet.line(dims::control_small);
    if (filled != flight.utm) {
        const ButtonLook look{.kind = ButtonKind::secondary, .icon = icons::plus, .small = true};
        const std::string_view word = view.word("utm.build");
        const Rect rect = at.cut_left(std::min(at.width(), button_width(view, word, look)));
        at.x0 += view.px(6);
        if (button(view, "build", rect, word, look)) fields.change([&](Flight& next) { next.utm = filled; });
    }
    if (!link.empty()) draw_copy_link(view, "copy", at, link);
    sheet.gap(4);
}

}  // namespace

void draw_flight_link(const Fields& fields, Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    fields.text({"post.link", "post.no_link"}, &Flight::url);
    fields.text({"utm.source"}, [](Flight& row) { return &row.utm.source; });
    fields.text({"utm.medium"}, [](Flight& row) { return &row.utm.medium; });
    fields.text({"utm.campaign"}, [](Flight& row) { return &row.utm.campaign; });
    fields.text({"utm.content"}, [](Flight& row) { return &row.utm.content; });
    fields.text({"utm.term"}, [](Flight& row) { return &row.utm.term; });
    const std::string link = tagged_link(flight.url, flight.utm);
    draw_buttons(fields, sheet, flight, link);
    if (!link.empty()) {
        sheet.caption("utm.link");
        sheet.paragraph_of(link, text_style::caption, view.theme.ink, 16);
    }
    draw_findings(fields, sheet, flight);
}

}  // namespace tandem
