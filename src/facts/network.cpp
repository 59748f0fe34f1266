#include "facts/network.hpp"

#include "facts/closed_set.hpp"
#include "facts/csv_rows.hpp"

namespace tandem::facts {

namespace {

constexpr ClosedSet<NetworkKind, 4> kinds{{{"social", NetworkKind::social},
                                           {"messaging", NetworkKind::messaging},
                                           {"community", NetworkKind::community},
                                           {"owned", NetworkKind::owned}}};

constexpr ClosedSet<Tempo, 4> tempos{
    {{"fast", Tempo::fast}, {"medium", Tempo::medium}, {"slow", Tempo::slow}, {"broadcast", Tempo::broadcast}}};

constexpr ClosedSet<CountUnit, 7> count_units{{{"none", CountUnit::none},
                                               {"code_point", CountUnit::code_point},
                                               {"x_weighted", CountUnit::x_weighted},
                                               {"utf16", CountUnit::utf16},
                                               {"utf8_bytes", CountUnit::utf8_bytes},
                                               {"emoji_as_bytes", CountUnit::emoji_as_bytes},
                                               {"grapheme", CountUnit::grapheme}}};

// A mention as it is written, or without the server it names.
constexpr ClosedSet<bool, 2> mention_lengths{{{"length", true}, {"name", false}}};

// Where there is one, its length is within the limit of texts.
constexpr ClosedSet<bool, 2> content_warnings{{{"none", false}, {"counted", true}}};

// Those that count visits in a group of their own in Google Analytics 4.
constexpr ClosedSet<std::string_view, 4> utm_mediums{
    {{"social", "social"}, {"email", "email"}, {"referral", "referral"}, {"audio", "audio"}}};

// Which links get tags: all, or those alone that lead away from the channel's own domain.
constexpr ClosedSet<bool, 2> utm_links{{{"all", true}, {"other_domains", false}}};

std::optional<int> optional_number(const CsvRows& rows, std::size_t row, std::string_view title) {
    if (rows.cell(row, title).empty()) return std::nullopt;
    return rows.number(row, title);
}

void read_limits(Network& network, const CsvRows& rows, std::size_t row) {
    network.text_limit = optional_number(rows, row, "text_limit");
    network.text_field = rows.cell(row, "text_field");
    network.count_unit = one_of(count_units, rows, row, "count_unit");
    network.count_note = rows.cell(row, "count_note");
    if (rows.cell(row, "url_counts_as") != "length") network.url_counts_as = rows.number(row, "url_counts_as");
    network.mention_hosts_count = one_of(mention_lengths, rows, row, "mention_counts_as");
    network.content_warning = one_of(content_warnings, rows, row, "content_warning");
    network.byte_limit = optional_number(rows, row, "byte_limit");
    network.title_limit = optional_number(rows, row, "title_limit");
    network.title_field = rows.cell(row, "title_field");
    network.other_limits = rows.cell(row, "other_limits");
    network.hashtag_advice = both_languages(rows, row, "hashtag_advice");
}

void read_links(Network& network, const CsvRows& rows, std::size_t row) {
    network.link_behaviour = both_languages(rows, row, "link_behaviour");
    network.utm_medium = one_of(utm_mediums, rows, row, "utm_medium");
    network.utm_medium_source = rows.cell(row, "utm_medium_source");
    network.tags_own_domain = one_of(utm_links, rows, row, "utm_links");
}

}  // namespace

FactTable<Network> read_networks(std::string_view csv) {
    const CsvRows rows("networks.csv", csv);
    std::vector<Network> networks(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Network& network = networks[row];
        network.id = rows.cell(row, "id");
        network.name = rows.cell(row, "name");
        network.letters = rows.cell(row, "letters");
        network.kind = one_of(kinds, rows, row, "kind");
        network.tempo = one_of(tempos, rows, row, "tempo");
        network.formats = rows.parts(row, "formats");
        read_limits(network, rows, row);
        read_links(network, rows, row);
        network.image_ratio_size = rows.cell(row, "image_ratio_size");
        network.video_spec = rows.cell(row, "video_spec");
        network.max_media = rows.cell(row, "max_media");
        network.brand_hex = rows.cell(row, "brand_hex");
        network.best_times_local = both_languages(rows, row, "best_times_local");
        network.best_times_source = both_languages(rows, row, "best_times_source");
        network.half_life = rows.cell(row, "half_life");
        network.half_life_source = rows.cell(row, "half_life_source");
        network.reply_target_minutes = rows.number(row, "reply_target_min");
        network.confidence = one_of(confidence_names, rows, row, "confidence");
        network.source = rows.cell(row, "source");
        network.source_date = rows.cell(row, "source_date");
    }
    return FactTable<Network>(std::move(networks));
}

FactTable<Format> read_formats(std::string_view csv) {
    const CsvRows rows("formats.csv", csv);
    std::vector<Format> formats;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        formats.push_back({rows.cell(row, "id"), both_languages(rows, row, "name"), rows.cell(row, "usual_ratio"),
                           rows.cell(row, "duration_or_life"), rows.cell(row, "source")});
    }
    return FactTable<Format>(std::move(formats));
}

}  // namespace tandem::facts
