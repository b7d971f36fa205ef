import { byId, h, setText } from './dom.js';
import { bytes, count, duration, percent, plural, timeOfDay } from './format.js';
import { fromMemory, notModified, sum } from './outcomes.js';

// Each account is somebody's: with replicas, one gateway's numbers would else stand beside those of services that others ask too.
const accounts = [
  {
    id: 'gateway', name: 'This gateway', facts: [
      { id: 'answers', name: 'answers to clients' },
      { id: 'not-modified', name: 'client 304s', tone: 'not-modified' },
      { id: 'validated', name: 'validated', tone: 'from-memory' },
      { id: 'missed', name: 'misses', tone: 'fetched' },
      { id: 'bytes', name: 'bytes spared' },
    ],
  },
  {
    id: 'services', name: 'All services', facts: [
      { id: 'reads', name: 'reads that reached them' },
      { id: 'spared', name: 'queries spared', tone: 'not-modified' },
    ],
  },
];

export function buildLead() {
  byId('accounts').append(...accounts.map(account => h('section', { class: 'account', 'aria-labelledby': `account-${account.id}` },
    h('h2', { class: 'whose', id: `account-${account.id}` }, account.name),
    h('dl', { class: 'facts' }, account.facts.map(fact => h('div', { class: 'fact', 'data-tone': fact.tone }, h('dt', {}, fact.name), h('dd', { id: `fact-${fact.id}` }, '0')))))));
}

export function showLead(sample, totals) {
  const answers = sum(sample.outcomes);
  setText(byId('fact-answers'), count(answers));
  setText(byId('fact-not-modified'), count(sample.outcomes[notModified]));
  setText(byId('fact-validated'), count(totals.validated));
  setText(byId('fact-missed'), count(totals.missed));
  setText(byId('fact-bytes'), bytes(sample.gateway.bytes_saved));
  setText(byId('fact-reads'), count(totals.looks));
  setText(byId('fact-spared'), count(totals.avoided));
  showVerdict(sample, totals, answers);
  showWhose(sample, totals);
}

function showWhose(sample, totals) {
  const up = duration(Date.parse(sample.at) - Date.parse(sample.gateway.started_at));
  const since = timeOfDay(new Date(sample.since));
  setText(byId('account-gateway'), `This gateway (${sample.gateway.instance}, up for ${up})`);
  setText(byId('account-services'), 'All services, whoever asked them');
  setText(byId('since'), `Both counted since ${since}, when somebody began to look. ${othersIn(totals)}`);
  setText(byId('services-whose'), `Each adds up its processes, whoever asked them, since ${since}; stale_detected since they started.`);
}

// A question of this gateway is at most one read of a service, so what is left came from elsewhere.
function othersIn({ looks, questions }) {
  const others = looks - questions;
  return others > 0
    ? `${plural(others, 'read')} at least came from elsewhere: another replica of the gateway, or somebody inside.`
    : 'With several replicas of the gateway, each shows its own numbers beside the same services.';
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
  `Of this gateway’s ${plural(sum(sample.outcomes), 'answer')} to clients ${count(sample.outcomes[notModified])} were an empty 304 and ${count(sample.outcomes[fromMemory])} came with a body from the gateway’s memory. `
  + `It put ${plural(totals.questions, 'question')} to the services: ${count(totals.validated)} times the stored body still held, ${count(totals.missed)} times a new one came, the rest were passed on, as writes are. `
  + `${bytes(sample.gateway.bytes_saved)} of bodies did not have to travel. All services together spared PostgreSQL ${plural(totals.avoided, 'read')} and asked it for ${count(totals.handlers)}.`;
