import { signal } from '@angular/core';
import type { FieldTree, TreeValidationResult } from '@angular/forms/signals';
import { faultOf } from '#graphql/fault';
import { faultText } from '#graphql/fault-text';

/** Why something was not done: a rule said no, or (by the fault's kind) nobody could answer. */
export type Refusal = {
  readonly __typename: string;
  readonly message: string;
  /** The input that was not understood, where that was it. */
  readonly field?: string | null;
};

type Payload = { readonly errors: readonly Refusal[] };

/** Does it; null when it is done, else why not. A fault is told in our own words. */
export const attempt = async (act: () => Promise<Payload>): Promise<Refusal | null> => {
  try {
    const { errors } = await act();
    return errors[0] ?? null;
  } catch (error) {
    const { kind, field } = faultOf(error);
    return { __typename: kind, message: faultText(kind), field };
  }
};

/** Whether it is not known what came of it, so that it may have been done all the same. */
export const isOpen = ({ __typename }: Refusal) =>
  ['OFFLINE', 'SLOW', 'AWAY', 'BUSY', 'BROKEN', 'SIGNED_OUT'].includes(__typename);

type Fields = Partial<Record<string, FieldTree<string>>>;

/**
 * What came of sending a form. What is about a field goes beside it; the rest is told over the form, and is no error of
 * the form itself: nothing needs to be changed before it is sent again.
 */
export class Outcome {
  private readonly told = signal('');
  readonly text = this.told.asReadonly();

  /** `fields` knows fields by the refusal's name, and by the input's where the graph did not understand it. */
  tell(refusal: Refusal | null, fields: Fields = {}): TreeValidationResult {
    const input = refusal?.field?.split('.').at(-1) ?? '';
    const fieldTree = refusal && (fields[refusal.__typename] ?? fields[input]);
    this.told.set(refusal && !fieldTree ? refusalText(refusal) : '');
    if (!refusal || !fieldTree) return undefined;
    return { kind: refusal.__typename, message: refusalText(refusal), fieldTree };
  }
}

/** What to tell staff: the graph's own sentence, or a better one for those that are met most. */
export const refusalText = (refusal: Refusal) => {
  switch (refusal.__typename) {
    case 'IllegalTransition':
      return $localize`It has moved on meanwhile. Look again what can be done. (${refusal.message})`;
    case 'IdempotencyKeyReused':
      return $localize`The same was sent before with other figures. Check what came of it.`;
    case 'SlugTaken':
      return $localize`Another already has this address.`;
    case 'SkuTaken':
      return $localize`Another variant already has this SKU.`;
    case 'CodeTaken':
      return $localize`Another already has this code.`;
    case 'EmailTaken':
      return $localize`Another account has this address.`;
    case 'ProductHasNoVariants':
      return $localize`It needs a variant that is for sale before it can be published.`;
    case 'SameStorageLocation':
      return $localize`Choose another place than the one it comes from.`;
    case 'TrackingNumberTaken':
      return $localize`Another shipment has this tracking number.`;
    default:
      return refusal.message;
  }
};
