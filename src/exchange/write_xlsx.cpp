#include "exchange/write_xlsx.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <memory>

#include <xlsxwriter.h>

#include "exchange/cell_text.hpp"
#include "exchange/remark.hpp"
#include "exchange/scratch_file.hpp"
#include "exchange/text_encoding.hpp"
#include "facts/number_words.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

constexpr std::uint32_t head_fill = 0xE9ECF1, answer_fill = 0xFFF1C9, outside_fill = 0xF3F4F6, line_color = 0xC9CED6;

// Long texts have no form of their own: programs show them as "####" in cells that are marked as text.
enum class NumberForm : std::uint8_t { text, long_text, number, money, percent, day, moment, clock, work, day_number };

constexpr std::size_t most_text_bytes = 255;

NumberForm form_of(const CellOut& cell) {
    // In the order of the alternatives.
    constexpr NumberForm forms[] = {NumberForm::text,    NumberForm::text,      NumberForm::number, NumberForm::money,
                                    NumberForm::percent, NumberForm::day,       NumberForm::moment, NumberForm::clock,
                                    NumberForm::work,    NumberForm::day_number};
    const auto* text = std::get_if<std::string>(&cell.value);
    return text && text->size() > most_text_bytes ? NumberForm::long_text : forms[cell.value.index()];
}

lxw_datetime datetime_of(Day day, int minute) {
    const date::year_month_day ymd(day);
    return {static_cast<int>(ymd.year()),
            static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day())),
            minute / 60,
            minute % 60,
            0};
}

constexpr double line_points = 15, most_row_points = 409;

// As high as the longest of its texts needs at the widths of the columns: not every program looks when it opens a file.
double height_of(const SheetOut& sheet, const RowOut& row) {
    double most = 1;
    for (std::size_t c = 0; c < std::min(row.cells.size(), sheet.columns.size()); ++c) {
        const auto* text = std::get_if<std::string>(&row.cells[c].value);
        if (!text || sheet.columns[c].hidden) continue;
        double lines = 0, units = 0;
        const std::string plain = plain_cell_text(*text);
        for (std::size_t at = 0; at < plain.size();) {
            const std::uint32_t code = next_code_point(plain, at);
            units += static_cast<double>(units_of(code));
            if (code != '\n' && at < plain.size()) continue;
            lines += std::max(1.0, std::ceil(units / sheet.columns[c].width));
            units = 0;
        }
        most = std::max(most, lines);
    }
    return std::min(most * line_points, most_row_points);
}

// Writes one workbook. The library is asked for one thing after the other, and the first thing it refuses is kept.
class Writer {
  public:
    Writer(const WorkbookOut& book, XlsxFile& out) : book_(book), out_(out) {}

    // False with `fault` when anything failed.
    bool write(const std::string& path) {
        lxw_workbook_options options{};
        file_.reset(workbook_new_opt(path.c_str(), &options));
        if (!file_) return false;
        describe();
        for (std::size_t i = 0; i < book_.sheets.size(); ++i) add_sheet(i);
        // The library frees its workbook itself, also when it fails to close it.
        lxw_workbook* const raw = file_.release();
        if (fault_ != LXW_NO_ERROR) {
            lxw_workbook_free(raw);
            return false;
        }
        keep(workbook_close(raw));
        return fault_ == LXW_NO_ERROR;
    }
    std::string reason() const { return fault_ == LXW_NO_ERROR ? "" : lxw_strerror(fault_); }

  private:
    void keep(lxw_error error) {
        if (fault_ == LXW_NO_ERROR) fault_ = error;
    }

    void describe() {
        std::string title = plain_cell_text(book_.title), author = plain_cell_text(book_.author);
        lxw_doc_properties about{};
        about.title = title.data();
        about.author = author.data();
        // To the library 0 is the present time.
        const auto made_at = std::chrono::seconds(book_.made_at.time_since_epoch()).count();
        about.created = static_cast<time_t>(made_at == 0 ? 1 : made_at);
        keep(workbook_set_properties(file_.get(), &about));
        for (const auto& [name, value] : book_.properties)
            keep(workbook_set_custom_property_string(file_.get(), name.c_str(), plain_cell_text(value).c_str()));
    }

    std::size_t all_rows() const {
        std::size_t rows = 0;
        for (const SheetOut& sheet : book_.sheets) rows += sheet.rows.size();
        return rows;
    }

    std::string free_name(const std::string& wanted) {
        const auto taken = [&](const std::string& name) {
            return std::any_of(names_.begin(), names_.end(), [&](const std::string& other) {
                return std::equal(name.begin(), name.end(), other.begin(), other.end(), [](char a, char b) {
                    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
                });
            });
        };
        const std::string base = sheet_name(wanted);
        std::string name = base;
        for (int n = 2; taken(name); ++n) {
            const std::string number = " " + std::to_string(n);
            name = beginning_in_units(base, most_sheet_name_units - number.size()) + number;
        }
        if (name != wanted) out_.renamed.emplace_back(wanted, name);
        names_.push_back(name);
        return name;
    }

    void add_sheet(std::size_t index) {
        const SheetOut& sheet = book_.sheets[index];
        lxw_worksheet* const to = workbook_add_worksheet(file_.get(), free_name(sheet.name).c_str());
        if (!to) {
            keep(LXW_ERROR_PARAMETER_VALIDATION);
            return;
        }
        set_up_pages(sheet, to);
        const lxw_row_t first = sheet.heads ? 1 : 0;
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) add_column(sheet, to, static_cast<lxw_col_t>(c));
        std::vector<lxw_row_t> breaks;
        for (std::size_t r = 0; r < sheet.rows.size() && fault_ == LXW_NO_ERROR; ++r) {
            work_step(rows_done_++, all_rows());
            const RowOut& row = sheet.rows[r];
            const auto number = static_cast<lxw_row_t>(r) + first;
            if (row.begins_page && number > 0) breaks.push_back(number);
            keep(worksheet_set_row(to, number, row.height > 0 ? row.height : height_of(sheet, row), nullptr));
            if (row.spans && sheet.columns.size() > 1) {
                keep(worksheet_merge_range(to, number, 0, number, static_cast<lxw_col_t>(sheet.columns.size() - 1), "",
                                           format_for(NumberForm::text, row.cells.front().look)));
            }
            for (std::size_t c = 0; c < row.cells.size(); ++c)
                if (put(to, number, static_cast<lxw_col_t>(c), row.cells[c])) out_.cut.push_back({index, r, c});
        }
        breaks.push_back(0);  // ends the list
        if (breaks.size() > 1) keep(worksheet_set_h_pagebreaks(to, breaks.data()));
    }

    void set_up_pages(const SheetOut& sheet, lxw_worksheet* to) {
        worksheet_set_landscape(to);
        worksheet_set_paper(to, 9);  // A4
        worksheet_set_margins(to, 0.4, 0.4, 0.4, 0.6);
        std::string footer = "&L";
        for (const char c : beginning_in_units(plain_cell_text(book_.footer), 100))
            footer += c == '&' ? "&&" : std::string(1, c);
        keep(worksheet_set_footer(to, (footer + "&R&P / &N").c_str()));
        if (!sheet.heads) {
            worksheet_set_print_scale(to, static_cast<uint16_t>(std::clamp(sheet.scale, 10, 400)));
            worksheet_gridlines(to, LXW_HIDE_ALL_GRIDLINES);
            return;
        }
        worksheet_fit_to_pages(to, 1, 0);
        worksheet_freeze_panes(to, 1, 0);
        keep(worksheet_repeat_rows(to, 0, 0));
        if (!sheet.columns.empty())
            keep(worksheet_autofilter(to, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
                                      static_cast<lxw_col_t>(sheet.columns.size() - 1)));
    }

    void add_column(const SheetOut& sheet, lxw_worksheet* to, lxw_col_t number) {
        const ColumnOut& column = sheet.columns[number];
        lxw_row_col_options options{};
        options.hidden = column.hidden ? LXW_TRUE : LXW_FALSE;
        keep(worksheet_set_column_opt(to, number, number, column.width, nullptr, &options));
        if (!sheet.heads) return;
        put(to, 0, number, {column.head, column.answer ? CellLook::answer : CellLook::head});
        if (sheet.rows.empty()) return;
        add_choices(column, to, number, static_cast<lxw_row_t>(sheet.rows.size()));
        add_fills(column, to, number, static_cast<lxw_row_t>(sheet.rows.size()));
    }

    void add_choices(const ColumnOut& column, lxw_worksheet* to, lxw_col_t number, lxw_row_t last) {
        if (column.choices.empty() && column.hint.empty()) return;
        std::vector<std::string> texts = column.choices;
        std::vector<char*> list;
        for (std::string& text : texts) list.push_back(text.data());
        list.push_back(nullptr);
        std::string hint = beginning_in_units(plain_cell_text(column.hint), 255);
        lxw_data_validation rule{};
        rule.validate = column.choices.empty() ? LXW_VALIDATION_TYPE_ANY : LXW_VALIDATION_TYPE_LIST;
        rule.value_list = column.choices.empty() ? nullptr : list.data();
        rule.ignore_blank = LXW_VALIDATION_ON;
        rule.show_input = hint.empty() ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
        rule.input_message = hint.empty() ? nullptr : hint.data();
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
        keep(worksheet_data_validation_range(to, 1, number, last, number, &rule));
    }

    // Conditions, so that the colour follows what is typed.
    void add_fills(const ColumnOut& column, lxw_worksheet* to, lxw_col_t number, lxw_row_t last) {
        for (const auto& [word, fill] : column.fills) {
            std::string formula = "=\"";
            for (const char c : word) formula += c == '"' ? "\"\"" : std::string(1, c);
            formula += '"';
            lxw_conditional_format rule{};
            rule.type = LXW_CONDITIONAL_TYPE_CELL;
            rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
            rule.value_string = formula.data();
            rule.format = workbook_add_format(file_.get());
            format_set_bg_color(rule.format, fill);
            keep(worksheet_conditional_format_range(to, 1, number, last, number, &rule));
        }
    }

    // True when the text had to be cut.
    bool put(lxw_worksheet* to, lxw_row_t row, lxw_col_t column, const CellOut& cell) {
        lxw_format* const format = format_for(form_of(cell), cell.look);
        const auto number = [&](double value) { keep(worksheet_write_number(to, row, column, value, format)); };
        const auto moment = [&](Day day, int minute) {
            lxw_datetime value = datetime_of(day, minute);
            keep(worksheet_write_datetime(to, row, column, &value, format));
        };
        if (const auto* text = std::get_if<std::string>(&cell.value)) {
            const std::string whole = plain_cell_text(*text), held = beginning_in_units(whole, most_cell_units);
            keep(held.empty() ? worksheet_write_blank(to, row, column, format)
                              : worksheet_write_string(to, row, column, with_codes_escaped(held).c_str(), format));
            return held.size() < whole.size();
        }
        if (const auto* value = std::get_if<std::int64_t>(&cell.value)) number(static_cast<double>(*value));
        if (const auto* money = std::get_if<Money>(&cell.value))
            number(static_cast<double>(money->cents) / minor_unit());
        if (const auto* share = std::get_if<Percent>(&cell.value)) number(share->percent / 100.0);
        if (const auto* day = std::get_if<Day>(&cell.value)) moment(*day, 0);
        if (const auto* day = std::get_if<DayNumber>(&cell.value)) moment(day->day, 0);
        if (const auto* when = std::get_if<LocalMinute>(&cell.value))
            moment(day_of(*when), static_cast<int>(minute_of_day(*when).count()));
        if (const auto* time = std::get_if<ClockTime>(&cell.value)) number(time->minute / 1440.0);
        if (const auto* time = std::get_if<WorkTime>(&cell.value)) number(time->minutes / 1440.0);
        if (cell.value.index() == 0) keep(worksheet_write_blank(to, row, column, format));
        return false;
    }

    double minor_unit() const {
        double unit = 1;
        for (int i = 0; i < facts::minor_digits(book_.currency); ++i) unit *= 10;
        return unit;
    }
    // Of the language: the program that shows them puts its own separators in.
    std::string code_of(NumberForm form) const {
        const bool french = book_.language == facts::Language::french;
        switch (form) {
            case NumberForm::text: return "@";
            case NumberForm::long_text: return "General";
            case NumberForm::number: return "0";
            case NumberForm::money: return money_code(french);
            case NumberForm::percent: return french ? "0\" %\"" : "0%";
            case NumberForm::day: return french ? "dd/mm/yyyy" : "d mmm yyyy";
            case NumberForm::moment: return french ? "dd/mm/yyyy hh:mm" : "d mmm yyyy hh:mm";
            case NumberForm::clock: return "hh:mm";
            case NumberForm::work: return french ? "[h]\" h \"mm" : "[h]\"h \"mm";
            case NumberForm::day_number: return "dd";
        }
        return "General";
    }
    std::string money_code(bool french) const {
        const int digits = facts::minor_digits(book_.currency);
        const std::string number =
            digits == 0 ? "#,##0" : "#,##0." + std::string(static_cast<std::size_t>(digits), '0');
        constexpr std::string_view nothing = "0\u00a0";
        const std::string sign = facts::money_text(0, book_.currency, facts::Language::french).substr(nothing.size());
        return french ? number + "\"\u00a0" + sign + "\"" : "\"" + sign + "\"" + number;
    }

    lxw_format* format_for(NumberForm form, CellLook look) {
        lxw_format*& format = formats_[{form, look}];
        if (format) return format;
        format = workbook_add_format(file_.get());
        format_set_num_format(format, code_of(form).c_str());
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        if (form <= NumberForm::long_text && look != CellLook::title) format_set_text_wrap(format);
        if (form == NumberForm::day_number) format_set_align(format, LXW_ALIGN_LEFT);
        if (look == CellLook::title) format_set_font_size(format, 14);
        if (look >= CellLook::strong && look <= CellLook::answer) format_set_bold(format);
        if (look == CellLook::head) format_set_bg_color(format, head_fill);
        if (look == CellLook::answer) format_set_bg_color(format, answer_fill);
        if (look == CellLook::outside) format_set_bg_color(format, outside_fill);
        if (look != CellLook::title && look != CellLook::note) {
            format_set_border(format, LXW_BORDER_THIN);
            format_set_border_color(format, line_color);
        }
        return format;
    }

    const WorkbookOut& book_;
    XlsxFile& out_;
    std::unique_ptr<lxw_workbook, void (*)(lxw_workbook*)> file_{nullptr, lxw_workbook_free};
    std::map<std::pair<NumberForm, CellLook>, lxw_format*> formats_;
    std::vector<std::string> names_;
    std::size_t rows_done_ = 0;  // of all sheets
    lxw_error fault_ = LXW_NO_ERROR;
};

}  // namespace

XlsxFile write_xlsx(const WorkbookOut& book) {
    XlsxFile out;
    const ScratchFile scratch("plan.xlsx");
    Writer writer(book, out);
    std::optional<std::string> bytes;
    if (scratch.made() && writer.write(scratch.path())) bytes = scratch.bytes();
    if (bytes)
        out.bytes = std::move(*bytes);
    else
        out.problem = remark("export.problem.workbook", "The workbook could not be made: {reason}",
                             {{"reason", writer.reason().empty() ? "tmp" : writer.reason()}});
    return out;
}

}  // namespace tandem
