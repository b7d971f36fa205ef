// The bench: a form on one side, the exchange and what it did on the other.
import { h } from '../dom.js';
import { milliseconds, plural } from '../format.js';
import { Form } from './form.js';
import { showExchange, summaryOf } from './exchange.js';
import { showValidators } from './validators.js';
import { nameIds } from './ids.js';
import { buildHouse, call, detailOf } from './site.js';
import { filled, needsHouse, reads } from './requests.js';

const repeats = 25;

export class Bench {
  #root;
  #isOffered = null;
  #house = null;
  #queue = Promise.resolve();
  #waiting = 0;

  constructor(root) {
    this.#root = root;
  }

  /** Shows the bench, or says why there is none. */
  offer(isThere) {
    if (this.#isOffered === isThere) {
      return;
    }

    this.#isOffered = isThere;
    this.#root.replaceChildren(...isThere ? this.#build() : [h('p', { class: 'empty' }, 'There is no bench on this system: it would show ids and users. Start the gateway with Live:Bench=true to have it.')]);
  }

  #build() {
    this.form = new Form({
      send: () => this.#busy(() => this.#send(this.form.request())),
      repeat: () => this.#busy(() => this.#repeat()),
      change: request => this.#busy(() => this.#send(this.form.change(request))),
      build: () => this.#busy(() => this.#needHouse(true)),
    });
    this.status = h('p', { class: 'bench-status', role: 'status', id: 'bench-status' }, 'Nothing has been sent yet. Build a house, or send GET /projects.');
    this.exchange = h('div', { id: 'exchange', class: 'exchange' });
    this.validators = h('div', { id: 'validators', class: 'validators' });
    return [h('div', { class: 'bench' }, this.form.element, h('div', { class: 'result' }, this.status, this.exchange, this.validators))];
  }

  // One thing at a time: what another request does in between would look like the work of this one. What an earlier one did goes first: below a new line it would
  // be taken for the new one's.
  #busy(work) {
    this.form.element.setAttribute('aria-busy', 'true');
    this.#waiting++;
    this.#queue = this.#queue.then(() => this.#clear()).then(work).catch(fault => this.#say(fault.message, true)).finally(() => {
      this.#waiting--;
      this.#waiting === 0 && this.form.element.removeAttribute('aria-busy');
    });
  }

  async #send(request) {
    if (needsHouse(request.path)) {
      await this.#needHouse();
      request = { ...request, path: filled(request.path, this.#house) };
    }

    const answer = await fetch('/live/exchanges', { method: 'POST', cache: 'no-store', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(detailOf(text) ?? `The bench answered ${answer.status}.`);
    }

    const report = JSON.parse(text);
    this.form.remember(request, report.answer);
    this.exchange.replaceChildren(...showExchange(request, report));
    this.validators.replaceChildren(...showValidators(report));
    this.#say(summaryOf(request, report));
  }

  async #repeat() {
    const { method, path, fields, body } = this.form.request();
    if (needsHouse(path)) {
      await this.#needHouse();
    }

    const start = performance.now();
    const statuses = [];
    for (let index = 0; index < repeats; index++) {
      // The browser's own cache stays out of it: what is sent is what the form says.
      const answer = await fetch(filled(path, this.#house), { method, cache: 'no-store', headers: { ...fields, ...body && { 'content-type': 'application/json' } }, body });
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }

    const kinds = [...new Set(statuses)].map(status => `${statuses.filter(one => one === status).length} × ${status}`);
    this.#say(`${plural(repeats, 'request')} in ${milliseconds(performance.now() - start)}: ${kinds.join(', ')}. The numbers above have moved.`);
  }

  async #needHouse(anew = false) {
    if (this.#house !== null && !anew) {
      return;
    }

    this.#say('Building a house …');
    this.#house = await buildHouse();
    nameIds(this.#house.names);
    this.form.offer(this.#house);
    // Read once, everything has a validator that a change can end.
    for (const read of reads) {
      await call('ada@example.org', 'GET', filled(read.path, this.#house));
    }

    this.#say('The house stands: two areas, three zones, two nodes; Vic may look at it. Everything was read once, so there are validators to end.');
  }

  #clear() {
    this.#say('Under way …');
    this.exchange.replaceChildren();
    this.validators.replaceChildren();
  }

  #say(text, isFault = false) {
    this.status.textContent = text;
    this.status.classList.toggle('fault', isFault);
  }
}
