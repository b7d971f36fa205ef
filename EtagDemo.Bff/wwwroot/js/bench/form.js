import { h } from '../dom.js';
import { filled, reads, writes } from './requests.js';
import { people } from './site.js';
import { shortTag } from './ids.js';

const methods = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE', 'QUERY'];
const outdated = '"outdated"';

export class Form {
  #tags = new Map();
  #house = null;
  #changes = 0;

  constructor({ send, repeat, change, build }) {
    this.user = h('input', { id: 'bench-user', type: 'email', value: people[0].email, list: 'bench-people', autocomplete: 'off', spellcheck: 'false', oninput: () => this.#showTag() });
    this.route = h('select', { id: 'bench-route', onchange: () => this.#pick() },
      h('optgroup', { label: 'Read' }, reads.map((read, index) => h('option', { value: `read ${index}` }, read.name))),
      h('optgroup', { label: 'Write' }, writes.map((write, index) => h('option', { value: `write ${index}` }, write.name))));
    this.method = h('select', { id: 'bench-method', onchange: () => this.#showTag() }, methods.map(method => h('option', {}, method)));
    this.path = h('input', { id: 'bench-path', type: 'text', autocomplete: 'off', spellcheck: 'false', class: 'mono', oninput: () => this.#showTag() });
    this.condition = h('select', { id: 'bench-condition' });
    this.fields = h('textarea', { id: 'bench-fields', rows: 2, spellcheck: 'false', class: 'mono', placeholder: 'cache-control: no-cache' });
    this.body = h('textarea', { id: 'bench-content', rows: 2, spellcheck: 'false', class: 'mono' });
    this.house = h('button', { type: 'button', class: 'quiet', id: 'bench-build', onclick: build }, 'Build a house');
    this.houseText = h('p', { class: 'fine' }, 'A small project to play with, made through the public API.');
    this.element = h('form', { class: 'bench-form', onsubmit: event => { event.preventDefault(); send() } },
      group('1', 'Somewhere to play', h('div', { class: 'line' }, this.house, this.houseText)),
      group('2', 'A request',
        field('Who asks (x-user)', this.user, h('datalist', { id: 'bench-people' }, people.map(person => h('option', { value: person.email }, `${person.name}, ${person.role}`)))),
        field('What', this.route),
        h('div', { class: 'target' }, field('Method', this.method), field('Path', this.path)),
        field('Condition', this.condition),
        h('details', {}, h('summary', {}, 'More header fields and a body'), field('Header fields, one a line', this.fields), field('Body (JSON)', this.body)),
        h('div', { class: 'line' }, h('button', { type: 'submit', class: 'loud', id: 'bench-send' }, 'Send'), h('button', { type: 'button', class: 'quiet', id: 'bench-repeat', onclick: repeat }, 'Send 25 times'))),
      group('3', 'Change something', h('p', { class: 'fine' }, 'One click each. What it ends is listed beside.'),
        h('div', { class: 'changes' }, writes.map((write, index) => h('button', { type: 'button', class: 'change', id: `change-${index}`, onclick: () => change(write) }, write.name)))));
    this.#pick();
  }

  offer(house) {
    this.#house = house;
    this.house.textContent = 'Build another';
    this.houseText.textContent = 'Ada owns it, Vic may look at it, Eve is a stranger.';
    this.#pick();
  }

  request() {
    return { method: this.method.value, path: this.path.value, fields: this.#fields(), body: this.body.value || null };
  }

  /** A write as the button says it, by whoever the form names. */
  change(write) {
    this.#changes++;
    return { method: write.method, path: filled(write.path, this.#house), fields: { 'x-user': this.user.value }, body: JSON.stringify(write.body(this.#changes)) };
  }

  /** The tag that this user has of this resource now. */
  remember({ method, path, fields }, { status, fields: answered }) {
    const etag = answered.find(one => one.name.toLowerCase() === 'etag')?.value;
    if (etag && status < 400 && ['GET', 'PUT', 'PATCH'].includes(method)) {
      this.#tags.set(`${fields['x-user']} ${path}`, etag);
      this.#showTag();
    }
  }

  #pick() {
    const [kind, index] = this.route.value.split(' ');
    const picked = (kind === 'read' ? reads : writes)[index];
    this.method.value = picked.method ?? 'GET';
    this.path.value = filled(picked.path, this.#house);
    this.body.value = picked.body ? JSON.stringify(picked.body(this.#changes + 1)) : '';
    this.#showTag();
  }

  #showTag() {
    const tag = this.#tags.get(`${this.user.value} ${filled(this.path.value, this.#house)}`);
    const isRead = ['GET', 'HEAD'].includes(this.method.value);
    const before = this.condition.value;
    const choices = [
      ['none', 'None'],
      tag && ['If-None-Match', `If-None-Match: ${shortTag(tag)}, the tag I have`, tag],
      tag && ['If-Match', `If-Match: ${shortTag(tag)}, the tag I have`, tag],
      ['If-None-Match old', `If-None-Match: ${outdated}`, outdated],
      ['If-Match old', `If-Match: ${outdated}`, outdated],
    ].filter(Boolean);
    this.condition.replaceChildren(...choices.map(([value, text, etag]) => h('option', { value, 'data-etag': etag }, text)));
    this.condition.value = tag && isRead && (before === 'none' || before === '') ? 'If-None-Match' : choices.some(([value]) => value === before) ? before : 'none';
  }

  #fields() {
    const written = this.fields.value.split('\n').map(line => line.split(/:\s*(.*)/)).filter(([name]) => name.trim() !== '');
    const chosen = this.condition.selectedOptions[0];
    return {
      'x-user': this.user.value,
      ...chosen.dataset.etag && { [this.condition.value.split(' ')[0]]: chosen.dataset.etag },
      ...Object.fromEntries(written.map(([name, value]) => [name.trim(), (value ?? '').trim()])),
    };
  }
}

const group = (number, title, ...children) => h('fieldset', {}, h('legend', {}, h('span', { class: 'step', 'aria-hidden': 'true' }, number), title), ...children);

const field = (title, control, ...rest) => h('div', { class: 'field' }, h('label', { for: control.id }, title), control, ...rest);
