import { type ConsoleClient } from './console-client.js';
import { type Reply } from './ministry.js';

interface CaseView {
  readonly state: string;
  readonly verificationOutcome: string | null;
}

const refusal = {
  outcome: 'refuse',
  reasons: [{ code: 'R01', text: 'The person could not be identified in the civil registry (invented case).' }],
};

/**
 * What the two invented officers do with a case, through the console's API: release a hold, propose what the
 * verification suggests, countersign. Returns the state that the case was left in.
 */
export async function decideCase(id: string, proposer: ConsoleClient, countersigner: ConsoleClient): Promise<string> {
  const view = JSON.parse((await proposer.get(`/api/cases/${id}`)).text) as CaseView;
  if (view.state === 'held') {
    const reason = 'Looked into by the duty lead: an invented person, nothing stands against it.';
    must(await countersigner.post(`/api/cases/${id}/hold-release`, { reason }));
    return 'released';
  }
  if (view.state !== 'awaiting-decision') return view.state;
  const isKnown = view.verificationOutcome === 'proved' || view.verificationOutcome === 'prima-facie';
  const proposal = isKnown || view.verificationOutcome === 'held' ? { outcome: 'accept', reasons: [] } : refusal;
  must(await proposer.post(`/api/cases/${id}/decision`, proposal));
  must(await countersigner.post(`/api/cases/${id}/countersignature`));
  return 'decided';
}

function must({ status, text }: Reply): void {
  if (status >= 400) throw new TypeError(`The console answered ${status}: ${text}`);
}
