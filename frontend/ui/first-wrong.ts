import type { FieldTree } from '@angular/forms/signals';

/** Goes to the first field that is not right, for a form that was sent too early. */
export const focusFirstWrong = (form: FieldTree<unknown>) => {
  form().errorSummary()[0]?.fieldTree().focusBoundControl();
};
