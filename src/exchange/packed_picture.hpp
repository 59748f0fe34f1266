#pragma once

#include <memory>
#include <string>

#include "exchange/read_picture.hpp"

namespace tandem {

// A picture that waits to be drawn on a page: a document may have hundreds, of which one is drawn at a time. What is
// opaque is a JPEG, which is also what a document gets, a tenth as large as its pixels.
struct PackedPicture {
    PictureSize size;
    std::string jpeg;                   // empty: the pixels
    std::vector<unsigned char> pixels;  // as in ReadPicture
};

// A picture as a JPEG file, on white where it is transparent; `quality` from 1 to 100. The same bytes for the same
// picture. Empty where it cannot be made.
std::string jpeg_of(const ReadPicture& picture, int quality);
std::string jpeg_of(const PackedPicture& picture);

std::shared_ptr<const PackedPicture> packed(ReadPicture picture);
// Its pixels, as in ReadPicture; empty when there is no memory for them.
std::vector<unsigned char> unpacked(const PackedPicture& picture);

}  // namespace tandem
