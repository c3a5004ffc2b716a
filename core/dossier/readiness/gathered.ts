import { groupedBy } from '../../domain/grouped-by.ts';
import type { Finding } from '../model.ts';
import type { Speech } from '../language/speech.ts';

/** More of one kind than this are told once, with their number: three thousand like lines help nobody. */
const TOLD_ONE_BY_ONE = 25;
/** So many exhibits are named then. */
const NAMED = 5;

/** Findings of one code are told one by one while they are few. Those that are waived for a reason are never counted with those that stand. */
export function gathered(found: readonly Finding[], speech: Speech): Finding[] {
  const alike = groupedBy(found, ({ code, waived }) => JSON.stringify([code, waived]));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length <= TOLD_ONE_BY_ONE) return same;
    return [{ ...first, object: null, objectKind: null, exhibit: null, message: counting(first, same, speech) }];
  });
}

function counting({ message }: Finding, same: readonly Finding[], { say, listed }: Speech): string {
  const exhibits = [...new Set(same.flatMap(({ exhibit }) => (exhibit === null ? [] : [exhibit])))];
  const many = say(exhibits.length < same.length ? 'findings.times' : 'findings.exhibits', { n: same.length });
  const alike = same.every((one) => one.message === message);
  const said = say(alike ? 'findings.alike' : 'findings.first', { many, message });
  if (exhibits.length === 0) return said;
  const [shown, rest] = [exhibits.slice(0, NAMED), exhibits.length - NAMED];
  const where =
    rest > 0
      ? say('findings.in-more', { exhibits: shown.join(say('join.comma')), n: rest })
      : say('findings.in', { exhibits: listed(shown) });
  return `${said} ${where}`;
}
