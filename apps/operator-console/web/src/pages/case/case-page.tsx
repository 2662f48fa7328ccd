import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { actsOpenTo } from '../../api/acts.ts';
import { useCase } from '../../api/cases.ts';
import type { CaseView, Officer } from '../../api/client.ts';
import { useAssign } from '../../api/messages.ts';
import { useShortcuts } from '../../keyboard/shortcuts.ts';
import { useLanguage } from '../../language/language.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { useTitle } from '../../parts/title.ts';
import { listAddress, neighbourOf, returnToRow } from '../cases/list-memory.ts';
import { AssignmentLine } from './assignment-line.tsx';
import { CaseDialogs, type OpenDialog } from './case-dialogs.tsx';
import { ClockPanel } from './clock-panel.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { FurtherFacts } from './further-facts.tsx';
import { MessagesPanel } from './messages-panel.tsx';
import { NextStep } from './next-step.tsx';
import { PersonsPanel } from './persons-panel.tsx';
import { SafeguardsPanel } from './safeguards-panel.tsx';
import { SummaryPanel } from './summary-panel.tsx';
import { Timeline } from './timeline.tsx';

/** One case: when it is due and what silence means, what to do next, and everything that it rests on. */
export function CasePage({ id, officer }: { id: string; officer: Officer }) {
  const { t } = useLanguage();
  const found = useCase(id);
  useTitle(found.data?.caseNumber ?? t('case.title'));
  if (found.isPending) return <Loading />;
  if (!found.data) {
    return (
      <>
        <BackToList />
        <h1 className="govuk-heading-l">{id}</h1>
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      </>
    );
  }
  return <Case view={found.data} officer={officer} />;
}

function Case({ view, officer }: { view: CaseView; officer: Officer }) {
  const { t, code } = useLanguage();
  const [dialog, setDialog] = useState<OpenDialog>();
  useCaseShortcuts(view, officer, setDialog);
  return (
    <article>
      <BackToList number={view.caseNumber} />
      <div className="rg-title">
        <h1 className="govuk-heading-l">{view.caseNumber}</h1>
        <StateTag state={view.state} />
      </div>
      <p className="govuk-body rg-lead">
        {t('case.lead', { country: code('country', view.hostCountry), reference: view.reference ?? t('case.erased') })}
        {view.persons.length > 1 && ` · ${t('case.family', { count: view.persons.length })}`}
      </p>
      <AssignmentLine view={view} officer={officer} />
      <ClockPanel view={view} />
      <NextStep view={view} officer={officer} onOpen={setDialog} />
      <SafeguardsPanel view={view} />
      <PersonsPanel view={view} officer={officer} />
      <SummaryPanel view={view} />
      <EvidencePanel view={view} />
      <FurtherFacts view={view} />
      <MessagesPanel view={view} />
      <Timeline view={view} />
      {dialog && <CaseDialogs view={view} dialog={dialog} onClose={() => setDialog(undefined)} />}
    </article>
  );
}

function BackToList({ number }: { number?: string }) {
  const { t } = useLanguage();
  return (
    <Link href={listAddress()} className="govuk-back-link" onClick={() => number !== undefined && returnToRow(number)}>
      {t('case.back')}
    </Link>
  );
}

function useCaseShortcuts(view: CaseView, officer: Officer, open: (dialog: OpenDialog) => void): void {
  const [, navigate] = useLocation();
  const acts = actsOpenTo(view, officer);
  const mayDecide = officer.roles.some((role) => role === 'operator' || role === 'lead');
  const assign = useAssign(view.id);
  const go = (step: 1 | -1) => () => {
    const next = neighbourOf(view.caseNumber, step);
    if (next !== undefined) navigate(`/cases/${next}`);
  };
  const openAct = (act: string) => () => {
    const found = acts.find((one) => one.act === act);
    if (found) open({ kind: 'act', act: found });
  };
  useShortcuts({
    Escape: () => {
      returnToRow(view.caseNumber);
      navigate(listAddress());
    },
    '[': go(-1),
    ']': go(1),
    t: () => document.getElementById('timeline')?.focus(),
    m: () => document.getElementById('messages')?.focus(),
    a: view.assignee === null && mayDecide ? () => assign.mutate(officer.id) : undefined,
    d: () => {
      if (!mayDecide || view.openHolds > 0) return;
      if (view.openActs.includes('countersign') && view.proposal?.countersignedBy === null && view.proposal.officer !== officer.id)
        {open({ kind: 'countersign' });} // prettier-ignore
      else if (view.openActs.includes('propose') && view.state !== 'deemed-accepted') open({ kind: 'propose' });
    },
    i: openAct('request-information'),
    h: openAct('hold'),
  });
}
