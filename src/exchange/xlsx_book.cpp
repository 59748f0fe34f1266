#include "exchange/xlsx_book.hpp"

#include <filesystem>
#include <map>

#include "exchange/remark.hpp"
#include "exchange/xlsx_xml.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_styles = 1U << 16U;
constexpr std::size_t most_properties = 100, most_property_bytes = 1024;
constexpr std::string_view compound_file = "\xd0\xcf\x11\xe0";  // .xls, and what is locked

struct Relation {
    std::string kind;    // the last word of its type: "worksheet"
    std::string target;  // name of a part
};
using Relations = std::map<std::string, Relation, std::less<>>;  // by id

// Relations of a part, "" being the archive itself. Targets are relative to the part's folder, or begin with a slash.
ZipFault read_relations(ZipParts& parts, const std::string& of, Relations& relations) {
    const std::filesystem::path part("/" + of);
    const std::string name = (part.parent_path() / "_rels" / (part.filename().string() + ".rels")).generic_string();
    return read_xml(parts, name.substr(1), {.begin = [&](std::string_view element, const XmlAttributes& attributes) {
                        if (element != "Relationship" || attributes["TargetMode"] == "External") return true;
                        const std::string_view type = attributes["Type"];
                        const std::filesystem::path target =
                            (part.parent_path() / attributes["Target"]).lexically_normal();
                        relations[std::string(attributes["Id"])] = {std::string(type.substr(type.rfind('/') + 1)),
                                                                    target.generic_string().substr(1)};
                        return true;
                    }});
}

// The target of the first relation of a kind; empty without one.
std::string target_of(const Relations& relations, std::string_view kind) {
    for (const auto& [id, relation] : relations)
        if (relation.kind == kind) return relation.target;
    return {};
}

// What an archive is that holds no workbook this program reads; empty for one that does. `main` is its main part.
std::string_view foreign_kind(ZipParts& parts, std::string_view main) {
    std::string type;
    parts.read("mimetype", [&](std::string_view piece) {
        type = piece.substr(0, 64);
        return false;
    });
    if (type.find("opendocument") != type.npos) return type.find("spreadsheet") != type.npos ? ".ods" : ".odt";
    if (parts.has("Index/Document.iwa") || parts.has("Index.zip")) return ".numbers";
    if (main.empty()) return ".zip";
    if (main.ends_with(".bin")) return ".xlsb";
    if (main.starts_with("word/")) return ".docx";
    return main.starts_with("ppt/") ? ".pptx" : std::string_view{};
}

bool is_true(std::string_view value) { return value == "1" || value == "true" || value == "on"; }

ZipFault read_sheets(XlsxBook& book, const std::string& part, const Relations& relations) {
    return read_xml(*book.parts, part, {.begin = [&](std::string_view element, const XmlAttributes& attributes) {
        if (element == "workbookPr") book.from_1904 = is_true(attributes["date1904"]);
        if (element != "sheet") return true;
        const auto relation = relations.find(attributes["id"]);
        if (relation == relations.end() || relation->second.kind != "worksheet") return true;
        const std::string_view state = attributes["state"];
        book.sheets.push_back(
            {std::string(attributes["name"]), state == "hidden" || state == "veryHidden", relation->second.target});
        return book.sheets.size() < book.limits.zip.entries;
    }});
}

ZipFault read_styles(XlsxBook& book, const std::string& part) {
    std::map<int, NumberFormat> own;
    bool in_cells = false;
    return read_xml(*book.parts, part,
                    {.begin =
                         [&](std::string_view element, const XmlAttributes& attributes) {
                             if (element == "cellXfs") in_cells = true;
                             const int number = number_in(attributes["numFmtId"]).value_or(0);
                             if (element == "numFmt") own[number] = format_of_code(attributes["formatCode"]);
                             if (element != "xf" || !in_cells) return true;
                             const auto found = own.find(number);
                             book.styles.push_back(found != own.end() ? found->second : built_in_format(number));
                             return book.styles.size() < most_styles;
                         },
                     .end =
                         [&](std::string_view element) {
                             if (element == "cellXfs") in_cells = false;
                             return true;
                         }});
}

// Texts that cells share, each in one piece or in runs that look different. How a text is spoken is no part of it.
ZipFault read_strings(XlsxBook& book, const std::string& part) {
    std::string text;
    std::size_t bytes = 0;
    CellText inside;
    const auto begin = [&](std::string_view element, const XmlAttributes&) {
        if (element == "si") text.clear();
        inside.begin(element);
        return true;
    };
    const auto end = [&](std::string_view element) {
        inside.end(element);
        if (element != "si") return true;
        book.strings.push_back(unescaped(text));
        bytes += text.size();
        if (text.size() > book.limits.cell_bytes || bytes > book.limits.text_bytes ||
            book.strings.size() > book.limits.cells)
            book.problem = xlsx_long_cell(book.limits);
        return !book.problem;
    };
    const auto take = [&](std::string_view piece) {
        if (inside.wanted() && text.size() <= book.limits.cell_bytes) text += piece;
        return true;
    };
    return read_xml(*book.parts, part, {begin, end, take});
}

// Notes of programs about the document; what of them cannot be read is not there.
void read_properties(XlsxBook& book, const std::string& part) {
    std::string name, value;
    bool inside = false;
    const auto begin = [&](std::string_view element, const XmlAttributes& attributes) {
        if (element == "property") name = attributes["name"];
        inside = element == "lpwstr";
        value.clear();
        return book.properties.size() < most_properties;
    };
    const auto end = [&](std::string_view element) {
        if (element == "lpwstr" && !name.empty()) book.properties[name] = value;
        inside = false;
        return true;
    };
    const auto take = [&](std::string_view piece) {
        if (inside && value.size() <= most_property_bytes) value += piece;
        return true;
    };
    read_xml(*book.parts, part, {begin, end, take});
}

std::optional<Label> refusal_of(std::string_view bytes, const XlsxLimits& limits) {
    if (bytes.size() > limits.bytes)
        return remark("import.problem.too_big", "The file is larger than {limit} bytes.",
                      {{"limit", std::to_string(limits.bytes)}});
    if (!bytes.starts_with(compound_file)) return std::nullopt;
    std::string locked;
    for (const char c : std::string_view("EncryptedPackage")) locked += {c, '\0'};
    if (bytes.find(locked) == bytes.npos) return xlsx_other_kind(".xls");
    return xlsx_problem(ZipFault::locked, {}, limits);
}

// Reads what belongs to the whole workbook. Gives the part at fault; a workbook may have no styles and no texts.
std::string read_book(XlsxBook& book, ZipFault& fault) {
    Relations top, relations;
    fault = read_relations(*book.parts, "", top);
    const std::string main = target_of(top, "officeDocument");
    if (const std::string_view kind = foreign_kind(*book.parts, main); !kind.empty() && fault <= ZipFault::missing) {
        book.problem = xlsx_other_kind(kind);
        return {};
    }
    if (fault != ZipFault::none) return "_rels/.rels";
    if (const std::string notes = target_of(top, "custom-properties"); !notes.empty()) read_properties(book, notes);
    fault = read_relations(*book.parts, main, relations);
    if (fault == ZipFault::none) fault = read_sheets(book, main, relations);
    if (fault != ZipFault::none) return main;
    const std::string styles = target_of(relations, "styles");
    if (!styles.empty()) fault = read_styles(book, styles);
    if (fault > ZipFault::missing) return styles;
    const std::string strings = target_of(relations, "sharedStrings");
    fault = strings.empty() ? ZipFault::none : read_strings(book, strings);
    return strings;
}

}  // namespace

Label xlsx_problem(ZipFault fault, std::string_view part, const XlsxLimits& limits) {
    switch (fault) {
        case ZipFault::locked:
            return remark("import.problem.locked",
                          "It is protected by a password. Take that off in the spreadsheet program.");
        case ZipFault::many_entries:
            return remark("import.problem.many_parts", "The file has more than {limit} parts.",
                          {{"limit", std::to_string(limits.zip.entries)}});
        case ZipFault::too_big:
            return remark("import.problem.unpacked", "Unpacked, the file is larger than {limit} bytes.",
                          {{"limit", std::to_string(limits.zip.unpacked)}});
        case ZipFault::too_dense:
            return remark("import.problem.dense",
                          "Unpacked, a part of the file is more than {ratio} times as large: {part}",
                          {{"ratio", std::to_string(limits.zip.ratio)}, {"part", part}});
        default: break;
    }
    return remark("import.problem.damaged", "The file is damaged or cut short: {part} cannot be read.",
                  {{"part", part}});
}

Label xlsx_long_cell(const XlsxLimits& limits) {
    return remark("import.problem.much_text", "A cell holds more than {limit} bytes, or all together more than {all}.",
                  {{"limit", std::to_string(limits.cell_bytes)}, {"all", std::to_string(limits.text_bytes)}});
}

Label xlsx_other_kind(std::string_view kind) {
    return remark("import.problem.other_kind", "This is a {kind} file: only .xlsx and CSV are read.", {{"kind", kind}});
}

XlsxBook open_xlsx(std::string_view bytes, const XlsxLimits& limits) {
    XlsxBook book;
    book.limits = limits;
    book.problem = refusal_of(bytes, limits);
    if (book.problem) return book;
    book.parts.emplace(bytes, limits.zip);
    ZipFault fault = book.parts->fault();
    const std::string part = fault == ZipFault::none ? read_book(book, fault) : std::string("zip");
    const bool missing_texts = fault == ZipFault::missing && !book.sheets.empty();
    if (!book.problem && fault != ZipFault::none && !missing_texts) book.problem = xlsx_problem(fault, part, limits);
    if (!book.problem && book.sheets.empty()) book.problem = remark("import.problem.empty", "The file holds no rows.");
    return book;
}

}  // namespace tandem
