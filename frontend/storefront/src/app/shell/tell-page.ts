import { DOCUMENT, effect, inject } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';

const longest = 160;

/** What a page is called and about, for the window and for those who link to it; as long as the page is open. */
export const tellPage = (words: () => { title: string; about?: string | null }) => {
  const title = inject(Title);
  const meta = inject(Meta);
  const before = inject(DOCUMENT).querySelector('meta[name=description]')?.getAttribute('content');
  const say = (content: string) => meta.updateTag({ name: 'description', content });
  effect(onCleanup => {
    const { title: name, about } = words();
    title.setTitle(`${name} · Hansa`);
    if (!about) return;
    say(shortened(about));
    onCleanup(() => say(before ?? ''));
  });
};

/** The first sentences that fit, cut between words. */
const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/\W+\w*$/, '')}…`;
};
