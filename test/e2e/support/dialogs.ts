import type { Program } from './program.ts';

/**
 * Answers the system's next dialogs in the order given, as a person would; afterwards they are cancelled. The product knows
 * nothing of it: the functions of Electron itself are replaced, in this run.
 */
export async function answerDialogs(program: Program, ...answers: readonly (readonly string[])[]): Promise<void> {
  await program.app.evaluate(({ dialog }, given) => {
    const left = [...given];
    dialog.showOpenDialog = () => {
      const filePaths = [...(left.shift() ?? [])];
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    };
    dialog.showSaveDialog = () => {
      const [filePath = ''] = left.shift() ?? [];
      return Promise.resolve({ canceled: filePath === '', filePath });
    };
  }, answers);
}
