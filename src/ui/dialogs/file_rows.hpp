#pragma once

#include <filesystem>
#include <optional>

#include "ui/dialogs/file_chooser.hpp"
#include "ui/rect.hpp"

namespace tandem {

// The parts of the chooser of files.

// The places at its left; the one that was clicked.
std::optional<std::filesystem::path> draw_file_places(ViewContext& view, const FileChooser& chooser, const Rect& rect);

// The way to the folder, each part of it to be clicked, and whether hidden files are shown.
void draw_crumbs(ViewContext& view, FileChooser& chooser, Rect row);

// The columns' heads, by which the list is sorted, and what is in the folder, or what to do where nothing is.
ChosenFile draw_file_list(ViewContext& view, FileChooser& chooser, Rect rect);

}  // namespace tandem
