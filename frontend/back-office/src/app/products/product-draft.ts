import { applyWhen, pattern, required, type SchemaPathTree } from '@angular/forms/signals';
import type { StaffProductDetailsFragment } from './product-page.generated';

/** A product as it stands in the form. */
export type ProductDraft = {
  name: string;
  slug: string;
  description: string;
  brandId: string;
  categoryIds: string[];
};

export const emptyDraft = (): ProductDraft => ({
  name: '',
  slug: '',
  description: '',
  brandId: '',
  categoryIds: [],
});

export const draftOf = (product: StaffProductDetailsFragment): ProductDraft => ({
  name: product.name,
  slug: product.slug,
  description: product.description,
  brandId: product.brand?.id ?? '',
  categoryIds: product.categories.map(({ id }) => id),
});

/** The draft as the graph takes it. */
export const inputOf = ({ name, slug, description, brandId, categoryIds }: ProductDraft) => ({
  name: name.trim(),
  ...(slug.trim() && { slug: slug.trim() }),
  description: description.trim(),
  brandId: brandId || null,
  categoryIds,
});

/** What a draft must have before it is sent. */
export const productRules = (path: SchemaPathTree<ProductDraft>) => {
  required(path.name, { message: $localize`What is it called?` });
  applyWhen(
    path,
    ({ value }) => value().slug !== '',
    path =>
      pattern(path.slug, /^[a-z0-9]+(-[a-z0-9]+)*$/, {
        message: $localize`Small letters, digits and single hyphens, please.`,
      }),
  );
};
