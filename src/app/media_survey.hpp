#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "app/media_checks.hpp"
#include "app/picture_cache.hpp"

namespace tandem {

// What is known of a file that a post refers to, without waiting for it.
using MediaOf = std::function<MediaFacts(std::string_view reference)>;

// Looks at the files that the posts of one project refer to: whether they are there, how large they are, their shapes
// and lengths. A thread of its own reads them, so that no frame waits for a file. Of a picture it reads the head alone,
// of a GIF its first bytes, of documents and sound nothing.
class MediaSurvey {
  public:
    // References begin at `project_folder`. What is known of videos is kept in the cache.
    explicit MediaSurvey(std::filesystem::path project_folder, PictureCache cache = PictureCache());
    ~MediaSurvey();
    MediaSurvey(const MediaSurvey&) = delete;
    MediaSurvey& operator=(const MediaSurvey&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    // What is known by now. A file that nobody asked for before is looked at soon; until then its kind is known alone.
    MediaFacts facts_of(std::string_view reference);
    // What somebody who read all of the file found, where that is another answer: that it is broken, gone, or there
    // again.
    void note(std::string_view reference, const MediaFacts& seen);
    // Files may have been changed: looks at all of them that were asked for again, and reads those that were.
    void look_again();
    // Another number when something that was asked for is known better: several files at once where many are read.
    std::uint64_t version() const { return version_; }
    // Whether something is being read, or was read since this was asked before: the frame is to be drawn again.
    bool is_reading();
    // Waits until everything that was asked for was looked at: for pictures of the window and for tests.
    void finish();

  private:
    // Which edition of a file was looked at; nothing for none.
    struct Stamp {
        std::uintmax_t bytes = 0;
        std::filesystem::file_time_type changed{};
        bool operator==(const Stamp&) const = default;
    };
    struct Known {
        MediaFacts facts;
        std::optional<Stamp> stamp;
        bool looked = false;
        bool waits = true;  // it is in the queue
    };

    void work();
    void look_at(const std::string& reference, Known known, std::unique_lock<std::mutex>& lock);
    MediaFacts read(const std::string& reference, const std::filesystem::path& file) const;
    void tell_of_news(bool last);

    std::filesystem::path folder_;
    PictureCache cache_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::string, Known, std::less<>> known_;
    std::deque<std::string> queue_;
    bool busy_ = false, news_ = false, finished_one_ = false;
    std::chrono::steady_clock::time_point told_{};
    std::atomic<std::uint64_t> version_ = 0;
    std::atomic<bool> ends_ = false;
    std::thread thread_;  // begins with the first file
};

}  // namespace tandem
