import { type Condition, type DueDate, type Term } from './answer-basis.js';
import { type SignedAnswer, verificationCode } from './read-signed-answer.js';
import { type Words } from './words/words.js';
import { type Phrase, type Speak, speakIn } from './words/words-in.js';

/** Something that a row says: as the answer has it, or in our words. */
export type Line = string | Phrase;

export interface Row {
  readonly label: Phrase;
  readonly lines: readonly Line[];
  /** The verification code, which is read aloud and typed. */
  readonly isCode?: true;
}

/** What stands on the paper, in its order, before it is drawn. */
export interface Paper {
  readonly title: Phrase;
  readonly outcome: Phrase;
  readonly sections: readonly { readonly heading: Phrase; readonly rows: readonly Row[] }[];
  readonly check: {
    readonly heading: Phrase;
    readonly code: string;
    /** What the square code says: what it is of, and the digest; nothing about a person. */
    readonly square: string;
    readonly rows: readonly Row[];
    readonly how: Phrase;
  };
  readonly caseNumber: string;
  readonly codeLabel: Phrase;
  readonly answeredAt: Date;
}

/** Lays out what a signed answer says, and nothing else. */
export function paperOf(answer: SignedAnswer): Paper {
  const say = speakIn(answer.basis.languages);
  const { basis, sha256, kid } = answer;
  const code = verificationCode(sha256);
  const section = (pick: (names: Words['sections']) => string, rows: readonly Row[]) => ({
    heading: say(({ sections }) => pick(sections)),
    rows,
  });
  return {
    title: say(({ title }) => title),
    outcome: say(({ outcomes }) => outcomes[answer.outcome]),
    sections: [
      section((names) => names.parties, partyRows(answer, say)),
      section((names) => names.request, requestRows(answer, say)),
      section((names) => names.persons, personRows(answer, say)),
      section((names) => names.decision, decisionRows(answer, say)),
      section(
        (names) => names.consequences,
        [
          ...basis.conditions.map((condition) => conditionRow(condition, say)),
          ...basis.dueDates.map((due) => dueDateRow(due, say)),
        ],
      ),
    ].filter(({ rows }) => rows.length > 0),
    check: {
      heading: say(({ sections }) => sections.check),
      code,
      square: `readmission-answer+jws sha256:${sha256} kid:${kid}`,
      rows: [
        { label: say(({ labels }) => labels.code), lines: [code], isCode: true },
        ...row(say, 'digest', sha256),
        ...row(say, 'key', kid),
      ],
      how: say(({ howToCheck }) => howToCheck),
    },
    caseNumber: answer.caseNumber,
    codeLabel: say(({ labels }) => labels.code),
    answeredAt: new Date(answer.answeredAt),
  };
}

/** One row, or none where there is nothing to say. */
function row(say: Speak, label: keyof Words['labels'], ...lines: readonly (Line | undefined)[]): Row[] {
  const said = lines.filter((line) => line !== undefined);
  return said.length > 0 ? [{ label: say(({ labels }) => labels[label]), lines: said }] : [];
}

const partyRows = ({ basis, hostCountry, articles }: SignedAnswer, say: Speak): Row[] => [
  ...row(say, 'requestingState', hostCountry),
  ...row(say, 'requestedState', 'Republic of Kosovo'),
  ...row(say, 'agreement', basis.title, `${basis.agreement.id}, ${basis.agreement.version}`),
  ...row(say, 'publishedIn', basis.source),
  ...row(say, 'articles', articles?.join(', ')),
];

const requestRows = ({ caseNumber, reference, basis }: SignedAnswer, say: Speak): Row[] => [
  ...row(say, 'caseNumber', caseNumber),
  ...row(say, 'reference', reference),
  ...row(say, 'receipt', basis.receipt),
];

const personRows = ({ persons }: SignedAnswer, say: Speak): Row[] =>
  persons.map(({ role, name, dateOfBirth, outcome }) => ({
    label: say(({ roles }) => roles[role]),
    lines: [
      name,
      ...(dateOfBirth === undefined ? [] : [say(({ labels }) => `${labels.bornOn}: ${dateOfBirth}`)]),
      say(({ outcomes }) => outcomes[outcome]),
    ],
  }));

const decisionRows = (answer: SignedAnswer, say: Speak): Row[] => {
  const { decidedBy, isLate } = answer;
  return [
    ...row(say, 'authority', answer.answeringAuthority),
    ...row(say, 'answeredAt', inKosovo(answer.answeredAt), isLate ? say(({ late }) => late) : undefined),
    ...row(say, 'decidedBy', decidedBy && say(({ deciders }) => deciders[decidedBy])),
    ...answer.reasons.map((reason) => reasonRow(reason, answer, say)),
    ...row(say, 'meaning', answer.legalNote),
  ];
};

/** A reason as the agreement means its code, and as the answer words it. */
function reasonRow({ code, text }: SignedAnswer['reasons'][number], { basis }: SignedAnswer, say: Speak): Row {
  const known = basis.reasons.find((one) => one.code === code);
  const article = known?.legalRef === undefined ? '' : ` (${known.legalRef})`;
  return {
    label: say(({ labels }) => `${labels.reason} ${code}`),
    lines: [...(known ? [`${known.meaning}${article}`] : []), text],
  };
}

function conditionRow(condition: Condition, say: Speak): Row {
  const term = (label: Parameters<Speak>[0], length: Term | undefined): Phrase[] =>
    length ? [say((words) => `${label(words)} (${words.units[length.unit]}): ${length.length}`)] : [];
  switch (condition.kind) {
    case 'travel-document':
      return {
        label: say(({ conditions }) => conditions.travelDocument),
        lines: [
          say(({ labels }) => `${labels.issuedBy}: ${condition.issuer}`),
          ...term(({ labels }) => labels.validFor, condition.validity),
          condition.legalRef,
        ],
      };
    case 'transfer-notice':
      return {
        label: say(({ conditions }) => conditions.transferNotice),
        lines: [
          ...term(({ labels }) => labels.usualNotice, condition.usual),
          ...term(({ labels }) => labels.leastNotice, condition.minimum),
          condition.legalRef,
        ],
      };
  }
}

const dueDateRow = ({ purpose, bound, targets }: DueDate, say: Speak): Row => ({
  label: say(({ purposes }) => purposes[purpose]),
  lines: [
    ...targets.flatMap(({ kind, due, latestReading, legalRef }) => [
      say((words) => `${words.targets[kind]}: ${due} (${legalRef})`),
      ...(latestReading === undefined ? [] : [say(({ labels }) => `${labels.otherReading}: ${latestReading}`)]),
    ]),
    say((words) => words.bound[bound]),
  ],
});

/** Day and time in Kosovo, which keeps the IANA zone Europe/Belgrade, and the instant as it was signed. */
function inKosovo(instant: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Belgrade',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')} Europe/Belgrade (${instant})`;
}
