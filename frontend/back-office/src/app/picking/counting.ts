/** So many of one SKU from one place, and how many of them are there. */
export type Task = {
  readonly id: string;
  readonly sku: string;
  readonly quantity: number;
  readonly pickedQuantity: number;
};

/** What a scan means for a job. */
export type Scan =
  | { readonly kind: 'counted'; readonly task: Task; readonly picked: number }
  | { readonly kind: 'enough'; readonly sku: string }
  | { readonly kind: 'foreign'; readonly sku: string }
  | { readonly kind: 'nothing' };

/** How many of a task are there: as counted here, or as the graph has it. */
export type Counts = ReadonlyMap<string, number>;

export const pickedOf = ({ id, pickedQuantity }: Task, counts: Counts) =>
  counts.get(id) ?? pickedQuantity;

/** One more of a scanned SKU: for the first of its places that still wants some. */
export const scan = (text: string, tasks: readonly Task[], counts: Counts): Scan => {
  const sku = text.trim().toUpperCase();
  if (!sku) return { kind: 'nothing' };
  const fitting = tasks.filter(task => task.sku.toUpperCase() === sku);
  if (fitting.length === 0) return { kind: 'foreign', sku };
  const task = fitting.find(task => pickedOf(task, counts) < task.quantity);
  if (!task) return { kind: 'enough', sku };
  return { kind: 'counted', task, picked: pickedOf(task, counts) + 1 };
};

export const isComplete = (tasks: readonly Task[], counts: Counts) =>
  tasks.every(task => pickedOf(task, counts) === task.quantity);
