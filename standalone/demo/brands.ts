/** The houses whose goods the demo shop carries; all invented. */
export const brands = [
  { slug: 'kogge-kontor', name: 'Kogge & Kontor' },
  { slug: 'holmvik', name: 'Holmvik' },
  { slug: 'bok-bjoerk', name: 'Bok & Björk' },
  { slug: 'havsull', name: 'Havsull' },
  { slug: 'daemmerstunde', name: 'Dämmerstunde' },
  { slug: 'papierhof-trave', name: 'Papierhof Trave' },
  { slug: 'sturmholm', name: 'Sturmholm' },
  { slug: 'takel-tuch', name: 'Takel & Tuch' },
  { slug: 'wallgarten', name: 'Wallgarten' },
  { slug: 'salzwiese', name: 'Salzwiese' },
] as const satisfies readonly { slug: string; name: string }[];

export type BrandSlug = (typeof brands)[number]['slug'];
