import { TestBed } from '@angular/core/testing';
import type { Refusal } from '../parts/refusal';
import { type Naming, NamingForm } from './naming-form';

const formOf = async (
  named: { name: string; slug: string } | null,
  answer: () => Refusal | null = () => null,
) => {
  const sent: Naming[] = [];
  const fixture = TestBed.createComponent(NamingForm);
  fixture.componentRef.setInput('named', named);
  fixture.componentRef.setInput('send', async (naming: Naming) => {
    sent.push(naming);
    return answer();
  });
  let isSaved = false;
  fixture.componentInstance.saved.subscribe(() => (isSaved = true));
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const boxes = [...page.querySelectorAll('input')];
  return {
    page,
    sent,
    isSaved: () => isSaved,
    type: (at: number, text: string) => {
      boxes[at]!.value = text;
      boxes[at]!.dispatchEvent(new Event('input'));
    },
    send: async () => {
      page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
      await new Promise(resolve => setTimeout(resolve, 10));
      await fixture.whenStable();
    },
  };
};

describe('Naming a brand or a category', () => {
  it('needs no address for a new one', async () => {
    const { type, send, sent, isSaved } = await formOf(null);

    type(0, ' Holmvik ');
    await send();

    expect(sent).toEqual([{ name: 'Holmvik', slug: '', parentId: '' }]);
    expect(isSaved()).toBe(true);
  });

  it('begins with what it is called, and does not take its address away', async () => {
    const { page, type, send, sent } = await formOf({ name: 'Holmvik', slug: 'holmvik' });

    type(1, '');
    await send();

    expect(sent).toEqual([]);
    expect(page.textContent).toContain('It needs an address.');
  });

  it('says beside the address that another has it', async () => {
    const refusal = { __typename: 'SlugTaken', message: 'The slug is taken.' };
    const { page, send, isSaved } = await formOf({ name: 'A', slug: 'a' }, () => refusal);

    await send();

    expect(page.querySelectorAll('.field')[1]?.textContent).toContain('Another already has this');
    expect(isSaved()).toBe(false);
  });
});
