// The numbers, as server-sent events read with fetch: unlike EventSource it tells why a stream was refused.
const pauseAfterLoss = 2000;

export class Stream {
  #controller = null;
  #timer = 0;

  constructor(path, { event, state }) {
    this.path = path;
    this.event = event;
    this.state = state;
  }

  open() {
    clearTimeout(this.#timer);
    if (this.#controller === null) {
      this.#controller = new AbortController();
      this.#read(this.#controller.signal);
    }
  }

  close() {
    clearTimeout(this.#timer);
    this.#controller?.abort();
    this.#controller = null;
  }

  async #read(signal) {
    let pause = pauseAfterLoss;
    try {
      const answer = await fetch(this.path, { signal, cache: 'no-store', headers: { accept: 'text/event-stream' } });
      if (answer.ok) {
        await this.#events(answer.body);
        this.state('lost', 'Connection lost; trying again');
      } else {
        pause = (Number(answer.headers.get('retry-after')) || 10) * 1000;
        this.state('lost', answer.status === 503 ? 'Too many are looking; trying again' : `No numbers here (${answer.status})`);
      }
    } catch {
      if (signal.aborted) {
        return;
      }

      this.state('lost', 'Gateway not reached; trying again');
    }

    if (!signal.aborted) {
      this.#controller = null;
      this.#timer = setTimeout(() => this.open(), pause);
    }
  }

  async #events(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      const events = text.split('\n\n');
      text = events.pop();
      events.forEach(event => this.#tell(event));
    }
  }

  #tell(text) {
    const field = name => text.split('\n').filter(line => line.startsWith(`${name}: `)).map(line => line.slice(name.length + 2)).join('\n');
    this.event(field('event'), JSON.parse(field('data')));
  }
}
