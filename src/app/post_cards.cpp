#include "app/post_cards.hpp"

#include <algorithm>
#include <cmath>

#include "app/page_paint.hpp"
#include "exchange/packed_picture.hpp"
#include "facts/date_words.hpp"

namespace tandem {
namespace {

constexpr double card_width = 540, pad = 24, inner = card_width - 2 * pad, avatar = 36, head_height = 54,
                 least_visual = inner / 1.91, most_visual = inner / 0.8, plain_visual = inner * 9 / 16,
                 text_size = 11.5, most_text = 900;
constexpr int picture_px = 2000;

class Card {
  public:
    Card(const Project& project, const ClientScope& scope, const ClientPost& post, const facts::Words& words)
        : post_(post), words_(words), story_(post_story(project, scope, post, words, text_size)) {
        client_ = one_line(project.settings.client.empty() ? project.settings.name : project.settings.client);
        if (story_.blocks.empty()) story_.blocks.push_back({one_line(post.title), text_size, true, paint::ink, 0, {}});
    }

    std::vector<Page> pages(const PictureOf& pictures) {
        const std::string reference = first_picture(story_.media);
        const auto picture = reference.empty() ? nullptr : pictures(reference, picture_px);
        double visual = plain_visual;
        if (picture) visual = std::clamp(inner * picture->size.height / picture->size.width, least_visual, most_visual);
        const double first_top = pad + head_height + visual + (story_.media.size() > 1 ? 22 : 10);
        const double next_top = pad + head_height;
        std::vector<FlowedArea> texts = flow_text(story_.blocks, [&](std::size_t number) {
            const double top = number == 0 ? first_top : next_top;
            return FlowArea{pad, top, inner, top + most_text};
        });
        if (texts.empty()) texts.push_back({{}, first_top});
        std::vector<Page> pages;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            Page page{card_width, 0, {}, {}};
            draw_head(page, i == 0 ? "" : words_.format("page.continued", {{"title", one_line(post_.title)}}));
            if (i == 0) draw_visual(page, picture, visual);
            page.items.insert(page.items.end(), texts[i].items.begin(), texts[i].items.end());
            draw_foot(page, texts[i].end, i + 1, texts.size());
            pages.push_back(std::move(page));
        }
        return pages;
    }

  private:
    void draw_head(Page& page, const std::string& continued) const {
        const double x = pad + avatar + 10, right = 170;
        page.items.emplace_back(PageBox{pad, pad, avatar, avatar, brand_of(post_), false, avatar / 2});
        PageText letters{pad, pad, avatar, initials(), 11, true, paint::panel, PageAlign::centre, 1};
        letters.y += (avatar - height_of(letters)) / 2;
        page.items.emplace_back(std::move(letters));
        const auto put = [&](double left, double y, double width, std::string text, double size, bool bold,
                             InkColor color, PageAlign align) {
            page.items.emplace_back(PageText{left, y, width, std::move(text), size, bold, color, align, 1});
        };
        const std::string account = story_.account.empty() ? client_ : story_.account;
        put(x, pad + 2, inner - avatar - 20 - right, account, 12.5, true, paint::ink, PageAlign::left);
        put(x, pad + 20, inner - avatar - 20 - right, continued.empty() ? story_.networks : continued, 9.5, false,
            paint::second, PageAlign::left);
        const double from = card_width - pad - right;
        put(from, pad + 3, right,
            words_.moment_text(date::year_month_day(day_of(post_.when)),
                               static_cast<int>(minute_of_day(post_.when).count())),
            10.5, true, paint::ink, PageAlign::right);
        const StepText step = step_of(post_, words_);
        put(from, pad + 20, right, step.text, 9.5, false, step.waits ? paint::waiting : paint::second,
            PageAlign::right);
    }
    std::string initials() const { return post_.networks.empty() ? std::string("–") : post_.networks.front()->letters; }

    void draw_visual(Page& page, const std::shared_ptr<const PackedPicture>& picture, double height) const {
        put_visual(story_.media, picture, {pad, pad + head_height - 6, inner, height}, words_, page.items);
        if (story_.media.size() < 2) return;
        page.items.emplace_back(
            PageText{pad, pad + head_height + height - 2, inner,
                     words_.count("post_card.more_pictures", static_cast<std::int64_t>(story_.media.size() - 1)), 9,
                     false, paint::second, PageAlign::right, 1});
    }

    void draw_foot(Page& page, double text_end, std::size_t number, std::size_t of) const {
        constexpr double step = 3;  // 4 pixels
        constexpr int as_many_as_it_takes = 99;
        const double y = std::ceil((text_end + 16) / step) * step;
        PageText what{
            pad,           y + 9,           inner - 60,         one_line(post_.title) + " · " + client_, 9, false,
            paint::second, PageAlign::left, as_many_as_it_takes};
        page.height = std::ceil((what.y + height_of(what) + 10) / step) * step;
        page.items.emplace_back(PageLine{pad, y, card_width - pad, y, 0.75, paint::hair});
        page.items.emplace_back(std::move(what));
        if (of > 1)
            page.items.emplace_back(PageText{card_width - pad - 56, y + 9, 56,
                                             std::to_string(number) + " / " + std::to_string(of), 9, false,
                                             paint::second, PageAlign::right, 1});
    }

    const ClientPost& post_;
    const facts::Words& words_;
    PostStory story_;
    std::string client_;
};

}  // namespace

std::vector<Page> post_card(const Project& project, const ClientScope& scope, const ClientPost& post,
                            const facts::Words& words, const PictureOf& pictures) {
    return Card(project, scope, post, words).pages(pictures);
}

}  // namespace tandem
