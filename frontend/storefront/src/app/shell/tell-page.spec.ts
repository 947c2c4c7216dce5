import {
  createEnvironmentInjector,
  DOCUMENT,
  EnvironmentInjector,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { tellPage } from './tell-page';

const described = () =>
  TestBed.inject(DOCUMENT).querySelector('meta[name=description]')?.getAttribute('content');

describe('What a page is about', () => {
  it('is told while it is open, in a line of no more than 160 letters', () => {
    const page = TestBed.inject(DOCUMENT);
    page.head.innerHTML = '<meta name="description" content="A shop.">';
    const open = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    const about = signal('Holds\nfour cups.');

    runInInjectionContext(open, () => tellPage(() => ({ title: 'Teapot', about: about() })));
    TestBed.tick();
    expect(page.title).toBe('Teapot · Hansa');
    expect(described()).toBe('Holds four cups.');

    about.set('word '.repeat(60));
    TestBed.tick();
    expect(described()?.length).toBeLessThanOrEqual(160);
    expect(described()).toMatch(/word…$/);

    open.destroy();
    expect(described()).toBe('A shop.');
  });
});
