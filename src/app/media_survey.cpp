#include "app/media_survey.hpp"

#include <array>
#include <exception>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "app/load_picture.hpp"
#include "app/media_path.hpp"
#include "app/video_probe.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

// While many files are read, what depends on them is not worked out anew for each.
constexpr std::chrono::milliseconds news_every{250};

// Its first bytes alone: nothing of it is decoded.
bool begins_like_gif(const fs::path& file) {
    std::array<char, 6> head{};
    std::ifstream in(file, std::ios::binary);
    in.read(head.data(), head.size());
    const std::string_view read(head.data(), static_cast<std::size_t>(in.gcount()));
    return read == "GIF87a" || read == "GIF89a";
}

}  // namespace

MediaSurvey::MediaSurvey(fs::path project_folder, PictureCache cache)
    : folder_(std::move(project_folder)), cache_(std::move(cache)) {}

MediaSurvey::~MediaSurvey() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

MediaFacts MediaSurvey::facts_of(std::string_view reference) {
    const std::lock_guard lock(mutex_);
    const auto known = known_.find(reference);
    if (known != known_.end()) return known->second.facts;
    const MediaFacts facts{media_kind(reference)};
    known_.emplace(std::string(reference), Known{facts, std::nullopt});
    queue_.emplace_back(reference);
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
    changed_.notify_all();
    return facts;
}

void MediaSurvey::note(std::string_view reference, const MediaFacts& seen) {
    const std::lock_guard lock(mutex_);
    const auto at = known_.find(reference);
    if (at == known_.end() || !at->second.looked) return;
    MediaFacts& facts = at->second.facts;
    if (facts.missing == seen.missing && facts.unreadable == seen.unreadable) return;
    facts = seen;
    ++version_;
}

void MediaSurvey::look_again() {
    const std::lock_guard lock(mutex_);
    for (auto& [reference, known] : known_) {
        if (std::exchange(known.waits, true)) continue;
        queue_.push_back(reference);
    }
    changed_.notify_all();
}

bool MediaSurvey::is_reading() {
    const std::lock_guard lock(mutex_);
    return std::exchange(finished_one_, false) || busy_ || !queue_.empty();
}

void MediaSurvey::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return queue_.empty() && !busy_; });
}

void MediaSurvey::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return ends_ || !queue_.empty(); });
        if (ends_) return;
        const std::string reference = std::move(queue_.front());
        queue_.pop_front();
        Known& known = known_[reference];
        known.waits = false;
        busy_ = true;
        look_at(reference, known, lock);
        busy_ = false;
        tell_of_news(queue_.empty());
        changed_.notify_all();
    }
}

void MediaSurvey::look_at(const std::string& reference, Known known, std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    std::optional<Stamp> stamp;
    std::error_code error;
    const auto file = media_file(folder_, reference);
    if (file) {
        const std::uintmax_t bytes = fs::file_size(*file, error);
        if (!error) stamp = Stamp{bytes, fs::last_write_time(*file, error)};
    }
    const bool same = known.looked && known.stamp == stamp && known.facts.missing == !file;
    if (!same) {
        known.facts = {media_kind(reference)};
        try {
            if (file) known.facts = read(reference, *file);
        } catch (const std::exception&) {  // no memory for it: nothing is known
        }
        known.facts.missing = !file;
        if (stamp) known.facts.bytes = stamp->bytes;
    }
    lock.lock();
    if (same) return;
    Known& now = known_[reference];
    news_ = news_ || !(now.facts == known.facts);
    now.facts = known.facts;
    now.stamp = stamp;
    now.looked = true;
}

MediaFacts MediaSurvey::read(const std::string& reference, const fs::path& file) const {
    MediaFacts facts{media_kind(reference)};
    if (facts.kind == MediaKind::picture) {
        const auto size = picture_file_size(file);
        facts.unreadable = !size;
        if (size) facts.width = size->width, facts.height = size->height;
        return facts;
    }
    if (facts.kind == MediaKind::animation) facts.unreadable = !begins_like_gif(file);
    if (facts.kind != MediaKind::video) return facts;
    const std::string name = cache_.name_of(file, 0);
    std::optional<LoadedPicture> kept = cache_.find(name);
    if (!kept) {
        RunLimits limits;
        limits.given_up = &ends_;
        const auto probed = probe_video(video_tools(), file, limits);
        if (!probed) return facts;
        kept = LoadedPicture{0, 0, probed->width, probed->height, {}, probed->seconds};
        cache_.keep(name, *kept);
    }
    facts.width = kept->file_width;
    facts.height = kept->file_height;
    facts.seconds = kept->seconds;
    return facts;
}

void MediaSurvey::tell_of_news(bool last) {
    const auto now = std::chrono::steady_clock::now();
    if (!last && now - told_ < news_every) return;
    told_ = now;
    finished_one_ = true;
    if (std::exchange(news_, false)) ++version_;
}

}  // namespace tandem
