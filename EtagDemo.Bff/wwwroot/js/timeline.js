// The samples of the last five minutes as differences from one to the next: what the charts draw.
import { sum } from './outcomes.js';

const span = 300_000;

export class Timeline {
  #points = [];
  #last = null;

  get points() {
    return this.#points;
  }

  /** Adds a moment's totals. A sampler that began anew counts from 0 again, so its first moment is compared with nothing. */
  add({ at, outcomes, queries_avoided, handlers, bytes_saved }) {
    const moment = { at: Date.parse(at), outcomes, avoided: queries_avoided, handlers, saved: bytes_saved };
    const last = this.#last;
    if (last !== null && moment.at <= last.at) {
      return;
    }

    if (last !== null && sum(outcomes) >= sum(last.outcomes) && moment.at - last.at < 10_000) {
      const seconds = (moment.at - last.at) / 1000;
      this.#points.push({
        at: moment.at,
        seconds,
        outcomes: outcomes.map((number, index) => Math.max(0, number - last.outcomes[index])),
        avoided: Math.max(0, moment.avoided - last.avoided),
        handlers: Math.max(0, moment.handlers - last.handlers),
        saved: Math.max(0, moment.saved - last.saved),
      });
    }

    this.#last = moment;
    this.#points = this.#points.filter(point => point.at > moment.at - span);
  }

  get latest() {
    return this.#points.at(-1);
  }
}

export const timespan = span;
