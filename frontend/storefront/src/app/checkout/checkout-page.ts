import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import {
  apply,
  email,
  type FieldTree,
  FormField,
  form,
  required,
  submit,
} from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { FaultNotice } from '#graphql/fault-notice';
import { faultText } from '#graphql/fault-text';
import { Sessions } from '#graphql/sessions';
import { Busy } from '#ui/busy';
import { Empty } from '#ui/empty';
import { focusFirstWrong } from '#ui/first-wrong';
import { MoneyPipe } from '#ui/money';
import { Picture } from '#ui/picture';
import { Problem } from '#ui/problem';
import { Skeleton } from '#ui/skeleton';
import { TextField } from '#ui/text-field';
import { addressOf, addressSchema, draftOf } from '../account/address-draft';
import { AddressForm } from '../account/address-form';
import { AddressText } from '../account/address-text';
import { CartStore } from '../cart/cart-store';
import { troubleOf } from '../cart/optimistic-cart';
import { ShelfList } from '../shell/shelf-list';
import { CardChoice } from './card-choice';
import { CheckoutPageDocument } from './checkout-page.generated';
import { CheckoutSteps, type Step, stepNames } from './checkout-steps';
import { type Draft, keepDraft, recallDraft } from './draft';
import { OrderPlacing } from './placing';
import { PlacingProgress } from './placing-progress';
import { RefusalNotice, type Remedy } from './refusal-notice';
import { cardName } from './test-cards';

/** From a cart to an order: who, where to, how, and one last look. */
@Component({
  selector: 'hansa-checkout-page',
  imports: [
    AddressForm,
    AddressText,
    Busy,
    CardChoice,
    CheckoutSteps,
    Empty,
    FaultNotice,
    FormField,
    MoneyPipe,
    Picture,
    PlacingProgress,
    Problem,
    RefusalNotice,
    RouterLink,
    Skeleton,
    TextField,
  ],
  providers: [OrderPlacing],
  templateUrl: './checkout-page.html',
  styleUrl: './checkout-page.scss',
})
export class CheckoutPage {
  private readonly router = inject(Router);
  private readonly sessions = inject(Sessions);
  protected readonly store = inject(CartStore);
  protected readonly placing = inject(OrderPlacing);

  /** From the URL: /checkout?step=address. */
  readonly step = input<string>();

  protected readonly isCustomer = computed(() => this.sessions.kind() === 'CUSTOMER');
  protected readonly answer = ask(
    CheckoutPageDocument,
    () => {
      const cartId = this.store.id();
      return cartId ? { cartId, isCustomer: this.isCustomer() } : undefined;
    },
    { keepsLast: true },
  );
  protected readonly cart = computed(() => this.answer.data()?.cart ?? null);
  protected readonly addresses = computed(() => this.answer.data()?.me?.addresses ?? []);
  protected readonly isEmpty = computed(() => !this.store.id() || this.cart()?.items.length === 0);
  protected readonly hasTrouble = computed(
    () => this.cart()?.items.some(line => troubleOf(line) !== null) ?? false,
  );

  protected readonly draft = signal<Draft>(recallDraft());
  protected readonly form = form(this.draft, path => {
    required(path.contact.email, { message: $localize`Where shall we write to?` });
    email(path.contact.email, { message: $localize`This is not an e-mail address.` });
    apply(path.address, addressSchema);
    required(path.payment.token);
  });
  // Decided when a step is gone to, not while somebody types.
  protected readonly at = linkedSignal<Step>(() => this.reachable(this.step()));
  protected readonly card = computed(() => cardName(this.draft().payment.token));
  protected readonly isBusy = computed(() =>
    ['SENDING', 'AWAITED', 'DONE'].includes(this.placing.state().is),
  );
  // What the buyer agreed to; another total is refused.
  protected readonly agreed = linkedSignal(() => this.cart()?.estimatedTotal ?? null);
  protected readonly faultText = faultText;

  constructor() {
    inject(ShelfList).load();
    this.placing.resume();
    effect(() => keepDraft(this.draft()));
    effect(() => this.fillIn());
    effect(() => {
      const state = this.placing.state();
      if (state.is === 'DONE') this.leave(state.orderId);
    });
  }

  protected async next(from: 'contact' | 'address' | 'payment') {
    const part: FieldTree<unknown> = this.form[from];
    const isRight = await submit(part, {
      action: async () => undefined,
      onInvalid: focusFirstWrong,
    });
    if (isRight) this.go(stepNames[stepNames.indexOf(from) + 1] ?? 'review');
  }

  protected go(step: Step) {
    this.at.set(this.reachable(step));
    void this.router.navigate([], { queryParams: { step } });
  }

  protected use(address: Parameters<typeof draftOf>[0]) {
    this.draft.update(draft => ({ ...draft, address: draftOf(address) }));
  }

  protected setToken(token: string) {
    this.draft.update(draft => ({ ...draft, payment: { token } }));
  }

  protected async order() {
    const cart = this.cart();
    if (!cart || this.isBusy()) return;
    const { contact, address, payment } = this.draft();
    const total = this.agreed();
    await this.placing.place({
      cartId: cart.id,
      email: contact.email.trim(),
      shippingAddress: addressOf(address),
      payment: { method: 'CARD', token: payment.token },
      expectedTotal: total && { amountMinor: total.amountMinor, currency: total.currency },
    });
    this.settle();
  }

  protected async remedy(remedy: Remedy) {
    const state = this.placing.state();
    this.placing.reset();
    switch (remedy.do) {
      case 'ACCEPT_PRICE':
        if (state.is === 'REFUSED' && state.refusal.__typename === 'PriceChanged')
          this.agreed.set(state.refusal.actual);
        return this.order();
      case 'TAKE':
        await this.store.change(remedy.line, remedy.quantity);
        return;
      case 'REMOVE':
        await this.store.remove(remedy.line);
        return;
      case 'OTHER_CARD':
        return this.go('payment');
      case 'AGAIN':
        return this.order();
    }
  }

  // Nobody gets to a step before the ones above are right.
  private reachable(step: string | undefined): Step {
    const wanted = stepNames.indexOf(stepNames.find(name => name === step) ?? 'contact');
    const barrier = untracked(() =>
      this.form.contact().invalid() ? 0 : this.form.address().invalid() ? 1 : 3,
    );
    return stepNames[Math.min(wanted, barrier)] ?? 'contact';
  }

  // A refusal shows what is true now; a field that was not understood is gone to.
  private settle() {
    const state = this.placing.state();
    if (state.is === 'REFUSED' && state.refusal.__typename === 'CartNotFound')
      void this.store.revive();
    else if (state.is === 'REFUSED') this.answer.reload();
    if (state.is !== 'FAILED' || state.fault.kind !== 'BAD_INPUT') return;
    const { field } = state.fault;
    if (field?.includes('email')) this.go('contact');
    else if (field?.includes('shippingAddress')) this.go('address');
  }

  private fillIn() {
    const me = this.answer.data()?.me;
    if (!me) return;
    const address = me.addresses.find(({ isDefault }) => isDefault) ?? me.addresses[0];
    this.draft.update(draft => ({
      ...draft,
      contact: { email: draft.contact.email || me.email },
      address:
        draft.address.name || draft.address.line1
          ? draft.address
          : address
            ? draftOf(address)
            : { ...draft.address, name: me.name },
    }));
  }

  private leave(orderId: string) {
    this.store.forget();
    void this.router.navigate(['/orders', orderId], {
      queryParams: { thanks: 1 },
      replaceUrl: true,
    });
  }
}
