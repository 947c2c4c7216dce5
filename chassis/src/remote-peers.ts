import { randomUUID } from 'node:crypto';
import { serviceUrl, urlSettingOf } from './config.ts';
import { correlation } from './correlation.ts';
import type { Deliver } from './deliver.ts';
import { DependencyUnavailable } from './faults.ts';
import { service } from './identity.ts';
import type { Call } from './peers.ts';
import { remoteService } from './remote.ts';
import type { SignCall } from './signed-call.ts';

/** The settings that say where the others are; in production each is needed. */
export const urlSettings = (names: readonly string[], areNeeded: boolean) =>
  Object.fromEntries(
    names.map(name => [urlSettingOf(name), areNeeded ? serviceUrl : serviceUrl.optional()]),
  );

/** The other services as one asks them and tells them, in its own name. One without an address is away. */
export const remotePeers = (
  caller: string,
  names: readonly string[],
  settings: Record<string, unknown>,
  sign: SignCall,
) => {
  const remotes = new Map(
    names.flatMap(name => {
      const url = settings[urlSettingOf(name)];
      return typeof url === 'string' ? [[name, remoteService(name, url, sign)] as const] : [];
    }),
  );
  const named = (name: string) => {
    const remote = remotes.get(name);
    if (!remote)
      throw new DependencyUnavailable(name, new Error(`${urlSettingOf(name)} is not set`));
    return remote;
  };
  const call: Call = async (name, request) =>
    named(name).ask(request, {
      identity: service(caller),
      correlationId: correlation()?.correlationId ?? randomUUID(),
    });
  const deliver: Deliver = async (name, envelope) => named(name).tell(envelope);
  const alive = async (): Promise<Record<string, boolean>> =>
    Object.fromEntries(
      await Promise.all(
        names.map(async name => [name, (await remotes.get(name)?.isAlive()) ?? false] as const),
      ),
    );
  return {
    call,
    deliver,
    alive,
    close: () => Promise.all([...remotes.values()].map(remote => remote.close())),
  };
};
