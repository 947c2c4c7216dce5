import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { type Scope, Staff } from './staff';

/** Staff only; everybody else signs in first and comes back to where they were going. */
export const signedIn: CanActivateFn = (_, { url }) =>
  inject(Staff).isIn() ||
  inject(Router).createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { return: url } });

/** Only with a scope; the address stays, and the page says why there is nothing. */
export const needs =
  (scope: Scope): CanActivateFn =>
  () =>
    inject(Staff).can(scope) ||
    new RedirectCommand(inject(Router).parseUrl('/not-allowed'), { skipLocationChange: true });
