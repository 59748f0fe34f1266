#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/confidence.hpp"
#include "facts/fact_table.hpp"
#include "facts/language.hpp"

namespace tandem::facts {

enum class NetworkKind { social, messaging, community, owned };

/// How fast reactions arrive; `broadcast` has no public thread to answer.
enum class Tempo { fast, medium, slow, broadcast };

/// What a network counts when it limits a text.
enum class CountUnit {
    none,            ///< no limit of its own
    code_point,      ///< not documented by the network: an approximation
    x_weighted,      ///< X: 1 or 2 per code point after NFC, an emoji sequence 2
    utf16,           ///< UTF-16 code units
    utf8_bytes,      ///< bytes of the UTF-8 form
    emoji_as_bytes,  ///< code points, but an emoji counts its UTF-8 bytes
    grapheme,        ///< what a reader sees as one character
};

/// A place where things are published: a social network, a messaging service, a community or an owned medium.
struct Network {
    std::string id;       ///< "instagram"
    std::string name;     ///< "Instagram", the same in both languages
    std::string letters;  ///< two letters for badges: "IG"; never a logo
    NetworkKind kind = NetworkKind::social;
    Tempo tempo = Tempo::medium;
    std::vector<std::string> formats;  ///< ids of Format that are usual here, the commonest first

    std::optional<int> text_limit;  ///< in `count_unit`; none: no limit known
    std::string text_field;         ///< which field the limit is about: "caption"
    CountUnit count_unit = CountUnit::none;
    std::string count_note;            ///< what else there is to know about counting
    std::optional<int> url_counts_as;  ///< a link counts this much whatever its length; none: its length
    bool mention_hosts_count = true;   ///< false: @name@server counts as @name (Mastodon)
    bool content_warning = false;    ///< takes a text shown before the post's, which counts for `text_limit` (Mastodon)
    std::optional<int> byte_limit;   ///< a second limit in UTF-8 bytes (Bluesky)
    std::optional<int> title_limit;  ///< in code points
    std::string title_field;
    std::string other_limits;
    Bilingual hashtag_advice;  ///< how many are usual there: a hint, never a rule
    Bilingual link_behaviour;
    std::string utm_medium;  ///< what the utm_medium of a post's link says: "social"
    std::string utm_medium_source;
    bool tags_own_domain = true;  ///< false: links to the channel's own domain get no utm_ tags (a blog)

    std::string image_ratio_size;
    std::string video_spec;
    std::string max_media;
    std::string brand_hex;  ///< "#FF0069"; empty: no colour of its own, draw it neutral

    Bilingual best_times_local;  ///< a published hint, never a rule; may be empty
    Bilingual best_times_source;
    std::string half_life;  ///< published time to half of the engagement; may be empty
    std::string half_life_source;
    int reply_target_minutes = 0;  ///< in working hours; a proposal, for the user to edit
    Confidence confidence = Confidence::low;
    std::string source;
    std::string source_date;
};

/// A shape of publication: post, reel, story...
struct Format {
    std::string id;
    Bilingual name;
    std::string usual_ratio;       ///< "4:5 / 1:1"; may be empty
    std::string duration_or_life;  ///< "24 h"; may be empty
    std::string source;
};

/// Reads networks.csv. Throws std::logic_error naming the row when a cell is none of the closed sets.
FactTable<Network> read_networks(std::string_view csv);

/// Reads formats.csv.
FactTable<Format> read_formats(std::string_view csv);

}  // namespace tandem::facts
