/** How big the picture at an address is, in pixels; null when there is none. */
export const sizeOf = (url: string): Promise<{ width: number; height: number } | null> =>
  new Promise(resolve => {
    const picture = new Image();
    picture.onload = () =>
      resolve({ width: picture.naturalWidth || 1000, height: picture.naturalHeight || 1000 });
    picture.onerror = () => resolve(null);
    picture.src = url;
  });
