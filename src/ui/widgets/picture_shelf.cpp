#include "ui/widgets/picture_shelf.hpp"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_bytes = 96U << 20U;

// Sizes pictures are read in: a place that grows by a little needs no other one.
int rung(int px) {
    constexpr std::array rungs{128, 256, 512, 1024, 2048};
    const auto* at = std::lower_bound(rungs.begin(), rungs.end(), px);
    return at == rungs.end() ? rungs.back() : *at;
}

}  // namespace

PictureShelf::PictureShelf(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { work(); }) {}

PictureShelf::~PictureShelf() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void PictureShelf::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return ends_ || !queue_.empty(); });
        if (ends_) return;
        const Wanted wanted = queue_.front();
        queue_.pop_front();
        busy_ = true;
        lock.unlock();
        std::optional<LoadedPicture> loaded;
        try {
            loaded = load_picture(wanted.file, wanted.most_px);
        } catch (const std::exception&) {  // no memory for it: shown as unreadable
        }
        lock.lock();
        read_[wanted] = std::move(loaded);
        busy_ = false;
        finished_one_ = true;
        changed_.notify_all();
        if (wake_ && !ends_) wake_();
    }
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
    {
        const std::lock_guard lock(mutex_);
        if (const auto read = read_.find(wanted); read != read_.end()) {
            kept.loaded = std::move(read->second);
            kept.unreadable = !kept.loaded;
            read_.erase(read);
        }
    }
    if (kept.loaded) {
        kept.picture = std::make_unique<Picture>(kept.loaded->width, kept.loaded->height, kept.loaded->pixels);
        kept.bytes = kept.loaded->pixels.size();
        kept.loaded.reset();
        make_room();
    }
    if (kept.unreadable) return {State::unreadable, nullptr};
    return {kept.picture ? State::there : State::loading, kept.picture.get()};
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
