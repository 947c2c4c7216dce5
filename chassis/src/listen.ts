import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { CannotStart } from './config.ts';

/** A port somebody else has; its message is for people. */
export class PortTaken extends CannotStart {
  constructor(port: number) {
    super(`Port ${port} is taken; choose another with PORT=…`);
  }
}

/** A server that listens. `stop` lets requests under way finish, for a bounded time. */
export type Listening = { port: number; server: Server; stop(): Promise<void> };

const drainMs = 5_000;

/** Says early that a port is taken, before anything costly is started. */
export const requireFreePort = async (port: number, host: string) => {
  if (port !== 0) await (await listen(express(), port, host)).stop();
};

/** Listens on a port of an interface; port 0 takes any free one. */
export const listen = async (app: Express, port: number, host: string): Promise<Listening> => {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new PortTaken(port) : error;
  }
  return {
    port: (server.address() as AddressInfo).port,
    server,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), drainMs);
      await closed;
      clearTimeout(timer);
    },
  };
};
