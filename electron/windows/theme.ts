import { nativeTheme } from 'electron';

/** The frame's colour (`--ground` of renderer/ui/tokens.css): what shows in a window before its page has drawn. */
const ground = { light: '#e9ece8', dark: '#111415' } as const;

export function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light;
}
