// Every word of a fixed plan of hard texts, read from a deck by pdftotext as it is when nothing is asked of it.
#include <algorithm>
#include <sstream>

#include "app/deck_pages.hpp"
#include "app/page_desk.hpp"
#include "app/plan_a.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Strings = std::vector<std::string>;

// All of Plan A as a client sees it once everything is approved; the text without a title gets one of a flag.
ProjectMaker approved_plan() {
    PlanA plan;
    for (int i = 0; i < 60; ++i) {
        Post post = *plan.maker.project.posts.find(PlanA::post(i));
        post.status = PostStatus::approved;
        if (post.title.empty()) post.title = "🇫🇷 B2", post.text = "🇯🇵 Bientôt au Japon\n🇫🇷 et ici";
        plan.maker.project.posts = plan.maker.project.posts.with(post);
    }
    return std::move(plan.maker);
}

void replace_all(std::string& text, const std::string& part, const std::string& by) {
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += by.size())
        text.replace(at, part.size(), by);
}

// The words as they can be read: without the marks of direction that pdftotext adds, and without characters that have
// no form; the Arabic comma ends a word as a blank does.
Strings words_of_text(std::string text) {
    for (const char* mark : {"\u202a", "\u202b", "\u202c", "\x01", "\x1f", "\x7f"}) replace_all(text, mark, "");
    for (const char* blank : {"\u0085", "\u00a0", "\u202f", "،"}) replace_all(text, blank, " ");
    std::istringstream stream(text);
    Strings words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

std::string glued(const Strings& words) {
    std::string text;
    for (const std::string& word : words) text += word;
    return text;
}

int times_in_a_row(const Strings& words, const Strings& part) {
    int count = 0;
    for (auto at = words.begin(); (at = std::search(at, words.end(), part.begin(), part.end())) != words.end(); ++at)
        ++count;
    return count;
}

Strings parts_of(const std::string& text, char end) {
    std::istringstream stream(text);
    Strings parts;
    for (std::string part; std::getline(stream, part, end);) parts.push_back(part);
    return parts;
}

// Without the lines that a page has besides its post.
std::string own_lines(const std::string& page, const std::string& continued) {
    std::string text;
    for (const std::string& line : parts_of(page, '\n')) {
        const bool is_number = line.find(" / ") != std::string::npos;
        if (line != "Plan A" && line != continued && !line.starts_with("Établi le ") && !is_number) text += line + '\n';
    }
    return text;
}

// What the pages of one post say, from page `at` on, which goes to the page behind them.
std::string pages_of_post(const Strings& pages, const Post& post, std::size_t& at) {
    const std::string continued = post.title + ", suite";
    std::string text;
    do text += own_lines(pages.at(at++), continued);
    while (at < pages.size() && pages[at].starts_with(continued));
    return text;
}

}  // namespace

TEST_CASE("every word of each title and caption is in a deck once and in order, emoji too (statement 24)") {
    Desk desk(approved_plan());
    const std::string bytes = document_of(desk.session, page_wish(ExportKind::deck, "2026-09-01", "2027-01-01"));
    CHECK(pdf_facts(bytes).faultless);
    const std::string text = ask_about_pdf(bytes, "pdftotext % -");
    const Strings pages = parts_of(text, '\f');
    std::size_t at = 0, flowers = 0;
    while (!pages.at(at).starts_with("Campagnes\n")) ++at;
    ++at;
    for (int i = 0; i < 60; ++i) {
        CAPTURE(i);
        const Post& post = *desk.session.project().posts.find(PlanA::post(i));
        Strings words = words_of_text(pages_of_post(pages, post, at));
        const Strings title = words_of_text(post.title), caption = words_of_text(post.text);
        REQUIRE(words.size() > title.size() + caption.size());
        CHECK(std::equal(title.begin(), title.end(), words.begin()));
        words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(title.size()));
        flowers += times(post.title + post.text, "🌸");
        const int kind = i % 10;
        if (kind == 2) {  // pdftotext turns the two sides of an Arabic comma about on a page that is read from the left
            for (const std::string& word : caption) CHECK(std::count(words.begin(), words.end(), word) == 1);
            continue;
        }
        CHECK(times(glued(words), glued(caption)) == 1);
        // Flags and Chinese signs end lines without a blank.
        if (kind != 1 && kind != 8) CHECK(times_in_a_row(words, caption) == 1);
    }
    CHECK(pages.at(at).starts_with("Prochaines étapes\n"));
    CHECK(flowers == 6 * 734);
    CHECK(times(text, "🌸") == flowers);
}

TEST_CASE("emoji are text wherever on the page they stand, a line's first too") {
    Page level, turned;
    double place = 20;
    for (const double x : {20.0, 20.5, 20.996, 21.3})
        for (const double size : {9.0, 9.5, 12.0, 13.5}) {
            level.items.emplace_back(PageText{x, place, 300, "🇫🇷 B2, mot👉mot 🎉", size});
            turned.items.emplace_back(PageText{place, 300 + x, 0, "🎃 debout", size, false, 0, {}, 1, true});
            place += 30;
        }
    const std::string text =
        ask_about_pdf(pdf_of({level, turned}, {"Essai", "Tandem", "2026-10-01T00:00:00Z"}), "pdftotext % -");
    CHECK(times(text, "🇫🇷 B2, mot👉mot 🎉\n") == 16);
    CHECK(times(text, "🎃 debout\n") == 16);
}
