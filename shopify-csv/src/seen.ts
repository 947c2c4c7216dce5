import { hash } from 'node:crypto';

/**
 * Remembers texts and the line each was first in, by fingerprint: some 40 bytes for each, so that a file of millions
 * of rows fits. Two texts share a fingerprint once in 10^19.
 */
export class Seen {
  #keys = new BigUint64Array(1 << 12);
  #lines = new Uint32Array(1 << 12);
  #count = 0;

  /** The line it was seen in before; undefined, and remembered, when it is new. */
  before(text: string, line: number): number | undefined {
    const key = fingerprint(text);
    const slot = this.#slotOf(key);
    if (this.#keys[slot] !== 0n) return this.#lines[slot];
    if (this.#count * 2 >= this.#keys.length) {
      this.#grow();
      return this.before(text, line);
    }
    this.#keys[slot] = key;
    this.#lines[slot] = line;
    this.#count += 1;
    return undefined;
  }

  #slotOf(key: bigint) {
    const mask = this.#keys.length - 1;
    let slot = Number(key & BigInt(mask));
    while (this.#keys[slot] !== 0n && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow() {
    const keys = this.#keys;
    const lines = this.#lines;
    this.#keys = new BigUint64Array(keys.length * 2);
    this.#lines = new Uint32Array(keys.length * 2);
    keys.forEach((key, i) => {
      if (key === 0n) return;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#lines[slot] = lines[i]!;
    });
  }
}

// Zero means an empty slot.
const fingerprint = (text: string) => hash('sha256', text, 'buffer').readBigUInt64LE() || 1n;
