// Reads a calendar file with ical.js and writes what it found as JSON: read_calendar.mjs ICAL_JS FILE.
// The same rows as read_calendar.py. Zones are those that the file describes, and no others.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';

const ICAL = createRequire(import.meta.url)(process.argv[2]);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[3], 'utf8')));

function moment(component, name) {
    const time = component.getFirstPropertyValue(name);
    if (!time) return '';
    if (time.isDate) return time.toString();
    if (time.zone === ICAL.Timezone.localTimezone) return 'floating ' + time.toString();
    return time.convertToZone(ICAL.Timezone.utcTimezone).toString().slice(0, 16) + 'Z';
}

const rows = calendar.getAllSubcomponents().filter(one => one.name !== 'vtimezone').map(one => ({
    kind: one.name === 'vevent' ? 'event' : 'task',
    uid: one.getFirstPropertyValue('uid'),
    sequence: one.getFirstPropertyValue('sequence'),
    begin: moment(one, 'dtstart'),
    end: moment(one, one.name === 'vevent' ? 'dtend' : 'due'),
    title: one.getFirstPropertyValue('summary') ?? '',
    description: one.getFirstPropertyValue('description') ?? '',
}));
console.log(JSON.stringify(rows));
