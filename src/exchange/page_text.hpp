#pragma once

#include <memory>

#include <pango/pangocairo.h>

#include "exchange/page.hpp"

namespace tandem {

struct Release {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
    template <class T>
    void operator()(T* object) const {
        g_object_unref(object);
    }
};
template <class T>
using Owned = std::unique_ptr<T, Release>;

// Throws std::runtime_error where Cairo could not do it.
void check_cairo(cairo_status_t status);
// Cairo's writer into a std::string.
cairo_status_t append_bytes(void* string, const unsigned char* bytes, unsigned length);

void set_ink(cairo_t* cairo, InkColor ink);
// Letters as letters; emoji, which a font has as small pictures, as pictures that are sharp in print, with their
// characters behind them for whoever selects or searches.
void draw_page_text(cairo_t* cairo, const PageText& text);
// All of a page, in points.
void draw_page(cairo_t* cairo, const Page& page);

}  // namespace tandem
