// Hours that somebody published for a network are a hint below those of its channels.
#include <doctest/doctest.h>

#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A channel's sheet, open where its best times are.
struct HintSheet : Items {
    Id<Channel> id;

    explicit HintSheet(facts::Language language) : Items(language) { id = channel().id; }
    void on(const char* network) {
        Channel row = *project().channels.find(id);
        row.network = network;
        session().submit({{"undo.edit_channel", {}}, {Put<Channel>{row}}, {}});
        show(id);
        unfold("channel.more");
        robot().step(2);
    }
};

}  // namespace

TEST_CASE("published hours of a network stand below a channel's best times with their source, in both languages") {
    HintSheet english(facts::Language::english);
    english.on("x");
    CHECK(english.robot().shows(
        "Published hint, not a rule: Tue–Fri 9–12 (2023). Source: Sprout Social 2023 (secondary)."));
    HintSheet french(facts::Language::french);
    french.on("x");
    CHECK(
        french.robot().shows("Indication publiée, pas une règle\u00a0: mar.–ven. 9–12\u00a0h (2023). "
                             "Source\u00a0: Sprout Social 2023 (de seconde main)."));
}

TEST_CASE("a channel of a network that nobody published hours for has no hint") {
    HintSheet sheet(facts::Language::english);
    sheet.on("mastodon");
    for (const WidgetNode& node : sheet.robot().all(Role::text))
        CHECK(node.label.find("Published hint") == std::string::npos);
}
