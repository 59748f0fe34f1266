#include "model/id.hpp"

#include <set>

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("an id is written and read back, in either case, and nothing else is one") {
    const Uuid id{0x6f1d2c3b4a594e68ULL, 0x8b770c1d2e3f4a5bULL};
    CHECK(to_text(id) == "6f1d2c3b-4a59-4e68-8b77-0c1d2e3f4a5b");
    CHECK(uuid_from_text("6f1d2c3b-4a59-4e68-8b77-0c1d2e3f4a5b") == id);
    CHECK(uuid_from_text("6F1D2C3B-4A59-4E68-8B77-0C1D2E3F4A5B") == id);
    CHECK(to_text(Uuid{}) == "");
    for (const char* text : {"", "6f1d2c3b", "6f1d2c3b-4a59-4e68-8b77-0c1d2e3f4a5",
                             "6f1d2c3b-4a59-4e68-8b77-0c1d2e3f4a5b0", "6f1d2c3b4a594e688b770c1d2e3f4a5b",
                             "6f1d2c3b-4a59-4e68-8b77-0c1d2e3f4a5g", " 6f1d2c3b-4a59-4e68-8b77-0c1d2e3f4a5"})
        CHECK_MESSAGE(!uuid_from_text(text), text);
}

TEST_CASE("the id of a name is the same on every computer and for ever") {
    // Written down once: a change would part every mark from its task.
    CHECK(to_text(uuid_from_name("")) == "99aa06d3-0147-88d8-a001-c324468d497f");
    CHECK(to_text(uuid_from_name("tandem")) == to_text(uuid_from_name(std::string("tan") + "dem")));
    CHECK(uuid_from_name("a") != uuid_from_name("b"));
    for (const char* name :
         {"", "a", "tandem", "a name that is longer than any block of the hash may be, to be sure of it: "}) {
        const std::string text = to_text(uuid_from_name(name));
        CHECK(text[14] == '8');  // the version
        CHECK(std::string("89ab").find(text[19]) != std::string::npos);
    }
}

TEST_CASE("two computers do not make the same ids, and each of a hundred thousand is new") {
    IdSource here;
    IdSource there;
    std::set<Uuid> made;
    for (int i = 0; i < 50'000; ++i) {
        REQUIRE(made.insert(here.next()).second);
        REQUIRE(made.insert(there.next()).second);
    }
    const std::string text = to_text(here.next());
    CHECK(std::string("89ab").find(text[19]) != std::string::npos);
}

TEST_CASE("with a seed the ids are the same every time, and others with another seed") {
    IdSource first(7);
    IdSource again(7);
    IdSource other(8);
    for (int i = 0; i < 100; ++i) {
        const Uuid id = first.next();
        CHECK(id == again.next());
        CHECK(id != other.next());
        CHECK(static_cast<bool>(id));
    }
}
