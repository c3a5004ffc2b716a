import type { Session } from 'electron';

/** Putting text on the clipboard, which a page may do only while a person presses something. */
const clipboardWriting = 'clipboard-sanitized-write';

/**
 * No page gets anything: no camera, place, clipboard reading, notifications, devices, screen. Only putting words on the
 * clipboard is allowed, and told, so that locking can take them back.
 */
export function denyPermissions(session: Session, onClipboardWriting: () => void): void {
  const isAllowed = (permission: string): boolean => {
    if (permission !== clipboardWriting) return false;
    onClipboardWriting();
    return true;
  };
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    callback(isAllowed(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, callback) => {
    callback({ confirmed: false });
  });
  session.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault();
    callback(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault();
    callback('');
  });
  session.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
}
