#include "app/page_paint.hpp"

#include "app/client_plan.hpp"
#include "facts/date_words.hpp"

namespace tandem {

InkColor color_of(std::string_view hex, InkColor otherwise) {
    if (hex.size() != 7 || hex[0] != '#') return otherwise;
    InkColor color = 0;
    for (const char c : hex.substr(1)) {
        const auto digit =
            std::string_view("0123456789abcdef").find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
        if (digit == std::string_view::npos) return otherwise;
        color = color * 16 + static_cast<InkColor>(digit);
    }
    return color;
}

InkColor brand_of(const ClientPost& post) {
    return post.networks.empty() ? paint::unknown_brand
                                 : color_of(post.networks.front()->brand_hex, paint::unknown_brand);
}

std::string letters_of(const ClientPost& post) {
    std::string letters;
    for (const facts::Network* network : post.networks) letters += (letters.empty() ? "" : " ") + network->letters;
    return letters;
}

StepText step_of(const ClientPost& post, const facts::Words& words) {
    const bool waits = post.status == PostStatus::client_approval || post.status == PostStatus::changes_requested;
    if (!waits && is_for_client(post.status)) return {};
    return {std::string(words("status." + std::string(word_of(post.status)))), waits};
}

namespace {

// Each control character, line breaks too, by what `put` makes of it. U+0085, U+2028 and U+2029 break lines as well.
template <class Put>
std::string without_controls(std::string_view text, Put&& put) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::string_view rest = text.substr(i);
        if (c == '\r' && rest.starts_with("\r\n")) continue;
        if (rest.starts_with("\u0085")) {
            put(out, '\n');
            ++i;
        } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
            put(out, '\n');
            i += 2;
        } else if (c < 0x20 || c == 0x7f) {
            put(out, c == '\r' ? '\n' : text[i]);
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace

std::string one_line(std::string_view text) {
    return without_controls(text, [](std::string& out, char c) {
        if ((c == '\n' || c == '\t') && !out.empty() && out.back() != ' ') out += ' ';
    });
}

std::string lines_of(std::string_view text) {
    return without_controls(text, [](std::string& out, char c) {
        if (c == '\n') out += '\n';
        if (c == '\t') out += ' ';
    });
}

void put_feet(std::vector<Page>& pages, const facts::Words& words, Day made_on, double margin, double y, double size,
              std::size_t from) {
    const std::string made = words.format(
        "month_pdf.made_on", {{"day", facts::day_title_year(date::year_month_day(made_on), words.language())}});
    for (std::size_t i = from; i < pages.size(); ++i) {
        const double half = pages[i].width / 2 - margin;
        pages[i].items.emplace_back(PageText{margin, y, half, made, size, false, paint::second, PageAlign::left, 1});
        pages[i].items.emplace_back(PageText{margin + half, y, half,
                                             std::to_string(i + 1) + " / " + std::to_string(pages.size()), size, false,
                                             paint::second, PageAlign::right, 1});
    }
}

}  // namespace tandem
