#include "app/duty_requests.hpp"

#include <doctest/doctest.h>

#include "desk.hpp"
#include "edit/any_action.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const DutyLine& line_of(const std::vector<DutyLine>& matrix, std::string_view code) {
    for (const DutyLine& line : matrix)
        if (line.code == code) return line;
    FAIL("no such duty");
    return matrix.front();
}

}  // namespace

TEST_CASE("a duty given to somebody else is one row and one step; given back to the default there is no row") {
    Desk desk;
    const Project before = desk.session.project();
    const auto matrix = [&] { return duty_matrix(desk.session.project(), shared_facts()); };
    CHECK(desk.session.submit(set_duty_holder(desk.session.project(), line_of(matrix(), "replies"), DutyHolder::smm)));
    CHECK(desk.session.project().duties.size() == 1);
    CHECK(line_of(matrix(), "replies").holder == DutyHolder::smm);
    CHECK_FALSE(
        desk.session.submit(set_duty_holder(desk.session.project(), line_of(matrix(), "replies"), DutyHolder::smm)));
    CHECK(desk.session.submit(set_duty_holder(desk.session.project(), line_of(matrix(), "replies"), DutyHolder::cm)));
    CHECK(desk.session.project().duties.empty());
    desk.session.undo(), desk.session.undo();
    CHECK(desk.session.project() == before);
}

TEST_CASE("two copies of a project that change the same duty change the same row") {
    Desk one, other;
    for (Desk* desk : {&one, &other}) {
        const auto matrix = duty_matrix(desk->session.project(), shared_facts());
        desk->session.submit(set_duty_holder(desk->session.project(), line_of(matrix, "watch"), DutyHolder::other));
    }
    CHECK(one.session.project().duties == other.session.project().duties);
}

TEST_CASE("a preset is one step, keeps the project's own duties, and the first one leaves no row behind") {
    Desk desk;
    desk.session.submit(add_duty("Arroser", "organisation", DutyHolder::cm, desk.session.ids()));
    for (const auto& row : facts::duty_preset_names) {
        const auto name = row.first;
        const auto preset = row.second;
        CAPTURE(name);
        const std::size_t steps = desk.session.steps_done();
        const bool changes =
            desk.session.submit(use_duty_preset(desk.session.project(), shared_facts(), preset, std::string(name)));
        CHECK(desk.session.steps_done() == steps + (changes ? 1 : 0));
        const auto matrix = duty_matrix(desk.session.project(), shared_facts());
        CHECK(preset_of(matrix) == preset);
        CHECK(matrix.back().name_fr == "Arroser");
    }
    desk.session.submit(use_duty_preset(desk.session.project(), shared_facts(), facts::DutyPreset::tandem, "Tandem"));
    CHECK(desk.session.project().duties.size() == 1);
}

TEST_CASE("a duty of one's own is named in both languages until one of them is translated") {
    Desk desk;
    desk.session.submit(add_duty("Arroser", "organisation", DutyHolder::cm, desk.session.ids()));
    const Id<Duty> id = desk.session.project().duties[0].id;
    const auto row = [&] { return *desk.session.project().duties.find(id); };
    desk.session.submit(rename_duty(desk.session.project(), id, "Arroser les plantes", facts::Language::french));
    CHECK(row().name_en == "Arroser les plantes");
    desk.session.submit(rename_duty(desk.session.project(), id, "Water", facts::Language::english));
    CHECK(row().name_en == "Water");
    // They said the same until now, so both follow once more; from here on they part.
    Duty apart = row();
    apart.name_fr = "Arroser";
    desk.session.submit({{"undo.edit_task", {}}, {Put<Duty>{apart}}, {}});
    desk.session.submit(rename_duty(desk.session.project(), id, "Watering", facts::Language::english));
    CHECK(row().name_fr == "Arroser");
    CHECK(rename_duty(desk.session.project(), id, "", facts::Language::english).actions.empty());
    CHECK(desk.session.submit(remove_duty(desk.session.project(), id)));
    CHECK(desk.session.project().duties.empty());
}
