import { TestBed } from '@angular/core/testing';
import { Changes } from '#graphql/changes';
import { VariantFactsForm } from './variant-facts-form';

const variant = {
  id: 'variant-1',
  sku: 'MUG-DUNE-SEA',
  name: 'Sea',
  weightGrams: 380,
  attributes: [{ name: 'Colour', value: 'Sea' }],
};

const formWith = async (errors: object[]) => {
  const sent: unknown[] = [];
  const make = async (_: unknown, { input }: { input: unknown }) => {
    sent.push(input);
    return { updateProductVariant: { errors } };
  };
  TestBed.configureTestingModule({ providers: [{ provide: Changes, useValue: { make } }] });
  const fixture = TestBed.createComponent(VariantFactsForm);
  fixture.componentRef.setInput('variant', variant);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const [name, weight] = page.querySelectorAll('input');
  return {
    page,
    name: name as HTMLInputElement,
    weight: weight as HTMLInputElement,
    sent,
    type: (box: HTMLInputElement, text: string) => {
      box.value = text;
      box.dispatchEvent(new Event('input'));
    },
    send: async () => {
      page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
      await new Promise(resolve => setTimeout(resolve, 10));
      await fixture.whenStable();
    },
  };
};

describe('What a variant is like', () => {
  it('begins as it is; a weight that is taken away is not known', async () => {
    const { name, weight, sent, type, send } = await formWith([]);
    expect([name.value, weight.value]).toEqual(['Sea', '380']);

    type(name, ' Deep sea ');
    type(weight, '');
    await send();

    expect(sent).toEqual([
      {
        productVariantId: 'variant-1',
        name: 'Deep sea',
        weightGrams: null,
        attributes: [{ name: 'Colour', value: 'Sea' }],
      },
    ]);
  });

  it('weighs whole grams', async () => {
    const { page, weight, sent, type, send } = await formWith([]);

    type(weight, '1.5');
    await send();

    expect(sent).toHaveLength(0);
    expect(page.textContent).toContain('Whole grams, please.');
  });
});
