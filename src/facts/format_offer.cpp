#include "facts/format_offer.hpp"

#include <algorithm>

namespace tandem::facts {
namespace {

bool names_it(const Network& network, std::string_view format) {
    return std::find(network.formats.begin(), network.formats.end(), format) != network.formats.end();
}

bool is_of_no_network(const Facts& facts, std::string_view format) {
    return std::none_of(facts.networks.begin(), facts.networks.end(),
                        [&](const Network& network) { return names_it(network, format); });
}

}  // namespace

std::vector<const Format*> formats_by_purpose(const Facts& facts) {
    std::vector<const Format*> found;
    for (const Format& format : facts.formats)
        if (is_of_no_network(facts, format.id)) found.push_back(&format);
    return found;
}

bool is_offered_on(const Facts& facts, const Network& network, std::string_view format) {
    if (names_it(network, format)) return true;
    return network.kind == NetworkKind::social && facts.formats.find(format) && is_of_no_network(facts, format);
}

}  // namespace tandem::facts
