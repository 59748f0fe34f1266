#pragma once

#include <string>

#include "exchange/zip_writer.hpp"

namespace tandem::testing {

// The parts of a workbook with one or more sheets, each as the XML inside its "worksheet".
struct HandmadeWorkbook {
    std::vector<std::string> sheets;
    std::string strings{};          // inside "sst"
    std::string styles{};           // inside "styleSheet"
    std::string book_properties{};  // attributes of "workbookPr"
    std::vector<std::string> names{"Plan", "Budget", "Notes"};
    std::vector<std::string> states{"visible", "visible", "visible"};
    bool packed = false;

    std::vector<ZipEntry> entries() const {
        const std::string kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
            return "<Relationship Id='" + id + "' Type='" + kind + type + "' Target='" + target + "'/>";
        };
        const auto relations = [](const std::string& inside) {
            return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + inside +
                "</Relationships>";
        };
        std::string listed,
            links = relation("rIdS", "styles", "styles.xml") + relation("rIdT", "sharedStrings", "sharedStrings.xml");
        std::vector<ZipEntry> out{{"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))}};
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            listed += "<sheet name='" + names[i] + "' sheetId='" + number + "' state='" + states[i] + "' r:id='rId" +
                number + "'/>";
            links += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
            out.push_back(
                {"xl/worksheets/sheet" + number + ".xml", "<worksheet>" + sheets[i] + "</worksheet>", packed});
        }
        out.push_back({"xl/workbook.xml",
                       "<workbook><workbookPr " + book_properties + "/><sheets>" + listed + "</sheets></workbook>"});
        out.push_back({"xl/_rels/workbook.xml.rels", relations(links)});
        out.push_back({"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"});
        out.push_back({"xl/sharedStrings.xml", "<sst>" + strings + "</sst>", packed});
        return out;
    }
    std::string bytes() const { return zip_of(entries()); }
};

}  // namespace tandem::testing
