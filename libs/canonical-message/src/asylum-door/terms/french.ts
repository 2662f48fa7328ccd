import { type Terms } from '../terms.js';

export const french: Terms = {
  harmless: ['protection de l enfance', 'mesures? de protection', 'protection civile', 'poursuites? penales?'],
  ambiguous: ['asile (?:de|d) (?:nuit|vieillards|alienes|fous|retraite)', 's(?: |)est refugie\\w* (?:chez|dans|sous)'],
  telling: [
    '(?:demand\\w*|requer\\w*|droit|procedure|statut|office|requete|rejet\\w*|refus\\w*|debout\\w*|centre|titre|motif)(?: \\w+){0,3} (?:d ?|l ?|de l ?)?asile',
    'd asile\\b',
    'l asile\\b',
    'asile politique',
    'refugie\\w*',
    'ofpra\\b',
    'cnda\\b',
    'protection (?:subsidiaire|internationale|temporaire|humanitaire)',
    'beneficiaire\\w* (?:d une |de la )?protection',
    'debout\\w* (?:du droit|de sa demande)',
    'convention de geneve',
    'non refoulement',
    'persecut\\w*',
    '(?:permis|livret|statut) [nfs]\\b',
    'admis\\w* (?:a titre )?provisoire\\w*',
    'procedure dublin',
    'transfert dublin',
    'apatride sous protection',
    'cgra\\b',
    'cce\\b',
  ],
  unclear: ['asile\\b', 'debout\\w*', 'cada\\b', 'se refugier', 'sans papiers', 'titre humanitaire'],
};
