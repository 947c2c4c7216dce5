import { Component, computed, inject, signal } from '@angular/core';
import { FormRoot, form, type TreeValidationResult } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { Changes } from '#graphql/changes';
import { faultOf } from '#graphql/fault';
import { FaultNotice } from '#graphql/fault-notice';
import { faultText } from '#graphql/fault-text';
import { Sessions } from '#graphql/sessions';
import { Badge } from '#ui/badge';
import { Busy } from '#ui/busy';
import { Dialog } from '#ui/dialog';
import { Empty } from '#ui/empty';
import { focusFirstWrong } from '#ui/first-wrong';
import { Skeleton } from '#ui/skeleton';
import { Toasts } from '#ui/toasts';
import {
  AddAddressDocument,
  AddressBookDocument,
  type BookedAddressFragment,
  RemoveAddressDocument,
  UpdateAddressDocument,
} from './address-book.generated';
import {
  type AddressDraft,
  addressOf,
  addressSchema,
  draftOf,
  emptyAddress,
} from './address-draft';
import { AddressForm } from './address-form';
import { AddressText } from './address-text';

/** Where one has things sent to. */
@Component({
  selector: 'hansa-address-book-page',
  imports: [
    AddressForm,
    AddressText,
    Badge,
    Busy,
    Dialog,
    Empty,
    FaultNotice,
    FormRoot,
    RouterLink,
    Skeleton,
  ],
  template: `
    <h2 i18n>Your addresses</h2>
    @if (!isCustomer()) {
      <hansa-empty title="An address book comes with an account" i18n-title text="As a guest you type the address when you order." i18n-text>
        <a class="button primary" routerLink="/register" [queryParams]="{ return: '/account/addresses' }" i18n>Open an account</a>
        <a class="button" routerLink="/sign-in" [queryParams]="{ return: '/account/addresses' }" i18n>Sign in</a>
      </hansa-empty>
    } @else if (addresses(); as addresses) {
      <ul class="plain">
        @for (address of addresses; track address.id) {
          <li class="card stack">
            <hansa-address-text [address]="address" />
            @if (address.isDefault) {
              <hansa-badge tone="cool" i18n>Default</hansa-badge>
            }
            <div class="row">
              <button type="button" class="link-button" (click)="edit(address)" [attr.aria-label]="changing(address)" i18n>Change</button>
              @if (!address.isDefault) {
                <button type="button" class="link-button" (click)="makeDefault(address)" i18n>Make default</button>
              }
              <button type="button" class="link-button" (click)="remove(address)" [attr.aria-label]="removing(address)" i18n>Remove</button>
            </div>
          </li>
        } @empty {
          <li><p class="muted" i18n>None yet. The first one becomes the default.</p></li>
        }
      </ul>
      <button type="button" class="button primary" (click)="edit(null)" i18n>Add an address</button>
    } @else if (answer.fault(); as fault) {
      <hansa-fault [fault]="fault" (retry)="answer.reload()" />
    } @else {
      <div class="stack" aria-busy="true"><hansa-skeleton height="9rem" /><hansa-skeleton height="9rem" /></div>
    }
    <hansa-dialog [(isOpen)]="isEditing" [title]="edited() ? changeTitle : addTitle">
      @if (isEditing()) {
        <form class="stack" [formRoot]="form">
          <hansa-address-form [address]="form" />
          <button type="submit" class="button primary" [hansaBusy]="form().submitting()" i18n>Save address</button>
        </form>
      }
    </hansa-dialog>
  `,
  styles: `
    :host { display: grid; gap: 1.25rem; justify-items: start; }
    ul, hansa-empty, hansa-fault { width: 100%; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 1rem; }
    hansa-badge { justify-self: start; }
  `,
})
export class AddressBookPage {
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  private readonly sessions = inject(Sessions);

  protected readonly isCustomer = computed(() => this.sessions.kind() === 'CUSTOMER');
  protected readonly answer = ask(AddressBookDocument, () => (this.isCustomer() ? {} : undefined));
  protected readonly addresses = computed(() => this.answer.data()?.me?.addresses ?? null);
  protected readonly isEditing = signal(false);
  protected readonly edited = signal<BookedAddressFragment | null>(null);
  protected readonly addTitle = $localize`A new address`;
  protected readonly changeTitle = $localize`Change the address`;

  private readonly draft = signal(emptyAddress());
  protected readonly form = form(this.draft, addressSchema, {
    submission: { action: async () => this.save(), onInvalid: focusFirstWrong },
  });

  protected edit(address: BookedAddressFragment | null) {
    this.edited.set(address);
    this.form().reset(address ? draftOf(address) : emptyAddress());
    this.isEditing.set(true);
  }

  protected changing({ line1 }: BookedAddressFragment) {
    return $localize`Change ${line1}`;
  }

  protected removing({ line1 }: BookedAddressFragment) {
    return $localize`Remove ${line1}`;
  }

  protected async makeDefault({ id, ...address }: BookedAddressFragment) {
    const input = { id, address: addressOf(draftOf(address)), isDefault: true };
    await this.attempt(async () => {
      const { updateAddress } = await this.changes.make(UpdateAddressDocument, { input });
      return updateAddress.errors;
    });
  }

  protected async remove(address: BookedAddressFragment) {
    const isDone = await this.attempt(async () => {
      const { removeAddress } = await this.changes.make(RemoveAddressDocument, {
        input: { id: address.id },
      });
      return removeAddress.errors;
    });
    if (isDone)
      this.toasts.show($localize`The address was removed.`, {
        label: $localize`Undo`,
        act: () => void this.add(address),
      });
  }

  private add(address: BookedAddressFragment) {
    const input = { address: addressOf(draftOf(address)), isDefault: address.isDefault };
    return this.attempt(async () => {
      const { addAddress } = await this.changes.make(AddAddressDocument, { input });
      return addAddress.errors;
    });
  }

  private async save(): Promise<TreeValidationResult> {
    const edited = this.edited();
    const address = addressOf(this.draft());
    const wrong: { field?: keyof AddressDraft | undefined } = {};
    const act = async () => {
      if (!edited) {
        const { addAddress } = await this.changes.make(AddAddressDocument, { input: { address } });
        return addAddress.errors;
      }
      const { updateAddress } = await this.changes.make(UpdateAddressDocument, {
        input: { id: edited.id, address },
      });
      return updateAddress.errors;
    };
    const isDone = await this.attempt(act, field => (wrong.field = fieldIn(address, field)));
    if (isDone) this.isEditing.set(false);
    return wrong.field
      ? {
          kind: 'bad',
          fieldTree: this.form[wrong.field],
          message: $localize`This was not understood.`,
        }
      : undefined;
  }

  private async attempt(
    act: () => Promise<readonly { message: string }[]>,
    notUnderstood: (field: string) => unknown = () => undefined,
  ): Promise<boolean> {
    try {
      const [refusal] = await act();
      if (refusal) this.toasts.show(refusal.message);
      return !refusal;
    } catch (error) {
      const { kind, field } = faultOf(error);
      if (!field || !notUnderstood(field)) this.toasts.show(faultText(kind));
      return false;
    }
  }
}

/** The field of an address that the graph did not understand, such as input.address.postalCode. */
const fieldIn = (address: object, path: string) => {
  const name = path.split('.').at(-1) ?? '';
  return Object.hasOwn(address, name) ? (name as keyof AddressDraft) : undefined;
};
