import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: async () => (await import('./welcome/welcome-page')).WelcomePage },
];
