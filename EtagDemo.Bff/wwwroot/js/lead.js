import { byId, h, setText } from './dom.js';
import { bytes, count, duration, percent, plural, timeOfDay } from './format.js';
import { fromMemory, notModified, sum } from './outcomes.js';

const facts = [
  { id: 'answers', name: 'answers to clients' },
  { id: 'not-modified', name: 'client 304s', tone: 'not-modified' },
  { id: 'validated', name: 'validated', tone: 'from-memory' },
  { id: 'missed', name: 'misses', tone: 'fetched' },
  { id: 'spared', name: 'queries spared', tone: 'not-modified' },
  { id: 'bytes', name: 'bytes spared' },
];

export function buildLead() {
  byId('facts').append(...facts.map(fact => h('div', { class: 'fact', 'data-tone': fact.tone }, h('dt', {}, fact.name), h('dd', { id: `fact-${fact.id}` }, '0'))));
}

export function showLead(sample, totals) {
  const answers = sum(sample.outcomes);
  setText(byId('fact-answers'), count(answers));
  setText(byId('fact-not-modified'), count(sample.outcomes[notModified]));
  setText(byId('fact-validated'), count(totals.validated));
  setText(byId('fact-missed'), count(totals.missed));
  setText(byId('fact-spared'), count(totals.avoided));
  setText(byId('fact-bytes'), bytes(sample.gateway.bytes_saved));
  showVerdict(sample, totals, answers);
  const up = duration(Date.parse(sample.at) - Date.parse(sample.gateway.started_at));
  setText(byId('since'), `Counted since ${timeOfDay(new Date(sample.since))}, when somebody began to look. Gateway ${sample.gateway.instance} answers here, up for ${up}; each replica counts for itself.`);
}

function showVerdict(sample, totals, answers) {
  const asked = totals.avoided + totals.handlers;
  const key = `${answers > 0}:${asked > 0 ? percent(totals.avoided / asked) : ''}`;
  if (byId('verdict').dataset.key === key) {
    return;
  }

  byId('verdict').dataset.key = key;
  byId('verdict').replaceChildren(...asked > 0
    ? [h('strong', {}, percent(totals.avoided / asked)), ' of the reads that reached a service needed no query.']
    : ['Nothing has been asked since you look. ', h('a', { href: '#bench' }, 'Ask something.')]);
}

export function totalsOf(sample) {
  const handlers = sum(sample.services.map(service => service.misses + service.bypassed));
  return {
    avoided: sum(sample.services.map(service => service.queries_avoided)),
    handlers,
    looks: handlers + sum(sample.services.map(service => service.hits)),
    validated: sample.gateway.validated,
    missed: sample.gateway.misses + sample.gateway.replaced,
    questions: sample.gateway.validated + sample.gateway.misses + sample.gateway.replaced + sample.gateway.bypassed,
    entries: sum(sample.services.map(service => service.entries)),
  };
}

export const sentence = (sample, totals) =>
  `Of ${plural(sum(sample.outcomes), 'answer')} to clients ${count(sample.outcomes[notModified])} were an empty 304 and ${count(sample.outcomes[fromMemory])} came with a body from the gateway’s memory. `
  + `The gateway put ${plural(totals.questions, 'question')} to the services: ${count(totals.validated)} times the stored body still held, ${count(totals.missed)} times a new one came, the rest were passed on, as writes are. `
  + `PostgreSQL was spared ${plural(totals.avoided, 'read')} and asked for ${count(totals.handlers)}; ${bytes(sample.gateway.bytes_saved)} of bodies did not have to travel.`;
