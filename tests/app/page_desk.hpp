#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "app/desk.hpp"
#include "app/page_export.hpp"
#include "app/plan_export.hpp"
#include "app/read_pdf.hpp"
#include "exchange/page.hpp"

namespace tandem::testing {

// October 2026 at a client: six posts on the 21st, one alone on the 20th, a draft nobody outside sees.
inline ProjectMaker october_plan() {
    ProjectMaker maker = Desk::one_post();
    maker.campaign("Automne", "2026-10-05/2026-10-25");
    const auto add = [&](const std::string& name, const char* when, PostStatus status, const std::string& title) {
        maker.post(name, when, {"A"});
        Post post = *maker.project.posts.find(testing::id<Post>(name));
        post.status = status, post.title = title;
        maker.project.posts = maker.project.posts.with(post);
    };
    add("one", "2026-10-20T09:00", PostStatus::client_approval, "🎃 Citrouille évidée");
    for (int i = 0; i < 6; ++i)
        add("full" + std::to_string(i), "2026-10-21T10:00", PostStatus::scheduled,
            "Numéro " + std::to_string(i) + " de la journée pleine, à raconter longuement");
    add("draft", "2026-10-22T10:00", PostStatus::draft, "Brouillon caché");
    maker.project.settings.client = "Maison Test";
    return maker;
}

inline PageExport page_wish(ExportKind kind, const char* from = "2026-10-01", const char* to = "2026-11-01") {
    PageExport wish;
    wish.kind = kind;
    wish.scope.days = {day(from), day(to)};
    return wish;
}

inline ExportWish october_export(ExportKind kind) {
    ExportWish wish;
    wish.choice.kind = kind;
    wish.shown = {day("2026-10-01"), day("2026-11-01")};
    return wish;
}

// The bytes of a document, which is one file.
inline std::string document_of(const Session& session, const PageExport& wish,
                               const facts::Words& words = in_french()) {
    const ExportDraft draft = page_files(session, wish, words);
    REQUIRE(draft.files.size() == 1);
    return draft.files.front().bytes;
}

inline std::size_t times(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

// The outline as qpdf sees it: titles in order, "> " before those below another one.
inline std::string outline_of(const std::string& bytes) {
    return ask_about_pdf(bytes,
                         "qpdf --json --json-key=outlines % | python3 -c \"import json,sys\n"
                         "def walk(l,d):\n"
                         "  for o in l: print('> '*d+o['title']); walk(o['kids'],d+1)\n"
                         "walk(json.load(sys.stdin)['outlines'],0)\"");
}

// A folder of its own that goes again.
struct OwnFolder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("tandem-pages-" + std::to_string(getpid()));

    OwnFolder() {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path / "media");
    }
    ~OwnFolder() { std::filesystem::remove_all(path); }
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
    }
};

// A PNG of one colour.
inline std::string plain_png(InkColor color, double width, double height) {
    return png_of({width, height, {PageBox{0, 0, width, height, color, false, 0}}, {}}, static_cast<int>(width));
}

}  // namespace tandem::testing
