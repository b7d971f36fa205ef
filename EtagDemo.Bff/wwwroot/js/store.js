import { byId, h, setText } from './dom.js';
import { bytes, count, percent } from './format.js';

export function buildStore() {
  byId('store-view').append(
    h('p', { class: 'meter-line' }, h('span', {}, h('b', { id: 'store-bytes' }, '0 B')), h('span', { class: 'fine', id: 'store-budget' })),
    h('div', { class: 'meter', role: 'meter', 'aria-label': 'Bytes against the budget', 'aria-valuemin': '0', 'aria-valuemax': '100', 'aria-valuenow': '0', id: 'store-meter' }, h('span', {})),
    h('dl', { class: 'rows' },
      row('entries', 'Entries'), row('evictions', 'Evictions'), row('validated', 'Validated'), row('replaced', 'Replaced by a new body'), row('missed', 'Nothing was stored'), row('collapsed', 'Shared one question'), row('bypassed', 'Passed through'), row('errors', 'Nothing to answer with')));
}

export function showStore({ bytes: used, budget, responses, evictions, validated, replaced, misses, collapsed, bypassed, errors }) {
  const share = used / budget;
  setText(byId('store-bytes'), bytes(used));
  setText(byId('store-budget'), `${percent(share)} of ${bytes(budget)}`);
  byId('store-meter').setAttribute('aria-valuenow', (share * 100).toFixed(1));
  byId('store-meter').firstElementChild.style.width = `${Math.min(100, share * 100)}%`;
  Object.entries({ entries: responses, evictions, validated, replaced, missed: misses, collapsed, bypassed, errors }).forEach(([name, number]) => setText(byId(`store-${name}`), count(number)));
}

const row = (name, title) => [h('dt', {}, title), h('dd', { id: `store-${name}` }, '0')];
