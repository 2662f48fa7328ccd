import { useState } from 'react';
import type { Key } from '../language/catalogue.ts';
import { useLanguage } from '../language/language.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { areShortcutsOn, switchShortcuts } from './shortcuts.ts';

const groups: readonly { readonly title: Key; readonly keys: readonly (readonly [keys: string, does: Key])[] }[] = [
  {
    title: 'keys.everywhere',
    keys: [
      ['/', 'keys.search'],
      ['g t', 'keys.today'],
      ['g c', 'keys.cases'],
      ['g q', 'keys.queues'],
      ['g d', 'keys.quarantine'],
      ['g p', 'keys.partners'],
      ['g l', 'keys.alerts'],
      ['g a', 'keys.audit'],
      ['?', 'keys.help'],
      ['Esc', 'keys.back'],
    ],
  },
  {
    title: 'keys.lists',
    keys: [
      ['j', 'keys.next'],
      ['k', 'keys.previous'],
      ['Enter', 'keys.open'],
    ],
  },
  {
    title: 'keys.case',
    keys: [
      ['d', 'keys.decide'],
      ['i', 'keys.information'],
      ['a', 'keys.assign'],
      ['h', 'keys.hold'],
      ['m', 'keys.messages'],
      ['t', 'keys.timeline'],
      ['[', 'keys.previousCase'],
      [']', 'keys.nextCase'],
    ],
  },
];

/** Every key, in the language of the page; it can be printed, and the keys can be switched off. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const [isOn, setOn] = useState(areShortcutsOn);
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <p className="govuk-body">{t('keys.rule')}</p>
      <div className="rg-keys">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className="govuk-heading-s">{t(title)}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    {key.split(' ').map((one) => (
                      <kbd key={one}>{one}</kbd>
                    ))}
                  </dt>
                  <dd>{t(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            id="shortcuts-on"
            className="govuk-checkboxes__input"
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => {
              switchShortcuts(target.checked);
              setOn(target.checked);
            }}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="shortcuts-on">
            {t('keys.on')}
          </label>
        </div>
      </div>
    </Dialog>
  );
}
