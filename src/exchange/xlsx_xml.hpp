#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "exchange/xml_reader.hpp"
#include "exchange/zip_parts.hpp"

namespace tandem {

// Reads a part of an archive as XML; one that is none is broken. Events may be left out.
ZipFault read_xml(ZipParts& parts, const std::string& name, XmlEvents events);

// A number of at least 0 in decimal digits.
std::optional<int> number_in(std::string_view text);

// Says which text between the tags of a cell, or of a shared text, is that of the cell: the one in "t", but not how it
// is spoken.
class CellText {
  public:
    void begin(std::string_view element) { step(element, 1); }
    void end(std::string_view element) { step(element, -1); }
    bool wanted() const { return texts_ > 0 && spoken_ == 0; }

  private:
    void step(std::string_view element, int by) {
        if (element == "t") texts_ += by;
        if (element == "rPh") spoken_ += by;
    }

    int texts_ = 0;
    int spoken_ = 0;
};

}  // namespace tandem
