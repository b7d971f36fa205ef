// Small dots that go the way that answers went: as far as the service when a validator held, as far as PostgreSQL when it was read or written.
import { svg } from './dom.js';

const most = 14;
const pace = 1500;
const still = matchMedia('(prefers-reduced-motion: reduce)');

export class Travellers {
  #dots = [];
  #isMoving = false;

  constructor(layer, { wires: { ask, validate, query }, group: [x, y, width, height] }) {
    this.layer = layer;
    const inside = [x + width / 2, y + height / 2];
    this.near = waypoints([ask, validate]);
    this.far = [...this.near, inside, [query[0], query[1]], [query[2], query[3]]];
  }

  send(groups) {
    if (still.matches || document.hidden || this.layer.ownerSVGElement.getBoundingClientRect().width === 0) {
      return;
    }

    const now = performance.now();
    for (const { tone, far, number } of groups) {
      for (let index = 0; index < Math.min(number, 4) && this.#dots.length < most; index++) {
        const dot = svg('circle', { class: 'traveller', 'data-tone': tone, r: 6, opacity: 0 });
        this.layer.append(dot);
        this.#dots.push({ dot, way: far ? this.far : this.near, start: now + this.#dots.length * 60, lasts: far ? pace * 1.5 : pace });
      }
    }

    if (!this.#isMoving && this.#dots.length > 0) {
      this.#isMoving = true;
      requestAnimationFrame(time => this.#move(time));
    }
  }

  #move(now) {
    this.#dots = this.#dots.filter(({ dot, way, start, lasts }) => {
      const share = (now - start) / lasts;
      if (share >= 1) {
        dot.remove();
        return false;
      }

      const [x, y] = along(way, share < 0.5 ? share * 2 : 2 - share * 2);
      dot.setAttribute('cx', x);
      dot.setAttribute('cy', y);
      dot.setAttribute('opacity', share < 0 ? 0 : 1);
      return true;
    });
    this.#isMoving = this.#dots.length > 0;
    if (this.#isMoving) {
      requestAnimationFrame(time => this.#move(time));
    }
  }
}

const waypoints = wires => wires.flatMap(([x1, y1, x2, y2]) => [[x1, y1], [x2, y2]]);

function along(way, share) {
  const lengths = way.slice(1).map(([x, y], index) => Math.hypot(x - way[index][0], y - way[index][1]));
  let left = share * lengths.reduce((total, length) => total + length, 0);
  for (const [index, length] of lengths.entries()) {
    if (left <= length || index === lengths.length - 1) {
      const part = length === 0 ? 0 : Math.min(1, left / length);
      return way[index].map((from, axis) => from + (way[index + 1][axis] - from) * part);
    }

    left -= length;
  }

  return way[0];
}
