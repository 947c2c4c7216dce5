import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ToastOutlet } from '#ui/toasts';

/** The frame of the shop. */
@Component({
  selector: 'hansa-root',
  imports: [RouterOutlet, ToastOutlet],
  template: `<main id="main"><router-outlet /></main><hansa-toasts />`,
})
export class App {}
