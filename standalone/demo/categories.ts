/** The shelves of the demo shop; a parent stands before its children. */
export const categories = [
  { slug: 'tea-and-coffee', name: 'Tea & Coffee', parent: null },
  { slug: 'table-and-kitchen', name: 'Table & Kitchen', parent: null },
  { slug: 'tableware', name: 'Tableware', parent: 'table-and-kitchen' },
  { slug: 'kitchen-tools', name: 'Kitchen Tools', parent: 'table-and-kitchen' },
  { slug: 'home-textiles', name: 'Home Textiles', parent: null },
  { slug: 'light-and-candles', name: 'Light & Candles', parent: null },
  { slug: 'paper-and-books', name: 'Paper & Books', parent: null },
  { slug: 'rain-and-travel', name: 'Rain & Travel', parent: null },
  { slug: 'rainwear', name: 'Rainwear', parent: 'rain-and-travel' },
  { slug: 'bags', name: 'Bags', parent: 'rain-and-travel' },
  { slug: 'garden', name: 'Garden', parent: null },
  { slug: 'bath-and-care', name: 'Bath & Care', parent: null },
] as const satisfies readonly { slug: string; name: string; parent: string | null }[];

export type CategorySlug = (typeof categories)[number]['slug'];
