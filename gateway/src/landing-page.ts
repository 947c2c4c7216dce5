import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { RequestContext } from './request-context.ts';

/** What Sandbox opens with: headers that let whoever explores do everything, and something to run. */
export type SandboxStart = () => Promise<{ headers: Record<string, string>; document: string }>;

/** Apollo Sandbox at /graphql, made anew for each visit, for its token is short-lived. Nothing in production. */
export const landingPage = (start: SandboxStart | null): ApolloServerPlugin<RequestContext> => {
  if (!start) return ApolloServerPluginLandingPageDisabled();
  return {
    serverWillStart: async service => ({
      renderLandingPage: async () => ({
        html: async () => {
          const { headers, document } = await start();
          const sandbox = ApolloServerPluginLandingPageLocalDefault({
            document,
            footer: false,
            embed: { runTelemetry: false, initialState: { sharedHeaders: headers } },
          });
          const listener = await sandbox.serverWillStart?.(service);
          const page = await (listener &&
            'renderLandingPage' in listener &&
            listener.renderLandingPage?.());
          if (!page) throw new Error('Apollo Sandbox has no page.');
          return typeof page.html === 'string' ? page.html : page.html();
        },
      }),
    }),
  };
};
