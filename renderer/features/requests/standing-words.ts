import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import type { Days } from '../../../core/domain/elapsed.ts';
import type { SayDays } from '../../i18n/use-days.ts';
import type { Translate } from '../../i18n/use-text.ts';

export type Request = OutputOf<Contract['requests.list']>['items'][number];
export type RequestDetail = OutputOf<Contract['requests.get']>;
export type Response = Request['responses'][number];
export type RequestFinding = Request['findings'][number];

/** Where a request stands, in one line: computed from its dates each time, never finer than they are. */
export function standingWords({ state, silence }: Request['standing'], t: Translate, days: SayDays): string {
  if (state === 'not-sent') return t('requests.notCounted');
  if (state === 'answered') {
    return silence === null ? t('requests.answered.undated') : t('requests.answered', { days: days(silence) });
  }
  return silence === null ? t('requests.silent.undated') : t('requests.silent', { days: days(silence) });
}

/** What else is known of its effect: how long the account stayed, and what others were told. */
export function besideWords({ standing, responses }: Request, t: Translate, days: SayDays): string[] {
  const said: string[] = [];
  const { activeAfter } = standing;
  if (activeAfter !== null) {
    const words = isSameDay(activeAfter)
      ? t('requests.activeAfter.sameDay')
      : t('requests.activeAfter', { days: days(activeAfter) });
    said.push(words);
  }
  for (const { responseId, days: after } of standing.toOthers) {
    const toward = responses.find((response) => response.responseId === responseId)?.toward ?? 'third-party';
    const who = t(`responseAudience.${toward}`);
    said.push(
      after === null ? t('requests.toOthers.undated', { who }) : t('requests.toOthers', { who, days: days(after) }),
    );
  }
  return said;
}

const isSameDay = ({ least, most }: Days): boolean => least === 0 && most === 0;

/** So long after the sending. */
export function afterWords(after: Days, t: Translate, days: SayDays): string {
  return isSameDay(after) ? t('requests.after.sameDay') : t('requests.after', { days: days(after) });
}
