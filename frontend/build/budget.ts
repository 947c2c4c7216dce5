import { readFileSync, statSync } from 'node:fs';

/** What a visitor downloads before the first page of an application shows, compressed. */
export const initialBytes = (folder: string) => {
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const files = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
  return [...new Set(files)].reduce((sum, file) => sum + sizeOf(`${folder}/${file}`), 0);
};

const sizeOf = (file: string) => {
  const compressed = statSync(`${file}.br`, { throwIfNoEntry: false });
  return (compressed ?? statSync(file)).size;
};

/** How much that may be. */
export const budgets: Record<string, number> = { storefront: 160_000, 'back-office': 260_000 };
