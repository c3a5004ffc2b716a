// A window and nothing else: shows the address that it is given. For pages that aren't the program.
import { app, BrowserWindow } from 'electron';

// Not awaited here: Electron isn't ready before this module has run to its end
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1400, height: 950, useContentSize: true });
  await window.loadURL(process.argv.at(-1) ?? 'about:blank');
});
