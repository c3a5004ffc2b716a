import { create } from 'zustand';

export const screens = [
  'inbox',
  'chronology',
  'accounts',
  'captures',
  'policies',
  'dossiers',
  'requests',
  'custody',
  'imports',
  'settings',
] as const;
/** A part of the case, as the rail lists them. */
export type RailScreen = (typeof screens)[number];
/** The linking desk is gone to from a statement: it stands in no rail. */
export type Screen = RailScreen | 'link-desk';

export interface Desk {
  readonly screen: Screen;
  /** The statement in hand: shown in the pane, and what a capture is placed with. */
  readonly statementId: string | null;
  readonly captureId: string | null;
  readonly accountId: string | null;
  readonly policyId: string | null;
  /** The version of a policy that is being read; null: the policies stand as a list. */
  readonly versionId: string | null;
  readonly clauseId: string | null;
  readonly requestId: string | null;
  /** Where there is one column: whether the request stands in it instead of the list. */
  readonly requestOpen: boolean;
  /** The link on the linking desk; null: the first of the statement, or a new one. */
  readonly linkId: string | null;
  /** A new link is being drawn. */
  readonly linking: boolean;
  /** The object whose acts the custody screen shows; null: all. */
  readonly custodyObject: string | null;
  readonly paneOpen: boolean;
  /** A form for a new statement stands in the pane. */
  readonly adding: boolean;
}

const first: Desk = {
  screen: 'chronology',
  statementId: null,
  captureId: null,
  accountId: null,
  policyId: null,
  versionId: null,
  clauseId: null,
  requestId: null,
  requestOpen: false,
  linkId: null,
  linking: false,
  custodyObject: null,
  paneOpen: true,
  adding: false,
};

/** What is in hand and where: never anything that comes from the case itself. */
export const useDesk = create<Desk>(() => first);

const resets: (() => void)[] = [];

/** A feature that keeps filters or drafts says here how they are forgotten when the case closes. */
export function onDeskReset(reset: () => void): void {
  resets.push(reset);
}

export function resetDesk(): void {
  useDesk.setState(first, true);
  for (const reset of resets) reset();
}

export function goTo(screen: Screen): void {
  useDesk.setState({ screen, requestOpen: false });
}

export function openStatement(statementId: string): void {
  useDesk.setState({ screen: 'chronology', statementId, paneOpen: true, adding: false });
}

/** @param linkId null: its first link, or a new one where it has none */
export function openLinkDesk(statementId: string, linkId: string | null = null): void {
  useDesk.setState({ screen: 'link-desk', statementId, linkId, linking: false, adding: false });
}

export function openAccount(accountId: string): void {
  useDesk.setState({ screen: 'accounts', accountId });
}

export function openCapture(captureId: string): void {
  useDesk.setState({ screen: 'captures', captureId });
}

export function openPolicy(policyId: string): void {
  useDesk.setState({ screen: 'policies', policyId, versionId: null, clauseId: null });
}

/** Opens a version in the reader, at a clause where one is named. */
export function openPolicyText(policyId: string, versionId: string, clauseId: string | null = null): void {
  useDesk.setState({ screen: 'policies', policyId, versionId, clauseId });
}

export function openRequest(requestId: string): void {
  useDesk.setState({ screen: 'requests', requestId, requestOpen: true });
}

export function showCustodyOf(objectId: string | null): void {
  useDesk.setState({ screen: 'custody', custodyObject: objectId });
}

export function startAdding(): void {
  useDesk.setState({ screen: 'chronology', adding: true, paneOpen: true });
}
