/** Reads what somebody looks for: an order's number, an e-mail address, or else a SKU. */
export const whereTo = (text: string): { path: string[]; query: Record<string, string> } | null => {
  const words = text.trim();
  if (!words) return null;
  const [, digits] = /^h?-?(\d{4,})$/i.exec(words) ?? [];
  if (digits) return { path: ['/orders'], query: { number: `H-${digits}` } };
  if (words.includes('@')) return { path: ['/orders'], query: { email: words } };
  return { path: ['/stock'], query: { sku: words.toUpperCase() } };
};
