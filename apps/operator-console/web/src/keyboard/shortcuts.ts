import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';

export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

const setting = 'readmission.shortcuts';

export const areShortcutsOn = (): boolean => localStorage.getItem(setting) !== 'off';
export const switchShortcuts = (on: boolean): void => {
  localStorage.setItem(setting, on ? 'on' : 'off');
};

/** Keys that open or move; none of them commits anything. They rest while somebody types or a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const names = Object.keys(shortcuts).join('|');
  useEffect(() => {
    const bindings = Object.fromEntries(
      names.split('|').flatMap((keys) => {
        const press = (event: KeyboardEvent): void => {
          if (!areShortcutsOn() || isTaken(event)) return;
          const run = latest.current[keys];
          if (!run) return;
          event.preventDefault();
          run();
        };
        // Where a sign needs Shift depends on the keyboard.
        return keys === '?' || keys === '/'
          ? [
              [keys, press],
              [`Shift+${keys}`, press],
            ]
          : [[keys, press]];
      }),
    );
    return tinykeys(window, bindings);
  }, [names]);
}

function isTaken({ target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || document.querySelector('dialog[open]')) return true;
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
