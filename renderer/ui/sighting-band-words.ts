import type { DaysApart } from '../../core/domain/policy/days-apart.ts';
import { useDates, type SayDate } from '../i18n/use-dates.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { useDays } from './day-words.tsx';
import type { Band, BandFacts, BandMark, BandStretch } from './sighting-band-layout.ts';
import type { LabelWish } from './sighting-band-labels.ts';

/** What is said of one part of a band, drawn where there is room and always heard. */
export interface BandWord {
  readonly id: string;
  readonly look: 'seen' | 'asked' | 'gap';
  readonly kind: LabelWish['kind'];
  /** Per cent of the band. */
  readonly from: number;
  readonly to: number;
  readonly rank: number;
  readonly lines: readonly string[];
  readonly said: string;
}

interface Asked extends BandFacts {
  readonly dateLabel?: string | undefined;
}

interface Speaking {
  readonly t: Translate;
  readonly say: SayDate;
  readonly days: (apart: DaysApart) => string;
}

/** Everything that can be said of a band, in the order of time. */
export function useBandWords(band: Band | null, asked: Asked): readonly BandWord[] {
  const speaking: Speaking = { t: useText(), say: useDates(), days: useDays() };
  if (band === null) return [];
  const words = [
    ...band.marks.map((mark, index) => markWord(mark, index, band, speaking)),
    ...band.stretches.flatMap((stretch, index) => stretchWord(stretch, index, band, speaking)),
    ...dateWord(band, asked, speaking),
  ];
  return words.sort((a, b) => a.from - b.from || a.to - b.to);
}

const RANKS = { asked: 0, this: 1, next: 2, before: 3, end: 4, gap: 5, other: 50 } as const;

function markWord(mark: BandMark, index: number, band: Band, { t, say }: Speaking): BandWord {
  const day = say(mark.edtf, null, 'short').words;
  const below = belowMark(mark, band, t);
  const { from, to } = mark;
  // Of many marks the ends tell how long the line is
  const isEnd = index === 0 || index === band.marks.length - 1;
  const rank = mark.standing === 'other' ? (isEnd ? RANKS.end : RANKS.other + index) : RANKS[mark.standing];
  const said = below === null ? t('band.seen', { day }) : `${day}: ${below}`;
  return {
    id: `mark ${index}`,
    look: 'seen',
    kind: 'point',
    ...{ from, to, rank, said },
    lines: below === null ? [day] : [day, below],
  };
}

function belowMark(mark: BandMark, band: Band, t: Translate): string | null {
  switch (mark.standing) {
    case 'this':
      return t(band.once ? 'band.this.once' : 'band.this');
    case 'before':
      return t('band.before');
    case 'next':
      return t(mark.otherRegistrar ? 'band.next.registrar' : 'band.next');
    case 'other':
      return null;
  }
}

function stretchWord(stretch: BandStretch, index: number, band: Band, { t, days }: Speaking): BandWord[] {
  const { from, to, look } = stretch;
  const apart = stretch.days === null ? '' : days(stretch.days);
  const first = look === 'gap' || look === 'same' ? t(`band.${look}`, { days: apart }) : t(`band.stretch.${look}`);
  // One warning is enough: beside the date, or else in the longest gap
  const warns = look === 'gap' && stretch === warningGap(band);
  const lines = warns ? [first, t('band.gap.means')] : [first];
  const rank = RANKS.gap + (100 - (to - from)) / 4 - (warns ? 30 : 0);
  return [
    {
      id: `stretch ${index}`,
      look: 'gap',
      kind: 'within',
      from,
      to,
      rank: Math.max(RANKS.gap, rank),
      lines,
      said: lines.join('. '),
    },
  ];
}

function warningGap({ stretches, date }: Band): BandStretch | undefined {
  const gaps = stretches.filter(({ look }) => look === 'gap');
  const beside = date && gaps.find(({ from, to }) => date.from <= to && date.to >= from);
  return (
    beside ?? gaps.reduce<BandStretch | undefined>((a, b) => (a && a.to - a.from >= b.to - b.from ? a : b), undefined)
  );
}

function dateWord({ date }: Band, asked: Asked, { t, say }: Speaking): BandWord[] {
  if (date === null || asked.date === null) return [];
  const day = say(asked.date.edtf, asked.date.zone, 'short').words;
  const below = asked.dateLabel ?? t('band.asked');
  return [
    {
      id: 'date',
      look: 'asked',
      kind: 'point',
      from: date.from,
      to: date.to,
      rank: RANKS.asked,
      lines: [day, below],
      said: `${day}: ${below}`,
    },
  ];
}

/** The words as labels that look for room; the caption of the lines takes what is left. */
export function wishesOf(words: readonly BandWord[], caption: string | null, width: number): readonly LabelWish[] {
  const wishes = words.map(({ id, lines, kind, from, to, rank }): LabelWish => {
    const at = { from: (from / 100) * width, to: (to / 100) * width };
    return { id, lines, kind, rank, ...at };
  });
  if (caption === null) return wishes;
  return [...wishes, { id: 'caption', lines: [caption], kind: 'within', from: 0, to: width, rank: 30 }];
}
