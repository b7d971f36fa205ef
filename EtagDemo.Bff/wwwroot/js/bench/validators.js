// What an exchange did to the services' validators: those that it ended first, then the rest.
import { h } from '../dom.js';
import { plural } from '../format.js';
import { readable, shortTag, tags } from './ids.js';

const fates = {
  invalidated: { name: 'ended', tone: 'failed', what: 'A tag moved: the next read asks the database.' },
  renewed: { name: 'ended, read anew', tone: 'fetched', what: 'A tag moved, and the gateway has read the resource again at once.' },
  recorded: { name: 'new', tone: 'from-memory', what: 'It was not there, or not trusted; now it is.' },
  held: { name: 'holds', tone: 'not-modified', what: 'No tag of it moved.' },
  idle: { name: 'not trusted', tone: 'refused', what: 'It was ended before; nobody has read the resource since.' },
};

const order = Object.keys(fates);

export function showValidators({ entries, more }) {
  const sorted = order.flatMap(fate => entries.filter(entry => entry.fate === fate));
  const numbers = order.map(fate => [fate, entries.filter(entry => entry.fate === fate).length]).filter(([, number]) => number > 0);
  return [
    h('h3', {}, 'What it did to the validators'),
    h('p', { class: 'tally' }, numbers.length === 0 ? 'There are none that it could have to do with.' : numbers.map(([fate, number]) => h('span', { class: 'fate', 'data-tone': fates[fate].tone, title: fates[fate].what }, `${number} ${fates[fate].name}`))),
    h('ul', { class: 'entries', tabindex: '0', 'aria-label': 'Validators' }, sorted.map(entryOf)),
    more && h('p', { class: 'fine' }, `There are more than ${plural(entries.length, 'validator')}; the rest is not shown.`),
  ].filter(Boolean);
}

function entryOf(entry) {
  const fate = fates[entry.fate];
  const fields = Object.entries(entry.fields).filter(([, value]) => value !== '').map(([name, value]) => h('span', { class: 'selects' }, `${name}: ${value}`));
  return h('li', { class: 'entry', 'data-tone': fate.tone, 'data-fate': entry.fate, 'data-path': entry.path },
    h('p', { class: 'entry-line' }, h('span', { class: 'fate' }, fate.name), h('span', { class: 'who' }, entry.service), h('span', { class: 'mono what' }, h('b', {}, entry.method), ' ', readable(entry.path)), fields),
    h('p', { class: 'tags' },
      tags(entry),
      h('code', { class: 'etags' }, entry.before === entry.after || entry.before === null ? shortTag(entry.after ?? entry.before) : `${shortTag(entry.before)} → ${entry.after === null ? 'gone' : shortTag(entry.after)}`)));
}
