import type { CaseView, Officer } from '../../api/client.ts';
import { useAssign } from '../../api/messages.ts';
import { mayBe } from '../../api/session.ts';
import { useLanguage } from '../../language/language.tsx';

/** Who works on it; taking a case and giving it back can be undone at once, so nobody is asked twice. */
export function AssignmentLine({ view, officer }: { view: CaseView; officer: Officer }) {
  const { t } = useLanguage();
  const assign = useAssign(view.id);
  const isOwn = view.assignee?.id === officer.id;
  const mayAssign = mayBe(officer, 'operator', 'lead');
  return (
    <p className="govuk-body">
      {view.assignee === null ? t('assign.nobody') : t('assign.who', { name: view.assignee.name })}{' '}
      {mayAssign && (view.assignee === null || isOwn) && (
        <button type="button" className="rg-link" onClick={() => assign.mutate(isOwn ? null : officer.id)}>
          {t(isOwn ? 'assign.giveBack' : 'assign.take')}
        </button>
      )}
    </p>
  );
}
