import { type AgreementProfile, type Clock as ClockRule, type Parameter } from './generated/agreement.js';

type Purpose = ClockRule['purpose'];

const hasClock =
  (purpose: Purpose) =>
  ({ clocks }: AgreementProfile): boolean =>
    clocks.some((clock) => clock.purpose === purpose);

const hasReply = hasClock('reply');

/** Whether a profile states a parameter. Every parameter that exists has a line here; the compiler sees to it. */
export const isStated: Readonly<Record<Parameter, (profile: AgreementProfile) => boolean>> = {
  'competent-authorities': ({ authorities }) => authorities.length > 0,
  channel: ({ channel }) => channel.note !== '',
  'person-classes': ({ personClasses }) => personClasses.length > 0,
  family: ({ family = [] }) => family.length > 0,
  'request-not-required': ({ requestNotRequired = [] }) => requestNotRequired.length > 0,
  'prior-positive-reply': ({ priorPositiveReply }) => priorPositiveReply !== undefined,
  'mandatory-data': ({ mandatoryData }) => mandatoryData.length > 0,
  biometrics: ({ biometrics }) => biometrics !== undefined,
  'health-data': ({ health }) => health.legalRef !== '',
  'transferable-data': ({ transferableData }) => transferableData.length > 0,
  evidence: ({ evidence }) => evidence.length > 0,
  'reply-limit': hasReply,
  extension: ({ clocks }) => clocks.some(({ purpose, extension }) => purpose === 'reply' && extension !== undefined),
  silence: hasReply,
  'accelerated-procedure': ({ acceleratedProcedure }) => acceleratedProcedure !== undefined,
  interview: (profile) => profile.interview !== undefined && hasClock('interview')(profile),
  'application-bar': hasClock('application'),
  'travel-document': ({ travelDocument }) => travelDocument !== undefined,
  'transfer-notice': ({ transferNotice }) => transferNotice !== undefined,
  'transfer-window': hasClock('transfer'),
  'error-window': hasClock('error-claim'),
  'crossing-points': ({ crossingPoints = [] }) => crossingPoints.length > 0,
  escorts: ({ escorts }) => escorts !== undefined,
  transit: (profile) => profile.transit !== undefined && hasClock('transit-reply')(profile),
  refusal: ({ refusal }) => refusal.codes.length > 0,
  quota: ({ quota }) => quota !== undefined,
  languages: ({ communication }) => communication !== undefined,
  retention: ({ retention }) => retention !== undefined,
  'onward-transfer': ({ onwardTransfer }) => onwardTransfer !== undefined,
  costs: ({ costs }) => costs !== undefined,
  suspension: ({ suspension }) => suspension !== undefined,
  termination: ({ termination }) => termination !== undefined,
};

/** Every parameter of which a profile gives an account. */
export const parameters = Object.keys(isStated) as Parameter[];

/** How a profile accounts for a parameter; undefined where it says nothing at all. */
export function accountOf(
  profile: AgreementProfile,
  parameter: Parameter,
): 'stated' | 'absent' | 'unverified' | undefined {
  if (profile.unverified.some((one) => one.parameter === parameter)) return 'unverified';
  if (profile.absent.some((one) => one.parameter === parameter)) return 'absent';
  return isStated[parameter](profile) ? 'stated' : undefined;
}
