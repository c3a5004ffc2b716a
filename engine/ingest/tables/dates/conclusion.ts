import type { DateTally } from './tally.ts';
import { offsetText } from './wall-time.ts';

/** What the whole file says about its dates. Whatever it doesn't prove stays open: nothing is guessed. */
export interface DateConclusion {
  /** The tally whose reading holds; null: day and month can't be told apart. */
  readonly tally: DateTally | null;
  /** How day and month were told apart, where that was needed. */
  readonly orderEvidence: string | null;
  /** Minutes ahead of UTC of times that state no zone, where the ids prove it. */
  readonly offset: number | null;
  readonly zoneEvidence: string | null;
  /** Why the zone stayed open, where ids were there to prove it. */
  readonly zoneDoubt: string | null;
}

const numeral = (n: number): string => n.toLocaleString('en');
/** So many of the ids must agree; a few posts may carry another clock. */
const MOST = 0.9;
/** By chance one time in fifteen falls on some zone's clock. */
const ENOUGH = 3;

export function conclude(tallies: readonly DateTally[]): DateConclusion {
  const [only] = tallies;
  if (tallies.length === 1 && only !== undefined) return { ...zoneOf(only), tally: only, orderEvidence: null };
  const byIds = tallies.filter((tally) => isBorneOut(tally));
  const [proved] = byIds;
  if (byIds.length === 1 && proved !== undefined) {
    const evidence = `Read as ${proved.shape.name}, ${numeral(proved.borneOut())} of ${numeral(proved.ids)} dates fit the time inside the post id beside them.`;
    return { ...zoneOf(proved), tally: proved, orderEvidence: evidence };
  }
  const [possible, ...more] = tallies.filter((tally) => tally.alone > 0);
  if (possible !== undefined && more.length === 0) {
    const evidence = `${numeral(possible.alone)} of ${numeral(possible.read)} dates can only be ${possible.shape.name}, and none can only be anything else.`;
    return { ...zoneOf(possible), tally: possible, orderEvidence: evidence };
  }
  return { tally: null, orderEvidence: null, offset: null, zoneEvidence: null, zoneDoubt: null };
}

function isBorneOut(tally: DateTally): boolean {
  return tally.ids > 0 && tally.borneOut() >= tally.ids * MOST;
}

function zoneOf(tally: DateTally): Pick<DateConclusion, 'offset' | 'zoneEvidence' | 'zoneDoubt'> {
  if (tally.unzoned === 0 || tally.offsets.size === 0) return { offset: null, zoneEvidence: null, zoneDoubt: null };
  const { offset, agree } = tally.best();
  const total = tally.ids;
  if (agree < total * MOST) return { offset: null, zoneEvidence: null, zoneDoubt: doubt(tally) };
  if (agree < ENOUGH && offset !== 0) {
    return {
      offset: null,
      zoneEvidence: null,
      zoneDoubt: `Only ${agree} post ids could prove the zone ${zoneName(offset)}.`,
    };
  }
  const evidence = `Read as ${tally.shape.name} in ${zoneName(offset)}, ${numeral(agree)} of ${numeral(total)} dates hold the time inside the post id beside them.`;
  return { offset, zoneEvidence: evidence, zoneDoubt: null };
}

function doubt(tally: DateTally): string {
  const offsets = [...tally.offsets].sort((a, b) => b[1] - a[1]).slice(0, 3);
  const shares = offsets.map(([offset, agree]) => `${numeral(agree)} with ${zoneName(offset)}`);
  return `The post ids agree with no single zone: of ${numeral(tally.ids)}, ${shares.join(', ')}. If the clock changes between summer and winter, give the zone by its name.`;
}

export const zoneName = (offset: number): string => (offset === 0 ? 'UTC' : offsetText(offset));
