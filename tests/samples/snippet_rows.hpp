#pragma once

#include <string>
#include <vector>

#include "samples/oriane_pen.hpp"

namespace tandem::samples {

// A text that posts use again.
struct SnippetRow {
    const char* word;
    SnippetKind kind;
    Both name;
    Both text;
    std::vector<Both> hashtags = {};
    const char* format = "";
    std::vector<Both> steps = {};
};

inline Snippet snippet_of(Id<Snippet> id, const SnippetRow& row, const Pen& pen) {
    Snippet snippet;
    snippet.id = id;
    snippet.kind = row.kind;
    snippet.name = pen(row.name);
    snippet.text = pen(row.text);
    snippet.hashtags = pen.each(row.hashtags);
    snippet.format = row.format;
    snippet.steps = pen.each(row.steps);
    return snippet;
}

}  // namespace tandem::samples
