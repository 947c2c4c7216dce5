import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Apollo } from 'apollo-angular';
import { Changes } from '#graphql/changes';
import { SignOutDocument } from '#graphql/session.generated';
import { Sessions } from '#graphql/sessions';

/** Signing out: nothing of what was seen stays in the browser. */
@Injectable({ providedIn: 'root' })
export class Leaving {
  private readonly apollo = inject(Apollo);
  private readonly changes = inject(Changes);
  private readonly sessions = inject(Sessions);
  private readonly router = inject(Router);

  async leave() {
    await this.changes.make(SignOutDocument, {}).catch(() => {});
    this.sessions.drop();
    await this.router.navigateByUrl('/sign-in');
    await this.apollo.client.clearStore();
  }
}
