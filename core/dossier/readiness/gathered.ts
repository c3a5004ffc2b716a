import { groupedBy } from '../../domain/grouped-by.ts';
import type { Finding } from '../model.ts';
import { counted } from '../words.ts';

/** More of one kind than this are told once, with their number: three thousand like lines help nobody. */
const TOLD_ONE_BY_ONE = 25;

/** Findings of one code are told one by one while they are few. Those that are waived for a reason are never counted with those that stand. */
export function gathered(found: readonly Finding[]): Finding[] {
  const alike = groupedBy(found, ({ code, waived }) => JSON.stringify([code, waived]));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length <= TOLD_ONE_BY_ONE) return same;
    return [{ ...first, object: null, objectKind: null, exhibit: null, message: counting(first, same) }];
  });
}

function counting({ message }: Finding, same: readonly Finding[]): string {
  const exhibits = [...new Set(same.flatMap(({ exhibit }) => (exhibit === null ? [] : [exhibit])))];
  const many = exhibits.length < same.length ? counted(same.length, 'finding') : counted(same.length, 'exhibit');
  const said = `${many}${same.every((one) => one.message === message) ? '' : ', the first'}: ${message}`;
  if (exhibits.length === 0) return said;
  const rest = exhibits.length - 5;
  return `${said} Exhibits ${exhibits.slice(0, 5).join(', ')}${rest > 0 ? ` and ${counted(rest, 'other')}` : ''}.`;
}
