"""Reads a calendar file with icalendar and writes what it found as JSON: read_calendar.py FILE.

A list of {kind, uid, sequence, begin, end, title, description}; moments in UTC, whole days as dates.
"""
import datetime
import json
import sys

import icalendar


def moment(component, name):
    if name not in component:
        return ""
    value = component.decoded(name)
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    if value.tzinfo is None:
        return "floating " + value.isoformat()
    return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%MZ")


def row(component):
    event = component.name == "VEVENT"
    return {
        "kind": "event" if event else "task",
        "uid": str(component["UID"]),
        "sequence": int(component["SEQUENCE"]),
        "begin": moment(component, "DTSTART"),
        "end": moment(component, "DTEND" if event else "DUE"),
        "title": str(component.get("SUMMARY", "")),
        "description": str(component.get("DESCRIPTION", "")),
    }


with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
faults = [fault for component in calendar.walk() for fault in component.errors]
if faults:
    sys.exit("icalendar found faults: " + repr(faults))
print(json.dumps([row(one) for one in calendar.subcomponents if one.name != "VTIMEZONE"]))
