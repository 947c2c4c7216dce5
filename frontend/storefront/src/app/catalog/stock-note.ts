type Stocked = {
  readonly availability: { readonly available: number; readonly inStock: boolean } | null;
};

const few = 5;

export type StockNote = { tone: 'good' | 'warm' | 'bad'; text: string };

/** What to say of how much there is: null where that is not known. */
export const stockNote = (variants: readonly Stocked[]): StockNote | null => {
  const known = variants.flatMap(({ availability }) =>
    availability ? [availability.available] : [],
  );
  if (known.length === 0 || known.length < variants.length) return null;
  const available = known.reduce((sum, one) => sum + one, 0);
  if (available === 0) return { tone: 'bad', text: $localize`Sold out` };
  if (available <= few) return { tone: 'warm', text: $localize`Only ${available} left` };
  return { tone: 'good', text: $localize`In stock` };
};
