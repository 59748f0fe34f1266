#include "app/import_source.hpp"

#include <doctest/doctest.h>

#include "store/test_files.hpp"

using namespace tandem;
using Kind = ImportSource::Kind;

namespace {

const std::string of_another_program =
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\nDTSTART:20261215T090000\r\nEND:VEVENT\r\nEND:"
    "VCALENDAR\r\n";

}  // namespace

TEST_CASE("what kind of file it is, its contents say, and its name becomes text") {
    const test::ScratchFolder scratch;
    const auto read = [&](const char* name, const std::string& bytes) {
        test::write_bytes(scratch.path() / name, bytes);
        return read_import_source(scratch.path() / name, {});
    };
    const ImportSource table = read("\xe9t\xe9.csv", "Date,Titre\n2026-10-13,Un\n");
    CHECK_FALSE(table.problem);
    CHECK(table.kind == Kind::table);
    CHECK(table.name == "\xc3\xa9t\xc3\xa9.csv");
    CHECK(table.bytes == "Date,Titre\n2026-10-13,Un\n");
    const ImportSource calendar = read("fair.txt", of_another_program);
    CHECK(calendar.kind == Kind::calendar);
    CHECK(calendar.is_calendar());
    CHECK_FALSE(table.is_calendar());
}

TEST_CASE("a table is read as one with the same header was, and a file that cannot be read says why") {
    const test::ScratchFolder scratch;
    test::write_bytes(scratch.path() / "plan.csv", "Quand,Quoi\n03/04/2026,Un\n");
    PlanMapping mapping;
    mapping.dates = DateOrder::month_first;
    const ImportSource source = read_import_source(scratch.path() / "plan.csv", {{"quand|quoi", mapping}});
    CHECK(source.mapping == mapping);
    const ImportSource missing = read_import_source(scratch.path() / "nowhere.csv", {});
    REQUIRE(missing.problem);
    CHECK(missing.problem->kind == Notice::Kind::error);
    CHECK(missing.bytes.empty());
}

TEST_CASE("files that are taken in are told by their endings, in capitals too") {
    for (const char* name : {"a.csv", "b.XLSX", "c.ics", "d.json", "e.ods"}) CHECK(is_called_importable(name));
    for (const char* name : {"a.tandem", "b.jpg", "csv", "c.txt"}) CHECK_FALSE(is_called_importable(name));
}
