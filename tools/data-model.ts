import { meaningsOf } from './data-model-meanings.ts';
import { chassisMeanings } from './data-model-notes.ts';
import { chassisSection, type DescribedRoom, roomSection } from './data-model-page.ts';
import { chassisSql, storedRooms } from './data-model-rooms.ts';
import type { Table } from './data-model-tables.ts';
import type { GeneratedFile } from './generated-files.ts';
import { onScratchPostgres } from './scratch-database.ts';

/** What every room keeps, as PostgreSQL has it once the migrations have run, without what all of them have. */
export const describedRooms = () =>
  onScratchPostgres(async migrate => {
    const sharedSql = await chassisSql();
    const shared = await migrate(sharedSql);
    const isOwn = ({ name }: Table) => shared.every(table => table.name !== name);
    const rooms: DescribedRoom[] = [];
    for (const room of await storedRooms()) {
      const tables = (await migrate([...sharedSql, ...room.sql])).filter(isOwn);
      rooms.push({ ...room, tables, meanings: meaningsOf(room, tables) });
    }
    return { shared, rooms };
  });

/** The page about it. */
export const dataModel = async (): Promise<GeneratedFile> => {
  const { shared, rooms } = await describedRooms();
  const sections = [...rooms.map(roomSection), chassisSection(shared, chassisMeanings)];
  return { path: 'docs/data-model.md', content: `${[head, ...sections].join('\n\n')}\n` };
};

const head = `# What every room keeps
Generated from the migrated databases, the entities and the contract by \`npm run generate\`; never edited by hand. Each room has a database of its own; nothing refers from one to another
except by id. A constraint is named as the sentence it protects.`;
