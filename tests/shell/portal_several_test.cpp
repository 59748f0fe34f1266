// Several files are asked for and answered in one message of the desktop's portal.
#include <doctest/doctest.h>

#include "shell/portal_message.hpp"

using namespace tandem;
namespace fs = std::filesystem;

namespace {

using Kind = PortalQuestion::Kind;

// Whether a call says in its options that several files may be given.
bool asks_for_several(Kind kind, bool several) {
    PortalQuestion question;
    question.kind = kind;
    question.several = several;
    const PortalMessage call = portal_call(question, "", "token");
    REQUIRE(call);
    DBusMessageIter at, entry, inside, value;
    REQUIRE(dbus_message_iter_init(call.get(), &at));
    for (int i = 0; i < 2; ++i) REQUIRE(dbus_message_iter_next(&at));
    dbus_message_iter_recurse(&at, &entry);
    for (; dbus_message_iter_get_arg_type(&entry) == DBUS_TYPE_DICT_ENTRY; dbus_message_iter_next(&entry)) {
        const char* name = nullptr;
        dbus_message_iter_recurse(&entry, &inside);
        dbus_message_iter_get_basic(&inside, &name);
        if (std::string(name) != "multiple" || !dbus_message_iter_next(&inside)) continue;
        dbus_message_iter_recurse(&inside, &value);
        REQUIRE(dbus_message_iter_get_arg_type(&value) == DBUS_TYPE_BOOLEAN);
        dbus_bool_t yes = FALSE;
        dbus_message_iter_get_basic(&value, &yes);
        return yes == TRUE;
    }
    return false;
}

// A portal's answer: these files were chosen.
PortalAnswer answer_of(const std::vector<const char*>& uris) {
    const PortalMessage signal(dbus_message_new_signal("/request", request_interface, "Response"));
    REQUIRE(signal);
    DBusMessageIter at, options, entry, value, list;
    dbus_message_iter_init_append(signal.get(), &at);
    const dbus_uint32_t chosen = 0;
    const char* name = "uris";
    dbus_message_iter_append_basic(&at, DBUS_TYPE_UINT32, &chosen);
    dbus_message_iter_open_container(&at, DBUS_TYPE_ARRAY, "{sv}", &options);
    dbus_message_iter_open_container(&options, DBUS_TYPE_DICT_ENTRY, nullptr, &entry);
    dbus_message_iter_append_basic(&entry, DBUS_TYPE_STRING, &name);
    dbus_message_iter_open_container(&entry, DBUS_TYPE_VARIANT, "as", &value);
    dbus_message_iter_open_container(&value, DBUS_TYPE_ARRAY, "s", &list);
    for (const char* uri : uris) dbus_message_iter_append_basic(&list, DBUS_TYPE_STRING, &uri);
    dbus_message_iter_close_container(&value, &list);
    dbus_message_iter_close_container(&entry, &value);
    dbus_message_iter_close_container(&options, &entry);
    dbus_message_iter_close_container(&at, &options);
    return portal_response(signal.get());
}

}  // namespace

TEST_CASE("the portal is asked for several files where they are wanted, and only when files are opened") {
    CHECK(asks_for_several(Kind::open, true));
    CHECK_FALSE(asks_for_several(Kind::open, false));
    CHECK_FALSE(asks_for_several(Kind::save, true));
    CHECK_FALSE(asks_for_several(Kind::folder, true));
}

TEST_CASE("every file of the portal's answer is taken in its order; one that is none of this computer fails it") {
    const PortalAnswer two = answer_of({"file:///home/ada/Sea.jpg", "file:///home/ada/A%20boat.png"});
    CHECK_FALSE(two.failed);
    CHECK(two.paths == std::vector<fs::path>{"/home/ada/Sea.jpg", "/home/ada/A boat.png"});
    CHECK(answer_of({"file:///a", "https://example.org/b"}).failed);
    CHECK(answer_of({}).failed);
}
