import { randomUUID } from 'node:crypto';
import { listen } from '@hansa/chassis/listen';
import { serveSubgraph } from '@hansa/chassis/server';
import { vitalSigns } from '@hansa/chassis/vital-signs';
import type { Identify } from '@hansa/gateway/sessions';
import express from 'express';
import type { Rooms } from './rooms.ts';

/** The port of each room when it listens on its own. */
export const roomPorts: Readonly<Record<string, number>> = {
  catalog: 5001,
  ordering: 5002,
  inventory: 5003,
  payment: 5004,
  cart: 5005,
  fulfillment: 5006,
  customers: 5007,
  search: 5008,
};

/** Lets every room listen on its own port too, for exploring: whoever asks is who their session says. */
export const openRoomPorts = async (rooms: Rooms, identify: Identify, host: string) => {
  const doors = await Promise.all(
    rooms.all.map(async room => {
      const served = await serveSubgraph(room, async authorization => {
        const identity = await identify(authorization);
        return () => ({ identity, correlationId: randomUUID() });
      });
      const app = express().use(vitalSigns(), served.router);
      const listening = await listen(app, roomPorts[room.name] ?? 0, host);
      return { stop: () => listening.stop().then(() => served.stop()) };
    }),
  );
  return { stop: () => Promise.all(doors.map(door => door.stop())) };
};
