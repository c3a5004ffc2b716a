import { Archive, ListChecks, Tag, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { statementStates } from '../../../core/domain/vocabulary.ts';
import type { Contract, InputOf, Problem } from '../../../core/contract/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { callEngine } from '../../ipc/engine.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import { engineFilter, useChronologyFilter } from './filter.ts';
import { chooseAll, chooseNone, chosenCount, useMany } from './selection.ts';
import type { ListHead } from './statement-rows.ts';
import { TagPicker } from './tag-picker.tsx';
import s from './chronology.module.css';
import popover from './popover.module.css';

type Target = Omit<InputOf<Contract['tags.putOn']>, 'tagId'>;

/** What an act on those chosen is done to. */
function target(): Target {
  const { ids, all, except } = useMany.getState();
  if (!all) return { statementIds: [...ids] };
  return { matching: engineFilter(useChronologyFilter.getState()), except: [...except] };
}

/** Several statements are chosen: what can be done to all of them at once. Each act is one, and is undone as one. */
export function BulkBar({ head }: { readonly head: ListHead | null }): ReactElement | null {
  const t = useText();
  const when = useWhen();
  const many = useMany();
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!head || (!many.all && many.ids.size === 0)) return null;
  const count = chosenCount(many, head.total);
  const run = async (act: Promise<{ ok: true } | { ok: false; error: Problem }>): Promise<void> => {
    const result = await act;
    setProblem(result.ok ? null : result.error);
  };
  const capped = many.all && head.totalCapped;
  return (
    <div className={s['bulk']} role="region" aria-label={t('chronology.many')}>
      <span className={roles['strong']} role="status">
        {t(capped ? 'chronology.many.countCapped' : 'chronology.many.count', { count, shown: when.number(count) })}
      </span>
      {!many.all && (
        <Button look="bare" size="small" onPress={chooseAll}>
          {t('chronology.many.all')}
        </Button>
      )}
      <span className={classNames(roles['end'], roles['row'])}>
        <TagPicker
          icon={<Tag aria-hidden="true" />}
          onPut={(tagId) => void run(callEngine('tags.putOn', { tagId, ...target() }))}
          onTake={(tagId) => void run(callEngine('tags.takeOff', { tagId, ...target() }))}
        />
        <Menu
          label={t('chronology.many.assess')}
          trigger={<Chip icon={<ListChecks aria-hidden="true" />}>{t('chronology.many.assess')}</Chip>}
          items={[...statementStates, 'none' as const].map((state) => ({ id: state, name: t(`state.${state}`) }))}
          onAction={(id) => {
            const state = statementStates.find((known) => known === id) ?? null;
            void run(callEngine('statements.assess', { ...target(), state }));
          }}
        />
        <AsideButton
          onReason={(reason) => run(callEngine('statements.setAside', { ...target(), reason })).then(chooseNone)}
        />
        <Button look="bare" label={t('chronology.many.none')} icon={<X aria-hidden="true" />} onPress={chooseNone} />
      </span>
      {problem && <ErrorNote problem={problem} />}
    </div>
  );
}

function AsideButton({ onReason }: { readonly onReason: (reason: string) => Promise<void> }): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Chip icon={<Archive aria-hidden="true" />}>{t('chronology.many.aside')}</Chip>
      <Popover offset={4} placement="bottom end">
        <Dialog aria-label={t('chronology.many.aside')} className={classNames(popover['panel'])}>
          <ReasonForm
            action={t('statement.setAside')}
            example={t('statement.setAside.example')}
            onReason={(reason) => void onReason(reason).then(() => setOpen(false))}
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
