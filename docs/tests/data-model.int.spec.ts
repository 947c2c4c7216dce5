import { describe, expect, it } from '@jest/globals';
import { describedRooms } from '../../tools/data-model.ts';
import { chassisMeanings, notes } from '../../tools/data-model-notes.ts';

const { shared, rooms } = await describedRooms();
const columnsOf = (tables: typeof shared) =>
  tables.flatMap(({ name, columns }) => [name, ...columns.map(column => `${name}.${column.name}`)]);

describe('The data model', () => {
  it.each(rooms)('of $name has a column for every property of an entity', room => {
    const missing = room.entities.flatMap(({ table, columns }) => {
      const stored = room.tables.find(({ name }) => name === table)?.columns ?? [];
      return columns
        .filter(
          ({ column, isNullable }) =>
            !stored.some(one => one.name === column && one.isNullable === isNullable),
        )
        .map(({ property }) => `${table}: ${property}`);
    });

    expect(missing).toEqual([]);
  });

  it.each(rooms)('of $name says of every table what it is', ({ tables, meanings }) => {
    expect(tables.map(({ name }) => name).filter(name => !meanings[name])).toEqual([]);
  });

  it('says nothing about what is not there', () => {
    const there = rooms.flatMap(({ name, tables }) =>
      columnsOf(tables).map(what => `${name}.${what}`),
    );

    expect(Object.keys(notes).filter(what => !there.includes(what))).toEqual([]);
    expect(Object.keys(chassisMeanings).filter(what => !columnsOf(shared).includes(what))).toEqual(
      [],
    );
  });
});
