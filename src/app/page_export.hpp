#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/client_plan.hpp"
#include "app/export_draft.hpp"
#include "app/session.hpp"
#include "model/export_choice.hpp"

namespace tandem {

// What a client gets as pages: calendars of months and years, presentations, pictures of weeks and posts.
struct PageExport {
    ExportKind kind = ExportKind::month_pdf;
    ClientScope scope;
    PaperSize paper = PaperSize::a4;
    int scale = 2;           // of pictures: 1 to 3 times 96 pixels an inch
    bool budget = false;     // of a deck: with a page about money
    bool few_pages = false;  // of a deck: without a page for each post
};

// Whether a kind is one of these.
bool is_of_pages(ExportKind kind);

// The files: a document, or a picture of each page, which are parts where there are several. The same bytes for the
// same plan on the same day. Characters that no font has, and pictures that are not there or cannot be read, are named
// as left out. Can be cancelled.
ExportDraft page_files(const Session& session, const PageExport& wish, const ExportWords& words);
// The same, with each file given away as soon as it is made: pictures of pages are large. The draft has none then.
ExportDraft page_files(const Session& session, const PageExport& wish, const ExportWords& words, const TakeFile& take);

// What they would be: how many pages, what is left out, and the first page as a picture of 4 bytes a pixel.
struct PageLook {
    std::optional<Label> problem;  // why there is nothing to write
    std::size_t pages = 0, files = 1;
    std::vector<Label> lines;
    int width = 0, height = 0;
    std::vector<unsigned char> pixels;
};
PageLook look_at_pages(const Session& session, const PageExport& wish, const ExportWords& words);

}  // namespace tandem
