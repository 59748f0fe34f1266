// Counts texts as JavaScript does: count_texts.mjs FILE, a JSON list of texts; writes for each its code points, UTF-16
// units, bytes of UTF-8, the characters a reader sees, those of them that Mastodon counts, and code points of which an
// emoji is its bytes, as on Threads.
import {readFileSync} from 'node:fs';

const characters = new Intl.Segmenter('en', {granularity: 'grapheme'});
const seen = text => [...characters.segment(text)].length;

// By Mastodon's docs a link is as long as 23 signs, and a mention of another server as long as its name. The domains are
// those of the texts counted here.
const host = '(?:[a-z0-9-]+\\.)+(?:com|org|social|uk)(?![\\w-]|\\.\\w)(?::\\d+)?';
const bracket = '\\([^\\s()]*\\)';
const path = `/(?:(?:[\\w.,:;!~*'$&+=@%#/-]|${bracket})*(?:[\\w+=#/-]|${bracket}))?`;
const query = "\\?[\\w.,:;!~*'$&+=@%#/?()-]*[\\w&=#/-]";
const link = new RegExp(`(?<![\\w@$#])https?://${host}(?:${path})?(?:${query})?`, 'gi');
const remote = /(?<![\w/])(@[a-z0-9_]+)@[a-z0-9.-]*[a-z0-9]/gi;
const onMastodon = text => text.split(link).map(part => part.replace(remote, '$1')).join('x'.repeat(23));

// By UTS #51: drawn as an emoji by itself, or as what is behind it asks.
const emoji = /^(?:[\d#*]\uFE0F?\u20E3|(?!\p{ASCII})(?:\p{Emoji_Presentation}(?!\uFE0E)|\p{Emoji}\uFE0F|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\p{Emoji}\u200D\p{Extended_Pictographic}))/u;
const onThreads = text => [...characters.segment(text)].reduce((sum, {segment}) =>
    sum + (emoji.test(segment) ? Buffer.byteLength(segment) : [...segment].length), 0);

const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify(texts.map(text => [
    [...text].length, text.length, Buffer.byteLength(text), seen(text), seen(onMastodon(text)),
    onThreads(text),
])));
