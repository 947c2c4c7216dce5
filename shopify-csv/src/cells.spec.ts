import { describe, expect, it } from '@jest/globals';
import {
  attributesIn,
  attributesText,
  inCell,
  levelsIn,
  levelsText,
  outOfCell,
  pathsIn,
  pathsText,
} from './cells.ts';

describe('A cell', () => {
  it.each(['=1+1', '+49', '-5', '@x', "'=1", "''=1", "it's", "'quoted'", '', '\tx'])(
    'holds %j and gives it back',
    text => expect(outOfCell(inCell(text))).toBe(text),
  );

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)'])('never starts a formula: %s', text => {
    expect(inCell(text)).toBe(`'${text}`);
  });

  it('holds paths of categories, whatever their names', () => {
    const paths = [['Tea', 'Green > Black'], ['A\\B'], ['Two\nlines', 'x']];

    expect(pathsIn(pathsText(paths))).toEqual(paths);
    expect(pathsIn('Tea>Green\n\n Gifts ')).toEqual([['Tea', 'Green'], ['Gifts']]);
  });

  it('holds stock by place, or says that it does not', () => {
    const levels = [
      { warehouse: 'HL', location: 'A/01', onHand: 12 },
      { warehouse: 'H/H', location: 'B', onHand: 0 },
    ];

    expect(levelsIn(levelsText(levels))).toEqual(levels);
    expect(levelsIn('')).toEqual([]);
    expect(levelsIn('HL A-01: many')).toBeUndefined();
  });

  it('holds attributes, or says that it does not', () => {
    const attributes = [{ name: 'Title', value: ' x ' }];

    expect(attributesIn(attributesText(attributes))).toEqual(attributes);
    for (const bad of ['{', '{}', '[1]', '[["a"]]', '[["a",1]]'])
      expect(attributesIn(bad)).toBeUndefined();
  });
});
