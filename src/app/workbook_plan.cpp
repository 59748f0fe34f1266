#include <algorithm>

#include "app/client_stamp.hpp"
#include "app/post_cells.hpp"
#include "app/workbook_sheets.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

// A column of the plan: what it is read back as, its head, and how wide it is.
struct PlanColumnOut {
    PlanColumn column;
    const char* head;  // key of words.csv; import knows the words again (exchange/plan_columns.hpp)
    double width;
};

constexpr PlanColumnOut plan_columns[] = {
    {PlanColumn::date, "workbook.column.date", 11},
    {PlanColumn::time, "workbook.column.time", 6},
    {PlanColumn::timezone, "settings.zone", 18},
    {PlanColumn::network, "post.network", 11},
    {PlanColumn::account, "workbook.column.account", 14},
    {PlanColumn::format, "post.format", 12},
    {PlanColumn::title, "post.title", 24},
    {PlanColumn::text, "post.text", 46},
    {PlanColumn::hashtags, "post.hashtags", 15},
    {PlanColumn::link, "post.link", 15},
    {PlanColumn::campaign, "post.campaign", 14},
    {PlanColumn::pillar, "post.pillar", 13},
    {PlanColumn::status, "post.status", 15},
    {PlanColumn::owner, "campaign.owner", 13},
    {PlanColumn::notes, "workbook.column.comment", 30},
};

constexpr std::pair<PostStatus, std::uint32_t> status_fills[] = {
    {PostStatus::idea, 0xECEFF3},
    {PostStatus::brief, 0xE3E9F2},
    {PostStatus::draft, 0xFFF6D6},
    {PostStatus::internal_review, 0xFFE9C7},
    {PostStatus::client_approval, 0xFFDDB0},
    {PostStatus::changes_requested, 0xFAD1D1},
    {PostStatus::approved, 0xD3EFD8},
    {PostStatus::scheduled, 0xCDE9F4},
    {PostStatus::published, 0xC6DCF7},
    {PostStatus::measured, 0xDCD3F2},
};

std::string status_word(const SheetSource& source, PostStatus status) {
    return std::string(source.words("status." + std::string(word_of(status))));
}

void add_statuses(const SheetSource& source, ColumnOut& column) {
    column.answer = true;
    column.hint = source.word(source.for_client() ? "workbook.hint.status_client" : "workbook.hint.status");
    for (const auto& [status, fill] : status_fills) {
        column.fills.emplace_back(status_word(source, status), fill);
        const bool answer = status == PostStatus::client_approval || status == PostStatus::changes_requested ||
            status == PostStatus::approved;
        if (answer || !source.for_client()) column.choices.push_back(status_word(source, status));
    }
}

bool is_shown(const SheetSource& source, PlanColumn column) {
    if (column == PlanColumn::owner) return !source.for_client();
    if (column != PlanColumn::timezone) return true;
    return std::any_of(source.posts.begin(), source.posts.end(), [&](const Post* post) {
        return zone_of(source.project(), *post) != source.project().settings.zone;
    });
}

std::vector<PlanColumnOut> shown_columns(const SheetSource& source) {
    std::vector<PlanColumnOut> shown;
    for (const PlanColumnOut& column : plan_columns)
        if (is_shown(source, column.column)) shown.push_back(column);
    return shown;
}

std::string differences_of(const SheetSource& source, const Post& post) {
    return channel_differences(source.project(), source.session.facts(), source.words, post, source.for_client());
}

bool any_differs(const SheetSource& source) {
    return std::any_of(source.posts.begin(), source.posts.end(),
                       [&](const Post* post) { return !differences_of(source, *post).empty(); });
}

std::vector<ColumnOut> columns_of(const SheetSource& source, const std::vector<PlanColumnOut>& shown, bool differs) {
    std::vector<ColumnOut> columns{{.head = "id", .width = 6, .hidden = true}};
    for (const PlanColumnOut& column : shown) {
        columns.push_back({.head = source.word(column.head), .width = column.width});
        if (column.column == PlanColumn::status) add_statuses(source, columns.back());
        if (column.column == PlanColumn::notes) {
            columns.back().answer = true;
            columns.back().hint = source.word("workbook.hint.comment");
        }
    }
    if (differs) columns.push_back({.head = source.word("workbook.column.channels"), .width = 30});
    columns.push_back(
        {.head = mark_head({to_text(source.project().id), source.for_client()}), .width = 6, .hidden = true});
    return columns;
}

CellOut cell_of(const Post& post, PlanColumn column, const std::string& text) {
    if (column == PlanColumn::date && post.when) return {day_of(*post.when)};
    if (column == PlanColumn::time && post.when)
        return {ClockTime{static_cast<int>(minute_of_day(*post.when).count())}};
    return {text};
}

}  // namespace

SheetOut plan_sheet(const SheetSource& source, std::string& revision) {
    SheetOut sheet;
    sheet.name = source.word("workbook.sheet.plan");
    const std::vector<PlanColumnOut> shown = shown_columns(source);
    const bool differs = any_differs(source);
    sheet.columns = columns_of(source, shown, differs);
    for (const Post* post : source.posts) {
        work_step(sheet.rows.size(), source.posts.size());
        const PlanCells all =
            post_cells(source.project(), source.session.facts(), source.words, *post, source.for_client());
        PlanCells cells;
        RowOut row{{{to_text(post->id)}}};
        for (const PlanColumnOut& column : shown) {
            const std::string& text = cells[column.column] = all.at(column.column);
            row.cells.push_back(cell_of(*post, column.column, text));
        }
        if (differs) row.add(differences_of(source, *post));
        row.add(to_text(marks_of(cells), client_digest(*post)));
        revision += to_text(post->id) + std::get<std::string>(row.cells.back().value);
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

}  // namespace tandem
