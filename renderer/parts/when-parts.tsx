import type { ReactElement } from 'react';
import { AssuranceMark } from '../ui/assurance-mark.tsx';
import { DateMark, type DateMarkProps } from '../ui/date-mark.tsx';
import { Group, State } from './part.tsx';

const dates: readonly (readonly [string, DateMarkProps])[] = [
  ['Minute; the zone stands beside it', { edtf: '2020-06-11T09:14+04:30', zone: null }],
  ['Second, and no zone is stated', { edtf: '2020-06-11T09:14:05', zone: null }],
  ['Day', { edtf: '2020-05-22', zone: null }],
  ['Month', { edtf: '2020-06', zone: null }],
  ['Season', { edtf: '2020-21', zone: null }],
  ['Year', { edtf: '2020', zone: null }],
  ['Decade', { edtf: '201X', zone: null }],
  ['About, with the words as displayed', { edtf: '2020-05~', zone: null, displayed: 'last week' }],
  ['One day of these', { edtf: '[2020-05-17..2020-05-24]', zone: null }],
  ['Bound: the word stands before the date', { edtf: '[..2020-05-24]', zone: null }],
  ['Bound on the other side', { edtf: '[2020-05-17..]', zone: null }],
  ['A span that lasts', { edtf: '2020-05-17/2020-05-24', zone: null }],
  ['Sources differ', { edtf: '2020-05-25', zone: null, conflict: { edtf: '2020-05-24', zone: null } }],
  ['Not given', { edtf: null, zone: null }],
  ['Not given, but displayed', { edtf: null, zone: null, displayed: 'دیروز' }],
  ['In one line', { edtf: '2020-05-22', zone: null, line: 'one' }],
];

export function WhenParts(): ReactElement {
  return (
    <Group title="When, and how surely">
      {dates.map(([means, props]) => (
        <State key={means} means={means}>
          <DateMark {...props} />
        </State>
      ))}
      {[0, 1, 2, 3, 4].map((level) => (
        <State key={level} means={`Assurance, level ${String(level)}`}>
          <AssuranceMark level={level} />
        </State>
      ))}
    </Group>
  );
}
