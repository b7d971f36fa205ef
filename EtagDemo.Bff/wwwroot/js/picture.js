// The path of a request: client → gateway → services → PostgreSQL, with Redis beside. Drawn twice, for wide and for narrow screens, from the same parts.
import { byId, setText, svg } from './dom.js';
import { bytes, count } from './format.js';
import { fromMemory, notModified, sum } from './outcomes.js';
import { sentence } from './lead.js';
import { Travellers } from './travellers.js';

const names = ['projects', 'commissioning', 'reconf'];

const wide = {
  name: 'wide', width: 1200, height: 356,
  client: [0, 118, 124, 104], gateway: [306, 96, 196, 148], group: [690, 26, 220, 288], postgres: [1076, 66, 124, 104], redis: [1076, 214, 124, 104],
  wires: { ask: [124, 170, 306, 170], validate: [502, 170, 690, 170], query: [910, 118, 1076, 118], look: [910, 266, 1076, 266] },
  label: { ask: [215, 'middle'], validate: [596, 'middle'], query: [993, 'middle'], look: [993, 'middle'] },
};

const tall = {
  name: 'tall', width: 360, height: 800,
  client: [118, 0, 124, 84], gateway: [70, 166, 220, 142], group: [30, 404, 300, 228], postgres: [0, 728, 150, 72], redis: [210, 728, 150, 72],
  wires: { ask: [180, 84, 180, 166], validate: [180, 308, 180, 404], query: [60, 632, 60, 728], look: [300, 632, 300, 728] },
  label: { ask: [196, 'start'], validate: [196, 'start'], query: [74, 'start'], look: [286, 'end'] },
};

export class Picture {
  #pictures = [wide, tall].map(draw);
  #previous = null;

  constructor() {
    byId('picture').append(...this.#pictures.map(picture => picture.element));
  }

  show(sample, totals) {
    const texts = textsOf(sample, totals);
    const text = sentence(sample, totals);
    for (const { slots, element, gauge } of this.#pictures) {
      Object.entries(slots).forEach(([name, slot]) => texts[name] !== undefined && setText(slot, texts[name]));
      gauge(sample.gateway.bytes / sample.gateway.budget);
      states(sample).forEach(([part, isUp]) => {
        element.querySelector(`[data-part="${part}"]`).classList.toggle('down', !isUp);
        element.querySelector(`[data-part="${part}"] .state`).dataset.state = isUp ? 'up' : 'down';
      });
    }

    setText(byId('picture-text'), text);
    this.#travel(sample, totals);
    this.#previous = { since: sample.since, outcomes: sample.outcomes, totals };
  }

  #travel(sample, totals) {
    const before = this.#previous;
    if (before === null || before.since !== sample.since) {
      return;
    }

    const more = sample.outcomes.map((number, index) => number - before.outcomes[index]);
    const queries = totals.handlers - before.totals.handlers;
    this.#pictures.forEach(({ travellers }) => travellers.send([
      { tone: 'not-modified', far: false, number: more[notModified] },
      { tone: 'from-memory', far: false, number: more[fromMemory] },
      { tone: 'fetched', far: true, number: queries },
      { tone: 'changed', far: true, number: more[3] },
    ]));
  }
}

const states = sample => [
  ...sample.services.map(service => [service.name, service.up]),
  ['postgres', sample.services.every(service => !service.up || service.database_up)],
  ['redis', sample.services.every(service => !service.up || service.store_up)],
];

const textsOf = (sample, totals) => ({
  'ask-big': `${count(sum(sample.outcomes))} answers`,
  'ask-first': `${count(sample.outcomes[notModified])} × 304`,
  'ask-second': `${count(sample.outcomes[fromMemory])} from memory`,
  'validate-big': `${count(totals.questions)} questions`,
  'validate-first': `${count(totals.validated)} validated`,
  'validate-second': `${count(totals.missed)} misses`,
  'validate-third': `${bytes(sample.gateway.bytes_saved)} spared`,
  'query-big': `${count(totals.handlers)} reads`,
  'query-first': `${count(totals.avoided)} spared`,
  'look-big': `${count(totals.looks)} looks`,
  'look-first': `${count(totals.entries)} validators`,
  'memory': `${count(sample.gateway.responses)} bodies, ${bytes(sample.gateway.bytes)}`,
  ...Object.fromEntries(sample.services.map(service => [`${service.name}-hits`, `${count(service.hits)} × 304 · ${count(service.misses + service.bypassed)} read`])),
});

function draw(plan) {
  const slots = {};
  const slot = (name, x, y, attributes) => slots[name] = svg('text', { x, y, ...attributes }, '0');
  const isWide = plan === wide;
  const [gateway, gauge] = gatewayOf(plan, slot);
  const layer = svg('g', {});
  const wires = Object.values(plan.wires).map(([x1, y1, x2, y2]) => svg('line', { class: 'wire', x1, y1, x2, y2, 'marker-end': `url(#tip-${plan.name})` }));
  const element = svg(
    'svg', { class: plan.name, viewBox: `-2 -2 ${plan.width + 4} ${plan.height + 4}`, role: 'img', 'aria-labelledby': 'path-title picture-text' },
    svg('defs', {}, svg('marker', { id: `tip-${plan.name}`, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse' }, svg('path', { class: 'tip', d: 'M0 0 10 5 0 10z' }))),
    wires,
    clientOf(plan),
    gateway,
    groupOf(plan, slot),
    placeOf(plan.postgres, 'postgres', 'PostgreSQL', isWide),
    placeOf(plan.redis, 'redis', 'Redis', isWide),
    labelsOf(plan, slot),
    layer);
  return { element, slots, gauge, travellers: new Travellers(layer, plan) };
}

function clientOf({ client: [x, y, width, height] }) {
  const [middle, top] = [x + width / 2, y + height / 2 - 14];
  return svg('g', {},
    svg('rect', { class: 'box', x, y, width, height, rx: 12 }),
    svg('path', { class: 'icon', d: `M${middle - 16} ${top + 8}c0-9 7-13 16-13s16 4 16 13M${middle} ${top - 8}a7 7 0 1 1 .1 0` }),
    svg('text', { class: 'title', x: middle, y: top + 34, 'text-anchor': 'middle' }, 'client'));
}

function gatewayOf({ gateway: [x, y, width, height] }, slot) {
  const inner = width - 36;
  const full = svg('rect', { class: 'gauge-full', x: x + 18, y: y + height - 30, width: 2, height: 8, rx: 4 });
  const group = svg('g', {},
    svg('rect', { class: 'box', x, y, width, height, rx: 12 }),
    svg('text', { class: 'title', x: x + 18, y: y + 32 }, 'gateway'),
    svg('text', { class: 'soft', x: x + 18, y: y + 54 }, 'bodies in memory,'),
    svg('text', { class: 'soft', x: x + 18, y: y + 71 }, 'always validated'),
    slot('memory', x + 18, y + height - 38, { class: 'soft' }),
    svg('rect', { class: 'gauge', x: x + 18, y: y + height - 30, width: inner, height: 8, rx: 4 }),
    full);
  return [group, share => full.setAttribute('width', Math.max(4, Math.min(1, share) * inner))];
}

function groupOf({ group: [x, y, width, height] }, slot) {
  const step = (height - 44) / names.length;
  return svg('g', {},
    svg('rect', { class: 'box', x, y, width, height, rx: 12 }),
    svg('text', { class: 'title', x: x + 16, y: y + 27 }, 'services'),
    svg('text', { class: 'soft', x: x + width - 16, y: y + 27, 'text-anchor': 'end' }, 'validators only'),
    names.map((name, index) => {
      const top = y + 38 + index * step;
      return svg('g', { 'data-part': name },
        svg('rect', { class: 'row', x: x + 10, y: top, width: width - 20, height: step - 8, rx: 9 }),
        svg('circle', { class: 'state', cx: x + 26, cy: top + step / 2 - 12, r: 4.5 }),
        svg('text', { x: x + 40, y: top + step / 2 - 7 }, name),
        slot(`${name}-hits`, x + 40, top + step / 2 + 12, { class: 'soft number' }));
    }));
}

function placeOf([x, y, width, height], part, name, isWide) {
  const middle = x + width / 2;
  const icon = part === 'postgres'
    ? svg('path', { class: 'icon', d: `M${middle - 15} ${y + 22}c0-9 30-9 30 0v20c0 9-30 9-30 0zM${middle - 15} ${y + 22}c0 9 30 9 30 0M${middle - 15} ${y + 32}c0 9 30 9 30 0` })
    : svg('path', { class: 'icon', d: `M${middle} ${y + 14}l17 9-17 9-17-9zM${middle - 17} ${y + 32}l17 9 17-9M${middle - 17} ${y + 41}l17 9 17-9` });
  return svg('g', { 'data-part': part },
    svg('rect', { class: 'box', x, y, width, height, rx: 12 }),
    isWide && icon,
    svg('circle', { class: 'state', cx: x + 18, cy: isWide ? y + 18 : y + height / 2, r: 4.5 }),
    svg('text', { class: 'title', x: isWide ? middle : x + 34, y: isWide ? y + height - 20 : y + height / 2 + 5, 'text-anchor': isWide ? 'middle' : 'start' }, name));
}

// Above and below a level wire, beside an upright one.
function labelsOf({ wires, label }, slot) {
  const lines = { ask: ['first:not-modified', 'second:from-memory'], validate: ['first:from-memory', 'second:fetched', 'third'], query: ['first:not-modified'], look: ['first'] };
  return Object.entries(wires).map(([name, [x1, y1, x2, y2]]) => {
    const [x, anchor] = label[name];
    const isLevel = y1 === y2;
    const top = isLevel ? y1 - 14 : (y1 + y2) / 2 - lines[name].length * 9 - 2;
    return svg('g', { 'text-anchor': anchor },
      slot(`${name}-big`, x, top, { class: 'big', 'data-tone': name === 'query' ? 'fetched' : null }),
      lines[name].map((line, index) => {
        const [which, tone] = line.split(':');
        return slot(`${name}-${which}`, x, (isLevel ? y1 + 25 : top + 20) + index * 19, { class: tone ? 'number' : 'soft number', 'data-tone': tone });
      }));
  });
}
