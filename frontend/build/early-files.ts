import { readdirSync, readFileSync } from 'node:fs';

/** The pages at which somebody may arrive, by their addresses, and what of them is seen first. */
const arrivals: Record<string, { page: string; picture?: string }> = {
  '/': { page: 'home-page', picture: '/media/hero.svg' },
  '/c/:slug': { page: 'category-page' },
  '/p/:slug': { page: 'product-page' },
  '/search': { page: 'search-page' },
  '/cart': { page: 'cart-page' },
  '/checkout': { page: 'checkout-page' },
  '/orders/:id': { page: 'order-page' },
};

/**
 * For each address the scripts of its page, as a `Link` header says them: a browser fetches them beside the first ones,
 * which would otherwise have to run before they are asked for, one import after the other.
 */
export const earlyFiles = (folder: string): Record<string, string> => {
  const files = readdirSync(folder).filter(name => name.endsWith('.js'));
  const atFirst = importedBy(folder, startOf(folder));
  const linksOf = ({ page, picture }: { page: string; picture?: string }) => {
    const own = files.find(name => name.startsWith(`${page}-`));
    if (!own) throw new Error(`There is no script of ${page}.`);
    const scripts = [...importedBy(folder, [own])].filter(name => !atFirst.has(name));
    return [
      ...(picture ? [`<${picture}>; rel=preload; as=image; fetchpriority=high`] : []),
      ...scripts.map(name => `</${name}>; rel=modulepreload`),
    ].join(', ');
  };
  return Object.fromEntries(Object.entries(arrivals).map(([at, one]) => [at, linksOf(one)]));
};

const startOf = (folder: string) => {
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  return [...html.matchAll(/"([^"]+\.js)"/g)].map(([, name]) => name!);
};

/** These scripts, and all that they cannot run without. */
const importedBy = (folder: string, names: string[], known = new Set<string>()) => {
  for (const name of names) {
    if (known.has(name)) continue;
    known.add(name);
    const source = readFileSync(`${folder}/${name}`, 'utf8');
    const imported = source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g);
    importedBy(
      folder,
      [...imported].map(([, next]) => next!),
      known,
    );
  }
  return known;
};
