#pragma once

#include <memory>
#include <optional>

#include "app/calendar_import.hpp"
#include "app/import_source.hpp"

namespace tandem {

struct ViewContext;

enum class ImportTab : unsigned char { columns, words, rows };

// A file that is to be taken in: what it holds, how it is read, and what that would do.
struct ImportDialog {
    std::shared_ptr<const ImportSource> source;  // null: none was chosen yet
    PlanMapping mapping;
    ImportReport report;
    EventChoice events;           // what the events of a calendar are taken for
    bool remembered = false;      // the mapping is one that was kept
    bool starts_project = false;  // there was none before
    ImportTab tab = ImportTab::rows;

    // What is to be looked at first: what the columns are, where no row says anything; words nobody knows; the rows.
    ImportTab first_tab() const;
};

struct ImportAnswer {
    enum class Kind : unsigned char { none, taken, cancelled } kind = Kind::none;
    std::optional<PlanMapping> mapping;  // how it is to be read instead
    std::optional<EventChoice> events;   // what its events are to be taken for instead
};
// How the file is read, and what taking it in would do, row by row with its reasons, before anything is done.
ImportAnswer draw_import(ViewContext& view, ImportDialog& dialog);

}  // namespace tandem
