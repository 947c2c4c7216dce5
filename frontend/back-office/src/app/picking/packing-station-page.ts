import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '#graphql/ask';
import { Changes } from '#graphql/changes';
import { Busy } from '#ui/busy';
import { AddressText } from '../parts/address-text';
import { Deeds } from '../parts/deeds';
import { PageHead } from '../parts/page-head';
import { refusalText } from '../parts/refusal';
import { Status } from '../parts/status';
import { Waiting } from '../parts/waiting';
import { Way } from '../parts/way';
import { NothingPage } from '../shell/nothing-page';
import { ShipForm } from '../shipments/ship-form';
import { Staff } from '../staff/staff';
import { isComplete, scan } from './counting';
import { PackingStationDocument, PackPickingJobDocument } from './packing-station-page.generated';
import { PickCounter } from './pick-counter';
import { PickList } from './pick-list';
import { ScanField } from './scan-field';

const pollMs = 1_000;

/** One job on the table: gather, count, pack, hand over; all of it without a mouse. */
@Component({
  selector: 'hansa-packing-station-page',
  imports: [
    AddressText,
    Busy,
    NothingPage,
    PageHead,
    PickList,
    RouterLink,
    ScanField,
    ShipForm,
    Status,
    Waiting,
    Way,
  ],
  providers: [PickCounter],
  templateUrl: './packing-station-page.html',
  styles: '.pack { justify-self: start; }',
})
export class PackingStationPage {
  private readonly changes = inject(Changes);
  private readonly counter = inject(PickCounter);
  protected readonly deeds = inject(Deeds);
  protected readonly mayWrite = inject(Staff).can('fulfillment:write');
  private readonly scanField = viewChild(ScanField);

  readonly id = input.required<string>();
  protected readonly answer = ask(PackingStationDocument, () => ({ id: this.id() }));
  protected readonly job = computed(() => this.answer.data()?.pickingJob);
  protected readonly isMissing = computed(
    () =>
      (this.job() === null && !this.answer.fault()) || this.answer.fault()?.kind === 'BAD_INPUT',
  );
  protected readonly counts = this.counter.counts;
  protected readonly canPick = computed(
    () => this.mayWrite && ['OPEN', 'PICKING'].includes(this.job()?.status ?? ''),
  );
  protected readonly isComplete = computed(() =>
    isComplete(this.job()?.tasks ?? [], this.counts()),
  );
  protected readonly parcel = computed(() =>
    this.job()?.order?.shipments?.find(({ status }) => status === 'PENDING'),
  );
  // The parcel comes of the packing by itself, a moment later.
  private readonly isAwaited = computed(
    () =>
      this.job()?.status === 'PACKED' &&
      this.job()?.order?.status === 'PAID' &&
      this.job()?.order?.shipments?.length === 0,
  );

  private readonly heard = signal<{ text: string; isBad: boolean }>({ text: '', isBad: false });
  protected readonly said = computed(() => {
    const refusal = this.counter.refusal();
    return refusal ? { text: refusalText(refusal), isBad: true } : this.heard();
  });

  constructor() {
    effect(() => this.answer.poll(this.isAwaited() ? pollMs : 0));
  }

  protected scan(text: string) {
    const result = scan(text, this.job()?.tasks ?? [], this.counts());
    if (result.kind === 'nothing') {
      if (this.isComplete()) void this.pack();
    } else if (result.kind === 'foreign') {
      this.heard.set({
        text: $localize`${result.sku} does not belong to this order.`,
        isBad: true,
      });
    } else if (result.kind === 'enough') {
      this.heard.set({ text: $localize`There is enough of ${result.sku} already.`, isBad: true });
    } else {
      const { task, picked } = result;
      this.count(task.id, picked);
      this.heard.set({ text: `${task.sku}: ${picked} / ${task.quantity}`, isBad: false });
    }
  }

  protected count(taskId: string, picked: number) {
    this.heard.set({ text: '', isBad: false });
    this.counter.set(taskId, picked);
  }

  protected async pack() {
    await this.counter.told();
    if (this.counter.refusal()) return;
    const input = { id: this.id() };
    await this.deeds.do('pack', {
      act: async () => (await this.changes.make(PackPickingJobDocument, { input })).packPickingJob,
      done: $localize`Packed.`,
    });
    this.answer.reload();
    this.scanField()?.focus();
  }
}
