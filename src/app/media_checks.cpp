#include "app/media_checks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>

#include "app/alt_texts.hpp"
#include "app/media_path.hpp"
#include "app/sent_message.hpp"
#include "facts/number_words.hpp"

namespace tandem {
namespace {

using facts::MediaFigure;
using facts::MediaTaken;

constexpr double ratio_slack = 0.02;  // a pixel more or less is the same shape

using TextValues = std::vector<std::pair<std::string, std::string>>;

// With the decimal mark of the language.
std::string ratio_text(const facts::AspectRatio& ratio, facts::Language language) {
    std::string text = ratio.text;
    if (language == facts::Language::french) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

// How many there are of each kind, as their names say.
struct KindsCounted {
    std::int64_t pictures = 0, videos = 0, gifs = 0, documents = 0, audio = 0;
};

KindsCounted kinds_among(const std::vector<MediaRef>& media) {
    KindsCounted counted;
    for (const MediaRef& one : media) switch (media_kind(one.path)) {
            case MediaKind::picture: ++counted.pictures; break;
            case MediaKind::video: ++counted.videos; break;
            case MediaKind::animation: ++counted.gifs; break;
            case MediaKind::document: ++counted.documents; break;
            case MediaKind::audio: ++counted.audio; break;
            case MediaKind::unknown: break;
        }
    return counted;
}

// In tenths of a megabyte, rounded up: what is over a limit is never said to be as large as that.
std::string megabytes_text(std::uint64_t bytes, facts::Language language) {
    constexpr auto megabyte = static_cast<std::uint64_t>(facts::bytes_of_megabyte);
    const std::uint64_t tenths = bytes / megabyte * 10 + (bytes % megabyte * 10 + megabyte - 1) / megabyte;
    return facts::decimal_text(static_cast<std::int64_t>(tenths), 1, language);
}

// Finds what is wrong with the media of one variant.
class MediaCheck {
  public:
    MediaCheck(const facts::Network& network, const facts::MediaSlot& slot, const Variant& variant, int messages,
               facts::Language language)
        : network_(network), slot_(slot), variant_(variant), messages_(messages), language_(language) {}

    void check_list() {
        if (variant_.media.empty()) return;
        if (slot_.most == 0) return add("content.media_none", slot_.is_sure(MediaFigure::count), {});
        KindsCounted kinds = kinds_among(variant_.media);
        count_gifs(kinds);
        auto pieces = static_cast<std::int64_t>(variant_.media.size());
        if (slot_.takes == MediaTaken::videos && kinds.videos > 0 && kinds.pictures == 1) kinds.pictures = 0, --pieces;
        check_kinds(kinds);
        check_number(pieces, kinds.videos);
        for (std::size_t i = 0; i < variant_.media.size(); ++i) check_alt_text(i);
        piece_.reset();
    }
    void check_file(std::size_t piece, const MediaFacts& file) {
        piece_ = piece;
        const MediaRef& media = variant_.media[piece];
        if (file.missing && !media.path.empty()) return add("content.media_missing", true, file_value());
        if (file.unreadable) return add("content.media_unreadable", true, file_value());
        check_bytes(file);
        const bool cover = slot_.takes == MediaTaken::videos && file.kind == MediaKind::picture;
        if (file.kind != MediaKind::unknown && !cover) {
            check_shape(file);
            check_size(file);
            if (file.kind == MediaKind::video && file.seconds) check_length(*file.seconds);
        }
        const bool silent = media.alt_text.find_first_not_of(" \t\r\n") == std::string::npos;
        const bool seen = file.kind == MediaKind::picture || file.kind == MediaKind::animation;
        if (slot_.alt_text && silent && !cover && seen) advise("content.media_alt", {});
    }
    std::vector<MediaProblem> found() && { return std::move(found_); }

  private:
    // Where GIFs are taken one stands in the place of a picture, resp. of a video where there is one for it.
    void count_gifs(KindsCounted& kinds) {
        if (kinds.gifs == 0 || slot_.takes == MediaTaken::anything) return;
        const bool visual = slot_.takes != MediaTaken::documents && slot_.takes != MediaTaken::audio;
        if (visual && !slot_.gif.value_or(false))
            return add("content.media_no_gif", slot_.gif && slot_.is_sure(MediaFigure::gif), {});
        const bool still = !visual || slot_.takes == MediaTaken::pictures;
        (still ? kinds.pictures : kinds.videos) += kinds.gifs;
    }
    void check_kinds(const KindsCounted& kinds) {
        const bool seen = kinds.pictures + kinds.videos > 0;
        switch (slot_.takes) {
            case MediaTaken::pictures:
                if (kinds.videos > 0) add("content.media_pictures_only", sure(), {});
                break;
            case MediaTaken::videos:
                if (kinds.pictures > 0) add("content.media_videos_only", sure(), {});
                break;
            case MediaTaken::either:
                if (kinds.pictures > 0 && kinds.videos > 0) add("content.media_mixed", sure(), {});
                break;
            case MediaTaken::documents:
                if (seen || kinds.audio > 0) add("content.media_documents_only", sure(), {});
                return;
            case MediaTaken::audio:
                if (seen || kinds.documents > 0) add("content.media_audio_only", sure(), {});
                return;
            case MediaTaken::both:
            case MediaTaken::with_audio: break;
            case MediaTaken::anything: return;
        }
        if (kinds.documents > 0) add("content.media_no_documents", sure(), {});
        if (kinds.audio > 0 && slot_.takes != MediaTaken::with_audio) add("content.media_no_audio", sure(), {});
    }
    void check_number(std::int64_t pieces, std::int64_t videos) {
        const bool counts = slot_.is_sure(MediaFigure::count);
        if (slot_.most && pieces > std::int64_t{*slot_.most} * messages_) {
            TextValues values = counted(pieces, *slot_.most);
            if (messages_ > 1) values.emplace_back("messages", facts::integer_text(messages_, language_));
            add(messages_ > 1 ? "content.media_many_of_thread" : "content.media_many", counts, std::move(values));
        } else if (slot_.most_videos && videos > *slot_.most_videos)
            add("content.media_many_videos", counts, counted(videos, *slot_.most_videos));
        if (pieces < slot_.least) add("content.media_few", counts, counted(pieces, slot_.least));
    }
    void check_alt_text(std::size_t piece) {
        const std::string& text = variant_.media[piece].alt_text;
        // A character takes a byte at least: most texts need no count.
        if (!slot_.longest_alt || text.size() <= static_cast<std::size_t>(*slot_.longest_alt)) return;
        const auto room = alt_text_room(slot_, text);
        if (!room->over()) return;
        piece_ = piece;
        add("content.media_long_alt", slot_.is_sure(MediaFigure::alt_text), counted(room->length, *slot_.longest_alt));
    }
    void check_shape(const MediaFacts& file) {
        if (!slot_.narrowest || file.width <= 0 || file.height <= 0) return;
        const double ratio = static_cast<double>(file.width) / file.height;
        const bool narrow = ratio < slot_.narrowest->value * (1 - ratio_slack);
        if (!narrow && ratio <= slot_.widest->value * (1 + ratio_slack)) return;
        TextValues values = size_values(file);
        values.emplace_back("limit", ratio_text(*(narrow ? slot_.narrowest : slot_.widest), language_));
        const bool one = slot_.narrowest->value == slot_.widest->value;
        const char* key = one ? "content.media_shape" : narrow ? "content.media_narrow" : "content.media_wide";
        add(key, slot_.is_sure(MediaFigure::ratio), std::move(values));
    }
    // Only what is smaller on both sides would have to be made larger.
    void check_size(const MediaFacts& file) {
        if (slot_.width_px == 0 || slot_.height_px == 0 || file.width <= 0 || file.height <= 0) return;
        if (file.width >= slot_.width_px || file.height >= slot_.height_px) return;
        TextValues values = size_values(file);
        values.emplace_back("limit", best_size());
        advise("content.media_small", std::move(values));
    }
    // Of a GIF nobody says for which of the two it counts: the larger one, as a doubt.
    std::pair<std::optional<int>, bool> largest(MediaKind kind) const {
        switch (kind) {
            case MediaKind::picture: return {slot_.image_mb, slot_.is_sure(MediaFigure::image_mb)};
            case MediaKind::video: return {slot_.video_mb, slot_.is_sure(MediaFigure::video_mb)};
            case MediaKind::animation: return {std::max(slot_.image_mb, slot_.video_mb), false};
            case MediaKind::document:
            case MediaKind::audio: return {slot_.file_mb, slot_.is_sure(MediaFigure::file_mb)};
            case MediaKind::unknown: break;
        }
        return {};
    }
    void check_bytes(const MediaFacts& file) {
        const auto [limit, limit_is_sure] = largest(file.kind);
        if (!limit || !file.bytes) return;
        if (*file.bytes <= static_cast<std::uint64_t>(*limit * facts::bytes_of_megabyte)) return;
        TextValues values = file_value();
        values.emplace_back("length", megabytes_text(*file.bytes, language_));
        values.emplace_back("limit", facts::integer_text(*limit, language_));
        add("content.media_heavy", limit_is_sure, std::move(values));
    }
    void check_length(double seconds) {
        const bool lengths = slot_.is_sure(MediaFigure::length);
        const double whole = std::round(seconds);
        const auto told = [&](int limit) {
            return TextValues{{"length", clip_text(seconds)}, {"limit", clip_text(limit)}};
        };
        if (slot_.shortest_seconds && whole < *slot_.shortest_seconds)
            add("content.media_short", lengths, told(*slot_.shortest_seconds));
        if (slot_.longest_seconds && whole > *slot_.longest_seconds)
            add("content.media_long", lengths, told(*slot_.longest_seconds));
    }

    bool sure() const { return slot_.confidence != facts::Confidence::low; }
    std::string best_size() const {
        return std::to_string(slot_.width_px) + "\u00a0×\u00a0" + std::to_string(slot_.height_px);
    }
    TextValues counted(std::int64_t number, int limit) const {
        return {{"length", facts::integer_text(number, language_)}, {"limit", facts::integer_text(limit, language_)}};
    }
    TextValues size_values(const MediaFacts& file) const {
        return {{"width", std::to_string(file.width)}, {"height", std::to_string(file.height)}};
    }
    TextValues file_value() const { return {{"file", std::string(media_name(variant_.media[*piece_].path))}}; }
    void add(const char* key, bool sure, TextValues values) { put(key, sure, false, std::move(values)); }
    void advise(const char* key, TextValues values) { put(key, false, true, std::move(values)); }
    void put(const char* key, bool sure, bool advice, TextValues values) {
        values.emplace_back("network", network_.name);
        if (piece_) values.emplace_back("n", std::to_string(*piece_ + 1));
        PostProblem problem{variant_.id, {key, std::move(values)}, sure};
        problem.advice = advice;
        problem.of_media = true;
        found_.push_back({std::move(problem), piece_});
    }

    const facts::Network& network_;
    const facts::MediaSlot& slot_;
    const Variant& variant_;
    int messages_;
    facts::Language language_;
    std::optional<std::size_t> piece_;
    std::vector<MediaProblem> found_;
};

const facts::Network* network_called(const Project& project, const facts::Facts& facts, const Variant& variant) {
    const Channel* channel = project.channels.find(variant.channel);
    return channel ? facts.networks.find(channel->network) : nullptr;
}

// "2 to 10", "Up to 10", "1"; "" for no limit.
std::string number_wanted(const facts::Words& words, const facts::MediaSlot& slot) {
    const auto number = [&](int n) { return facts::integer_text(n, words.language()); };
    if (!slot.most) return {};
    if (slot.least == *slot.most || slot.most == 1) return number(*slot.most);
    if (slot.least == 0) return words.format("media.up_to", {{"n", number(*slot.most)}});
    return words.format("media.from_to", {{"first", number(slot.least)}, {"last", number(*slot.most)}});
}

// What a slot takes, by how many: "{number} picture", "{number} pictures", "Pictures".
struct WantedWords {
    const char* one;
    const char* many;
    const char* free;
};

WantedWords wanted_words(const facts::MediaSlot& slot) {
    switch (slot.takes) {
        case MediaTaken::pictures: return {"media.picture", "media.pictures", "media.pictures_free"};
        case MediaTaken::videos: return {"media.video", "media.videos", "media.videos_free"};
        case MediaTaken::either: {
            const char* known = slot.most_videos == 1 ? "media.either_one" : "media.either";
            return {known, known, "media.both_free"};
        }
        case MediaTaken::both: return {"media.both_one", "media.both", "media.both_free"};
        case MediaTaken::documents: return {"media.document", "media.documents", "media.documents_free"};
        case MediaTaken::audio: return {"media.audio_one", "media.audio", "media.audio_free"};
        case MediaTaken::with_audio: return {"media.with_audio_one", "media.with_audio", "media.with_audio_free"};
        case MediaTaken::anything: break;
    }
    return {"media.anything_one", "media.anything", "media.anything_free"};
}

std::string pieces_wanted(const facts::Words& words, const facts::MediaSlot& slot) {
    if (slot.most == 0) return std::string(words("media.nothing"));
    const std::string number = number_wanted(words, slot);
    const WantedWords wanted = wanted_words(slot);
    if (number.empty()) return std::string(words(wanted.free));
    return words.format(slot.most == 1 ? wanted.one : wanted.many, {{"number", number}});
}

// "pictures of 1 MB at most", "videos of 100 MB at most", "100 MB at most, 300 pages at most".
std::vector<std::string> room_wanted(const facts::Words& words, const facts::MediaSlot& slot) {
    std::vector<std::string> parts;
    const auto tell = [&](const char* key, const std::optional<int>& most) {
        if (most) parts.push_back(words.format(key, {{"n", facts::integer_text(*most, words.language())}}));
    };
    tell("media.image_mb", slot.image_mb);
    tell("media.video_mb", slot.video_mb);
    tell("media.file_mb", slot.file_mb);
    tell("media.most_pages", slot.most_pages);
    return parts;
}

std::string length_wanted(const facts::Words& words, const facts::MediaSlot& slot) {
    if (slot.shortest_seconds && slot.longest_seconds)
        return words.format("media.from_to",
                            {{"first", clip_text(*slot.shortest_seconds)}, {"last", clip_text(*slot.longest_seconds)}});
    if (slot.longest_seconds) return words.format("media.at_most", {{"n", clip_text(*slot.longest_seconds)}});
    return {};
}

}  // namespace

MediaKind media_kind(std::string_view reference) {
    const std::filesystem::path file(reference);
    if (is_called_picture(file)) return MediaKind::picture;
    if (is_called_video(file)) return MediaKind::video;
    if (is_called_gif(file)) return MediaKind::animation;
    if (is_called_document(file)) return MediaKind::document;
    return is_called_audio(file) ? MediaKind::audio : MediaKind::unknown;
}

const facts::MediaSlot* media_slot_of(const Project& project, const facts::Facts& facts, const Variant& variant) {
    const Channel* channel = project.channels.find(variant.channel);
    return channel ? facts::media_slot(facts.media_slots, channel->network, variant.format) : nullptr;
}

std::string format_for_media(const facts::Facts& facts, const Channel& channel, const Variant& variant) {
    const facts::Network* network = facts.networks.find(channel.network);
    if (!network) return variant.format;
    const auto takes_it = [&](const std::string& format) {
        const facts::MediaSlot* slot = facts::media_slot(facts.media_slots, network->id, format);
        return slot && slot->least > 0 &&
            media_list_problems(*network, *slot, variant, 1, facts::Language::english).empty();
    };
    const auto found = std::find_if(network->formats.begin(), network->formats.end(), takes_it);
    return found == network->formats.end() ? variant.format : *found;
}

std::vector<MediaProblem> media_list_problems(const facts::Network& network, const facts::MediaSlot& slot,
                                              const Variant& variant, int messages, facts::Language language) {
    MediaCheck check(network, slot, variant, messages, language);
    check.check_list();
    return std::move(check).found();
}

std::vector<MediaProblem> media_problems(const Project& project, const facts::Facts& facts, const Post& post,
                                         const Variant& variant, const std::vector<MediaFacts>& files,
                                         facts::Language language) {
    const PostStatus status = status_of(post, variant);
    const facts::Network* network = network_called(project, facts, variant);
    if (!network || is_published(status) || is_off_calendar(status)) return {};
    // Of a format nobody described it is still known whether its files are there.
    static const facts::MediaSlot anything = [] {
        facts::MediaSlot slot;
        slot.takes = MediaTaken::anything;
        return slot;
    }();
    const facts::MediaSlot* slot = media_slot_of(project, facts, variant);
    MediaCheck check(*network, slot ? *slot : anything, variant, messages_sent(project, facts, *network, post, variant),
                     language);
    check.check_list();
    for (std::size_t i = 0; i < std::min(files.size(), variant.media.size()); ++i) check.check_file(i, files[i]);
    return std::move(check).found();
}

std::vector<PostProblem> plain_problems(const std::vector<MediaProblem>& problems) {
    std::vector<PostProblem> plain;
    for (const MediaProblem& one : problems) plain.push_back(one.problem);
    return plain;
}

std::string media_wanted_text(const facts::Words& words, const facts::MediaSlot& slot, bool each_message) {
    std::string text = pieces_wanted(words, slot);
    if (each_message) text = words.format("media.each_message", {{"pieces", text}});
    const auto add = [&](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
    };
    add(length_wanted(words, slot));
    if (slot.narrowest) {
        const bool one = slot.narrowest->value == slot.widest->value;
        const std::string first = ratio_text(*slot.narrowest, words.language());
        add(one ? first
                : words.format("media.from_to",
                               {{"first", first}, {"last", ratio_text(*slot.widest, words.language())}}));
    }
    if (slot.width_px > 0 && slot.height_px > 0)
        add(words.format("media.best_size",
                         {{"width", std::to_string(slot.width_px)}, {"height", std::to_string(slot.height_px)}}));
    else if (slot.width_px > 0)
        add(words.format("media.best_width", {{"width", std::to_string(slot.width_px)}}));
    for (const std::string& part : room_wanted(words, slot)) add(part);
    return text;
}

std::string clip_text(double seconds) {
    constexpr double most = 1e6;
    const auto whole = static_cast<long>(std::round(std::clamp(seconds, 0.0, most)));
    constexpr long minute = 60, hour = 3600;
    std::array<char, 32> text{};
    if (whole < hour)
        std::snprintf(text.data(), text.size(), "%ld:%02ld", whole / minute, whole % minute);
    else
        std::snprintf(text.data(), text.size(), "%ld:%02ld:%02ld", whole / hour, whole / minute % minute,
                      whole % minute);
    return text.data();
}

std::string_view media_name(std::string_view reference) { return reference.substr(reference.find_last_of('/') + 1); }

}  // namespace tandem
