#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/import/import_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr float gap = 6, between = 14, widest = 230, least = 96;
constexpr std::array encodings{TextEncoding::utf8, TextEncoding::windows_1252, TextEncoding::utf16_little,
                               TextEncoding::utf16_big};
constexpr std::array encoding_names{"UTF-8", "Windows-1252", "UTF-16 LE", "UTF-16 BE"};
constexpr std::array<char, 4> delimiters{',', ';', '\t', '|'};
constexpr std::array delimiter_words{"import.delimiter.comma", "import.delimiter.semicolon", "import.delimiter.tab",
                                     "import.delimiter.bar"};

// Fields side by side, each with its name before it.
class Form {
  public:
    Form(ViewContext& view, const Rect& row) : view_(view), at_(row) {}

    std::optional<std::size_t> choice(std::string_view id, std::string_view word, std::string_view text,
                                      const std::vector<MenuRow>& rows) {
        const std::string_view name = view_.word(word);
        at_.cut_left(label(view_, at_, text_style::caption, view_.theme.ink2, name) + view_.px(gap));
        const float wanted = text_width(view_, text_style::control, text) + view_.px(44);
        const Rect field = at_.cut_left(std::min({std::clamp(wanted, view_.px(least), view_.px(widest)), at_.width()}));
        at_.x0 += view_.px(between);
        return combo(view_, id, field, {.name = name, .text = text}, [&] { return rows; });
    }

  private:
    ViewContext& view_;
    Rect at_;
};

MenuRow row_of(std::string id, std::string text, bool checked) {
    MenuRow row;
    row.id = std::move(id);
    row.text = std::move(text);
    row.checked = checked;
    return row;
}

std::string header_text(const ViewContext& view, int number) {
    return number == 0 ? std::string(view.word("import.header.none"))
                       : view.words.format("import.row", {{"n", std::to_string(number)}});
}

std::optional<PlanMapping> choose_sheet(Form& form, const ImportDialog& dialog) {
    const std::vector<std::string>& sheets = dialog.report.sheets;
    if (sheets.size() < 2) return std::nullopt;
    std::vector<MenuRow> rows;
    for (const std::string& each : sheets) rows.push_back(row_of(each, each, each == dialog.report.sheet));
    const auto chosen = form.choice("sheet", "import.sheet", dialog.report.sheet, rows);
    if (!chosen || sheets[*chosen] == dialog.report.sheet) return std::nullopt;
    PlanMapping next;  // another sheet has other columns
    next.sheet = sheets[*chosen];
    return next;
}

std::optional<PlanMapping> choose_encoding(Form& form, const ImportDialog& dialog) {
    const auto at = static_cast<std::size_t>(
        std::find(encodings.begin(), encodings.end(), dialog.report.layout.encoding) - encodings.begin());
    std::vector<MenuRow> rows;
    for (std::size_t i = 0; i < encodings.size(); ++i)
        rows.push_back(row_of(std::string(word_of(encodings.at(i))), encoding_names.at(i), i == at));
    const auto chosen = form.choice("encoding", "import.encoding", encoding_names.at(at), rows);
    if (!chosen || *chosen == at) return std::nullopt;
    PlanMapping next = dialog.mapping;
    next.encoding = encodings.at(*chosen);
    return next;
}

std::optional<PlanMapping> choose_delimiter(ViewContext& view, Form& form, const ImportDialog& dialog) {
    const auto found = std::find(delimiters.begin(), delimiters.end(), dialog.report.layout.delimiter);
    const auto at = static_cast<std::size_t>(found - delimiters.begin());
    std::vector<MenuRow> rows;
    for (std::size_t i = 0; i < delimiters.size(); ++i)
        rows.push_back(row_of(delimiter_words.at(i), std::string(view.word(delimiter_words.at(i))), i == at));
    const std::string_view text = found == delimiters.end() ? std::string_view(&dialog.report.layout.delimiter, 1)
                                                            : view.word(delimiter_words.at(at));
    const auto chosen = form.choice("delimiter", "import.delimiter", text, rows);
    if (!chosen || *chosen == at) return std::nullopt;
    PlanMapping next = dialog.mapping;
    next.delimiter = delimiters.at(*chosen);
    next.columns.clear();
    return next;
}

std::optional<PlanMapping> choose_header(ViewContext& view, Form& form, const ImportDialog& dialog) {
    const PlanLayout& layout = dialog.report.layout;
    std::vector<MenuRow> rows{row_of("header:0", header_text(view, 0), layout.header_row == 0)};
    for (const LayoutRow& each : layout.begin) {
        MenuRow row = row_of("header:" + std::to_string(each.number), header_text(view, each.number),
                             each.number == layout.header_row);
        row.detail = ellipsized(view, text_style::control, each.text, view.px(360));
        rows.push_back(std::move(row));
    }
    const auto chosen = form.choice("header", "import.header", header_text(view, layout.header_row), rows);
    if (!chosen) return std::nullopt;
    const int number = *chosen == 0 ? 0 : layout.begin[*chosen - 1].number;
    if (number == layout.header_row) return std::nullopt;
    PlanMapping next = dialog.mapping;
    next.header_row = number;
    next.columns.clear();
    return next;
}

std::optional<PlanMapping> choose_dates(ViewContext& view, Form& form, const ImportDialog& dialog) {
    if (!dialog.report.layout.dates_open) return std::nullopt;
    const bool day_first = dialog.report.layout.dates == DateOrder::day_first;
    const std::vector<MenuRow> rows{
        row_of("day_first", std::string(view.word("import.dates.day_first")), day_first),
        row_of("month_first", std::string(view.word("import.dates.month_first")), !day_first)};
    const auto chosen = form.choice("dates", "import.dates", rows[day_first ? 0 : 1].text, rows);
    if (!chosen) return std::nullopt;
    PlanMapping next = dialog.mapping;
    next.dates = *chosen == 0 ? DateOrder::day_first : DateOrder::month_first;
    return next;
}

}  // namespace

std::optional<PlanMapping> draw_import_form(ViewContext& view, Rect row, const ImportDialog& dialog) {
    Form form(view, row);
    std::optional<PlanMapping> next = choose_sheet(form, dialog);
    const auto take = [&](std::optional<PlanMapping> chosen) {
        if (chosen) next = std::move(chosen);
    };
    if (dialog.report.layout.text) {
        take(choose_encoding(form, dialog));
        take(choose_delimiter(view, form, dialog));
    }
    if (!dialog.report.layout.begin.empty()) take(choose_header(view, form, dialog));
    take(choose_dates(view, form, dialog));
    return next;
}

}  // namespace tandem
