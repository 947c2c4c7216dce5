/** Reads lines such as `Size: M`; a line without a value is left out. */
export const readAttributes = (text: string) =>
  text.split('\n').flatMap(line => {
    const [name = '', ...rest] = line.split(':');
    const value = rest.join(':').trim();
    return name.trim() && value ? [{ name: name.trim(), value }] : [];
  });
