import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useLanguage } from '../language/language.tsx';

interface Props {
  readonly title: string;
  /** For tables. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog of the browser: it keeps the focus inside and gives it back to where it came from. */
export function Dialog({ title, isWide, onClose, children }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    const before = document.activeElement;
    if (node && !node.open) node.showModal();
    return () => {
      if (node?.open) node.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`rg-dialog${isWide ? ' rg-dialog--wide' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="rg-dialog__head">
        <h2 className="govuk-heading-m" id={id} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="rg-link" onClick={onClose}>
          {t('dialog.close')}
        </button>
      </div>
      {children}
    </dialog>
  );
}
