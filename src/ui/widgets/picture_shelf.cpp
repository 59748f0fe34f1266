#include "ui/widgets/picture_shelf.hpp"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "app/media_path.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_bytes = 96U << 20U;
// Smaller pictures are read faster than what would be kept of them.
constexpr std::int64_t pixels_worth_keeping = 1'000'000;

// Sizes pictures are read in: a place that grows by a little needs no other one.
int rung(int px) {
    constexpr std::array rungs{128, 256, 512, 1024, 2048};
    const auto* at = std::lower_bound(rungs.begin(), rungs.end(), px);
    return at == rungs.end() ? rungs.back() : *at;
}

}  // namespace

PictureShelf::PictureShelf(std::function<void()> wake, PictureCache cache)
    : wake_(std::move(wake)), cache_(std::move(cache)), thread_([this] { work(); }) {}

PictureShelf::~PictureShelf() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void PictureShelf::work() {
    cache_.tidy();
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return ends_ || !queue_.empty(); });
        if (ends_) return;
        const Wanted wanted = queue_.front();
        queue_.pop_front();
        busy_ = true;
        lock.unlock();
        Read found;
        try {
            found = read(wanted);
        } catch (const std::exception&) {  // no memory for it: shown as unreadable
        }
        lock.lock();
        read_[wanted] = std::move(found);
        busy_ = false;
        finished_one_ = true;
        changed_.notify_all();
        if (wake_ && !ends_) wake_();
    }
}

PictureShelf::Read PictureShelf::read(const Wanted& wanted) const {
    const std::string name = cache_.name_of(wanted.file, wanted.most_px);
    std::optional<LoadedPicture> kept = cache_.find(name);
    if (kept && !kept->pixels.empty()) {
        const VideoFacts file{kept->file_width, kept->file_height, kept->seconds};
        return {std::move(kept), file};
    }
    Read found;
    if (is_called_media(wanted.file) && !is_called_visual(wanted.file)) return found;
    if (!is_called_video(wanted.file)) {
        found.picture = load_picture(wanted.file, wanted.most_px);
        if (!found.picture) return found;
        found.file = {found.picture->file_width, found.picture->file_height, std::nullopt};
        const std::int64_t pixels = std::int64_t{found.file.width} * found.file.height;
        if (pixels >= pixels_worth_keeping) cache_.keep(name, *found.picture);
        return found;
    }
    found.picture = read_video(wanted, found.file);
    if (found.picture) cache_.keep(name, *found.picture);
    return found;
}

std::optional<LoadedPicture> PictureShelf::read_video(const Wanted& wanted, VideoFacts& facts) const {
    const VideoTools tools = video_tools();
    RunLimits limits;
    limits.given_up = &ends_;
    facts = probe_video(tools, wanted.file, limits).value_or(VideoFacts{});
    std::optional<LoadedPicture> poster = video_poster(tools, wanted.file, wanted.most_px, facts, limits);
    if (!poster) return std::nullopt;
    poster->file_width = facts.width;
    poster->file_height = facts.height;
    poster->seconds = facts.seconds;
    return poster;
}

bool PictureShelf::is_reading() {
    const std::lock_guard lock(mutex_);
    return std::exchange(finished_one_, false) || busy_ || !queue_.empty();
}

void PictureShelf::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return queue_.empty() && !busy_; });
}

PictureShelf::Shown PictureShelf::show(const fs::path& file, int most_px) {
    const Wanted wanted{file, rung(most_px)};
    Kept& kept = kept_[wanted];
    kept.drawn = ++clock_;
    std::error_code error;
    const fs::file_time_type changed = fs::last_write_time(file, error);
    if (error) return {State::unreadable, nullptr};
    if (!kept.asked || kept.changed != changed) {
        kept.asked = true;
        kept.changed = changed;
        const std::lock_guard lock(mutex_);
        if (std::find(queue_.begin(), queue_.end(), wanted) == queue_.end()) queue_.push_back(wanted);
        read_.erase(wanted);
        changed_.notify_all();
    }
    take_read(wanted, kept);
    Shown shown{State::unreadable, nullptr, kept.file.width, kept.file.height, kept.file.seconds};
    if (kept.unreadable) return shown;
    shown.state = kept.picture ? State::there : State::loading;
    shown.picture = kept.picture.get();
    return shown;
}

void PictureShelf::take_read(const Wanted& wanted, Kept& kept) {
    {
        const std::lock_guard lock(mutex_);
        const auto found = read_.find(wanted);
        if (found == read_.end()) return;
        kept.loaded = std::move(found->second.picture);
        kept.file = found->second.file;
        kept.unreadable = !kept.loaded;
        read_.erase(found);
    }
    if (!kept.loaded) return;
    kept.picture = std::make_unique<Picture>(kept.loaded->width, kept.loaded->height, kept.loaded->pixels);
    kept.bytes = kept.loaded->pixels.size();
    kept.loaded.reset();
    make_room();
}

void PictureShelf::make_room() {
    std::size_t bytes = 0;
    for (const auto& [wanted, kept] : kept_) bytes += kept.bytes;
    while (bytes > most_bytes && kept_.size() > 1) {
        const auto oldest = std::min_element(
            kept_.begin(), kept_.end(), [](const auto& a, const auto& b) { return a.second.drawn < b.second.drawn; });
        bytes -= oldest->second.bytes;
        kept_.erase(oldest);
    }
}

}  // namespace tandem
