#include "app/page_export.hpp"

#include <algorithm>
#include <cmath>

#include "app/client_deck.hpp"
#include "app/deck_pages.hpp"
#include "app/media_path.hpp"
#include "app/month_pages.hpp"
#include "app/page_paint.hpp"
#include "app/picture_faults.hpp"
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
    PageMaker(const Session& session, const PageExport& wish, const ExportWords& words)
        : session_(session), wish_(wish), words_(words.file), screen_(words.screen), project_(session.project()) {
        ClientScope scope = wish.scope;
        scope.days = days_of(scope.days);
        if (wish.kind == ExportKind::deck)
            deck_ = client_deck(project_, session.facts(), {scope, wish.budget, wish.few_pages},
                                shown_before(project_, scope), session.now());
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
                                                     screen_.language())}}});
        if (is_of_cards() && plan().posts.size() > most_cards)
            lines.push_back({"export.cards_cut", {{"n", std::to_string(plan().posts.size() - most_cards)}}});
        return lines;
    }
    // Characters that no font has.
    std::vector<LeftOut> without_glyphs() const {
        std::vector<LeftOut> left;
        for (const std::string& title :
             deck_ ? titles_without_glyphs(*deck_) : titles_without_glyphs(plan_, is_of_cards()))
            left.push_back({title, {"month_pdf.no_glyph", {}}});
        return left;
    }
    // Pictures that are not there, or could not be read when the pages were made.
    void leave_out_pictures(const WatchedPictures& pictures, std::vector<LeftOut>& left) const {
        if (deck_ && !deck_->cover.logo.empty())
            if (const PictureFault fault = pictures.fault(deck_->cover.logo); fault != PictureFault::none)
                left.push_back(logo_left_out(deck_->cover.client, deck_->cover.logo, fault));
        if (deck_ && !wish_.few_pages)
            for (std::size_t i = 0; i < deck_->posts.size(); ++i) {
                work_step(i, deck_->posts.size());
                for (const DeckVersion& version : deck_->posts[i].versions)
                    for (const MediaRef& media : version.media)
                        check_picture(pictures, deck_->posts[i].title, media.path, left);
            }
        if (is_of_cards())
            for (std::size_t i = 0; i < cards(); ++i) {
                work_step(i, cards());
                for (const std::string& media : post_story(project_, plan_.scope, plan_.posts[i], words_, 1).media)
                    check_picture(pictures, plan_.posts[i].title, media, left);
            }
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
    static void check_picture(const WatchedPictures& pictures, const std::string& title, const std::string& reference,
                              std::vector<LeftOut>& left) {
        if (!is_called_picture(reference)) return;
        const PictureFault fault = pictures.fault(reference);
        if (fault == PictureFault::none) return;
        LeftOut one = picture_left_out(title, reference, fault);
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
    const facts::Words& words_;   // of the pages
    const facts::Words& screen_;  // of what is told
    const Project& project_;
    ClientPlan plan_;  // of all but a deck, which has its own
    std::optional<Deck> deck_;
    MonthPagesLook look_;
    bool cut_days_ = false;
};

// The step of a loop as a part of the work.
WorkPart part_of(std::size_t step, std::size_t steps) {
    return {static_cast<double>(step) / static_cast<double>(steps),
            static_cast<double>(step + 1) / static_cast<double>(steps)};
}

// False when no more are wanted.
bool add_pictures(const PageMaker& maker, const PageSet& set, const TakeFile& take) {
    for (std::size_t i = 0; i < set.pages.size(); ++i) {
        work_step(i, set.pages.size());
        std::string name = i < set.names.size() ? set.names[i] : set.pages.size() == 1 ? "" : std::to_string(i + 1);
        if (!take({std::move(name), maker.picture(set.pages[i])})) return false;
    }
    return true;
}

void make_files(const PageMaker& maker, const PictureOf& pictures, const TakeFile& take) {
    if (maker.is_of_cards()) {
        for (std::size_t i = 0; i < maker.cards(); ++i) {
            const WorkPart card = part_of(i, maker.cards());
            if (!add_pictures(maker, maker.card(i, pictures), take)) return;
        }
        return;
    }
    PageSet set;
    {
        const WorkPart drawn(0, 0.6);
        set = maker.pages(pictures);
    }
    const WorkPart written(0.6, 1);
    if (maker.is_document())
        take({"", maker.document(set.pages)});
    else
        add_pictures(maker, set, take);
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

ExportDraft page_files(const Session& session, const PageExport& wish, const ExportWords& words, const TakeFile& take) {
    const PageMaker maker(session, wish, words);
    WatchedPictures watched(session);
    ExportDraft draft;
    draft.rows = maker.plan().posts.size();
    draft.rows_are_posts = true;
    draft.remarks = maker.remarks();
    {
        const WorkPart first(0, 0.1);
        draft.left_out = maker.without_glyphs();
    }
    if (maker.is_empty()) return nothing_to_write("@export.kind." + std::string(word_of(wish.kind)), draft);
    {
        const WorkPart most(0.1, 0.95);
        make_files(maker, watched.pictures(), take);
    }
    const WorkPart last(0.95, 1);
    maker.leave_out_pictures(watched, draft.left_out);
    return draft;
}

ExportDraft page_files(const Session& session, const PageExport& wish, const ExportWords& words) {
    std::vector<ExportFile> files;
    ExportDraft draft = page_files(session, wish, words, [&](ExportFile file) {
        files.push_back(std::move(file));
        return true;
    });
    draft.files = std::move(files);
    return draft;
}

namespace {

// Of many pages only the first one is seen, and needs its pictures: on a cover the logo.
PageSet seen_pages(const PageMaker& maker, const PictureOf& pictures, const std::string& logo, std::size_t& pages) {
    const WorkPart most(0.1, 0.9);
    const PictureOf none = [](const std::string&, int) { return nullptr; };
    if (!maker.is_of_cards()) {
        PageSet set = maker.pages([&](const std::string& reference, int most_px) {
            return reference == logo ? pictures(reference, most_px) : nullptr;
        });
        pages = set.pages.size();
        return set;
    }
    PageSet set = maker.card(0, pictures);
    pages = set.pages.size();
    for (std::size_t i = 1; i < maker.cards(); ++i) {
        work_step(i, maker.cards());
        pages += maker.card(i, none).pages.size();
    }
    return set;
}

}  // namespace

PageLook look_at_pages(const Session& session, const PageExport& wish, const ExportWords& words) {
    constexpr int look_px = 1000;
    const PageMaker maker(session, wish, words);
    PageLook look;
    if (maker.is_empty()) {
        look.problem = Label{"export.empty", {}};
        look.lines = maker.remarks();
        return look;
    }
    ExportDraft named;
    {
        const WorkPart first(0, 0.1);
        named.left_out = maker.without_glyphs();
    }
    WatchedPictures watched(session);
    const PageSet set = seen_pages(maker, watched.pictures(), session.project().settings.logo, look.pages);
    if (!maker.is_document()) look.files = look.pages;
    const std::string posts = words.screen.count("month.posts", static_cast<std::int64_t>(maker.plan().posts.size()));
    look.lines.push_back({"month_pdf.holds", {{"posts", posts}, {"n", std::to_string(look.pages)}}});
    for (Label& line : maker.remarks()) look.lines.push_back(std::move(line));
    {
        const WorkPart last(0.9, 1);
        maker.leave_out_pictures(watched, named.left_out);
    }
    for (Label& line : left_out_lines(named)) look.lines.push_back(std::move(line));
    if (set.pages.empty()) return look;
    PageImage image = image_of(set.pages.front(), look_px);
    look.width = image.width;
    look.height = image.height;
    look.pixels = std::move(image.pixels);
    return look;
}

}  // namespace tandem
