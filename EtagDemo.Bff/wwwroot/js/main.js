import { byId, setText } from './dom.js';
import { buildCharts, showCharts } from './charts.js';
import { buildLead, showLead, totalsOf } from './lead.js';
import { Picture } from './picture.js';
import { buildRoutes, showRoutes } from './routes.js';
import { showServices } from './services.js';
import { buildStore, showStore } from './store.js';
import { Stream } from './stream.js';
import { Timeline } from './timeline.js';
import { Bench } from './bench/bench.js';

const timeline = new Timeline();
buildLead();
buildCharts();
buildRoutes();
buildStore();
const picture = new Picture();
const bench = new Bench(byId('bench-body'));

function show(sample) {
  const totals = totalsOf(sample);
  timeline.add({ at: sample.at, outcomes: sample.outcomes, queries_avoided: totals.avoided, handlers: totals.handlers, bytes_saved: sample.gateway.bytes_saved });
  showLead(sample, totals);
  picture.show(sample, totals);
  showCharts(timeline);
  showRoutes(sample.routes);
  showStore(sample.gateway);
  showServices(sample.services);
  bench.offer(sample.bench);
  document.querySelectorAll('[data-try]').forEach(link => link.hidden = !sample.try_out);
  state('live', 'Live');
}

function state(name, text) {
  byId('connection').dataset.state = name;
  setText(byId('connection-text'), text);
}

const stream = new Stream('/live/stream', {
  state,
  event: (name, data) => name === 'history' ? data.forEach(point => timeline.add(point)) : show(data),
});

// A page that nobody sees asks for nothing.
const follow = () => document.hidden ? (stream.close(), state('waiting', 'Paused')) : stream.open();
document.addEventListener('visibilitychange', follow);
follow();
