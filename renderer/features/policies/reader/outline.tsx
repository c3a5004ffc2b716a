import { useMemo, type ReactElement } from 'react';
import { headingWords, textBlocks } from '../../../../core/domain/policy/text-blocks.ts';
import { useDesk } from '../../../app/desk.ts';
import { useSession } from '../../../app/session.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useAsk } from '../../../ipc/use-case.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RowList } from '../../../ui/row-list.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import roles from '../../../ui/type.module.css';
import { lineNumbers, type Version } from './outline-items.ts';
import { ClauseRow, HeadingRow, OfferRow } from './outline-rows.tsx';
import { openForm, showSpan, useReader, type OutlineKind } from './reader-state.ts';
import s from './reader.module.css';

/** What a text holds, to go to: its clauses as they are marked, its headings, and where more clauses may lie. */
export function Outline({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  const { text, items } = version;
  const outline = useReader((reader) => reader.outline);
  const offers = useAsk('clauses.offer', { versionId: version.versionId }).data?.items;
  const open = useMemo(() => (offers ?? []).filter(({ clauseId }) => clauseId === null), [offers]);
  const headings = useMemo(() => textBlocks(text).filter(({ kind }) => kind === 'heading'), [text]);
  const lineOf = useMemo(() => lineNumbers(text), [text]);
  return (
    <Tabs
      label={t('reader.outline')}
      selected={outline}
      onSelect={(id) => useReader.setState({ outline: id as OutlineKind })}
      items={[
        {
          id: 'clauses' satisfies OutlineKind,
          name: t('reader.clauses'),
          aside: String(items.length),
          content: <Clauses version={version} lineOf={lineOf} />,
        },
        {
          id: 'headings' satisfies OutlineKind,
          name: t('reader.headings'),
          aside: String(headings.length),
          content: <Headings headings={headings} />,
        },
        {
          id: 'offered' satisfies OutlineKind,
          name: t('reader.offered'),
          aside: String(open.length),
          content: <Offers offers={open} lineOf={lineOf} />,
        },
      ]}
    />
  );
}

interface ListProps {
  readonly lineOf: (at: number) => number;
}

function useLetters(): boolean {
  return useSession((session) => session.shell?.settings.singleLetterKeys ?? true);
}

/** Takes a clause in hand: its words are seen, and what is known of it stands beside. */
export function takeClause(clause: { readonly clauseId: string; readonly start: number; readonly end: number }): void {
  useDesk.setState({ clauseId: clause.clauseId });
  useReader.setState({ tab: 'clause', chosen: null, form: null });
  showSpan(clause);
}

function Clauses({ version, lineOf }: ListProps & { readonly version: Version }): ReactElement {
  const t = useText();
  const letters = useLetters();
  const inHand = useDesk((desk) => desk.clauseId);
  const { items } = version;
  if (items.length === 0) {
    return <EmptyState size="small" title={t('reader.clauses.none')} text={t('reader.clauses.none.text')} />;
  }
  const take = (clauseId: string): void => {
    const clause = items.find((one) => one.clauseId === clauseId);
    if (clause) takeClause(clause);
  };
  return (
    <RowList
      label={t('reader.clauses.list')}
      items={items}
      keyOf={(clause) => clause.clauseId}
      chosen={inHand}
      letters={letters}
      onChoose={take}
      onOpen={() => useReader.setState({ besideOpen: true })}
      row={s['outlineRow']}
    >
      {(clause) => <ClauseRow clause={clause} line={lineOf(clause.start)} />}
    </RowList>
  );
}

function Headings({ headings }: { readonly headings: readonly ReturnType<typeof textBlocks>[number][] }): ReactElement {
  const t = useText();
  const letters = useLetters();
  const at = useReader((reader) => reader.shown?.span.start ?? null);
  if (headings.length === 0) return <p className={roles['meta']}>{t('reader.headings.none')}</p>;
  const rows = headings.map((heading) => {
    const start = heading.lines[0]?.start ?? 0;
    const end = heading.lines.at(-1)?.end ?? start;
    return { start, end, level: heading.level, line: heading.lines[0]?.number ?? 1, words: headingWords(heading) };
  });
  return (
    <RowList
      label={t('reader.headings.list')}
      items={rows}
      keyOf={({ start }) => String(start)}
      chosen={at === null ? null : String(at)}
      letters={letters}
      onChoose={(key) => {
        const row = rows.find(({ start }) => String(start) === key);
        if (row) showSpan(row);
      }}
      row={s['outlineRow']}
    >
      {(row) => <HeadingRow level={row.level} line={row.line} words={row.words} />}
    </RowList>
  );
}

function Offers({ offers, lineOf }: ListProps & { readonly offers: readonly Offer[] }): ReactElement {
  const t = useText();
  const letters = useLetters();
  const chosen = useReader((reader) => reader.chosen);
  if (offers.length === 0) return <p className={roles['meta']}>{t('reader.offered.none')}</p>;
  const choose = (key: string): void => {
    const offer = offers.find(({ start, end }) => `${String(start)}-${String(end)}` === key);
    if (offer) chooseWords(offer);
  };
  return (
    <>
      <p className={s['outlineNote']}>{t('reader.offered.text')}</p>
      <RowList
        label={t('reader.offered.list')}
        items={offers}
        keyOf={({ start, end }) => `${String(start)}-${String(end)}`}
        chosen={chosen && `${String(chosen.start)}-${String(chosen.end)}`}
        letters={letters}
        onChoose={choose}
        onOpen={(key) => {
          choose(key);
          openForm('mark');
        }}
        row={s['outlineRow']}
      >
        {(offer) => <OfferRow offer={offer} line={lineOf(offer.start)} />}
      </RowList>
    </>
  );
}

type Offer = Parameters<typeof OfferRow>[0]['offer'];

/** Words are chosen by name: they are seen, and can be marked. */
export function chooseWords(span: { readonly start: number; readonly end: number }): void {
  useReader.setState({ chosen: { start: span.start, end: span.end }, tab: 'clause', form: null });
  showSpan(span);
}
