#pragma once

#include <span>
#include <string_view>

namespace tandem {

// `tandem specimen`: shows how this machine draws text.
//   --out FILE.png   writes the page as a picture, without a display; otherwise a window shows it
//   --scale PERCENT  100 to 300, default 100 (a window takes the desktop's)
//   --seconds N      closes the window after N seconds
// A window that closes prints how many frames it drew, with --seconds also how many of them in the first half. Returns
// the exit code: 0, 1 when the file cannot be written, 2 when the machine cannot draw, 64 for arguments it does not
// know.
int run_specimen(std::span<const std::string_view> arguments);

}  // namespace tandem
