import { byId, h, setText } from './dom.js';
import { count, percent, plural } from './format.js';

export function showServices(services) {
  const list = byId('service-list');
  if (list.childElementCount === 0) {
    list.append(...services.map(build), h('div', { class: 'grounds' }, ground('redis', 'Redis'), ground('postgres', 'PostgreSQL')));
  }

  services.forEach(show);
  const reachable = services.filter(service => service.up);
  showGround('postgres', 'PostgreSQL', reachable, service => service.database_up, 'a read that needs it fails');
  showGround('redis', reachable.some(service => service.store === 'memory') ? 'Validators in memory' : 'Redis', reachable, service => service.store_up, 'reads go to the database, writes wait');
}

const rows = [
  ['validators', 'Validators'], ['tags', 'Tags they depend on'], ['marks', 'Marks in flight'], ['hits', 'Hits'], ['share', 'Hits among reads'], ['epoch', 'Epoch'], ['barrier', 'Barrier'],
];

const build = ({ name }) => h('article', { class: 'service', id: `service-${name}`, 'aria-labelledby': `service-${name}-name` },
  h('header', {}, h('span', { class: 'lamp', 'aria-hidden': 'true' }), h('h3', { id: `service-${name}-name` }, name), h('span', { class: 'fine', 'data-slot': 'up' })),
  h('dl', { class: 'rows' }, rows.map(([slot, title]) => [h('dt', {}, title), h('dd', { 'data-slot': slot }, '–')])),
  h('p', { class: 'stale', 'data-slot': 'stale' }, h('b', { 'data-slot': 'stale-number' }, '0'), h('span', {}, h('code', {}, 'stale_detected'), ', which must stay 0')));

function show(service) {
  const article = byId(`service-${service.name}`);
  const put = (slot, text) => setText(article.querySelector(`[data-slot="${slot}"]`), text);
  const reads = service.hits + service.misses + service.bypassed;
  article.classList.toggle('down', !service.up);
  article.querySelector('.lamp').dataset.state = service.up ? 'up' : 'down';
  put('up', service.up ? plural(service.instances, 'process', 'processes') : 'does not answer');
  put('validators', count(service.entries));
  put('tags', count(service.tags));
  put('marks', count(service.marked));
  put('hits', `${count(service.hits)} of ${count(reads)}`);
  put('share', reads === 0 ? '–' : percent(service.hits / reads));
  put('epoch', service.epoch === null ? 'unknown' : service.epoch.split(':').at(-1).slice(0, 8));
  put('barrier', service.epoch === null ? 'unknown' : service.barrier_down ? 'down: records' : 'up until the first miss');
  put('stale-number', count(service.stale_detected));
  article.querySelector('.stale').classList.toggle('alarm', service.stale_detected > 0);
}

const ground = (id, name) => h('p', { class: 'ground', id: `ground-${id}` }, h('span', { class: 'lamp', 'aria-hidden': 'true' }), h('span', { class: 'text' }, name));

function showGround(id, name, services, isUp, consequence) {
  const element = byId(`ground-${id}`);
  const lost = services.filter(service => !isUp(service)).map(service => service.name);
  element.querySelector('.lamp').dataset.state = lost.length === 0 && services.length > 0 ? 'up' : 'down';
  setText(element.querySelector('.text'), services.length === 0 ? `${name}: no service answers` : lost.length === 0 ? `${name} is up` : `${name} is down for ${lost.join(', ')}: ${consequence}`);
}
