import { Archive, BadgeCheck, Check, Ellipsis, FileText, Pencil, UserPen } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useText } from '../../i18n/use-text.ts';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import type { ComparedRun } from '../../ui/compared-runs.ts';
import { ComparedWords } from '../../ui/compared-words.tsx';
import { Menu, type MenuChoice } from '../../ui/menu.tsx';
import type { ShownChips } from '../../ui/quotation-runs.ts';
import roles from '../../ui/type.module.css';
import { useWordingWords } from './rendering-words.ts';
import { isShown, type Rendering, type Wording } from './wordings.ts';
import s from './renderings.module.css';

/** What can be done with one rendering. */
export type RenderingAct = 'choose' | 'check' | 'change' | 'correct' | 'attest' | 'aside';

interface WordingColumnProps {
  readonly wording: Wording;
  readonly runs: readonly ComparedRun[];
  readonly chips: ShownChips;
  /** Instead of its name: a choice of which wording stands here. */
  readonly choice?: ReactNode;
  /** undefined: nothing can be changed here. */
  readonly onAct: ((act: RenderingAct, rendering: Rendering) => void) | undefined;
}

/** One of the wordings that are compared: what it is, the words, and whose they are. */
export function WordingColumn({ wording, runs, chips, choice, onAct }: WordingColumnProps): ReactElement {
  const t = useText();
  const { name, provenance } = useWordingWords()(wording);
  const rendering = wording.kind === 'rendering' ? wording.rendering : null;
  return (
    <div className={s['column']}>
      <div className={s['columnHead']}>
        {choice ?? <span className={classNames(roles['two'], roles['strong'], roles['clip'])}>{name}</span>}
        <span className={roles['end']} />
        {isShown(wording) && (
          <span className={roles['meta']} title={rendering?.chosenReason ?? undefined}>
            {t(wording.kind === 'version' ? 'versions.shown' : 'chosen')}
          </span>
        )}
        {rendering !== null && onAct && <RenderingActs rendering={rendering} onAct={onAct} />}
      </div>
      <ComparedWords
        runs={runs}
        text={wording.text}
        lang={wording.lang}
        direction={wording.direction}
        paraphrase={rendering?.kind === 'paraphrase'}
        chips={chips}
      />
      <div className={roles['micro']}>
        {provenance.map((part, index) => (
          <span key={index}>
            {index > 0 && ' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
      </div>
    </div>
  );
}

interface RenderingActsProps {
  readonly rendering: Rendering;
  readonly onAct: (act: RenderingAct, rendering: Rendering) => void;
}

function RenderingActs({ rendering, onAct }: RenderingActsProps): ReactElement {
  const t = useText();
  const { button, bare, small, icon } = buttonStyles;
  const items: (MenuChoice & { readonly id: RenderingAct })[] = [
    { id: 'check', name: t('renderings.check'), icon: <BadgeCheck aria-hidden="true" /> },
    { id: 'change', name: t('renderings.change'), icon: <UserPen aria-hidden="true" /> },
    { id: 'attest', name: t('renderings.attest'), icon: <FileText aria-hidden="true" /> },
    { id: 'correct', name: t('renderings.correct'), icon: <Pencil aria-hidden="true" /> },
  ];
  if (!rendering.chosen) {
    items.unshift({ id: 'choose', name: t('renderings.choose'), icon: <Check aria-hidden="true" /> });
    items.push({ id: 'aside', name: t('renderings.setAside'), icon: <Archive aria-hidden="true" /> });
  }
  const shown = items.filter(({ id }) => !(id === 'check' && rendering.status === 'checked'));
  return (
    <Menu
      label={t('renderings.acts')}
      trigger={
        <AriaButton aria-label={t('renderings.acts')} className={classNames(button, bare, small, icon)}>
          <Ellipsis aria-hidden="true" />
        </AriaButton>
      }
      items={shown}
      onAction={(id) => {
        const act = shown.find((item) => item.id === id)?.id;
        if (act !== undefined) onAct(act, rendering);
      }}
    />
  );
}
