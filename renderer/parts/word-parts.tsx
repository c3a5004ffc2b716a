import type { ReactElement } from 'react';
import { Hash } from '../ui/hash.tsx';
import { Quotation } from '../ui/quotation.tsx';
import type { Span } from '../ui/span-runs.ts';
import { SpannedWords } from '../ui/spanned-words.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Veil } from '../ui/veil.tsx';
import { Group, State } from './part.tsx';

const ENGLISH = 'Kept in their own script and direction. 0123456789';
const HEBREW = 'משפט זה נכתב לצורך ההדגמה בלבד ואינו ציטוט של איש.';
const PERSIAN = 'این جمله فقط برای نمونه ساخته شده است و سخن هیچ‌کس نیست.';

const spans: readonly (readonly [string, string, readonly Span[]])[] = [
  ['Statement: letter in a square, one thick line', ENGLISH, [{ from: 0, to: 4, look: 'statement', mark: 'a' }]],
  ['Clause: number in a round, double line', ENGLISH, [{ from: 8, to: 24, look: 'clause', mark: '1' }]],
  [
    'The pair in hand: deeper ground on both sides',
    ENGLISH,
    [
      { from: 0, to: 4, look: 'statement', mark: 'b', inHand: true },
      { from: 18, to: 38, look: 'clause', mark: '2', inHand: true },
    ],
  ],
  [
    'Overlapping: runs, every letter shown',
    ENGLISH,
    [
      { from: 0, to: 24, look: 'statement', mark: 'a' },
      { from: 14, to: 38, look: 'statement', mark: 'b' },
      { from: 18, to: 24, look: 'clause', mark: '1' },
    ],
  ],
  ['Renderings differ', ENGLISH, [{ from: 14, to: 24, look: 'differs' }]],
  ['Found in the capture', ENGLISH, [{ from: 0, to: 38, look: 'found' }]],
  [
    'Clause fidelity: struck is left out, dashed is put in',
    ENGLISH,
    [
      { from: 5, to: 7, look: 'gone' },
      { from: 8, to: 13, look: 'added' },
    ],
  ],
  ['Redaction: solid, with its kind', ENGLISH, [{ from: 18, to: 24, look: 'redacted', mark: 'name, redacted' }]],
  ['Right to left', HEBREW, [{ from: 0, to: 6, look: 'statement', mark: 'א' }]],
];

export function WordParts(): ReactElement {
  return (
    <Group title="Words">
      {spans.map(([means, text, drawn]) => (
        <State key={means} means={means}>
          <SpannedWords text={text} lang={null} direction={null} spans={drawn} />
        </State>
      ))}
      {(['large', 'pane', 'small', 'list'] as const).map((size) => (
        <State key={size} means={`Quotations, ${size}`}>
          <Quotation text={ENGLISH} lang="en" direction="ltr" size={size} />
          <Quotation text={HEBREW} lang="he" direction="rtl" size={size} />
          <Quotation text={PERSIAN} lang="fa" direction="rtl" size={size} />
        </State>
      ))}
      <State means="What was looked for, marked">
        <Quotation text={ENGLISH} lang="en" direction="ltr" size="pane" marks={[[5, 7]]} />
      </State>
      <State means="Hidden characters as chips: the odd ones, and all">
        <Quotation text={'left\u200fright\u202eodd'} lang={null} direction="ltr" size="pane" />
        <Quotation text={PERSIAN} lang="fa" direction="rtl" size="pane" chips="all" />
      </State>
      <State means="Paraphrase: never in the serif">
        <Quotation text={ENGLISH} lang="en" direction="ltr" size="pane" paraphrase />
      </State>
      <State means="Sensitive: blurred until asked">
        <Veil veiled={<Quotation text={ENGLISH} lang="en" direction="ltr" size="pane" />}>
          <Quotation text={ENGLISH} lang="en" direction="ltr" size="pane" />
        </Veil>
      </State>
      <State means="Renderings, one chosen">
        <Tabs
          label="Renderings"
          items={[
            { id: 'post', name: 'Post in English', aside: 'chosen', content: ENGLISH },
            { id: 'back', name: 'Back-translation', content: 'Held in a script and a direction of their own.' },
          ]}
        />
      </State>
      <State means="A hash, in groups of eight">
        <Hash value="54c4251f0bbb720aab81f5c3e3d65cba54c4251f0bbb720aab81f5c3e3d65cba" />
      </State>
    </Group>
  );
}
