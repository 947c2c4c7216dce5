import { newKey } from '#graphql/new-key';
import { isOpen, type Refusal } from './refusal';

/**
 * What somebody means to do, once. While it is not known what came of it, asking for the same again is the same deed
 * under the same key; whoever means something else, or knows the outcome, begins anew.
 */
export class Intent {
  private meant = '';
  private key = '';

  /** The input under its key. */
  of<Input extends object>(input: Input): Input & { idempotencyKey: string } {
    const now = JSON.stringify(input);
    if (now !== this.meant) {
      this.meant = now;
      this.key = newKey();
    }
    return { ...input, idempotencyKey: this.key };
  }

  /** An outcome was heard; the next time is another deed. */
  settle(refusal: Refusal | null) {
    if (!refusal || !isOpen(refusal)) this.meant = '';
  }
}
