import type { Sql } from '@hansa/chassis/sql';
import type { Word } from './words.ts';

/** Adds to each word that the shop does not know those that it knows and that are spelled much like it. */
export const corrected = async (sql: Sql, words: readonly Word[]): Promise<Word[]> => {
  const typed = words.flatMap((word, position) =>
    word.map(spelling => ({ position, spelling, isUnfinished: position === words.length - 1 })),
  );
  const similar = await sql<{ position: number; word: string }>(
    `with typed as (
       select t.*, exists (select from vocabulary v where v.word between t.spelling
         and case when t."isUnfinished" then t.spelling || chr(1114111) else t.spelling end) as "isKnown"
       from jsonb_to_recordset($1) as t(position integer, spelling text collate "C", "isUnfinished" boolean)
     ), unknown as (
       select t.* from typed t
       where not exists (select from typed o where o.position = t.position and o."isKnown")
     )
     select distinct u.position, s.word from unknown u, similar_words(u.spelling, u."isUnfinished") s(word)`,
    [JSON.stringify(typed)],
  );
  return words.map((word, at) => [
    ...word,
    ...similar.filter(({ position }) => position === at).map(({ word }) => word),
  ]);
};
