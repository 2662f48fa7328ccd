import { useState } from 'react';
import type { CaseView, Officer } from '../../api/client.ts';
import { type OpenedPerson, useOpenPersons } from '../../api/messages.ts';
import { mayBe } from '../../api/session.ts';
import { useLanguage } from '../../language/language.tsx';
import { DialogForm } from '../../parts/dialog-form.tsx';
import { isReason, ReasonField } from '../../parts/fields.tsx';
import { Row } from './proposal-summary.tsx';

/** Who it is about. Opening somebody says what for, and stands in the audit. */
export function PersonsPanel({ view, officer }: { view: CaseView; officer: Officer }) {
  const { t, code } = useLanguage();
  const open = useOpenPersons(view.id);
  const [isAsking, setAsking] = useState(false);
  const mayOpen = mayBe(officer, 'operator', 'lead', 'auditor');
  return (
    <section className="rg-panel" aria-labelledby="persons">
      <h2 className="govuk-heading-m" id="persons">
        {t('persons.title')}
      </h2>
      {open.data ? (
        open.data.map((person) => <OpenedPersonFacts key={person.id} person={person} />)
      ) : (
        <>
          <ul className="govuk-list">
            {view.persons.map(({ id, role }) => (
              <li key={id}>
                {code('role', role)} <span className="rg-quiet">({id})</span>
              </li>
            ))}
          </ul>
          {view.persons.length > 1 && <p className="govuk-body">{t('summary.together')}</p>}
          {mayOpen && (
            <button type="button" className="govuk-button govuk-button--secondary" onClick={() => setAsking(true)}>
              {t('persons.open')}
            </button>
          )}
        </>
      )}
      {isAsking && !open.data && <OpenDialog open={open} onClose={() => setAsking(false)} />}
    </section>
  );
}

function OpenDialog({ open, onClose }: { open: ReturnType<typeof useOpenPersons>; onClose: () => void }) {
  const { t } = useLanguage();
  const [purpose, setPurpose] = useState('');
  const [isChecked, setChecked] = useState(false);
  const submit = (): void => {
    setChecked(true);
    if (isReason(purpose)) open.mutate(purpose.trim(), { onSuccess: onClose });
  };
  return (
    <DialogForm
      title={t('persons.openTitle')}
      confirm={t('persons.confirm')}
      mutation={open}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="govuk-body">{t('persons.text')}</p>
      <ReasonField
        label={t('persons.purpose')}
        value={purpose}
        error={isChecked && !isReason(purpose) ? t('form.tooShort') : undefined}
        onChange={setPurpose}
      />
    </DialogForm>
  );
}

function OpenedPersonFacts({ person }: { person: OpenedPerson }) {
  const { t, code } = useLanguage();
  const rows: readonly (readonly [name: string, value: string | undefined])[] = [
    [t('persons.birth'), person.dateOfBirth],
    [t('persons.place'), person.placeOfBirth?.asStated],
    [t('persons.father'), person.fatherName],
    [t('persons.mother'), person.motherName],
    [t('persons.nationalities'), person.nationalities.map(({ asStated }) => asStated).join(', ')],
    [t('persons.address'), person.lastAddress?.asStated],
    [t('persons.otherNames'), person.otherNames?.map(({ asStated }) => asStated).join(', ')],
  ];
  return (
    <dl className="govuk-summary-list rg-summary">
      <Row name={`${code('role', person.role)} (${person.id})`}>
        <strong>{person.name.asStated}</strong>
      </Row>
      {rows
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <Row key={name} name={name}>
            {value}
          </Row>
        ))}
    </dl>
  );
}
