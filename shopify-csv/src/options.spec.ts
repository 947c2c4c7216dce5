import { describe, expect, it } from '@jest/globals';
import { exportOptions, importOptions } from './options.ts';

describe('The command line', () => {
  it('needs a file and has defaults for the rest', () => {
    expect(importOptions(['/tmp/a.csv'])).toEqual({
      file: '/tmp/a.csv',
      currency: 'EUR',
      place: { warehouse: 'MAIN', location: 'STOCK' },
      report: '/tmp/a.csv.report.csv',
      isDryRun: false,
    });
    expect(importOptions(['--help'])).toBeUndefined();
    expect(exportOptions(['/tmp/b.csv'])).toEqual({ file: '/tmp/b.csv' });
  });

  it.each([
    [[], 'Which file?'],
    [['a', 'b'], 'One file at a time'],
    [['a', '--fast'], '--fast'],
    [['a', '--currency', 'EURO'], 'EURO'],
    [['a', '--location', 'HL'], 'HL is no place'],
    [['a', '--location', 'H L/A'], 'no place'],
    [['a', '--report', 'a'], 'overwrite'],
    [['a', '--currency'], '--currency'],
  ])('%j is refused', (args, reason) => {
    expect(() => importOptions(args)).toThrow(reason);
  });
});
