import { useCountersign } from '../../api/acts.ts';
import type { CaseView } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { DialogForm } from '../../parts/dialog-form.tsx';
import { ProposalSummary } from './proposal-summary.tsx';

/** A second officer reads the proposal and signs; after that it leaves the building. */
export function CountersignDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t, code } = useLanguage();
  const countersign = useCountersign(view.id);
  return (
    <DialogForm
      title={t('countersign.title')}
      confirm={t('countersign.confirm')}
      mutation={countersign}
      onSubmit={() => countersign.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <ProposalSummary view={view} />
      <p className="govuk-body">
        {t('countersign.text', { number: view.caseNumber, country: code('country', view.hostCountry) })}
      </p>
    </DialogForm>
  );
}
