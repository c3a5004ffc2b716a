import { CalendarClock, CircleUserRound, ListFilter, Mail, Quote, ScanText, SquareChevronRight } from 'lucide-react';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { shownWords } from '../../features/chronology/list-rows.ts';
import { speakerName, accountName, platformName } from '../../features/chronology/names.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { useWhen, type When } from '../../i18n/use-when.ts';
import { useDates, type SayDate } from '../../i18n/use-dates.ts';
import { classNames } from '../../ui/class-names.ts';
import { Keys } from '../../ui/keys.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import roles from '../../ui/type.module.css';
import { definitionOf, keyOf } from '../commands/table.ts';
import type { FoundStatement, PaletteItem } from './palette-items.ts';
import s from './palette.module.css';

interface Line {
  /** Shown where nothing richer is. */
  readonly name: string;
  readonly icon: ReactNode;
  readonly shown?: ReactNode;
  readonly side?: string;
  readonly keys?: string | undefined;
  readonly off?: string | null;
}

export interface PaletteLineProps {
  readonly id: string;
  readonly item: PaletteItem;
  /** Enter does it. */
  readonly inHand: boolean;
  readonly onChoose: () => void;
}

/** One line of the palette: a statement's words, a name, or a command with its key and, where it is off, why. */
export function PaletteLine({ id, item, inHand, onChoose }: PaletteLineProps): ReactElement {
  const t = useText();
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (inHand) option.current?.scrollIntoView({ block: 'nearest' });
  }, [inHand]);
  const line = lineOf(item, { t, say: useDates(), when: useWhen() });
  const off = line.off ?? null;
  return (
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={inHand}
      {...(off === null ? {} : { 'aria-disabled': true })}
      className={classNames(s['line'], off !== null && s['off'])}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {line.icon}
      <span className={s['name']}>{line.shown ?? <bdi dir="auto">{line.name}</bdi>}</span>
      <span className={classNames(roles['meta'], s['side'])}>
        {off ?? line.side}
        {line.keys !== undefined && <Keys slim>{line.keys}</Keys>}
      </span>
    </div>
  );
}

interface Speaking {
  readonly t: Translate;
  readonly say: SayDate;
  readonly when: When;
}

function lineOf(item: PaletteItem, speaking: Speaking): Line {
  const { t, say, when } = speaking;
  switch (item.kind) {
    case 'statement':
      return statementLine(item.statement, speaking);
    case 'account':
      return {
        name: [accountName({ ...item.account }, t), item.account.subject].filter((part) => part !== null).join(' · '),
        icon: <CircleUserRound aria-hidden="true" />,
        side: platformName(item.account.platform, t),
      };
    case 'request':
      return {
        name: t('requests.fromTo', {
          from: item.request.requestedBy,
          to: item.request.addressee ?? platformName(item.request.platform, t),
        }),
        icon: <Mail aria-hidden="true" />,
        side: say(item.request.sentOn, null, 'short').words,
      };
    case 'capture':
      return {
        name: item.capture.fileName ?? item.capture.type,
        icon: <ScanText aria-hidden="true" />,
        side: when.shortMoment(item.capture.recordedAt),
      };
    case 'words':
      return {
        name: t('palette.words', { words: item.words }),
        icon: <ListFilter aria-hidden="true" />,
        keys: keyOf('find.words'),
      };
    case 'date':
      return {
        name: t('palette.date', { date: say(item.edtf, null, 'short').words }),
        icon: <CalendarClock aria-hidden="true" />,
        keys: keyOf('find.date'),
      };
    case 'command':
      return {
        name: t(`command.${item.command}`),
        icon: <SquareChevronRight aria-hidden="true" className="flips" />,
        keys: definitionOf(item.command).keys?.[0],
        off: item.off,
      };
  }
}

/** Sensitive words stay veiled until somebody asks for them. */
function statementLine(statement: FoundStatement, { t, say }: Speaking): Line {
  const { text, marks } = shownWords(statement);
  const words = statement.sensitive ? t('chronology.sensitive') : text;
  const date = statement.date === null ? null : say(statement.date, statement.zone, 'short').words;
  return {
    name: words,
    icon: <Quote aria-hidden="true" />,
    ...(statement.sensitive
      ? {}
      : {
          shown: (
            <Quotation size="list" text={text} marks={marks} lang={statement.lang} direction={statement.direction} />
          ),
        }),
    side: [speakerName(statement, t), date].filter((part) => part !== null).join(' · '),
  };
}
