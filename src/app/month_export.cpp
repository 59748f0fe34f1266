#include "app/month_export.hpp"

#include "app/month_pages.hpp"
#include "app/text_file.hpp"
#include "facts/date_words.hpp"

namespace tandem {
namespace {

std::string pdf_of_plan(const Session& session, const ClientPlan& plan, PaperSize paper, const facts::Words& words) {
    const Settings& settings = session.project().settings;
    const Day today = day_of(session.now());
    const std::vector<Page> pages = month_pages(plan, session.facts(), words,
                                                {paper, settings.client.empty() ? settings.name : settings.client,
                                                 settings.agency, settings.week_start, settings.region, today});
    const std::string title = std::string(words("month_pdf.file")) + " · " + settings.name;
    return pdf_of(pages, {title, settings.agency, to_text(today) + "T00:00:00Z"});
}

}  // namespace

std::string month_pdf_of(const Session& session, const MonthExport& wish, const facts::Words& words) {
    return pdf_of_plan(session, client_plan(session.project(), session.facts(), wish.scope), wish.paper, words);
}

Notice export_month(const Session& session, const MonthExport& wish, const facts::Words& words,
                    const std::filesystem::path& path) {
    const ClientPlan plan = client_plan(session.project(), session.facts(), wish.scope);
    if (auto problem = write_text_file(path, pdf_of_plan(session, plan, wish.paper, words))) return *problem;
    const std::string posts = words.count("month.posts", static_cast<std::int64_t>(plan.posts.size()));
    Notice notice{Notice::Kind::done,
                  {"notice.month_written.title", {{"file", path.filename().string()}, {"posts", posts}}},
                  {},
                  path.string(),
                  {}};
    if (plan.held_back > 0)
        notice.lines.push_back({plan.held_back == 1 ? "month_pdf.held_back.one" : "month_pdf.held_back.other",
                                {{"n", std::to_string(plan.held_back)}}});
    for (const std::string& title : titles_without_glyphs(plan)) {
        notice.kind = Notice::Kind::warning;
        notice.lines.push_back({"month_pdf.no_glyph", {{"title", title}}});
    }
    return notice;
}

}  // namespace tandem
