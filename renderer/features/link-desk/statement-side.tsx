import { ArrowRight, ChevronDown } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { spanLetter } from '../../../core/domain/policy/span-marks.ts';
import { keyOf } from '../../app/commands/table.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import { conflictingClaim } from '../../ui/date-conflict.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SpanEditor } from '../../ui/span-editor.tsx';
import type { Span } from '../../ui/span-runs.ts';
import roles from '../../ui/type.module.css';
import { Veil } from '../../ui/veil.tsx';
import { accountName, speakerName } from '../chronology/names.ts';
import { LostMarks } from './lost-marks.tsx';
import { sameWording, wordingsOf, type LinkInHand, type LinkRow, type Statement, type Wording } from './link-model.ts';
import { SpanBar } from './span-bar.tsx';
import { StatementAround } from './statement-around.tsx';
import { useMarking, type Marking, type ShownMark } from './use-marking.ts';
import s from './link-desk.module.css';

export interface StatementSideProps {
  readonly statement: Statement;
  readonly rows: readonly LinkRow[];
  readonly link: LinkInHand;
  readonly off: string | null;
  readonly onNext: (() => void) | null;
}

/** Left: the statement, the words in which the link is marked, and where these words stand. */
export function StatementSide({ statement, rows, link, off, onNext }: StatementSideProps): ReactElement {
  const t = useText();
  const wordings = useMemo(() => wordingsOf(statement), [statement]);
  const [picked, setPicked] = useState<string | null>(null);
  const wording = wordings.find((one) => keyOfWording(one) === picked) ?? wordings[0];
  const show = (one: Wording): void => setPicked(keyOfWording(one));
  return (
    <section className={s['side']} aria-label={t('link.statementSide')}>
      <StatementHead statement={statement} wordings={wordings} wording={wording} onWording={show} onNext={onNext} />
      {wording ? (
        <WordsToMark
          key={keyOfWording(wording)}
          statement={statement}
          wording={wording}
          rows={rows}
          link={link}
          off={off}
        />
      ) : (
        <p className={roles['meta']}>{t('link.noWords')}</p>
      )}
      {wording && <LostMarks link={link} wording={wording} wordings={wordings} off={off} onShow={show} />}
      <StatementAround statement={statement} wording={wording} />
    </section>
  );
}

function keyOfWording({ versionId, renderingId }: Pick<Wording, 'versionId' | 'renderingId'>): string {
  return versionId ?? renderingId ?? '';
}

interface HeadProps {
  readonly statement: Statement;
  readonly wordings: readonly Wording[];
  readonly wording: Wording | undefined;
  readonly onWording: (wording: Wording) => void;
  readonly onNext: (() => void) | null;
}

function StatementHead({ statement, wordings, wording, onWording, onNext }: HeadProps): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const nameOf = (one: Wording): string => t('link.wording', { kind: t(`textKind.${one.kind}`) });
  return (
    <>
      <div className={roles['row']}>
        <h2 className={classNames(roles['clip'], s['who'])}>
          <bdi className={roles['strong']}>{speakerName(statement, t)}</bdi>{' '}
          <span className={roles['two']}>
            {[t(`kind.${statement.kind}`), statement.account?.handle ? accountName(statement.account, t) : '']
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </h2>
        <span className={roles['end']} />
        <Button
          look="bare"
          size="small"
          icon={<ArrowRight aria-hidden="true" className="flips" />}
          keys={keyOf('link.nextStatement')}
          offReason={onNext === null ? t('link.noNext') : null}
          onPress={() => onNext?.()}
        >
          {t('link.next')}
        </Button>
      </div>
      <div className={s['dateRow']}>
        <DateMark
          edtf={statement.date}
          zone={statement.zone}
          displayed={statement.displayed}
          conflict={conflictingClaim(statement.dates, zone)}
        />
        {wording && (
          <Menu
            label={t('link.wordings')}
            trigger={
              <AriaButton className={classNames(buttonStyles['button'], buttonStyles['small'], s['wording'])}>
                {nameOf(wording)}
                <ChevronDown aria-hidden="true" />
              </AriaButton>
            }
            items={wordings.map((one) => ({
              id: keyOfWording(one),
              name: nameOf(one),
              side: one.shown ? t('chosen') : undefined,
            }))}
            selected={new Set([keyOfWording(wording)])}
            onAction={(id) => {
              const one = wordings.find((other) => keyOfWording(other) === id);
              if (one) onWording(one);
            }}
          />
        )}
      </div>
    </>
  );
}

interface WordsProps {
  readonly statement: Statement;
  readonly wording: Wording;
  readonly rows: readonly LinkRow[];
  readonly link: LinkInHand;
  readonly off: string | null;
}

function WordsToMark({ statement, wording, rows, link, off }: WordsProps): ReactElement {
  const t = useText();
  const marks = useMemo(() => marksIn(link, wording), [link, wording]);
  const marking = useMarking({
    side: 'statement',
    text: wording.text,
    marks,
    link,
    draw: (words) =>
      off === null
        ? link.acts.drawStatement(words, { versionId: wording.versionId, renderingId: wording.renderingId })
        : Promise.resolve(false),
  });
  const words = <Editor wording={wording} marks={marks} marking={marking} />;
  return (
    <>
      {statement.sensitive ? <Veil veiled={<blockquote>{wording.text}</blockquote>}>{words}</Veil> : words}
      <SpanBar
        label={t('link.span.bar.statement')}
        next={marking.chosen && nextLetter(link, rows)}
        off={off}
        inHand={marking.inHand?.mark ?? null}
        onDraw={() => marking.chosen && marking.onDraw(marking.chosen)}
        onRemove={off === null ? marking.remove : null}
        removing={marking.removing}
      />
    </>
  );
}

function Editor({
  wording,
  marks,
  marking,
}: {
  readonly wording: Wording;
  readonly marks: readonly ShownMark[];
  readonly marking: Marking;
}): ReactElement {
  const t = useText();
  const heldKey = marking.inHand?.key ?? null;
  const spans = useMemo(
    () =>
      marks.map(({ key, mark, words }): Span => ({
        from: words.start,
        to: words.end,
        look: 'statement',
        mark,
        inHand: key === heldKey,
      })),
    [marks, heldKey],
  );
  return (
    <blockquote data-side="statement">
      <SpanEditor
        label={t('link.words.statement')}
        text={wording.text}
        lang={wording.lang}
        direction={wording.direction}
        spans={spans}
        size="large"
        paraphrase={wording.kind === 'paraphrase'}
        handle={marking.handle}
        onChosen={marking.onChosen}
        onDraw={marking.onDraw}
        onPlace={marking.onPlace}
        onRemove={marking.onRemove}
      />
    </blockquote>
  );
}

function marksIn(link: LinkInHand, wording: Wording): ShownMark[] {
  return link.statementMarks.flatMap(({ key, letter, words, stands, ...where }) =>
    words !== null && stands && sameWording(where, wording) ? [{ key, mark: letter, words }] : [],
  );
}

function nextLetter(link: LinkInHand, rows: readonly LinkRow[]): string {
  const letters = [...rows.flatMap((row) => row.statementSpans), ...link.statementMarks].map(({ letter }) => letter);
  return spanLetter(new Set(letters).size);
}
