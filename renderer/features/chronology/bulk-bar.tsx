import { Archive, BookOpen, ListChecks, Tag, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { statementStates } from '../../../core/domain/vocabulary.ts';
import type { Problem } from '../../../core/contract/index.ts';
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
import { useAddToDossier } from '../dossiers/add-to-dossier.ts';
import { manyTarget } from './many-target.ts';
import { chooseAll, chooseNone, chosenCount, useMany } from './selection.ts';
import type { ListHead } from './statement-rows.ts';
import { TagPicker } from './tag-picker.tsx';
import s from './chronology.module.css';
import popover from './popover.module.css';

/** Several statements are chosen: what can be done to all of them at once. Each act is one, and is undone as one. */
export function BulkBar({ head }: { readonly head: ListHead | null }): ReactElement | null {
  const t = useText();
  const when = useWhen();
  const many = useMany();
  const addToDossier = useAddToDossier();
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
          onPut={(tagId) => void run(callEngine('tags.putOn', { tagId, ...manyTarget() }))}
          onTake={(tagId) => void run(callEngine('tags.takeOff', { tagId, ...manyTarget() }))}
        />
        <Menu
          label={t('chronology.many.assess')}
          trigger={<Chip icon={<ListChecks aria-hidden="true" />}>{t('chronology.many.assess')}</Chip>}
          items={[...statementStates, 'none' as const].map((state) => ({ id: state, name: t(`state.${state}`) }))}
          onAction={(id) => {
            const state = statementStates.find((known) => known === id) ?? null;
            void run(callEngine('statements.assess', { ...manyTarget(), state }));
          }}
        />
        <Chip icon={<BookOpen aria-hidden="true" />} onPress={() => void addToDossier(manyTarget())}>
          {t('dossiers.add')}
        </Chip>
        <AsideButton
          onReason={(reason) => run(callEngine('statements.setAside', { ...manyTarget(), reason })).then(chooseNone)}
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
