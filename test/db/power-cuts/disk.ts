/** A file's content: what is safe, and what was written since and may be lost in any part. */
export interface Content {
  safe: Buffer;
  pending: Change[];
}

export type Change =
  | { readonly kind: 'bytes'; readonly at: number; readonly bytes: Buffer; readonly when: number }
  | { readonly kind: 'length'; readonly length: number; readonly when: number };

/** What a folder lists: names change one after the other, and only a synced folder keeps the change. */
interface NameChange {
  readonly folder: string;
  readonly when: number;
  /** Names and what they stand for from then on; null: nothing. */
  readonly changes: readonly (readonly [path: string, content: Content | 'folder' | null])[];
}

export type Tree = Map<string, Content | 'folder'>;

/**
 * A disk that keeps only what it was told to sync: contents by fsync of the file, names by fsync of the folder. Stricter than the usual
 * file systems, which keep the name of a new file with its content.
 */
export class Disk {
  /** What the running program sees. */
  readonly live: Tree;
  readonly #safeNames: Tree;
  #pendingNames: NameChange[] = [];
  readonly #contents: Set<Content>;

  constructor(tree: Tree) {
    this.live = new Map(tree);
    this.#safeNames = new Map(tree);
    this.#contents = new Set([...tree.values()].filter((entry) => entry !== 'folder'));
  }

  rename(changes: NameChange['changes'], folder: string, when: number): void {
    for (const [path, entry] of changes) {
      if (entry === null) this.live.delete(path);
      else this.live.set(path, entry);
      if (entry !== null && entry !== 'folder') this.#contents.add(entry);
    }
    this.#pendingNames.push({ folder, when, changes });
  }

  /** Everything of a folder's list that was done before `until`, and whatever came before it: a journal is written in order. */
  syncFolder(folder: string, until: number): void {
    const last = this.#pendingNames.findLastIndex((change) => change.folder === folder && change.when < until);
    for (const { changes } of this.#pendingNames.slice(0, last + 1)) applyNames(this.#safeNames, changes);
    this.#pendingNames = this.#pendingNames.slice(last + 1);
  }

  syncContent(content: Content, until: number): void {
    const done = content.pending.filter(({ when }) => when < until);
    content.safe = written(content.safe, done);
    content.pending = content.pending.filter(({ when }) => when >= until);
  }

  /**
   * What is found after the power went: the safe names and those after them up to some moment; of each file's unsynced changes some,
   * whole or torn at a sector.
   * @param random a number from 0 to below the given one
   */
  afterCut(random: (below: number) => number): ReadonlyMap<string, Buffer | 'folder'> {
    const names = new Map(this.#safeNames);
    for (const { changes } of this.#pendingNames.slice(0, random(this.#pendingNames.length + 1)))
      applyNames(names, changes);
    const bytes = new Map<Content, Buffer>();
    for (const content of this.#contents) bytes.set(content, written(content.safe, survivors(content, random)));
    return new Map(
      [...names].map(([path, entry]) => [path, entry === 'folder' ? entry : (bytes.get(entry) ?? Buffer.alloc(0))]),
    );
  }
}

function applyNames(names: Tree, changes: NameChange['changes']): void {
  for (const [path, entry] of changes) {
    if (entry === null) names.delete(path);
    else names.set(path, entry);
  }
}

const SECTOR = 512;
type Fate = 'none' | 'all' | 'first' | 'some';
const FATES: readonly Fate[] = ['none', 'all', 'first', 'some'];

/** Which unsynced changes reached the disk: none, all, those up to some moment, or any, in any part. */
function survivors({ pending }: Content, random: (below: number) => number): readonly Change[] {
  const fate = FATES[random(FATES.length)];
  if (pending.length === 0 || fate === 'none') return [];
  if (fate === 'all') return pending;
  if (fate === 'first') return pending.slice(0, random(pending.length + 1));
  return pending.filter(() => random(2) === 1).map((change) => torn(change, random));
}

function torn(change: Change, random: (below: number) => number): Change {
  if (change.kind === 'length' || change.bytes.length <= SECTOR || random(3) > 0) return change;
  const sectors = 1 + random(Math.floor(change.bytes.length / SECTOR));
  return { ...change, bytes: change.bytes.subarray(0, sectors * SECTOR) };
}

/** The bytes after some changes. */
export function written(bytes: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return bytes;
  const reach = changes.map((change) => (change.kind === 'length' ? change.length : change.at + change.bytes.length));
  const room = Buffer.alloc(Math.max(bytes.length, ...reach));
  bytes.copy(room);
  let length = bytes.length;
  for (const change of changes) {
    if (change.kind === 'bytes') change.bytes.copy(room, change.at);
    else room.fill(0, Math.min(length, change.length), Math.max(length, change.length));
    length = change.kind === 'length' ? change.length : Math.max(length, change.at + change.bytes.length);
  }
  return room.subarray(0, length);
}
