import { useEffect, useEffectEvent, useMemo } from 'react';
import { create } from 'zustand';
import type { MessageKey } from '../../i18n/en/index.ts';
import type { Translate } from '../../i18n/use-text.ts';
import { onDeskReset, useDesk } from '../desk.ts';
import { definitionOf, type CommandId, type InHand } from './table.ts';

/** What a screen that is shown can do now. */
export interface Doing {
  readonly run: () => void;
  /** Why it can't be done now, in words; null: it can. */
  readonly off: string | null;
}

interface Live {
  readonly doings: Partial<Readonly<Record<CommandId, Doing>>>;
  /** Asked for before the screen that does it was there. */
  readonly awaited: CommandId | null;
}

const useLive = create<Live>(() => ({ doings: {}, awaited: null }));
onDeskReset(() => useLive.setState({ awaited: null }));

/** The act, or the act and why it is off now; undefined: this screen doesn't offer it now. */
export type Offered = Partial<Readonly<Record<CommandId, (() => void) | Doing | undefined>>>;

/** A screen says what it can do, for as long as it is shown. */
export function useCommands(offered: Offered): void {
  const doing = useEffectEvent((id: CommandId): Doing | undefined => {
    const given = offered[id];
    return typeof given === 'function' ? { run: given, off: null } : given;
  });
  // Functions are new at each drawing; only what can be seen of them counts.
  const shown = JSON.stringify(
    Object.entries(offered).flatMap(([id, given]) =>
      given === undefined ? [] : [[id, typeof given === 'function' ? null : given.off]],
    ),
  );
  const ids = useMemo(() => (JSON.parse(shown) as [CommandId, string | null][]).map(([id]) => id), [shown]);
  useEffect(() => {
    const mine: Partial<Record<CommandId, Doing>> = {};
    for (const id of ids) {
      const now = doing(id);
      if (now !== undefined) mine[id] = { run: () => doing(id)?.run(), off: now.off };
    }
    useLive.setState(({ doings }) => ({ doings: { ...doings, ...mine } }));
    const { awaited } = useLive.getState();
    if (awaited !== null && mine[awaited] !== undefined) {
      useLive.setState({ awaited: null });
      if (mine[awaited].off === null) mine[awaited].run();
    }
    return () => {
      useLive.setState(({ doings }) => ({
        doings: Object.fromEntries(Object.entries(doings).filter(([id, one]) => mine[id as CommandId] !== one)),
      }));
    };
  }, [ids, shown]);
}

const NEEDS: Readonly<Record<InHand, MessageKey>> = {
  link: 'command.off.link',
  statement: 'command.off.statement',
  capture: 'command.off.capture',
  account: 'command.off.account',
  policy: 'command.off.policy',
  request: 'command.off.request',
};

/** Why a command can't be done now; null: it can. */
export function offReason(id: CommandId, live: Live, t: Translate): string | null {
  const doing = live.doings[id];
  if (doing) return doing.off;
  const { at, screen, scope } = definitionOf(id);
  if (at !== undefined) return inHand(at) ? null : t(NEEDS[at]);
  if (screen !== undefined) return null;
  return t(scope === undefined ? 'command.off.now' : 'command.off.here');
}

function inHand(what: InHand): boolean {
  const { screen, statementId, captureId, accountId, policyId, requestId } = useDesk.getState();
  if (what === 'link') return screen === 'link-desk';
  const held = { statement: statementId, capture: captureId, account: accountId, policy: policyId, request: requestId };
  return held[what] !== null;
}

/** Whether a command can be done, followed as things change. */
export function useOffReasons(t: Translate): (id: CommandId) => string | null {
  const live = useLive();
  useDesk();
  return (id) => offReason(id, live, t);
}

/** Does it, going first to the screen that can. Answers false where it is off. */
export function runCommand(id: CommandId): boolean {
  const doing = useLive.getState().doings[id];
  if (doing) {
    if (doing.off === null) doing.run();
    return doing.off === null;
  }
  const { at, screen } = definitionOf(id);
  // What the linking desk doesn't offer now is not to happen later unseen
  if (at === 'link' || (at !== undefined && !inHand(at)) || (at === undefined && screen === undefined)) return false;
  awaitCommand(id);
  if (screen !== undefined) useDesk.setState({ screen });
  else if (at !== undefined) showWhatIsInHand(at);
  return true;
}

/** Does it as soon as a screen says that it can. */
export function awaitCommand(id: CommandId): void {
  useLive.setState({ awaited: id });
}

const SCREENS = { capture: 'captures', account: 'accounts', policy: 'policies', request: 'requests' } as const;

function showWhatIsInHand(what: Exclude<InHand, 'link'>): void {
  if (what === 'statement') useDesk.setState({ screen: 'chronology', paneOpen: true, adding: false });
  else useDesk.setState({ screen: SCREENS[what] });
}
