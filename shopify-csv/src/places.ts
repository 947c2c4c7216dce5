import type { Graph } from './graph.ts';
import { Stop } from './problem.ts';

/** A place for stock, by the codes of its warehouse and of itself. */
export type Place = { warehouse: string; location: string };

type Page<Node> = { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
type Coded = { id: string; code: string };
type Made = { made: { id: string } | null; errors: { message: string }[] };

/** Finds places by their codes, and makes those that are missing; each is asked for once. */
export const placesIn = (graph: Graph) => {
  const warehouses = new Map<string, Promise<string>>();
  const locations = new Map<string, Promise<string>>();
  const warehouseId = (code: string) => once(warehouses, code, () => findWarehouse(graph, code));
  return {
    idOf: ({ warehouse, location }: Place) =>
      once(locations, `${warehouse} ${location}`, async () =>
        findLocation(graph, await warehouseId(warehouse), location),
      ),
  };
};

const once = (known: Map<string, Promise<string>>, key: string, find: () => Promise<string>) => {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
};

const findWarehouse = async (graph: Graph, code: string) => {
  const query = `query ImportWarehouses($after: String) { list: warehouses(first: 100, after: $after) {
    nodes { id code } pageInfo { hasNextPage endCursor } } }`;
  const mutation = `mutation ImportOpensWarehouse($input: CreateWarehouseInput!) { payload: createWarehouse(input: $input) {
    made: warehouse { id } errors { ... on DomainError { message } } } }`;
  const known = await find(graph, query, {}, code);
  return known ?? make(graph, mutation, { code, name: code });
};

const findLocation = async (graph: Graph, warehouseId: string, code: string) => {
  const query = `query ImportLocations($warehouseId: ID!, $after: String) {
    list: storageLocations(warehouseId: $warehouseId, first: 100, after: $after) {
      nodes { id code } pageInfo { hasNextPage endCursor } } }`;
  const mutation = `mutation ImportAddsLocation($input: CreateStorageLocationInput!) { payload: createStorageLocation(input: $input) {
    made: storageLocation { id } errors { ... on DomainError { message } } } }`;
  const known = await find(graph, query, { warehouseId }, code);
  return known ?? make(graph, mutation, { warehouseId, code });
};

const find = async (graph: Graph, query: string, variables: object, code: string) => {
  let after: string | null = null;
  do {
    const { list }: { list: Page<Coded> } = await graph.ask(query, { ...variables, after });
    const found = list.nodes.find(node => node.code === code);
    if (found) return found.id;
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after);
  return undefined;
};

const make = async (graph: Graph, mutation: string, input: object) => {
  const { payload } = await graph.ask<{ payload: Made }>(mutation, { input });
  if (payload.made) return payload.made.id;
  throw new Stop(`No place for the stock: ${payload.errors[0]?.message}`);
};
