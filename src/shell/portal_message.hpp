#pragma once

#include <memory>
#include <string>

#include <dbus/dbus.h>

#include "ui/dialogs/file_portal.hpp"

namespace tandem {

// What is said to the portal and what it says, as messages of the bus.

struct FreeMessage {
    void operator()(DBusMessage* message) const { dbus_message_unref(message); }
};
using PortalMessage = std::unique_ptr<DBusMessage, FreeMessage>;

inline constexpr const char* portal_name = "org.freedesktop.portal.Desktop";
inline constexpr const char* portal_path = "/org/freedesktop/portal/desktop";
inline constexpr const char* request_interface = "org.freedesktop.portal.Request";

// The call that opens the dialog; `token` ends the path of the request it makes. Null without memory.
PortalMessage portal_call(const PortalQuestion& question, const std::string& parent_window, const std::string& token);
// Asks which version the portal has.
PortalMessage portal_version_call();
// The number in an answer to it; 0 where there is none.
unsigned portal_version(DBusMessage* reply);
// The path of the request that the portal made; empty where the reply is none.
std::string request_path(DBusMessage* reply);
// What the signal Response of a request says.
PortalAnswer portal_response(DBusMessage* signal);

}  // namespace tandem
