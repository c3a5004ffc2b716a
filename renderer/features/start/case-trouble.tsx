import { ArrowLeft, Eye, FolderOpen, FolderSearch, RotateCw, SquareMinus, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { callShell } from '../../ipc/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import roles from '../../ui/type.module.css';
import s from './trouble.module.css';

type Act = 'read' | 'again' | 'locate' | 'forget' | 'backups';

/** What can be done about each, the most helpful first. */
const ACTS = {
  'not-found': ['locate', 'again', 'forget'],
  'not-a-case': ['locate'],
  'in-use': ['again', 'read'],
  'read-only': ['read', 'again'],
  'newer-format': ['locate'],
  damaged: ['backups', 'read', 'again'],
  'keyslot-refused': ['backups', 'again'],
  'disk-full': ['again', 'read'],
  'disk-failed': ['again', 'locate'],
} as const satisfies Readonly<Record<string, readonly Act[]>>;
export type Trouble = keyof typeof ACTS;

/** Something is wrong with the case or its disk; the others are in order and only can't be opened as they were asked for. */
const BROKEN: ReadonlySet<Trouble> = new Set(['damaged', 'keyslot-refused', 'disk-full', 'disk-failed']);

/** What keeps the case itself from being opened; null for what is told in its place, such as a wrong passphrase. */
export function troubleOf({ code }: Problem): Trouble | null {
  const name = code.replace(/^case\./u, '').replace('.', '-');
  return Object.hasOwn(ACTS, name) ? (name as Trouble) : null;
}

export interface CaseTroubleProps {
  readonly trouble: Trouble;
  readonly problem: Problem;
  readonly token: string;
  readonly name: string;
  readonly onBack: () => void;
  readonly onOpen: (mode: 'read' | 'write') => void;
  readonly onLocate: () => void;
  /** null: it stands in no list. */
  readonly onForget: (() => void) | null;
}

/** A case that can't be opened: what happened, what is safe, what to do. */
export function CaseTrouble(props: CaseTroubleProps): ReactElement {
  const t = useText();
  const { trouble, problem, name, onBack } = props;
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever pressed a button that is gone now is led to what came in its place, and hears it.
  useEffect(() => title.current?.focus(), [trouble]);
  return (
    <article className={s['trouble']} aria-labelledby="trouble-title">
      <div className={s['head']}>
        {BROKEN.has(trouble) ? (
          <SquareMinus aria-hidden="true" className={s['broken']} />
        ) : (
          <TriangleAlert aria-hidden="true" className={s['closed']} />
        )}
        <h2 id="trouble-title" ref={title} tabIndex={-1} className={roles['title']}>
          {t(`trouble.${trouble}.title`)}
        </h2>
        <span className={roles['end']} />
        <Button size="small" look="bare" icon={<ArrowLeft aria-hidden="true" className="flips" />} onPress={onBack}>
          {t('trouble.back')}
        </Button>
      </div>
      <bdi className={classNames(roles['two'], roles['lead'], s['name'])}>{name}</bdi>
      <p className={classNames(roles['prose'], roles['lead'])}>{t(`trouble.${trouble}.happened`)}</p>
      <dl className={s['parts']}>
        <dt>{t('trouble.safe')}</dt>
        <dd>
          <p className={roles['prose']}>{t(`trouble.${trouble}.safe`)}</p>
        </dd>
        <dt>{t('trouble.todo')}</dt>
        <dd>
          <p className={roles['prose']}>{t(`trouble.${trouble}.todo`)}</p>
        </dd>
      </dl>
      <Acts {...props} />
      <dl className={classNames(s['parts'], s['said'])}>
        <dt>{t('trouble.detail')}</dt>
        <dd className={roles['select']} dir="auto">
          {problem.message} {problem.detail}
        </dd>
      </dl>
    </article>
  );
}

function Acts({ trouble, token, onOpen, onLocate, onForget }: CaseTroubleProps): ReactElement {
  const t = useText();
  const press: Readonly<Record<Act, () => void>> = {
    read: () => onOpen('read'),
    again: () => onOpen('write'),
    locate: onLocate,
    forget: () => onForget?.(),
    backups: () => void callShell('shell.showInFolder', { token, name: 'backups' }),
  };
  const acts = ACTS[trouble].filter((act) => act !== 'forget' || onForget !== null);
  return (
    <div className={s['acts']}>
      {acts.map((act, index) => (
        <Button key={act} look={index === 0 ? 'prime' : 'plain'} icon={ICONS[act]} onPress={press[act]}>
          {t(`trouble.${act}`)}
        </Button>
      ))}
    </div>
  );
}

const ICONS: Readonly<Record<Act, ReactElement>> = {
  read: <Eye aria-hidden="true" />,
  again: <RotateCw aria-hidden="true" />,
  locate: <FolderSearch aria-hidden="true" />,
  forget: <X aria-hidden="true" />,
  backups: <FolderOpen aria-hidden="true" />,
};
