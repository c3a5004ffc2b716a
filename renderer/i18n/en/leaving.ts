/** Leaving a case or the program, and what keeps a case from being opened. */
export const leaving = {
  'leave.label': 'Leaving while work runs',
  'leave.work': 'Work',
  'leave.runs':
    '{what} is still running. {wish, select, quit {The program closes when you have answered.} other {The case closes when you have answered.}}',
  'leave.waits':
    '{what} is still running. {wish, select, quit {The program closes when it has finished.} other {The case closes when it has finished.}}',
  'leave.safe':
    'Stopping keeps everything done so far, and nothing is half-done. An import started again goes on where it stopped.',
  'leave.finished': 'Close when it has finished',
  'leave.now': 'Stop it and close',
  'leave.never': 'Stay',
  'leave.going': 'Closing the case: what runs stops at a safe place, a checkpoint and a backup are made.',

  'asked.label': 'Another case was asked for',
  'asked.title': '“{name}” was asked for from outside.',
  'asked.text': 'One case is open at a time. This one is closed in good order first.',
  'asked.open': 'Close this case and open it',
  'asked.stay': 'Not now',

  'trouble.safe': 'What is safe',
  'trouble.todo': 'What to do',
  'trouble.detail': 'What the system said',
  'trouble.back': 'Back',
  'trouble.again': 'Try again',
  'trouble.read': 'Open for reading',
  'trouble.locate': 'Choose the folder',
  'trouble.forget': 'Forget this entry',
  'trouble.backups': 'Show its backups',

  'trouble.not-found.title': 'The case is not where it was',
  'trouble.not-found.happened':
    'There is no folder at this place any more. It was moved, renamed or deleted, or the drive it lies on is not connected.',
  'trouble.not-found.safe':
    'Nothing was changed. A case that was moved or renamed is whole: everything of it lies in its folder.',
  'trouble.not-found.todo':
    'Connect the drive and try again, or choose the folder where it is now. Its name may be any; inside lie the files FORMAT, keyslots.json and case.db.',

  'trouble.not-a-case.title': 'This is no case',
  'trouble.not-a-case.happened': 'What was chosen holds no case of On Record.',
  'trouble.not-a-case.safe': 'Nothing was changed there.',
  'trouble.not-a-case.todo':
    'Choose the folder whose name ends in .onrecord itself, not the one it lies in. Files, tables and archives are added to a case once one is open.',

  'trouble.in-use.title': 'The case is open elsewhere',
  'trouble.in-use.happened':
    'Another program or window on this computer is writing to it. Only one may write at a time.',
  'trouble.in-use.safe': 'Nothing was changed, and the other one is not disturbed.',
  'trouble.in-use.todo':
    'Close it there and try again, or open it here for reading. If nothing else seems to run, a command of the command line may still be at work.',

  'trouble.read-only.title': 'Nothing can be written here',
  'trouble.read-only.happened':
    'The folder of this case, or the disk it lies on, is write-protected. Every change and every unlocking is recorded in the case, so it can’t be opened for writing.',
  'trouble.read-only.safe': 'Nothing was changed. Everything saved is there and can be read, searched and verified.',
  'trouble.read-only.todo':
    'Open it for reading. To go on working, allow writing to the folder, or copy the whole folder to a place where you may write and open the copy.',

  'trouble.newer-format.title': 'The case is from a newer On Record',
  'trouble.newer-format.happened':
    'Its format is one that this version does not know. Opening it anyway could damage what this version does not understand.',
  'trouble.newer-format.safe': 'Nothing was changed, and nothing was read beyond the number of the format.',
  'trouble.newer-format.todo': 'Open it with the version that made it, or a newer one.',

  'trouble.damaged.title': 'A part of the case can’t be read',
  'trouble.damaged.happened':
    'Something in the folder was changed by another program, cut short, or damaged by the disk. It was noticed before anything was shown.',
  'trouble.damaged.safe':
    'Nothing was changed or deleted. Captures are files of their own; up to seven verified copies of the database lie in the folder “backups”.',
  'trouble.damaged.todo':
    'First copy the whole folder as it is to a second disk. Opening for reading may still show what is whole, and the command “onrecord verify” names every damaged page and file. To go back to the newest backup, put its three files in the place of those in the copy.',

  'trouble.keyslot-refused.title': 'The key of this case can’t be used',
  'trouble.keyslot-refused.happened':
    'The file keyslots.json asks for a key derived in a way that is weaker, or far more costly, than this program allows. Somebody may have changed it.',
  'trouble.keyslot-refused.safe':
    'Nothing was changed. Without a slot that fits, the case stays unreadable for everyone.',
  'trouble.keyslot-refused.todo':
    'Each backup carries its own copy of keyslots.json. Copy the whole folder first, then put the newest copy in its place.',

  'trouble.disk-full.title': 'The disk is full',
  'trouble.disk-full.happened': 'There is no room on the disk for what this needs: even opening a case writes to it.',
  'trouble.disk-full.safe': 'Everything saved before is safe. What did not fit was not kept, not even in part.',
  'trouble.disk-full.todo':
    'Make room on the disk and try again, or open the case for reading. Never delete anything inside the folder of a case.',

  'trouble.disk-failed.title': 'The disk does not let this be read',
  'trouble.disk-failed.happened': 'The disk reported a failure, or the system does not allow you to read the folder.',
  'trouble.disk-failed.safe': 'Nothing was changed.',
  'trouble.disk-failed.todo':
    'Check who may read the folder. If the disk itself fails, stop using it and copy the folder away first.',
} as const;
