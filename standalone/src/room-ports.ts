import { randomUUID } from 'node:crypto';
import { listen } from '@hansa/chassis/listen';
import { serveSubgraph } from '@hansa/chassis/server';
import { vitalSigns } from '@hansa/chassis/vital-signs';
import type { Identify } from '@hansa/gateway/sessions';
import express from 'express';
import type { Rooms } from './rooms.ts';

/** The rooms in the order of their ports, from 5001 on unless the settings say otherwise. */
const inOrder = [
  'catalog',
  'ordering',
  'inventory',
  'payment',
  'cart',
  'fulfillment',
  'customers',
  'search',
];

/** Lets every room listen on its own port too, for exploring: whoever asks is who their session says. */
export const openRoomPorts = async (
  rooms: Rooms,
  identify: Identify,
  host: string,
  firstPort: number,
) => {
  const doors = await Promise.all(
    rooms.all.map(async room => {
      const served = await serveSubgraph(room, async authorization => {
        const identity = await identify(authorization);
        return () => ({ identity, correlationId: randomUUID() });
      });
      const app = express().use(vitalSigns(), served.router);
      const listening = await listen(app, firstPort + inOrder.indexOf(room.name), host);
      return { stop: () => listening.stop().then(() => served.stop()) };
    }),
  );
  return { stop: () => Promise.all(doors.map(door => door.stop())) };
};
