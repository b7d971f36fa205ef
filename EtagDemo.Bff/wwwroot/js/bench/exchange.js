// An exchange as it really went: the verdict, each question to a service on a common time scale with what was compared, and the messages themselves.
import { h } from '../dom.js';
import { bytes, milliseconds, plural } from '../format.js';
import { decoded, readable, shortTag, tags } from './ids.js';

const valueOf = (fields, name) => fields.find(field => field.name.toLowerCase() === name)?.value;

const toneOf = (status, method) => status === 304 ? 'not-modified' : status >= 500 ? 'failed' : status >= 400 ? 'refused' : ['GET', 'HEAD', 'QUERY'].includes(method) ? 'fetched' : 'changed';

const phrases = { 200: 'OK', 201: 'Created', 202: 'Accepted', 204: 'No Content', 206: 'Partial Content', 304: 'Not Modified', 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 409: 'Conflict', 412: 'Precondition Failed', 413: 'Content Too Large', 415: 'Unsupported Media Type', 422: 'Unprocessable Content', 428: 'Precondition Required', 500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout' };

const isFromMemory = answer => /fwd-status=304|; hit/.test(valueOf(answer.fields, 'cache-status') ?? '');

/** One sentence, which is also what a screen reader hears. */
export function summaryOf({ method }, { answer, hops, elapsed_ms, entries }) {
  const questions = hops.length === 0 ? 'No service was asked' : `${plural(hops.length, 'question')} to services, ${hops.filter(hop => hop.status === 304).length} answered 304`;
  const ended = entries.filter(entry => ['invalidated', 'renewed'].includes(entry.fate)).length;
  const what = answer.status === 304 ? 'you have the newest already' : answer.status >= 400 ? 'refused' : ['GET', 'HEAD', 'QUERY'].includes(method) ? isFromMemory(answer) ? 'a body from the gateway’s memory, just validated' : 'a body made for this answer' : 'changed';
  return `${answer.status} ${phrases[answer.status] ?? ''} in ${milliseconds(elapsed_ms)}: ${what}. ${questions}. ${ended === 0 ? 'No validator was ended.' : `${plural(ended, 'validator')} ended.`}`;
}

export function showExchange(request, report) {
  const { answer, hops, elapsed_ms, gateway } = report;
  const tone = answer.status === 200 && isFromMemory(answer) ? 'from-memory' : toneOf(answer.status, request.method);
  return [
    h('div', { class: 'status-line', 'data-tone': tone },
      h('b', {}, `${answer.status}`),
      h('div', {},
        h('p', { class: 'target-line' }, h('b', {}, request.method), ' ', readable(request.path)),
        h('p', { class: 'fine' }, `${phrases[answer.status] ?? ''} · ${milliseconds(elapsed_ms)} · ${bytes(answer.length)} of body · gateway ${gateway}`))),
    h('p', { class: 'cache-status' }, h('span', { class: 'fine' }, 'Cache-Status'), h('code', {}, valueOf(answer.fields, 'cache-status') ?? 'none: the cache took no part')),
    h('h3', {}, 'What the gateway asked, and what was compared'),
    hops.length === 0 ? h('p', { class: 'empty' }, isFromMemory(answer) ? 'It put no question of its own: other requests that waited for the same service asked along.' : 'No service was asked.') : h('ol', { class: 'hops' }, hops.map(hop => hopOf(hop, report))),
    h('div', { class: 'messages' },
      message('Request, as it arrived', `${request.method} ${decoded(request.path)}`, report.request, request.body),
      message('Response, as it left', `${answer.status} ${phrases[answer.status] ?? ''}`, answer.fields, answer.body)),
    h('details', { class: 'curl' }, h('summary', {}, 'The same with curl'), h('pre', {}, curlOf(request))),
  ];
}

function hopOf(hop, { elapsed_ms, entries }) {
  const tone = toneOf(hop.status ?? 502, hop.method);
  const entry = entryOf(hop, entries);
  const [bar, track] = [h('span', { class: 'span-bar', 'data-tone': tone }), h('div', { class: 'track', 'aria-hidden': 'true' })];
  bar.style.marginLeft = `${Math.min(98, hop.start_ms / elapsed_ms * 100)}%`;
  bar.style.width = `${Math.max(1.2, Math.min(100, hop.elapsed_ms / elapsed_ms * 100))}%`;
  track.append(bar);
  return h('li', { class: 'hop', 'data-tone': tone },
    h('p', { class: 'hop-line' }, h('span', { class: 'who' }, hop.service), h('span', { class: 'mono what' }, h('b', {}, hop.method), ' ', readable(hop.path)), h('span', { class: 'hop-status' }, `${hop.status ?? 'none'}`), h('span', { class: 'number fine' }, milliseconds(hop.elapsed_ms))),
    track,
    h('p', { class: 'compared' }, comparedAt(hop, entry)),
    entry && h('p', { class: 'tags' }, h('span', { class: 'fine' }, 'depends on'), tags(entry)));
}

export const entryOf = (hop, entries) => entries.find(entry => entry.service === hop.service && entry.method === hop.method && decoded(entry.path) === decoded(hop.path)
  && Object.entries(entry.fields).every(([name, value]) => value === (valueOf(hop.request, name) ?? '')));

function comparedAt(hop, entry) {
  const asked = valueOf(hop.request, 'if-none-match');
  const got = valueOf(hop.response, 'etag');
  const match = valueOf(hop.request, 'if-match');
  const code = tag => h('code', { title: tag }, shortTag(tag));
  if (hop.status === null) {
    return ['The service could not be reached.'];
  }

  if (hop.path === '/_etags/validate') {
    return ['Asked together with other requests that were waiting for this service: which of their tags still hold.'];
  }

  if (hop.status === 412 || match) {
    return ['If-Match ', code(match), hop.status === 412 ? ' is not what the locked row has now: refused, nothing was changed.' : ' is what the locked row has: the write went on.'];
  }

  if (!['GET', 'HEAD', 'QUERY', 'POST'].includes(hop.method) || [201, 303].includes(hop.status)) {
    return [hop.status < 400 ? 'A write: its tags were marked, the transaction committed, and the tags got new nonces before this answer.' : 'Refused.'];
  }

  if (hop.status === 304) {
    return [code(asked), ' = ', code(got ?? asked), entry?.was_trusted === false ? ': not trusted, so the data was read; it came out the same.' : ': the validator’s tags have not moved. No handler ran, no query.'];
  }

  if (hop.status >= 400) {
    return ['Refused.'];
  }

  const why = entry?.was_trusted ? (asked ? ['the gateway’s ', code(asked), ' ≠ ', code(got)] : ['the gateway had no body to ask about, so the service made it: ', code(got)]) : [asked ? ['asked about ', code(asked), ', '] : '', reasons[entry?.reason] ?? 'there was no validator', ': the handler read the data and made ', code(got)];
  return why.flat().concat('.');
}

const reasons = { absent: 'there was no validator', changed: 'a tag of the validator has moved', marked: 'a write was in flight', epoch: 'the store has begun anew', build: 'another build made the validator', tags_unseen: 'the validator could not be trusted yet', store_unavailable: 'the store did not answer' };

const message = (title, line, fields, body) => h('details', {}, h('summary', {}, title),
  h('pre', { tabindex: '0', 'aria-label': title }, h('b', {}, line), '\n', fields.map(field => [h('span', { class: 'field-name' }, field.name), `: ${field.value}\n`]), body ? `\n${pretty(body)}` : ''));

function pretty(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

const quoted = text => `'${text.replaceAll('\'', '\'\\\'\'')}'`;

const curlOf = ({ method, path, fields, body }) => [`curl -i -X ${method} ${quoted(location.origin + path)}`, ...Object.entries(fields).map(([name, value]) => `  -H ${quoted(`${name}: ${value}`)}`), ...body ? [`  -H 'content-type: application/json'`, `  -d ${quoted(body)}`] : []].join(' \\\n');
