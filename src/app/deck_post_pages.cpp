#include "app/deck_post_pages.hpp"

#include <algorithm>

#include "exchange/html_text.hpp"
#include "exchange/read_picture.hpp"
#include "facts/date_words.hpp"

namespace tandem {
namespace {

constexpr double gutter = 24, column = (slide::inner - gutter) / 2, right = slide::margin + column + gutter,
                 text_size = 13.5, most_title = 60, strip_height = 70;
constexpr std::size_t most_small = 4;

InkColor standing_ink(ClientStanding standing, bool modified) {
    constexpr InkColor amber = 0x8A5D00;
    switch (standing) {
        case ClientStanding::in_work: return paint::second;
        case ClientStanding::waiting: return paint::waiting;
        case ClientStanding::changes: return amber;
        case ClientStanding::approved: break;
    }
    return modified ? amber : 0x1F6F3F;
}

// "Instagram · @oriane · Reel": what is known of a place.
std::string place_text(const DeckPlace& place, LocalMinute usual, const DeckPaper& paper) {
    std::string text = place.network ? place.network->name : "";
    const auto add = [&](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
    };
    add(one_line(place.account));
    if (place.format) add(place.format->name.in(paper.words.language()));
    if (place.when != usual) add(paper.day(place.when));
    return text;
}

class PostPages {
  public:
    PostPages(DeckPaper& paper, const DeckPost& post) : paper_(paper), post_(post) {
        for (const DeckVersion& version : post.versions)
            for (const MediaRef& media : version.media)
                if (std::find(media_.begin(), media_.end(), media.path) == media_.end()) media_.push_back(media.path);
    }

    void put(const PictureOf& pictures, int most_px) {
        const std::string name = one_line(post_.title);
        const PageText title{slide::margin, 0, slide::inner * 0.66, name, 19, true, paint::ink, PageAlign::left, 99};
        const bool fits = height_of(title) <= most_title;
        paper_.add(fits ? "" : paper_.day(post_.when), name.empty() ? paper_.day(post_.when) : name,
                   std::string(paper_.words("deck.posts")));
        double top = slide::margin + 26;
        if (fits) {
            PageText placed = title;
            placed.y = slide::margin - 4;
            top = std::max(top, placed.y + height_of(placed) + 4);
            paper_.pages.back().items.emplace_back(std::move(placed));
        }
        put_facts(top);
        top += 24;
        put_visuals(top, pictures, most_px);
        put_texts(top, fits ? "" : name, name);
    }

  private:
    void put_facts(double y) {
        paper_.text(slide::margin, y, column, paper_.day(post_.when), 12, true, paint::second);
        paper_.text(right, y, column, std::string(paper_.words(standing_word(post_.standing, post_.modified))), 12,
                    true, standing_ink(post_.standing, post_.modified), PageAlign::right);
    }

    // The first as large as there is room, the next ones small below it.
    void put_visuals(double top, const PictureOf& pictures, int most_px) {
        std::vector<PageItem>& items = paper_.pages.back().items;
        const std::string first = first_picture(media_);
        const bool several = media_.size() > 1;
        const double end = slide::end - (several ? strip_height + 8 : 0);
        put_visual(media_, first.empty() ? nullptr : pictures(first, most_px), {slide::margin, top, column, end - top},
                   paper_.words, items);
        if (!several) return;
        std::vector<std::string> others = media_;
        others.erase(std::find(others.begin(), others.end(), first.empty() ? media_.front() : first));
        const std::size_t small = std::min(others.size(), most_small);
        constexpr double gap = 8, width = (column - 4 * gap) / (most_small + 1);
        for (std::size_t i = 0; i < small; ++i) {
            const std::vector<std::string> one{others[i]};
            const std::string shown = first_picture(one);
            put_visual(one, shown.empty() ? nullptr : pictures(shown, most_px / 3),
                       {slide::margin + (width + gap) * static_cast<double>(i), end + 8, width, strip_height},
                       paper_.words, items);
        }
        if (others.size() > small)
            items.emplace_back(PageText{
                slide::margin + (width + gap) * most_small, end + strip_height / 2, width,
                paper_.words.count("post_card.more_pictures", static_cast<std::int64_t>(others.size() - small)), 9,
                false, paint::second, PageAlign::centre, 2});
    }

    std::vector<FlowBlock> blocks(const std::string& title) const {
        std::vector<FlowBlock> blocks;
        const auto add = [&](std::string text, double size, bool bold, InkColor ink, double gap) {
            if (!text.empty()) blocks.push_back({std::move(text), size, bold, ink, gap, {}});
        };
        add(title, 14, true, paint::ink, 0);
        for (const DeckVersion& version : post_.versions) {
            double gap = 18;
            for (const DeckPlace& place : version.places) {
                add(place_text(place, post_.when, paper_), 10.5, true, paint::second, gap);
                gap = 1;
            }
            add(one_line(version.title), text_size, true, paint::ink, 6);
            if (!version.content_warning.empty()) {
                add(std::string(paper_.words("post_card.content_warning")), 10.5, true, paint::second, 6);
                add(lines_of(version.content_warning), text_size, false, paint::second, 2);
            }
            add(lines_of(version.text), text_size, false, paint::ink, 6);
            std::string tags;
            for (const std::string& tag : version.hashtags) tags += (tags.empty() ? "" : " ") + one_line(tag);
            add(tags, text_size, false, paint::bar_ink, 6);
            add(one_line(version.link), text_size, false, paint::bar_ink, 6);
            if (is_safe_link(version.link)) blocks.back().uri = version.link;
            if (!version.first_comment.empty()) {
                add(std::string(paper_.words("post_card.first_comment")), 10.5, true, paint::second, 10);
                add(lines_of(version.first_comment), text_size, false, paint::second, 2);
            }
        }
        return blocks;
    }
    // At the right of the pictures, then in two columns a page.
    void put_texts(double top, const std::string& title, const std::string& name) {
        const std::vector<FlowedArea> areas = flow_text(blocks(title), [&](std::size_t number) {
            if (number == 0) return FlowArea{right, top, column, slide::end};
            return FlowArea{number % 2 == 1 ? slide::margin : right, slide::top, column, slide::end};
        });
        for (std::size_t i = 0; i < areas.size(); ++i) {
            if (i % 2 == 1) paper_.add(paper_.words.format("page.continued", {{"title", name}}), "");
            std::vector<PageItem>& items = paper_.pages.back().items;
            items.insert(items.end(), areas[i].items.begin(), areas[i].items.end());
        }
    }

    DeckPaper& paper_;
    const DeckPost& post_;
    std::vector<std::string> media_;  // each once
};

}  // namespace

void put_post_pages(DeckPaper& paper, const DeckPost& post, const PictureOf& pictures, int most_px) {
    PostPages(paper, post).put(pictures, most_px);
}

}  // namespace tandem
