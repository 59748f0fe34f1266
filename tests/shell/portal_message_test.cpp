// What is said to the desktop's portal, as the bus would carry it.
#include "shell/portal_message.hpp"

#include <doctest/doctest.h>

using namespace tandem;

namespace {

std::string text_at(DBusMessageIter& at) {
    REQUIRE(dbus_message_iter_get_arg_type(&at) == DBUS_TYPE_STRING);
    const char* text = nullptr;
    dbus_message_iter_get_basic(&at, &text);
    return text;
}

// The text that a call to save has under this name in its options; "none" where it has no such option.
std::string option_text(DBusMessage* call, const std::string& name) {
    DBusMessageIter at, entry, inside, value;
    REQUIRE(dbus_message_iter_init(call, &at));
    for (int i = 0; i < 2; ++i) REQUIRE(dbus_message_iter_next(&at));
    dbus_message_iter_recurse(&at, &entry);
    for (; dbus_message_iter_get_arg_type(&entry) == DBUS_TYPE_DICT_ENTRY; dbus_message_iter_next(&entry)) {
        dbus_message_iter_recurse(&entry, &inside);
        if (text_at(inside) != name) continue;
        REQUIRE(dbus_message_iter_next(&inside));
        dbus_message_iter_recurse(&inside, &value);
        return text_at(value);
    }
    return "none";
}

PortalQuestion save_as(const std::string& name) {
    PortalQuestion question;
    question.kind = PortalQuestion::Kind::save;
    question.title = "Enregistrer";
    question.accept = "Enregistrer";
    question.folder = "/tmp";
    question.name = name;
    question.endings = {".tandem"};
    question.kinds = "Projets";
    return question;
}

}  // namespace

TEST_CASE("a name that is no UTF-8 is proposed with the sign that replaces its bytes") {
    const PortalMessage call = portal_call(save_as("caf\xe9.tandem"), "x11:1", "token");
    REQUIRE(call);
    CHECK(option_text(call.get(), "current_name") == "caf\ufffd.tandem");
    CHECK(option_text(call.get(), "accept_label") == "Enregistrer");
}

TEST_CASE("a name that is UTF-8 is proposed as it is") {
    const PortalMessage call = portal_call(save_as("Été 🎃.tandem"), "x11:1", "token");
    REQUIRE(call);
    CHECK(option_text(call.get(), "current_name") == "Été 🎃.tandem");
    CHECK(option_text(call.get(), "directory") == "none");
}

TEST_CASE("every text of a call that is no UTF-8 is made so") {
    PortalQuestion question = save_as("\xff\xfe");
    question.title = question.accept = question.kinds = "a\xc3(b\xed\xa0\x80";
    question.folder = "/tmp/caf\xe9";
    question.endings = {".\xe9", ".tandem"};
    const PortalMessage call = portal_call(question, "x11:\xff", "token\x80");
    REQUIRE(call);
    CHECK(std::string(dbus_message_get_signature(call.get())) == "ssa{sv}");
    CHECK(option_text(call.get(), "current_name") == "\ufffd\ufffd");
    CHECK(option_text(call.get(), "accept_label").starts_with("a\ufffd(b"));
    CHECK(option_text(call.get(), "handle_token") == "token\ufffd");
}
