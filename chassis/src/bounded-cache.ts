/** What was made for a key, for as many keys as there is room; past that the one kept longest gives way. */
export class BoundedCache<Value> {
  private readonly kept = new Map<string, Value>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  get(key: string) {
    return this.kept.get(key);
  }

  set(key: string, value: Value) {
    const isFull = this.kept.size >= this.size && !this.kept.has(key);
    if (isFull) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(key, value);
  }

  delete(key: string) {
    this.kept.delete(key);
  }
}
