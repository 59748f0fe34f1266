#include "app/month_export.hpp"

#include <algorithm>
#include <cmath>

#include "app/month_pages.hpp"
#include "facts/date_words.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

std::vector<Page> pages_of(const Session& session, const ClientPlan& plan, PaperSize paper, const facts::Words& words) {
    const Settings& settings = session.project().settings;
    return month_pages(plan, session.facts(), words,
                       {paper, settings.client.empty() ? settings.name : settings.client, settings.agency,
                        settings.week_start, settings.region, day_of(session.now())});
}

std::string pdf_of_plan(const Session& session, const ClientPlan& plan, PaperSize paper, const facts::Words& words) {
    const Settings& settings = session.project().settings;
    const std::string title = std::string(words("month_pdf.file")) + " · " + settings.name;
    return pdf_of(pages_of(session, plan, paper, words),
                  {title, settings.agency, to_text(day_of(session.now())) + "T00:00:00Z"});
}

std::vector<Label> left_out_of(const ClientPlan& plan) {
    std::vector<Label> lines;
    if (plan.held_back > 0) lines.push_back({"month_pdf.held_back", {{"n", std::to_string(plan.held_back)}}});
    for (const std::string& title : titles_without_glyphs(plan))
        lines.push_back({"month_pdf.no_glyph", {{"title", title}}});
    return lines;
}

}  // namespace

std::string month_pdf_of(const Session& session, const MonthExport& wish, const facts::Words& words) {
    return pdf_of_plan(session, client_plan(session.project(), session.facts(), wish.scope), wish.paper, words);
}

ExportDraft month_pictures(const Session& session, const MonthExport& wish, int scale, const facts::Words& words) {
    constexpr double px_per_point = 96.0 / 72;
    const ClientPlan plan = client_plan(session.project(), session.facts(), wish.scope);
    const std::vector<Page> pages = pages_of(session, plan, wish.paper, words);
    ExportDraft draft;
    draft.rows = plan.posts.size();
    draft.remarks = left_out_of(plan);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        work_step(i, pages.size());
        const int width = static_cast<int>(std::lround(pages[i].width * px_per_point * std::clamp(scale, 1, 3)));
        draft.files.push_back({pages.size() == 1 ? "" : std::to_string(i + 1), png_of(pages[i], width)});
    }
    return draft;
}

MonthLook look_at_month(const Session& session, const MonthExport& wish, const facts::Words& words) {
    constexpr int look_px = 1000;
    const ClientPlan plan = client_plan(session.project(), session.facts(), wish.scope);
    const std::vector<Page> pages = pages_of(session, plan, wish.paper, words);
    MonthLook look{pages.size(), {}, 0, 0, {}};
    const std::string posts = words.count("month.posts", static_cast<std::int64_t>(plan.posts.size()));
    look.lines.push_back({"month_pdf.holds", {{"posts", posts}, {"n", std::to_string(pages.size())}}});
    for (Label& line : left_out_of(plan)) look.lines.push_back(std::move(line));
    if (pages.empty()) return look;
    PageImage image = image_of(pages.front(), look_px);
    look.width = image.width;
    look.height = image.height;
    look.pixels = std::move(image.pixels);
    return look;
}

ExportDraft month_document(const Session& session, const MonthExport& wish, const facts::Words& words) {
    const ClientPlan plan = client_plan(session.project(), session.facts(), wish.scope);
    ExportDraft draft;
    draft.rows = plan.posts.size();
    draft.written = {"notice.month_written.title",
                     {{"posts", words.count("month.posts", static_cast<std::int64_t>(plan.posts.size()))}}};
    if (plan.held_back > 0) draft.remarks.push_back({"month_pdf.held_back", {{"n", std::to_string(plan.held_back)}}});
    for (std::string& title : titles_without_glyphs(plan))
        draft.left_out.push_back({std::move(title), {"month_pdf.no_glyph", {}}});
    draft.files.push_back({{}, pdf_of_plan(session, plan, wish.paper, words)});
    return draft;
}

}  // namespace tandem
