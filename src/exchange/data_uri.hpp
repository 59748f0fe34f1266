#pragma once

#include <string>
#include <string_view>

namespace tandem {

struct ReadPicture;

// A picture as a JPEG file, on white where it is transparent; `quality` from 1 to 100. The same bytes for the same
// picture. Empty where it cannot be made.
std::string jpeg_of(const ReadPicture& picture, int quality);

// RFC 4648, with padding.
std::string base64_of(std::string_view bytes);

}  // namespace tandem
