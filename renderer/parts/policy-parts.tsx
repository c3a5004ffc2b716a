import type { ReactElement } from 'react';
import { checkQuotation } from '../../core/text/quotation/check-quotation.ts';
import { quotable } from '../../core/text/quotation/words.ts';
import { textOnDay } from '../../core/domain/policy/on-day.ts';
import { DayMarks } from '../ui/day-words.tsx';
import { FidelityMark, FidelityWords } from '../ui/fidelity-words.tsx';
import { SightingBand } from '../ui/sighting-band.tsx';
import type { BandFacts, BandVersion } from '../ui/sighting-band-layout.ts';
import { Group, State } from './part.tsx';
import s from './parts.module.css';

const version = (
  versionId: string,
  text: string,
  registrar: string,
  effectiveOn: string | null = null,
): BandVersion => ({
  versionId,
  text,
  change: 'content',
  effectiveOn,
  registrar,
});
const seen = (versionId: string, firstSeen: string, lastSeen = firstSeen, continuous = false) => ({
  versionId,
  firstSeen,
  lastSeen,
  continuous,
});

const zone = { caseZone: 'UTC', date: null, current: null, reach: 'all' } as const;
const three = {
  versions: [version('a', 'A', 'one'), version('b', 'B', 'one'), version('c', 'C', 'other', '2022-07-01')],
  sightings: [seen('a', '2016-06-30'), seen('b', '2020-03-31'), seen('c', '2022-07-06')],
};
const many = Array.from({ length: 40 }, (_, index) => String(index));

const bands: readonly (readonly [string, BandFacts])[] = [
  [
    'Between two texts: what nobody saw is hatched',
    { ...zone, ...three, current: 'b', date: { edtf: '2020-05-22', zone: null } },
  ],
  [
    'Seen once, nothing later held',
    {
      ...zone,
      versions: three.versions.slice(1, 2),
      sightings: three.sightings.slice(1, 2),
      current: 'b',
      date: { edtf: '2020-05-22', zone: null },
    },
  ],
  ['A date that is only bounded', { ...zone, ...three, current: 'b', date: { edtf: '[..2020-05-24]', zone: null } }],
  [
    'A date that is a month, before everything',
    { ...zone, ...three, current: 'a', date: { edtf: '2014-03', zone: null } },
  ],
  [
    'The same text on both sides; a continuous watch; a sighting known to the month',
    {
      ...zone,
      versions: three.versions.slice(0, 2),
      sightings: [seen('a', '2020-01', '2020-04-01'), seen('b', '2020-06-01', '2020-09-01', true)],
      current: 'b',
    },
  ],
  [
    'Many versions: labels only where there is room',
    {
      ...zone,
      versions: many.map((id) => version(id, id, 'one')),
      sightings: many.map((id, index) =>
        seen(id, `${String(2009 + Math.floor(index / 4))}-0${String((index % 4) * 2 + 1)}-11`),
      ),
      current: '21',
    },
  ],
  ['Nothing held', { ...zone, versions: [], sightings: [] }],
];

const RULE = `You may not promote violence against or directly attack or threaten other people on the basis of race, ethnicity,
national origin, caste, sexual orientation, religious affiliation, age, disability, or serious disease.`;
const quotations = [
  [
    'Left out, put in',
    'may not promote violence against, or directly attack other people on the basis of race, ethnicity or religious affiliation… or calls for mass murder',
  ],
  ['Exact but for its looks', 'on the basis of race, ethnicity, national origin, caste'],
  ['In no stored text', 'These words were written for a test only.'],
] as const;

/** What screens share about the texts of policies: when they were seen, what stood on a day, how a quotation differs. */
export function PolicyParts(): ReactElement {
  return (
    <Group title="Texts on record">
      {bands.map(([means, facts]) => (
        <State key={means} means={means}>
          <div className={s['panel']}>
            <SightingBand {...facts} label={`When its texts were seen: ${means}`} />
          </div>
        </State>
      ))}
      {(['2020-03-31', '2020-05-22', '2023-05-22', '2014', '2022-06/2022-08'] as const).map((edtf) => (
        <State key={edtf} means={`The text on record, ${edtf}`}>
          <DayMarks answer={textOnDay(three, { edtf, zone: null }, 'UTC')} of="statement" />
        </State>
      ))}
      {quotations.map(([means, text]) => {
        const check = checkQuotation(text, quotable(RULE));
        const passageText = check.passage && RULE.slice(check.passage.start, check.passage.end);
        return (
          <State key={means} means={`Fidelity of a quotation: ${means}`}>
            <FidelityMark match={check.match} />
            <FidelityWords text={text} lang="en" facts={{ ...check, passageText }} />
          </State>
        );
      })}
    </Group>
  );
}
