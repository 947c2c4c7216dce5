import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { read, root } from './rooms.ts';

const pages = globSync('{README.md,docs/**/*.md,{audit,requests,subgraphs/*}/README.md}', {
  cwd: root,
});

/** The links of a page to files beside it: what they say, and where they lead. */
const linksOf = (page: string) =>
  [...read(page).matchAll(/\[([^\]]+)\]\(([^)#]+)[^)]*\)/g)]
    .filter(([, , target]) => !/^https?:/.test(target!))
    .map(([, text, target]) => ({ text: text!, file: join(dirname(page), target!) }));

describe('The pages', () => {
  it.each(pages)('%s leads only to what is there', page => {
    const broken = linksOf(page).filter(({ file }) => !existsSync(root + file));

    expect(broken).toEqual([]);
  });
});

describe('docs/reliability.md', () => {
  const page = read('docs/reliability.md');
  const tests = linksOf('docs/reliability.md').filter(({ file }) => file.endsWith('.spec.ts'));

  it.each(tests)('names a test that is there: $text', ({ text, file }) => {
    expect(read(file)).toContain(`'${text}'`);
  });

  it('names constraints and tables that are there', () => {
    const named = page.split('## Not yet')[0]!.match(/(?<=`)[a-z]+(_[a-z]+)+(?=`)/g) ?? [];
    const model = read('docs/data-model.md');

    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(name => !new RegExp(`\\b${name}\\b`).test(model))).toEqual([]);
  });
});
