import { ChevronDown } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import buttonStyles from '../../ui/button.module.css';
import { Menu } from '../../ui/menu.tsx';
import { comparedRuns, type ComparedPart, type ComparedRun } from '../../ui/compared-runs.ts';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import type { ShownChips } from '../../ui/quotation-runs.ts';
import roles from '../../ui/type.module.css';
import { useWordingWords } from './rendering-words.ts';
import { WordingColumn, type RenderingAct } from './wording-column.tsx';
import { comparedOf, type Rendering, type Wording } from './wordings.ts';
import s from './renderings.module.css';

interface ComparedWordingsProps {
  /** At least two; the first is what the others are compared with. */
  readonly wordings: readonly [Wording, Wording, ...Wording[]];
  readonly whole: boolean;
  readonly chips: ShownChips;
  readonly onAct: ((act: RenderingAct, rendering: Rendering) => void) | undefined;
}

/** Together longer than this, two texts are compared only when asked for: it may take a second. */
const LONG = 60_000;

/** Two wordings side by side, what differs dotted. Of more than two, one chooses which stands beside the first. */
export function ComparedWordings({ wordings, whole, chips, onAct }: ComparedWordingsProps): ReactElement {
  const t = useText();
  const words = useWordingWords();
  const [first, second, ...more] = wordings;
  const [picked, setPicked] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const other = wordings.find(({ id }) => id === picked && id !== first.id) ?? second;
  const long = first.text.length + other.text.length > LONG;
  const compared = useAsk(
    'renderings.compare',
    { left: comparedOf(first), right: comparedOf(other) },
    { enabled: !long || asked },
  );
  const runs = useMemo(
    () => sidesOf(compared.data?.parts ?? null, first, other, whole),
    [compared.data, first, other, whole],
  );
  const choice = more.length > 0 && (
    <Menu
      label={t('renderings.other')}
      trigger={
        <AriaButton
          aria-label={t('renderings.other.named', { name: words(other).name })}
          className={classNames(buttonStyles['button'], buttonStyles['bare'], buttonStyles['small'], s['choice'])}
        >
          <span className={roles['strong']}>{words(other).name}</span>
          <ChevronDown aria-hidden="true" />
        </AriaButton>
      }
      items={wordings.slice(1).map((wording) => {
        const { name, provenance } = words(wording);
        return { id: wording.id, name, side: provenance.join(' · ') };
      })}
      selected={new Set([other.id])}
      onAction={setPicked}
    />
  );
  return (
    <>
      <div className={s['columns']}>
        <WordingColumn wording={first} runs={runs.left} chips={chips} onAct={onAct} />
        <WordingColumn
          wording={other}
          runs={runs.right}
          chips={chips}
          onAct={onAct}
          {...(choice === false ? {} : { choice })}
        />
      </div>
      <OtherWordings wordings={wordings.slice(1).filter(({ id }) => id !== other.id)} onPick={setPicked} />
      {compared.error && <ErrorNote problem={compared.error.problem} onRetry={() => void compared.refetch()} />}
      {compared.data?.complete === false && <p className={roles['micro']}>{t('renderings.incomplete')}</p>}
      {long && !asked && (
        <span>
          <Button size="small" onPress={() => setAsked(true)}>
            {t('renderings.compare')}
          </Button>
        </span>
      )}
    </>
  );
}

interface OtherWordingsProps {
  readonly wordings: readonly Wording[];
  readonly onPick: (id: string) => void;
}

/** The wordings that don't stand in the columns: none is out of sight, and each comes beside the first when pressed. */
function OtherWordings({ wordings, onPick }: OtherWordingsProps): ReactElement | null {
  const words = useWordingWords();
  if (wordings.length === 0) return null;
  return (
    <div className={s['others']}>
      {wordings.map((wording) => {
        const { name, provenance } = words(wording);
        return (
          <Button key={wording.id} size="small" look="bare" onPress={() => onPick(wording.id)}>
            {[name, ...provenance.slice(0, 2)].join(' · ')}
          </Button>
        );
      })}
    </div>
  );
}

/** Until the comparison is there, both are drawn from their beginnings. */
function sidesOf(
  parts: readonly ComparedPart[] | null,
  left: Wording,
  right: Wording,
  whole: boolean,
): { readonly left: readonly ComparedRun[]; readonly right: readonly ComparedRun[] } {
  if (parts !== null) return { left: comparedRuns(parts, 'left', whole), right: comparedRuns(parts, 'right', whole) };
  const alone = ({ text }: Wording): ComparedRun[] => comparedRuns([{ kind: 'same', text }], 'left', false);
  return { left: alone(left), right: alone(right) };
}
