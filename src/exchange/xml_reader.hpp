#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace tandem {

// The attributes of an element, by their names without a prefix.
class XmlAttributes {
  public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}

    // Empty when there is none of this name.
    std::string_view operator[](std::string_view name) const;

  private:
    const char** pairs_;  // name, value, ..., null
};

// Names of elements come without their prefix: of two languages mixed in one file none uses a name of the other. Each
// answers whether to go on.
struct XmlEvents {
    std::function<bool(std::string_view name, const XmlAttributes& attributes)> begin;
    std::function<bool(std::string_view name)> end = [](std::string_view) { return true; };
    // Of an element, in one or more pieces.
    std::function<bool(std::string_view text)> text = [](std::string_view) { return true; };
};

// Reads XML as it comes. A document type declaration ends the reading, so that no entity is ever expanded but the five
// of XML itself, and so does a tag or comment of more than a megabyte.
class XmlReader {
  public:
    explicit XmlReader(XmlEvents events);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    // False once nothing more is wanted: it is broken, or an event stopped it.
    bool take(std::string_view piece);
    // After the last piece. False when the text is no XML, or ends too early; true for one that was stopped.
    bool finish();

  private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

}  // namespace tandem
