import { randomUUID } from 'node:crypto';
import type { Address } from '@hansa/chassis/address';
import { refusing } from '@hansa/chassis/constraint';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CodeTaken, StorageLocationNotFound, WarehouseNotFound } from '../errors.ts';
import { StorageLocation } from './storage-location.entity.ts';
import { Warehouse } from './warehouse.entity.ts';

export type CreateWarehouse = { code: string; name: string; address?: Address | null | undefined };

/** Adds a warehouse; answers its id. */
export const createWarehouse = (em: EntityManager, { code, name, address }: CreateWarehouse) =>
  refusing(
    { one_warehouse_per_code: () => new CodeTaken({ code }) },
    em.transactional(
      async em =>
        em.create(Warehouse, {
          id: randomUUID(),
          code,
          name: name.trim(),
          address: address ?? null,
          createdAt: new Date(),
        }).id,
    ),
  );

export type CreateStorageLocation = { warehouseId: string; code: string };

/** Adds a place to a warehouse; answers its id. */
export const createStorageLocation = (
  em: EntityManager,
  { warehouseId, code }: CreateStorageLocation,
) =>
  refusing(
    { one_location_per_code_and_warehouse: () => new CodeTaken({ code }) },
    em.transactional(async em => {
      if ((await em.count(Warehouse, { id: warehouseId })) === 0) {
        throw new WarehouseNotFound({ id: warehouseId });
      }
      return em.create(StorageLocation, { id: randomUUID(), warehouseId, code }).id;
    }),
  );

/** Refuses when a place does not exist. */
export const requireStorageLocation = async (em: EntityManager, id: string) => {
  if ((await em.count(StorageLocation, { id })) === 0) throw new StorageLocationNotFound({ id });
};
