#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "app/export_draft.hpp"
#include "app/post_story.hpp"

namespace tandem {

// Why a picture that a file is to show is not in it.
enum class PictureFault : std::uint8_t {
    none,
    missing,    // no such file in the project's folder
    unread,     // there, but the system does not give it
    unknown,    // none of the three kinds (exchange/read_picture.hpp)
    too_large,  // more bytes or pixels than are read
    broken
};

// Of a reference in the open project: reads all of the picture.
PictureFault picture_fault(const Session& session, const std::string& reference);

// That a post is without this picture, or a cover without this logo; `fault` is not none.
LeftOut picture_left_out(const std::string& post_title, const std::string& reference, PictureFault fault);
LeftOut logo_left_out(const std::string& client, const std::string& reference, PictureFault fault);

// Those of a review page (app/review_page.hpp) that cannot be shown, by their posts. Reads all of its pictures, and can
// be cancelled.
void leave_out_unread(const Session& session, const ClientScope& scope, std::vector<LeftOut>& left);

// The pictures of the open project, and which of them could not be had.
class WatchedPictures {
  public:
    explicit WatchedPictures(const Session& session) : session_(session) {}

    // Holds on to this: it has to live as long.
    PictureOf pictures();
    // Why it is not shown. Of what was not asked for it is only looked whether it is there.
    PictureFault fault(const std::string& reference) const;

  private:
    const Session& session_;
    std::set<std::string> failed_;
};

}  // namespace tandem
