import * as stated from '@hansa/schema/events/events';
import { type RoomName, roomNames } from './look.ts';

/** The facts that one room tells and another hears. */
export type Route = { from: RoomName; to: RoomName; types: string[] };

type Stated = { type: string; hearers: readonly string[] };

const facts: Stated[] = Object.values(stated).map(state => state({} as never));

const teller = ({ type }: Stated) => type.split('.')[0];

/** Who hears what of whom, as the contract says. */
export const routes: readonly Route[] = roomNames.flatMap(from =>
  roomNames
    .map(to => ({
      from,
      to,
      types: facts
        .filter(fact => teller(fact) === from && fact.hearers.includes(to))
        .map(({ type }) => type),
    }))
    .filter(({ types }) => types.length > 0),
);

/** The rooms that hear a type of fact. */
export const hearersOf = (type: string) =>
  (facts.find(fact => fact.type === type)?.hearers ?? []) as readonly RoomName[];
