import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** What may become of an answer on its way: it is lost, cut in half, or replaced by nonsense or by a refusal to serve. */
export type Fault = 'lost' | 'truncated' | 'html' | 'unavailable';

/** One address before any number of processes that come and go; connections go round among those that are there. */
export type Address = {
  url: string;
  /** The ports behind it, in turn. */
  ports: number[];
  /** Decides what becomes of each answer; null where nothing does. */
  faultOf: (() => Fault | null) | null;
  /** Requests whose text this matches arrive when it is resolved, even when nobody waits for an answer any more. */
  hold: { matches: RegExp; until: Promise<unknown> } | null;
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
    join(caller, connect(port, '127.0.0.1'), address);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: Address = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ports,
    faultOf: null,
    hold: null,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return address;
};

const join = (caller: Socket, service: Socket, address: Address) => {
  const held = { is: false };
  service.on('error', () => caller.destroy());
  service.on('close', () => caller.destroy());
  caller.on('close', () => {
    if (!held.is) service.destroy();
  });
  let arrived = Promise.resolve();
  const pass = async (chunk: Buffer) => {
    const { hold } = address;
    if (hold?.matches.test(String(chunk))) {
      held.is = true;
      await hold.until;
    }
    if (!service.destroyed) service.write(chunk);
  };
  caller.on('data', chunk => {
    arrived = arrived.then(() => pass(chunk));
  });
  service.pipe(answers(caller, address)).pipe(caller);
};

const answers = (caller: Socket, address: Address) =>
  new Transform({
    transform(chunk, _, done) {
      const fault = String(chunk).startsWith('HTTP/1.1') ? address.faultOf?.() : null;
      if (!fault) return done(null, chunk);
      if (fault === 'truncated') caller.write(chunk.subarray(0, chunk.length / 2));
      if (fault in instead) caller.write(instead[fault as keyof typeof instead]);
      caller.end();
      done();
    },
  });

const page = '<html>Please pay for the hotel network first.</html>';
const instead = {
  html: `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${page.length}\r\n\r\n${page}`,
  unavailable:
    'HTTP/1.1 503 Service Unavailable\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}',
};
