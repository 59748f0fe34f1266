#include <cairo-pdf.h>

#include "exchange/page_text.hpp"
#include "model/work_meter.hpp"

namespace tandem {

std::string pdf_of(const std::vector<Page>& pages, const DocumentFacts& facts) {
    std::string bytes;
    const Owned<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(append_bytes, &bytes, a4_short, a4_long));
    check_cairo(cairo_surface_status(surface.get()));
    const auto tell = [&](cairo_pdf_metadata_t what, const std::string& text) {
        cairo_pdf_surface_set_metadata(surface.get(), what, text.c_str());
    };
    tell(CAIRO_PDF_METADATA_TITLE, facts.title);
    tell(CAIRO_PDF_METADATA_AUTHOR, facts.author);
    tell(CAIRO_PDF_METADATA_CREATOR, "Tandem");
    tell(CAIRO_PDF_METADATA_CREATE_DATE, facts.made_at);
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    int number = 0, group_entry = CAIRO_PDF_OUTLINE_ROOT;
    std::string group;
    for (const Page& page : pages) {
        work_step(static_cast<std::size_t>(number++), pages.size());
        cairo_pdf_surface_set_size(surface.get(), page.width, page.height);
        const auto entry = [&](int above, const std::string& name) {
            return cairo_pdf_surface_add_outline(surface.get(), above, name.c_str(),
                                                 ("page=" + std::to_string(number)).c_str(),
                                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);
        };
        if (!page.outline.empty()) {
            if (page.outline_group.empty())
                group_entry = CAIRO_PDF_OUTLINE_ROOT;
            else if (page.outline_group != group)
                group_entry = entry(CAIRO_PDF_OUTLINE_ROOT, page.outline_group);
            group = page.outline_group;
            entry(group_entry, page.outline);
        }
        draw_page(cairo.get(), page);
        cairo_show_page(cairo.get());
    }
    check_cairo(cairo_status(cairo.get()));
    cairo_surface_finish(surface.get());
    check_cairo(cairo_surface_status(surface.get()));
    return bytes;
}

}  // namespace tandem
