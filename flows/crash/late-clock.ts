// Loaded into a process first: its clock is five minutes fast until the file named in CLOCK_IS_RIGHT exists.
import { existsSync } from 'node:fs';

const fiveMinutesMs = 300_000;
const right = process.env.CLOCK_IS_RIGHT ?? '';
const RealDate = Date;
const shift = () => (existsSync(right) ? 0 : fiveMinutesMs);

class ShiftedDate extends RealDate {
  constructor(...given: ConstructorParameters<typeof Date> | []) {
    if (given.length === 0) super(RealDate.now() + shift());
    else super(...given);
  }

  static override now() {
    return RealDate.now() + shift();
  }
}

globalThis.Date = ShiftedDate as DateConstructor;
