import { registerHooks } from 'node:module';

/** Makes this process run a module with one defence taken out; refuses to start where that defence no longer stands there. */
export const breakSource = (file: string, defence: string, without: string) => {
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (!url.endsWith(file)) return loaded;
      const source = String(loaded.source);
      if (!source.includes(defence)) throw new Error(`${file} no longer has: ${defence}`);
      return { ...loaded, source: source.replace(defence, without) };
    },
  });
};
