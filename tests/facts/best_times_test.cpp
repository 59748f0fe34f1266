#include <doctest/doctest.h>

#include "facts/facts.hpp"

using namespace tandem::facts;

TEST_CASE("published hours of a network are told in both languages with who published them, or not at all") {
    const Facts facts = load_facts();
    int told = 0;
    for (const Network& network : facts.networks) {
        CAPTURE(network.id);
        const bool is = !network.best_times_local.fr.empty();
        told += is;
        CHECK(network.best_times_local.en.empty() != is);
        CHECK(network.best_times_source.fr.empty() != is);
        CHECK(network.best_times_source.en.empty() != is);
    }
    CHECK(told == 5);
    const Network& x = *facts.networks.find("x");
    CHECK(x.best_times_local == Bilingual{"mar.–ven. 9–12\u00a0h (2023)", "Tue–Fri 9–12 (2023)"});
}
