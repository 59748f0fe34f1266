#include "app/page_export.hpp"

#include <algorithm>
#include <cmath>

#include "app/client_deck.hpp"
#include "app/deck_pages.hpp"
#include "app/media_path.hpp"
#include "app/month_pages.hpp"
#include "app/page_paint.hpp"
#include "app/plan_export.hpp"
#include "app/post_cards.hpp"
#include "app/week_pages.hpp"
#include "app/year_pages.hpp"
#include "facts/date_words.hpp"
#include "model/work_meter.hpp"
#include "plan/month_grid.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_cards = 500;
constexpr date::years most_calendar_years{most_years};

// Pages, and what each is called where it becomes a file of its own.
struct PageSet {
    std::vector<Page> pages;
    std::vector<std::string> names;  // one for each page; none: their numbers
};

// Everything that is about one export.
class PageMaker {
  public:
    PageMaker(const Session& session, const PageExport& wish, const facts::Words& words)
        : session_(session), wish_(wish), words_(words), project_(session.project()) {
        ClientScope scope = wish.scope;
        scope.days = days_of(scope.days);
        if (wish.kind == ExportKind::deck)
            deck_ = client_deck(project_, session.facts(), {std::move(scope), wish.budget, wish.few_pages},
                                latest_snapshot(project_), session.now());
        else
            plan_ = client_plan(project_, session.facts(), std::move(scope));
        const Settings& settings = project_.settings;
        look_ = {wish.paper,
                 false,
                 settings.client.empty() ? settings.name : settings.client,
                 settings.agency,
                 settings.week_start,
                 settings.region,
                 day_of(session.now())};
    }

    const ClientPlan& plan() const { return deck_ ? deck_->plan : plan_; }
    bool is_empty() const { return wish_.kind == ExportKind::post_png && plan().posts.empty(); }

    // All of them but cards, which are made one by one: their pictures are large.
    PageSet pages(const PictureOf& pictures) const {
        switch (wish_.kind) {
            case ExportKind::deck: return {deck_pages(*deck_, session_.facts(), words_, look_, pictures), {}};
            case ExportKind::year: return {year_pages(plan(), session_.facts(), words_, project_.settings, look_), {}};
            case ExportKind::week_png: {
                PageSet set;
                for (WeekPage& each : week_pages(plan(), session_.facts(), words_, project_.settings, look_)) {
                    set.pages.push_back(std::move(each.page));
                    set.names.push_back(std::move(each.name));
                }
                return set;
            }
            default: return {month_pages(plan(), session_.facts(), words_, look_), {}};
        }
    }
    std::size_t cards() const { return std::min(plan().posts.size(), most_cards); }
    PageSet card(std::size_t number, const PictureOf& pictures) const {
        const ClientPost& post = plan().posts[number];
        PageSet set{post_card(project_, plan().scope, post, words_, pictures), {}};
        for (std::size_t i = 0; i < set.pages.size(); ++i)
            set.names.push_back(to_text(day_of(post.when)) + " " + one_line(post.title) +
                                (i == 0 ? "" : " " + std::to_string(i + 1)));
        return set;
    }

    std::vector<Label> remarks() const {
        std::vector<Label> lines;
        if (plan().held_back > 0) lines.push_back({"month_pdf.held_back", {{"n", std::to_string(plan().held_back)}}});
        if (cut_days_)
            lines.push_back({"export.days_cut",
                             {{"day",
                               facts::day_title_year(date::year_month_day(plan().scope.days.end - date::days(1)),
                                                     words_.language())}}});
        if (is_of_cards() && plan().posts.size() > most_cards)
            lines.push_back({"export.cards_cut", {{"n", std::to_string(plan().posts.size() - most_cards)}}});
        return lines;
    }
    // Characters that no font has, and pictures that are not there.
    std::vector<LeftOut> left_out() const {
        std::vector<LeftOut> left;
        for (const std::string& title :
             deck_ ? titles_without_glyphs(*deck_) : titles_without_glyphs(plan_, is_of_cards()))
            left.push_back({title, {"month_pdf.no_glyph", {}}});
        if (deck_ && !wish_.few_pages)
            for (const DeckPost& post : deck_->posts)
                for (const DeckVersion& version : post.versions)
                    for (const MediaRef& media : version.media) check_picture(post.title, media.path, left);
        if (is_of_cards())
            for (std::size_t i = 0; i < cards(); ++i)
                for (const std::string& media : post_story(project_, plan_.scope, plan_.posts[i], words_, 1).media)
                    check_picture(plan_.posts[i].title, media, left);
        return left;
    }

    std::string document(const std::vector<Page>& pages) const {
        const std::string_view kind = words_(wish_.kind == ExportKind::year ? "year.file"
                                                 : deck_                    ? "deck.file"
                                                                            : "month_pdf.file");
        return pdf_of(pages,
                      {std::string(kind) + " · " + one_line(project_.settings.name), one_line(project_.settings.agency),
                       to_text(day_of(session_.now())) + "T00:00:00Z"});
    }
    std::string picture(const Page& page) const {
        constexpr double px_per_point = 96.0 / 72;
        if (wish_.kind == ExportKind::month_svg) return svg_of(page);
        const int once = static_cast<int>(std::lround(page.width * px_per_point));
        return png_of(page, once, std::clamp(wish_.scale, 1, 3));
    }
    bool is_of_cards() const { return wish_.kind == ExportKind::post_png; }
    bool is_document() const { return export_ending(wish_.kind) == ".pdf"; }

  private:
    void check_picture(const std::string& title, const std::string& reference, std::vector<LeftOut>& left) const {
        const auto& file = session_.path();
        if (!is_called_picture(reference) || (file && media_file(file->parent_path(), reference))) return;
        LeftOut one{title, {"export.left.picture", {{"file", one_line(reference)}}}};
        const auto same = [&](const LeftOut& each) {
            return each.title == one.title && each.reason.values == one.reason.values;
        };
        if (std::none_of(left.begin(), left.end(), same)) left.push_back(std::move(one));
    }
    // Whole years on a wall, whole weeks in their pictures; no more than a document can be of.
    DayRange days_of(DayRange days) {
        const date::year_month_day begin(days.begin);
        const Day most = first_day((begin.year() + most_calendar_years) / begin.month());
        cut_days_ = days.end > most;
        days.end = std::min(days.end, most);
        if (wish_.kind == ExportKind::year) return whole_years(days);
        if (wish_.kind != ExportKind::week_png) return days;
        const date::weekday start = first_weekday(project_.settings.week_start);
        return {week_begin(days.begin, start), week_begin(days.end - date::days(1), start) + date::days(7)};
    }

    const Session& session_;
    const PageExport& wish_;
    const facts::Words& words_;
    const Project& project_;
    ClientPlan plan_;  // of all but a deck, which has its own
    std::optional<Deck> deck_;
    MonthPagesLook look_;
    bool cut_days_ = false;
};

void add_pictures(const PageMaker& maker, const PageSet& set, ExportDraft& draft) {
    for (std::size_t i = 0; i < set.pages.size(); ++i) {
        if (set.pages.size() > 1) work_step(i, set.pages.size());
        std::string name = i < set.names.size() ? set.names[i] : set.pages.size() == 1 ? "" : std::to_string(i + 1);
        draft.files.push_back({std::move(name), maker.picture(set.pages[i])});
    }
}

}  // namespace

bool is_of_pages(ExportKind kind) {
    switch (kind) {
        case ExportKind::month_pdf:
        case ExportKind::deck:
        case ExportKind::year:
        case ExportKind::month_png:
        case ExportKind::week_png:
        case ExportKind::post_png:
        case ExportKind::month_svg: return true;
        default: return false;
    }
}

ExportDraft page_files(const Session& session, const PageExport& wish, const facts::Words& words) {
    const PageMaker maker(session, wish, words);
    ExportDraft draft;
    draft.rows = maker.plan().posts.size();
    draft.rows_are_posts = true;
    draft.remarks = maker.remarks();
    draft.left_out = maker.left_out();
    if (maker.is_empty()) return nothing_to_write("@export.kind." + std::string(word_of(wish.kind)), draft);
    const PictureOf pictures = pictures_of(session);
    if (maker.is_of_cards()) {
        for (std::size_t i = 0; i < maker.cards(); ++i) {
            work_step(i, maker.cards());
            add_pictures(maker, maker.card(i, pictures), draft);
        }
    } else if (maker.is_document()) {
        PageSet set;
        {
            const WorkPart drawn(0, 0.6);
            set = maker.pages(pictures);
        }
        const WorkPart written(0.6, 1);
        draft.files.push_back({"", maker.document(set.pages)});
    } else {
        add_pictures(maker, maker.pages(pictures), draft);
    }
    return draft;
}

PageLook look_at_pages(const Session& session, const PageExport& wish, const facts::Words& words) {
    constexpr int look_px = 1000;
    const PageMaker maker(session, wish, words);
    PageLook look;
    if (maker.is_empty()) {
        look.problem = Label{"export.empty", {}};
        look.lines = maker.remarks();
        return look;
    }
    // Of many pages only the first one is seen, and needs its pictures.
    const PictureOf pictures = pictures_of(session), none = [](const std::string&, int) { return nullptr; };
    PageSet set;
    if (maker.is_of_cards()) {
        set = maker.card(0, pictures);
        look.pages = set.pages.size();
        for (std::size_t i = 1; i < maker.cards(); ++i) look.pages += maker.card(i, none).pages.size();
    } else {
        // On its cover stands the logo.
        const PictureOf logo = [&](const std::string& reference, int most_px) {
            return reference == session.project().settings.logo ? pictures(reference, most_px) : nullptr;
        };
        set = maker.pages(logo);
        look.pages = set.pages.size();
    }
    if (!maker.is_document()) look.files = look.pages;
    const std::string posts = words.count("month.posts", static_cast<std::int64_t>(maker.plan().posts.size()));
    look.lines.push_back({"month_pdf.holds", {{"posts", posts}, {"n", std::to_string(look.pages)}}});
    for (Label& line : maker.remarks()) look.lines.push_back(std::move(line));
    ExportDraft named;
    named.left_out = maker.left_out();
    for (Label& line : left_out_lines(named)) look.lines.push_back(std::move(line));
    if (set.pages.empty()) return look;
    PageImage image = image_of(set.pages.front(), look_px);
    look.width = image.width;
    look.height = image.height;
    look.pixels = std::move(image.pixels);
    return look;
}

}  // namespace tandem
