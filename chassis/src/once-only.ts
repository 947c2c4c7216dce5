/** Remembers names for at least so long, and tells whether one is new. Forgets in two halves, so that it costs nothing to forget. */
export class OnceOnly {
  #young = new Set<string>();
  #old = new Set<string>();
  #turnedAt: number;
  readonly #keptMs: number;
  readonly #now: () => number;

  constructor(keptMs: number, now = Date.now) {
    this.#keptMs = keptMs;
    this.#now = now;
    this.#turnedAt = now();
  }

  isFirst(name: string) {
    this.#turn();
    if (this.#young.has(name) || this.#old.has(name)) return false;
    this.#young.add(name);
    return true;
  }

  get size() {
    return this.#young.size + this.#old.size;
  }

  #turn() {
    const age = this.#now() - this.#turnedAt;
    if (age < this.#keptMs) return;
    this.#old = age < 2 * this.#keptMs ? this.#young : new Set();
    this.#young = new Set();
    this.#turnedAt = this.#now();
  }
}
