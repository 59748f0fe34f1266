#include "app/deck_pages.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/deck_paper.hpp"
#include "app/deck_post_pages.hpp"
#include "exchange/packed_picture.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

using date::days;

constexpr InkColor added = 0x1F6F3F, moved = 0x1F63AD, edited = 0x8A5D00, removed = 0xB3261E;

// The key of its word, and the colour that word is read in.
std::pair<std::string_view, InkColor> look_of(ShownKind kind) {
    switch (kind) {
        case ShownKind::added: return {"deck.added", added};
        case ShownKind::moved: return {"deck.moved", moved};
        case ShownKind::edited: return {"deck.edited", edited};
        case ShownKind::removed: break;
    }
    return {"deck.removed", removed};
}

class DeckPages {
  public:
    DeckPages(const Deck& deck, const facts::Facts& facts, const facts::Words& words, const MonthPagesLook& look,
              const PictureOf& pictures)
        : deck_(deck), facts_(facts), words_(words), look_(look), pictures_(pictures), paper_(deck, words) {
        look_.slide = true;
    }

    std::vector<Page> make() {
        for (std::size_t i = 0; i < deck_.pages.size(); ++i) {
            work_step(i, deck_.pages.size());
            put(deck_.pages[i]);
        }
        constexpr double foot = slide::height - slide::margin - 6;
        put_feet(paper_.pages, words_, look_.made_on, slide::margin, foot, 7, 1);
        return std::move(paper_.pages);
    }

  private:
    std::string word(std::string_view key) const { return std::string(words_(key)); }

    void put(const DeckPage& page) {
        switch (page.kind) {
            case DeckPage::Kind::cover: return put_cover();
            case DeckPage::Kind::changes: return put_changes();
            case DeckPage::Kind::month: return put_month(page.month);
            case DeckPage::Kind::campaigns: return put_campaigns();
            case DeckPage::Kind::budget: return put_budget();
            case DeckPage::Kind::post: return put_post(page.post);
            case DeckPage::Kind::next_steps: return put_steps();
        }
    }

    void put_cover() {
        constexpr int logo_px = 1200;
        constexpr double left = 56;
        const DeckCover& cover = deck_.cover;
        const auto logo = cover.logo.empty() ? nullptr : pictures_(cover.logo, logo_px);
        const double panel = logo ? 600 : slide::width, room = panel - 2 * left;
        paper_.pages.push_back({slide::width, slide::height, {}, word("present.cover"), {}});
        std::vector<PageItem>& items = paper_.pages.back().items;
        items.emplace_back(PageBox{0, 0, panel, slide::height, paper_.accent, false, 0});
        const InkColor ink = ink_on(paper_.accent);
        double y = 120;
        const auto line = [&](std::string text, double size, bool bold, double gap) {
            if (text.empty()) return;
            PageText placed{left, y + gap, room, std::move(text), size, bold, ink, PageAlign::left, 99};
            y = placed.y + height_of(placed);
            items.emplace_back(std::move(placed));
        };
        line(one_line(cover.client), fitting_size(one_line(cover.client), room), true, 0);
        line(word("present.editorial_plan"), 20, false, 8);
        line(facts::capitalised(paper_.days(cover.days)), 14, false, 14);
        std::string what = words_.count("month.posts", static_cast<std::int64_t>(cover.posts));
        if (cover.campaigns > 0)
            what += " · " + words_.count("deck.campaigns", static_cast<std::int64_t>(cover.campaigns));
        line(what, 12, false, 24);
        std::string networks;
        for (const facts::Network* network : cover.networks)
            networks += (networks.empty() ? "" : " · ") + network->name;
        line(networks, 12, false, 4);
        if (!cover.agency.empty())
            items.emplace_back(PageText{left, slide::height - 60, room,
                                        words_.format("review.prepared", {{"agency", one_line(cover.agency)}}), 11,
                                        false, ink, PageAlign::left, 2});
        if (logo) put_logo(panel, logo);
    }
    // As large as a name can be on a cover.
    static double fitting_size(const std::string& name, double room) {
        constexpr double most_height = 150;
        for (const double size : {36.0, 28.0, 20.0, 14.0})
            if (height_of({0, 0, room, name, size, true, 0, PageAlign::left, 99}) <= most_height) return size;
        return 10;
    }
    void put_logo(double panel, const std::shared_ptr<const PackedPicture>& picture) {
        constexpr double pad = 60;
        const double width = slide::width - panel - 2 * pad, height = slide::height - 2 * pad;
        const double scale = std::min({width / picture->size.width, height / picture->size.height, 2.0});
        const double wide = picture->size.width * scale, high = picture->size.height * scale;
        paper_.pages.back().items.emplace_back(
            PagePicture{panel + pad + (width - wide) / 2, (slide::height - high) / 2, wide, high, picture, 0});
    }

    void put_changes() {
        DeckList list(paper_, word("deck.changes"));
        for (const DeckChange& change : deck_.changes) {
            const auto [key, ink] = look_of(change.kind);
            std::string when = change.when ? paper_.day(*change.when) : "";
            if (change.was && (change.kind == ShownKind::removed || when.empty())) when = paper_.day(*change.was);
            if (change.kind == ShownKind::moved && change.was) when = paper_.day(*change.was) + " → " + when;
            const std::string parts = edited_parts(change);
            if (!parts.empty()) when += (when.empty() ? "" : "\n") + parts;
            list.row({{120, word(key), true, ink},
                      {slide::inner - 120 - 300, one_line(change.title)},
                      {300, when, false, paint::second, PageAlign::right}});
        }
        if (!deck_.campaign_changes.empty()) list.heading(word("rail.campaigns"));
        for (const CampaignChange& change : deck_.campaign_changes) put_campaign_change(list, change);
    }
    void put_campaign_change(DeckList& list, const CampaignChange& change) {
        const auto [key, ink] = look_of(change.kind);
        std::string what = paper_.days(change.days ? *change.days : *change.was);
        if (change.kind == ShownKind::moved) what = paper_.days(*change.was) + " → " + what;
        const std::string parts = changed_parts(change, deck_.budget.currency, words_);
        if (!parts.empty()) what += "\n" + parts;
        list.row({{120, word(key), true, ink},
                  {slide::inner - 120 - 300, one_line(change.name)},
                  {300, what, false, paint::second, PageAlign::right}});
    }
    std::string edited_parts(const DeckChange& change) const {
        std::string parts;
        const auto add = [&](bool edited_one, std::string_view key) {
            if (edited_one) parts += (parts.empty() ? "" : ", ") + word(key);
        };
        add(change.title_edited, "deck.part.title"), add(change.text_edited, "deck.part.text");
        add(change.rest_edited, "deck.part.rest");
        return parts;
    }

    void put_month(date::year_month month) {
        for (Page& page : pages_of_month(deck_.plan, facts_, words_, look_, month, paper_.pages.size() + 1)) {
            page.items.insert(page.items.begin(), PageBox{0, 0, slide::width, 5, paper_.accent, false, 0});
            paper_.pages.push_back(std::move(page));
        }
    }

    void put_campaigns() {
        DeckList list(paper_, word("rail.campaigns"), [this] {
            if (!deck_.campaigns.empty()) put_months_of_time();
        });
        if (deck_.campaigns.empty()) list.row({{slide::inner, word("present.no_campaigns"), false, paint::second}});
        for (const DeckCampaign& campaign : deck_.campaigns) put_campaign(list, campaign);
    }
    static constexpr double names = 260, figures = 90, time_x = slide::margin + names + 12,
                            time_width = slide::inner - names - figures - 24;
    double time_of(Day day) const {
        const DayRange& all = deck_.plan.scope.days;
        const double part =
            static_cast<double>((day - all.begin).count()) / static_cast<double>((all.end - all.begin).count());
        return time_x + std::clamp(part, 0.0, 1.0) * time_width;
    }
    // The months' names above, where there is room for them.
    void put_months_of_time() {
        const DayRange& all = deck_.plan.scope.days;
        double free = time_x;
        for (date::year_month month = month_of(all.begin); first_day(month) < all.end; month += date::months(1)) {
            const double x = time_of(first_day(month));
            PageText name{x + 3,
                          slide::top - 16,
                          0,
                          std::string(facts::month_short_name(month.month(), words_.language())),
                          8,
                          false,
                          paint::second,
                          PageAlign::left,
                          1};
            if (x < free || x + 3 + width_of(name) > time_x + time_width) continue;
            free = name.x + width_of(name) + 6;
            paper_.pages.back().items.emplace_back(PageLine{x, slide::top - 14, x, slide::end, 0.4, paint::hair});
            paper_.pages.back().items.emplace_back(std::move(name));
        }
    }
    void put_campaign(DeckList& list, const DeckCampaign& campaign) {
        PageText name{slide::margin + 14, 0, names - 14, one_line(campaign.name), 11, true, paint::ink,
                      PageAlign::left,    99};
        PageText dates{slide::margin + 14,
                       0,
                       names - 14,
                       facts::capitalised(paper_.days(campaign.days)),
                       8.5,
                       false,
                       paint::second,
                       PageAlign::left,
                       2};
        const double height = height_of(name) + height_of(dates) + 16;
        const double y = list.take(height), middle = y + height / 2;
        const InkColor color = color_of(campaign.color, paint::bar_ink);
        std::vector<PageItem>& items = paper_.pages.back().items;
        name.y = y + 8, dates.y = name.y + height_of(name);
        items.emplace_back(PageBox{slide::margin, name.y + 3, 8, 8, color, false, 2});
        items.emplace_back(std::move(name));
        items.emplace_back(std::move(dates));
        const double x0 = time_of(campaign.days.begin), x1 = time_of(campaign.days.end);
        items.emplace_back(PageBox{x0, middle - 6, std::max(3.0, x1 - x0), 12, color, false, 3});
        items.emplace_back(PageText{slide::margin + slide::inner - figures, middle - 7, figures,
                                    words_.count("month.posts", static_cast<std::int64_t>(campaign.posts)), 9.5, false,
                                    paint::second, PageAlign::right, 1});
        items.emplace_back(
            PageLine{slide::margin, y + height, slide::margin + slide::inner, y + height, 0.5, paint::hair});
    }

    std::string money(Money amount) const {
        return facts::money_text(amount.cents, deck_.budget.currency, words_.language());
    }
    void put_budget() {
        const DeckBudget& budget = deck_.budget;
        DeckList list(paper_, word(budget.with_tax ? "deck.budget_with_tax" : "deck.budget_without_tax"));
        constexpr double amounts = 110, when = 250, what = slide::inner - amounts - when;
        const auto row = [&](const std::string& name, const std::string& dates, Money amount, bool bold, InkColor ink) {
            list.row({{what, name, bold, ink},
                      {when, dates, false, paint::second},
                      {amounts, money(amount), bold, ink, PageAlign::right}},
                     bold ? 12 : 10.5);
        };
        for (const DeckCampaign& campaign : budget.campaigns) {
            row(one_line(campaign.name), facts::capitalised(paper_.days(campaign.days)), campaign.planned, true,
                paint::ink);
            for (const DeckFlight& flight : campaign.flights)
                row("    " + (flight.network ? flight.network->name + " · " : std::string()) + one_line(flight.name),
                    facts::capitalised(paper_.days(flight.days)), flight.planned, false, paint::second);
            if (campaign.unassigned > Money{} && !campaign.flights.empty())
                row("    " + word("deck.unassigned"), "", campaign.unassigned, false, paint::second);
        }
        if (budget.campaigns.empty()) list.row({{slide::inner, word("deck.no_budget"), false, paint::second}});
        row(word("deck.total"), "", budget.total, true, paint::bar_ink);
    }

    void put_post(std::size_t number) {
        // All pictures together are of so many pixels at most: a document of hundreds of posts is written too.
        constexpr double all_pixels = 30e6;
        const double side = std::sqrt(all_pixels / static_cast<double>(std::max<std::size_t>(1, deck_.posts.size())));
        constexpr double least_px = 300, most_px = 1100;
        put_post_pages(paper_, deck_.posts[number], pictures_, static_cast<int>(std::clamp(side, least_px, most_px)));
    }

    void put_steps() {
        DeckList list(paper_, word("present.steps"));
        if (deck_.steps.empty())
            list.row({{slide::inner, word(deck_.posts.empty() ? "deck.no_steps" : "present.all_approved"), false,
                       paint::second}});
        std::optional<DeckStep::Kind> kind;
        for (const DeckStep& step : deck_.steps) {
            if (kind != step.kind)
                list.heading(word(step.kind == DeckStep::Kind::answer       ? "deck.steps.answer"
                                      : step.kind == DeckStep::Kind::change ? "deck.steps.change"
                                                                            : "deck.steps.goes_out"));
            kind = step.kind;
            const std::string until = step.until
                ? words_.format(
                      "deck.until",
                      {{"day", facts::weekday_day_month(date::year_month_day(*step.until), words_.language())}})
                : "";
            list.row({{190, paper_.day(step.when), false, paint::second},
                      {slide::inner - 190 - 220, one_line(step.title)},
                      {220, until, true, paint::waiting, PageAlign::right}});
        }
    }

    const Deck& deck_;
    const facts::Facts& facts_;
    const facts::Words& words_;
    MonthPagesLook look_;
    const PictureOf& pictures_;
    DeckPaper paper_;
};

}  // namespace

std::vector<Page> deck_pages(const Deck& deck, const facts::Facts& facts, const facts::Words& words,
                             const MonthPagesLook& look, const PictureOf& pictures) {
    return DeckPages(deck, facts, words, look, pictures).make();
}

std::vector<std::string> titles_without_glyphs(const Deck& deck) {
    std::vector<std::string> titles;
    {
        const WorkPart half(0, 0.5);
        titles = titles_without_glyphs(deck.plan, !deck.scope.few_pages);
    }
    const WorkPart rest(0.5, 1);
    const auto lacks = [](const std::string& text) {
        return !text.empty() && unknown_glyphs({0, 0, 0, lines_of(text)}) > 0;
    };
    const auto add = [&](const std::string& title) {
        if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(title);
    };
    for (const DeckChange& change : deck.changes)
        if (lacks(change.title)) add(change.title);
    for (const CampaignChange& change : deck.campaign_changes)
        if (lacks(change.name + change.name_was)) add(change.name);
    for (const DeckCampaign& campaign : deck.budget.campaigns)
        for (const DeckFlight& flight : campaign.flights)
            if (lacks(flight.name)) add(flight.name);
    if (deck.scope.few_pages) return titles;
    for (std::size_t i = 0; i < deck.posts.size(); ++i) {
        work_step(i, deck.posts.size());
        const DeckPost& post = deck.posts[i];
        for (const DeckVersion& version : post.versions) {
            std::string said =
                version.title + version.content_warning + version.text + version.link + version.first_comment;
            for (const std::string& tag : version.hashtags) said += tag;
            if (lacks(said)) add(post.title);
        }
    }
    return titles;
}

}  // namespace tandem
