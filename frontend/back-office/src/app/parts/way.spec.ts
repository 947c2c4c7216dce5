import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Staff } from '../staff/staff';
import { Way } from './way';

@Component({
  selector: 'hansa-way-test',
  imports: [Way],
  template: `<hansa-way [to]="['/products', '1']" needs="catalog:write">Dune Mug</hansa-way>`,
})
class Page {}

const pageFor = async (...scopes: string[]) => {
  const staff = { can: (scope: string) => scopes.includes(scope) };
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Staff, useValue: staff }],
  });
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
};

describe('A link to what not everybody may see', () => {
  it('leads there who may', async () => {
    const page = await pageFor('catalog:write');

    expect(page.querySelector('a')?.getAttribute('href')).toBe('/products/1');
    expect(page.querySelector('a')?.textContent).toBe('Dune Mug');
  });

  it('is plain words for who may not', async () => {
    const page = await pageFor('orders:read');

    expect(page.querySelector('a')).toBeNull();
    expect(page.textContent).toContain('Dune Mug');
  });
});
