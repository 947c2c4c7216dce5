import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { freeSlug } from '../slug.ts';
import { Brand } from './brand.entity.ts';

export type CreateBrand = { name: string; slug?: string | null | undefined };

/** Adds a brand; answers its id. */
export const createBrand = (em: EntityManager, input: CreateBrand) =>
  em.transactional(async em => {
    const slug = await freeSlug(em, 'brands', input);
    return em.create(Brand, { id: randomUUID(), name: input.name.trim(), slug }).id;
  });
