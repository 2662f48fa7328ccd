import { type Terms } from '../terms.js';

const paragraph = 'paragra(?:ph|f)';
/** The Aliens Act: § 7 asylum, § 8 quota, § 29 a Dublin, § 31 non-refoulement, § 53 a and b the Refugee Appeals Board. */
const act = '(?:udlaendingelov\\w*|udl)';
const sections = '(?:7|8|29 a|31|48 a|53 [ab])';
const otherActs = '(?:straffe|faerdsels|vaaben|vaben|pas|forvaltnings|politi|retspleje|knivs)lov\\w*';

export const danish: Terms = {
  harmless: [
    `${otherActs} ${paragraph} \\d+|${paragraph} \\d+(?: stk \\d)? i ${otherActs}`,
    'anso?e?gning om (?:visum|visa|pas|tilbagetagelse|familiesammenforing)',
    'borneasyl\\w*|rasylt\\w*',
  ],
  telling: [
    `${act} ${paragraph} ${sections}`,
    `${paragraph} ${sections} (?:stk \\d )?i ${act}`,
    `${paragraph} 7 stk`,
    `ophold\\w* efter ${paragraph} [78]`,
    'spontan(?:anso?e?g|flygtn)\\w*',
    'konventions(?:pas|rejse)\\w*',
    'motivsamtale\\w*',
    'sikkert (?:tredjeland|oprindelsesland)',
    'aslyl\\w*',
    'kosovo ?no?dlov\\w*',
  ],
  unclear: [
    'fln',
    `${paragraph} 7 [123]|${paragraph} 8 stk|${paragraph} 9 [bc]`,
    'processuel\\w* ophold|ta?alt ophold',
    'udsendelseshindring\\w*',
    'opholdscenter\\w*|udrejsecenter\\w*|modtagecenter\\w*|center sandholm',
    'fremmedpas\\w*|[bk] status',
    'a?abenbart grundlo?e?s\\w*',
    'anso?e?gning(?:en)? (?:(?:er|blev|blevet|om|\\d+) ){0,2}(?:afsla?a\\w*|afvist|trukket|frafaldet)',
    'genbosa\\w*',
    'efterstraeb\\w*|forfulgt',
    'om samtale\\w* i udlaendinge\\w*',
    'naevns(?:sag|mod|moede)\\w*',
    'paragra(?:ph|f) 31 (?:\\w+ ){0,8}(?:hinder|tilbagesend\\w*|udsend\\w*)',
    'paragra(?:ph|f) 53 a',
    'flugtgrund\\w*|hvad (?:han|hun) flygtede fra',
  ],
};
