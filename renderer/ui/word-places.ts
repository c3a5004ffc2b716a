/**
 * Places on the page and offsets in a text name each other: every run of words carries `data-at`, where it begins, and a chip `data-length`,
 * how long what it stands for is.
 */

interface Run {
  readonly element: HTMLElement;
  readonly at: number;
  readonly length: number;
}

const RUN = '[data-at]';

function runOf(element: HTMLElement): Run {
  const at = Number(element.dataset['at']);
  const length = element.dataset['length'];
  return { element, at, length: length === undefined ? element.textContent.length : Number(length) };
}

/** Every run that is drawn, in the order of the text. */
function runsIn(box: HTMLElement): Run[] {
  return Array.from(box.querySelectorAll<HTMLElement>(RUN), runOf);
}

/** The offset of a place on the page; null where it isn't in the words. */
export function offsetAt(box: HTMLElement, node: Node, index: number): number | null {
  if (!box.contains(node)) return null;
  const inside =
    node instanceof Element ? node.closest<HTMLElement>(RUN) : node.parentElement?.closest<HTMLElement>(RUN);
  if (inside) return offsetInRun(runOf(inside), node, index);
  const runs = runsIn(box);
  const after = runs.find(({ element }) => isAtOrAfter(element, node, index));
  if (after !== undefined) return after.at;
  const last = runs.at(-1);
  return last === undefined ? null : last.at + last.length;
}

function offsetInRun({ element, at, length }: Run, node: Node, index: number): number {
  const chip = element.dataset['length'] !== undefined;
  if (chip || node instanceof Element) return index === 0 ? at : at + length;
  return at + Math.min(index, length);
}

/** Whether a run begins at a place of an element or after it. */
function isAtOrAfter(run: HTMLElement, node: Node, index: number): boolean {
  const range = document.createRange();
  range.setStart(node, index);
  return range.comparePoint(run, 0) >= 0;
}

export interface PagePlace {
  readonly node: Node;
  readonly index: number;
}

/**
 * The place on the page of an offset; null where it isn't drawn. Where one run ends and the next begins it is the beginning of the next,
 * unless that stands on another line of the text.
 */
export function placeAt(box: HTMLElement, offset: number): PagePlace | null {
  const runs = runsIn(box);
  const run =
    runs.find(({ at, length }) => offset >= at && (offset < at + length || (length === 0 && offset === at))) ??
    runs.findLast(({ at, length }) => offset >= at + length);
  return run === undefined ? null : placeInRun(run, offset - run.at);
}

function placeInRun({ element, length }: Run, within: number): PagePlace {
  const { parentNode, firstChild } = element;
  if (element.dataset['length'] !== undefined && parentNode !== null) {
    const index = Array.prototype.indexOf.call(parentNode.childNodes, element);
    return { node: parentNode, index: within >= length && length > 0 ? index + 1 : index };
  }
  if (firstChild instanceof Text) return { node: firstChild, index: Math.min(within, firstChild.length) };
  return { node: element, index: 0 };
}

/** Where a caret at an offset is drawn, from the upper left of the box; null where it isn't. */
export function caretBox(
  box: HTMLElement,
  offset: number,
): { readonly x: number; readonly y: number; readonly height: number } | null {
  const place = placeAt(box, offset);
  if (place === null) return null;
  const range = document.createRange();
  range.setStart(place.node, place.index);
  const [drawn] = range.getClientRects();
  const around = drawn ?? elementBox(place);
  if (around === undefined) return null;
  const from = box.getBoundingClientRect();
  return { x: around.left - from.left, y: around.top - from.top, height: around.height };
}

/** Beside a chip, or on an empty line, there are no words to measure. */
function elementBox({ node, index }: PagePlace): DOMRect | undefined {
  if (!(node instanceof Element)) return node.parentElement?.getBoundingClientRect();
  const [before, after] = [node.childNodes[index - 1], node.childNodes[index]];
  const beside = after instanceof Element ? after : before instanceof Element ? before : node;
  const box = beside.getBoundingClientRect();
  return beside === before ? new DOMRect(box.right, box.top, 0, box.height) : box;
}
