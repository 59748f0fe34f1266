// Counts texts as JavaScript does: count_texts.mjs FILE, a JSON list of texts; writes for each its code points, UTF-16
// units, bytes of UTF-8 and the characters a reader sees.
import {readFileSync} from 'node:fs';

const characters = new Intl.Segmenter('en', {granularity: 'grapheme'});
const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify(texts.map(text => [
    [...text].length, text.length, Buffer.byteLength(text), [...characters.segment(text)].length,
])));
