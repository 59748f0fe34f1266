#include <locale>

#include <doctest/doctest.h>

#include "store/filled_project.hpp"
#include "store/load_actions.hpp"
#include "store/project_text.hpp"
#include "store/test_files.hpp"

using namespace tandem;

namespace {

// Groups digits by three, decimal comma, other words for true and false.
class Grouping : public std::numpunct<char> {
  protected:
    char do_thousands_sep() const override { return '.'; }
    char do_decimal_point() const override { return ','; }
    std::string do_grouping() const override { return "\3"; }
    std::string do_truename() const override { return "vrai"; }
    std::string do_falsename() const override { return "faux"; }
};

class UnderGrouping {
  public:
    UnderGrouping() : before_(std::locale::global(std::locale(std::locale(), new Grouping))) {}
    ~UnderGrouping() { std::locale::global(before_); }
    UnderGrouping(const UnderGrouping&) = delete;
    UnderGrouping& operator=(const UnderGrouping&) = delete;

  private:
    std::locale before_;
};

}  // namespace

TEST_CASE("under a locale that groups digits the bytes of a file are the same and read the same") {
    Project project = test::filled_project();
    Campaign campaign = project.campaigns[0];
    campaign.budget.cents = 1234567;
    project.campaigns = project.campaigns.with(campaign);
    const std::string text = project_text(project, {1234567, "Tandem"});
    const UnderGrouping locale;
    CHECK(std::to_string(1) == "1");
    CHECK(project_text(project, {1234567, "Tandem"}) == text);
    const auto loaded = load_project_text(text);
    REQUIRE(loaded.ok());
    CHECK(loaded->project == project);
    CHECK(loaded->stamp.edition.generation == 1234567);
    const Problem problem = load_project_text("{\"a\": 12345678901234567}").problem();
    CHECK(problem.cause ==
          "The number 12345678901234567 is too large: 9007199254740992 at most on either side of zero.");
}
