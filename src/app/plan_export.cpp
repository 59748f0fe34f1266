#include "app/plan_export.hpp"

#include <algorithm>
#include <utility>

#include "app/budget_export.hpp"
#include "app/export_out.hpp"
#include "app/export_rows.hpp"
#include "app/export_scope.hpp"
#include "app/ics_export.hpp"
#include "app/page_export.hpp"
#include "app/picture_faults.hpp"
#include "app/plan_json.hpp"
#include "app/plan_markdown.hpp"
#include "app/profile_export.hpp"
#include "app/review_page.hpp"
#include "app/workbook_export.hpp"
#include "facts/date_words.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_kept = 60;

DayRange exported_days(const Project& project, const ExportWish& wish) {
    return chosen_days(project, wish.choice, wish.shown);
}

PageExport pages_of(const Session& session, const ExportWish& wish) {
    const ExportChoice& choice = wish.choice;
    PageExport pages;
    pages.kind = choice.kind;
    pages.scope = {exported_days(session.project(), wish), choice.channels, choice.campaigns, choice.unready};
    pages.paper = choice.a3 ? PaperSize::a3 : PaperSize::a4;
    pages.scale = choice.scale;
    pages.budget = choice.budget;
    pages.few_pages = choice.few_pages;
    return pages;
}

IcsOrder calendar_of(const ExportChoice& choice) {
    IcsOrder ics;
    if (!choice.what.empty()) ics.kinds.clear();
    for (const std::string& word : choice.what)
        if (const auto kind = enum_from_word<IcsKind>(word)) ics.kinds.push_back(*kind);
    ics.tasks_as_events = choice.tasks_as_events;
    ics.task_alarms = choice.task_alarms;
    ics.per = enum_from_word<IcsPer>(choice.per).value_or(IcsPer::all);
    return ics;
}

BudgetTable budget_of(const Session& session, const ExportWish& wish) {
    return budget_table(session.project(), exported_days(session.project(), wish), day_of(session.now()));
}

// For whoever gets the file.
std::string name_of(const Session& session, const ExportWish& wish, const facts::Words& words) {
    const std::string& project = session.project().settings.name;
    switch (wish.choice.kind) {
        case ExportKind::month_pdf:
        case ExportKind::month_png:
        case ExportKind::month_svg: {
            const date::year_month_day first(exported_days(session.project(), wish).begin);
            return std::string(words("month_pdf.file")) + " " +
                facts::month_title(first.year() / first.month(), words.language());
        }
        case ExportKind::year: {
            const date::year_month_day first(exported_days(session.project(), wish).begin);
            return std::string(words("year.file")) + " " + std::to_string(static_cast<int>(first.year()));
        }
        case ExportKind::deck: return project + " - " + std::string(words("deck.file"));
        case ExportKind::week_png: return project + " - " + std::string(words("week_png.file"));
        case ExportKind::post_png: return project + " - " + std::string(words("post_card.file"));
        case ExportKind::review: return project + " - " + std::string(words("review.file"));
        case ExportKind::budget: return project + " " + std::string(words("campaign.budget"));
        default: return project;
    }
}

void look_at_calendar(const Session& session, const ExportWish& wish, const ExportWords& words, ExportLook& look) {
    const IcsExport made = ics_of(session, calendar_of(wish.choice));
    if (made.problem) {
        look.problem = made.problem->title;
        return;
    }
    look.files = made.files.size();
    look.lines = ics_lines(made, words.screen);
    if (made.files.empty()) return;
    look.rows = calendar_rows(session, made.files.front().bytes, words.file);
}

ExportScope scope_of(const Session& session, const ExportWish& wish) {
    const ExportChoice& choice = wish.choice;
    ExportScope scope;
    if (choice.span != ExportSpan::all) scope.days = exported_days(session.project(), wish);
    scope.channels = choice.channels;
    scope.campaigns = choice.campaigns;
    scope.for_client = choice.for_client;
    return scope;
}

ExportDraft table_of(const Session& session, const ExportWish& wish, const ExportWords& words) {
    ProfileOrder order;
    order.profile = wish.choice.profile.empty() ? session.facts().csv_profiles.begin()->id : wish.choice.profile;
    if (wish.choice.span != ExportSpan::all) order.days = exported_days(session.project(), wish);
    order.channels = wish.choice.channels;
    order.campaigns = wish.choice.campaigns;
    return profile_export(session, order, words);
}

// The review page. It shows a picture by its name alone where it cannot be read.
ExportDraft whole_review(const Session& session, const ClientScope& scope, const facts::Words& words) {
    ExportDraft draft;
    {
        const WorkPart most(0, 0.8);
        draft = review_page(session, scope, words);
    }
    const WorkPart rest(0.8, 1);
    leave_out_unread(session, scope, draft.left_out);
    return draft;
}

// Of the kinds that are one file, or a few small ones.
ExportDraft draft_of(const Session& session, const ExportWish& wish, const ExportWords& words) {
    switch (wish.choice.kind) {
        case ExportKind::budget: return budget_draft(session, budget_of(session, wish), words.file);
        case ExportKind::review: return whole_review(session, pages_of(session, wish).scope, words.file);
        case ExportKind::table: return table_of(session, wish, words);
        case ExportKind::workbook: return workbook_export(session, {scope_of(session, wish), {}}, words.file);
        case ExportKind::markdown: return plan_markdown(session, scope_of(session, wish), words.file);
        default: return plan_json(session);
    }
}

void look_at_draft(const ExportDraft& draft, ExportKind kind, ExportLook& look) {
    if (draft.problem) {
        look.problem = draft.problem->title;
        look.lines = draft.problem->lines;
        return;
    }
    look.files = draft.files.size();
    if (draft.rows > 0) look.lines.push_back({"export.rows", {{"n", std::to_string(draft.rows)}}});
    look.lines.insert(look.lines.end(), draft.remarks.begin(), draft.remarks.end());
    for (Label& line : left_out_lines(draft)) look.lines.push_back(std::move(line));
    const std::string& bytes = draft.files.front().bytes;
    look.first_row_names = kind == ExportKind::table || kind == ExportKind::workbook;
    look.rows = kind == ExportKind::table ? csv_rows(bytes)
        : kind == ExportKind::workbook    ? workbook_rows(bytes)
                                          : text_rows(bytes);
}

// The posts of the page, as it shows them.
void look_at_review(const Session& session, const ExportWish& wish, const facts::Words& words, ExportLook& look) {
    const ClientPlan plan = client_plan(session.project(), session.facts(), pages_of(session, wish).scope);
    for (const ClientPost& post : plan.posts) {
        if (look.rows.size() == most_shown_rows) break;
        std::string networks;
        for (const facts::Network* network : post.networks) networks += (networks.empty() ? "" : ", ") + network->name;
        look.rows.push_back({facts::weekday_day_month(date::year_month_day(day_of(post.when)), words.language()),
                             words.time_text(static_cast<int>(minute_of_day(post.when).count())), post.title,
                             std::move(networks)});
    }
    look.lines.push_back({"review.holds", {{"n", std::to_string(plan.posts.size())}}});
    look.lines.push_back({"review.how", {}});
    if (plan.held_back > 0) look.lines.push_back({"month_pdf.held_back", {{"n", std::to_string(plan.held_back)}}});
}

}  // namespace

const std::vector<ExportKind>& export_kinds() {
    static const std::vector<ExportKind> kinds{
        ExportKind::month_pdf, ExportKind::deck,      ExportKind::year,     ExportKind::month_png, ExportKind::week_png,
        ExportKind::post_png,  ExportKind::month_svg, ExportKind::review,   ExportKind::workbook,  ExportKind::table,
        ExportKind::calendar,  ExportKind::budget,    ExportKind::markdown, ExportKind::json};
    return kinds;
}

std::string_view export_ending(ExportKind kind) {
    switch (kind) {
        case ExportKind::month_pdf:
        case ExportKind::deck:
        case ExportKind::year: return ".pdf";
        case ExportKind::month_png:
        case ExportKind::week_png:
        case ExportKind::post_png: return ".png";
        case ExportKind::month_svg: return ".svg";
        case ExportKind::review: return ".html";
        case ExportKind::calendar: return ".ics";
        case ExportKind::table: return ".csv";
        case ExportKind::workbook: return ".xlsx";
        case ExportKind::budget: return ".csv";
        case ExportKind::markdown: return ".md";
        case ExportKind::json: return ".json";
    }
    return "";
}

bool has_span(ExportKind kind) { return kind != ExportKind::calendar && kind != ExportKind::json; }

facts::Words file_words(const Project& project) {
    return facts::Words(project.settings.language == "en" ? facts::Language::english : facts::Language::french);
}

ExportLook look_at_export(const Session& session, const ExportWish& wish, const ExportWords& words) {
    ExportLook look;
    look.file = name_of(session, wish, words.file) + std::string(export_ending(wish.choice.kind));
    switch (wish.choice.kind) {
        case ExportKind::month_pdf:
        case ExportKind::deck:
        case ExportKind::year:
        case ExportKind::month_png:
        case ExportKind::week_png:
        case ExportKind::post_png:
        case ExportKind::month_svg: {
            PageLook pages = look_at_pages(session, pages_of(session, wish), words);
            look.problem = std::move(pages.problem);
            look.files = pages.files;
            look.lines = std::move(pages.lines);
            look.width = pages.width;
            look.height = pages.height;
            look.pixels = std::move(pages.pixels);
            break;
        }
        case ExportKind::review: look_at_review(session, wish, words.file, look); break;
        case ExportKind::calendar: look_at_calendar(session, wish, words, look); break;
        case ExportKind::table:
        case ExportKind::workbook:
        case ExportKind::markdown:
        case ExportKind::json: look_at_draft(draft_of(session, wish, words), wish.choice.kind, look); break;
        case ExportKind::budget: {
            look.rows = csv_rows(budget_csv_of(session, budget_of(session, wish), words.file));
            look.first_row_names = true;
            break;
        }
    }
    return look;
}

namespace {

std::optional<Notice> lay_calendar(const Session& session, LaidExport& laid) {
    const IcsOrder order = calendar_of(laid.wish.choice);
    {
        const WorkPart made(0, 0.9);
        laid.calendar = ics_of(session, order);
    }
    const WorkPart written(0.9, 1);
    return lay_ics(order, *laid.calendar, laid.path, laid.files);
}

std::optional<Notice> lay_draft(const Session& session, const ExportWords& words, LaidExport& laid) {
    ExportOut out(laid.path);
    if (is_of_pages(laid.wish.choice.kind)) {
        laid.draft = page_files(session, pages_of(session, laid.wish), words,
                                [&](ExportFile file) { return out.take(std::move(file)); });
    } else {
        {
            const WorkPart made(0, 0.9);
            laid.draft = draft_of(session, laid.wish, words);
        }
        const WorkPart written(0.9, 1);
        std::vector<ExportFile> files = std::exchange(laid.draft.files, {});
        for (std::size_t i = 0; i < files.size(); ++i) {
            work_step(i, files.size());
            if (!out.take(std::move(files[i]))) break;
        }
    }
    return laid.draft.problem ? laid.draft.problem : out.end(laid.files);
}

}  // namespace

LaidExport lay_export(const Session& session, const ExportWish& wish, const ExportWords& words,
                      const std::filesystem::path& path) {
    LaidExport laid;
    laid.wish = wish;
    laid.path = path;
    const bool is_calendar = wish.choice.kind == ExportKind::calendar;
    laid.problem = is_calendar ? lay_calendar(session, laid) : lay_draft(session, words, laid);
    if (laid.problem) return laid;
    laid.replaces = laid.files.places_in_use();
    std::erase(laid.replaces, path);
    return laid;
}

void name_files(LaidExport& laid) {
    if (!laid.problem) laid.problem = laid.files.take_names();
}

Notice finish_export(Session& session, const LaidExport& laid, const facts::Words& screen) {
    if (laid.calendar) return keep_ics(session, *laid.calendar, laid.files, laid.problem, screen, laid.path);
    return laid.problem ? *laid.problem : written_notice(laid.draft, laid.files.places());
}

Notice run_export(Session& session, const ExportWish& wish, const ExportWords& words,
                  const std::filesystem::path& path) {
    LaidExport laid = lay_export(session, wish, words, path);
    name_files(laid);
    return finish_export(session, laid, words.screen);
}

ExportChoice kept_export(const std::vector<ExportChoice>& kept, const Project& project,
                         std::optional<ExportKind> kind) {
    const std::string id = to_text(project.id.value);
    const auto known = [&](const ExportChoice& each) {
        const auto& kinds = export_kinds();
        return each.project == id &&
            (kind ? each.kind == *kind : std::find(kinds.begin(), kinds.end(), each.kind) != kinds.end());
    };
    const auto found = std::find_if(kept.begin(), kept.end(), known);
    ExportChoice choice = found == kept.end() ? ExportChoice{} : *found;
    choice.project = id;
    if (kind) choice.kind = *kind;
    std::erase_if(choice.channels, [&](Id<Channel> each) { return !project.channels.find(each); });
    std::erase_if(choice.campaigns, [&](Id<Campaign> each) { return !project.campaigns.find(each); });
    return choice;
}

void keep_export(std::vector<ExportChoice>& kept, ExportChoice choice) {
    std::erase_if(kept,
                  [&](const ExportChoice& each) { return each.project == choice.project && each.kind == choice.kind; });
    kept.insert(kept.begin(), std::move(choice));
    if (kept.size() > most_kept) kept.resize(most_kept);
}

}  // namespace tandem
