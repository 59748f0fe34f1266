#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "app/load_picture.hpp"
#include "app/picture_cache.hpp"
#include "app/video_probe.hpp"
#include "ui/widgets/picture.hpp"

namespace tandem {

// Pictures of files as they are drawn: of a video one from near its beginning, where FFmpeg is installed. A thread of
// its own reads them, so that no frame waits for a file; those that were not drawn for longest go first where they take
// up too much. What takes long to make, thumbnails of large pictures and of videos, is kept in the cache.
class PictureShelf {
  public:
    enum class State : std::uint8_t { loading, there, unreadable };
    struct Shown {
        State state = State::loading;
        const Picture* picture = nullptr;  // when it is there; until the next call
        // Of the file, standing upright; 0 while it is not known. A video may say so without a picture.
        int file_width = 0, file_height = 0;
        std::optional<double> seconds = {};  // of a video
    };

    // `wake` is called from the thread when a picture can be drawn.
    explicit PictureShelf(std::function<void()> wake, PictureCache cache = PictureCache());
    ~PictureShelf();
    PictureShelf(const PictureShelf&) = delete;
    PictureShelf& operator=(const PictureShelf&) = delete;

    // The picture of a file, for a place of up to `most_px` on its longer side. A file that was changed since is read
    // again.
    Shown show(const std::filesystem::path& file, int most_px);
    // Whether something is being read, or was read since this was asked before: the frame is to be drawn again.
    bool is_reading();
    // Waits until everything that was asked for was read: for pictures of the window and for tests.
    void finish();

  private:
    struct Wanted {
        std::filesystem::path file;
        int most_px = 0;
        auto operator<=>(const Wanted&) const = default;
    };
    struct Kept {
        std::filesystem::file_time_type changed{};
        bool asked = false;
        std::optional<LoadedPicture> loaded;  // until it is on the graphics card
        std::unique_ptr<Picture> picture;
        VideoFacts file;
        bool unreadable = false;
        std::size_t bytes = 0;
        std::uint64_t drawn = 0;
    };

    // What a file gave.
    struct Read {
        std::optional<LoadedPicture> picture;
        VideoFacts file;
    };

    void work();
    Read read(const Wanted& wanted) const;
    std::optional<LoadedPicture> read_video(const Wanted& wanted, VideoFacts& facts) const;
    void take_read(const Wanted& wanted, Kept& kept);
    void make_room();

    std::function<void()> wake_;
    PictureCache cache_;
    std::map<Wanted, Kept> kept_;
    std::uint64_t clock_ = 0;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Wanted> queue_;
    std::map<Wanted, Read> read_;
    bool busy_ = false;
    bool finished_one_ = false;
    std::atomic<bool> ends_ = false;
    std::thread thread_;
};

}  // namespace tandem
