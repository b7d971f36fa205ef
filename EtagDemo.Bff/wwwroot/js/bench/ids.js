// Ids as a person reads them: by the name of the thing where the bench knows it, else shortened. The full id is in the title.
import { h } from '../dom.js';

const names = new Map();

export const nameIds = house => house.forEach((id, name) => names.set(id, name));

export function readable(text) {
  return text.split(/([0-9a-f]{32})/).map((part, index) => index % 2 === 0 ? decoded(part) : h('abbr', { class: 'id', title: part }, names.get(part) ?? `${part.slice(0, 3)}…${part.slice(-3)}`));
}

export const decoded = text => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export const shortTag = tag => tag === null || tag === undefined ? 'none' : tag.length > 15 ? `${tag.slice(0, 7)}…${tag.slice(-5)}` : tag;

export const tags = entry => entry.tags.map(tag => entry.moved.includes(tag) ? h('span', { class: 'tag moved' }, readable(tag), h('i', {}, ' moved')) : h('span', { class: 'tag' }, readable(tag)));
