import {
  Component,
  computed,
  type ElementRef,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { FORMAT_LOCALE } from '#ui/format-locale';
import { Look } from '#ui/look';
import { writeMoney } from '#ui/money';
import type { SalesDay } from './sales-days';

type Chart = {
  setOption(option: object, replaces: boolean): void;
  resize(): void;
  dispose(): void;
};

/** Orders and revenue by day: a picture, which the table beneath says in numbers. */
@Component({
  selector: 'hansa-sales-chart',
  template: '<div #box></div>',
  styles: ':host { display: block; } div { height: 17rem; }',
})
export class SalesChart {
  private readonly look = inject(Look);
  private readonly locale = inject(FORMAT_LOCALE);
  readonly days = input.required<readonly SalesDay[]>();
  readonly currency = input.required<string>();
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  private readonly option = computed(() =>
    this.draw(this.days(), this.currency(), this.look.isDark()),
  );

  constructor() {
    effect(onCleanup => {
      const box = this.box().nativeElement;
      let chart: Chart | undefined;
      let isGone = false;
      const option = this.option();
      const watcher = new ResizeObserver(() => chart?.resize());
      void import('./echarts').then(({ chartIn }) => {
        if (isGone) return;
        chart = chartIn(box);
        chart.setOption(option, true);
        watcher.observe(box);
      });
      onCleanup(() => {
        isGone = true;
        watcher.disconnect();
        chart?.dispose();
      });
    });
  }

  private draw(days: readonly SalesDay[], currency: string, isDark: boolean) {
    const ink = isDark ? '#bdb7aa' : '#54585d';
    const rule = isDark ? '#39424d' : '#dcd0bc';
    const axis = { axisLabel: { color: ink }, axisLine: { lineStyle: { color: rule } } };
    const money = (amountMinor: number) => writeMoney({ amountMinor, currency }, this.locale);
    const day = new Intl.DateTimeFormat(this.locale, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return {
      aria: { enabled: true },
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      color: isDark ? ['#a9c6d6', '#f0a08f'] : ['#2c4258', '#a4453a'],
      textStyle: { fontFamily: 'Inter, sans-serif' },
      legend: { textStyle: { color: ink }, top: 0, left: 0 },
      tooltip: { trigger: 'axis' },
      grid: { left: 4, right: 4, top: 40, bottom: 4, containLabel: true },
      xAxis: {
        type: 'category',
        data: days.map(({ day: at }) => day.format(new Date(at))),
        ...axis,
      },
      yAxis: [
        {
          ...axis,
          type: 'value',
          splitLine: { lineStyle: { color: rule } },
          axisLabel: { color: ink, formatter: money },
        },
        { ...axis, type: 'value', minInterval: 1, splitLine: { show: false } },
      ],
      series: [
        {
          name: $localize`Revenue`,
          type: 'bar',
          barMaxWidth: 18,
          itemStyle: { borderRadius: [4, 4, 0, 0] },
          tooltip: { valueFormatter: money },
          data: days.map(({ amountMinor }) => amountMinor),
        },
        {
          name: $localize`Orders`,
          type: 'line',
          yAxisIndex: 1,
          showSymbol: false,
          data: days.map(({ orders }) => orders),
        },
      ],
    };
  }
}
