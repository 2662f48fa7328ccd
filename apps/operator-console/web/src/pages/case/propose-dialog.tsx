import { useState } from 'react';
import { type DecisionDraft, type ReasonDraft, usePropose } from '../../api/acts.ts';
import { useProfile } from '../../api/agreements.ts';
import type { CaseView } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { DialogForm } from '../../parts/dialog-form.tsx';
import { Choice, isReason } from '../../parts/fields.tsx';
import { ReasonFields } from './reason-fields.tsx';

type Outcome = DecisionDraft['outcome'];
type PersonOutcome = 'accept' | 'refuse';

/** A first officer proposes; it has no effect until another one countersigns. A family is decided together. */
export function ProposeDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t, code } = useLanguage();
  const release = useProfile(view.agreement);
  const propose = usePropose(view.id);
  const [outcome, setOutcome] = useState<Outcome>();
  const [persons, setPersons] = useState<Readonly<Record<string, PersonOutcome>>>({});
  const [reasons, setReasons] = useState<readonly ReasonDraft[]>([{ code: '', text: '' }]);
  const [isChecked, setChecked] = useState(false);

  const isFamily = view.persons.length > 1;
  const needsReasons = outcome === 'refuse' || outcome === 'accept-in-part';
  const isMixed =
    new Set(view.persons.map(({ id }) => persons[id])).size > 1 && view.persons.every(({ id }) => persons[id]);
  const reasonsAreWhole = reasons.every((one) => one.code !== '' && isReason(one.text));
  const isReady =
    outcome !== undefined && (!needsReasons || reasonsAreWhole) && (outcome !== 'accept-in-part' || isMixed);

  const submit = (): void => {
    setChecked(true);
    if (!isReady) return;
    propose.mutate(
      {
        outcome,
        ...(outcome === 'accept-in-part' ? { persons: view.persons.map(({ id }) => ({ person: id, outcome: persons[id] ?? 'refuse' })) } : {}), // prettier-ignore
        ...(needsReasons
          ? { reasons: reasons.map(({ code: reason, text }) => ({ code: reason, text: text.trim() })) }
          : {}),
      },
      { onSuccess: onClose },
    );
  };

  const options: Outcome[] = isFamily ? ['accept', 'accept-in-part', 'refuse'] : ['accept', 'refuse'];
  return (
    <DialogForm
      title={t('propose.title')}
      confirm={t('propose.confirm')}
      mutation={propose}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="govuk-body">{t('propose.text', { number: view.caseNumber })}</p>
      {isFamily && <p className="govuk-body">{t('propose.family', { count: view.persons.length })}</p>}
      <Choice
        legend={t('propose.outcome')}
        name="outcome"
        options={options.map((value) => ({ value, label: code('proposed', value), hint: code('proposedHint', value) }))}
        chosen={outcome}
        error={isChecked && !outcome ? t('propose.outcomeMissing') : undefined}
        onChoose={setOutcome}
      />
      {outcome === 'accept-in-part' &&
        view.persons.map(({ id, role }) => (
          <Choice
            key={id}
            legend={`${code('role', role)} (${id})`}
            name={`outcome-${id}`}
            isInline
            options={(['accept', 'refuse'] as const).map((value) => ({ value, label: code('proposed', value) }))}
            chosen={persons[id]}
            error={isChecked && !isMixed ? t('propose.personsMixed') : undefined}
            onChoose={(value) => setPersons((before) => ({ ...before, [id]: value }))}
          />
        ))}
      {needsReasons && (
        <ReasonFields
          codes={release.data?.refusal.codes ?? []}
          reasons={reasons}
          isChecked={isChecked}
          onChange={setReasons}
        />
      )}
    </DialogForm>
  );
}
