import { byId, h } from './dom.js';
import { count, milliseconds } from './format.js';
import { outcomes } from './outcomes.js';

const shown = 8;
let last = '';

export function buildRoutes() {
  byId('legend').append(...outcomes.map(outcome => h('li', { class: 'key', 'data-tone': outcome.tone, title: outcome.what }, outcome.name)));
}

export function showRoutes(routes) {
  const text = JSON.stringify(routes);
  if (text === last) {
    return;
  }

  last = text;
  byId('route-list').replaceChildren(routes.length === 0
    ? h('p', { class: 'empty' }, 'No request of the API has been answered since somebody looks.')
    : h('table', { class: 'routes' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Route'), h('th', { scope: 'col' }, 'What clients got'), h('th', { scope: 'col', class: 'count' }, 'Answers'), h('th', { scope: 'col', class: 'count' }, 'Mean'))),
      h('tbody', {}, routes.slice(0, shown).map(rowOf))));
}

function rowOf(route) {
  const mix = outcomes.map((outcome, index) => ({ ...outcome, number: route.outcomes[index] })).filter(part => part.number > 0);
  const bar = h('div', { class: 'mixbar', role: 'img', 'aria-label': mix.map(part => `${count(part.number)} ${part.name}`).join(', ') },
    mix.map(part => {
      const piece = h('span', { 'data-tone': part.tone, title: `${count(part.number)} ${part.name}` });
      piece.style.flexGrow = part.number;
      return piece;
    }));
  return h('tr', {},
    h('td', { class: 'route' }, h('b', {}, route.method), route.route.split(/(?=\/)/).map(segment => [h('wbr', {}), segment])),
    h('td', { class: 'mix' }, bar),
    h('td', { class: 'count' }, count(route.answers)),
    h('td', { class: 'count' }, milliseconds(route.mean_ms)));
}
