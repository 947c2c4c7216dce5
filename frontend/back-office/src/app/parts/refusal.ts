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
 * A refusal beside the field it is about, or over the whole form. `fields` knows fields by the refusal's name, and by
 * the input's where the graph did not understand it.
 */
export const asFormError = (refusal: Refusal | null, fields: Fields = {}): TreeValidationResult => {
  if (!refusal) return undefined;
  const input = refusal.field?.split('.').at(-1) ?? '';
  const fieldTree = fields[refusal.__typename] ?? fields[input];
  const error = { kind: refusal.__typename, message: refusalText(refusal) };
  return fieldTree ? { ...error, fieldTree } : error;
};

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
