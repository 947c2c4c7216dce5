import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** One address before any number of processes that come and go; connections go round among those that are there. */
export type Address = {
  url: string;
  /** The ports behind it, in turn. */
  ports: number[];
  close(): Promise<void>;
};

export const openAddress = async (): Promise<Address> => {
  const ports: number[] = [];
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer(caller => {
    open.add(caller);
    caller.on('close', () => open.delete(caller));
    caller.on('error', () => {});
    const port = ports[turn++ % ports.length];
    if (port === undefined) return void caller.destroy();
    const service = connect(port, '127.0.0.1');
    service.on('error', () => caller.destroy());
    service.on('close', () => caller.destroy());
    caller.on('close', () => service.destroy());
    caller.pipe(service).pipe(caller);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ports,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
