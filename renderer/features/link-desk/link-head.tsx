import { Cable, ChevronDown, Ellipsis, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { keyOf } from '../../app/commands/table.ts';
import { useText } from '../../i18n/use-text.ts';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import { Menu, type MenuChoice } from '../../ui/menu.tsx';
import roles from '../../ui/type.module.css';
import type { LinkInHand, LinkRow } from './link-model.ts';
import { ClauseKey, StatementKey } from '../../ui/span-keys.tsx';
import s from './link-desk.module.css';

export const strengths = [1, 2, 3, 4, 5] as const;
const NEW = 'new';

export interface LinkHeadProps {
  readonly link: LinkInHand;
  readonly rows: readonly LinkRow[];
  readonly aside: readonly LinkRow[];
  readonly off: string | null;
  readonly onLink: (linkId: string) => void;
  readonly onNew: () => void;
  readonly onAct: (act: LinkAct) => void;
}

export type LinkAct = 'reject' | 'setAside' | 'restore' | 'custody';

/** Which link is on the desk, how strong it is held to be, and how far its review is. */
export function LinkHead(props: LinkHeadProps): ReactElement {
  const { link } = props;
  const [first] = link.statementMarks;
  const [number] = link.clauseMarks;
  return (
    <header className={classNames(roles['row'], s['linkHead'])}>
      {first && <StatementKey letter={first.letter} />}
      <Cable aria-hidden="true" className="flips" />
      {number && <ClauseKey number={number.number} />}
      <LinkChoice {...props} />
      <StrengthChoice {...props} />
      <span className={roles['end']} />
      <State link={link} />
      {link.saved && <ActsMenu {...props} />}
    </header>
  );
}

function LinkChoice({ link, rows, aside, onLink, onNew }: LinkHeadProps): ReactElement {
  const t = useText();
  const at = rows.findIndex(({ linkId }) => linkId === link.saved?.linkId);
  const items: MenuChoice[] = [
    ...rows.map((row, index) => ({
      id: row.linkId,
      name: t('link.number', { number: index + 1 }),
      side: beginning(row.clauseWords),
    })),
    {
      id: NEW,
      name: t('command.link.new'),
      icon: <Plus aria-hidden="true" />,
      keys: keyOf('link.new'),
    },
    ...aside.map((row) => ({ id: row.linkId, name: t('link.isAside'), side: beginning(row.clauseWords) })),
  ];
  const name =
    link.saved === null
      ? t('link.new')
      : at < 0
        ? t('link.isAside')
        : t('link.numberOf', { number: at + 1, count: rows.length });
  return (
    <h2>
      <Menu
        label={t('link.choose')}
        trigger={
          <AriaButton
            className={classNames(buttonStyles['button'], buttonStyles['bare'], buttonStyles['small'], s['linkName'])}
          >
            {name}
            <ChevronDown aria-hidden="true" />
          </AriaButton>
        }
        items={items}
        selected={new Set([link.saved?.linkId ?? NEW])}
        onAction={(id) => (id === NEW ? onNew() : onLink(id))}
      />
    </h2>
  );
}

function beginning(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length > 40 ? `${Array.from(line).slice(0, 40).join('').trimEnd()}…` : line;
}

function StrengthChoice({ link, off }: LinkHeadProps): ReactElement {
  const t = useText();
  const name = (strength: number | null): string =>
    strength === null ? t('link.strength.none') : t(`link.strength.${String(strength) as '1' | '2' | '3' | '4' | '5'}`);
  const words = t('link.strength.is', { strength: name(link.strength) });
  if (off !== null) return <span className={roles['meta']}>{words}</span>;
  return (
    <Menu
      label={t('link.strength')}
      trigger={
        <AriaButton className={classNames(buttonStyles['button'], buttonStyles['small'], s['chip'])}>
          {words}
          <ChevronDown aria-hidden="true" />
        </AriaButton>
      }
      items={[null, ...strengths].map((strength) => ({ id: String(strength ?? 0), name: name(strength) }))}
      selected={new Set([String(link.strength ?? 0)])}
      onAction={(id) => void link.acts.setStrength(id === '0' ? null : Number(id))}
    />
  );
}

function State({ link }: { readonly link: LinkInHand }): ReactElement {
  const t = useText();
  const { saved } = link;
  if (saved === null) return <span className={roles['meta']}>{t('link.state.new')}</span>;
  if (saved.setAsideReason !== null) return <span className={roles['meta']}>{t('link.state.aside')}</span>;
  return <span className={roles['meta']}>{t(`link.state.${saved.decision ?? 'open'}`)}</span>;
}

function ActsMenu({ link, onAct }: LinkHeadProps): ReactElement {
  const t = useText();
  const { button, bare, small, icon } = buttonStyles;
  const aside = link.saved?.setAsideReason !== null;
  const items: readonly (MenuChoice & { readonly id: LinkAct })[] = [
    ...(aside ? [] : [{ id: 'reject' as const, name: t('command.link.reject') }]),
    aside
      ? { id: 'restore' as const, name: t('link.restore') }
      : { id: 'setAside' as const, name: t('command.link.setAside') },
    { id: 'custody' as const, name: t('custody.showAll') },
  ];
  return (
    <Menu
      label={t('link.acts')}
      trigger={
        <AriaButton aria-label={t('link.acts')} className={classNames(button, bare, small, icon)}>
          <Ellipsis aria-hidden="true" />
        </AriaButton>
      }
      items={items}
      onAction={(id) => {
        const act = items.find((item) => item.id === id)?.id;
        if (act) onAct(act);
      }}
    />
  );
}
