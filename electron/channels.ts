/** The only names under which page and main process talk. The page knows none of them: the preload does. */
export const channels = {
  /** page → main, answered: one operation of the shell's contract. */
  shell: 'onrecord:shell',
  /** page → main, answered: paths of files dropped on the window, turned into tokens. */
  dropped: 'onrecord:dropped',
  /** page → main: a port to the engine is wanted. */
  connect: 'onrecord:connect',
  /** page → main: something was copied or cut, so locking has a clipboard to clear. */
  copied: 'onrecord:copied',
  /** main → page: carries the port. */
  port: 'onrecord:port',
  /** main → page: a ShellEvent. */
  event: 'onrecord:event',
} as const;
