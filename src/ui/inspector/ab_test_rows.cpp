#include <algorithm>

#include "app/ab_tests.hpp"
#include "icons.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/post_flow.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/strategy/figures.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

using TestFields = RowFields<AbTest>;

// A figure that is typed, a measure of the catalogue, else as it stands in the project.
std::string name_of_measure(const ViewContext& view, const std::string& metric) {
    const std::string key = "figure." + metric;
    if (view.words.has(key)) return std::string(view.word(key));
    const facts::Kpi* kpi = view.facts.kpis.find(metric);
    return kpi ? kpi->name.in(view.language) : metric;
}

// What is none of the catalogue stays a choice, and is shown.
void choose_measure(const Sheet& sheet, const TestFields& fields, const std::string& now) {
    const ViewContext& view = sheet.view();
    std::vector<std::pair<std::string, std::string>> measures;
    if (!now.empty() && !view.facts.kpis.find(now)) measures.emplace_back(now, name_of_measure(view, now));
    for (const facts::Kpi& kpi : view.facts.kpis) measures.emplace_back(kpi.id, kpi.name.in(view.language));
    fields.id_of_list({"ab.metric"}, &AbTest::metric, measures, view.word("ab.metric.none"));
}

void draw_test_days(Sheet& sheet, const TestFields& fields, const AbTest& test) {
    ViewContext& view = sheet.view();
    if (test.days.empty()) {
        if (add_button(sheet, "days", "ab.days.add"))
            fields.change([today = view.today()](AbTest& row) { row.days = {today, today + usual_test_length}; });
        sheet.gap(4);
        return;
    }
    fields.edge_cell(sheet.row("ab.first_day"), {"ab.first_day"}, &AbTest::days, true);
    fields.edge_cell(sheet.row("ab.last_day"), {"ab.last_day"}, &AbTest::days, false);
}

// A link to the other post, or that it is gone.
void draw_other_post(Sheet& sheet, const AbTest& test, const Post& post) {
    ViewContext& view = sheet.view();
    const bool is_a = test.a == post.id;
    const std::optional<Id<Post>> other_id = is_a ? test.b : test.a;
    const Post* other = other_id ? view.project().posts.find(*other_id) : nullptr;
    const std::string_view key = is_a ? "ab.other_b" : "ab.other_a";
    if (!other) {
        sheet.paragraph_of(view.word("ab.other_gone"), text_style::control, view.theme.amber_ink, 18);
        return;
    }
    const std::string_view title = other->title.empty() ? view.word("post.title") : std::string_view(other->title);
    if (link_cell(view, "other", sheet.row(key), title, view.theme.status(other->status).glyph))
        view.state.selection = Selection::of(other->id);
}

std::string measure_name(const ViewContext& view, const TestFigure& figure) {
    const std::string name = name_of_measure(view, figure.metric);
    const facts::Network* network = figure.channel ? network_of(view, *figure.channel) : nullptr;
    return network ? name + " · " + network->name : name;
}

// "Reach · Instagram", and below it "A 1,200 · B 1,450".
void draw_test_figures(Sheet& sheet, const AbTest& test) {
    ViewContext& view = sheet.view();
    const std::vector<TestFigure> figures = figures_of(view.project(), view.facts, test);
    sheet.gap(4);
    sheet.caption("ab.figures");
    if (figures.empty()) sheet.paragraph_of(view.word("ab.no_figures"), text_style::control, view.theme.ink2, 18);
    for (const TestFigure& figure : figures) {
        const facts::Kpi* kpi = view.facts.kpis.find(figure.metric);
        const auto said = [&](const std::optional<Figure>& value) {
            return value ? figure_text(view, *value, kpi) : std::string(view.word("figure.none"));
        };
        const std::string both = view.words.format("ab.both", {{"a", said(figure.a)}, {"b", said(figure.b)}});
        sheet.paragraph_of(measure_name(view, figure), text_style::meta, view.theme.ink2, 16);
        sheet.paragraph_of(both, text_style::control_medium, view.theme.ink, 18);
        sheet.gap(4);
    }
    sheet.gap(6);
}

void draw_test_buttons(Sheet& sheet, const AbTest& test) {
    ViewContext& view = sheet.view();
    Rect at = sheet.line(dims::control_small);
    const auto offered = [&](std::string_view id, std::string_view key, const char* icon) {
        const ButtonLook look{.icon = icon, .small = true};
        const float width = button_width(view, view.word(key), look);
        if (width > at.width()) sheet.gap(6), at = sheet.line(dims::control_small);
        const bool clicked = button(view, id, at.cut_left(std::min(at.width(), width)), view.word(key), look);
        at.x0 += view.px(6);
        return clicked;
    };
    if (is_running(test, view.today()) && offered("end", "ab.end", icons::check))
        view.send(end_ab_test(view.project(), test, view.today()));
    if (offered("remove", "ab.remove", icons::trash_2)) view.send(remove_ab_test(view.project(), test));
}

}  // namespace

void draw_ab_test(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    const AbTest* test = test_of(view.project(), post.id);
    if (!test) return;
    sheet.rule();
    const Scope scope(view, "ab_test", test->id.value);
    const std::string_view side = view.word(test->a == post.id ? "ab.this_is_a" : "ab.this_is_b");
    sheet.section(view.word("ab.title"), side);
    if (!is_running(*test, view.today())) {
        const std::string ended =
            view.words.format("ab.ended", {{"day", day_value(view, test->days.end - date::days(1))}});
        sheet.paragraph_of(ended, text_style::control, view.theme.ink2, 18);
    }
    const TestFields fields(sheet, *test, "undo.edit_ab_test", test->name, post.id.value);
    take_wanted(view, "ab.name");
    fields.text({"ab.name"}, &AbTest::name);
    draw_other_post(sheet, *test, post);
    choose_measure(sheet, fields, test->metric);
    draw_test_days(sheet, fields, *test);
    fields.long_text({"ab.hypothesis", "ab.hypothesis.add"}, &AbTest::hypothesis);
    draw_test_figures(sheet, *test);
    fields.word_of_set({"ab.outcome"}, &AbTest::outcome, "ab.outcome.");
    fields.long_text({"ab.result", "ab.result.add"}, &AbTest::result);
    draw_test_buttons(sheet, *test);
}

}  // namespace tandem
