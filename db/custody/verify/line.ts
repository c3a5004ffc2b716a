/** One stored event, as the order of a chain sees it. Hashes in hexadecimal. */
export interface Link {
  /** Where it stands. */
  readonly seq: number;
  /** Where its body says that it stands. */
  readonly said: number;
  readonly prev: string;
  /** Of its bytes as they are. */
  readonly hash: string;
  /** As stored beside them. */
  readonly storedHash: string;
  /** Its bytes don't fit their stored hash: already told. */
  readonly edited: boolean;
}

export interface LineFinding {
  readonly code: 'event.edited' | 'event.cut' | 'event.inserted' | 'event.reordered';
  readonly seq: number;
  readonly message: string;
}

/**
 * Tells what was done to a chain. Its line is followed backwards from its last event, each naming the hash of the one before: what the
 * line doesn't reach was inserted, where it breaks something was cut out or replaced, and what it reaches at another place than its
 * own was moved.
 *
 * @param genesis what the first event must name
 * @param vouched hashes that a checkpoint names: their events are certainly the chain's own
 */
export function lineOf(links: readonly Link[], genesis: string, vouched: ReadonlySet<string>): readonly LineFinding[] {
  if (isStraight(links, genesis)) return [];
  const findings: LineFinding[] = [];
  const byHash = hashIndex(links);
  const reached = new Set<Link>();
  let tail = tailOf(links, reached);
  while (tail !== undefined) {
    const end = follow(tail, byHash, reached);
    if (end.prev === genesis) break;
    const before = predecessor(links, end, reached);
    const isVouched = end !== tail || vouched.has(end.hash) || vouched.has(end.storedHash);
    if (before === undefined && end.said <= 1) {
      if (!end.edited) findings.push(replaced(end));
    } else if (before?.said === end.said - 1 && end.edited) {
      // Its own link was changed with the rest of it: the line goes on before it.
    } else if (!isVouched && before !== undefined) {
      // Nothing names this event and it names nothing: it doesn't belong here.
      findings.push(inserted(end));
    } else if (before?.said === end.said - 1) {
      if (!before.edited) findings.push(replaced(before));
    } else {
      findings.push(cut(before?.said ?? 0, end.said));
    }
    tail = before;
  }
  const unreached = links.filter((link) => !reached.has(link));
  findings.push(...unreached.map(inserted));
  if (findings.length === 0)
    findings.push(...links.filter((link) => link.seq !== link.said && !link.edited).map(moved));
  return findings.sort((a, b) => a.seq - b.seq);
}

/** The usual case, told in one pass: every event at its place, each naming the one before. */
function isStraight(links: readonly Link[], genesis: string): boolean {
  return links.every(({ seq, said, prev }, index) => {
    return seq === index + 1 && said === seq && prev === (links[index - 1]?.storedHash ?? genesis);
  });
}

/** An edited event is still known by the hash it had. */
function hashIndex(links: readonly Link[]): ReadonlyMap<string, Link> {
  return new Map(links.flatMap((link) => [[link.hash, link] as const, [link.storedHash, link] as const]));
}

/** The end of the line: the highest number among the events that no other names. */
function tailOf(links: readonly Link[], reached: ReadonlySet<Link>): Link | undefined {
  const named = new Set(links.map((link) => link.prev));
  const ends = links.filter((link) => !reached.has(link) && !named.has(link.hash) && !named.has(link.storedHash));
  return ends.reduce<Link | undefined>(
    (best, link) => (best === undefined || link.said > best.said ? link : best),
    undefined,
  );
}

/** Goes back along the line as far as it holds; answers the event at which it breaks (or the first). */
function follow(tail: Link, byHash: ReadonlyMap<string, Link>, reached: Set<Link>): Link {
  let link = tail;
  for (;;) {
    reached.add(link);
    const before = byHash.get(link.prev);
    if (before === undefined || reached.has(before)) return link;
    link = before;
  }
}

/** The event that should stand before this one, or the nearest one below it that is left. */
function predecessor(links: readonly Link[], link: Link, reached: ReadonlySet<Link>): Link | undefined {
  return links
    .filter((other) => !reached.has(other) && other.said < link.said)
    .reduce<Link | undefined>(
      (best, other) => (best === undefined || other.said >= best.said ? other : best),
      undefined,
    );
}

const inserted = ({ seq }: Link): LineFinding => ({
  code: 'event.inserted',
  seq,
  message: `Event ${seq} was inserted: no other event leads to it.`,
});

const replaced = ({ seq }: Link): LineFinding => ({
  code: 'event.edited',
  seq,
  message: `Event ${seq} was replaced: the event after it names another one.`,
});

const moved = ({ seq, said }: Link): LineFinding => ({
  code: 'event.reordered',
  seq,
  message: `Event ${seq} stands at the wrong place: it is number ${said}.`,
});

function cut(before: number, after: number): LineFinding {
  const first = before + 1;
  const last = after - 1;
  const which = first === last ? `Event ${first} was` : `Events ${first} to ${last} were`;
  return { code: 'event.cut', seq: first, message: `${which} cut out of the log.` };
}
