#include "exchange/xml_reader.hpp"

#include <utility>

#include <expat.h>

namespace tandem {
namespace {

// The parser looks at an unfinished tag from its beginning with every piece.
constexpr XML_Index most_tag_bytes = 1U << 20U;

std::string_view without_prefix(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

}  // namespace

struct XmlReader::Parser {
    explicit Parser(XmlEvents wanted) : events(std::move(wanted)), expat(XML_ParserCreate(nullptr)) {
        if (!expat) return;
        XML_SetUserData(expat, this);
        XML_SetElementHandler(expat, on_begin, on_end);
        XML_SetCharacterDataHandler(expat, on_text);
        XML_SetStartDoctypeDeclHandler(expat, on_document_type);
    }
    ~Parser() {
        if (expat) XML_ParserFree(expat);
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    static Parser& from(void* data) { return *static_cast<Parser*>(data); }
    static void XMLCALL on_begin(void* data, const char* name, const char** attributes) {
        Parser& self = from(data);
        if (self.goes_on()) self.follow(self.events.begin(without_prefix(name), XmlAttributes(attributes)));
    }
    static void XMLCALL on_end(void* data, const char* name) {
        Parser& self = from(data);
        if (self.goes_on()) self.follow(self.events.end(without_prefix(name)));
    }
    static void XMLCALL on_text(void* data, const char* text, int length) {
        Parser& self = from(data);
        if (self.goes_on()) self.follow(self.events.text({text, static_cast<std::size_t>(length)}));
    }
    static void XMLCALL on_document_type(void* data, const char*, const char*, const char*, int) {
        from(data).broken = true;
        XML_StopParser(from(data).expat, XML_FALSE);
    }

    // The parser may still tell something after it was stopped.
    bool goes_on() const { return !stopped && !broken; }
    void follow(bool go_on) {
        if (go_on) return;
        stopped = true;
        XML_StopParser(expat, XML_FALSE);
    }

    XmlEvents events;
    XML_Parser expat;
    XML_Index fed = 0;
    bool stopped = false;
    bool broken = false;
};

std::string_view XmlAttributes::operator[](std::string_view name) const {
    for (const char** pair = pairs_; *pair; pair += 2)
        if (without_prefix(*pair) == name) return pair[1];
    return {};
}

XmlReader::XmlReader(XmlEvents events) : parser_(std::make_unique<Parser>(std::move(events))) {
    if (!parser_->expat) parser_->broken = true;
}
XmlReader::~XmlReader() = default;

bool XmlReader::take(std::string_view piece) {
    Parser& parser = *parser_;
    if (!parser.goes_on()) return false;
    parser.fed += static_cast<XML_Index>(piece.size());
    const bool read = XML_Parse(parser.expat, piece.data(), static_cast<int>(piece.size()), 0) == XML_STATUS_OK;
    if (parser.stopped) return false;
    const XML_Index at = XML_GetCurrentByteIndex(parser.expat);
    parser.broken = parser.broken || !read || (at >= 0 && parser.fed - at > most_tag_bytes);
    return !parser.broken;
}

bool XmlReader::finish() {
    Parser& parser = *parser_;
    if (!parser.goes_on()) return parser.stopped;
    parser.broken = XML_Parse(parser.expat, nullptr, 0, 1) != XML_STATUS_OK && !parser.stopped;
    return !parser.broken;
}

}  // namespace tandem
