import { BadCell, numberIn, textIn } from './bad-cell.ts';
import type { ImageInput } from './product-input.ts';
import type { ProductRow } from './product-rows.ts';

const maxImages = 20;
const maxPixels = 20_000;

/** The pictures of a product in their order; undefined where the file has no column for them. */
export const readImages = (
  rows: readonly ProductRow[],
  leaveOut: (row: ProductRow, error: unknown) => void,
): ImageInput[] | undefined => {
  if (rows[0]?.cell('Image Src') === undefined) return undefined;
  const images: { place: number; image: ImageInput }[] = [];
  for (const row of rows) {
    const url = row.cell('Image Src');
    if (!url || images.some(({ image }) => image.url === url)) continue;
    try {
      if (images.length === maxImages)
        throw new BadCell('Image Src', `A product can have at most ${maxImages} pictures.`);
      images.push(readImage(row, url, images.length + 1));
    } catch (error) {
      leaveOut(row, error);
    }
  }
  return images.toSorted((a, b) => a.place - b.place).map(({ image }) => image);
};

const readImage = (row: ProductRow, url: string, next: number) => {
  if (url.length > 500 || !/^(\/media\/[\w./-]+|https:\/\/[^\s"'<>]+)$/.test(url))
    throw new BadCell('Image Src', 'A picture has an https address of at most 500 characters.');
  textIn(row, 'Image Alt Text', 300);
  const alt = row.exact('Image Alt Text');
  const width = pixelsIn(row, 'Image Width');
  const height = pixelsIn(row, 'Image Height');
  const place = numberIn(row, 'Image Position', Number.MAX_SAFE_INTEGER) ?? next;
  return { place, image: { url, alt, width, height } };
};

const pixelsIn = (row: ProductRow, column: 'Image Width' | 'Image Height') => {
  const pixels = numberIn(row, column, maxPixels);
  if (pixels !== undefined && pixels < 1) throw new BadCell(column, 'A picture has a size.');
  return pixels;
};
