const RUN = '[data-at]';

/** The offset in the stored text of a place in the page; null where no words are drawn. */
export function offsetAt(viewer: HTMLElement, node: Node, index: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const run = element?.closest<HTMLElement>(RUN) ?? null;
  if (run !== null) return inRun(run, node, index);
  // Between two runs: the beginning of the next one
  const place = document.createRange();
  place.setStart(node, index);
  const runs = [...viewer.querySelectorAll<HTMLElement>(RUN)];
  const next = runs.find((one) => place.comparePoint(one, 0) >= 0);
  if (next !== undefined) return Number(next.dataset['at']);
  const last = runs.at(-1);
  return last === undefined ? null : endOf(last);
}

function inRun(run: HTMLElement, node: Node, index: number): number {
  const at = Number(run.dataset['at']);
  const end = endOf(run);
  // What stands for something else is taken whole
  if (node instanceof Element || run.dataset['length'] !== undefined) return index === 0 ? at : end;
  return Math.min(end, at + index);
}

function endOf(run: HTMLElement): number {
  const length = run.dataset['length'];
  return Number(run.dataset['at']) + (length === undefined ? run.textContent.length : Number(length));
}
