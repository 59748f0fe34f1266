#!/usr/bin/env python3
"""A desktop's portal for files, for tests: answers what stands in a file and writes down what it was asked.
usage: portal.py ASKED ANSWER     ANSWER holds "open PATH", "cancel", "error", "broken" or "wait\""""
import json
import sys
import urllib.parse

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

ASKED, ANSWER = sys.argv[1:3]
REQUEST = "org.freedesktop.portal.Request"
CHOOSER = "org.freedesktop.portal.FileChooser"


def plain(value):
    if isinstance(value, dbus.Array) and value.signature == dbus.Signature("y"):
        return bytes(value).rstrip(b"\0").decode()
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, dbus.Boolean):
        return bool(value)
    return int(value) if isinstance(value, int) else str(value)


class Request(dbus.service.Object):
    @dbus.service.signal(REQUEST, signature="ua{sv}")
    def Response(self, response, results):
        pass

    @dbus.service.method(REQUEST)
    def Close(self):
        write({"closed": True})
        self.remove_from_connection()


def write(asked):
    with open(ASKED, "a", encoding="utf-8") as file:
        file.write(json.dumps(asked) + "\n")


class Portal(dbus.service.Object):
    def answer(self, method, sender, parent, title, options):
        write({"method": method, "parent": str(parent), "title": str(title),
               "options": {str(key): plain(value) for key, value in options.items()}})
        with open(ANSWER, encoding="utf-8") as file:
            what, _, path = file.read().strip().partition(" ")
        if what == "error":
            raise dbus.DBusException("no", name="org.freedesktop.portal.Error.Failed")
        handle = "/org/freedesktop/portal/desktop/request/%s/%s" % (
            sender[1:].replace(".", "_"), options["handle_token"])
        request = Request(dbus.SessionBus(), handle)
        uri = "file://" + urllib.parse.quote(path)

        def respond():
            if what == "open":
                request.Response(0, {"uris": dbus.Array([uri], signature="s")})
            elif what == "broken":
                request.Response(0, {})
            else:
                request.Response(1, dbus.Dictionary({}, signature="sv"))
            request.remove_from_connection()

        if what != "wait":
            GLib.timeout_add(300, respond)
        return dbus.ObjectPath(handle)

    @dbus.service.method(CHOOSER, in_signature="ssa{sv}", out_signature="o", sender_keyword="sender")
    def OpenFile(self, parent, title, options, sender=None):
        return self.answer("OpenFile", sender, parent, title, options)

    @dbus.service.method(CHOOSER, in_signature="ssa{sv}", out_signature="o", sender_keyword="sender")
    def SaveFile(self, parent, title, options, sender=None):
        return self.answer("SaveFile", sender, parent, title, options)

    @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return dbus.UInt32(4)


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
name = dbus.service.BusName("org.freedesktop.portal.Desktop", dbus.SessionBus())
portal = Portal(dbus.SessionBus(), "/org/freedesktop/portal/desktop")
write({"ready": True})
GLib.MainLoop().run()
