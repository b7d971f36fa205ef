// Four small charts over the last five minutes, each with its own scale and its value now.
import { byId, h, setText, svg } from './dom.js';
import { bytes, percent, rate } from './format.js';
import { fetched, fromMemory, changed, notModified, outcomes, sum } from './outcomes.js';
import { timespan } from './timeline.js';

const [width, height] = [300, 90];
const perSecond = value => point => value(point) / point.seconds;

// The share over a window of its own: at one request a second a single miss would draw a cliff.
const shareOfWindow = (points, index) => {
  const window = points.slice(Math.max(0, index - 14), index + 1);
  const avoided = sum(window.map(point => point.avoided));
  const asked = avoided + sum(window.map(point => point.handlers));
  return asked === 0 ? null : avoided / asked;
};

const charts = [
  {
    id: 'answers', title: 'Answers a second', unit: rate, least: 1, stacked: true,
    series: [notModified, fromMemory, fetched, changed].map(index => ({ tone: outcomes[index].tone, name: outcomes[index].name, value: perSecond(point => point.outcomes[index]) })),
    now: point => sum(point.outcomes) / point.seconds,
  },
  {
    id: 'share', title: 'Reads without a query', unit: percent, least: 1, fixed: true,
    series: [{ tone: 'not-modified', name: 'share over 15 s', value: (_, points, index) => shareOfWindow(points, index) }],
    now: (_, points) => shareOfWindow(points, points.length - 1),
  },
  {
    id: 'queries', title: 'Reads of PostgreSQL a second', unit: rate, least: 1, stacked: true,
    series: [{ tone: 'fetched', name: 'read', value: perSecond(point => point.handlers) }, { tone: 'not-modified', name: 'spared', value: perSecond(point => point.avoided) }],
    now: point => point.handlers / point.seconds,
  },
  {
    id: 'bytes', title: 'Bytes spared a second', unit: bytes, least: 100,
    series: [{ tone: 'from-memory', name: 'bodies from memory', value: perSecond(point => point.saved) }],
    now: point => point.saved / point.seconds,
  },
];

export function buildCharts() {
  byId('charts').append(...charts.map(chart => h('figure', { class: 'chart', id: `chart-${chart.id}` },
    h('figcaption', {}, h('span', {}, chart.title), h('span', { class: 'now' }, '–')),
    svg('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': chart.title }),
    h('p', { class: 'scale', 'aria-hidden': 'true' }, h('span', {}, '5 min ago'), h('span', { class: 'top' }, ''), h('span', {}, 'now')),
    h('p', { class: 'keys' }, chart.series.map(series => h('span', { class: 'key', 'data-tone': series.tone }, series.name))))));
}

export function showCharts(timeline) {
  charts.forEach(chart => showChart(chart, timeline.points));
}

function showChart(chart, points) {
  const figure = byId(`chart-${chart.id}`);
  const picture = figure.querySelector('svg');
  const rows = chart.series.map(series => points.map((point, index) => series.value(point, points, index)));
  const tops = points.map((_, index) => chart.stacked ? sum(rows.map(row => row[index])) : Math.max(...rows.map(row => row[index] ?? 0)));
  const top = chart.fixed ? chart.least : Math.max(chart.least, ...tops);
  const end = points.at(-1)?.at ?? 0;
  const x = point => width - (end - point.at) / timespan * width;
  picture.replaceChildren(
    ...[0, 0.5].map(share => svg('line', { class: 'rule', x1: 0, x2: width, y1: share * height + 0.5, y2: share * height + 0.5 })),
    ...chart.stacked ? stacked(chart, rows, points, x, top) : lines(chart, rows, points, x, top));
  const now = points.length === 0 ? null : chart.now(points.at(-1), points);
  const text = now === null ? '–' : chart.unit(now);
  setText(figure.querySelector('.now'), text);
  setText(figure.querySelector('.top'), `top of scale ${chart.unit(top)}`);
  picture.setAttribute('aria-label', `${chart.title}: now ${text}, at most ${chart.unit(Math.max(0, ...tops))} in the last five minutes.`);
}

function stacked(chart, rows, points, x, top) {
  const floor = points.map(() => 0);
  return chart.series.map((series, number) => {
    const below = [...floor];
    rows[number].forEach((value, index) => floor[index] += value);
    return svg('path', { class: 'area', 'data-tone': series.tone, d: bars(points, x, below, floor, top) });
  });
}

// A bar for each sample, as wide as the time it stands for: exact, and still quick to draw.
function bars(points, x, from, to, top) {
  return points.map((point, index) => {
    if (to[index] <= from[index]) {
      return '';
    }

    const barWidth = Math.max(0.8, point.seconds * 1000 / timespan * width - 0.2);
    const [low, high] = [height - from[index] / top * height, height - to[index] / top * height];
    return `M${(x(point) - barWidth).toFixed(2)} ${low.toFixed(2)}V${high.toFixed(2)}h${barWidth.toFixed(2)}V${low.toFixed(2)}z`;
  }).join('');
}

function lines(chart, rows, points, x, top) {
  return chart.series.flatMap((series, number) => runs(rows[number], points).map(run => {
    const places = run.map(index => `${x(points[index]).toFixed(2)} ${(height - rows[number][index] / top * (height - 2)).toFixed(2)}`);
    return svg('g', { 'data-tone': series.tone },
      svg('path', { class: 'under', d: `M${places.join('L')}L${x(points[run.at(-1)]).toFixed(2)} ${height}L${x(points[run[0]]).toFixed(2)} ${height}z` }),
      svg('path', { class: 'curve', d: `M${places.join('L')}` }));
  }));
}

// Where there is no value, or nobody looked, there is a gap.
function runs(values, points) {
  const found = [];
  values.forEach((value, index) => {
    if (value === null) {
      return;
    }

    const isNext = index > 0 && values[index - 1] !== null && points[index].at - points[index - 1].at < 5000;
    isNext && found.length > 0 ? found.at(-1).push(index) : found.push([index]);
  });
  return found;
}
