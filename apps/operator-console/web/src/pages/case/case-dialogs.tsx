import type { OfficerAct } from '../../api/acts.ts';
import type { CaseView } from '../../api/client.ts';
import { ActDialog } from './act-dialog.tsx';
import { CountersignDialog } from './countersign-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';

export type OpenDialog =
  { readonly kind: 'propose' | 'countersign' | 'release' } | { readonly kind: 'act'; readonly act: OfficerAct };

interface Props {
  readonly view: CaseView;
  readonly dialog: OpenDialog;
  readonly onClose: () => void;
}

/** The dialog that is open over a case. */
export function CaseDialogs({ view, dialog, onClose }: Props) {
  switch (dialog.kind) {
    case 'propose':
      return <ProposeDialog view={view} onClose={onClose} />;
    case 'countersign':
      return <CountersignDialog view={view} onClose={onClose} />;
    case 'release':
      return <ReleaseDialog view={view} onClose={onClose} />;
    case 'act':
      return <ActDialog view={view} act={dialog.act} onClose={onClose} />;
  }
}
