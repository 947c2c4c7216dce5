import { describe, expect, it } from '@jest/globals';
import { type ProcessFacts, processFacts, writtenSecrets } from './compose-facts.ts';
import { readComposeFile } from './compose-file.ts';
import { brokenComposeRules } from './compose-rules.ts';
import { brokenImageRules } from './image-rules.ts';
import { read } from './rooms.ts';

const committed = read('docker-compose.yml');
const facts = processFacts();
const secrets = writtenSecrets();

const problemsOf = (text: string, processes: readonly ProcessFacts[] = facts) => {
  const { file, problems } = readComposeFile(text);
  return [...problems, ...brokenComposeRules(file, processes, secrets)];
};

const broken = (before: string | RegExp, after: string) => {
  const text = committed.replace(before, after);
  expect(text).not.toBe(committed);
  return problemsOf(text);
};

describe('The Compose file', () => {
  it('is what the code needs', () => {
    expect(problemsOf(committed)).toEqual([]);
  });

  it.each([
    ['restart: unless-stopped', 'restarts: always', 'additional properties'],
    ['  cart:\n', '  basket:\n', 'cart: is not a service'],
    ['  cart:\n', '  basket:\n', 'basket: nothing in the code is called so'],
    ['  cart-database:\n', '  cart-postgres:\n', 'cart-database: is not a service'],
    ['image: postgres:18', 'image: postgres:17', 'search-database: is PostgreSQL 18'],
    ['127.0.0.1:5437:5432', '127.0.0.1:5438:5432', 'cart-database: is published as 5437'],
    ['127.0.0.1:5005:5005', '127.0.0.1:5015:5005', 'cart: is published as 5005'],
    ['127.0.0.1:4000:4000', '4000:4000', 'gateway: is published to this machine only'],
    ['PORT: 5005', 'PORT: 5006', 'cart: listens on 5005'],
    ['[node, src/main.ts]', '[node, main.ts]', 'cart: is started by "node src/main.ts"'],
    ['/hansa/subgraphs/cart', '/hansa/subgraphs/carts', 'cart: runs in /hansa/subgraphs/cart'],
    ['SHOP_CURRENCY:', 'SHOP_CURRENCIES:', 'search: the code reads no SHOP_CURRENCIES'],
    ['      INVENTORY_URL: http://inventory:5003\n', '', 'ordering: INVENTORY_URL is http://'],
    ['@cart-database:', '@search-database:', 'cart: DATABASE_URL leads to cart-database'],
    [
      /cart-database: \{ condition: service_healthy \}/,
      'cart-database: { condition: service_started }',
      'cart: waits until cart-database is healthy',
    ],
    [/ {4}healthcheck:\n {6}<<: \*database-health\n.+\n/, '', 'catalog-database: says how to see'],
    [
      /\$\{POSTGRES_PASSWORD:.+?\}/,
      'hansa',
      'catalog-database: POSTGRES_PASSWORD looks like a secret',
    ],
    [/cart:\$\{POSTGRES_PASSWORD:.+?\}@/, 'cart:hansa@', 'cart: DATABASE_URL looks like a secret'],
    [
      /\$\{CART_SERVICE_KEY:.+?\}/,
      '"MC4CAQAwBQYDK2VwBCIEIA"',
      'cart: SERVICE_KEY looks like a secret',
    ],
    [
      '${CART_SERVICE_KEY:',
      '${BASKET_SERVICE_KEY:',
      'cart: npm run keys writes no BASKET_SERVICE_KEY',
    ],
  ])('with %p as %p is refused: %s', (before, after, problem) => {
    expect(broken(before, after)).toContainEqual(expect.stringContaining(problem));
  });

  it('is refused when a room is missing from it', () => {
    const [cart] = facts.filter(({ name }) => name === 'cart');
    const reviews = { ...cart!, name: 'reviews' };

    expect(problemsOf(committed, [...facts, reviews])).toContain('reviews: is not a service');
  });
});

describe('The image', () => {
  const dockerfile = read('Dockerfile');
  const ignored = read('.dockerignore');

  it('is what the code needs', () => {
    expect(brokenImageRules(dockerfile, ignored)).toEqual([]);
  });

  it.each([
    ['COPY subgraphs/cart/package.json subgraphs/cart/\n', '', 'subgraphs/cart'],
    ['FROM node:24-slim\n', 'FROM node:20-slim\n', 'runs Node 24'],
    ['USER node', 'USER root', 'without rights'],
  ])('with %p as %p is refused: %s', (before, after, problem) => {
    const problems = brokenImageRules(dockerfile.replace(before, after), ignored);

    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it('is refused when it could hold a secret', () => {
    expect(brokenImageRules(dockerfile, ignored.replace('**/.env*\n', ''))).toHaveLength(1);
  });
});
