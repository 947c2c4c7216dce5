/** What the browser keeps of a cart: enough to show the count at once, and to fill a new one should it be lost. */
export type KeptCart = {
  id: string;
  totalQuantity: number;
  items: { productVariantId: string; quantity: number }[];
};

const key = 'hansa.cart';

export const recallCart = (): KeptCart | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept?.id === 'string' && Array.isArray(kept.items) ? kept : null;
  } catch {
    return null;
  }
};

export const keepCart = (cart: KeptCart | null) => {
  if (cart) localStorage.setItem(key, JSON.stringify(cart));
  else localStorage.removeItem(key);
};
