// Days of other calendars from 2020 to 2040, as JavaScript's ICU has them: a name of observances.csv and its dates a line.
// With the argument "new_moons" the first days of the Chinese months alone.
const days = process.argv[2] === "new_moons" ? { new_moons: ["chinese", "", "1"] } : {
  ramadan_start: ["islamic-umalqura", "9", "1"],
  eid_al_fitr: ["islamic-umalqura", "10", "1"],
  eid_al_adha: ["islamic-umalqura", "12", "10"],
  rosh_hashanah: ["hebrew", "Tishri", "1"],
  yom_kippur: ["hebrew", "Tishri", "10"],
  hanukkah: ["hebrew", "Kislev", "25"],
  chinese_new_year: ["chinese", "1", "1"],
};
const dayMs = 24 * 60 * 60 * 1000;
for (const [name, [calendar, month, day]] of Object.entries(days)) {
  const format = new Intl.DateTimeFormat("en-u-ca-" + calendar, {
    timeZone: "UTC", year: "numeric", month: calendar === "hebrew" ? "long" : "numeric", day: "numeric",
  });
  const found = [];
  for (let at = Date.UTC(2020, 0, 1); at < Date.UTC(2041, 0, 1); at += dayMs) {
    const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
    if ((month === "" || parts.month === month) && parts.day === day) found.push(new Date(at).toISOString().slice(0, 10));
  }
  console.log(name + " " + found.join(" "));
}
