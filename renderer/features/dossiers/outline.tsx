import {
  BookOpen,
  ChartGantt,
  CircleUserRound,
  FileText,
  Info,
  Link2,
  Mail,
  Quote,
  Scale,
  ScanText,
  TextAlignStart,
  type LucideIcon,
} from 'lucide-react';
import { useId, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { openStatement } from '../../app/desk.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { callEngine } from '../../ipc/engine.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { rowAfter } from '../../ui/row-list.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import type { Compiled } from './dossier-facts.tsx';
import { useInHand, type DossierRequest } from './in-hand.ts';
import { linesOf, type Line } from './outline-lines.ts';
import { keptId } from './use-dossier.ts';
import { usePlaces, type Places } from './use-places.ts';
import { useStretch } from './use-stretch.ts';
import s from './outline.module.css';

const icons: Readonly<Record<Line['part'], LucideIcon>> = {
  cover: FileText,
  summary: TextAlignStart,
  accounts: CircleUserRound,
  chronology: ChartGantt,
  exhibit: Quote,
  clauses: Scale,
  policies: Scale,
  requests: Mail,
  sources: BookOpen,
  captures: ScanText,
  method: Info,
  custody: Link2,
  index: TextAlignStart,
};

/** Pixels of a line; the style sheet takes it from here, so that what is drawn and what is reckoned agree. */
const HEIGHT = 28;

interface OutlineProps {
  readonly compiled: Compiled;
  readonly request: DossierRequest | null;
}

/** The parts and exhibits, each with its page and what stands against it. Going to a line shows its page. */
export function Outline({ compiled, request }: OutlineProps): ReactElement {
  const t = useText();
  const lines = useMemo(() => linesOf(compiled), [compiled]);
  const places = usePlaces(request);
  const { line } = useInHand();
  const chosen = lines.findIndex(({ key }) => key === line);
  const goTo = (index: number): void => {
    const key = lines[index]?.key ?? null;
    const page = key === null ? null : places.pageOf(key);
    useInHand.setState({ line: key, view: 'pages', ...(page === null ? {} : { page }) });
  };
  const held = lines[chosen];
  return (
    <>
      <Lines lines={lines} chosen={chosen} places={places} onGo={goTo} summary={compiled} />
      {held && request && <ExhibitActs line={held} request={request} />}
      <p className={s['keeps']}>{t('dossiers.keeps')}</p>
    </>
  );
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly chosen: number;
  readonly places: Places;
  readonly onGo: (index: number) => void;
  readonly summary: Compiled;
}

function Lines({ lines, chosen, places, onGo, summary }: LinesProps): ReactElement {
  const t = useText();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last } = useStretch(scroller, lines.length, HEIGHT);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || chosen < 0) return;
    const top = chosen * HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + HEIGHT > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + HEIGHT - element.clientHeight;
    }
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = rowAfter(event.key, chosen, lines.length, true);
    if (to === null) return;
    event.preventDefault();
    onGo(to);
  };
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={t('dossiers.outline')}
      tabIndex={0}
      className={s['lines']}
      onKeyDown={onKeyDown}
      {...(chosen < 0 ? {} : { 'aria-activedescendant': `${id}-${String(chosen)}` })}
    >
      <div role="presentation" className={s['canvas']} style={{ blockSize: `${String(lines.length * HEIGHT)}px` }}>
        {lines.slice(first, last + 1).map((entry, at) => {
          const index = first + at;
          return (
            <div
              key={entry.key}
              id={`${id}-${String(index)}`}
              role="option"
              aria-selected={index === chosen}
              aria-posinset={index + 1}
              aria-setsize={lines.length}
              className={classNames(s['line'], entry.part === 'exhibit' && s['exhibit'])}
              style={{ insetBlockStart: `${String(index * HEIGHT)}px`, blockSize: `${String(HEIGHT)}px` }}
              onClick={() => onGo(index)}
            >
              <LineWords entry={entry} summary={summary} />
              <LineEnd entry={entry} page={places.pagesOf(entry.key)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function LineWords({ entry, summary }: { readonly entry: Line; readonly summary: Compiled }): ReactElement {
  const t = useText();
  if (entry.part === 'exhibit') {
    return (
      <>
        <span className={roles['strong']}>{t('dossiers.exhibit', { number: entry.exhibit ?? '' })}</span>
        <bdi dir="auto" className={classNames(roles['clip'], roles['two'])}>
          {entry.title}
        </bdi>
      </>
    );
  }
  const Icon = icons[entry.part];
  return (
    <>
      <Icon aria-hidden="true" />
      <span className={roles['clip']}>{partWords(entry.part, summary, t)}</span>
    </>
  );
}

function partWords(part: Exclude<Line['part'], 'exhibit'>, { reviewed, statements }: Compiled, t: Translate): string {
  if (part === 'summary') return t('dossiers.summary', { reviewed, included: statements });
  return t(`dossiers.part.${part}`);
}

function LineEnd({ entry, page }: { readonly entry: Line; readonly page: string | null }): ReactElement {
  const t = useText();
  return (
    <span className={classNames(roles['micro'], s['end'])}>
      {entry.late && t('dossiers.late')}
      {entry.severity !== null && (
        <SeverityMark severity={entry.severity} small label={t(`dossiers.stands.${entry.severity}`)} />
      )}
      {page !== null && <span>{page}</span>}
    </span>
  );
}

interface ExhibitActsProps {
  readonly line: Line;
  readonly request: DossierRequest;
}

/** What can be done with the exhibit that was gone to. */
function ExhibitActs({ line: { statementId, exhibit }, request }: ExhibitActsProps): ReactElement | null {
  const t = useText();
  const { mode } = useCaseFile();
  if (statementId === null || exhibit === null) return null;
  const leaveOut = async (): Promise<void> => {
    const dossierId = await keptId(request);
    if (dossierId !== null) await callEngine('dossiers.leaveOut', { dossierId, statementIds: [statementId] });
  };
  return (
    <div className={s['acts']}>
      <Button size="small" look="go" onPress={() => openStatement(statementId)}>
        {t('dossiers.exhibit.open', { number: exhibit })}
      </Button>
      <Button
        size="small"
        look="bare"
        onPress={() => void leaveOut()}
        offReason={mode === 'read' ? t('app.readOnly') : null}
      >
        {t('dossiers.exhibit.leaveOut')}
      </Button>
    </div>
  );
}
