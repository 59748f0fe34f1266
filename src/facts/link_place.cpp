#include "facts/link_place.hpp"

#include "facts/csv_rows.hpp"

namespace tandem::facts {
namespace {

std::string link_places_id(std::string_view network, std::string_view format) {
    return std::string(network) + "/" + std::string(format);
}

// The format's own row, else its network's; null for none.
const LinkPlaces* link_places_of(const FactTable<LinkPlaces>& places, std::string_view network,
                                 std::string_view format) {
    const LinkPlaces* own = places.find(link_places_id(network, format));
    return own ? own : places.find(link_places_id(network, {}));
}

}  // namespace

FactTable<LinkPlaces> read_link_places(std::string_view csv) {
    const CsvRows rows("link_places.csv", csv);
    std::vector<LinkPlaces> all(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        LinkPlaces& places = all[row];
        places.network = rows.cell(row, "network");
        places.format = rows.cell(row, "format");
        places.id = link_places_id(places.network, places.format);
        places.alone = one_of(link_place_names, rows, row, "alone");
        places.with_media = one_of(link_place_names, rows, row, "with_media");
        places.card = rows.yes(row, "card");
        places.source = rows.cell(row, "source");
    }
    return FactTable<LinkPlaces>(std::move(all));
}

LinkPlace link_place(const FactTable<LinkPlaces>& places, std::string_view network, std::string_view format,
                     bool with_media) {
    const LinkPlaces* found = link_places_of(places, network, format);
    if (!found) return LinkPlace::field;
    return with_media ? found->with_media : found->alone;
}

bool shows_link_card(const FactTable<LinkPlaces>& places, std::string_view network, std::string_view format) {
    const LinkPlaces* found = link_places_of(places, network, format);
    return !found || found->card;
}

}  // namespace tandem::facts
